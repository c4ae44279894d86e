import { useEffect, useState } from 'preact/hooks';
import { emptyForm, leadRows, requestOf, type TemplateCard, withTemplate } from '../../state/event-form';
import type { Value } from '../../state/methods';
import { CarryCard } from '../carry-list';
import { usePage } from '../page-context';
import { Button, ProblemNotice } from '../parts';
import { DateFields } from './date-fields';
import { InsertionCard } from './insertion-card';
import { MoreOptions } from './more-options';
import { NextSteps } from './next-steps';
import { PreviewCard } from './preview-card';
import { SavedTemplate, TemplateFileBox } from './template-files';
import { TemplatePicker } from './template-picker';
import { useInsertion } from './use-insertion';
import { useLatePreview } from './use-late-preview';

/** The page for a new event: a template and a date are enough; everything else has its default. */
export function CreatePage({ start }: { readonly start: Value<'start'> }) {
  const { t, reload } = usePage();
  const [form, setForm] = useState(() => emptyForm(start));
  const insertion = useInsertion(start.unfinished);
  const card = start.templates.find(({ id }) => id === form.template);
  const request = requestOf(form, start.defaults.currency);
  // What is left out changes nothing of what is offered.
  const asked = requestOf({ ...form, leftOut: [] }, start.defaults.currency);
  const preview = useLatePreview(insertion.state.phase === 'idle' ? asked : null);
  const { phase } = insertion.state;
  useEffect(() => {
    if (phase === 'done') reload();
  }, [phase, reload]);

  if (insertion.state.phase === 'running' || insertion.state.phase === 'stopped') return <InsertionCard insertion={insertion} />;
  if (insertion.state.phase === 'done') {
    const onAnother = (): void => {
      insertion.dismiss();
      setForm(emptyForm(start));
    };
    return (
      <NextSteps
        state={insertion.state}
        card={card}
        language={form.language}
        hasLeads={card !== undefined && leadRows(form, card) !== null}
        onAnother={onAnother}
      />
    );
  }
  const onChoose = (chosen: TemplateCard): void => setForm((now) => withTemplate(now, chosen));
  const onInsert = (): void => {
    if (request !== null) insertion.begin(request);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onInsert();
      }}
    >
      <h1>{t['create.title']}</h1>
      <TemplatePicker templates={start.templates} chosen={form.template} onChoose={onChoose} />
      {!card && (
        <TemplateFileBox
          onKept={(kept) => {
            onChoose(kept);
            reload();
          }}
        />
      )}
      {card?.isSaved && (
        <SavedTemplate
          key={card.id}
          card={card}
          onDeleted={() => {
            setForm((now) => ({ ...now, template: '' }));
            reload();
          }}
        />
      )}
      {card && (
        <>
          <DateFields form={form} days={card.days} isWrong={preview.problem !== null} onForm={setForm} />
          <PreviewCard request={request} preview={preview} />
          {request !== null && (
            <CarryCard
              offers={preview.value?.carry ?? []}
              leftOut={form.leftOut}
              onLeftOut={(leftOut) => setForm((now) => ({ ...now, leftOut }))}
            />
          )}
          <MoreOptions form={form} card={card} defaults={start.defaults} onForm={setForm} />
        </>
      )}
      {insertion.state.phase === 'idle' && <ProblemNotice problem={insertion.state.problem} retry={onInsert} />}
      {card && (
        <div class="actions sticky">
          <Button kind="primary" submit disabled={request === null || preview.problem !== null}>
            {t['create.insert']}
          </Button>
          {request === null && <span class="hint">{t['create.needsDate']}</span>}
        </div>
      )}
    </form>
  );
}

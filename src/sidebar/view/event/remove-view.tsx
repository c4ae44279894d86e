import { useId, useState } from 'preact/hooks';
import type { Value } from '../../state/methods';
import { Choice, Input } from '../fields';
import { usePage } from '../page-context';
import { Button, Card, Findings, Loading, Notice, ProblemNotice } from '../parts';
import { useAnswer, useCall } from '../use-call';
import type { EventViewProps } from './event-page';

type Removal = Value<'previewRemoval'>;

/** Takes the plan out of the spreadsheet: what of people's own is in it first; deleting that needs the event's name, typed. */
export function RemoveView({ plan }: EventViewProps) {
  const preview = useAnswer('previewRemoval', { plan });
  return (
    <>
      <ProblemNotice problem={preview.problem} retry={preview.again} />
      {preview.value === null && preview.isBusy && <Loading lines={5} />}
      {preview.value && <Asked plan={plan} about={preview.value} />}
    </>
  );
}

function Asked({ plan, about }: EventViewProps & { readonly about: Removal }) {
  const { t, say, reload } = usePage();
  const [keep, setKeep] = useState(true);
  const [typed, setTyped] = useState('');
  const remove = useCall('removePlan');
  const name = useId();
  const touched = about.sheets.filter((sheet) => sheet.isTouched);
  const isNamed = typed.trim() === about.eventName.trim();
  const needsName = !keep && touched.length > 0;
  const onRemove = (): void => {
    const request = { plan, keep, blankTitle: t.blankSheet, ...(isNamed ? { confirmedName: typed } : {}) };
    remove.act(request, reload);
  };
  return (
    <>
      <Card title={say(t['remove.about'], { n: about.sheets.filter(({ hidden }) => !hidden).length })} icon="sheets">
        {touched.length === 0 ? (
          <p>{t['remove.untouched']}</p>
        ) : (
          <>
            <p>{t['remove.touched']}</p>
            <ul class="lines">
              {touched.map((sheet) => (
                <li key={sheet.title}>
                  <b>{sheet.title}</b> {added(sheet)}
                </li>
              ))}
            </ul>
          </>
        )}
        <Findings findings={about.findings} />
        {about.isLast && <p class="hint">{t['remove.last']}</p>}
      </Card>
      <Card>
        <fieldset class="choices">
          <legend class="unseen">{t['sheets.how']}</legend>
          <Choice name={name} checked={keep} onChoose={() => setKeep(true)} title={t['remove.keep']}>
            {t['remove.keep.hint']}
          </Choice>
          <Choice name={name} checked={!keep} onChoose={() => setKeep(false)} title={t['remove.delete']}>
            {t['remove.delete.hint']}
          </Choice>
        </fieldset>
        {needsName && <Input label={say(t['remove.type'], { name: about.eventName })} value={typed} onValue={setTyped} />}
        <ProblemNotice problem={remove.problem} retry={remove.again} />
        {remove.value !== null && <Notice tone="good">{t['remove.done']}</Notice>}
        <div class="actions">
          <Button kind={keep ? 'primary' : 'danger'} isBusy={remove.isBusy} disabled={needsName && !isNamed} onClick={onRemove}>
            {keep ? t['remove.button.keep'] : t['remove.button.delete']}
          </Button>
        </div>
      </Card>
    </>
  );

  function added({ rows, columns, cells }: Removal['sheets'][number]): string {
    const parts = [
      rows > 0 ? say(t['remove.rows'], { n: rows }) : '',
      columns.length > 0 ? say(t['remove.columns'], { names: columns.join(t.comma) }) : '',
      cells > 0 ? say(t['remove.cells'], { n: cells }) : '',
    ];
    return parts.filter((part) => part !== '').join(t.comma);
  }
}

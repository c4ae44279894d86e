import { useId, useState } from 'preact/hooks';
import type { Value } from '../../state/methods';
import { Choice, Input } from '../fields';
import { usePage } from '../page-context';
import { Button, Card, Loading, Notice, ProblemNotice } from '../parts';
import { useAnswer, useCall } from '../use-call';
import type { EventViewProps } from './event-page';

type OptionalSheet = Value<'optionalSheets'>[number];

/** Sheets the plan can do without, and the columns that are hidden at first. */
export function SheetsView({ plan }: EventViewProps) {
  const { t } = usePage();
  const sheets = useAnswer('optionalSheets', { plan });
  const columns = useCall('showColumns');
  const [done, setDone] = useState('');
  const onDone = (sentence: string): void => {
    setDone(sentence);
    sheets.ask({ plan });
  };
  const onColumns = (all: boolean): void => columns.act({ plan, all }, () => setDone(all ? t['columns.shown'] : t['columns.hidden']));
  return (
    <>
      {done !== '' && <Notice tone="good">{done}</Notice>}
      <Card title={t['sheets.title']}>
        <ProblemNotice problem={sheets.problem} retry={sheets.again} />
        {sheets.value === null && sheets.isBusy && <Loading />}
        <ul class="rows">
          {sheets.value?.map((sheet) => (
            <SheetRow key={`${sheet.kind}${sheet.isThere}`} plan={plan} sheet={sheet} onDone={onDone} />
          ))}
        </ul>
      </Card>
      <Card title={t['columns.title']}>
        <p class="hint">{t['columns.hint']}</p>
        <ProblemNotice problem={columns.problem} retry={columns.again} />
        <div class="actions">
          <Button isBusy={columns.isBusy} onClick={() => onColumns(true)}>
            {t['columns.all']}
          </Button>
          <Button disabled={columns.isBusy} onClick={() => onColumns(false)}>
            {t['columns.basic']}
          </Button>
        </div>
      </Card>
    </>
  );
}

interface RowProps {
  readonly plan: string;
  readonly sheet: OptionalSheet;
  readonly onDone: (sentence: string) => void;
}

function SheetRow({ plan, sheet, onDone }: RowProps) {
  const { t, say } = usePage();
  const [isRemoving, setRemoving] = useState(false);
  const add = useCall('addSheet');
  const onAdd = (): void => add.act({ plan, kind: sheet.kind }, (title) => onDone(say(t['sheets.added'], { title })));
  return (
    <li>
      <div class="row">
        <span>
          {sheet.title}
          <small>{sheet.isThere ? t['sheets.there'] : t['sheets.absent']}</small>
        </span>
        {sheet.isThere ? (
          <Button label={say(t['sheets.removeOf'], { title: sheet.title })} onClick={() => setRemoving(!isRemoving)}>
            {t['sheets.remove']}
          </Button>
        ) : (
          <Button label={say(t['sheets.addOf'], { title: sheet.title })} isBusy={add.isBusy} onClick={onAdd}>
            {t['sheets.add']}
          </Button>
        )}
      </div>
      <ProblemNotice problem={add.problem} retry={add.again} />
      {isRemoving && <Removal plan={plan} sheet={sheet} onDone={onDone} onCancel={() => setRemoving(false)} />}
    </li>
  );
}

function Removal({ plan, sheet, onDone, onCancel }: RowProps & { readonly onCancel: () => void }) {
  const { t, say } = usePage();
  const [keep, setKeep] = useState(true);
  const [typed, setTyped] = useState('');
  const name = useId();
  const about = useAnswer('previewRemoval', { plan });
  const remove = useCall('removeSheet');
  const isTouched = about.value?.sheets.some(({ title, isTouched: touched }) => touched && title === sheet.title) ?? true;
  const isNamed = typed.trim() === sheet.title;
  const onRemove = (): void => {
    const request = { plan, kind: sheet.kind, keep, blankTitle: t.blankSheet, ...(isNamed ? { confirmedName: typed } : {}) };
    remove.act(request, () => onDone(say(keep ? t['sheets.kept'] : t['sheets.removed'], { title: sheet.title })));
  };
  return (
    <div class="inset">
      <fieldset class="choices">
        <legend class="unseen">{t['sheets.how']}</legend>
        <Choice name={name} checked={keep} onChoose={() => setKeep(true)} title={t['remove.keep']}>
          {t['remove.keep.hint']}
        </Choice>
        <Choice name={name} checked={!keep} onChoose={() => setKeep(false)} title={t['remove.delete']}>
          {isTouched ? t['sheets.touched'] : t['sheets.untouched']}
        </Choice>
      </fieldset>
      {!keep && isTouched && <Input label={say(t['remove.type'], { name: sheet.title })} value={typed} onValue={setTyped} />}
      <ProblemNotice problem={about.problem ?? remove.problem} retry={about.problem ? about.again : remove.again} />
      <div class="actions">
        <Button
          kind={keep ? 'primary' : 'danger'}
          isBusy={remove.isBusy}
          disabled={about.value === null || (!keep && isTouched && !isNamed)}
          onClick={onRemove}
        >
          {keep ? t['sheets.remove'] : t['remove.delete']}
        </Button>
        <Button disabled={remove.isBusy} onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}

import { spanText } from '../../state/civil-dates';
import type { Value } from '../../state/methods';
import { usePage } from '../page-context';
import { Button, Card, Findings, Loading, Notice, ProblemNotice } from '../parts';
import { type Call, useAnswer, useCall } from '../use-call';

/** The last change of the script, and how much of it can still be taken back. */
export function UndoView() {
  const { t } = usePage();
  const preview = useAnswer('previewUndo', {});
  const undo = useCall('undoLast');
  if (undo.value) return <UndoneNotice value={undo.value} />;
  if (preview.problem?.code === 'undo.nothing')
    return (
      <Card tone="empty">
        <p>{t['undo.nothing']}</p>
      </Card>
    );
  return (
    <>
      <ProblemNotice problem={preview.problem} retry={preview.again} />
      {preview.value === null && preview.isBusy && <Loading />}
      {preview.value && <Offered value={preview.value} undo={undo} />}
    </>
  );
}

function Offered({ value, undo }: { readonly value: Value<'previewUndo'>; readonly undo: Call<'undoLast'> }) {
  const { t, say, language, today } = usePage();
  const { change, cells, findings } = value;
  const what = change.move
    ? say(t['undo.move'], {
        from: spanText(change.move.from.d0, change.move.from.d1, language, today),
        to: spanText(change.move.to.d0, change.move.to.d1, language, today),
      })
    : change.imported
      ? say(t.undoImport[change.imported.kind], { n: change.imported.rows })
      : change.carried
        ? say(t['undo.carry'], { n: change.carried.ids.length })
        : change.approved !== undefined
          ? say(t['undo.approve'], { version: change.approved })
          : t['undo.repair'];
  return (
    <Card>
      <p>{what}</p>
      <p class="hint">{say(t['undo.cells'], { n: cells })}</p>
      <Findings findings={findings} />
      <UndoNow undo={undo} />
    </Card>
  );
}

/** The button that takes the last change back. */
export function UndoNow({ undo }: { readonly undo: Call<'undoLast'> }) {
  const { t, reload } = usePage();
  const onUndo = (): void => undo.act({}, reload);
  return (
    <>
      <ProblemNotice problem={undo.problem} retry={undo.again} />
      <div class="actions">
        <Button icon="undo" isBusy={undo.isBusy} onClick={onUndo}>
          {t.undo}
        </Button>
      </div>
    </>
  );
}

/** What was taken back, and what was left since it holds something else by now. */
export function UndoneNotice({ value }: { readonly value: Value<'undoLast'> }) {
  const { t, say } = usePage();
  return (
    <Card>
      <Notice tone="good">{say(t['undo.done'], { n: value.cells })}</Notice>
      <Findings findings={value.findings} />
    </Card>
  );
}

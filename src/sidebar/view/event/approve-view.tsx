import { useState } from 'preact/hooks';
import { shortDay } from '../../state/civil-dates';
import type { Value } from '../../state/methods';
import { Input } from '../fields';
import { usePage } from '../page-context';
import { Button, Card, Loading, Notice, ProblemNotice } from '../parts';
import { useAnswer, useCall } from '../use-call';
import type { EventViewProps } from './event-page';
import { UndoNow, UndoneNotice } from './undo-view';

type Preview = Value<'previewApproval'>;

/** Approves the plan: what would be recorded and frozen first, with the name to correct, then the way back. */
export function ApproveView({ plan }: EventViewProps) {
  const { t, say } = usePage();
  const preview = useAnswer('previewApproval', { plan });
  const approve = useCall('approvePlan');
  const undo = useCall('undoLast');
  const [typed, setTyped] = useState<string | null>(null);
  if (undo.value) return <UndoneNotice value={undo.value} />;
  if (approve.value) {
    const { version, approver, undo: canUndo } = approve.value;
    return (
      <Card>
        <Notice tone="good">{say(t['approve.done'], { version, approver })}</Notice>
        {canUndo && <UndoNow undo={undo} />}
      </Card>
    );
  }
  const { value } = preview;
  const approver = typed ?? value?.approver ?? '';
  return (
    <>
      <ProblemNotice problem={preview.problem} retry={preview.again} />
      {value === null && preview.isBusy && <Loading />}
      {value && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            approve.act({ plan, approver, hash: value.hash });
          }}
        >
          <Previewed value={value} />
          <Card>
            <Input label={t['approve.approver']} hint={t['approve.approver.hint']} value={approver} onValue={setTyped} />
            {!value.undo && (
              <Notice tone="warn" isQuiet>
                {t['approve.noUndo']}
              </Notice>
            )}
            <ProblemNotice problem={approve.problem} retry={approve.again} />
            <div class="actions">
              <Button kind="primary" submit isBusy={approve.isBusy} disabled={approver.trim() === ''}>
                {say(t['approve.confirm'], { version: value.version })}
              </Button>
              {approve.problem?.code === 'approve.changedSince' && (
                <Button
                  icon="refresh"
                  onClick={() => {
                    approve.forget();
                    preview.again();
                  }}
                >
                  {t['move.previewAgain']}
                </Button>
              )}
            </div>
          </Card>
        </form>
      )}
    </>
  );
}

function Previewed({ value }: { readonly value: Preview }) {
  const { t, say, language, today } = usePage();
  const { version, day, standing, budget, goals, currency } = value;
  const since = ({ changed, added }: { readonly changed: number; readonly added: number }) =>
    standing !== null && <li>{say(t['approve.since'], { version: standing.version, changed, added })}</li>;
  return (
    <Card title={say(t['approve.version'], { version, day: shortDay(day, language, today) })} icon="check">
      {standing && (
        <p class="hint">
          {say(t['approve.standing'], {
            version: standing.version,
            approver: standing.approver,
            day: standing.day === null ? '–' : shortDay(standing.day, language, today),
          })}
        </p>
      )}
      <ul class="lines">
        {budget && <li>{say(t['approve.budget'], { n: budget.rows, total: budget.total.toLocaleString(language), currency })}</li>}
        {budget && since(budget)}
        {goals && <li>{say(t['approve.goals'], { n: goals.rows })}</li>}
        {goals && goals.withoutTarget > 0 && <li>{say(t['approve.withoutTarget'], { n: goals.withoutTarget })}</li>}
        {goals && since(goals)}
        {!budget && !goals && <li>{t['approve.nothing']}</li>}
      </ul>
    </Card>
  );
}

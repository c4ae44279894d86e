import { percent } from '../../state/insertion';
import { usePage } from '../page-context';
import { ArrivalHeading, Button, Card, ProblemNotice } from '../parts';
import type { InsertionControl } from './use-insertion';

/** An insertion at work, or one that stopped half-way: continue it or take it back. */
export function InsertionCard({ insertion }: { readonly insertion: InsertionControl }) {
  const { t, say } = usePage();
  const { state } = insertion;
  if (state.phase !== 'running' && state.phase !== 'stopped') return null;
  const { progress } = state;
  const share = percent(progress);
  const isRunning = state.phase === 'running';
  const isCancelling = isRunning && state.isCancelling;
  const title = isCancelling ? t['insert.cancelling'] : isRunning ? t['insert.running'] : t['insert.stopped'];
  return (
    <Card>
      <ArrivalHeading>{title}</ArrivalHeading>
      <p>{isRunning ? t['insert.running.hint'] : t['insert.stopped.hint']}</p>
      <div
        class="progress"
        role="progressbar"
        aria-label={t['insert.progress']}
        aria-valuenow={share}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ width: `${share}%` }} class={isRunning ? 'moving' : ''} />
      </div>
      <p class="hint" role="status">
        {progress === null ? t['insert.preparing'] : say(t['insert.step'], { done: progress.done, total: progress.total })}
      </p>
      {state.phase === 'stopped' && <ProblemNotice problem={state.problem} />}
      <div class="actions">
        {!isRunning && (
          <Button kind="primary" onClick={insertion.resume}>
            {t['insert.resume']}
          </Button>
        )}
        <Button onClick={insertion.cancel} disabled={isCancelling}>
          {isRunning ? t.cancel : t['insert.takeBack']}
        </Button>
      </div>
    </Card>
  );
}

import { currentState, runCommand } from './command';
import { dryRun } from './dry-run';
import { failure } from './failure';
import { type LastChange, lastChangeHead, readLastChange } from './last-change';
import type { Ports } from './ports';
import { writeJournal } from './stored-state';
import { finishUndo, type Undoing, undoingOf } from './undo-steps';

/** What was changed last and how much of it can be taken back now. */
export interface UndoPreview extends Pick<Undoing, 'cells' | 'findings'> {
  readonly change: Omit<LastChange, 'changes'>;
}

/** The last change as it could be taken back now; nothing is written. Throws a Failure `undo.nothing` when there is none. */
export function previewUndo(ports: Ports): UndoPreview {
  const state = currentState(ports);
  const change = readLastChange(state.raw);
  const record = state.plans.find((plan) => plan.plan === change?.plan);
  if (!change || !record) throw failure('undo.nothing');
  const { changes, ...head } = change;
  const { cells, findings } = undoingOf(dryRun(ports), state, record, change);
  return { change: head, cells, findings };
}

/** Takes the last change back, once: cells that hold something else by now are left and said. Throws a Failure `undo.nothing` when there is none. */
export function undoLast(ports: Ports): Pick<Undoing, 'cells' | 'findings'> {
  return runCommand(ports, (state) => {
    if (lastChangeHead(state.raw) === null) throw failure('undo.nothing');
    writeJournal(ports.properties, { command: 'undo' });
    const { cells, findings } = finishUndo(ports, state);
    return { cells, findings };
  });
}

import { resumeApproval } from './approve-steps';
import { finishCarry } from './carry-steps';
import { Failure } from './failure';
import { finishBuilding, takeBackBuilding } from './finish-building';
import { isBuilding, type Journal } from './journal';
import { resumeMove } from './move-steps';
import type { Ports } from './ports';
import { finishRemoval } from './removal-steps';
import { finishRenumbering } from './renumber-plans';
import { finishRepair } from './repair-steps';
import { clearJournal, type StoredState } from './stored-state';
import { finishUndo } from './undo-steps';

/**
 * Takes what a dead run left to one of its two ends: an insertion before its commit point is taken back, everything else is carried to its end. Safe to
 * run again at any point; call it under the lock. A journal that cannot be followed any more (its plan or template is gone) is closed and said in the log,
 * so that nobody is locked out of the spreadsheet; what was half moved or half approved is put back first, as far as it can be found.
 */
export function recoverUnfinished(ports: Ports, state: StoredState, journal: Journal): void {
  if (isBuilding(journal)) {
    if (journal.committed) finishBuilding(ports, journal);
    else takeBackBuilding(ports, journal);
    return;
  }
  try {
    carryOn(ports, state, journal);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    ports.log.note('command.abandoned', { command: journal.command, code: error.message });
    if ((journal.command === 'move' || journal.command === 'approve') && journal.isWriting) takeBack(ports, state);
    clearJournal(ports.properties);
  }
}

/** Half of the rows on another date would be told wrongly by every mail, and half an approval by every sheet. */
function takeBack(ports: Ports, state: StoredState): void {
  try {
    finishUndo(ports, state);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

function carryOn(ports: Ports, state: StoredState, journal: Exclude<Journal, { command?: 'build' }>): void {
  switch (journal.command) {
    case 'repair':
      finishRepair(ports, state, journal);
      break;
    case 'move':
      resumeMove(ports, state, journal);
      break;
    case 'approve':
      resumeApproval(ports, state, journal);
      break;
    case 'undo':
      finishUndo(ports, state);
      break;
    case 'remove':
      finishRemoval(ports, state, journal);
      break;
    case 'carry':
      finishCarry(ports, state, journal);
      break;
    case 'renumber':
      finishRenumbering(ports, state, journal);
      break;
  }
}

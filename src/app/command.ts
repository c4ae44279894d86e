import { failure } from './failure';
import { isAlive, isBuilding } from './journal';
import type { Ports } from './ports';
import { recoverUnfinished } from './recover';
import { type PlanRecord, readState, type StoredState } from './stored-state';

/**
 * Runs a command alone in the spreadsheet, after what an earlier one left unfinished has been taken to its end (design §2.2). Throws a Failure `busy` when
 * another run holds the lock.
 */
export function runCommand<T>(ports: Ports, work: (state: StoredState) => T): T {
  return runAlone(ports, (state) => work(recovered(ports, state)));
}

/** Runs something alone in the spreadsheet with the state as it is. Throws a Failure `busy` when another run holds the lock. */
export function runAlone<T>(ports: Ports, work: (state: StoredState) => T): T {
  const done = ports.lock.within(() => ({ result: work(readState(ports.properties)) }));
  if (done === null) throw failure('busy');
  return done.result;
}

/**
 * Everything remembered, once whatever died has been taken to its end. Call it under the lock. Throws a Failure `busy` when what is unfinished has not died:
 * somebody is inserting a plan step by step.
 */
export function recovered(ports: Ports, before: StoredState): StoredState {
  let state = before;
  if (state.journal !== null && isAlive(state.journal, ports.clock.instant())) throw failure('busy');
  // An addition that is finished leaves a repair; nothing leaves more than that.
  for (let round = 0; state.journal !== null && round < 2; round += 1) {
    recoverUnfinished(ports, state, state.journal);
    ports.log.note('command.recovered');
    state = readState(ports.properties);
  }
  return state;
}

/**
 * The state for a digest: rows half moved to another date would be told wrongly, so what was rewriting the sheets is carried to its end. New sheets that a
 * dead insertion left do no harm and wait for a person's next command, who may still be looking on.
 */
export function stateForReading(ports: Ports): StoredState {
  const state = readState(ports.properties);
  return state.journal === null || isBuilding(state.journal) ? state : recovered(ports, state);
}

/** The state for a preview or a question: what a dead run left is taken to its end first, so that nobody is shown half of something. */
export function currentState(ports: Ports): StoredState {
  const state = readState(ports.properties);
  return state.journal === null ? state : runCommand(ports, (after) => after);
}

/** The state for a look at what stands: new sheets being made are none of it and disturb nobody, whoever makes them. */
export function stateToShow(ports: Ports): StoredState {
  const state = readState(ports.properties);
  return state.journal === null || isBuilding(state.journal) ? state : runCommand(ports, (after) => after);
}

/** The plan of an id, or the newest when it is null. Throws a Failure when there is none. */
export function planOf(state: StoredState, plan: string | null): PlanRecord {
  const record = plan === null ? state.plans[state.plans.length - 1] : state.plans.find((candidate) => candidate.plan === plan);
  if (!record) throw failure('plan.none');
  return record;
}

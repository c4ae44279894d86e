import { Failure } from '../app/failure';
import type { Ports } from '../app/ports';
import { answerRpc } from '../app/rpc';
import { runHourly } from '../app/run-hourly';
import { readState, type StoredState } from '../app/stored-state';
import { languageOf } from '../domain/language';
import { connect } from './composition';
import { buildMenu } from './menu';
import { answerClock } from './self-test/clock-point';
import type { ClockEvent, Surface } from './surface';

/** Builds the menu; safe in AuthMode NONE, where only menus and the user's locale may be asked for (platform reference §4.1). */
export function handleOpen(surface: Surface): void {
  buildMenu(surface, languageOf(surface.Session.getActiveUserLocale()));
}

/**
 * The hourly clock trigger. What is refused is logged by code and leaves the ledger as it is: the next hour goes on from there, and nobody gets
 * Google's mail about a failed trigger. Anything else is thrown, so that it is told.
 */
export function handleHour(surface: Surface, event: ClockEvent | undefined): void {
  try {
    const ports = connect(surface);
    const triggerId = event?.triggerUid ?? null;
    const state = readState(ports.properties);
    answerSelfTest(ports, state, triggerId);
    runHourly(ports, triggerId, state);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    surface.console.log(JSON.stringify({ showrunner: 'hourly.stopped', code: error.message }));
  }
}

/** A self-test that waits must not cost anybody their mails, whatever becomes of it. */
function answerSelfTest(ports: Ports, state: StoredState, triggerId: string | null): void {
  try {
    answerClock(ports, state, triggerId);
  } catch {
    ports.log.note('selfTest.unanswered');
  }
}

/** A request of a page, as JSON text. */
export function handleRpc(surface: Surface, request: unknown): string {
  return answerRpc(connect(surface), request);
}

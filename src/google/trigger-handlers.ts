import { Failure } from '../app/failure';
import { answerRpc } from '../app/rpc';
import { runHourly } from '../app/run-hourly';
import { languageOf } from '../domain/language';
import { connect } from './composition';
import { buildMenu } from './menu';
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
    runHourly(connect(surface), event?.triggerUid ?? null);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    surface.console.log(JSON.stringify({ showrunner: 'hourly.stopped', code: error.message }));
  }
}

/** A request of a page, as JSON text. */
export function handleRpc(surface: Surface, request: unknown): string {
  return answerRpc(connect(surface), request);
}

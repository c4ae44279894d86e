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

/** The hourly clock trigger. Errors are logged by code and leave the ledger as it is: the next hour goes on from there. */
export function handleHour(surface: Surface, event: ClockEvent | undefined): void {
  runHourly(connect(surface), event?.triggerUid ?? null);
}

/** A request of a page, as JSON text. */
export function handleRpc(surface: Surface, request: unknown): string {
  return answerRpc(connect(surface), request);
}

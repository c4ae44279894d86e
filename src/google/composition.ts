import { failure } from '../app/failure';
import type { Ports } from '../app/ports';
import { withSavedTemplates } from '../app/saved-template-store';
import { dialogAdapter } from './our-page';
import {
  accountAdapter,
  clockAdapter,
  idAdapter,
  lockAdapter,
  logAdapter,
  mailAdapter,
  propertyAdapter,
  templateAdapter,
  triggerAdapter,
} from './service-adapters';
import type { Surface } from './surface';
import { VERSION } from './version';
import { WorkbookAdapter } from './workbook-adapter';

/**
 * Google's own globals as a {@link Surface}: the one place where they are named, so the compiler proves every line of `surface.ts` against
 * `@types/google-apps-script`. Read when a function is called, never while the bundle loads (platform reference §4.1).
 */
export function googleSurface(): Surface {
  return { SpreadsheetApp, PropertiesService, LockService, MailApp, ScriptApp, Session, Utilities, HtmlService, console };
}

/** Every adapter over the open spreadsheet. Throws a Failure when there is none: nothing falls back to another document (design §2.1). */
export function connect(surface: Surface): Ports {
  const spreadsheet = surface.SpreadsheetApp.getActiveSpreadsheet();
  if (!spreadsheet) throw failure('error.noSpreadsheet');
  const workbook = new WorkbookAdapter(surface, spreadsheet);
  const properties = propertyAdapter(surface);
  return {
    workbook,
    properties,
    lock: lockAdapter(surface, workbook),
    mail: mailAdapter(surface),
    clock: clockAdapter(surface, workbook),
    account: accountAdapter(surface),
    triggers: triggerAdapter(surface),
    dialogs: dialogAdapter(surface),
    templates: withSavedTemplates(templateAdapter(surface), properties),
    ids: idAdapter(surface),
    log: logAdapter(surface),
    version: VERSION,
  };
}

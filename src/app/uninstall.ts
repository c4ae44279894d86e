import { parseKey } from '../workbook/sheet-key';
import { runCommand } from './command';
import type { Ports } from './ports';
import { begin, checkName, previewRemovals, type RemovalPreview } from './remove-plan';

/** What is left of Showrunner in the spreadsheet: all noughts after an uninstallation. */
export interface Remains {
  /** Document properties. */
  readonly properties: number;
  /** Hourly triggers of the account that asks; nobody sees those of others, and these find nothing to do. */
  readonly triggers: number;
  /** Tabs that carry our keys. */
  readonly sheets: number;
}

/** The plans of the spreadsheet with what people have put into their sheets. */
export function previewUninstall(ports: Ports): readonly RemovalPreview[] {
  return previewRemovals(ports);
}

/**
 * Removes every plan (its sheets deleted, or kept as plain sheets), the trigger and everything remembered. Deleting sheets that hold anything of the user's
 * needs the name of each such event, typed; otherwise a Failure `remove.nameNeeded`. Returns what is left.
 */
export function uninstall(
  ports: Ports,
  request: { readonly keep: boolean; readonly confirmedNames: readonly string[]; readonly blankTitle: string },
): Remains {
  runCommand(ports, (state) => {
    const { keep, blankTitle, confirmedNames } = request;
    state.plans.forEach((record, index) => {
      if (!keep) checkName(ports, state, record, index === state.plans.length - 1, confirmedNames);
    });
    begin(ports, state, { command: 'remove', plan: null, kinds: null, keep, blankTitle, uninstall: true });
  });
  return remains(ports);
}

/** Counts what is left of Showrunner. */
export function remains(ports: Ports): Remains {
  const keys = ports.workbook.sheetIds().filter((id) => parseKey(ports.workbook.corner(id)) !== null);
  return { properties: Object.keys(ports.properties.all()).length, triggers: ports.triggers.countOwn(), sheets: keys.length };
}

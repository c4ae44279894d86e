import { parseKey } from '../workbook/sheet-key';
import { adoptPlans } from './adopt-plans';
import { currentState, runCommand } from './command';
import type { Ports } from './ports';
import { finishRenumbering } from './renumber-plans';
import { type StoredState, writeBook, writeJournal, writeReminders } from './stored-state';

/**
 * Where a spreadsheet stands (design §2.8): `home` is where its plans were made; `copy` is another spreadsheet with their memory; `unknown` has our sheets
 * and no memory of them, as a copy made without document properties or an imported file.
 */
export type Home = 'home' | 'copy' | 'unknown';

/** Tells it from the properties; only without any plan the first cell of each tab is looked at. */
export function homeOf(ports: Ports, state: StoredState = currentState(ports)): Home {
  if (isCopy(ports, state)) return 'copy';
  if (state.plans.length > 0) return 'home';
  return ports.workbook.sheetIds().some((id) => parseKey(ports.workbook.corner(id)) !== null) ? 'unknown' : 'home';
}

/** Whether the plans were made, or the reminders switched on, in another spreadsheet. */
export function isCopy(ports: Ports, { book, reminders }: Pick<StoredState, 'book' | 'reminders'>): boolean {
  const homes = [book?.home, reminders?.spreadsheetId].filter((home) => home !== undefined);
  return homes.length > 0 && homes.some((home) => home !== ports.workbook.id());
}

/**
 * Settles what a copy is to be: the new `home` of the same plans, or a `copy` whose plans get ids of their own and in which nothing has been sent yet. Either
 * way reminders stay off until somebody switches them on. Plans nobody remembers are taken up from their sheets first. Returns how many plans there are.
 */
export function settleHome(ports: Ports, choice: 'home' | 'copy'): number {
  return runCommand(ports, (before) => {
    const state = before.plans.length > 0 ? before : adoptPlans(ports, before);
    if (choice === 'copy') {
      const ids = Object.fromEntries(state.plans.map((record) => [record.plan, ports.ids.next()]));
      const journal = { command: 'renumber', ids } as const;
      writeJournal(ports.properties, journal);
      finishRenumbering(ports, state, journal);
    } else {
      const id = ports.workbook.id();
      if (state.reminders) writeReminders(ports.properties, { ...state.reminders, on: false, spreadsheetId: id });
      writeBook(ports.properties, { ...(state.book ?? { sheets: {} }), home: id });
    }
    return state.plans.length;
  });
}

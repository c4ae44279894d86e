import { asText } from '../workbook/as-text';
import type { Operation } from '../workbook/operations';
import { formatKey, parseKey } from '../workbook/sheet-key';
import type { SheetSnapshot } from '../workbook/snapshot';
import { writeRow } from '../workbook/write-runs';
import type { RenumberJournal } from './journal';
import { forgetLastChange } from './last-change';
import type { Ports } from './ports';
import { clearJournal, forgetPlan, forgetSending, type StoredState, writeBook, writePlan } from './stored-state';

/**
 * Gives the plans of a copied spreadsheet ids of their own (design §2.8): every key cell, then the records; what was sent from the original is forgotten and
 * the reminders are off. Each step may have been done already. Call it under the lock.
 */
export function finishRenumbering(ports: Ports, state: StoredState, journal: RenumberJournal): void {
  for (const record of state.plans) {
    const fresh = journal.ids[record.plan];
    if (fresh === undefined) continue;
    const ids = Object.values(record.sheets).filter((id): id is number => id !== undefined);
    ports.workbook.apply(ports.workbook.read(ids).flatMap((sheet) => renumbered(sheet, record.plan, fresh)));
    ports.workbook.settle();
    writePlan(ports.properties, { ...record, plan: fresh });
    forgetPlan(ports.properties, record.plan);
  }
  writeBook(ports.properties, { ...(state.book ?? { sheets: {} }), home: ports.workbook.id() });
  forgetLastChange(ports.properties, state.raw);
  forgetSending(ports.properties, state.raw);
  clearJournal(ports.properties);
}

/** Writes of the key cells of a sheet, and of the cell that shows the id, with the new id. */
function renumbered(sheet: SheetSnapshot, old: string, fresh: string): Operation[] {
  return sheet.values.flatMap((row, index) => {
    const cells = new Map<number, string>();
    const isShown = row.some((value) => parseKey(value)?.part === 'plan');
    row.forEach((value, column) => {
      const key = parseKey(value);
      if (key?.plan === old) cells.set(column + 1, asText(formatKey({ ...key, plan: fresh })));
      else if (isShown && value === old) cells.set(column + 1, asText(fresh));
    });
    return writeRow(sheet.sheetId, index + 1, cells);
  });
}

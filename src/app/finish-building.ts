import type { Operation } from '../workbook/operations';
import { forgetItems } from './carry-store';
import type { BuildJournal } from './journal';
import type { Ports } from './ports';
import { freeTitle } from './sheet-titles';
import { clearJournal, writeJournal, writeRecords } from './stored-state';

/**
 * Deletes every sheet an insertion that died before its commit point has made (design §2.2); a repair that was under way before goes on. Safe to run again at
 * any point, under the lock.
 */
export function takeBackBuilding(ports: Ports, journal: BuildJournal): void {
  const made = journal.steps?.sheetIds ?? [];
  const left = [...ports.workbook.titles()].filter(([sheetId, title]) => title.startsWith(journal.titlePrefix) || made.includes(sheetId));
  ports.workbook.apply(left.map(([sheetId]): Operation => ({ do: 'delete', sheetId })));
  ports.workbook.settle();
  if (journal.carryAfter) forgetItems(ports.properties, journal.carryAfter);
  const before = journal.repairAfter;
  if (before && (before.fresh.length > 0 || before.isListed)) writeJournal(ports.properties, before);
  else clearJournal(ports.properties);
}

/**
 * What remains after the commit: titles, showing, the records. Each step may have been done already. `titles` are those of all sheets as they stand,
 * when the caller knows them. Sheets added to a plan leave a repair to be done, a new plan what it takes over.
 */
export function finishBuilding(ports: Ports, journal: BuildJournal, titles: ReadonlyMap<number, string> = ports.workbook.titles()): void {
  const operations: Operation[] = [];
  for (const { sheetId, title, hidden } of journal.titles) {
    const current = titles.get(sheetId);
    if (current === undefined) continue;
    if (current.startsWith(journal.titlePrefix)) operations.push({ do: 'rename', sheetId, title: freeTitle(title, titles.values()) });
    if (!hidden) operations.push({ do: 'show', sheetId });
  }
  ports.workbook.apply(operations);
  ports.workbook.settle();
  writeRecords(ports.properties, journal.record, journal.book);
  const after = journal.repairAfter ?? journal.carryAfter;
  if (after) writeJournal(ports.properties, after);
  else clearJournal(ports.properties);
}

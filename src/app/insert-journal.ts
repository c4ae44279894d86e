import type { Operation } from '../workbook/operations';
import type { Ports } from './ports';
import { freeTitle } from './sheet-titles';
import { clearJournal, type Journal, writeBook, writePlan } from './stored-state';

/**
 * Takes an unfinished insertion to one of its two ends (design §2.2): before the commit point every sheet under the journal's temporary titles is
 * deleted; after it the sheets get their titles and are shown. Safe to run again at any point. Call it under the lock.
 */
export function recoverUnfinished(ports: Ports, journal: Journal | null): 'nothing' | 'takenBack' | 'finished' {
  if (journal === null) return 'nothing';
  if (journal.committed) {
    finishInsertion(ports, journal);
    return 'finished';
  }
  const left = [...ports.workbook.titles()].filter(([, title]) => title.startsWith(journal.titlePrefix));
  ports.workbook.apply(left.map(([sheetId]): Operation => ({ do: 'delete', sheetId })));
  ports.workbook.settle();
  clearJournal(ports.properties);
  return 'takenBack';
}

/**
 * What remains after the commit: titles, showing, the records. Each step may have been done already. `titles` are those of all sheets as they stand,
 * when the caller knows them.
 */
export function finishInsertion(ports: Ports, journal: Journal, titles: ReadonlyMap<number, string> = ports.workbook.titles()): void {
  const operations: Operation[] = [];
  for (const { sheetId, title, hidden } of journal.titles) {
    const current = titles.get(sheetId);
    if (current === undefined) continue;
    if (current.startsWith(journal.titlePrefix)) operations.push({ do: 'rename', sheetId, title: freeTitle(title, titles.values()) });
    if (!hidden) operations.push({ do: 'show', sheetId });
  }
  ports.workbook.apply(operations);
  ports.workbook.settle();
  writeBook(ports.properties, journal.book);
  writePlan(ports.properties, journal.record);
  clearJournal(ports.properties);
}

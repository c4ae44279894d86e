import { sheetSpec } from '../workbook/plan-sheets';
import { isBookKind, SHEET_KINDS, type SheetKind } from '../workbook/sheet-key';
import { buildSheets } from './build-plan';
import type { FormerTabs } from './former-tabs';
import { journalOf, type RepairWork } from './repair-work';
import { keyOn } from './sheet-key-on';
import { freeTitles } from './sheet-titles';
import { idsOf, type PlacedPlan, placeSheets } from './standing-plan';
import { idsOfAll, type StoredState, writeBook, writePlan } from './stored-state';

/**
 * Tabs that carry our keys and that nobody remembers: one takes the place of a tab that is gone (a restored or re-imported sheet), any other is a duplicate,
 * said and left alone (design §2.3).
 */
export function claimTabs(work: RepairWork, state: StoredState): void {
  const { ports } = work;
  const titles = ports.workbook.titles();
  const known = new Set(idsOfAll(state));
  const isAnyGone = [...idsOf(work.record, work.book).values()].some((id) => !titles.has(id));
  for (const [sheetId, title] of titles) {
    if (known.has(sheetId)) continue;
    const key = keyOn(ports, sheetId, isAnyGone);
    if (!key || (key.plan !== work.record.plan && !isBookKind(key.kind))) continue;
    const current = (isBookKind(key.kind) ? work.book : work.record).sheets[key.kind];
    if (current !== undefined && titles.has(current)) {
      work.findings.push({ code: 'repair.duplicateTab', path: title, facts: { original: titles.get(current) ?? '' } });
      continue;
    }
    if (isBookKind(key.kind)) {
      work.book = { ...work.book, sheets: { ...work.book.sheets, [key.kind]: sheetId } };
      writeBook(ports.properties, work.book);
    } else {
      work.record = { ...work.record, sheets: { ...work.record.sheets, [key.kind]: sheetId } };
      writePlan(ports.properties, work.record);
    }
    work.operations += 1;
    work.changes.push({ code: 'repair.tabClaimed', path: title, facts: {} });
  }
}

/** Tabs that were deleted are made anew, with the starting content of the plan, and with them those whose former ones were let go. */
export function rebuildGone(work: RepairWork, placed: PlacedPlan, former: FormerTabs): PlacedPlan {
  const missing = [...former.kinds, ...placed.gone];
  if (missing.length === 0) return placed;
  const { ports, record, content } = work;
  const specs = missing.map((kind) => sheetSpec(kind, content));
  const say = (titles: readonly string[]): void => {
    for (const title of titles.slice(former.kinds.length)) work.changes.push({ code: 'repair.sheetMade', path: title, facts: {} });
  };
  if (work.unsettled.size > 0) {
    // In a preview the lines that the new sheets would read have not been put back, so their cells cannot be told.
    for (const kind of missing) work.unsettled.add(kind);
    say(freeTitles(specs, ports.workbook.titles().values(), content.language));
    return placed;
  }
  const { journal, operations } = buildSheets(ports, content, specs, {
    record,
    book: work.book,
    layouts: placed.sheets.map((sheet) => sheet.layout),
    existing: ports.workbook.titles(),
    firstIndex: former.place ?? tabBehind(work, placed),
    repairAfter: journalOf(work),
  });
  work.record = journal.record;
  work.book = journal.book;
  work.isJournalled = true;
  work.operations += operations;
  say(journal.titles.map(({ title }) => title));
  const known = placed.sheets.map(({ grid }) => grid);
  const after = placeSheets(ports, work.record, work.book, content, known);
  for (const kind of after.gone) work.unsettled.add(kind);
  return after;
}

/** Place behind the tab that comes before the first one that is gone. */
function tabBehind({ ports }: RepairWork, placed: PlacedPlan): number {
  const first = SHEET_KINDS.indexOf(placed.gone[0] as SheetKind);
  const before = placed.sheets.filter(({ kind }) => SHEET_KINDS.indexOf(kind) < first).map(({ layout }) => layout.sheetId);
  const order = ports.workbook.sheetIds();
  return before.length === 0 ? order.length : Math.max(...before.map((id) => order.indexOf(id))) + 1;
}

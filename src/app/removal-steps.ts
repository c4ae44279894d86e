import { Layout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import { makePlain, type PlainCandidate } from '../workbook/make-plain';
import type { Operation } from '../workbook/operations';
import type { PlanContent } from '../workbook/plan-content';
import { sheetSpec } from '../workbook/plan-sheets';
import { isBookKind, parseKey, type SheetKind } from '../workbook/sheet-key';
import { freeCarried } from './carry-steps';
import { settleEventsSheet, standingEventsSheet } from './events-sheet';
import type { RemoveJournal } from './journal';
import { forgetLastChange } from './last-change';
import type { Ports } from './ports';
import { repair } from './repair-steps';
import { freeTitle } from './sheet-titles';
import { contentOf, idsOf, readDetails, readStanding, type StandingPlan } from './standing-plan';
import {
  clearJournal,
  forgetAll,
  forgetBook,
  forgetPlan,
  idsOfAll,
  type PlanRecord,
  readState,
  type StoredState,
  writeJournal,
  writePlan,
  writeReminders,
} from './stored-state';

/** Carries a removal that has been begun to its end; each step may have been done already. Call it under the lock. */
export function finishRemoval(ports: Ports, state: StoredState, journal: RemoveJournal): void {
  const isMeant = (record: PlanRecord): boolean => journal.plan === null || record.plan === journal.plan;
  const records = state.plans.filter(isMeant);
  const isLast = journal.kinds === null && state.plans.every(isMeant);
  const book = state.book ?? { sheets: {} };
  const kindsOf = (record: PlanRecord, withBook: boolean): SheetKind[] =>
    [...idsOf(record, book).keys()].filter((kind) =>
      journal.kinds === null ? withBook || !isBookKind(kind) : journal.kinds.includes(kind),
    );
  const staying = { plans: state.plans.filter((record) => !isMeant(record)) };
  if (journal.kinds === null) for (const { plan, carried = [] } of records) freeCarried(ports, staying, plan, carried);
  // It reads the others, so its values are kept before theirs go.
  if (isLast && journal.keep) makeEventsPlain(ports, state);
  records.forEach((record, index) => {
    const kinds = kindsOf(record, isLast && index === records.length - 1);
    makeTabsPlain(ports, state, record, kinds, journal.keep);
  });
  if (!journal.keep) {
    const ids = records.flatMap((record) => kindsOf(record, false).map((kind) => record.sheets[kind]));
    deleteSheets(ports, [...ids, ...(isLast ? Object.values(book.sheets) : [])], journal.blankTitle);
  }
  if (journal.kinds === null) forget(ports, state, records, isLast);
  else takeOut(ports, records, journal.kinds);
  if (journal.uninstall) forgetAll(ports.properties);
  else if (journal.kinds === null) {
    settleEventsSheet(ports, readState(ports.properties));
    clearJournal(ports.properties);
  }
}

function makeEventsPlain(ports: Ports, state: StoredState): void {
  const standing = standingEventsSheet(ports, state);
  if (!standing) return;
  const { values, rest } = makePlain([standing], standing.context);
  ports.workbook.apply(values);
  ports.workbook.settle();
  ports.workbook.apply(rest);
  ports.workbook.settle();
}

/** With the last plan go the reminders, the trigger and the memory of the sheets that exist once. The plan is forgotten last of all. */
function forget(ports: Ports, state: StoredState, records: readonly PlanRecord[], isLast: boolean): void {
  if (isLast) {
    if (state.reminders) writeReminders(ports.properties, { ...state.reminders, on: false });
    ports.triggers.removeOwn();
    forgetBook(ports.properties);
  }
  forgetLastChange(ports.properties, state.raw);
  for (const record of records) forgetPlan(ports.properties, record.plan);
}

/** A plan that loses some of its sheets: the others stop referring to them. */
function takeOut(ports: Ports, records: readonly PlanRecord[], kinds: readonly SheetKind[]): void {
  for (const record of records) {
    const sheets = Object.fromEntries(Object.entries(record.sheets).filter(([kind]) => !kinds.includes(kind as SheetKind)));
    const lessened = { ...record, sheets };
    writePlan(ports.properties, lessened);
    const journal = { command: 'repair', plan: record.plan, fresh: [] } as const;
    writeJournal(ports.properties, journal);
    repair(ports, readState(ports.properties), lessened, journal);
  }
}

/** A plan as a removal needs it: a sheet that is gone is one that cannot be read, not one the plan never had. */
export function readForRemoval(
  ports: Ports,
  state: Pick<StoredState, 'book'>,
  record: PlanRecord,
): StandingPlan & { readonly content: PlanContent } {
  const content = contentOf(ports, record);
  const standing = readStanding(ports, record, state.book ?? { sheets: {} }, content);
  const { layout } = standing.context;
  return { ...standing, content, context: { ...standing.context, layout: new Layout(layout.sheets, [...layout.lost, ...standing.gone]) } };
}

/**
 * Makes sheets of a plan plain. A tab that carries their keys and is not theirs is a person's duplicate: it stays in either case, and must not pass for one
 * of ours any more.
 */
function makeTabsPlain(ports: Ports, state: StoredState, record: PlanRecord, kinds: readonly SheetKind[], withOwn: boolean): void {
  const duplicates = duplicatesOf(ports, state, record, kinds);
  if (!withOwn && duplicates.length === 0) return;
  const standing = readForRemoval(ports, state, record);
  const own = withOwn ? standing.sheets.filter(({ kind }) => kinds.includes(kind)) : [];
  const copies = readDetails(
    ports,
    duplicates.map(({ sheetId }) => sheetId),
  ).flatMap((detail): PlainCandidate[] => {
    const kind = duplicates.find(({ sheetId }) => sheetId === detail.sheetId)?.kind ?? 'tasks';
    const spec = sheetSpec(kind, standing.content);
    const layout = locate(detail, spec, record.plan, detail.maxRows);
    return layout ? [{ spec, layout, detail }] : [];
  });
  const { values, rest } = makePlain([...own, ...copies], standing.context);
  ports.workbook.apply(values);
  ports.workbook.settle();
  ports.workbook.apply(rest);
  ports.workbook.settle();
}

function duplicatesOf(
  ports: Ports,
  state: StoredState,
  record: PlanRecord,
  kinds: readonly SheetKind[],
): { readonly sheetId: number; readonly kind: SheetKind }[] {
  const known = new Set(idsOfAll(state));
  return ports.workbook.sheetIds().flatMap((sheetId) => {
    const key = known.has(sheetId) ? null : parseKey(ports.workbook.corner(sheetId));
    const isMeant = key !== null && kinds.includes(key.kind) && (isBookKind(key.kind) || key.plan === record.plan);
    return isMeant ? [{ sheetId, kind: key.kind }] : [];
  });
}

function deleteSheets(ports: Ports, ids: readonly (number | undefined)[], blankTitle: string): void {
  const standing = ports.workbook.sheetIds();
  keepOneVisible(
    ports,
    standing.filter((id) => !ids.includes(id)),
    blankTitle,
  );
  ports.workbook.apply(standing.filter((id) => ids.includes(id)).map((sheetId): Operation => ({ do: 'delete', sheetId })));
  ports.workbook.settle();
}

/** A spreadsheet must have a visible sheet: shows a blank one, which a run that died may have made already, when none of `rest` is visible. */
function keepOneVisible(ports: Ports, rest: readonly number[], blankTitle: string): void {
  if (rest.some((id) => !ports.workbook.isHidden(id))) return;
  const titles = ports.workbook.titles();
  const begun = rest.find((id) => titles.get(id) === blankTitle && ports.workbook.isBlank(id));
  const sheetId = begun ?? ports.workbook.createSheet(freeTitle(blankTitle, titles.values()), 0);
  ports.workbook.apply([{ do: 'show', sheetId }]);
}

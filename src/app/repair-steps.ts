import type { Finding } from '../domain/finding';
import { compareSheet, type ReplacedCell } from '../workbook/compare-sheet';
import { compileSheet } from '../workbook/compile';
import type { CompiledSheet } from '../workbook/compiled-sheet';
import { fillLine } from '../workbook/fill-line';
import { PartMissing } from '../workbook/formula-context';
import { healedIds, writeIds } from '../workbook/heal-ids';
import type { SheetLayout } from '../workbook/layout';
import type { Operation } from '../workbook/operations';
import type { PlanContent } from '../workbook/plan-content';
import { sheetSpec } from '../workbook/plan-sheets';
import { type FreshLine, restoreStructure } from '../workbook/restore-structure';
import { isBookKind, parseKey, SHEET_KINDS, type SheetKind } from '../workbook/sheet-key';
import { stepsFrom } from '../workbook/upgrade';
import { buildSheets } from './build-plan';
import { failure } from './failure';
import type { RepairJournal } from './journal';
import { type CellChange, packChanges, readLastChange, writeLastChange } from './last-change';
import { newIds } from './new-ids';
import type { Ports } from './ports';
import { describeRepair } from './repair-words';
import { contentOf, readStanding, type StandingPlan, type StandingSheet } from './standing-plan';
import {
  type BookRecord,
  clearJournal,
  idsOfAll,
  type PlanRecord,
  type StoredState,
  writeBook,
  writeJournal,
  writePlan,
} from './stored-state';

/** What a repair did, or would do. */
export interface Repair {
  /** Changes to the spreadsheet; 0 when nothing was missing. */
  readonly operations: number;
  /** What was (or would be) put back, a line each. */
  readonly changes: readonly Finding[];
  /** What a person must look at: it is left as it is. */
  readonly findings: readonly Finding[];
}

/** A repair at work: the records as they are by now, and what it has come to. */
interface Work {
  readonly ports: Ports;
  record: PlanRecord;
  book: BookRecord;
  readonly content: PlanContent;
  /** Lines put back and not yet filled, of this run and of one that died. */
  readonly fresh: FreshLine[];
  operations: number;
  readonly changes: Finding[];
  readonly findings: Finding[];
  isJournalled: boolean;
  /** What a run that died had listed to be taken back, and whether the list is this repair's by now. */
  readonly listed: readonly CellChange[];
  isListed: boolean;
}

/**
 * Brings a plan back to its spec (design §2.2): form of the workbook, sheets, key rows and columns, lost rows and columns, then formulas, keys, choices,
 * colour rules and ids. What a person typed, added or coloured stays. Under the lock; safe to run again at any point.
 */
export function repair(ports: Ports, state: StoredState, record: PlanRecord, journal: RepairJournal | null = null): Repair {
  const work: Work = {
    ports,
    record,
    book: state.book ?? { sheets: {} },
    content: contentOf(ports, record),
    fresh: [...(journal?.fresh ?? [])],
    operations: 0,
    changes: [],
    findings: [],
    isJournalled: journal !== null,
    listed: journal?.isListed ? (readLastChange(state.raw)?.changes ?? []) : [],
    isListed: journal?.isListed ?? false,
  };
  claimTabs(work, state);
  let standing = rebuildGone(work, readStanding(ports, work.record, work.book, work.content));
  standing = restoreLines(work, standing);
  standing = upgrade(work, standing);
  restoreCells(work, standing);
  work.findings.push(...standing.findings);
  if (work.isJournalled) clearJournal(ports.properties);
  return { operations: work.operations, changes: work.changes, findings: work.findings };
}

/** Takes up a repair that died. Throws a Failure when its plan is gone. */
export function finishRepair(ports: Ports, state: StoredState, journal: RepairJournal): void {
  const record = state.plans.find((plan) => plan.plan === journal.plan);
  if (!record) throw failure('plan.none');
  repair(ports, state, record, journal);
}

function journalOf({ record, fresh, isListed }: Work): RepairJournal {
  return { command: 'repair', plan: record.plan, fresh, isListed };
}

function openJournal(work: Work): void {
  writeJournal(work.ports.properties, journalOf(work));
  work.isJournalled = true;
}

function carryOut(work: Work, operations: readonly Operation[]): void {
  if (operations.length === 0) return;
  if (!work.isJournalled) openJournal(work);
  work.ports.workbook.apply(operations);
  work.ports.workbook.settle();
  work.operations += operations.length;
}

/**
 * Tabs that carry our keys and that nobody remembers: one takes the place of a tab that is gone (a restored or re-imported sheet), any other is a duplicate,
 * said and left alone (design §2.3).
 */
function claimTabs(work: Work, state: StoredState): void {
  const { ports } = work;
  const titles = ports.workbook.titles();
  const known = new Set(idsOfAll(state));
  for (const [sheetId, title] of titles) {
    if (known.has(sheetId)) continue;
    const key = parseKey(ports.workbook.corner(sheetId));
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

/** Tabs that were deleted are made anew, with the starting content of the plan. */
function rebuildGone(work: Work, standing: StandingPlan): StandingPlan {
  if (standing.gone.length === 0) return standing;
  const { ports, record, content } = work;
  const specs = standing.gone.map((kind) => sheetSpec(kind, content));
  const { journal, operations } = buildSheets(ports, content, specs, {
    record,
    book: work.book,
    layouts: standing.sheets.map((sheet) => sheet.layout),
    existing: ports.workbook.titles(),
    firstIndex: tabBehind(ports, standing),
    repairAfter: journalOf(work),
  });
  work.record = journal.record;
  work.book = journal.book;
  work.isJournalled = true;
  work.operations += operations;
  for (const { title } of journal.titles) work.changes.push({ code: 'repair.sheetMade', path: title, facts: {} });
  return readStanding(ports, work.record, work.book, content);
}

/** Place behind the tab that comes before the first one that is gone. */
function tabBehind(ports: Ports, standing: StandingPlan): number {
  const first = SHEET_KINDS.indexOf(standing.gone[0] as SheetKind);
  const before = standing.sheets.filter(({ kind }) => SHEET_KINDS.indexOf(kind) < first).map(({ layout }) => layout.sheetId);
  const order = ports.workbook.sheetIds();
  return before.length === 0 ? order.length : Math.max(...before.map((id) => order.indexOf(id))) + 1;
}

/** Keys, rows and columns back in place; the sheets are read again when anything moved. */
function restoreLines(work: Work, standing: StandingPlan): StandingPlan {
  const operations: Operation[] = [];
  const steps = stepsFrom(work.record.form);
  for (const { kind, spec, layout, detail } of standing.sheets) {
    const structure = restoreStructure(spec, layout, detail, work.fresh);
    operations.push(...structure.operations);
    if (structure.foundAgain) work.changes.push({ code: 'repair.keysBack', path: detail.title, facts: {} });
    const isNew = (key: string): boolean => steps.some((step) => step.newRows.some((row) => row.kind === kind && row.key === key));
    const lost = structure.fresh.filter(({ key }) => !isNew(key));
    for (const axis of ['column', 'row'] as const) {
      const names = lost.filter((line) => line.axis === axis).map((line) => nameOf(work, kind, line));
      if (names.length > 0) work.changes.push({ code: `repair.${axis}sBack`, path: detail.title, facts: { names } });
    }
    for (const line of structure.fresh) if (!work.fresh.some((each) => isSameLine(each, line))) work.fresh.push(line);
  }
  if (operations.length === 0) return standing;
  // Before the first line is inserted the journal must name it, so that a run that dies leaves no stray empty one.
  openJournal(work);
  carryOut(work, operations);
  return readStanding(work.ports, work.record, work.book, work.content);
}

function isSameLine(a: FreshLine, b: FreshLine): boolean {
  return a.kind === b.kind && a.axis === b.axis && a.key === b.key;
}

/** What a person calls a row or column. */
function nameOf({ content }: Work, kind: SheetKind, { axis, key }: FreshLine): string {
  const spec = sheetSpec(kind, content);
  if (spec.form === 'table') return spec.columns.find((column) => column.key === key)?.header[content.language] ?? key;
  const row = axis === 'row' ? spec.rows.find((each) => each.key === key) : undefined;
  const label = Object.values(row?.cells ?? {}).find((cell) => cell.label)?.label;
  return label?.[content.language] ?? key;
}

/** The steps of the workbook's form, each stamped after it (`upgrade.ts`). */
function upgrade(work: Work, standing: StandingPlan): StandingPlan {
  const steps = stepsFrom(work.record.form);
  if (steps.length === 0) return standing;
  const layouts = new Map(standing.sheets.map(({ kind, layout }): [SheetKind, SheetLayout] => [kind, layout]));
  for (const step of steps) {
    if (!work.isJournalled) openJournal(work);
    carryOut(work, step.operations(layouts));
    work.book = { ...work.book, home: work.book.home ?? work.ports.workbook.id() };
    writeBook(work.ports.properties, work.book);
    work.record = { ...work.record, form: step.to };
    writePlan(work.ports.properties, work.record);
    work.changes.push({ code: 'repair.upgraded', path: '', facts: { form: step.to } });
  }
  return standing;
}

/** Formulas, keys, choices, colour rules, ids, and what belongs into the lines just put back. */
function restoreCells(work: Work, standing: StandingPlan): void {
  const operations: Operation[] = [];
  const replaced: CellChange[] = [];
  for (const sheet of standing.sheets) {
    const compared = compare(work, standing, sheet);
    operations.push(...compared.operations);
    replaced.push(...compared.replaced.map((cell) => changeOf(sheet, cell)));
    work.findings.push(...compared.findings);
    work.changes.push(...describeRepair(sheet.detail.title, compared.operations));
  }
  if (operations.length === 0) return;
  if (!work.isJournalled) openJournal(work);
  if (replaced.length > 0) listReplaced(work, replaced);
  carryOut(work, operations);
}

/** Remembers formulas that are about to be replaced; a list that a run of this repair has begun goes on, so that all of it is taken back together. */
function listReplaced(work: Work, replaced: readonly CellChange[]): void {
  const { ports, record } = work;
  const name = ({ kind, row, columns }: CellChange): string => [kind, row, ...columns].join('|');
  const known = new Set(work.listed.map(name));
  const more = replaced.filter((change) => !known.has(name(change)));
  const parts = more.length > 0 ? packChanges([...work.listed, ...more]) : null;
  if (!parts) return;
  writeLastChange(ports.properties, { command: 'repair', plan: record.plan, day: ports.clock.now().day }, parts);
  work.isListed = true;
  openJournal(work);
}

function compare(
  work: Work,
  standing: StandingPlan,
  { kind, spec, layout, detail }: StandingSheet,
): { operations: Operation[]; findings: readonly Finding[]; replaced: readonly ReplacedCell[] } {
  const compiled = compiledOr(work, spec, standing, detail.title);
  if (!compiled) return { operations: [], findings: [], replaced: [] };
  const { operations, findings, replaced } = compareSheet(compiled, detail);
  const ids = spec.form === 'table' ? healedIds(spec, layout, detail, newIds(work.ports)) : new Map<number, string>();
  const lines = work.fresh.filter((line) => line.kind === kind).flatMap((line) => fillLine(spec, compiled, detail, line, ids));
  return { operations: [...lines, ...operations, ...writeIds(layout, ids)], findings, replaced };
}

/** Null where something the sheet refers to cannot be read, or, in a preview, has not been put back: it is left as it is. */
function compiledOr(work: Work, spec: StandingSheet['spec'], standing: StandingPlan, title: string): CompiledSheet | null {
  try {
    return compileSheet(spec, standing.context);
  } catch (error) {
    if (!(error instanceof PartMissing)) throw error;
    if (work.fresh.length === 0) work.findings.push({ code: 'repair.partMissing', path: title, facts: {} });
    return null;
  }
}

function changeOf({ kind, layout }: StandingSheet, { row, column, from, to }: ReplacedCell): CellChange {
  const key = [...layout.columns].find(([, place]) => place === column)?.[0] ?? '';
  const form = [...layout.rows].find(([, place]) => place === row)?.[0];
  return { kind, row: form ?? `#${row}`, columns: [key], from, to };
}

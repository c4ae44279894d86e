import type { Finding } from '../domain/finding';
import type { Language } from '../domain/language';
import { compareSheet, type ReplacedCell } from '../workbook/compare-sheet';
import { compileSheet } from '../workbook/compile';
import { fillLine } from '../workbook/fill-line';
import { PartMissing } from '../workbook/formula-context';
import { missingIds, writeIds } from '../workbook/heal-ids';
import { columnLetter, FORM_KEY_COLUMN, type SheetLayout } from '../workbook/layout';
import type { Operation } from '../workbook/operations';
import { type FreshLine, restoreStructure } from '../workbook/restore-structure';
import type { SheetKind } from '../workbook/sheet-key';
import type { SheetSpec } from '../workbook/sheet-spec';
import { mendStartingFormulas } from '../workbook/starting-formulas';
import { stepsFrom } from '../workbook/upgrade';
import { settleEventsSheet } from './events-sheet';
import { failure } from './failure';
import { letGoOfFormer } from './former-tabs';
import type { RepairJournal } from './journal';
import { type CellChange, forgetLastChange, packChanges, writeLastChange } from './last-change';
import { newIds } from './new-ids';
import type { Ports } from './ports';
import { claimTabs, rebuildGone } from './repair-tabs';
import { describeRepair } from './repair-words';
import { beginRepair, carryOut, openJournal, type RepairWork } from './repair-work';
import { type PlacedPlan, placeSheets, type StandingPlan, type StandingSheet, withDetails } from './standing-plan';
import { clearJournal, type PlanRecord, type StoredState, writeBook, writePlan } from './stored-state';

/** What a repair did, or would do. */
export interface Repair {
  /** Changes to the spreadsheet; 0 when nothing was missing. */
  readonly operations: number;
  /** What was (or would be) put back, a line each. */
  readonly changes: readonly Finding[];
  /** What a person must look at: it is left as it is. */
  readonly findings: readonly Finding[];
}

/**
 * Brings a plan back to its spec (design §2.2): form of the workbook, sheets, key rows and columns, lost rows and columns, then formulas, keys, choices,
 * colour rules and ids. What a person typed, added or coloured stays. Under the lock; safe to run again at any point.
 */
export function repair(ports: Ports, state: StoredState, record: PlanRecord, journal: RepairJournal | null = null): Repair {
  const work = beginRepair(ports, state, record, journal);
  claimTabs(work, state);
  const former = letGoOfFormer(work);
  const placed = rebuildGone(work, restoreLines(work, placeSheets(ports, work.record, work.book, work.content)), former);
  const standing = withDetails(ports, work.record, work.content, placed, work.unsettled);
  upgrade(work, standing);
  restoreCells(work, standing);
  restoreEvents(work, state);
  work.findings.push(...standing.findings);
  if (work.isJournalled) clearJournal(ports.properties);
  return { operations: work.operations, changes: work.changes, findings: work.findings };
}

/** The list of all events reads this plan among others. */
function restoreEvents(work: RepairWork, { plans }: StoredState): void {
  const { record, book } = work;
  const state = { plans: plans.map((each) => (each.plan === record.plan ? record : each)), book };
  const { operations, changes, findings, book: after } = settleEventsSheet(work.ports, state, () => openJournal(work));
  work.operations += operations;
  work.changes.push(...changes);
  work.findings.push(...findings);
  work.book = after;
}

/** Takes up a repair that died. Throws a Failure when its plan is gone. */
export function finishRepair(ports: Ports, state: StoredState, journal: RepairJournal): void {
  const record = state.plans.find((plan) => plan.plan === journal.plan);
  if (!record) throw failure('plan.none');
  repair(ports, state, record, journal);
}

/** Keys, rows and columns back in place; the sheets on which anything moved are read again. */
function restoreLines(work: RepairWork, placed: PlacedPlan): PlacedPlan {
  const operations: Operation[] = [];
  const moved = new Set<SheetKind>();
  for (const { kind, spec, layout, grid } of placed.sheets) {
    const structure = restoreStructure(spec, layout, grid, work.fresh);
    if (structure.operations.length > 0) moved.add(kind);
    operations.push(...structure.operations);
    if (structure.foundAgain) work.changes.push({ code: 'repair.keysBack', path: grid.title, facts: {} });
    work.changes.push(...linesBack(work, kind, spec, grid.title, structure.fresh));
    for (const line of structure.fresh) if (!work.fresh.some((each) => isSameLine(each, line))) work.fresh.push(line);
  }
  if (operations.length === 0) return placed;
  // Before the first line is inserted the journal must name it, so that a run that dies leaves no stray empty one.
  openJournal(work);
  carryOut(work, operations);
  const known = placed.sheets.filter(({ kind }) => !moved.has(kind)).map(({ grid }) => grid);
  const after = placeSheets(work.ports, work.record, work.book, work.content, known);
  for (const { kind, spec, layout, grid } of after.sheets) {
    if (moved.has(kind) && restoreStructure(spec, layout, grid, work.fresh).operations.length > 0) work.unsettled.add(kind);
  }
  return after;
}

/** A word about the rows and columns of a sheet that are put back; those that come with a new form of the workbook were never lost. */
function linesBack(
  { record, content }: RepairWork,
  kind: SheetKind,
  spec: SheetSpec,
  title: string,
  fresh: readonly FreshLine[],
): Finding[] {
  const steps = stepsFrom(record.form);
  const isNew = (key: string): boolean => steps.some((step) => step.newLines.some((line) => line.kind === kind && line.key === key));
  // Key row and header of a table have a word of their own.
  const lost = fresh.filter(({ axis, key }) => !isNew(key) && (spec.form === 'form' || axis === 'column'));
  return (['column', 'row'] as const).flatMap((axis) => {
    const names = lost.filter((line) => line.axis === axis).map((line) => nameOfLine(spec, line, content.language));
    return names.length === 0 ? [] : [{ code: `repair.${axis}sBack`, path: title, facts: { names } }];
  });
}

function isSameLine(a: FreshLine, b: FreshLine): boolean {
  return a.kind === b.kind && a.axis === b.axis && a.key === b.key;
}

/** What a person calls a row or column: its heading or first label, else the number or letter of its place on the first day. */
function nameOfLine(spec: SheetSpec, { axis, key }: FreshLine, language: Language): string {
  if (spec.form === 'table') return spec.columns.find((column) => column.key === key)?.header[language] ?? key;
  const row = spec.rows.findIndex((each) => each.key === key);
  const labels =
    axis === 'row' ? Object.values(spec.rows[row]?.cells ?? {}).map(({ label }) => label) : spec.rows.map(({ cells }) => cells[key]?.label);
  const name = labels.map((label) => label?.[language] ?? '').find((text) => text !== '');
  const column = FORM_KEY_COLUMN + 1 + spec.columns.findIndex((each) => each.key === key);
  return name ?? (axis === 'row' ? String(row + 1) : columnLetter(column));
}

/** The steps of the workbook's form, each stamped after it (`upgrade.ts`). */
function upgrade(work: RepairWork, standing: StandingPlan): void {
  const layouts = new Map(standing.sheets.map(({ kind, layout }): [SheetKind, SheetLayout] => [kind, layout]));
  const specs = new Map(standing.sheets.map(({ kind, spec }): [SheetKind, SheetSpec] => [kind, spec]));
  for (const step of stepsFrom(work.record.form)) {
    if (!work.isJournalled) openJournal(work);
    carryOut(work, step.operations(layouts, specs));
    work.book = { ...work.book, home: work.book.home ?? work.ports.workbook.id() };
    writeBook(work.ports.properties, work.book);
    work.record = { ...work.record, form: step.to };
    writePlan(work.ports.properties, work.record);
    work.changes.push({ code: 'repair.upgraded', path: '', facts: { form: step.to } });
  }
}

/** Formulas, keys, choices, colour rules, ids, and what belongs into the lines just put back. */
function restoreCells(work: RepairWork, standing: StandingPlan): void {
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

/**
 * Remembers formulas that are about to be replaced; a list that a run of this repair has begun goes on, so that all of it is taken back together. What is too
 * long to be listed stays unlisted however often a run dies: taking back half of it would be worse than none.
 */
function listReplaced(work: RepairWork, replaced: readonly CellChange[]): void {
  const { ports, record } = work;
  if (work.isListed === false) return;
  const name = ({ kind, row, columns }: CellChange): string => [kind, row, ...columns].join('|');
  const known = new Set(work.listed.map(name));
  const more = replaced.filter((change) => !known.has(name(change)));
  if (more.length === 0) return;
  const parts = packChanges([...work.listed, ...more]);
  if (parts) writeLastChange(ports.properties, { command: 'repair', plan: record.plan, day: ports.clock.now().day }, parts);
  else if (work.isListed) forgetLastChange(ports.properties, ports.properties.all());
  work.isListed = parts !== null;
  openJournal(work);
}

interface Compared {
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
  readonly replaced: readonly ReplacedCell[];
}

/** Where something the sheet refers to cannot be read, or, in a preview, has not been put back, the sheet is left as it is. */
function compare(work: RepairWork, standing: StandingPlan, sheet: StandingSheet): Compared {
  try {
    return comparedSheet(work, standing, sheet);
  } catch (error) {
    if (!(error instanceof PartMissing)) throw error;
    const isSaidOtherwise = work.fresh.length > 0 || work.unsettled.size > 0;
    const finding = { code: 'repair.partMissing', path: sheet.detail.title, facts: {} };
    return { operations: [], findings: isSaidOtherwise ? [] : [finding], replaced: [] };
  }
}

function comparedSheet(work: RepairWork, standing: StandingPlan, { kind, spec, layout, detail }: StandingSheet): Compared {
  const compiled = compileSheet(spec, standing.context);
  const fresh = work.fresh.filter((line) => line.kind === kind);
  const { operations, findings, replaced } = compareSheet(compiled, detail, fresh);
  const ids = spec.form === 'table' ? missingIds(spec, layout, detail, newIds(work.ports)) : new Map<number, string>();
  const lines = fresh.flatMap((line) => fillLine(spec, compiled, detail, line, ids));
  if (spec.form === 'table') {
    const columns = new Set(fresh.flatMap(({ axis, key }) => (axis === 'column' ? [key] : [])));
    lines.push(...mendStartingFormulas(spec, layout, standing.context, detail, ids, columns), ...writeIds(layout, ids));
  }
  return { operations: [...lines, ...operations], findings, replaced };
}

function changeOf({ kind, layout }: StandingSheet, { row, column, from, to }: ReplacedCell): CellChange {
  const key = [...layout.columns].find(([, place]) => place === column)?.[0] ?? '';
  const form = [...layout.rows].find(([, place]) => place === row)?.[0];
  return { kind, row: form ?? `#${row}`, columns: [key], from, to };
}

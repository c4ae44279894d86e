import { toSerial } from '../domain/civil-date';
import type { Language } from '../domain/language';
import { formulaShape } from './canonical-formula';
import type { CompileContext } from './compile';
import { cellValue } from './compile-table';
import { SHEET_ABSENT } from './compiled-sheet';
import { type FormulaContext, forgiving, formulaContext } from './formula-context';
import { columnLetter, type SheetLayout } from './layout';
import type { ColumnSpec, FormCell, FormSpec, SheetSpec, TableRow, TableSpec } from './sheet-spec';
import type { SheetDetail, SheetSnapshot, SnapshotValue } from './snapshot';
import { textOf } from './snapshot';
import { filledRows, type ReadRow } from './table-rows';

/** What people have put into a sheet of ours. */
export interface UserAdditions {
  /** Headings of columns of their own (in a form, which has none, the first words); the letter of a column without. */
  readonly columns: readonly string[];
  /** Rows of their own. */
  readonly rows: number;
  /** Cells of ours that hold something else than on the first day: words, dates, amounts, statuses. */
  readonly cells: number;
}

/** Whether there is anything of theirs at all. */
export function hasAdditions({ columns, rows, cells }: UserAdditions): boolean {
  return columns.length > 0 || rows > 0 || cells > 0;
}

/**
 * What a sheet holds beyond its spec, compared with how it would look freshly made today. Everything in doubt counts as theirs, but for what is only
 * computed, deleted or moved.
 */
export function userAdditions(spec: SheetSpec, layout: SheetLayout, actual: SheetDetail, context: CompileContext): UserAdditions {
  const columns = ownColumns(layout, actual);
  if (spec.form === 'table') return { columns, ...tableAdditions(spec, layout, actual) };
  const references = forgiving(formulaContext(context.layout, context.plan, layout, context.language));
  return { columns, ...formAdditions(spec, layout, actual, references) };
}

/** A sheet of ours that cannot be recognised any more: nobody can say what of it is a person's, so all may be. */
export function additionsUnknown({ values }: SheetSnapshot): UserAdditions {
  return { columns: [], rows: 0, cells: values.reduce((sum, row) => sum + row.filter((value) => value !== '').length, 0) };
}

function ownColumns(layout: SheetLayout, actual: SheetDetail): string[] {
  const ours = new Set([...layout.columns.values(), layout.keyColumn]);
  const width = Math.max(0, ...actual.values.map((row) => row.length));
  const names: string[] = [];
  for (let column = 1; column <= width; column += 1) {
    if (ours.has(column)) continue;
    const texts = actual.values.map((row) => textOf(row[column - 1]));
    const first = texts.find((text) => text !== '');
    if (first === undefined) continue;
    names.push((layout.headerRow > 0 ? texts[layout.headerRow - 1] : first) || columnLetter(column));
  }
  return names;
}

/** Where the scheduler keeps the date it wrote last: a visible date that is the same is ours. */
const SCHEDULED: { readonly [column: string]: string } = { start: 'scheduledStart', due: 'scheduledDue', decide: 'scheduledDecide' };

function tableAdditions(spec: TableSpec, layout: SheetLayout, actual: SheetDetail): { rows: number; cells: number } {
  // Every line of the log is of our writing.
  if (spec.kind === 'log') return { rows: 0, cells: 0 };
  const isTheirs = ({ key, formula, headerFormula, level, isOurs }: ColumnSpec): boolean =>
    !formula && !headerFormula && !isOurs && level !== 'hidden' && layout.columns.has(key);
  const typed = spec.columns.filter(isTheirs);
  if (typed.length === 0) return { rows: 0, cells: 0 };
  const changedCells = (row: ReadRow, seed: TableRow): number =>
    typed.filter((column) => !isSeed(column, seed[column.key], row.value(column.key)) && !isScheduled(column, row)).length;
  const filled = filledRows(actual, layout, ...typed.map((column) => column.key));
  const hasIds = spec.columns.some((column) => column.key === 'id') && layout.columns.has('id');
  const seeds = new Map<string, TableRow>(spec.rows.map((row) => [String(row.id ?? ''), row]));
  let rows = 0;
  let cells = 0;
  filled.forEach((row, index) => {
    // Without ids a row is ours wherever it has moved to, as long as it says the same.
    if (!hasIds && spec.rows.some((seed) => changedCells(row, seed) === 0)) return;
    const seed = hasIds ? seeds.get(row.text('id') || ' ') : spec.rows[index];
    if (!seed) rows += 1;
    else cells += changedCells(row, seed);
  });
  return { rows, cells };
}

function isSeed(column: ColumnSpec, seed: TableRow[string] | undefined, value: SnapshotValue): boolean {
  // A starting formula shows what its sources hold.
  if (typeof seed === 'function') return true;
  return sameContent(cellValue(seed ?? null, column.type), value);
}

function isScheduled({ key }: ColumnSpec, row: ReadRow): boolean {
  const scheduled = SCHEDULED[key];
  if (scheduled === undefined) return false;
  const [visible, written] = [row.value(key), row.value(scheduled)];
  return typeof visible === 'object' && typeof written === 'object' && visible.date === written.date && visible.minutes === written.minutes;
}

function formAdditions(
  spec: FormSpec,
  layout: SheetLayout,
  actual: SheetDetail,
  references: FormulaContext,
): { rows: number; cells: number } {
  const byPlace = new Map(spec.rows.map((row) => [layout.rows.get(row.key), row]));
  let rows = 0;
  let cells = 0;
  actual.values.forEach((values, index) => {
    const row = byPlace.get(index + 1);
    if (!row) {
      if (values.some((value) => value !== '')) rows += 1;
      return;
    }
    for (const [key, place] of layout.columns) {
      const cell = row.cells[key];
      const [value, formula] = [values[place - 1] ?? '', actual.formulas[index]?.[place - 1] ?? ''];
      if (cell ? !isAsGiven(cell, value, formula, references) : value !== '') cells += 1;
    }
  });
  return { rows, cells };
}

function isAsGiven(cell: FormCell, value: SnapshotValue, formula: string, references: FormulaContext): boolean {
  if (cell.formula) return isComputed(cell.formula, cell.label?.[references.language] ?? SHEET_ABSENT, value, formula, references);
  // A fact of the plan in a computed cell, such as the version that wrote it, is nobody's to type.
  if (cell.style === 'computed' && !cell.label) return true;
  return formula === '' && sameContent(givenValue(cell, references.language), value);
}

function givenValue(cell: FormCell, language: Language): string | number | boolean {
  return cell.label ? cell.label[language] : cellValue(cell.value ?? null, cell.type);
}

/** Our formula, wherever it points by now, what stands in its place while a sheet is absent, or nothing at all. */
function isComputed(
  expected: NonNullable<FormCell['formula']>,
  absent: string,
  value: SnapshotValue,
  formula: string,
  references: FormulaContext,
): boolean {
  if (formula === '') return value === '' || sameContent(absent, value);
  const ours = expected(references);
  return ours !== null && formulaShape(formula) === formulaShape(ours);
}

function sameContent(wanted: string | number | boolean, value: SnapshotValue): boolean {
  const held = typeof value === 'object' ? toSerial(value.date) + value.minutes / 1440 : value;
  const expected = typeof wanted === 'string' ? wanted.replace(/^'/, '') : wanted;
  return typeof expected === 'string' ? String(held).trim() === expected.trim() : held === expected;
}

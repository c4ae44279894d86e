import { toSerial } from '../domain/civil-date';
import { canonicalFormula } from './canonical-formula';
import { cellValue } from './compile-table';
import type { CompiledCell, CompiledSheet } from './compiled-sheet';
import type { ColumnSpec, SheetSpec, TableRow, TableSpec } from './sheet-spec';
import type { SheetDetail, SnapshotValue } from './snapshot';
import { textOf } from './snapshot';
import { filledRows } from './table-rows';

/** What people have put into a sheet of ours. */
export interface UserAdditions {
  /** Headings of columns of their own; a letter where a column has none. */
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

/** What a sheet holds beyond its spec, compared with how it would look freshly made today. Everything in doubt counts as theirs. */
export function userAdditions(spec: SheetSpec, sheet: CompiledSheet, actual: SheetDetail): UserAdditions {
  const columns = ownColumns(sheet, actual);
  return spec.form === 'table' ? { columns, ...tableAdditions(spec, sheet, actual) } : { columns, ...formAdditions(sheet, actual) };
}

function ownColumns({ layout }: CompiledSheet, actual: SheetDetail): string[] {
  const ours = new Set([...layout.columns.values(), layout.keyColumn]);
  const width = Math.max(0, ...actual.values.map((row) => row.length));
  const names: string[] = [];
  for (let column = 1; column <= width; column += 1) {
    if (ours.has(column)) continue;
    const texts = actual.values.map((row) => textOf(row[column - 1])).filter((text) => text !== '');
    if (texts.length > 0) names.push(textOf(actual.values[layout.headerRow - 1]?.[column - 1]) || (texts[0] ?? ''));
  }
  return names;
}

function tableAdditions(spec: TableSpec, { layout }: CompiledSheet, actual: SheetDetail): { rows: number; cells: number } {
  const typed = spec.columns.filter((column) => !column.formula && !column.headerFormula && column.level !== 'hidden');
  const seeds = new Map<string, TableRow>(spec.rows.map((row) => [String(row.id ?? ''), row]));
  let rows = 0;
  let cells = 0;
  const byPlace = !spec.columns.some((column) => column.key === 'id');
  filledRows(actual, layout, ...typed.map((column) => column.key)).forEach((row, index) => {
    const seed = byPlace ? spec.rows[index] : seeds.get(row.text('id') || ' ');
    if (!seed) rows += 1;
    else cells += typed.filter((column) => !isSeed(column, seed[column.key], row.value(column.key))).length;
  });
  return { rows, cells };
}

function isSeed(column: ColumnSpec, seed: TableRow[string] | undefined, value: SnapshotValue): boolean {
  // A starting formula shows what its sources hold.
  if (typeof seed === 'function') return true;
  return sameContent(cellValue(seed ?? null, column.type), value);
}

function formAdditions({ layout, cells }: CompiledSheet, actual: SheetDetail): { rows: number; cells: number } {
  const ours = new Set(layout.rows.values());
  let rows = 0;
  let changed = 0;
  actual.values.forEach((row, index) => {
    if (!ours.has(index + 1)) {
      if (row.some((value) => value !== '')) rows += 1;
      return;
    }
    for (const column of layout.columns.values()) {
      const [cell, value] = [cells[index]?.[column - 1], row[column - 1] ?? ''];
      if (cell && !isAsCompiled(cell, value, actual.formulas[index]?.[column - 1] ?? '')) changed += 1;
    }
  });
  return { rows, cells: changed };
}

function isAsCompiled(cell: CompiledCell, value: SnapshotValue, formula: string): boolean {
  if (typeof cell.value === 'string' && cell.value.startsWith('=')) return canonicalFormula(formula) === canonicalFormula(cell.value);
  return formula === '' && sameContent(cell.value, value);
}

function sameContent(wanted: string | number | boolean, value: SnapshotValue): boolean {
  const held = typeof value === 'object' ? toSerial(value.date) : value;
  const expected = typeof wanted === 'string' ? wanted.replace(/^'/, '') : wanted;
  return typeof expected === 'string' ? String(held).trim() === expected.trim() : held === expected;
}

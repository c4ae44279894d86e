import { asText } from './as-text';
import type { SheetLayout } from './layout';
import type { Operation } from './operations';
import type { ColumnSpec, TableRow, TableSpec } from './sheet-spec';
import type { SheetSnapshot, SnapshotValue } from './snapshot';
import { textOf } from './snapshot';
import { filledRows, type ReadRow } from './table-rows';
import { writeColumn } from './write-runs';

/** A row without an id is taken for a starting row when it still has at least this many of its starting values, more than any other. */
const FEWEST_EQUAL_VALUES = 3;

/**
 * Ids for the rows of a table that have none or share one: a blank or duplicated id is legal everywhere and healed here (design §2.3). The upper of two
 * rows keeps the id; a row that lost it and is clearly one of the starting rows gets that row's id back, any other a new one.
 */
export function healIds(spec: TableSpec, layout: SheetLayout, sheet: SheetSnapshot, newId: () => string): Operation[] {
  return writeIds(layout, healedIds(spec, layout, sheet, newId));
}

/** Writes ids into the rows of a table. */
export function writeIds(layout: SheetLayout, ids: ReadonlyMap<number, string>): Operation[] {
  return writeColumn(layout.sheetId, layout.columns.get('id') ?? 0, new Map([...ids].map(([row, id]) => [row, asText(id)])));
}

/** The same ids by row, not yet written. */
export function healedIds(spec: TableSpec, layout: SheetLayout, sheet: SheetSnapshot, newId: () => string): ReadonlyMap<number, string> {
  if (!layout.columns.has('id') || !spec.columns.some(({ key }) => key === 'id')) return new Map();
  const typed = spec.columns.filter(isTyped);
  const rows = filledRows(sheet, layout, ...typed.map(({ key }) => key));
  const seen = new Set<string>();
  const homeless = rows.filter((row) => {
    const id = row.text('id');
    if (id === '' || seen.has(id)) return true;
    seen.add(id);
    return false;
  });
  const free = spec.rows.filter((row) => !seen.has(seedText(row.id)));
  return new Map(
    homeless.map((row): [number, string] => {
      const seed = row.text('id') === '' ? startingRow(row, free, typed) : null;
      if (seed) free.splice(free.indexOf(seed), 1);
      return [row.row, seed ? seedText(seed.id) : newId()];
    }),
  );
}

/** Columns people type in; ids, helpers and computed columns say nothing of whose row it is. */
function isTyped(column: ColumnSpec): boolean {
  return !column.formula && !column.headerFormula && column.key !== 'id';
}

function startingRow(row: ReadRow, seeds: readonly TableRow[], typed: readonly ColumnSpec[]): TableRow | null {
  const scores = seeds.map((seed) => typed.filter(({ key }) => isSame(row.value(key), seed[key])).length);
  const most = Math.max(0, ...scores);
  if (most < FEWEST_EQUAL_VALUES || scores.filter((score) => score === most).length > 1) return null;
  return seeds[scores.indexOf(most)] ?? null;
}

function isSame(value: SnapshotValue, seed: TableRow[string] | undefined): boolean {
  return seed !== undefined && seed !== null && typeof seed !== 'function' && seed !== '' && textOf(value) === String(seed);
}

function seedText(value: TableRow[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

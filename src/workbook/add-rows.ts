import { cellValue } from './compile-table';
import type { SheetLayout } from './layout';
import { makeRoom } from './make-room';
import type { Operation } from './operations';
import type { TableRow, TableSpec } from './sheet-spec';
import { type SheetSnapshot, textOf } from './snapshot';
import { filledRows, nextRow } from './table-rows';
import { writeColumn } from './write-runs';

/** Rows with ids of their own added below what a table holds. */
export interface AddedRows {
  readonly operations: readonly Operation[];
  /** Every cell the whole addition fills, also those that are filled already. */
  readonly cells: readonly { readonly id: string; readonly column: string; readonly value: string | number | boolean }[];
  /** No spare row was left: a repair must let formulas, rules and choices reach over the new rows. */
  readonly needsRepair: boolean;
}

/**
 * Adds rows that are known by their id. One that stands already is only filled where it is blank, so that a run that died after any of the writes can be
 * done again: ids are written first and at once, and by them the rest is found.
 */
export function addRows(spec: TableSpec, layout: SheetLayout, sheet: SheetSnapshot, rows: readonly TableRow[]): AddedRows {
  const standing = rowsById(sheet, layout);
  const fresh = rows.filter((row) => !standing.has(String(row.id)));
  const first = nextRow(layout, filledRows(sheet, layout, ...typedColumns(spec)));
  const places = new Map(standing);
  fresh.forEach((row, index) => {
    places.set(String(row.id), first + index);
  });
  const cells: { id: string; column: string; value: string | number | boolean }[] = [];
  const writes = new Map<number, Map<number, string | number | boolean>>();
  for (const { key, type } of [...spec.columns].sort((a, b) => Number(b.key === 'id') - Number(a.key === 'id'))) {
    const column = layout.columns.get(key);
    if (column === undefined) continue;
    for (const row of rows) {
      const given = row[key] ?? null;
      const place = places.get(String(row.id)) ?? 0;
      const value = typeof given === 'function' ? '' : cellValue(given, type);
      if (value === '') continue;
      cells.push({ id: String(row.id), column: key, value });
      if (textOf(sheet.values[place - 1]?.[column - 1]) !== '') continue;
      writes.set(column, (writes.get(column) ?? new Map<number, string | number | boolean>()).set(place, value));
    }
  }
  const last = first + fresh.length - 1;
  const room = fresh.length === 0 ? [] : makeRoom(layout, first - 1, last);
  return {
    operations: [
      ...(room ?? [{ do: 'growTo', sheetId: layout.sheetId, rows: last } as const]),
      ...[...writes].flatMap(([column, values]) => writeColumn(layout.sheetId, column, values)),
    ],
    cells,
    needsRepair: room === null,
  };
}

/** Row numbers by id; of two that say the same the first counts. */
export function rowsById(sheet: SheetSnapshot, layout: SheetLayout): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const row of filledRows(sheet, layout, 'id')) if (!rows.has(row.text('id'))) rows.set(row.text('id'), row.row);
  return rows;
}

/** Where a person may have begun a row. A checkbox shows a value of its own in every spare row. */
function typedColumns({ columns }: TableSpec): string[] {
  return columns.filter(({ formula, headerFormula, type }) => !formula && !headerFormula && type !== 'check').map(({ key }) => key);
}

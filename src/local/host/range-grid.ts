import type { SheetService } from './sheet-service';
import type { CellStyle, RangeState } from './state';

/** A rectangle of cells, 1-based, both ends included. */
export type Area = Readonly<RangeState>;

/** Throws unless a two-dimensional array has the size of the rectangle, in Google's words. */
export function checkShape(area: Area, values: readonly (readonly unknown[])[]): void {
  const rows = area.lastRow - area.row + 1;
  const columns = area.lastColumn - area.column + 1;
  if (!Array.isArray(values) || !values.every((row) => Array.isArray(row))) throw new Error('The data must be a two-dimensional array.');
  if (values.length !== rows) {
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
    );
  }
  for (const row of values) {
    if (row.length === columns) continue;
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
    );
  }
}

/** Calls `visit` for every cell of the rectangle and returns the results as rows; `values` of the same shape are handed along. */
export function mapArea<R>(area: Area, visit: (row: number, column: number) => R): R[][];
export function mapArea<R, V>(area: Area, visit: (row: number, column: number, value: V) => R, values: readonly (readonly V[])[]): R[][];
export function mapArea<R, V>(area: Area, visit: (row: number, column: number, value: V) => R, values?: readonly (readonly V[])[]): R[][] {
  const results: R[][] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const line = values?.[row - area.row];
    const result: R[] = [];
    for (let column = area.column; column <= area.lastColumn; column += 1)
      result.push(visit(row, column, line?.[column - area.column] as V));
    results.push(result);
  }
  return results;
}

/** Sets one property of every cell's style from an array of the rectangle's shape. Nothing is written when a value is refused. */
export function setStyles<V, K extends keyof CellStyle>(
  sheet: SheetService,
  area: Area,
  property: K,
  values: readonly (readonly V[])[],
  read: (value: V) => CellStyle[K],
): void {
  checkShape(area, values);
  const state = sheet.current();
  const looks = values.map((row) => row.map(read));
  mapArea(area, (row, column, value) => sheet.execution.book.setStyle(state, row, column, property, value), looks);
}

import { type Rectangle, rectangleToA1 } from '../engine/a1';
import type { Book } from './book';
import { cellAt, columnCount, rowCount } from './grid';
import { type Area, mapArea } from './range-grid';
import type { SheetState } from './state';
import { insertLines } from './structure';

/** Adds rows and columns without a look at the end of a sheet until it has at least these numbers. */
export function growGrid(book: Book, sheet: SheetState, rows: number, columns: number): void {
  const missing = { row: rows - rowCount(sheet), column: columns - columnCount(sheet) };
  if (missing.row > 0) insertLines(book, sheet, 'row', rowCount(sheet) + 1, missing.row, null);
  if (missing.column > 0) insertLines(book, sheet, 'column', columnCount(sheet) + 1, missing.column, null);
}

/**
 * Pastes texts from a cell on, each read as typed input of its cell, a missing one in a short row as ''. Validations are not asked. Returns
 * what was covered. Throws, having written nothing, when there is nothing to paste or a formula is refused.
 */
export function pasteText(book: Book, sheet: SheetState, corner: Rectangle, rows: readonly (readonly string[])[]): Area {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) throw new Error('there is nothing to paste');
  const { row, column } = corner;
  const area = { row, column, lastRow: row + rows.length - 1, lastColumn: column + width - 1 };
  const texts = rows.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? ''));
  const inputs = mapArea(area, (at, across, text) => book.inputFor(sheet, at, across, text), texts);
  growGrid(book, sheet, area.lastRow, area.lastColumn);
  mapArea(area, (at, across, input) => book.put(sheet, at, across, input), inputs);
  return area;
}

/** Empties the cells of a rectangle. Throws when it reaches beyond the grid. */
export function clearCells(book: Book, sheet: SheetState, area: Area): void {
  if (area.lastRow > rowCount(sheet) || area.lastColumn > columnCount(sheet))
    throw new Error(`${rectangleToA1(area)} lies outside the sheet`);
  mapArea(area, (row, column) => {
    if (cellAt(sheet, row, column) !== undefined) book.put(sheet, row, column, { kind: 'blank' });
  });
}

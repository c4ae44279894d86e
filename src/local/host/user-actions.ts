import { parseA1, type Rectangle } from '../engine/a1';
import { translateFormula } from '../engine/formula-shift';
import type { Book } from './book';
import { cellAt, clearContent, columnCount, ownCell, rowCount } from './grid';
import type { CellState, RangeState, SheetState } from './state';
import { checkFreeTitle } from './structure';
import { validationRefusal } from './validation-check';

/** The first cell of an A1 range of a sheet. Throws for text that is no A1 range and for a cell outside the grid. */
export function cellOf(sheet: SheetState, a1: string): Rectangle {
  const { row, column } = parseA1(a1);
  if (row > rowCount(sheet) || column > columnCount(sheet)) throw new Error(`${a1} lies outside the sheet`);
  return { row, column, lastRow: row, lastColumn: column };
}

/** Types a text into a cell. Throws when a strict validation refuses it. */
export function typeIntoCell(book: Book, sheet: SheetState, { row, column }: Rectangle, text: string): void {
  const input = book.inputFor(sheet, row, column, text);
  const refusal = validationRefusal(book, sheet, row, column, input);
  if (refusal !== null) throw new Error(refusal);
  book.put(sheet, row, column, input);
}

/** Order of sorted values: numbers, then texts, then booleans, blanks last. */
function rank(value: string | number | boolean | null): number {
  if (value === null || value === '') return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compare(a: string | number | boolean | null, b: string | number | boolean | null, sign: 1 | -1): number {
  if (rank(a) === 3 || rank(b) === 3) return rank(a) - rank(b);
  if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
  if (typeof a === 'string' && typeof b === 'string') return sign * a.localeCompare(b);
  return sign * (Number(a) - Number(b));
}

/**
 * Sorts the rows of a range by one column of the sheet. Values, formulas, looks, notes and validations move with the row; relative
 * references inside a moved formula move along with it, references to moved cells from elsewhere stay where they point.
 */
export function sortRows(book: Book, sheet: SheetState, area: RangeState, column: number, ascending: boolean): void {
  const rows = Array.from({ length: area.lastRow - area.row + 1 }, (_, index) => area.row + index);
  const keys = new Map(rows.map((row) => [row, book.calculation.value(sheet, row, column).value]));
  const order = [...rows].sort((a, b) => compare(keys.get(a) ?? null, keys.get(b) ?? null, ascending ? 1 : -1));
  const width = Array.from({ length: area.lastColumn - area.column + 1 }, (_, index) => area.column + index);
  const copies = order.map((row) => width.map((each) => ({ ...cellAt(sheet, row, each) })));
  for (const [index, row] of rows.entries()) {
    for (const [at, each] of width.entries()) moveInto(book, sheet, row, each, copies[index]?.[at] ?? {}, row - (order[index] ?? row));
  }
}

function moveInto(book: Book, sheet: SheetState, row: number, column: number, from: CellState, distance: number): void {
  const empty = Object.keys(from).length === 0;
  if (empty && cellAt(sheet, row, column) === undefined) return;
  const cell = ownCell(sheet, row, column);
  clearContent(cell);
  delete cell.s;
  delete cell.n;
  delete cell.d;
  Object.assign(cell, from, from.f === undefined ? {} : { f: translateFormula(from.f, distance, 0) });
  book.calculation.changed(sheet, row, column);
}

/** Makes a copy of a sheet behind it, as "Duplicate" does. Returns its title. */
export function duplicateSheet(book: Book, sheet: SheetState, id: number): string {
  const copy = JSON.parse(JSON.stringify(sheet)) as SheetState;
  for (const { ranges } of copy.charts ?? []) for (const each of ranges) if (each.sheetId === sheet.id) each.sheetId = id;
  let title = `Copy of ${sheet.title}`;
  for (let number = 2; book.sheetByTitle(title) !== undefined; number += 1) title = `Copy of ${sheet.title} ${number}`;
  checkFreeTitle(book, title);
  book.sheets.splice(book.sheets.indexOf(sheet) + 1, 0, { ...copy, id, title, hidden: false });
  book.calculation.invalidate();
  return title;
}

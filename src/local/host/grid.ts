import type { CellState, RangeState, SheetState } from './state';

/** The cell at a 1-based position, or undefined when it holds nothing at all. */
export function cellAt(sheet: SheetState, row: number, column: number): CellState | undefined {
  return sheet.rows[row - 1]?.[column - 1] ?? undefined;
}

/** The cell at a 1-based position, made when missing. */
export function ownCell(sheet: SheetState, row: number, column: number): CellState {
  while (sheet.rows.length < row) sheet.rows.push([]);
  const cells = sheet.rows[row - 1] ?? [];
  sheet.rows[row - 1] = cells;
  let cell = cells[column - 1];
  if (cell === undefined || cell === null) {
    cell = {};
    while (cells.length < column - 1) cells.push(null);
    cells[column - 1] = cell;
  }
  return cell;
}

/** True when a cell holds a value, a formula or unparsed formula text. */
export function hasContent(cell: CellState | null | undefined): cell is CellState {
  return cell !== null && cell !== undefined && (cell.v !== undefined || cell.f !== undefined || cell.bad !== undefined);
}

/** Removes the content of a cell and keeps its look, note and validation. */
export function clearContent(cell: CellState): void {
  delete cell.v;
  delete cell.f;
  delete cell.bad;
}

/** Number of the last row and column with content; 0 and 0 in an empty sheet. */
export function contentExtent(sheet: SheetState): { readonly lastRow: number; readonly lastColumn: number } {
  let lastRow = 0;
  let lastColumn = 0;
  for (const [index, cells] of sheet.rows.entries()) {
    for (let column = cells.length; column > 0; column -= 1) {
      if (!hasContent(cells[column - 1])) continue;
      lastRow = index + 1;
      lastColumn = Math.max(lastColumn, column);
      break;
    }
  }
  return { lastRow, lastColumn };
}

/** Calls `visit` for every cell of a sheet that holds anything, in row, then column order. */
export function eachCell(sheet: SheetState, visit: (cell: CellState, row: number, column: number) => void): void {
  for (const [rowIndex, cells] of sheet.rows.entries()) {
    for (const [columnIndex, cell] of cells.entries()) if (cell) visit(cell, rowIndex + 1, columnIndex + 1);
  }
}

/** Rows of the grid. */
export function rowCount(sheet: SheetState): number {
  return sheet.rowHeights.length;
}

/** Columns of the grid. */
export function columnCount(sheet: SheetState): number {
  return sheet.columnWidths.length;
}

/** True when two rectangles share a cell. */
export function overlaps(a: RangeState, b: RangeState): boolean {
  return a.row <= b.lastRow && b.row <= a.lastRow && a.column <= b.lastColumn && b.column <= a.lastColumn;
}

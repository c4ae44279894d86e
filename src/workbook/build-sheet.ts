import type { CompiledSheet } from './compiled-sheet';
import type { SheetLayout } from './layout';
import type { Operation } from './operations';

/** Width of a column in a new sheet, in pixels. */
const DEFAULT_COLUMN_WIDTH = 100;

/** The grid of a sheet about to be filled. All have theirs before any is: a formula that names a column which is not there yet would lose it. */
export function sizeGrid({ sheetId, lastRow, rows, columns, keyColumn }: SheetLayout): Operation {
  return { do: 'sizeGrid', sheetId, rows: Math.max(lastRow, ...rows.values()), columns: Math.max(keyColumn, ...columns.values()) };
}

/**
 * Everything that fills an empty sheet of the right size, in the order of design §2.2: values and formulas, look, rules, validations. Titles and showing
 * come after the commit and are not in here. `sheet` must have been compiled when all sheets it reads existed.
 */
export function fillSheet(sheet: CompiledSheet): { values: Operation[]; rest: Operation[] } {
  const { sheetId } = sheet.layout;
  const whole = { row: 1, column: 1, rows: sheet.rowCount, columns: sheet.columnCount };
  const rest: Operation[] = [
    { do: 'writeLook', sheetId, block: whole, looks: sheet.cells.map((row) => row.map((cell) => cell.look)), plain: sheet.hidden },
    {
      do: 'dressSheet',
      sheetId,
      // A column nobody sees needs no width until it is shown, and each run of equal widths is a call.
      columnWidths: sheet.columnWidths.map((width, index) => (sheet.hiddenColumns.includes(index + 1) ? DEFAULT_COLUMN_WIDTH : width)),
      rowHeights: sheet.rowHeights,
      hiddenRows: sheet.hiddenRows,
      hiddenColumns: sheet.hiddenColumns,
      frozenRows: sheet.frozenRows,
      frozenColumns: sheet.frozenColumns,
      tabColor: sheet.tabColor,
      hideGridlines: sheet.hideGridlines,
    },
  ];
  // Over the whole sheet, whose range is at hand: a range of its own would be another call.
  if (sheet.cells.some((row) => row.some((cell) => cell.note !== ''))) {
    rest.push({ do: 'writeNotes', sheetId, block: whole, notes: sheet.cells.map((row) => row.map((cell) => cell.note)) });
  }
  if (sheet.rules.length > 0) rest.push({ do: 'replaceRules', sheetId, rules: sheet.rules, isNewSheet: true });
  if (sheet.cells.some((row) => row.some((cell) => cell.validation))) {
    rest.push({ do: 'writeValidations', sheetId, block: whole, rules: sheet.cells.map((row) => row.map((cell) => cell.validation)) });
  }
  for (const chart of sheet.charts) rest.push({ do: 'insertChart', sheetId, chart });
  if (sheet.filter) rest.push({ do: 'filter', sheetId, block: sheet.filter });
  for (const block of sheet.protections) rest.push({ do: 'protect', sheetId, block });
  return {
    values: [
      { do: 'writeFormats', sheetId, block: whole, formats: sheet.cells.map((row) => row.map((cell) => cell.look.format)) },
      { do: 'writeCells', sheetId, block: whole, values: sheet.cells.map((row) => row.map((cell) => cell.value)) },
    ],
    rest,
  };
}

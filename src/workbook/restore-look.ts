import type { CompiledSheet } from './compiled-sheet';
import type { Operation } from './operations';
import { runsOf } from './write-runs';

/**
 * Colours, fonts, alignment, wrapping, number formats and column widths of our own rows and columns as on the first day: on request only, since a
 * user's recolouring is theirs (design §2.2). Columns and form rows a person has put between ours are not touched.
 */
export function restoreLook(sheet: CompiledSheet): Operation[] {
  const { layout, columnCount } = sheet;
  const { sheetId } = layout;
  const isForm = layout.rows.size > 0;
  const columns = runsOf([...layout.columns.values()].filter((column) => column <= columnCount));
  const rows = isForm ? runsOf([...layout.rows.values()]) : [{ first: layout.headerRow, count: sheet.rowCount - layout.headerRow + 1 }];
  const operations: Operation[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const block = { row: row.first, column: column.first, rows: row.count, columns: column.count };
      const cells = sheet.cells
        .slice(row.first - 1, row.first - 1 + row.count)
        .map((line) => line.slice(column.first - 1, column.first - 1 + column.count));
      operations.push({ do: 'writeFormats', sheetId, block, formats: cells.map((line) => line.map(({ look }) => look.format)) });
      operations.push({ do: 'writeLook', sheetId, block, looks: cells.map((line) => line.map(({ look }) => look)), plain: sheet.hidden });
    }
  }
  const widths = [...layout.columns.values()].map((column) => ({ column, width: sheet.columnWidths[column - 1] ?? 100 }));
  if (!sheet.hidden) operations.push({ do: 'setWidths', sheetId, widths });
  return operations;
}

import type { CellLook, RenderedSheet, RenderedWorkbook } from '../../src/local/rendered-workbook';

/** A cell as a person sees it with every conditional colour off. */
export interface SeenCell {
  readonly display: string;
  readonly look: CellLook;
  readonly note: string | null;
}

/** What a person sees of a sheet: shown rows and columns only, counted as they stand on the screen, so that hidden lines may come and go. */
export interface SeenSheet {
  readonly title: string;
  readonly hidden: boolean;
  /** By `row,column` of the screen; a blank cell without a note is left out. */
  readonly cells: { readonly [place: string]: SeenCell };
  readonly widths: readonly number[];
}

/** The place of every shown line among the shown ones, from 1 on. */
function placesOf(count: number, hidden: readonly number[]): Map<number, number> {
  const gone = new Set(hidden);
  const shown = Array.from({ length: count }, (_, index) => index + 1).filter((line) => !gone.has(line));
  return new Map(shown.map((line, index) => [line, index + 1]));
}

/** `sheet` as it is seen. */
export function seenSheet(sheet: RenderedSheet): SeenSheet {
  const rows = placesOf(sheet.rowCount, sheet.hiddenRows);
  const columns = placesOf(sheet.columnCount, sheet.hiddenColumns);
  const cells = sheet.cells.flatMap((cell): [string, SeenCell][] => {
    const [row, column] = [rows.get(cell.row), columns.get(cell.column)];
    const isBlank = cell.display === '' && cell.note === null;
    return row === undefined || column === undefined || isBlank
      ? []
      : [[`${row},${column}`, { display: cell.display, look: cell.look, note: cell.note }]];
  });
  const widths = sheet.columnWidths.filter((_, index) => columns.has(index + 1));
  return { title: sheet.title, hidden: sheet.hidden, cells: Object.fromEntries(cells), widths };
}

/** Every sheet as it is seen, by title. */
export function seenSheets({ sheets }: RenderedWorkbook): { readonly [title: string]: SeenSheet } {
  return Object.fromEntries(sheets.map((sheet) => [sheet.title, seenSheet(sheet)]));
}

/** `title row,column formula` of every cell that shows an error. */
export function errorCells({ sheets }: RenderedWorkbook): string[] {
  return sheets.flatMap(({ title, cells }) =>
    cells.filter(({ isError }) => isError).map(({ row, column, formula }) => `${title} ${row},${column} ${formula}`),
  );
}

/** Keys and markers of ours in cells, notes and rules, as `title: text`. */
export function tracesOf({ sheets }: RenderedWorkbook): string[] {
  return sheets.flatMap(({ title, cells, rules }) => [
    ...cells.filter(({ value, formula, note }) => `${value} ${formula} ${note}`.includes('sr1|')).map(({ value }) => `${title}: ${value}`),
    ...rules.filter(({ formula }) => formula.includes('sr1 ')).map(({ formula }) => `${title}: ${formula}`),
  ]);
}

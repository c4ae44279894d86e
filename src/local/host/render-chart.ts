import type { ChartColumn, RenderedChart } from '../rendered-workbook';
import type { Book } from './book';
import { displayText } from './display-text';
import type { ChartState, SheetState } from './state';

/** Size and colours Google gives a chart that says nothing of them. */
const DEFAULT_WIDTH = 600;
const DEFAULT_HEIGHT = 371;
const DEFAULT_COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853'];

/** A chart as it stands now. Throws CannotCalculateError where a figure cannot be computed. */
export function renderChart(book: Book, { kind, ranges, headers, anchor, options }: ChartState): RenderedChart {
  const columns = ranges.flatMap(({ sheetId, range }) => {
    const sheet = book.sheetById(sheetId);
    if (sheet === undefined) return [];
    const shown = numbers(range.column, range.lastColumn).filter((column) => sheet.columnHidden[column - 1] !== true);
    return shown.map((column) => readColumn(book, sheet, column, range.row, range.lastRow, headers));
  });
  const [labels = { name: '', source: null, texts: [] }, ...others] = columns;
  const window = (kind === 'bar' ? options.hAxis : options.vAxis)?.viewWindow;
  return {
    title: options.title ?? '',
    kind,
    ...anchor,
    width: options.width ?? DEFAULT_WIDTH,
    height: options.height ?? DEFAULT_HEIGHT,
    legend: options.legend?.position !== 'none',
    most: window?.max ?? null,
    labels: { name: labels.name, source: labels.source, texts: labels.texts },
    series: others.map((column, index) => ({
      ...column,
      color: (options.colors ?? DEFAULT_COLOURS)[index] ?? DEFAULT_COLOURS[index % DEFAULT_COLOURS.length] ?? '#4285f4',
      isLine: options.series?.[index]?.type === 'line',
    })),
  };
}

function readColumn(
  book: Book,
  sheet: SheetState,
  column: number,
  first: number,
  last: number,
  headers: number,
): ChartColumn & { readonly values: readonly (number | null)[] } {
  const textAt = (row: number): string =>
    displayText(book, book.calculation.value(sheet, row, column).value, book.formatAt(sheet, row, column));
  const from = first + headers;
  const rows = numbers(from, last).filter((row) => sheet.rowHidden[row - 1] !== true && sheet.rowFiltered?.[row - 1] !== true);
  return {
    name: headers > 0 ? textAt(first) : '',
    source: from > last ? null : { sheetId: sheet.id, column, row: from, lastRow: last },
    texts: rows.map(textAt),
    values: rows.map((row) => {
      const { kind, value } = book.calculation.value(sheet, row, column);
      return kind !== 'error' && typeof value === 'number' ? value : null;
    }),
  };
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

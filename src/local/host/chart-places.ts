import type { Book } from './book';
import type { RangeState, SheetState } from './state';

/** Where a rectangle of a sheet is after its lines have changed their numbers; null when nothing is left of it. */
type Relocate = (range: RangeState) => RangeState | null;

/** Lets charts follow a change of the lines of a sheet: what they read of it, on whichever sheet they stand, and the cells they hang on. */
export function followCharts(book: Book, sheet: SheetState, relocate: Relocate): void {
  for (const each of book.sheets) {
    for (const chart of each.charts ?? []) {
      chart.ranges = chart.ranges.flatMap(({ sheetId, range }) => {
        const moved = sheetId === sheet.id ? relocate(range) : range;
        return moved === null ? [] : [{ sheetId, range: moved }];
      });
    }
  }
  for (const { anchor } of sheet.charts ?? []) {
    const { row, column } = anchor;
    // A chart outlives its cell: it hangs on what stands there then.
    const moved = relocate({ row, column, lastRow: row, lastColumn: column });
    if (moved !== null) Object.assign(anchor, { row: moved.row, column: moved.column });
  }
}

/** Lets charts forget a sheet that was deleted. */
export function dropChartsOf(book: Book, sheet: SheetState): void {
  for (const each of book.sheets) {
    for (const chart of each.charts ?? []) chart.ranges = chart.ranges.filter(({ sheetId }) => sheetId !== sheet.id);
  }
}

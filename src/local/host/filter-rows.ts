import type { Book } from './book';
import { displayText } from './display-text';
import { rowCount } from './grid';
import type { RangeState, SheetState } from './state';

/** Unticks texts in the filter of a sheet at one of its columns, in place of those unticked there before. Throws when no filter covers the column. */
export function filterAway(book: Book, sheet: SheetState, column: number, hiddenTexts: readonly string[]): void {
  const { filter } = sheet;
  if (filter === null || column < filter.column || column > filter.lastColumn)
    throw new Error(`the sheet "${sheet.title}" has no filter over column ${column}`);
  const others = (sheet.filterCriteria ?? []).filter((criterion) => criterion.column !== column);
  sheet.filterCriteria = hiddenTexts.length === 0 ? others : [...others, { column, hiddenTexts: [...hiddenTexts] }];
  refilter(book, sheet);
}

/** Shows all rows the filter hides and forgets what was unticked; the filter itself stays. */
export function clearFilter(sheet: SheetState): void {
  delete sheet.filterCriteria;
  delete sheet.rowFiltered;
}

/** Applies what is unticked to the rows below the filter's header as they are now. */
export function refilter(book: Book, sheet: SheetState): void {
  const { filter, filterCriteria = [] } = sheet;
  if (filter === null || filterCriteria.length === 0) {
    clearFilter(sheet);
    return;
  }
  sheet.rowFiltered = Array.from({ length: rowCount(sheet) }, (_, index) => {
    const row = index + 1;
    if (row <= filter.row || row > filter.lastRow) return false;
    return filterCriteria.some(({ column, hiddenTexts }) => hiddenTexts.includes(shownText(book, sheet, row, column)));
  });
}

function shownText(book: Book, sheet: SheetState, row: number, column: number): string {
  return displayText(book, book.calculation.value(sheet, row, column).value, book.formatAt(sheet, row, column));
}

/** Lets what is unticked follow a change of the sheet's lines; what was unticked at a column that is gone, or with the filter, is forgotten. */
export function followFilter(sheet: SheetState, rectangle: (range: RangeState) => RangeState | null): void {
  const { filter } = sheet;
  sheet.filter = filter === null ? null : rectangle(filter);
  const criteria = (sheet.filterCriteria ?? []).flatMap(({ column, hiddenTexts }) => {
    const place = filter === null ? null : rectangle({ ...filter, column, lastColumn: column });
    const within =
      place !== null && sheet.filter !== null && place.column >= sheet.filter.column && place.column <= sheet.filter.lastColumn;
    return within ? [{ column: place.column, hiddenTexts }] : [];
  });
  if (criteria.length === 0) clearFilter(sheet);
  else sheet.filterCriteria = criteria;
}

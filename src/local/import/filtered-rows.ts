import type { Sheet } from 'hucre/xlsx';
import { Book } from '../host/book';
import { displayText } from '../host/display-text';
import { filterAway } from '../host/filter-rows';
import { newState } from '../host/new-state';
import type { BookState, SheetState } from '../host/state';

/** Nobody in particular looks at the sheets; texts depend on the spreadsheet only. */
const READER = { email: 'reader@example.com', locale: 'en' };

/**
 * Unticks in the filters of a workbook what those of the file hide; `files` are its sheets in the same order. A file tells the texts that are shown, a
 * spreadsheet those that are not: they are read off the hidden rows. Rows hidden by a condition of another kind stay hidden as if by hand.
 */
export function filterRows(state: BookState, files: readonly Sheet[], now: number): void {
  if (!files.some(({ autoFilter }) => (autoFilter?.columns?.length ?? 0) > 0)) return;
  const { locale, timeZone } = state;
  const book = new Book({ ...newState({ locale, timeZone, now, users: [READER] }), book: state });
  for (const [index, sheet] of state.sheets.entries()) filterSheet(book, sheet, files[index]?.autoFilter?.columns ?? []);
}

type FilteredColumns = NonNullable<NonNullable<Sheet['autoFilter']>['columns']>;

function filterSheet(book: Book, sheet: SheetState, columns: FilteredColumns): void {
  const { filter } = sheet;
  if (filter === null) return;
  for (const { colIndex, filters = [] } of columns) {
    const column = filter.column + colIndex;
    if (column > filter.lastColumn) continue;
    const hidden = new Set<string>();
    const shown = new Set(filters);
    for (let row = filter.row + 1; row <= filter.lastRow; row += 1) {
      const text = displayText(book, book.calculation.value(sheet, row, column).value, book.formatAt(sheet, row, column));
      (sheet.rowHidden[row - 1] ? hidden : shown).add(text);
    }
    const unticked = [...hidden].filter((text) => !shown.has(text));
    filterAway(book, sheet, column, unticked);
  }
  for (const [index, filtered] of (sheet.rowFiltered ?? []).entries()) if (filtered) sheet.rowHidden[index] = false;
}

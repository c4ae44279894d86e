import { isInOrder, type SheetLayout } from './layout';
import { dateOf, type SheetSnapshot, type SnapshotValue, textOf } from './snapshot';

/** A row of a table read by column key. */
export interface ReadRow {
  /** Row number in the sheet, 1-based. */
  readonly row: number;
  readonly text: (key: string) => string;
  /** The day the cell names; null when it is none. */
  readonly date: (key: string) => ReturnType<typeof dateOf>;
  readonly value: (key: string) => SnapshotValue;
}

/** Whether a row holds data: below the header; everywhere but in keys and header when a sort has taken these into the data. */
export function isDataRow(layout: SheetLayout, row: number): boolean {
  return isInOrder(layout) ? row > layout.headerRow : row !== layout.keyRow && row !== layout.headerRow;
}

/** The rows of a table that have something in one of the columns `keys`, in sheet order. A missing column reads as blank. */
export function filledRows(sheet: SheetSnapshot, layout: SheetLayout, ...keys: readonly string[]): ReadRow[] {
  const rows: ReadRow[] = [];
  sheet.values.forEach((cells, index) => {
    if (!isDataRow(layout, index + 1)) return;
    const value = (column: string): SnapshotValue => cells[(layout.columns.get(column) ?? 0) - 1] ?? '';
    if (keys.every((key) => textOf(value(key)) === '')) return;
    rows.push({ row: index + 1, text: (column) => textOf(value(column)), date: (column) => dateOf(value(column)), value });
  });
  return rows;
}

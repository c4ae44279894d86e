import { type CivilDate, fromSerial } from '../domain/civil-date';
import { isPlausibleDay, readTypedDate } from '../domain/typed-date';
import { visible } from '../domain/visible-text';
import type { Block } from './compiled-sheet';

/**
 * What was read of a spreadsheet, once, before anything is computed. A date cell arrives as a {@link DateCell}: the reader has already turned the
 * instant into a civil date in the spreadsheet's zone (design §2.4).
 */
export type SnapshotValue = string | number | boolean | DateCell;

export interface DateCell {
  readonly date: CivilDate;
  /** Minutes after midnight; 0 for a whole day. */
  readonly minutes: number;
}

export interface SheetSnapshot {
  readonly sheetId: number;
  readonly title: string;
  /** Row by row from A1 to the last cell with content; row 1 is index 0. */
  readonly values: readonly (readonly SnapshotValue[])[];
}

/** The values of a sheet, all it takes to find rows and columns; and how far its grid reaches. */
export interface SheetGrid extends SheetSnapshot {
  readonly maxRows: number;
  readonly maxColumns: number;
}

/** What a comparison with the spec needs beyond the values. */
export interface SheetDetail extends SheetGrid {
  /** '' where a cell holds no formula; same shape as `values`. */
  readonly formulas: readonly (readonly string[])[];
  readonly rules: readonly SnapshotRule[];
  readonly charts: readonly SnapshotChart[];
  /** Meaning of the validation of each cell (`validationMeaning`), from A1, or null. */
  readonly validations: readonly (readonly (string | null)[])[];
}

export interface SnapshotRule {
  /** Condition formula, or null for colour scales and other rules that are not ours. */
  readonly formula: string | null;
  readonly blocks: readonly Block[];
}

export interface SnapshotChart {
  /** What it reads of the sheet it stands on. */
  readonly blocks: readonly Block[];
}

/**
 * The day a cell names: a date, a number that has lost its date format (formulas count it as a date too), or text as people write dates. Null for
 * all else, a day outside this century included.
 */
export function dateOf(value: SnapshotValue | undefined): CivilDate | null {
  if (typeof value !== 'object' && typeof value !== 'number') return readTypedDate(textOf(value));
  const date = typeof value === 'object' ? value.date : value > 0 && value < 1e5 ? fromSerial(value) : null;
  return date !== null && isPlausibleDay(date) ? date : readTypedDate(textOf(value));
}

/** Text of a cell as a person reads it, without blanks around it; numbers and booleans as text; '' when nothing can be seen. */
export function textOf(value: SnapshotValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.date : visible(String(value));
}

import type { CivilDate } from '../domain/civil-date';
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

/** What a comparison with the spec needs beyond the values. */
export interface SheetDetail extends SheetSnapshot {
  /** '' where a cell holds no formula; same shape as `values`. */
  readonly formulas: readonly (readonly string[])[];
  readonly rules: readonly SnapshotRule[];
  /** Meaning of the validation of each cell (`validationMeaning`), from A1, or null. */
  readonly validations: readonly (readonly (string | null)[])[];
  readonly maxRows: number;
}

export interface SnapshotRule {
  /** Condition formula, or null for colour scales and other rules that are not ours. */
  readonly formula: string | null;
  readonly blocks: readonly Block[];
}

/** A date cell's value, or null. */
export function dateOf(value: SnapshotValue | undefined): CivilDate | null {
  return typeof value === 'object' ? value.date : null;
}

/** Text of a cell as a person reads it, trimmed; numbers and booleans as text; '' when blank. */
export function textOf(value: SnapshotValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.date : String(value).trim();
}

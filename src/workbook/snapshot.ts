import type { CivilDate } from '../domain/civil-date';
import type { Block } from './compiled-sheet';
import type { SheetLayout } from './layout';
import { BOOK, isBookKind, parseKey, type SheetKind } from './sheet-key';

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
  /** `kind` of the validation of each cell, from A1, or null. */
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

/** Keys of a sheet that are found again: those of its spec. */
export interface Locatable {
  readonly form: 'table' | 'form';
  readonly kind: SheetKind;
  readonly columns: readonly { readonly key: string }[];
}

/** A sort of the whole sheet can take the key row down; further down it is not looked for. */
const KEY_ROW_SEARCH = 10;

/**
 * Where the keys of a sheet have ended up, from its key cells: the key row of a table, column A of a form (whose columns keep their order).
 * Null when the sheet holds no key cell of `plan` and kind; book sheets belong to the pseudo-plan of `sheet-key.ts`.
 */
export function locate(sheet: SheetSnapshot, spec: Locatable, plan: string, lastRow: number = sheet.values.length): SheetLayout | null {
  const owner = isBookKind(spec.kind) ? BOOK : plan;
  const partOf = (cell: SnapshotValue | undefined): string | null => {
    const key = parseKey(cell);
    return key && key.kind === spec.kind && key.plan === owner ? key.part : null;
  };
  const place = { plan: owner, kind: spec.kind, sheetId: sheet.sheetId, title: sheet.title, lastRow };
  if (spec.form === 'form') {
    const rows = firstPlaces(sheet.values.map((row) => partOf(row[0])));
    const columns = new Map(spec.columns.map((column, index) => [column.key, index + 2]));
    return rows.size === 0 ? null : { ...place, columns, rows, headerRow: 0 };
  }
  for (let index = 0; index < Math.min(sheet.values.length, KEY_ROW_SEARCH); index += 1) {
    const columns = firstPlaces((sheet.values[index] ?? []).map(partOf));
    if (columns.size > 0) return { ...place, columns, rows: new Map(), headerRow: index + 2 };
  }
  return null;
}

/** 1-based place of the first occurrence of each key. */
function firstPlaces(parts: readonly (string | null)[]): Map<string, number> {
  const places = new Map<string, number>();
  parts.forEach((part, index) => {
    if (part !== null && !places.has(part)) places.set(part, index + 1);
  });
  return places;
}

import type { SheetLayout } from './layout';
import type { Operation } from './operations';
import { restoreFormStructure } from './restore-form';
import { restoreTableStructure } from './restore-table';
import type { SheetKind } from './sheet-key';
import type { SheetSpec } from './sheet-spec';
import type { SheetGrid } from './snapshot';

/** A row or column put back empty: it is filled once positions are settled. */
export interface FreshLine {
  readonly kind: SheetKind;
  readonly axis: 'row' | 'column';
  readonly key: string;
}

/** What brings keys, columns and rows of a sheet back into place. */
export interface StructureRepair {
  readonly operations: readonly Operation[];
  readonly fresh: readonly FreshLine[];
  /** Keys, header or key column were lost or moved, and are put back from the sheet's own words. */
  readonly foundAgain: boolean;
}

/**
 * The operations that put lost key rows and columns, moved headers, deleted columns and deleted form rows back; empty for a sheet in order. `begun`
 * are the lines a run that died was putting back: where one of them stands as an empty line already, it is used and no second one inserted.
 */
export function restoreStructure(spec: SheetSpec, layout: SheetLayout, sheet: SheetGrid, begun: readonly FreshLine[]): StructureRepair {
  const isBegun = (axis: FreshLine['axis'], key: string): boolean =>
    begun.some((line) => line.kind === spec.kind && line.axis === axis && line.key === key);
  return spec.form === 'table' ? restoreTableStructure(spec, layout, sheet, isBegun) : restoreFormStructure(spec, layout, sheet, isBegun);
}

/** Whether a sheet has a line at this place, and it holds nothing at all. */
export function isBlankLine(sheet: SheetGrid, axis: FreshLine['axis'], place: number): boolean {
  const { values } = sheet;
  const [known, isBlank] =
    axis === 'row'
      ? [values.length, (values[place - 1] ?? []).every((cell) => cell === '')]
      : [values[0]?.length ?? 0, values.every((row) => (row[place - 1] ?? '') === '')];
  // Asking how far the grid reaches is a call: where there are values there is a line.
  return isBlank && (place <= known || place <= (axis === 'row' ? sheet.maxRows : sheet.maxColumns));
}

/** `line` of the structure of a sheet, with the places of its other lines moved for what was inserted before it. */
export interface Insertion {
  readonly key: string;
  /** Place at which it stands once it and all before it in the list have been inserted. */
  readonly place: number;
  readonly isThere: boolean;
}

/**
 * Where the missing lines of `keys` belong: each behind the nearest before it that stands, or in front of all. `isFree` tells whether the line at a
 * place (of the sheet as it is) can be used without inserting one.
 */
export function insertionsOf(
  keys: readonly string[],
  places: ReadonlyMap<string, number>,
  first: number,
  isFree: (key: string, place: number) => boolean,
): Insertion[] {
  const insertions: Insertion[] = [];
  let inserted = 0;
  let last = first - 1;
  for (const key of keys) {
    const standing = places.get(key);
    if (standing !== undefined) {
      last = Math.max(last, standing + inserted);
      continue;
    }
    const isThere = isFree(key, last + 1 - inserted);
    last += 1;
    insertions.push({ key, place: last, isThere });
    if (!isThere) inserted += 1;
  }
  return insertions;
}

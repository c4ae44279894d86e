import { asText } from './as-text';
import { FORM_KEY_COLUMN, type SheetLayout } from './layout';
import type { Operation } from './operations';
import { type FreshLine, insertionsOf, isBlankLine, type StructureRepair } from './restore-structure';
import { formatKey } from './sheet-key';
import type { FormSpec } from './sheet-spec';
import type { SheetGrid } from './snapshot';
import { writeBlankColumn, writeColumn } from './write-runs';

/** A form back in order: its key column, then its missing columns, then its missing rows with their keys; the new lines are empty. */
export function restoreFormStructure(
  spec: FormSpec,
  layout: SheetLayout,
  sheet: SheetGrid,
  isBegun: (axis: FreshLine['axis'], key: string) => boolean,
): StructureRepair {
  const { sheetId } = layout;
  const keyText = (part: string): string => asText(formatKey({ plan: layout.plan, kind: spec.kind, part }));
  const operations: Operation[] = [];
  const foundAgain = layout.keyColumn === 0;
  let shift = 0;
  if (foundAgain) {
    // A key column that is there but empty is filled; one that was deleted is inserted.
    const isThere = isBlankLine(sheet, 'column', FORM_KEY_COLUMN);
    if (!isThere) {
      operations.push({ do: 'insertColumns', sheetId, before: FORM_KEY_COLUMN, count: 1 });
      shift = 1;
    }
    const keys = new Map([...layout.rows].map(([key, row]): [number, string] => [row, keyText(key)]));
    operations.push({ do: 'hideColumns', sheetId, column: FORM_KEY_COLUMN, count: 1 }, ...writeBlankColumn(sheetId, FORM_KEY_COLUMN, keys));
  }
  const keyColumn = foundAgain ? FORM_KEY_COLUMN : layout.keyColumn;
  const fresh: FreshLine[] = [];
  const columns = insertionsOf(
    spec.columns.map(({ key }) => key),
    new Map([...layout.columns].map(([key, place]) => [key, place + shift])),
    keyColumn + 1,
    (key, place) => isBegun('column', key) && isBlankLine(sheet, 'column', place - shift),
  );
  for (const { key, place, isThere } of columns) {
    if (!isThere) operations.push({ do: 'insertColumns', sheetId, before: place, count: 1 });
    fresh.push({ kind: spec.kind, axis: 'column', key });
  }
  // A last column without its words is taken to stand where it would; where the grid ends before it, it was deleted.
  const last = Math.max(0, ...layout.columns.values()) + shift;
  if (columns.length === 0 && last > (sheet.values[0]?.length ?? 0) + shift && last > sheet.maxColumns + shift) {
    operations.push({ do: 'insertColumns', sheetId, before: last, count: 1 });
    for (const [key, place] of layout.columns) if (place + shift === last) fresh.push({ kind: spec.kind, axis: 'column', key });
  }
  const rows = insertionsOf(
    spec.rows.map(({ key }) => key),
    layout.rows,
    1,
    (key, place) => isBegun('row', key) && isBlankLine(sheet, 'row', place),
  );
  for (const { key, place, isThere } of rows) {
    if (!isThere) operations.push({ do: 'insertRows', sheetId, before: place, count: 1 });
    operations.push(...writeColumn(sheetId, keyColumn, new Map([[place, keyText(key)]])));
    fresh.push({ kind: spec.kind, axis: 'row', key });
  }
  return { operations, fresh, foundAgain };
}

import { asText } from './as-text';
import { isInOrder, type SheetLayout, TABLE_HEADER_ROW, TABLE_KEY_ROW } from './layout';
import type { Operation } from './operations';
import { type FreshLine, insertionsOf, isBlankLine, type StructureRepair } from './restore-structure';
import { formatKey } from './sheet-key';
import type { TableSpec } from './sheet-spec';
import type { SheetSnapshot } from './snapshot';
import { writeBlankRow, writeRow } from './write-runs';

/**
 * A table back in order: key row and header on top of each other again, then its missing columns, each with its key, empty. Rows keep their order, and
 * nothing of the user's is moved but downwards.
 */
export function restoreTableStructure(
  spec: TableSpec,
  layout: SheetLayout,
  sheet: SheetSnapshot,
  isBegun: (axis: FreshLine['axis'], key: string) => boolean,
): StructureRepair {
  const { operations, keyRow } = restoreTop(spec, layout, sheet);
  const foundAgain = operations.length > 0;
  const { sheetId } = layout;
  const keys = spec.columns.map((column) => column.key);
  const first = Math.min(...layout.columns.values());
  const insertions = insertionsOf(
    keys,
    layout.columns,
    first,
    (key, place) => isBegun('column', key) && isBlankLine(sheet, 'column', place),
  );
  for (const { key, place, isThere } of insertions) {
    if (!isThere) operations.push({ do: 'insertColumns', sheetId, before: place, count: 1 });
    operations.push(...writeRow(sheetId, keyRow, new Map([[place, keyText(spec, layout, key)]])));
    if (spec.columns.find((column) => column.key === key)?.level !== 'basic') {
      operations.push({ do: 'hideColumns', sheetId, column: place, count: 1 });
    }
  }
  return { operations, foundAgain, fresh: insertions.map(({ key }) => ({ kind: spec.kind, axis: 'column', key })) };
}

/** Key row and header where they belong. `keyRow` is where the keys stand afterwards. */
function restoreTop(spec: TableSpec, layout: SheetLayout, sheet: SheetSnapshot): { operations: Operation[]; keyRow: number } {
  const { sheetId, keyRow, headerRow } = layout;
  if (isInOrder(layout)) return { operations: [], keyRow };
  const frozenRows = spec.hidden ? 0 : TABLE_HEADER_ROW;
  if (keyRow === 0) return writeKeysAbove(spec, layout, sheet, frozenRows);
  // A sort has taken keys or header down, or a row was put between them. Nothing may be moved across a freeze.
  const header = headerRow < keyRow ? headerRow + 1 : headerRow;
  const operations: Operation[] = [{ do: 'freezeRows', sheetId, rows: 0 }];
  if (keyRow !== TABLE_KEY_ROW) {
    operations.push({ do: 'showRows', sheetId, row: TABLE_KEY_ROW, count: 1 });
    operations.push({ do: 'raiseRow', sheetId, from: keyRow, to: TABLE_KEY_ROW });
  }
  if (header !== TABLE_HEADER_ROW) operations.push({ do: 'raiseRow', sheetId, from: header, to: TABLE_HEADER_ROW });
  operations.push({ do: 'hideRows', sheetId, row: TABLE_KEY_ROW, count: 1 });
  if (frozenRows > 0) operations.push({ do: 'freezeRows', sheetId, rows: frozenRows });
  return { operations, keyRow: TABLE_KEY_ROW };
}

/** The keys of the columns that were found by their headings, in a row of their own above the header. */
function writeKeysAbove(
  spec: TableSpec,
  layout: SheetLayout,
  sheet: SheetSnapshot,
  frozenRows: number,
): { operations: Operation[]; keyRow: number } {
  const { sheetId, headerRow } = layout;
  const isThere = headerRow > 1 && isBlankLine(sheet, 'row', headerRow - 1);
  const keyRow = isThere ? headerRow - 1 : headerRow;
  const keys = new Map([...layout.columns].map(([key, column]): [number, string] => [column, keyText(spec, layout, key)]));
  const operations: Operation[] = isThere ? [] : [{ do: 'insertRows', sheetId, before: headerRow, count: 1 }];
  operations.push(...writeBlankRow(sheetId, keyRow, keys), { do: 'hideRows', sheetId, row: keyRow, count: 1 });
  if (frozenRows > 0 && keyRow === TABLE_KEY_ROW) operations.push({ do: 'freezeRows', sheetId, rows: frozenRows });
  return { operations, keyRow };
}

function keyText(spec: TableSpec, layout: SheetLayout, part: string): string {
  return asText(formatKey({ plan: layout.plan, kind: spec.kind, part }));
}

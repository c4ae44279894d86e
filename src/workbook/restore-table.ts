import { asText } from './as-text';
import type { CompiledSheet } from './compiled-sheet';
import { isInOrder, type SheetLayout, TABLE_KEY_ROW } from './layout';
import type { Operation } from './operations';
import { type FreshLine, insertionsOf, isBlankLine, type StructureRepair } from './restore-structure';
import { formatKey } from './sheet-key';
import type { TableSpec } from './sheet-spec';
import type { SheetGrid } from './snapshot';
import { writeBlankRow, writeRow } from './write-runs';

/** What is left to do once lines of a table that are not columns are back: its keys and header in general, a header that was deleted, the filter on it. */
export const TOP_LINE = 'top';
export const HEADER_LINE = 'header';
export const FILTER_LINE = 'filter';

/**
 * A table back in order: key row and header on top of each other again, then its missing columns, each with its key, empty. Rows keep their order, and
 * nothing of the user's is moved but downwards.
 */
export function restoreTableStructure(
  spec: TableSpec,
  layout: SheetLayout,
  sheet: SheetGrid,
  isBegun: (axis: FreshLine['axis'], key: string) => boolean,
): StructureRepair {
  const { operations, keyRow } = restoreTop(spec, layout, sheet);
  const foundAgain = operations.length > 0;
  const { sheetId } = layout;
  const keys = spec.columns.map((column) => column.key);
  const first = firstPlace(keys, layout, sheet, isBegun);
  const insertions = insertionsOf(
    keys,
    layout.columns,
    first,
    (key, place) => isBegun('column', key) && isBlankLine(sheet, 'column', place),
  );
  for (const { key, place, isThere } of insertions) {
    if (!isThere) operations.push({ do: 'insertColumns', sheetId, before: place, count: 1 });
    if (spec.columns.find((column) => column.key === key)?.level !== 'basic') {
      operations.push({ do: 'hideColumns', sheetId, column: place, count: 1 });
    }
    // The key comes last: with it the column counts as there, and a run that dies before finds an empty one.
    operations.push(...writeRow(sheetId, keyRow, new Map([[place, keyText(spec, layout, key)]])));
  }
  const fresh = insertions.map(({ key }): FreshLine => ({ kind: spec.kind, axis: 'column', key }));
  const line = (key: string): FreshLine => ({ kind: spec.kind, axis: 'row', key });
  if (foundAgain) fresh.push(line(TOP_LINE));
  if (layout.headerRow === 0) fresh.push(line(HEADER_LINE));
  // Where the header has not moved, its filter has stayed with it.
  if (layout.headerRow === 0 || layout.dataAbove || layout.headerRow < layout.keyRow) fresh.push(line(FILTER_LINE));
  return { operations, foundAgain, fresh };
}

/** Where the first column of ours is or belongs: before those that stand come the empty ones a run that died has put in front of them. */
function firstPlace(
  keys: readonly string[],
  layout: SheetLayout,
  sheet: SheetGrid,
  isBegun: (axis: FreshLine['axis'], key: string) => boolean,
): number {
  const standing = keys.findIndex((key) => layout.columns.has(key));
  let place = Math.min(...layout.columns.values());
  for (const key of keys.slice(0, standing).reverse()) {
    if (place > 1 && isBegun('column', key) && isBlankLine(sheet, 'column', place - 1)) place -= 1;
  }
  return place;
}

/**
 * Key row and header where they belong: on top when a sort has taken them into the data, else the keys right above the header, so that a row somebody has put
 * above the header stays there. `keyRow` is where the keys stand afterwards.
 */
function restoreTop(spec: TableSpec, layout: SheetLayout, sheet: SheetGrid): { operations: Operation[]; keyRow: number } {
  const { sheetId } = layout;
  if (isInOrder(layout)) return { operations: [], keyRow: layout.keyRow };
  // Nothing may be moved across a freeze.
  const operations: Operation[] = [{ do: 'freezeRows', sheetId, rows: 0 }];
  let [keyRow, headerRow] = [layout.keyRow, layout.headerRow];
  if (keyRow === 0) {
    const isThere = headerRow > 1 && isBlankLine(sheet, 'row', headerRow - 1);
    if (!isThere) operations.push({ do: 'insertRows', sheetId, before: headerRow, count: 1 });
    keyRow = isThere ? headerRow - 1 : headerRow;
    headerRow = keyRow + 1;
    const keys = new Map([...layout.columns].map(([key, column]): [number, string] => [column, keyText(spec, layout, key)]));
    operations.push(...writeBlankRow(sheetId, keyRow, keys));
  } else if (headerRow === 0) {
    headerRow = keyRow + 1;
    operations.push({ do: 'insertRows', sheetId, before: headerRow, count: 1 });
  }
  const move = (row: number, before: number): void => {
    if (before === row || before === row + 1) return;
    operations.push({ do: 'moveRow', sheetId, row, before });
    [keyRow, headerRow] = [placeAfterMove(keyRow, row, before), placeAfterMove(headerRow, row, before)];
  };
  if (layout.dataAbove) {
    // The hidden flag of the key row has stayed behind, on a row of data.
    operations.push({ do: 'showRows', sheetId, row: TABLE_KEY_ROW, count: 1 });
    move(headerRow, TABLE_KEY_ROW);
    move(keyRow, TABLE_KEY_ROW);
  } else move(keyRow, headerRow);
  return { operations, keyRow };
}

function placeAfterMove(place: number, row: number, before: number): number {
  if (place === row) return before > row ? before - 1 : before;
  if (row < place && place < before) return place - 1;
  return before <= place && place < row ? place + 1 : place;
}

/** What else belongs to keys and header put back into place: the keys hidden, the header shown and frozen; and what it heads filtered. */
export function finishTop({ layout, hidden, filter }: CompiledSheet, line: typeof TOP_LINE | typeof FILTER_LINE): Operation[] {
  const { sheetId, keyRow, headerRow } = layout;
  if (line === FILTER_LINE) return filter ? [{ do: 'refilter', sheetId, block: filter }] : [];
  const operations: Operation[] = [
    { do: 'showRows', sheetId, row: headerRow, count: 1 },
    { do: 'hideRows', sheetId, row: keyRow, count: 1 },
  ];
  if (!hidden) operations.push({ do: 'freezeRows', sheetId, rows: headerRow });
  return operations;
}

function keyText(spec: TableSpec, layout: SheetLayout, part: string): string {
  return asText(formatKey({ plan: layout.plan, kind: spec.kind, part }));
}

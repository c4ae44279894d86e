import { LANGUAGES } from '../domain/language';
import type { SheetLayout } from './layout';
import type { LocatableTable, PartOf } from './locate';
import { looksLikeData } from './looks-like-data';
import type { SheetSnapshot, SnapshotValue } from './snapshot';
import { textOf } from './snapshot';

type Found = Pick<SheetLayout, 'columns' | 'rows' | 'keyRow' | 'headerRow' | 'dataAbove' | 'keyColumn'>;

/** A row counts as the header when at least this share of the columns' headings stands in it. */
const ENOUGH_HEADINGS = 1 / 2;

/** Rows in which the keys of a sheet nobody has sorted are found. */
const USUAL_KEY_ROWS = 10;

/**
 * A table by its key row, which a sort of the whole sheet may have taken anywhere, and by its header texts where keys are gone (design §2.3). A column
 * whose key cell is blank is found by its heading too. Null when there is neither.
 */
export function locateTable(sheet: SheetSnapshot, spec: LocatableTable, partOf: PartOf): Found | null {
  const keyRow = keyRowOf(sheet, partOf);
  const columns = keyRow === 0 ? new Map<string, number>() : firstPlaces((sheet.values[keyRow - 1] ?? []).map(partOf));
  const headerRow = headerRowOf(sheet, spec, columns, keyRow);
  if (keyRow === 0 && headerRow === 0) return null;
  const headings = sheet.values[headerRow - 1] ?? [];
  for (const [key, column] of headingPlaces(spec, headings, columns)) columns.set(key, column);
  placeHelpers(spec, headings, columns, keyRow === 0);
  if (columns.size === 0) return null;
  const above = sheet.values.slice(0, Math.max(0, headerRow - 1));
  const dataAbove = above.some((row, index) => index + 1 !== keyRow && looksLikeData(row, spec, columns));
  return { columns, rows: new Map(), keyRow, headerRow, dataAbove, keyColumn: 0 };
}

/** The row with most key cells; 0 when no row has one. */
function keyRowOf(sheet: SheetSnapshot, partOf: PartOf): number {
  const count = (row: readonly SnapshotValue[]): number => row.filter((cell) => partOf(cell) !== null).length;
  for (const rows of [sheet.values.slice(0, USUAL_KEY_ROWS), sheet.values]) {
    const counts = rows.map(count);
    const most = Math.max(0, ...counts);
    if (most > 0) return counts.indexOf(most) + 1;
  }
  return 0;
}

/**
 * The row of the headings: below the keys unless another row has clearly more of our headings, since people rename them; then the row in which a helper
 * column holds its formula. Without keys only headings tell. 0 when nothing does, and when data stand where the header was: it has been deleted.
 */
function headerRowOf(sheet: SheetSnapshot, spec: LocatableTable, columns: ReadonlyMap<string, number>, keyRow: number): number {
  const below = keyRow === 0 ? 0 : keyRow + 1;
  const headed = spec.columns.filter((column) => column.header !== undefined);
  const enough = Math.max(1, Math.ceil((keyRow === 0 ? headed.length : columns.size) * ENOUGH_HEADINGS));
  const scores = sheet.values.map((row, index) => (index + 1 === keyRow ? 0 : headingPlaces(spec, row, new Map()).size));
  if (below > 0 && (headed.length === 0 || (scores[below - 1] ?? 0) >= enough)) return below;
  const most = Math.max(0, ...scores);
  if (most >= enough && most > (scores[below - 1] ?? 0)) return scores.indexOf(most) + 1;
  const helpers = spec.columns.flatMap(({ key, headerFormula }) => (headerFormula === undefined ? [] : (columns.get(key) ?? [])));
  const holdsHelper = (row: readonly SnapshotValue[]): boolean => helpers.some((column) => (row[column - 1] ?? '') !== '');
  const withHelper = sheet.values.findIndex((row, index) => index + 1 !== keyRow && holdsHelper(row)) + 1;
  if (withHelper > 0) return withHelper;
  return below > 0 && looksLikeData(sheet.values[below - 1] ?? [], spec, columns) ? 0 : below;
}

/** Columns of `spec` that `known` does not have, at the first free place whose text is their heading in either language. */
function headingPlaces(
  spec: LocatableTable,
  row: readonly SnapshotValue[],
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const taken = new Set(known.values());
  const places = new Map<string, number>();
  const texts = row.map((cell) => (typeof cell === 'string' ? textOf(cell) : ''));
  for (const { key, header } of spec.columns) {
    if (header === undefined || known.has(key)) continue;
    const at = texts.findIndex((text, index) => !taken.has(index + 1) && LANGUAGES.some((language) => header[language] === text));
    if (at < 0) continue;
    taken.add(at + 1);
    places.set(key, at + 1);
  }
  return places;
}

/**
 * A helper column has a formula where others have their heading, so it is known by standing behind the column before it. What a person has written there
 * is not taken for one, unless all keys are lost and its neighbours speak for it.
 */
function placeHelpers(spec: LocatableTable, headings: readonly SnapshotValue[], columns: Map<string, number>, allKeysLost: boolean): void {
  const taken = new Set(columns.values());
  spec.columns.forEach(({ key, headerFormula }, index) => {
    const before = columns.get(spec.columns[index - 1]?.key ?? '');
    if (headerFormula === undefined || columns.has(key) || before === undefined || taken.has(before + 1)) return;
    const value = headings[before] ?? '';
    if (typeof value === 'string' && !allKeysLost) return;
    columns.set(key, before + 1);
    taken.add(before + 1);
  });
}

/** 1-based place of the first occurrence of each key. */
export function firstPlaces(parts: readonly (string | null)[]): Map<string, number> {
  const places = new Map<string, number>();
  parts.forEach((part, index) => {
    if (part !== null && !places.has(part)) places.set(part, index + 1);
  });
  return places;
}

import { LANGUAGES } from '../domain/language';
import type { SheetLayout } from './layout';
import type { LocatableForm, LocatableRow, PartOf } from './locate';
import { firstPlaces } from './locate-table';
import type { SheetSnapshot } from './snapshot';
import { textOf } from './snapshot';

type Found = Pick<SheetLayout, 'columns' | 'rows' | 'keyRow' | 'headerRow' | 'keyColumn'>;

/** Fewer labels than this recognised by their words alone are a coincidence, not our sheet. */
const FEWEST_LABELS = 3;

/**
 * A form by its key column, and where that is gone by the labels of its rows, in either language (design §2.3). Its columns carry no keys: they are
 * found by the labels that stand in them, so that a column of the user's between them does no harm. Null when nothing is recognised.
 */
export function locateForm(sheet: SheetSnapshot, spec: LocatableForm, partOf: PartOf, lastRow: number): Found | null {
  const keyColumn = keyColumnOf(sheet, partOf);
  const rows =
    keyColumn > 0 ? firstPlaces(sheet.values.map((row) => partOf(row[keyColumn - 1]))) : rowsByLabels(sheet, spec.rows ?? [], lastRow);
  if (rows.size === 0) return null;
  return { rows, keyColumn, columns: columnsOf(sheet, spec, rows, keyColumn), keyRow: 0, headerRow: 0 };
}

/** The column with most key cells; 0 when no column has one. */
function keyColumnOf(sheet: SheetSnapshot, partOf: PartOf): number {
  const counts: number[] = [];
  for (const row of sheet.values) {
    row.forEach((cell, index) => {
      if (partOf(cell) !== null) counts[index] = (counts[index] ?? 0) + 1;
    });
  }
  const most = Math.max(0, ...Array.from(counts, (count) => count ?? 0));
  return most === 0 ? 0 : counts.indexOf(most) + 1;
}

/** Whether a text is the label of one of the cells of a row. */
function isLabelOf(row: LocatableRow, column: string, text: string): boolean {
  const label = row.cells[column]?.label;
  return text !== '' && label !== undefined && LANGUAGES.some((language) => label[language] === text);
}

function labelsIn(row: LocatableRow, texts: readonly string[]): number {
  return Object.keys(row.cells).filter((column) => texts.some((text) => isLabelOf(row, column, text))).length;
}

/**
 * Rows found by their labels: the alignment of the spec's rows with the sheet's that keeps the order and recognises most labels; rows without labels
 * between two recognised ones are counted off when as many rows stand there, and those behind the last as far as the grid goes.
 */
function rowsByLabels(sheet: SheetSnapshot, specRows: readonly LocatableRow[], lastRow: number): Map<string, number> {
  const texts = sheet.values.map((row) => row.map((cell) => textOf(cell)));
  const scores = specRows.map((row) => texts.map((line) => labelsIn(row, line)));
  // best[i][j]: most labels recognised from spec row i and sheet row j on.
  const best = Array.from({ length: specRows.length + 1 }, () => new Array<number>(texts.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = specRows.length - 1; i >= 0; i -= 1) {
    for (let j = texts.length - 1; j >= 0; j -= 1) {
      const score = scores[i]?.[j] ?? 0;
      (best[i] as number[])[j] = Math.max(at(i + 1, j), at(i, j + 1), score > 0 ? score + at(i + 1, j + 1) : 0);
    }
  }
  if (at(0, 0) < FEWEST_LABELS) return new Map();
  const anchors: (readonly [specRow: number, sheetRow: number])[] = [];
  for (let i = 0, j = 0; i < specRows.length && j < texts.length; ) {
    const score = scores[i]?.[j] ?? 0;
    if (score > 0 && at(i, j) === score + at(i + 1, j + 1)) {
      anchors.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return withGapsFilled(anchors, specRows, lastRow);
}

function withGapsFilled(
  anchors: readonly (readonly [number, number])[],
  specRows: readonly LocatableRow[],
  sheetRows: number,
): Map<string, number> {
  const rows = new Map<string, number>();
  const ends = [[-1, -1] as const, ...anchors, [specRows.length, sheetRows] as const];
  ends.slice(1).forEach(([specRow, sheetRow], index) => {
    const [beforeSpec, beforeSheet] = ends[index] ?? [-1, -1];
    const isLast = specRow === specRows.length;
    if (isLast || specRow - beforeSpec === sheetRow - beforeSheet) {
      for (let step = 1; beforeSpec + step < specRow && beforeSheet + step < sheetRow; step += 1) {
        rows.set(specRows[beforeSpec + step]?.key ?? '', beforeSheet + step + 1);
      }
    }
    const key = specRows[specRow]?.key;
    if (key !== undefined) rows.set(key, sheetRow + 1);
  });
  return rows;
}

/** Columns in the order of the spec behind the key column, unless their labels stand elsewhere. */
function columnsOf(sheet: SheetSnapshot, spec: LocatableForm, rows: ReadonlyMap<string, number>, keyColumn: number): Map<string, number> {
  const usual = spec.columns.map((_, index) => keyColumn + 1 + index);
  const places = spec.columns.map(({ key }) => labelPlaces(sheet, spec, rows, key));
  const isUsual = places.every(({ total, found }, index) => total === 0 || (found.get(usual[index] ?? 0) ?? 0) * 2 >= total);
  const anchors = isUsual ? usual : anchorsOf(places, keyColumn);
  const columns = new Map<string, number>();
  let last = keyColumn;
  spec.columns.forEach(({ key }, index) => {
    const anchor = anchors[index] ?? 0;
    const next = anchors.find((place, later) => later > index && place > 0) ?? Number.POSITIVE_INFINITY;
    // A column whose words are gone stands where there is room for it, and is gone where there is none.
    const place = anchor > 0 ? anchor : last + 1 < next ? last + 1 : 0;
    if (place === 0) return;
    columns.set(key, place);
    last = place;
  });
  return columns;
}

/** The column in which at least half of a spec column's labels stand, in rising order; 0 where there is none. */
function anchorsOf(places: readonly LabelPlaces[], keyColumn: number): number[] {
  let last = keyColumn;
  return places.map(({ total, found }) => {
    const most = Math.max(0, ...found.values());
    const at = [...found].find(([column, count]) => count === most && column > last)?.[0] ?? 0;
    if (total === 0 || most * 2 < total || at === 0) return 0;
    last = at;
    return at;
  });
}

/** In which column how many of a spec column's labels are found, in their own rows; `total` is how many there could be. */
interface LabelPlaces {
  readonly total: number;
  readonly found: ReadonlyMap<number, number>;
}

function labelPlaces(sheet: SheetSnapshot, spec: LocatableForm, rows: ReadonlyMap<string, number>, column: string): LabelPlaces {
  const found = new Map<number, number>();
  let total = 0;
  for (const row of spec.rows ?? []) {
    const place = rows.get(row.key);
    const label = row.cells[column]?.label;
    if (place === undefined || label === undefined || label['zh-CN'] === '') continue;
    total += 1;
    (sheet.values[place - 1] ?? []).forEach((cell, index) => {
      if (isLabelOf(row, column, textOf(cell))) found.set(index + 1, (found.get(index + 1) ?? 0) + 1);
    });
  }
  return { total, found };
}

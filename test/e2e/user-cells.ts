import type { Host } from '../../src/local/host';
import { OWN_FILL, OWN_TAB } from './living-scene';

interface SavedCell {
  readonly v?: string | number | boolean;
  readonly f?: string;
  readonly s?: number;
  readonly n?: string;
}

interface SavedBook {
  readonly sheets: readonly { readonly id: number; readonly title: string; readonly rows: readonly (readonly (SavedCell | null)[])[] }[];
  readonly styles: readonly { readonly background?: string | null }[];
}

const KEY = /^sr1\|/;

/** What is typed or coloured on a sheet, by sheet id: row by row value, look and note of each such cell, from left to right. */
export type UserCells = ReadonlyMap<number, { readonly title: string; readonly rows: readonly (readonly string[])[] }>;

/** Ids of rows that stand in a workbook: they are ours, and healed where two rows share one. */
export function rowIds(host: Host): ReadonlySet<string> {
  return new Set(bookOf(host).sheets.flatMap(idsOn));
}

/** Ids that two rows of one sheet share. */
export function sharedIds(host: Host): string[] {
  return bookOf(host).sheets.flatMap((sheet) => idsOn(sheet).filter((id, index, all) => all.indexOf(id) < index));
}

/** Keys stand in one of the first rows. */
function idsOn({ rows }: SavedBook['sheets'][number]): string[] {
  const keyRow = rows.slice(0, 6).findIndex((row) => row.some((cell) => KEY.test(String(cell?.v))));
  const column = (rows[keyRow] ?? []).findIndex((cell) => /\|id$/.test(String(cell?.v)));
  return column < 0 ? [] : rows.slice(keyRow + 2).flatMap((row) => (row[column]?.v === undefined ? [] : [String(row[column].v)]));
}

function bookOf(host: Host): SavedBook {
  return (JSON.parse(host.save()) as { book: SavedBook }).book;
}

/** Everything a person could call theirs: all but our keys and `ids` (new ones too), our formulas, and blank cells without a colour of theirs. */
export function userCells(host: Host, ids: ReadonlySet<string>): UserCells {
  const book = bookOf(host);
  return new Map(
    book.sheets.map(({ id, title, rows }) => {
      const isTheirs = title === OWN_TAB;
      return [id, { title, rows: rows.map((row) => row.flatMap((cell) => itemOf(cell, book, ids, isTheirs))) }];
    }),
  );
}

function itemOf(cell: SavedCell | null, { styles }: SavedBook, ids: ReadonlySet<string>, withFormulas: boolean): string[] {
  if (!cell) return [];
  const style = styles[cell.s ?? 0] ?? {};
  const content = cell.f === undefined ? (cell.v ?? '') : withFormulas ? cell.f : '';
  const isOurs = KEY.test(String(content)) || ids.has(String(content)) || /^U-/.test(String(content));
  const isTyped = content !== '' && !isOurs;
  return isTyped || style.background === OWN_FILL ? [JSON.stringify([content, style, cell.n ?? ''])] : [];
}

/**
 * What is missing or changed afterwards, a line each; empty when every cell is still there with its look and note, each row together and the rows below the
 * second in the same order. Cells may have been added.
 */
export function userCellsLost(before: UserCells, after: UserCells): string[] {
  return [...before].flatMap(([id, { title, rows }]) => {
    const there = after.get(id);
    return there?.title === title ? rowsLost(title, rows, there.rows) : [`${title} is gone or renamed`];
  });
}

function rowsLost(title: string, before: readonly (readonly string[])[], after: readonly (readonly string[])[]): string[] {
  const lost: string[] = [];
  const free = new Set(after.keys());
  const places: number[] = [];
  for (const row of before.filter((each) => each.length > 0)) {
    const place = [...free].find((index) => isWithin(row, after[index] ?? []));
    if (place === undefined) {
      lost.push(`${title}: ${row.join(' ')}`);
      continue;
    }
    free.delete(place);
    places.push(place);
  }
  const below = places.filter((place) => place > 1);
  if (below.some((place, index) => place < (below[index - 1] ?? 0))) lost.push(`${title}: rows in another order`);
  return lost;
}

function isWithin(row: readonly string[], whole: readonly string[]): boolean {
  let next = 0;
  for (const item of whole) if (item === row[next]) next += 1;
  return next === row.length;
}

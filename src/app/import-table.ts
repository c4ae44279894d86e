import { type CivilDate, parseCivilDate } from '../domain/civil-date';

/** Columns an imported table may have, by the words people write over them; compared without case, spaces and punctuation. */
export type Synonyms = { readonly [column: string]: readonly string[] };

/** Rows of an imported table by column; text is trimmed, '' where blank. */
export interface ImportedRow {
  /** Line in the file, 1-based, header included. */
  readonly line: number;
  readonly text: (column: string) => string;
}

export interface ImportedTable {
  readonly rows: readonly ImportedRow[];
  /** Columns that were recognised. */
  readonly found: readonly string[];
  /** Headers that were not. */
  readonly unknown: readonly string[];
}

/** At most this many rows are taken from one import: more is a mistake, not a team. */
export const MAX_IMPORT_ROWS = 2000;

/** Reads a table whose first row is its header. Columns are found by their words in either language; order does not matter. */
export function readImportedTable(rows: readonly (readonly string[])[], synonyms: Synonyms): ImportedTable {
  const [header = [], ...body] = rows;
  const places = new Map<string, number>();
  const unknown: string[] = [];
  header.forEach((word, index) => {
    const column = Object.keys(synonyms).find((key) => synonyms[key]?.some((synonym) => folded(synonym) === folded(word)));
    if (column !== undefined && !places.has(column)) places.set(column, index);
    else if (word.trim() !== '') unknown.push(word.trim());
  });
  return {
    found: [...places.keys()],
    unknown,
    rows: body
      .slice(0, MAX_IMPORT_ROWS)
      .map((cells, index) => ({ line: index + 2, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .map(({ line, cells }) => ({ line, text: (column) => (cells[places.get(column) ?? -1] ?? '').trim() })),
  };
}

function folded(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()\-_/*:：]|^\uFEFF/g, '');
}

/** A date as people write it: 2026-12-20, 2026/12/20, 2026.12.20, 2026年12月20日, full-width digits. Null for anything ambiguous. */
export function readTypedDate(text: string): CivilDate | null {
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.normalize('NFKC').trim());
  if (!match) return null;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => (part ?? '').padStart(2, '0'));
  return parseCivilDate(`${year}-${month}-${day}`);
}

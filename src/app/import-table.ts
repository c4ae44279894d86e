import type { Finding } from '../domain/finding';
import { visible } from '../domain/visible-text';

/** Columns an imported table may have, by the words people write over them; compared without case, spaces and punctuation. */
export type Synonyms = { readonly [column: string]: readonly string[] };

/** Rows of an imported table by column; text is without blanks around it, '' where nothing can be seen. */
export interface ImportedRow {
  /** Line in the file, 1-based, header included. */
  readonly line: number;
  readonly text: (column: string) => string;
}

export interface ImportedTable {
  readonly rows: readonly ImportedRow[];
  /** Column of each place, as chosen or recognised; null where it is none. */
  readonly columns: readonly (string | null)[];
  /** Columns there are. */
  readonly found: readonly string[];
  /** Headers that were not. */
  readonly unknown: readonly string[];
  /** Columns chosen twice, texts that were cut at {@link LONGEST_IMPORT}, rows beyond {@link MAX_IMPORT_ROWS}. */
  readonly findings: readonly Finding[];
}

/** At most this many rows are taken from one import: more is a mistake, not a team. */
export const MAX_IMPORT_ROWS = 2000;

/** Most characters of an imported text: a cell takes 50,000 (platform reference §1.5), one of which may be the apostrophe of `asText`. */
export const LONGEST_IMPORT = 49_999;

/**
 * Reads a table whose first row is its header. Columns are found by their words in either language; order does not matter. `chosen` says instead which column
 * stands at which place; of two that are the same the first counts.
 */
export function readImportedTable(
  rows: readonly (readonly string[])[],
  synonyms: Synonyms,
  chosen?: readonly (string | null)[],
): ImportedTable {
  const [header = [], ...body] = rows;
  const places = new Map<string, number>();
  const unknown: string[] = [];
  const findings: Finding[] = [];
  header.forEach((word, index) => {
    const column = chosen ? (chosen[index] ?? null) : columnCalled(word, synonyms);
    if (column !== null && !places.has(column)) places.set(column, index);
    else if (chosen && column !== null) findings.push({ code: 'import.columnTwice', path: String(index), facts: { column: word.trim() } });
    else if (word.trim() !== '') unknown.push(word.trim());
  });
  if (body.length > MAX_IMPORT_ROWS)
    findings.push({ code: 'import.tooMany', path: '', facts: { n: body.length - MAX_IMPORT_ROWS, most: MAX_IMPORT_ROWS } });
  const columns = header.map((_, index) => [...places].find(([, place]) => place === index)?.[0] ?? null);
  const fitting = (text: string, line: number): string => {
    if (text.length <= LONGEST_IMPORT) return text;
    findings.push({ code: 'import.tooLong', path: String(line), facts: { line, n: LONGEST_IMPORT } });
    // Not in the middle of a character of two units.
    return text.slice(0, LONGEST_IMPORT).replace(/[\uD800-\uDBFF]$/, '');
  };
  const lines = body
    .slice(0, MAX_IMPORT_ROWS)
    .map((cells, index) => ({ line: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => visible(cell) !== ''));
  const imported = lines.map(({ line, cells }): ImportedRow => {
    const texts = new Map([...places].map(([column, place]) => [column, fitting(visible(cells[place] ?? ''), line)]));
    return { line, text: (column) => texts.get(column) ?? '' };
  });
  return { columns, found: [...places.keys()], unknown, findings, rows: imported };
}

/** By the whole heading, else by what stands outside its brackets: `状态(请填)`. */
function columnCalled(word: string, synonyms: Synonyms): string | null {
  const called = (text: string): string | undefined =>
    Object.keys(synonyms).find((key) => synonyms[key]?.some((synonym) => folded(synonym) === folded(text)));
  return called(word) ?? called(word.normalize('NFKC').replace(/\([^()]*\)/g, '')) ?? null;
}

function folded(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()\-_/*:：]|^\uFEFF/g, '');
}

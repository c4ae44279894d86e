import { referencesOf } from './canonical-formula';

/** Rows and columns of a sheet that are about to be deleted. */
export interface DoomedLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/**
 * Whether a formula would show `#REF!` once the lines are deleted: a cell or a whole range it reads lies in them. A range of which something is left goes
 * on working. `own` is the title of its sheet; `doomed` by title.
 */
export function readsDoomed(formula: string, own: string, doomed: ReadonlyMap<string, DoomedLines>): boolean {
  return referencesOf(formula).some(({ sheet, text }) => {
    const lines = doomed.get(sheet ?? own);
    const area = lines && areaOf(text);
    if (!lines || !area) return false;
    return allIn(area.columns, lines.columns) || allIn(area.rows, lines.rows);
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function allIn(span: Span | null, lines: ReadonlySet<number>): boolean {
  if (span === null || span.to - span.from >= lines.size) return false;
  for (let line = span.from; line <= span.to; line += 1) if (!lines.has(line)) return false;
  return true;
}

/** Columns and rows of a reference; null for those it takes as a whole. */
function areaOf(reference: string): { readonly columns: Span | null; readonly rows: Span | null } | null {
  const ends = reference.replace(/\$/g, '').toUpperCase().split(':');
  const parts = ends.map((end) => /^([A-Z]*)(\d*)$/.exec(end));
  if (parts.some((part) => part === null)) return null;
  const letters = parts.map((part) => part?.[1] ?? '');
  const numbers = parts.map((part) => part?.[2] ?? '');
  return {
    columns: letters[0] === '' ? null : spanOf(letters.map(columnNumber)),
    rows: numbers[0] === '' ? null : spanOf(numbers.map(Number)),
  };
}

function spanOf(ends: readonly number[]): Span {
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

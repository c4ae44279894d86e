import type { Computed } from '../engine/calculation-engine';
import { parseReference, type ReferencePoint } from '../engine/formula-references';
import { tokenizeFormula } from '../engine/formula-tokens';
import type { Book } from './book';
import type { SheetState } from './state';

/** Functions whose answer depends on nothing but the values they are given. */
const PURE = new Set(
  (
    'ABS AND DATE DAY EXACT FALSE FIND IF IFERROR IFNA IFS INT ISBLANK ISERROR ISLOGICAL ISNUMBER ISTEXT LEFT LEN LOWER MAX MID MIN MOD MONTH ' +
    'N NOT OR RIGHT ROUND SEARCH SWITCH T TRIM TRUE UPPER VALUE WEEKDAY YEAR'
  ).split(' '),
);

/** A cell a rule looks at, as its formula names it at the top-left cell of the rule's first range. */
type Named = ReferencePoint & { readonly row: number; readonly column: number };

/**
 * The cells a formula looks at when its answer depends on their values alone, in the order named; null for a formula with ranges, other
 * sheets or a function that knows where or when it stands.
 */
export function lookedAt(formula: string): readonly Named[] | null {
  const cells: Named[] = [];
  for (const token of tokenizeFormula(formula.slice(1))) {
    if (token.kind === 'name' || token.kind === 'illegal') return null;
    if (token.kind === 'function' && !PURE.has(token.text.toUpperCase())) return null;
    if (token.kind !== 'reference') continue;
    const reference = parseReference(token.text);
    if (reference === null || reference.sheet !== null || reference.end !== null) return null;
    const { row, column } = reference.start;
    if (row === null || column === null) return null;
    cells.push({ ...reference.start, row, column });
  }
  return cells;
}

/** What those cells hold for the cell `down` rows and `right` columns from the first cell of the rule's first range. */
export function valuesSeen(book: Book, sheet: SheetState, cells: readonly Named[], down: number, right: number): Computed[] {
  return cells.map((cell) => {
    const row = cell.rowAbsolute ? cell.row : cell.row + down;
    const column = cell.columnAbsolute ? cell.column : cell.column + right;
    return row < 1 || column < 1 ? { kind: 'error', value: '#REF!' } : book.calculation.value(sheet, row, column);
  });
}

/** Names a rule's answer by all it depends on. */
export function answerKey(formula: string, values: readonly Computed[]): string {
  return [formula, ...values.map(valueKey)].join('\u0001');
}

/** Answers kept from one round to the next; a workbook of 5,000 tasks needs some hundreds. */
const MOST_KEPT = 50_000;

/**
 * Answers of conditional formats already worked out in a workbook, by formula and the values it looked at: the many rows that say the same, blank
 * ones above all, are computed once, and an edit costs only the row it changed.
 */
export class RuleMemo {
  private readonly answers = new Map<string, boolean>();

  get(key: string): boolean | undefined {
    return this.answers.get(key);
  }

  set(key: string, answer: boolean): void {
    this.answers.set(key, answer);
  }

  /** Forgets everything when too much is kept; between two rounds of questions, since a round reads back what it has set. */
  trim(): void {
    if (this.answers.size > MOST_KEPT) this.answers.clear();
  }
}

function valueKey({ kind, value }: Computed): string {
  return `${kind === 'error' ? '!' : typeof value === 'string' ? '"' : ''}${String(value)}`;
}

import { columnLetters, columnNumber, quoteSheetTitle } from './a1';
import { joinTokens, tokenizeFormula } from './formula-tokens';
import { remembering } from './remembering';

/** One end of a reference; a null row or column is open (`A2:A`, `D:D`, `3:3`). */
export interface ReferencePoint {
  readonly column: number | null;
  readonly columnAbsolute: boolean;
  readonly row: number | null;
  readonly rowAbsolute: boolean;
}

/** A reference to a cell (`end` null) or an area, on the named sheet or, with `sheet` null, on the formula's own. */
export interface Reference {
  readonly sheet: string | null;
  readonly start: ReferencePoint;
  readonly end: ReferencePoint | null;
}

function parsePoint(text: string): ReferencePoint {
  const [, columnSign = '', letters = '', rowSign = '', digits = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  if (letters === '') return { column: null, columnAbsolute: false, row: Number(digits), rowAbsolute: (columnSign || rowSign) === '$' };
  return {
    column: columnNumber(letters),
    columnAbsolute: columnSign === '$',
    row: digits === '' ? null : Number(digits),
    rowAbsolute: rowSign === '$',
  };
}

function printPoint(point: ReferencePoint): string {
  const column = point.column === null ? '' : `${point.columnAbsolute ? '$' : ''}${columnLetters(point.column)}`;
  return `${column}${point.row === null ? '' : `${point.rowAbsolute ? '$' : ''}${point.row}`}`;
}

/** Splits a reference token into its sheet title (unquoted, or null) and the rest. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly area: string } {
  const bang = text.lastIndexOf('!', text.endsWith('#REF!') ? text.length - 2 : undefined);
  if (bang < 0) return { sheet: null, area: text };
  const prefix = text.slice(0, bang);
  return { sheet: prefix.startsWith("'") ? prefix.slice(1, -1).replace(/''/g, "'") : prefix, area: text.slice(bang + 1) };
}

/** Reads the text of a reference token; null for a reference that is lost already (`#REF!`). */
export function parseReference(text: string): Reference | null {
  return parsed(text);
}

const parsed = remembering(10_000, (text): Reference | null => {
  const { sheet, area } = splitSheet(text);
  if (area === '#REF!') return null;
  const [first = '', second] = area.split(':');
  return { sheet, start: parsePoint(first), end: second === undefined ? null : parsePoint(second) };
});

/** Text of a reference, the sheet title quoted where formulas need it. */
export function printReference(reference: Reference): string {
  const sheet = reference.sheet === null ? '' : `${quoteSheetTitle(reference.sheet)}!`;
  const end = reference.end === null ? '' : `:${printPoint(reference.end)}`;
  return `${sheet}${printPoint(reference.start)}${end}`;
}

/**
 * Rewrites every reference of a canonical formula. `change` returns the same object to leave the text as it is, another to replace it,
 * or null for a reference that is gone (`#REF!`).
 */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  let changed = false;
  const tokens = tokenizeFormula(formula.slice(1)).map((token) => {
    if (token.kind !== 'reference') return token;
    const reference = parseReference(token.text);
    if (reference === null) return token;
    const next = change(reference);
    if (next === reference) return token;
    changed = true;
    return { kind: token.kind, text: next === null ? '#REF!' : printReference(next) };
  });
  return changed ? `=${joinTokens(tokens)}` : formula;
}

/** Titles of the sheets a canonical formula names. */
export function namedSheets(formula: string): string[] {
  return tokenizeFormula(formula.slice(1)).flatMap((token) => {
    const sheet = token.kind === 'reference' ? splitSheet(token.text).sheet : null;
    return sheet === null ? [] : [sheet];
  });
}

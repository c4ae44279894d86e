import { parseReference } from '../engine/formula-references';
import { type Token, tokenizeFormula } from '../engine/formula-tokens';

/** For which cells of its range a rule's answer is one and the same: those of a row, those of a column, or each has its own. */
export type RuleScope = 'row' | 'column' | 'cell';

/** Functions by which a formula without references still knows in which column, row or place it stands. */
const TELLING: { readonly [S in 'row' | 'column']: readonly string[] } = {
  row: ['COLUMN', 'INDIRECT'],
  column: ['ROW', 'INDIRECT'],
};

/** The answer is the same along a row when every reference fixes its column, along a column when every one fixes its row. */
export function scopeOf(formula: string): RuleScope {
  const tokens = tokenizeFormula(formula.slice(1));
  return isSameAlong('row', tokens) ? 'row' : isSameAlong('column', tokens) ? 'column' : 'cell';
}

function isSameAlong(line: 'row' | 'column', tokens: readonly Token[]): boolean {
  return tokens.every((token) => {
    if (token.kind === 'function') return !TELLING[line].includes(token.text.toUpperCase());
    if (token.kind !== 'reference') return true;
    const reference = parseReference(token.text);
    if (reference === null) return true;
    return [reference.start, reference.end].every((point) => {
      if (point === null) return true;
      return line === 'row' ? point.column === null || point.columnAbsolute : point.row === null || point.rowAbsolute;
    });
  });
}

/**
 * A formula that says once for a row that none of its cells takes the rule: those conditions of its AND that are the same along the row do not hold.
 * Null when there is nothing of the kind. One that ends in an error closes nothing.
 */
export function closesRow(formula: string): string | null {
  const conditions = conditionsOf(tokenizeFormula(formula.slice(1))).filter((tokens) => isSameAlong('row', tokens));
  if (conditions.length === 0) return null;
  return `=NOT(AND(${conditions.map((tokens) => tokens.map(({ text }) => text).join('')).join(',')}))`;
}

/** The arguments of the AND a formula consists of; none for any other. */
function conditionsOf(tokens: readonly Token[]): Token[][] {
  const [head, open] = tokens;
  if (head?.kind !== 'function' || head.text.toUpperCase() !== 'AND' || open?.kind !== 'open') return [];
  const conditions: Token[][] = [[]];
  let depth = 1;
  for (const [index, token] of tokens.slice(2).entries()) {
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
    if (depth === 0) return index === tokens.length - 3 ? conditions : [];
    if (depth === 1 && token.kind === 'argument') conditions.push([]);
    else conditions[conditions.length - 1]?.push(token);
  }
  return [];
}

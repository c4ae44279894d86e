import { joinTokens, type Token, tokenizeFormula } from './formula-tokens';

/**
 * Reads formula text that starts with '=' as a spreadsheet of the given dialect does and returns its canonical form (English names,
 * `,` between arguments, `.` decimals), or null where Google shows #ERROR!. An unclosed bracket at the end is closed, as in Google.
 */
export function parseFormula(text: string, decimalComma: boolean): string | null {
  const tokens = tokenizeFormula(text.slice(1), decimalComma);
  const missing = openBrackets(tokens);
  if (missing === null || !wellFormed(tokens)) return null;
  return `=${joinTokens(tokens)}${missing}`;
}

/** Canonical formula text as a spreadsheet of the given dialect shows it: `;`, decimal commas and `\` between array columns where it uses them. */
export function formulaInDialect(canonical: string, decimalComma: boolean): string {
  if (!decimalComma) return canonical;
  const shown = tokenizeFormula(canonical.slice(1)).map((token) => {
    if (token.kind === 'argument') return ';';
    if (token.kind === 'arrayColumn') return '\\';
    return token.kind === 'number' ? token.text.replace('.', ',') : token.text;
  });
  return `=${shown.join('')}`;
}

/** The closing brackets missing at the end, or null when brackets do not match. */
function openBrackets(tokens: readonly Token[]): string | null {
  const open: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'open') open.push(')');
    if (token.kind === 'openArray') open.push('}');
    if ((token.kind === 'close' || token.kind === 'closeArray') && open.pop() !== token.text) return null;
  }
  return open.reverse().join('');
}

const OPERANDS: ReadonlySet<string> = new Set(['number', 'text', 'boolean', 'error', 'reference', 'name']);

/** Whether operands and operators alternate as a formula needs; arguments may be empty. */
function wellFormed(tokens: readonly Token[]): boolean {
  const scopes: ('call' | 'group' | 'array')[] = [];
  let previous: 'operand' | 'operator' | 'start' | 'separator' | 'function' = 'start';
  for (const token of tokens) {
    if (token.kind === 'space') continue;
    const afterOperand = previous === 'operand';
    if (OPERANDS.has(token.kind) || token.kind === 'function' || token.kind === 'openArray') {
      if (afterOperand) return false;
      if (token.kind === 'openArray') scopes.push('array');
      previous = token.kind === 'function' ? 'function' : token.kind === 'openArray' ? 'separator' : 'operand';
    } else if (token.kind === 'open') {
      if (afterOperand) return false;
      scopes.push(previous === 'function' ? 'call' : 'group');
      previous = previous === 'function' ? 'separator' : 'start';
    } else if (token.kind === 'close' || token.kind === 'closeArray') {
      if (previous === 'operator' || previous === 'start') return false;
      scopes.pop();
      previous = 'operand';
    } else if (token.kind === 'argument') {
      if (scopes[scopes.length - 1] !== 'call' || previous === 'operator') return false;
      previous = 'separator';
    } else if (token.kind === 'arrayColumn' || token.kind === 'arrayRow') {
      if (!afterOperand) return false;
      previous = 'separator';
    } else if (token.kind === 'operator') {
      const unary = token.text === '-' || token.text === '+';
      if (!afterOperand && !unary) return false;
      previous = token.text === '%' ? 'operand' : 'operator';
    } else return false;
  }
  return previous === 'operand' || scopes.length > 0;
}

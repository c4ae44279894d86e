/** A piece of a formula as this project may write it; anything else is `unknown`. */
export interface FormulaToken {
  readonly kind: 'text' | 'number' | 'function' | 'reference' | 'separator' | 'operator' | 'bracket' | 'unknown';
  /** Name of a function, content of a text, the reference with its sheet, … */
  readonly text: string;
  /** Title of the sheet a reference names, or null. */
  readonly sheet: string | null;
}

const PATTERNS: readonly [FormulaToken['kind'], RegExp][] = [
  ['text', /^"((?:[^"]|"")*)"/],
  ['reference', /^(?:'((?:[^']|'')+)'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![A-Za-z0-9_.(])/],
  ['function', /^([A-Za-z][A-Za-z0-9.]*)\(/],
  ['number', /^\d+(?![\d.])/],
  ['separator', /^;/],
  ['operator', /^(?:<>|<=|>=|[-+*/&=<>])/],
  ['bracket', /^[()]/],
];

/** The tokens after the leading `=`. A decimal point, a comma, a brace, a name or a bare word comes out as `unknown`. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let rest = formula.replace(/^=/, '');
  while (rest !== '') {
    const found = PATTERNS.map(([kind, pattern]) => ({ kind, match: pattern.exec(rest) })).find(({ match }) => match !== null);
    const match = found?.match;
    if (!found || !match) {
      tokens.push({ kind: 'unknown', text: rest[0] as string, sheet: null });
      rest = rest.slice(1);
      continue;
    }
    const inner = found.kind === 'text' || found.kind === 'function' ? (match[1] as string) : match[0];
    tokens.push({ kind: found.kind, text: inner, sheet: found.kind === 'reference' ? (match[1]?.replace(/''/g, "'") ?? null) : null });
    rest = rest.slice(match[0].length);
  }
  return tokens;
}

import { closingIndex, type Token, tokenizeFormula } from './formula-tokens';
import { remembering } from './remembering';

/** Functions Google Sheets has and the engine lacks or computes otherwise (measured, engines reference §3, §5). */
const REFUSED_FUNCTIONS: ReadonlySet<string> = new Set(
  `ARRAYFORMULA QUERY SPARKLINE REGEXMATCH REGEXEXTRACT REGEXREPLACE SPLIT JOIN SORTN SORT UNIQUE FILTER COUNTUNIQUE FLATTEN ISBETWEEN
  TO_DATE TO_TEXT TO_PURE_NUMBER IMPORTRANGE IMPORTDATA IMPORTXML IMPORTHTML IMAGE GOOGLEFINANCE GOOGLETRANSLATE DETECTLANGUAGE LAMBDA MAP
  BYROW BYCOL REDUCE SCAN MAKEARRAY VSTACK HSTACK CHOOSECOLS CHOOSEROWS TOCOL TOROW SEQUENCE TRANSPOSE ARRAY_CONSTRAIN MMULT RAND RANDBETWEEN
  RANDARRAY`.split(/\s+/),
);

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<', '>', '<=', '>=', '<>']);

/**
 * Why a formula must not be given to the engine, or null. Besides missing functions this is a minus before a parenthesised comparison
 * and a doubled minus: IronCalc 0.8.4 drops the parentheses and then answers 0 without an error.
 */
export function refusalReason(formula: string): string | null {
  return reasonOf(formula);
}

const reasonOf = remembering(10_000, (formula): string | null => {
  const tokens = tokenizeFormula(formula.slice(1)).filter((token) => token.kind !== 'space');
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'function' && REFUSED_FUNCTIONS.has(token.text.toUpperCase())) return `it has no ${token.text.toUpperCase()}`;
    if (token.kind === 'openArray') return 'it has no array literals';
    if (token.kind === 'operator' && token.text === '-' && isUnary(tokens[index - 1])) {
      const next = tokens[index + 1];
      if (next?.kind === 'operator' && next.text === '-') return 'a doubled minus';
      if (next?.kind === 'open' && comparesInside(tokens, index + 1)) return 'a minus before a comparison in brackets';
    }
  }
  return null;
});

function isUnary(previous: Token | undefined): boolean {
  if (previous === undefined) return true;
  if (previous.kind === 'operator') return previous.text !== '%';
  return previous.kind === 'open' || previous.kind === 'argument';
}

function comparesInside(tokens: readonly Token[], open: number): boolean {
  return tokens.slice(open, closingIndex(tokens, open)).some((token) => token.kind === 'operator' && COMPARISONS.has(token.text));
}

/**
 * One spelling for formulas that mean the same. Google rewrites what it is given: `;` comes back as `,` where the locale uses commas, names in
 * capitals, spaces and needless quotes around sheet names go or come (design §2.2). Comparing text would therefore find a difference every time.
 */

/** `formula` with `;` between arguments, function and column letters in capitals, no spaces outside text, and every sheet name quoted. */
export function canonicalFormula(formula: string): string {
  let result = '';
  for (const token of tokens(formula.trim())) {
    if (token.kind === 'text') result += token.text;
    else if (token.kind === 'sheet') result += `'${token.text}'!`;
    else result += token.text.replace(/\s+/g, '').replace(/,/g, ';').toUpperCase();
  }
  return result.replace(/^\+/, '');
}

/** `$A$1`, `A1:B2`, `A:C`, `3:7`, or the error that stands where a reference has been lost. */
const REFERENCE = String.raw`\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+|#REF!`;

/** References inside a piece of a formula without text literals and sheet names; a function's name is none. */
const REFERENCES = new RegExp(`(?<![A-Z0-9_.$])(?:${REFERENCE})(?![A-Z0-9_.(])`, 'gi');

/**
 * The canonical spelling with `@` for every reference: formulas that differ only in what they point at are alike, as when lines have moved or what was
 * read has been deleted.
 */
export function formulaShape(formula: string): string {
  const shape = [...tokens(canonicalFormula(formula))].map((token) => {
    if (token.kind === 'sheet') return '';
    return token.kind === 'text' ? token.text.replace(/^"#gid=\d+"$/, '@') : token.text.replace(REFERENCES, '@');
  });
  return shape.join('');
}

/** A reference of a formula, as written, with the title of the sheet it names; null for the formula's own sheet. */
export interface FormulaReference {
  readonly sheet: string | null;
  readonly text: string;
}

/** The references of a formula, in order. */
export function referencesOf(formula: string): FormulaReference[] {
  const found: FormulaReference[] = [];
  let sheet: string | null = null;
  for (const token of tokens(formula)) {
    if (token.kind === 'sheet') sheet = token.text.replace(/''/g, "'");
    else if (token.kind === 'other') {
      token.text.replace(REFERENCES, (text: string, at: number) => {
        found.push({ sheet: at === 0 ? sheet : null, text });
        return text;
      });
      sheet = null;
    }
  }
  return found;
}

type Token = { kind: 'text' | 'sheet' | 'other'; text: string };

/** Text literals, sheet names (with or without quotes, given back with `'` doubled as inside quotes), and everything else. */
function* tokens(formula: string): Generator<Token> {
  const pattern = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|(?<![#\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)!/gu;
  let end = 0;
  for (let match = pattern.exec(formula); match !== null; match = pattern.exec(formula)) {
    if (match.index > end) yield { kind: 'other', text: formula.slice(end, match.index) };
    const sheet = match[1] ?? match[2];
    yield sheet === undefined ? { kind: 'text', text: match[0] } : { kind: 'sheet', text: sheet };
    end = match.index + match[0].length;
  }
  if (end < formula.length) yield { kind: 'other', text: formula.slice(end) };
}

/** Whether two formulas mean the same to the spreadsheet. */
export function sameFormula(a: string, b: string): boolean {
  return a === b || canonicalFormula(a) === canonicalFormula(b);
}

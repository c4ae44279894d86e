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

type Token = { kind: 'text' | 'sheet' | 'other'; text: string };

/** Text literals, sheet names (with or without quotes, given back with `'` doubled as inside quotes), and everything else. */
function* tokens(formula: string): Generator<Token> {
  const pattern = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;
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

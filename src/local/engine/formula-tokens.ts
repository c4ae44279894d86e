import { remembering } from './remembering';

/** What a piece of formula text is. */
export type TokenKind =
  | 'space'
  | 'number'
  | 'text'
  | 'boolean'
  | 'error'
  | 'reference'
  | 'name'
  | 'function'
  | 'operator'
  | 'open'
  | 'close'
  | 'argument'
  | 'openArray'
  | 'closeArray'
  | 'arrayColumn'
  | 'arrayRow'
  | 'illegal';

/** `text` is in canonical form, whatever dialect it was read from: `.` decimals, `,` between arguments, `,` and `;` inside array braces. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const SHEET = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/uy;
const CELL = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*';
const COLUMN = '\\$?[A-Za-z]{1,3}';
const ROW = '\\$?[1-9]\\d*';
const AREA = new RegExp(`(?:${CELL}:${CELL}|${CELL}:${COLUMN}|${COLUMN}:${COLUMN}|${ROW}:${ROW}|${CELL}|#REF!)(?![\\p{L}\\p{N}_.(])`, 'uy');
const ERROR = /#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/y;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const TEXT = /"(?:[^"]|"")*"/y;
const SPACE = /\s+/y;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%:]/y;
const NUMBER = { point: /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y, comma: /(?:\d+(?:,\d+)?)(?:[eE][+-]?\d+)?/y };

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function referenceAt(text: string, at: number): string | null {
  const sheet = matchAt(SHEET, text, at) ?? '';
  const area = matchAt(AREA, text, at + sheet.length);
  return area === null ? null : sheet + area;
}

function separatorAt(character: string, decimalComma: boolean, inArray: boolean): Token | null {
  if (inArray) {
    if (character === ';') return { kind: 'arrayRow', text: ';' };
    if (character === (decimalComma ? '\\' : ',')) return { kind: 'arrayColumn', text: ',' };
    return null;
  }
  if (character === ';' || (character === ',' && !decimalComma)) return { kind: 'argument', text: ',' };
  return null;
}

const BRACKETS: { readonly [character: string]: TokenKind } = { '(': 'open', ')': 'close', '{': 'openArray', '}': 'closeArray' };

/**
 * Splits formula text, given without its leading '='. `decimalComma` names the dialect: there `,` is the decimal sign and `;` alone
 * separates arguments (platform reference §3.1); elsewhere both separate. What fits nowhere becomes an `illegal` token.
 */
export function tokenizeFormula(body: string, decimalComma = false): readonly Token[] {
  return decimalComma ? tokensOf(body, true) : pointTokens(body);
}

const pointTokens = remembering(10_000, (body) => tokensOf(body, false));

function tokensOf(body: string, decimalComma: boolean): readonly Token[] {
  const tokens: Token[] = [];
  let arrays = 0;
  for (let at = 0; at < body.length; ) {
    const [token, length] = nextToken(body, at, decimalComma, arrays > 0);
    if (token.kind === 'openArray') arrays += 1;
    if (token.kind === 'closeArray') arrays -= 1;
    tokens.push(token);
    at += length;
  }
  return tokens;
}

/** The token at `at` and its length. Patterns are tried only where their first character allows: rules are read row by row. */
function nextToken(body: string, at: number, decimalComma: boolean, inArray: boolean): readonly [Token, number] {
  const character = body.charAt(at);
  const bracket = BRACKETS[character];
  if (bracket !== undefined) return [{ kind: bracket, text: character }, 1];
  if (character === '"') return found('text', matchAt(TEXT, body, at)) ?? illegal(character);
  const separator = separatorAt(character, decimalComma, inArray);
  if (separator !== null) return [separator, 1];
  const operator = matchAt(OPERATOR, body, at);
  if (operator !== null) return [{ kind: 'operator', text: operator }, operator.length];
  const reference = found('reference', referenceAt(body, at));
  if (reference !== null) return reference;
  const number = /[\d.]/.test(character) ? matchAt(decimalComma ? NUMBER.comma : NUMBER.point, body, at) : null;
  if (number !== null) return [{ kind: 'number', text: number.replace(',', '.') }, number.length];
  const name = matchAt(NAME, body, at);
  if (name !== null) return [{ kind: nameKind(name, body, at + name.length), text: name }, name.length];
  return found('error', matchAt(ERROR, body, at)) ?? found('space', matchAt(SPACE, body, at)) ?? illegal(character);
}

function found(kind: TokenKind, text: string | null): readonly [Token, number] | null {
  return text === null ? null : [{ kind, text }, text.length];
}

function illegal(character: string): readonly [Token, number] {
  return [{ kind: 'illegal', text: character }, 1];
}

function nameKind(name: string, body: string, end: number): TokenKind {
  if (/^\s*\(/.test(body.slice(end, end + 20))) return 'function';
  return /^(TRUE|FALSE)$/i.test(name) ? 'boolean' : 'name';
}

/** Canonical text of tokens, without a leading '='. */
export function joinTokens(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join('');
}

/** Index of the bracket that closes the one at `open`, or the number of tokens when it is left open. */
export function closingIndex(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    const kind = tokens[index]?.kind;
    if (kind === 'open' || kind === 'openArray') depth += 1;
    if (kind === 'close' || kind === 'closeArray') depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length;
}

/** The arguments of the call whose opening bracket is at `open`, each as its tokens. */
export function callArguments(tokens: readonly Token[], open: number): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(open + 1, closingIndex(tokens, open))) {
    if (token.kind === 'open' || token.kind === 'openArray') depth += 1;
    if (token.kind === 'close' || token.kind === 'closeArray') depth -= 1;
    if (token.kind === 'argument' && depth === 0) parts.push([]);
    else parts[parts.length - 1]?.push(token);
  }
  return parts;
}

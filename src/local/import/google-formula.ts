import { mapReferences, parseReference, type Reference } from '../engine/formula-references';
import { translateFormula } from '../engine/formula-shift';
import { parseFormula } from '../engine/formula-text';
import { joinTokens, type Token, tokenizeFormula } from '../engine/formula-tokens';
import { refusalReason } from '../engine/refused-formulas';
import { formulaPieces, joinPieces } from '../export/formula-text';
import type { KnownNames } from './known-names';
import { withoutTableReferences } from './table-references';

/** What a formula of a file is read against. */
export interface FormulaSource {
  readonly names: KnownNames;
  /** The id of the sheet of a title, or null; titles compare without regard to case. */
  sheetId(title: string): number | null;
  /** What TODAY() was written as, when the file is one of ours; null otherwise. */
  readonly todaySerial: number | null;
}

/** Where a formula stands; `down` and `right` = how far from the cell that holds its text, for one shared by several cells. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly down?: number;
  readonly right?: number;
}

/** Last row and column of an Excel sheet: a range up to there has no end. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const SHEET_LINK = /^#(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!\$?([A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/iu;

/**
 * A formula as Excel stores it in the canonical form of the local host, or null when it cannot be one: it refers to another file, to a name that
 * stands for no cells, or asks for what the calculation engine refuses. The counterpart of `excelFormula`.
 */
export function googleFormula(formula: string, place: FormulaPlace, source: FormulaSource): string | null {
  const { down = 0, right = 0 } = place;
  const plain = joinPieces(
    formulaPieces(formula).map((piece) =>
      piece.kind === 'code'
        ? { ...piece, content: withoutTableReferences(withoutPrefixes(piece.content), place.row - down, source.names) }
        : piece,
    ),
  );
  const parsed = parseFormula(`=${plain}`, false);
  if (parsed === null) return null;
  const moved = translateFormula(parsed, down, right);
  const isLink = /HYPERLINK/i.test(moved);
  const tokens = tokenizeFormula(moved.slice(1)).map((token) => googleToken(token, place.sheet, isLink, source));
  if (tokens.includes(null)) return null;
  const result = mapReferences(`=${joinTokens(tokens.filter((token) => token !== null))}`, openEnded);
  return knowsAllSheets(result, source) && refusalReason(result) === null ? result : null;
}

/** Excel marks functions younger than its file format; other readers do without (see `excelFormula`). */
function withoutPrefixes(code: string): string {
  return code.replace(/(?<![\w.])_xl(?:fn|ws|udf|pm)\.(?:_xl(?:fn|ws)\.)?/gi, '');
}

function googleToken(token: Token, sheet: string, isLink: boolean, source: FormulaSource): Token | null {
  if (token.kind === 'name') {
    const reference = source.names.reference(token.text, sheet);
    return reference === undefined ? null : { kind: 'reference', text: reference };
  }
  if (token.kind === 'number' && source.todaySerial !== null && Number(token.text) === source.todaySerial)
    return { kind: 'function', text: 'TODAY()' };
  if (token.kind !== 'text' || !isLink) return token;
  const link = sheetLink(token.text.slice(1, -1).replaceAll('""', '"'), source);
  return link === null ? token : { kind: 'text', text: `"${link}"` };
}

/** `#gid=12&range=B7` of a place within the file (`#'总览'!B7`); null for any other text. The first cell is the sheet itself. */
export function sheetLink(location: string, { sheetId }: Pick<FormulaSource, 'sheetId'>): string | null {
  const [, quoted, bare, cells = ''] = SHEET_LINK.exec(location) ?? [];
  const title = quoted?.replaceAll("''", "'") ?? bare;
  const id = title === undefined ? null : sheetId(title);
  if (id === null) return null;
  const range = cells.replaceAll('$', '').toUpperCase();
  return range === 'A1' ? `#gid=${id}` : `#gid=${id}&range=${range}`;
}

/** Google's spelling of a range to the last row (`A2:C`, `A:C`) or column (`3:5`) of a sheet. */
function openEnded(reference: Reference): Reference {
  const { start, end } = reference;
  if (end === null || start.row === null || start.column === null) return reference;
  if (end.row === LAST_ROW)
    return { ...reference, start: { ...start, row: start.row === 1 ? null : start.row }, end: { ...end, row: null } };
  if (end.column !== LAST_COLUMN || start.column !== 1) return reference;
  return { ...reference, start: { ...start, column: null }, end: { ...end, column: null } };
}

function knowsAllSheets(formula: string, { sheetId }: FormulaSource): boolean {
  return tokenizeFormula(formula.slice(1)).every((token) => {
    const sheet = token.kind === 'reference' ? (parseReference(token.text)?.sheet ?? null) : null;
    return sheet === null || sheetId(sheet) !== null;
  });
}

/** The formula of a cell with a link within the file: what it shows, leading there. */
export function linkFormula(target: string, shown: string | number | boolean | { readonly formula: string }): string {
  const label =
    typeof shown === 'object'
      ? shown.formula.slice(1)
      : typeof shown === 'string'
        ? `"${shown.replaceAll('"', '""')}"`
        : String(shown).toUpperCase();
  return `=HYPERLINK("${target}",${label})`;
}

import { columnLetters, columnNumber } from './a1';
import type { FormulaPiece } from './formula-text';
import { formulaPieces, joinPieces, quoteSheetName } from './formula-text';

/** What a formula needs to know of its workbook to be written for Excel. */
export interface ExcelFormulaContext {
  /** What TODAY() becomes: the day the workbook was computed for, so that the file shows the same tomorrow (design §2.4). */
  readonly todaySerial: number;
  /** The name in the file of the sheet titled so; the title itself when it is unknown. */
  sheetName(title: string): string;
  /** The name in the file of the sheet with this id, or null. */
  sheetNameById(id: number): string | null;
  /** Where an open range (`A2:A`) ends: Excel has none. */
  readonly lastRow: number;
}

/**
 * Functions younger than Excel 2007 are stored with this prefix; without it Excel shows #NAME? until the cell is edited
 * (Microsoft, "Issue: An _xlfn. prefix is displayed in front of a formula"). NETWORKDAYS.INTL and WORKDAY.INTL are stored bare.
 */
const PREFIXED = /(?<![\w.])(IFS|IFNA|SWITCH|TEXTJOIN|CONCAT|MAXIFS|MINIFS|ISOWEEKNUM|DAYS|XOR|XLOOKUP|XMATCH|UNIQUE|SEQUENCE)\s*\(/gi;
const WORKSHEET_PREFIXED = /(?<![\w.])(FILTER|SORT)\s*\(/gi;
const TODAY = /(?<![\w.])TODAY\s*\(\s*\)/gi;
const OPEN_RANGE = /(?<![\w.$])(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3})(?![\w.$(])/gi;
const REFERENCE = /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/gi;
const WHOLE_COLUMNS = /(?<![\w.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.$(])/gi;
const SHEET_LINK = /^#gid=(\d+)(?:&range=([$A-Z0-9:]+))?$/i;

/** A formula as it stands in a cell (`=…`), as Excel stores it: no '=', prefixed functions, TODAY() as a number, sheet links by name. */
export function excelFormula(formula: string, context: ExcelFormulaContext): string {
  return joinPieces(
    formulaPieces(formula.replace(/^=/, '')).map((piece): FormulaPiece => {
      if (piece.kind === 'sheet') return { ...piece, content: context.sheetName(piece.content) };
      if (piece.kind === 'text') {
        const location = sheetLinkLocation(piece.content, context);
        return location === null ? piece : { ...piece, content: `#${location}` };
      }
      const content = piece.content
        .replace(TODAY, String(context.todaySerial))
        .replace(PREFIXED, (_, name: string) => `_xlfn.${name.toUpperCase()}(`)
        .replace(WORKSHEET_PREFIXED, (_, name: string) => `_xlfn._xlws.${name.toUpperCase()}(`)
        .replace(OPEN_RANGE, `$1${context.lastRow}`);
      return { ...piece, content };
    }),
  );
}

/** `'总览'!A1` of a link within the spreadsheet (`#gid=12`, `#gid=12&range=B7`); null for any other target or an unknown sheet. */
export function sheetLinkLocation(link: string, context: Pick<ExcelFormulaContext, 'sheetNameById'>): string | null {
  const match = SHEET_LINK.exec(link);
  const name = match ? context.sheetNameById(Number(match[1])) : null;
  return match && name !== null ? `${quoteSheetName(name)}!${match[2] ?? 'A1'}` : null;
}

/**
 * The label of a formula that is one HYPERLINK call with a literal target: a text, or the expression that computes it. Null for any
 * other formula; a HYPERLINK without a label is labelled by its target.
 */
export function hyperlinkLabel(formula: string): { readonly text: string } | { readonly formula: string } | null {
  const match = /^=\s*HYPERLINK\s*\(\s*("(?:[^"]|"")*")\s*(?:,(.*))?\)\s*$/is.exec(formula);
  if (!match) return null;
  const label = (match[2] ?? match[1] ?? '').trim();
  const pieces = formulaPieces(label);
  if (!closesItself(pieces)) return null;
  const only = pieces.length === 1 ? pieces[0] : undefined;
  return only?.kind === 'text' ? { text: only.content } : { formula: `=${label}` };
}

/** Whether brackets balance without ever closing one that was not opened, and no comma stands outside them. */
function closesItself(pieces: readonly FormulaPiece[]): boolean {
  let depth = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'code') continue;
    for (const sign of piece.content) {
      if (sign === '(') depth += 1;
      else if (sign === ')') depth -= 1;
      if (depth < 0 || (sign === ',' && depth === 0)) return false;
    }
  }
  return depth === 0;
}

/** The formula moved by so many rows and columns, as copying its cell would: `$` parts stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (dollar: string, letters: string) => (dollar ? letters : columnLetters(columnNumber(letters) + columns));
  return joinPieces(
    formulaPieces(formula).map((piece) => {
      if (piece.kind !== 'code') return piece;
      const content = piece.content
        .replace(
          REFERENCE,
          (_, c: string, letters: string, r: string, row: string) => `${c}${column(c, letters)}${r}${r ? row : Number(row) + rows}`,
        )
        .replace(WHOLE_COLUMNS, (_, a: string, from: string, b: string, to: string) => `${a}${column(a, from)}:${b}${column(b, to)}`);
      return { ...piece, content };
    }),
  );
}

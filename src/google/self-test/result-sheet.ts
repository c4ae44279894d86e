import type { Language } from '../../domain/language';
import { translate } from '../../i18n/translate';
import { asText } from '../../workbook/as-text';
import type { Look } from '../../workbook/compiled-sheet';
import type { Operation } from '../../workbook/operations';
import { PALETTE } from '../../workbook/palette';
import type { Input } from './bench';

export type Status = 'pass' | 'fail' | 'noted' | 'hand' | 'waiting';

/** One line of the result sheet: a point's number and words, and how it ended. */
export interface ResultLine {
  readonly number: number;
  readonly words: string;
  readonly status: Status;
  readonly seen: string;
}

/** The points in the order of the checklist, a number and its words each. */
export function pointsIn(language: Language): { readonly number: number; readonly words: string }[] {
  const lines = translate(language, 'selfTest.points').split('\n');
  return lines.map((line) => ({ number: Number.parseInt(line, 10), words: line.replace(/^\d+ /, '') }));
}

/** Pixels of the columns: number, what is checked, result, what was seen. */
const WIDTHS = [50, 480, 80, 400];

/** Fills the new sheet of results: a head of three lines, a header row, a line a point. `facts` go into the second line. */
export function fillResults(
  sheetId: number,
  language: Language,
  facts: { readonly [name: string]: string },
  lines: readonly ResultLine[],
): Operation[] {
  const head = translate(language, 'selfTest.head', facts).split('\n');
  const values: Input[][] = [
    ...head.map((line) => [...line.split('|').map(asText), '', '', ''].slice(0, WIDTHS.length)),
    ...lines.map(({ number, words, status, seen }) => [number, asText(words), translate(language, `selfTest.${status}`), asText(seen)]),
  ];
  const failed = translate(language, 'selfTest.fail');
  const look = (row: number, cells: readonly Input[]): Look => ({
    format: 'General',
    fill: row === head.length - 1 ? PALETTE.section : null,
    color: PALETTE.ink,
    bold: row === 0 || cells[2] === failed,
    size: 10,
    align: 'left',
    wrap: row < head.length ? 'overflow' : 'wrap',
  });
  const block = { row: 1, column: 1, rows: values.length, columns: WIDTHS.length };
  const plain = { rowHeights: [], hiddenRows: [], hiddenColumns: [], frozenColumns: 0, tabColor: null, hideGridlines: false };
  return [
    { do: 'sizeGrid', sheetId, rows: block.rows, columns: block.columns },
    { do: 'writeCells', sheetId, block, values },
    { do: 'writeLook', sheetId, block, looks: values.map((cells, row) => cells.map(() => look(row, cells))), plain: false },
    { do: 'dressSheet', sheetId, ...plain, columnWidths: WIDTHS, frozenRows: head.length },
  ];
}

/** Writes that a point has passed into its line, wherever that has gone; nothing when it is no longer there. `values` are the sheet's. */
export function passLine(
  sheetId: number,
  values: readonly (readonly unknown[])[],
  language: Language,
  number: number,
  seen: string,
): Operation[] {
  const row = values.findIndex(([cell]) => cell === number) + 1;
  const block = { row, column: 3, rows: 1, columns: 2 };
  return row === 0 ? [] : [{ do: 'writeCells', sheetId, block, values: [[translate(language, 'selfTest.pass'), asText(seen)]] }];
}

import type { SheetHandle } from '../../../google/surface';
import { parseA1, rectangleToA1 } from '../../engine/a1';
import type { Host } from '../../host/index';
import type { RenderedSheet } from '../../rendered-workbook';
import type { Action } from '../actions';
import { Refused } from './refusal';
import { validationRefusal } from './touched';

type SheetAction = Extract<Action, { readonly sheet: number }>;
type Name = SheetAction['do'];

/** The member of the union that a name stands for, alone or with others. */
type ActionNamed<K extends Name> = SheetAction extends infer A
  ? A extends { readonly do: infer D }
    ? K extends D
      ? A
      : never
    : never
  : never;

type Hands = { readonly [K in Name]: (host: Host, title: string, action: ActionNamed<K>, sheet: RenderedSheet) => void };

const HANDS: Hands = {
  type: (host, _, { row, column, text }, sheet) => type(host, sheet, cellName(row, column), text),
  paste: (host, title, { row, column, text }) => host.pasteText(title, cellName(row, column), pastedRows(text)),
  clear: (host, title, { area }) => host.clearCells(title, rectangleToA1(area)),
  copyRows: (host, title, { at, count, to }) => host.copyRows(title, at, count, to),
  insertRows: (host, title, { at, count }) => host.insertRows(title, at, count),
  deleteRows: (host, title, { at, count }) => host.deleteRows(title, at, count),
  insertColumns: (host, title, { at, count }) => host.insertColumns(title, at, count),
  deleteColumns: (host, title, { at, count }) => host.deleteColumns(title, at, count),
  hideRows: (host, title, { at, count }) => host.hideRows(title, at, count),
  showRows: (host, title, { at, count }) => host.showRows(title, at, count),
  hideColumns: (host, title, { at, count }) => host.hideColumns(title, at, count),
  showColumns: (host, title, { at, count }) => host.showColumns(title, at, count),
  moveRows: (host, title, { at, count, to }) => host.moveRows(title, at, count, to),
  moveColumns: (host, title, { at, count, to }) => host.moveColumns(title, at, count, to),
  freezeRows: (host, title, { count }) => handle(host, title).setFrozenRows(count),
  freezeColumns: (host, title, { count }) => handle(host, title).setFrozenColumns(count),
  resizeColumns: (host, title, { at, count, size }) => void handle(host, title).setColumnWidths(at, count, size),
  resizeRows: (host, title, { at, count, size }) => void handle(host, title).setRowHeights(at, count, size),
  sort: (host, title, { area, column, ascending }) => host.sortRange(title, rectangleToA1(area), column, ascending),
  filter: (host, title, { column, hide }) => host.filterAway(title, column, hide),
  clearFilter: (host, title) => host.clearFilter(title),
  renameSheet: (host, title, action) => rename(host, title, action.title),
  duplicateSheet: (host, title) => void host.duplicateSheet(title),
  deleteSheet: (host, title) => unlessLast(() => host.deleteSheet(title)),
  hideSheet: (host, title) => unlessLast(() => void handle(host, title).hideSheet()),
  showSheet: (host, title) => void handle(host, title).showSheet(),
};

/** Carries out what a person does to one sheet, by the host's own keyboard, so that `onEdit` runs where Google runs it. */
export function performOnSheet(host: Host, sheet: RenderedSheet, action: SheetAction): void {
  const hand = HANDS[action.do] as (host: Host, title: string, action: SheetAction, sheet: RenderedSheet) => void;
  hand(host, sheet.title, action, sheet);
}

function cellName(row: number, column: number): string {
  return rectangleToA1({ row, column, lastRow: row, lastColumn: column });
}

/** Rows of pasted text: parted by tabs and line ends, with quoted cells as spreadsheet programs write them. */
export function pastedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (const match of `${body}\n`.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n)/g)) {
    const [, quoted, plain = '', end] = match;
    rows[rows.length - 1]?.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === '\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

function type(host: Host, sheet: RenderedSheet, cell: string, text: string): void {
  try {
    host.editCell(sheet.title, cell, text);
  } catch (error) {
    if (!(error instanceof Error) || !/violates the data validation/.test(error.message)) throw error;
    const { row, column } = parseA1(cell);
    const refusal = validationRefusal(sheet, cell, itemsAt(sheet, row, column));
    throw new Refused(refusal.word, refusal.facts);
  }
}

/** The items of the list that holds in a cell; those of a range are on screen already. */
function itemsAt(sheet: RenderedSheet, row: number, column: number): readonly string[] {
  const rule = sheet.validations.find(({ ranges }) =>
    ranges.map(parseA1).some((area) => area.row <= row && row <= area.lastRow && area.column <= column && column <= area.lastColumn),
  );
  return rule?.kind === 'list' ? rule.values : [];
}

function rename(host: Host, title: string, to: string): void {
  if (to === title) return;
  try {
    host.renameSheet(title, to);
  } catch {
    throw new Refused('refused.sheetTitle', { title: to });
  }
}

function unlessLast(work: () => void): void {
  try {
    work();
  } catch {
    throw new Refused('refused.lastSheet');
  }
}

/** A sheet through the services, for what a person does with the mouse and no member of the keyboard names. */
function handle(host: Host, title: string): SheetHandle {
  const sheet = host
    .services()
    .SpreadsheetApp.getActiveSpreadsheet()
    ?.getSheets()
    .find((each) => each.getName() === title);
  if (sheet === undefined) throw new Error(`there is no sheet "${title}"`);
  return sheet;
}

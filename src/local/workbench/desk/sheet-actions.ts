import { parseA1, rectangleToA1 } from '../../engine/a1';
import type { SheetHandle } from '../../../google/surface';
import type { Host } from '../../host/index';
import type { RenderedSheet } from '../../rendered-workbook';
import type { Action, Lines } from '../protocol';
import { Refused } from './refusal';
import { validationRefusal } from './touched';

type SheetAction = Extract<Action, { readonly sheet: number }>;
type LineAction = Extract<SheetAction, { readonly do: Lines }>;

/** Carries out what a person does to one sheet, by the host's own keyboard, so that `onEdit` runs where Google runs it. */
export function performOnSheet(host: Host, sheet: RenderedSheet, action: SheetAction): void {
  const { title } = sheet;
  switch (action.do) {
    case 'type':
      return type(host, sheet, cellName(action.row, action.column), action.text);
    case 'paste':
      return host.pasteText(title, cellName(action.row, action.column), pastedRows(action.text));
    case 'clear':
      return host.clearCells(title, rectangleToA1(action.area));
    case 'moveRows':
      return host.moveRows(title, action.at, action.count, action.to);
    case 'moveColumns':
      return host.moveColumns(title, action.at, action.count, action.to);
    case 'resizeColumns':
      handle(host, title).setColumnWidths(action.at, action.count, action.size);
      return;
    case 'resizeRows':
      handle(host, title).setRowHeights(action.at, action.count, action.size);
      return;
    case 'sort':
      return host.sortRange(title, rectangleToA1(action.area), action.column, action.ascending);
    case 'filter':
      return host.filterAway(title, action.column, action.hide);
    case 'clearFilter':
      return host.clearFilter(title);
    case 'renameSheet':
      return rename(host, title, action.title);
    case 'duplicateSheet':
      host.duplicateSheet(title);
      return;
    case 'deleteSheet':
      return unlessLast(() => host.deleteSheet(title));
    case 'hideSheet':
      return unlessLast(() => void handle(host, title).hideSheet());
    case 'showSheet':
      handle(host, title).showSheet();
      return;
    default:
      return performOnLines(host, title, action);
  }
}

function performOnLines(host: Host, title: string, action: LineAction): void {
  const { at, count } = action;
  switch (action.do) {
    case 'freezeRows':
      return handle(host, title).setFrozenRows(count);
    case 'freezeColumns':
      return handle(host, title).setFrozenColumns(count);
    default:
      return host[action.do](title, at, count);
  }
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
  const sheet = host.services().SpreadsheetApp.getActiveSpreadsheet()?.getSheets().find((each) => each.getName() === title);
  if (sheet === undefined) throw new Error(`there is no sheet "${title}"`);
  return sheet;
}

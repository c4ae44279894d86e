import type { Host } from '../../../src/local/host';
import { a1, columnsOf, keyIn, type Sheet, savedOf, sheetOf, sheetsOf, textOf } from './book';
import type { UserStep } from './steps';

/** Formulas of this form are a person's own, wherever they stand. */
export const OWN_FORMULA = /^=40\+\d+$/;
/** Background of cells a person has coloured, and of a rule of theirs. */
const OWN_COLOUR = '#12abef';

const SHANGHAI_HOURS = 8;
const DAY = 86_400_000;

/** Does a step as a person does; what the spreadsheet refuses (a strict choice, a line that may not go) is left. */
export function doUserStep(host: Host, step: UserStep): void {
  try {
    act(host, step);
  } catch (error) {
    if (!(error instanceof Error) || !REFUSED.test(error.message)) throw error;
  }
}

/** How the spreadsheet refuses a person, and what is not there any more. */
const REFUSED = /violates|not possible|already exists|visible|there is no|outside|out of bounds|no filter|data validation/i;

function act(host: Host, step: UserStep): void {
  switch (step.do) {
    case 'task':
      typeByKey(host, 'tasks', step.field, step.row, step.text);
      break;
    case 'member':
      typeByKey(host, 'team', step.field, step.row, step.text);
      break;
    case 'eventDate': {
      const today = Math.floor((host.now() / 3_600_000 + SHANGHAI_HOURS) / 24) * DAY;
      typeSetting(host, 'd0', new Date(today + (10 + step.days) * DAY).toISOString().slice(0, 10));
      break;
    }
    case 'paste': {
      const sheet = tabOf(host, 'tasks');
      const { columns } = columnsOf(sheet);
      host.pasteText(sheet.title, a1(dataRow(sheet, step.row), (columns.get('task') ?? 1) + 1), step.texts);
      break;
    }
    case 'ownTab':
      ownTab(host);
      break;
    case 'clock':
      host.advance(step.hours * 3_600_000);
      break;
    default:
      onSheet(host, tabNamed(host, step.sheet), step);
      break;
  }
}

type OnSheet = Extract<UserStep, { sheet: string }>;

function onSheet(host: Host, sheet: Sheet, step: OnSheet): void {
  const { title } = sheet;
  const [rows, columns] = [sheet.rowHeights.length, sheet.columnWidths.length];
  const column = 'column' in step ? 1 + (step.column % columns) : 1;
  const row = 'row' in step ? 1 + (step.row % rows) : 1;
  switch (step.do) {
    case 'type':
      host.editCell(title, freeCell(sheet, row, column), `自己写的 ${row}`);
      break;
    case 'spoilFormula': {
      const cell = formulaCell(sheet, step.row * 7 + step.column);
      if (cell !== null) host.editCell(title, cell, '=1+1');
      break;
    }
    case 'insertRow':
      host.insertRows(title, Math.max(2, row), 1);
      host.editCell(title, a1(Math.max(2, row), Math.min(columns, 2)), '新的一行');
      break;
    case 'deleteRow':
      host.deleteRows(title, Math.max(3, row), 1);
      break;
    case 'copyRow':
      host.copyRows(title, Math.max(3, row), 1, Math.max(3, 1 + (step.to % rows)));
      break;
    case 'moveRow':
      host.moveRows(title, Math.max(3, row), 1, Math.max(3, 1 + (step.to % rows)));
      break;
    case 'hideRow':
      host.hideRows(title, Math.max(3, row), 1);
      break;
    case 'ownColumn':
      host.insertColumns(title, column, 1);
      host.editCell(title, a1(2, column), '自己的一列');
      host.editCell(title, a1(4, column), `=40+${step.to}`);
      break;
    case 'moveColumn':
      host.moveColumns(title, column, 1, 1 + (step.to % columns));
      break;
    case 'hideColumn':
      host.hideColumns(title, column, 1);
      break;
    case 'deleteColumn':
      host.deleteColumns(title, column, 1);
      break;
    case 'sort':
      host.sortRange(title, `A${step.fromTop ? 1 : 3}:${a1(rows, columns)}`, column, step.ascending);
      break;
    case 'filter':
      if (step.clear) host.clearFilter(title);
      else host.filterAway(title, (columnsOf(sheet).columns.get('status') ?? 1) + 1, ['未开始']);
      break;
    case 'clear':
      host.clearCells(title, freeCell(sheet, row, column));
      break;
    default:
      onTab(host, sheet, step);
      break;
  }
}

function onTab(host: Host, sheet: Sheet, step: OnSheet): void {
  const { title } = sheet;
  const handle = (): ReturnType<typeof handleOf> => handleOf(host, title);
  switch (step.do) {
    case 'rename':
      host.renameSheet(title, `${title.slice(0, 8)}′`);
      break;
    case 'duplicate':
      host.duplicateSheet(title);
      break;
    case 'deleteTab':
      host.deleteSheet(title);
      break;
    case 'loseKeys':
      host.deleteRows(title, columnsOf(sheet).keyRow + 1, 1);
      break;
    case 'loseKeyColumn':
      host.deleteColumns(title, 1, 1);
      break;
    case 'loseChoices': {
      const rows = sheet.rowHeights.length;
      handle()
        .getRange(1, 1, rows, 4)
        .setDataValidations(Array.from({ length: rows }, () => [null, null, null, null]));
      break;
    }
    case 'colour':
      handle()
        .getRange(1 + (step.row % sheet.rowHeights.length), 1 + (step.column % sheet.columnWidths.length), 1, 1)
        .setBackgrounds([[OWN_COLOUR]]);
      break;
    case 'ownRule': {
      const range = handle().getRange(3, 2, 3, 1);
      const rule = host.services().SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$B3="x"').setRanges([range]);
      handle().setConditionalFormatRules([rule.setBackground(OWN_COLOUR).build(), ...handle().getConditionalFormatRules()]);
      break;
    }
    default:
      throw new Error(`nobody knows how to ${step.do}`);
  }
}

function handleOf(host: Host, title: string) {
  const found = host
    .services()
    .SpreadsheetApp.getActiveSpreadsheet()
    ?.getSheets()
    .find((each) => each.getName() === title);
  if (!found) throw new Error(`there is no sheet ${title}`);
  return found;
}

function ownTab(host: Host): void {
  const spreadsheet = host.services().SpreadsheetApp.getActiveSpreadsheet();
  const title = `采购 ${host.sheetTitles.length}`;
  spreadsheet?.insertSheet(title, host.sheetTitles.length);
  host.editCell(title, 'B2', '样机 30 台');
  host.editCell(title, 'C2', '=40+2');
}

function tabOf(host: Host, kind: string): Sheet {
  const sheet = sheetOf(savedOf(host), kind);
  if (!sheet) throw new Error(`there is no sheet ${kind}`);
  return sheet;
}

/** The tab with this title, or as it was renamed. */
function tabNamed(host: Host, title: string): Sheet {
  const sheet = sheetsOf(host).find((each) => each.title === title || each.title.startsWith(`${title.slice(0, 8)}′`));
  if (!sheet) throw new Error(`there is no sheet ${title}`);
  return sheet;
}

/** A row below the header, among the filled ones and the two after them; 1-based. */
function dataRow(sheet: Sheet, place: number): number {
  const filled = sheet.rows.reduce((last, row, index) => (row.some((cell) => textOf(cell) !== '') ? index + 1 : last), 2);
  return 3 + (place % Math.max(1, Math.min(filled, sheet.rowHeights.length - 2)));
}

function typeByKey(host: Host, kind: string, field: string, place: number, text: string): void {
  const sheet = tabOf(host, kind);
  const column = columnsOf(sheet).columns.get(field);
  if (column !== undefined) host.editCell(sheet.title, a1(dataRow(sheet, place), column + 1), text);
}

function typeSetting(host: Host, key: string, text: string): void {
  const sheet = tabOf(host, 'settings');
  sheet.rows.forEach((row, index) => {
    const column = row.findIndex((cell) => keyIn(cell)?.part === key);
    if (column >= 0) host.editCell(sheet.title, a1(index + 1, column + 3), text);
  });
}

/** The cell, or the next to the right that holds neither a key nor a formula. */
function freeCell(sheet: Sheet, row: number, column: number): string {
  const cells = sheet.rows[row - 1] ?? [];
  for (let step = 0; step < sheet.columnWidths.length; step += 1) {
    const at = (column - 1 + step) % sheet.columnWidths.length;
    if (keyIn(cells[at]) === null && cells[at]?.f === undefined) return a1(row, at + 1);
  }
  return a1(row, column);
}

function formulaCell(sheet: Sheet, number: number): string | null {
  const cells = sheet.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell?.f === undefined || OWN_FORMULA.test(cell.f) ? [] : [a1(r + 1, c + 1)])),
  );
  return cells[number % Math.max(1, cells.length)] ?? null;
}

import type { Language, Localized } from '../../src/domain/language';
import type { Host } from '../../src/local/host/index';
import type { RenderedSheet } from '../../src/local/rendered-workbook';
import { columnLetter } from '../../src/workbook/layout';

const DONE: Localized = { 'zh-CN': '已完成', en: 'Done' };

/** What the team typed into the status column, by row of the task list from the top; the rest is untouched. */
const STATUS: { readonly [row: number]: Localized } = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 7].map((row) => [row, DONE])),
  6: { 'zh-CN': '进行中', en: 'In progress' },
  8: { 'zh-CN': '进行中', en: 'In progress' },
  10: { 'zh-CN': '受阻', en: 'Blocked' },
};

/** Orders and payments, by row of the budget from the top, as parts of the planned amount. */
const MONEY: readonly { readonly committed: number; readonly actual: number; readonly payment: Localized }[] = [
  { committed: 1, actual: 0.5, payment: { 'zh-CN': '已付定金', en: 'Deposit paid' } },
  { committed: 1.06, actual: 0.4, payment: { 'zh-CN': '部分支付', en: 'Partly paid' } },
  { committed: 0.9, actual: 0, payment: { 'zh-CN': '未付', en: 'Unpaid' } },
  { committed: 0.8, actual: 0.8, payment: { 'zh-CN': '已结清', en: 'Settled' } },
];

/** Lets people work for some weeks: they type the status of some tasks, orders and payments into the sheets, as anybody does, by hand. */
export function playTheWeeks(host: Host, locale: Language): void {
  for (const [row, words] of Object.entries(STATUS)) typeIn(host, 'tasks', 'status', Number(row) + 2, words[locale]);
  MONEY.forEach(({ committed, actual, payment }, index) => {
    const row = index + 3;
    const planned = Number(valueIn(host, 'budget', 'planned', row));
    typeIn(host, 'budget', 'committed', row, String(Math.round(planned * committed)));
    if (actual > 0) typeIn(host, 'budget', 'actual', row, String(Math.round(planned * actual)));
    typeIn(host, 'budget', 'payment', row, payment[locale]);
  });
}

function typeIn(host: Host, kind: string, key: string, row: number, text: string): void {
  const { sheet, column } = placeOf(host, kind, key);
  host.editCell(sheet.title, `${columnLetter(column)}${row}`, text);
}

function valueIn(host: Host, kind: string, key: string, row: number): unknown {
  const { sheet, column } = placeOf(host, kind, key);
  return sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value;
}

function placeOf(host: Host, kind: string, key: string): { readonly sheet: RenderedSheet; readonly column: number } {
  for (const sheet of host.render().sheets) {
    const cell = sheet.cells.find((each) => each.row === 1 && typeof each.value === 'string' && each.value.endsWith(`|${kind}|${key}`));
    if (cell) return { sheet, column: cell.column };
  }
  throw new Error(`the demo has no column ${key} of ${kind}`);
}

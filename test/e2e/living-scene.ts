import type { Host } from '../../src/local/host';
import type { RenderedSheet } from '../../src/local/rendered-workbook';
import { closeOtherRows } from './close-other-rows';
import { savedScene } from './digest-scene';
import type { Figures, Mails, Typed } from './living-oracle';
import { ask, LEAD, lastRun, restored, shanghai, tableOf, type } from './showrunner';

/** The Monday before the event: eleven of the tasks are late by then, and 每周 is mailed. */
export const LOOK = '2026-12-14';
/** Fill of a late row. */
const RED = '#fbdcd9';

export const TASKS = '任务分解表';
export const BUDGET = '预算';
export const TEAM = '团队与分工';
export const SETTINGS = '设置';
export const OVERVIEW = '总览';
export const MASTER = '活动策划总表';
export const OWN_TAB = '工作表1';

/** Colours only people of the tests give. */
export const OWN_FILL = '#ffe599';
export const OWN_RULE_FILL = '#c27ba0';

/** Spare rows of the big tables are deleted, as people do who find them long: nothing depends on their number, and everything is quicker. */
const SPARE_ROWS_FROM: { readonly [title: string]: number } = {
  [TASKS]: 46,
  [BUDGET]: 24,
  [TEAM]: 24,
  提醒日志: 24,
  改进清单: 24,
  资源与物料: 30,
  活动流程: 30,
  风险与应急预案: 24,
};

/**
 * The plan of the examples as a team has made it its own: a row and a column of theirs, a note, colours, a conditional format, words beside our forms, a tab.
 * On {@link LOOK}, before the digest.
 */
export function livingScene(): string {
  const host = restored(savedScene());
  for (const [title, from] of Object.entries(SPARE_ROWS_FROM)) {
    const rows = sheetOf(host, title).getMaxRows();
    host.deleteRows(title, from, rows - from + 1);
  }
  closeOtherRows(host);
  host.setNow(shanghai(LOOK, 7));
  host.insertColumns(TASKS, 6, 1);
  host.pasteText(TASKS, 'F2', [['供应商电话'], ["'021-5555 0199"], ['急'], ['不急']]);
  paint(host, TASKS, 'F3:F3', OWN_FILL, '打不通就发邮件');
  host.editCell(TASKS, 'F35', '急');
  for (const [key, text] of Object.entries({ task: '给媒体寄样机', status: '进行中', owner: '何佳', due: '2026-12-12', group: '宣传组' }))
    type(host, TASKS, key, 35, text);
  ownRules(host);
  type(host, TASKS, 'status', 3, '已完成');
  type(host, TASKS, 'reason', 13, '讲稿等样机');
  paint(host, TASKS, 'B13:B13', OWN_FILL, '');
  for (const [key, text] of Object.entries({ item: '样机快递', price: '380', quantity: '2', side: '支出' }))
    type(host, BUDGET, key, 13, text);
  host.editCell(BUDGET, 'H3', '130000');
  for (const [key, text] of Object.entries({ group: '客户组', name: '钱进', role: '组员', email: 'qian.jin@example.com', digest: '每日' }))
    type(host, TEAM, key, 15, text);
  host.editCell(SETTINGS, 'C12', '8%');
  host.editCell(MASTER, 'C6', '西岸艺术中心 A 馆');
  host.insertRows(MASTER, 7, 1);
  host.pasteText(MASTER, 'B7', [['停车', '地下二层', '何佳']]);
  host.editCell(OWN_TAB, 'A1', '采购清单');
  host.editCell(OWN_TAB, 'B2', '=1+1');
  paint(host, OWN_TAB, 'A1:B2', OWN_FILL, '自己的表');
  // People imported have no ids yet.
  ask(host, 'repair', { plan: null });
  return host.save();
}

function sheetOf(host: Host, title: string) {
  const sheet = host
    .services()
    .SpreadsheetApp.getActiveSpreadsheet()
    ?.getSheets()
    .find((each) => each.getName() === title);
  if (!sheet) throw new Error(`there is no sheet ${title}`);
  return sheet;
}

/** Fill and note of some cells, as a person gives them. */
export function paint(host: Host, title: string, a1: string, fill: string, note: string): void {
  const [first = '', last = ''] = a1.split(':');
  const place = (cell: string) => ({ column: cell.charCodeAt(0) - 64, row: Number(cell.slice(1)) });
  const [from, to] = [place(first), place(last)];
  const [rows, columns] = [to.row - from.row + 1, to.column - from.column + 1];
  const range = sheetOf(host, title).getRange(from.row, from.column, rows, columns);
  const all = <T>(value: T): T[][] => Array.from({ length: rows }, () => new Array<T>(columns).fill(value));
  range.setBackgrounds(all(fill));
  if (note !== '') range.setNotes(all(note));
}

/** Conditional formats of the team's own over its column, one before ours, which wins, and one behind them, which does not on a late row. */
function ownRules(host: Host): void {
  const sheet = sheetOf(host, TASKS);
  const rule = (text: string) =>
    host
      .services()
      .SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=$F3="${text}"`)
      .setRanges([sheet.getRange(3, 6, 40, 1)])
      .setBackground(OWN_RULE_FILL)
      .build();
  sheet.setConditionalFormatRules([rule('急'), ...sheet.getConditionalFormatRules(), rule('不急')]);
}

const dayOf = (serial: unknown): string =>
  typeof serial === 'number' ? new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10) : '';

/** What has been typed into a workbook whose keys are where they belong. */
export function typedOf(host: Host): Typed {
  const text = (value: unknown): string => String(value ?? '');
  return {
    tasks: tableOf(host, TASKS)
      .filter(({ task }) => task !== '')
      .map(({ task, status, owner, group, due }) => ({
        task: text(task),
        status: text(status),
        owner: text(owner),
        group: text(group),
        due: dayOf(due),
      })),
    team: tableOf(host, TEAM).map(({ group, name, role, email, digest }) => ({
      group: text(group),
      name: text(name),
      role: text(role),
      email: text(email),
      digest: text(digest),
    })),
    // The only formulas among the quantities are those that follow the 200 guests.
    costs: tableOf(host, BUDGET).map(({ item, side, price, quantity, times, basis }) => ({
      item: text(item),
      side: text(side),
      price: Number(price),
      quantity: basis === '按人头' ? 200 : quantity === '' ? 1 : Number(quantity),
      times: times === '' ? 1 : Number(times),
    })),
  };
}

/** What a person sees: the red tasks, the Overview's figures, and the mails of the next hourly run. */
export interface Seen extends Figures {
  readonly lateCount: unknown;
  /** Cells in error, anywhere. */
  readonly errors: readonly string[];
  /** Texts that the team's own conditional formats paint. */
  readonly painted: readonly string[];
  /** Lines at the top of the lead's mail. */
  readonly alerts: readonly string[];
}

/** Looks at the workbook and lets a copy of the state send the next mails. The task list is known by its title, its tasks by the names in `typed`. */
export function seen(host: Host, typed: Typed, tasksTitle = TASKS): Seen {
  const { sheets } = host.render();
  const overview = sheets.find(({ title }) => title === OVERVIEW);
  const names = new Set(typed.tasks.map(({ task }) => task));
  const shownOn = (fill: string, title: string): string[] =>
    (sheets.find((sheet) => sheet.title === title)?.cells ?? []).flatMap(({ value, shown }) =>
      shown.background === fill ? [String(value)] : [],
    );
  const texts = nextMails(host);
  return {
    late: shownOn(RED, tasksTitle)
      .filter((text) => names.has(text))
      .sort(),
    lateCount: below(overview, '滞后任务'),
    total: Number(below(overview, '预算总额')),
    mails: Object.fromEntries(Object.entries(texts).map(([to, text]) => [to, readMail(text)])),
    errors: sheets.flatMap(({ title, cells }) =>
      cells.flatMap(({ isError, row, column, value }) => (isError ? [`${title} R${row}C${column} ${value}`] : [])),
    ),
    painted: shownOn(OWN_RULE_FILL, tasksTitle),
    alerts: (texts[LEAD] ?? '').split('\n').flatMap((line) => (line.startsWith('! ') ? [line.slice(2)] : [])),
  };
}

/** The value under a caption. */
function below(sheet: RenderedSheet | undefined, caption: string): unknown {
  const place = sheet?.cells.find(({ value }) => value === caption);
  return sheet?.cells.find(({ row, column }) => place && row === place.row + 1 && column === place.column)?.value ?? null;
}

/** The texts of the mails of the hourly run at eight, by address, sent from a copy of the state so that nothing is remembered. */
export function nextMails(host: Host): { readonly [address: string]: string } {
  const copy = restored(host.save());
  const before = copy.outbox.length;
  copy.setNow(shanghai(LOOK, 8));
  copy.runClockTriggers();
  const { error } = lastRun(copy);
  if (error !== null) throw new Error(error);
  return Object.fromEntries(copy.outbox.slice(before).map(({ to, text }) => [to, text]));
}

function readMail(text: string): Mails[string] {
  const under = (heading: RegExp): string[] => {
    const block = text.split('\n\n').find((each) => heading.test(each)) ?? '';
    return block
      .split('\n')
      .flatMap((line) => /^(?:\d+\. (.*)|(另有 \d+ 项).*)$/.exec(line)?.slice(1).find(Boolean) ?? [])
      .sort();
  };
  const total = /^合计((?: +\d+){4})$/m.exec(text)?.[1];
  return {
    late: under(/^滞后 \(/),
    today: under(/^今日 \(/),
    soon: under(/^接下来 3 日 \(/),
    team: total === undefined ? null : total.trim().split(/ +/).map(Number),
  };
}

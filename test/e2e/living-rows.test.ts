import type { Host } from '../../src/local/host';
import { checkDoing, type Doing, tried } from './living-check';
import type { Typed, TypedTask } from './living-oracle';
import { BUDGET, livingScene, MASTER, OVERVIEW, SETTINGS, TASKS, TEAM } from './living-scene';
import { loadShipped, type } from './showrunner';

jest.setTimeout(60_000);

let saved = '';
beforeAll(async () => {
  await loadShipped();
  saved = livingScene();
}, 60_000);

/** Late since the Wednesday before. */
const LATE_TASK: TypedTask = { task: '补拍产品照片', status: '未开始', owner: '何佳', group: '宣传组', due: '2026-12-09' };

function typeTask(host: Host, row: number): void {
  for (const [key, text] of Object.entries(LATE_TASK)) type(host, TASKS, key, row, text);
}

/** Two of the three are late: the second is done, a blank status is open. Without owner and group the lead answers. */
const PASTED: readonly TypedTask[] = [
  { task: '联系摄影师', status: '未开始', owner: '何佳', group: '', due: '2026-12-08' },
  { task: '借对讲机', status: '已完成', owner: '何佳', group: '', due: '2026-12-08' },
  { task: '订鲜花', status: '', owner: '', group: '', due: '2026-12-01' },
];

function paste(host: Host, row: number): void {
  const texts = PASTED.map(({ task, status, owner, due }) => [task, status, owner, due]);
  host.pasteText(TASKS, `B${row}`, texts);
}

const plus = (typed: Typed, ...more: readonly TypedTask[]): Typed => ({ ...typed, tasks: [...typed.tasks, ...more] });

const without = (typed: Typed, ...names: readonly string[]): Typed => ({
  ...typed,
  tasks: typed.tasks.filter(({ task }) => !names.includes(task)),
});

/** P02, late, in row 8. */
const copied = ({ tasks }: Typed): TypedTask => tasks.find(({ task }) => task === '场地签约与舞台方案') as TypedTask;

// In the scene rows 3–29 of 任务分解表 hold the template's tasks by date, 30–34 those imported, 35 one that was typed; 36–45 are spare.
const ON_THE_TASK_LIST: readonly Doing[] = [
  {
    name: 'a day of work: rows inserted, pasted, copied, dragged, deleted, cleared, hidden and filtered away',
    always: true,
    act: (host) => {
      host.insertRows(TASKS, 10, 1);
      typeTask(host, 10);
      paste(host, 37);
      host.copyRows(TASKS, 8, 1, 40);
      host.moveRows(TASKS, 5, 3, 20);
      // One row below its first place since the insertion.
      host.deleteRows(TASKS, 30, 1);
      host.clearCells(TASKS, 'A22:AC22');
      host.hideRows(TASKS, 6, 4);
      host.filterAway(TASKS, 9, ['后勤组']);
    },
    becomes: (typed) => plus(without(typed, '费用结算', '进场搭建与技术联排'), LATE_TASK, ...PASTED, copied(typed)),
    late: 12 + 1 + 2 + 1,
  },
  {
    name: 'a row inserted in the middle',
    act: (host) => {
      host.insertRows(TASKS, 10, 1);
      typeTask(host, 10);
    },
    becomes: (typed) => plus(typed, LATE_TASK),
    late: 13,
  },
  {
    name: 'a row inserted directly under the header',
    act: (host) => {
      host.insertRows(TASKS, 3, 1);
      typeTask(host, 3);
    },
    becomes: (typed) => plus(typed, LATE_TASK),
    late: 13,
  },
  { name: 'a block of rows pasted', act: (host) => paste(host, 36), becomes: (typed) => plus(typed, ...PASTED), late: 14 },
  {
    name: 'rows pasted beyond the last',
    act: (host) => paste(host, 45),
    becomes: (typed) => plus(typed, ...PASTED),
    late: 14,
    // Colours and counts end with the last row there was; the grid has grown by two. Mails are right.
    wrong: ['late', 'lateCount'],
    said: ['repair.cellsBack', 'repair.rulesBack'],
  },
  { name: 'a row duplicated', act: (host) => host.copyRows(TASKS, 8, 1, 36), becomes: (typed) => plus(typed, copied(typed)), late: 13 },
  { name: 'rows dragged', act: (host) => host.moveRows(TASKS, 5, 3, 20) },
  { name: 'a row dragged up under the header', act: (host) => host.moveRows(TASKS, 30, 1, 3) },
  { name: 'the rows sorted by due date', act: (host) => host.sortRange(TASKS, 'A3:AC45', 5) },
  { name: 'rows filtered away', act: (host) => host.filterAway(TASKS, 9, ['宣传组', '后勤组']) },
  {
    name: 'rows and columns hidden',
    act: (host) => {
      host.hideRows(TASKS, 4, 5);
      host.hideColumns(TASKS, 3, 3);
    },
  },
  {
    name: 'rows deleted',
    act: (host) => host.deleteRows(TASKS, 8, 2),
    becomes: (typed) => without(typed, '场地签约与舞台方案', '内部评审与定稿'),
    late: 10,
  },
  {
    name: 'cells cleared',
    act: (host) => host.clearCells(TASKS, 'A5:AC6'),
    becomes: (typed) => without(typed, '预算与资源清单', '活动方案初稿'),
    late: 10,
  },
];

function insertMoneyAndPeople(host: Host): void {
  host.insertRows(BUDGET, 5, 1);
  for (const [key, text] of Object.entries({ item: '翻译', price: '1200', quantity: '3' })) type(host, BUDGET, key, 5, text);
  host.copyRows(BUDGET, 3, 1, 15);
  host.moveRows(BUDGET, 6, 2, 12);
  host.insertRows(TEAM, 3, 1);
  for (const [key, text] of Object.entries(NEWCOMER)) type(host, TEAM, key, 3, text);
  type(host, TASKS, 'owner', 13, NEWCOMER.name);
  // 华彩会展, who owns nothing.
  host.deleteRows(TEAM, 14, 1);
}

const NEWCOMER = { group: '内容组', name: '李雷', role: '组员', email: 'li.lei@example.com', digest: '每日' };

const withMoneyAndPeople = (typed: Typed): Typed => ({
  tasks: typed.tasks.map((task) => (task.task === '主讲稿与演示样机' ? { ...task, owner: NEWCOMER.name } : task)),
  team: [...typed.team, NEWCOMER],
  costs: [
    ...typed.costs,
    { item: '翻译', side: '', price: 1200, quantity: 3, times: 1 },
    { item: '舞台搭建与AV', side: '支出', price: 125_000, quantity: 1, times: 1 },
  ],
});

function insertInForms(host: Host): void {
  host.insertRows(MASTER, 3, 2);
  host.pasteText(MASTER, 'B3', [
    ['口号', '一起来'],
    ['赞助', '两家'],
  ]);
  host.insertRows(SETTINGS, 4, 1);
  host.editCell(SETTINGS, 'B4', '备注：场地已付定金');
  host.insertRows(OVERVIEW, 8, 1);
  host.editCell(OVERVIEW, 'B8', '周会每周二');
}

const ELSEWHERE: readonly Doing[] = [
  {
    name: 'rows put under the header of 任务分解表, into 预算, 团队与分工, 活动策划总表, 设置 and 总览',
    always: true,
    act: (host) => {
      insertMoneyAndPeople(host);
      insertInForms(host);
      host.insertRows(TASKS, 3, 1);
      typeTask(host, 3);
    },
    becomes: (typed) => plus(withMoneyAndPeople(typed), LATE_TASK),
    late: 13,
    total: 500_760 + 3 * 1200 + 125_000,
  },
  {
    name: 'rows of 预算 and 团队与分工 inserted, copied, dragged and deleted',
    act: insertMoneyAndPeople,
    becomes: withMoneyAndPeople,
    total: 500_760 + 3 * 1200 + 125_000,
  },
  { name: 'rows put into 活动策划总表, 设置 and 总览', act: insertInForms },
];

/** In 任务分解表 columns A–E are 编号, 任务, 状态, 负责人, 完成时限; F is the team's own; 29 in all. */
function addColumns(host: Host): void {
  host.insertColumns(TASKS, 1, 1);
  host.insertColumns(TASKS, 7, 2);
  host.insertColumns(TASKS, 33, 1);
  host.pasteText(TASKS, 'A2', [['优先'], ['先做']]);
  host.pasteText(TASKS, 'G2', [
    ['地点', '楼层'],
    ['西岸', '3'],
  ]);
  host.pasteText(TASKS, 'AG2', [['备忘'], ['见群公告']]);
}

function renameHeadings(host: Host): void {
  for (const [cell, text] of Object.entries({ B2: '要做的事', C2: '怎么样了', D2: '谁', E2: '哪天', I2: '小组' }))
    host.editCell(TASKS, cell, text);
}

/** 完成时限 to the front, 组 and 跟进人 behind 任务. */
function moveColumns(host: Host): void {
  host.moveColumns(TASKS, 5, 1, 2);
  host.moveColumns(TASKS, 9, 2, 4);
}

const RENAMED = "Anna's 任务!";

function renameTabs(host: Host): void {
  host.renameSheet(TASKS, RENAMED);
  host.renameSheet(TEAM, '通讯录');
  host.renameSheet(SETTINGS, '参数');
  host.renameSheet('枚举', 'x');
}

function addInForms(host: Host): void {
  host.insertColumns(SETTINGS, 3, 1);
  host.editCell(SETTINGS, 'C3', '已和场地确认');
  host.insertColumns(OVERVIEW, 7, 1);
  host.editCell(OVERVIEW, 'G6', '周会每周二');
  host.insertColumns(MASTER, 1, 1);
  host.editCell(MASTER, 'A3', '见附件');
}

const COLUMNS: readonly Doing[] = [
  {
    name: 'columns moved, renamed and added left, between and right, in forms too, tabs renamed',
    always: true,
    act: (host) => {
      renameHeadings(host);
      moveColumns(host);
      addColumns(host);
      addInForms(host);
      renameTabs(host);
    },
    tasksTitle: RENAMED,
  },
  { name: 'columns added left, between and right', act: addColumns },
  { name: 'headings renamed', act: renameHeadings },
  { name: 'columns moved', act: moveColumns },
  { name: 'tabs renamed', act: renameTabs, tasksTitle: RENAMED },
  { name: 'columns put into 设置, 总览 and 活动策划总表', act: addInForms },
  {
    name: 'columns of 设置 and 总览 hidden, a column put left of all',
    act: (host) => {
      host.insertColumns(SETTINGS, 1, 1);
      host.editCell(SETTINGS, 'A3', '已和场地确认');
      host.hideColumns(SETTINGS, 5, 1);
      host.hideColumns(OVERVIEW, 2, 4);
    },
  },
];

/** Duplicates of the task list and the budget; what is typed in there counts nowhere. */
function duplicate(host: Host): void {
  const copy = host.duplicateSheet(TASKS);
  host.editCell(copy, 'E20', '2026-12-01');
  host.duplicateSheet(BUDGET);
}

const TABS: readonly Doing[] = [
  {
    name: 'tabs duplicated: the originals count, the copies are reported and left alone',
    act: duplicate,
    said: ['repair.duplicateTab'],
    stays: ['repair.duplicateTab', 'repair.duplicateTab'],
  },
  {
    name: 'tabs duplicated, and the original of one deleted: its copy takes its place, though its first column is theirs; the other is reported',
    always: true,
    act: (host) => {
      host.duplicateSheet(BUDGET);
      const copy = host.duplicateSheet(TASKS);
      host.insertColumns(copy, 1, 1);
      host.pasteText(copy, 'A2', [['优先'], ['先做']]);
      host.deleteSheet(TASKS);
    },
    tasksTitle: `Copy of ${TASKS}`,
    wrong: ['lateCount', 'mails', 'errors'],
    said: ['repair.tabClaimed', 'repair.cellsBack', 'repair.duplicateTab'],
    stays: ['repair.duplicateTab'],
    alerts: ['“任务分解表”工作表已被删除，这封提醒可能不全。请选择“检查并修复”。'],
  },
];

const cases = (doings: readonly Doing[]): [string, Doing][] => tried(doings).map((doing) => [doing.name, doing]);

describe('rows', () => {
  it.each(cases([...ON_THE_TASK_LIST, ...ELSEWHERE]))('%s', (_, doing) => checkDoing(saved, doing));
});

describe('columns', () => {
  it.each(cases(COLUMNS))('%s', (_, doing) => checkDoing(saved, doing));
});

describe('tabs', () => {
  it.each(cases(TABS))('%s', (_, doing) => checkDoing(saved, doing));
});

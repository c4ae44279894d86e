import type { Doing } from './living-check';
import type { Typed } from './living-oracle';
import { BUDGET, MASTER, OVERVIEW, SETTINGS, TASKS, TEAM } from './living-scene';

const tabGone = (title: string): string[] => [`“${title}”工作表已被删除，这封提醒可能不全。请选择“检查并修复”。`];
const rowsGone = (names: string): string[] => [`${SETTINGS}：缺少行：${names}。沿用之前的值，请选择“检查并修复”。`];

/** Catering and gifts follow the 200 guests: 150 and 125 a head, counted once while the headcount is gone. */
const WITHOUT_HEADCOUNT: Partial<Doing> = { wrong: ['total', 'errors'] };

export const FORM_ROWS: readonly Doing[] = [
  {
    name: 'rows of 设置 (event date and headcount), with the key columns of 总览 and 活动策划总表',
    always: true,
    act: (host) => {
      host.deleteRows(SETTINGS, 6, 1);
      host.deleteRows(SETTINGS, 3, 1);
      for (const title of [OVERVIEW, MASTER]) host.deleteColumns(title, 1, 1);
    },
    ...WITHOUT_HEADCOUNT,
    said: ['repair.rowsBack', 'repair.keysBack'],
    alerts: rowsGone('活动日 D0'),
  },
  { name: 'a row of 总览', act: (host) => host.deleteRows(OVERVIEW, 4, 1), wrong: ['lateCount', 'total'], said: ['repair.rowsBack'] },
  { name: 'the last row of 活动策划总表', act: (host) => host.deleteRows(MASTER, 15, 1), wrong: [], said: ['repair.rowsBack'] },
  { name: 'a row of 活动策划总表', act: (host) => host.deleteRows(MASTER, 6, 1), wrong: ['errors'], said: ['repair.rowsBack'] },
];

export const FORM_COLUMNS: readonly Doing[] = [
  {
    name: 'the key columns',
    act: (host) => {
      for (const title of [SETTINGS, OVERVIEW, MASTER]) host.deleteColumns(title, 1, 1);
    },
    said: ['repair.keysBack'],
  },
  { name: 'the key column of 设置 cleared', act: (host) => host.clearCells(SETTINGS, 'A1:A21'), said: ['repair.keysBack'] },
  {
    name: 'A–C of 设置 (keys, names, values): digests go on with what the plan was made with; and of 活动策划总表: the row of people’s own stays theirs',
    always: true,
    act: (host) => {
      host.deleteColumns(SETTINGS, 1, 3);
      host.deleteColumns(MASTER, 1, 3);
    },
    ...WITHOUT_HEADCOUNT,
    said: ['repair.keysBack', 'repair.columnsBack'],
    alerts: [`${SETTINGS}：无法识别这张工作表：标识和表头都已改变。请撤销上一步（Ctrl+Z），或从版本记录恢复。`],
  },
  { name: 'A–C of 总览', act: (host) => host.deleteColumns(OVERVIEW, 1, 3), said: ['repair.columnsBack'] },
  {
    name: 'A–C of 活动策划总表',
    act: (host) => host.deleteColumns(MASTER, 1, 3),
    wrong: ['errors'],
    said: ['repair.columnsBack'],
  },
];

const atStart = (typed: Typed): Typed => ({
  ...typed,
  // Ids of people's own tasks are not the template's; theirs come last in the scene.
  tasks: typed.tasks.slice(0, 27).map((task) => ({ ...task, status: '未开始', owner: '' })),
});
const teamAtStart = (typed: Typed): Typed => ({
  ...typed,
  team: typed.team.slice(0, 9).map((member) => (member.role === '总负责人' ? member : { ...member, name: '', email: '' })),
});

export const TABS: readonly Doing[] = [
  {
    name: '设置',
    act: (host) => host.deleteSheet(SETTINGS),
    ...WITHOUT_HEADCOUNT,
    said: ['repair.sheetMade'],
    alerts: tabGone(SETTINGS),
  },
  {
    name: '任务分解表',
    act: (host) => host.deleteSheet(TASKS),
    wrong: ['late', 'lateCount', 'mails', 'errors'],
    said: ['repair.sheetMade'],
    alerts: tabGone(TASKS),
    restored: atStart,
    lateRestored: 12 + 1 - 3,
  },
  {
    name: '枚举, where the one cell of today is',
    act: (host) => host.deleteSheet('枚举'),
    wrong: ['late', 'lateCount', 'errors'],
    said: ['repair.sheetMade'],
    alerts: [`${TASKS}：表头、隐藏的标识行或辅助单元格被移动或清空（例如连同表头一起排了序），统计和颜色可能不对。请选择“检查并修复”。`],
  },
  { name: '总览', act: (host) => host.deleteSheet(OVERVIEW), wrong: ['lateCount', 'total'], said: ['repair.sheetMade'] },
  {
    name: '团队与分工: whoever made the plan hears of it',
    act: (host) => host.deleteSheet(TEAM),
    wrong: ['mails', 'errors'],
    said: ['repair.sheetMade'],
    alerts: tabGone(TEAM),
    restored: teamAtStart,
  },
  {
    name: '预算',
    act: (host) => host.deleteSheet(BUDGET),
    wrong: ['total', 'errors'],
    said: ['repair.sheetMade'],
    restored: (typed) => ({ ...typed, costs: typed.costs.filter(({ item }) => item !== '样机快递') }),
    totalRestored: 500_000,
  },
  {
    name: 'three at once',
    always: true,
    act: (host) => {
      for (const title of [SETTINGS, OVERVIEW, '枚举']) host.deleteSheet(title);
    },
    wrong: ['late', 'lateCount', 'total', 'errors'],
    said: ['repair.sheetMade'],
    alerts: [
      `${TASKS}：表头、隐藏的标识行或辅助单元格被移动或清空（例如连同表头一起排了序），统计和颜色可能不对。请选择“检查并修复”。`,
      ...tabGone(SETTINGS),
    ],
  },
];

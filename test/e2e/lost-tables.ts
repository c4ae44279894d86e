import type { Doing } from './living-check';
import type { Typed } from './living-oracle';
import { BUDGET, TASKS, TEAM } from './living-scene';

const OUT_OF_PLACE = '表头、隐藏的标识行或辅助单元格被移动或清空（例如连同表头一起排了序），统计和颜色可能不对。请选择“检查并修复”。';
const onTasks = (sentence: string): string[] => [`${TASKS}：${sentence}`];
const columnsGone = (names: string): string => `缺少列：${names}。提醒、统计和颜色可能不对，请选择“检查并修复”。`;

/** A sort that takes the hidden key row and the header along: people select the whole sheet first. */
const sorted = (name: string, range: string, column: number, isRising: boolean, more: Partial<Doing>): Doing => ({
  name,
  act: (host) => host.sortRange(TASKS, range, column, isRising),
  wrong: ['late', 'lateCount'],
  said: ['repair.keysBack'],
  alerts: onTasks(OUT_OF_PLACE),
  ...more,
});

// B is the task, E the due date, AF the last column; row 1 holds the keys, row 2 the header.
export const SORTS: readonly Doing[] = [
  sorted('by due date, rising: keys and header sink below the dates', 'A1:AF45', 5, true, { always: true }),
  sorted('by due date, falling: the header rises above the keys', 'A1:AF45', 5, false, { wrong: ['late', 'errors'] }),
  sorted('by task, falling', 'A1:AF45', 2, false, {}),
  sorted('by task, rising', 'A1:AF45', 2, true, { wrong: ['late'] }),
  sorted('from the header on', 'A2:AF45', 5, true, { wrong: ['late'] }),
  {
    name: '预算 and 团队与分工 with keys and headers',
    act: (host) => {
      host.sortRange(BUDGET, 'A1:Z23', 3, true);
      host.sortRange(TEAM, 'A1:O23', 3, false);
    },
    said: ['repair.keysBack'],
    alerts: [`${TEAM}：${OUT_OF_PLACE}`],
  },
];

export const KEYS: readonly Doing[] = [
  {
    name: 'a title put between keys and header, another above the keys, a key row deleted',
    always: true,
    act: (host) => {
      host.insertRows(TASKS, 2, 1);
      host.editCell(TASKS, 'B2', '本周先做红色的');
      host.insertRows(BUDGET, 1, 1);
      host.editCell(BUDGET, 'C1', '含税');
      host.deleteRows(TEAM, 1, 1);
    },
    said: ['repair.keysBack'],
  },
  {
    name: 'a row of data dragged above the header',
    act: (host) => host.moveRows(TASKS, 30, 1, 2),
    said: ['repair.keysBack'],
    alerts: onTasks(OUT_OF_PLACE),
  },
  {
    name: 'the key rows deleted',
    act: (host) => {
      for (const title of [TASKS, TEAM, BUDGET]) host.deleteRows(title, 1, 1);
    },
    said: ['repair.keysBack'],
  },
  { name: 'the key row cleared', act: (host) => host.clearCells(TASKS, 'A1:AC1'), said: ['repair.keysBack'] },
  { name: 'part of the key row cleared', act: (host) => host.clearCells(TASKS, 'A1:I1'), said: ['repair.cellsBack'] },
  {
    name: 'the header deleted',
    always: true,
    act: (host) => host.deleteRows(TASKS, 2, 1),
    wrong: ['late', 'errors'],
    said: ['repair.keysBack'],
    alerts: onTasks(OUT_OF_PLACE),
  },
  {
    name: 'the header cleared',
    act: (host) => host.clearCells(TASKS, 'A2:AC2'),
    wrong: ['late'],
    said: ['repair.cellsBack'],
    alerts: onTasks(OUT_OF_PLACE),
  },
  {
    name: 'keys and header deleted: nobody can tell the columns any more, which is said',
    act: (host) => host.deleteRows(TASKS, 1, 2),
    wrong: ['late', 'mails', 'errors'],
    said: ['repair.keysLost'],
    alerts: onTasks('无法识别这张工作表：标识和表头都已改变。请撤销上一步（Ctrl+Z），或从版本记录恢复。'),
    stays: ['repair.partMissing', 'repair.partMissing', 'repair.partMissing', 'repair.keysLost'],
    staysWrong: ['late', 'mails', 'errors'],
  },
];

/** Tasks of people's own have no starting values: what was deleted of them is gone. */
const OWN_TASKS = ['确认首发渠道备货数量', '制作嘉宾座位图', '准备发言人口径卡', '更新官网产品页', '寄送媒体感谢函', '给媒体寄样机'];
const isOwn = (task: string): boolean => OWN_TASKS.includes(task);

const atStart = (typed: Typed): Typed => ({
  ...typed,
  tasks: typed.tasks.filter(({ task }) => !isOwn(task)).map((task) => ({ ...task, status: '未开始' })),
});
const withoutOwnDates = (typed: Typed): Typed => ({
  ...typed,
  tasks: typed.tasks.map((task) => (isOwn(task.task) ? { ...task, due: '' } : task)),
});
const withoutOwners = (typed: Typed): Typed => ({ ...typed, tasks: typed.tasks.map((task) => ({ ...task, owner: '' })) });
const onlyLeadsAddress = (typed: Typed): Typed => ({
  ...typed,
  team: typed.team.map((member) => ({ ...member, email: member.role === '总负责人' ? member.email : '' })),
});
const withoutOwnPrice = (typed: Typed): Typed => ({
  ...typed,
  costs: typed.costs.map((cost) => (cost.item === '样机快递' ? { ...cost, price: 0 } : cost)),
});

export const COLUMNS: readonly Doing[] = [
  {
    name: 'A–C of 任务分解表 (ids, tasks, statuses): the template’s rows are known again by what is left of them',
    always: true,
    act: (host) => host.deleteColumns(TASKS, 1, 3),
    wrong: ['late', 'lateCount', 'mails', 'errors'],
    said: ['repair.columnsBack'],
    alerts: onTasks(columnsGone('任务、状态(请填)')),
    restored: atStart,
    // C01, once done, is late again; three late tasks of people's own have lost their names.
    lateRestored: 12 + 1 - 3,
  },
  {
    name: '完成时限',
    act: (host) => host.deleteColumns(TASKS, 5, 1),
    wrong: ['late', 'lateCount', 'mails', 'errors'],
    said: ['repair.columnsBack'],
    alerts: onTasks(columnsGone('完成时限')),
    restored: withoutOwnDates,
    lateRestored: 9,
  },
  {
    name: '负责人',
    act: (host) => host.deleteColumns(TASKS, 4, 1),
    wrong: ['mails', 'errors'],
    said: ['repair.columnsBack'],
    alerts: onTasks(columnsGone('负责人')),
    restored: withoutOwners,
  },
  { name: '进度(自动)', act: (host) => host.deleteColumns(TASKS, 7, 1), said: ['repair.columnsBack'] },
  {
    name: 'the hidden column of today',
    act: (host) => host.deleteColumns(TASKS, 28, 1),
    wrong: ['late', 'errors'],
    said: ['repair.columnsBack'],
    alerts: onTasks(columnsGone('今天')),
  },
  {
    name: '邮箱 of 团队与分工: whoever made the plan hears of it',
    act: (host) => host.deleteColumns(TEAM, 5, 1),
    wrong: ['mails', 'errors'],
    said: ['repair.columnsBack'],
    alerts: [`${TEAM}：${columnsGone('邮箱')}`],
    restored: onlyLeadsAddress,
  },
  {
    name: '单价 of 预算',
    act: (host) => host.deleteColumns(BUDGET, 4, 1),
    wrong: ['total', 'errors'],
    said: ['repair.columnsBack'],
    restored: withoutOwnPrice,
    totalRestored: 500_000,
  },
  {
    name: 'A–C of 预算',
    act: (host) => host.deleteColumns(BUDGET, 1, 3),
    wrong: ['errors'],
    said: ['repair.columnsBack'],
  },
  {
    name: '数量 of 预算: per-head lines follow the headcount again',
    act: (host) => host.deleteColumns(BUDGET, 5, 1),
    wrong: ['total', 'errors'],
    said: ['repair.columnsBack'],
    restored: (typed) => ({ ...typed, costs: typed.costs.map((cost) => (cost.item === '样机快递' ? { ...cost, quantity: 1 } : cost)) }),
    totalRestored: 500_380,
  },
];

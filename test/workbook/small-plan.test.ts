import { STATE_COLOURS } from '../../src/workbook/palette';
import { type LivePlan, livePlan, type View } from './live-plan';

// Whole insertions through the bundle: slower than jest's five seconds when both cores are busy.
jest.setTimeout(30_000);

/** Columns of the Overview, counted from 1 behind the key column. */
const O = {
  ...{ name: 1, count: 2, share: 3, bar: 4, task: 6, owner: 7, due: 8, days: 9 },
  ...{ person: 11, open: 12, late: 13, soon: 14, next: 15, topic: 17, fact: 18 },
} as const;

/** Days since 1899-12-30: 2026-12-10 is 46366, since 2026-01-01 is 46023 and it is the 344th day of the year. */
const december = (day: number): number => 46356 + day;

let plan: LivePlan;
let view: View;

const overview = (row: string, column: keyof typeof O): string | number | boolean | null =>
  view.field('overview', row, O[column])?.value ?? null;
const fields = (row: string, columns: readonly (keyof typeof O)[]): unknown[] => columns.map((column) => overview(row, column));
const health = (): unknown => plan.fieldValue('overview', 'subtitle', O.task);
const lateList = (): unknown[] => [1, 2, 3, 4, 5, 6].map((n) => overview(`list${n}`, 'task'));
const fill = (row: number, column = 'task'): string | null => view.cell('tasks', row, column)?.shown.background ?? null;

function teamRow(id: string): number {
  for (let row = 3; row < 20; row += 1) if (view.cell('team', row, 'id')?.value === id) return row;
  throw new Error(`no group ${id}`);
}

/**
 * Today is Thursday 2026-12-10, the event on Sunday 2026-12-20. Bo leads 内容组; 技术组 has no lead yet; Ada is the lead of all.
 * Row → what follows from its typed cells:
 *  3 due Mon 7    late by 3 days: 3 working days (8, 9, 10)      7 blocked, later, nobody named in 技术组: Ada answers
 *  4 due Wed 9    late by 1 day; no owner: Bo answers            8 due today: amber, not late; high: milestone
 *  5 done         counts as done whenever due                    9 due Sun 13 = today + 3: amber; blank status is open; milestone
 *  6 cancelled    counts nowhere                                10 due Mon 14: no colour; no owner and no group: Ada answers; milestone
 *                                                               11 no due date: never late
 */
const TASKS: readonly { readonly [column: string]: string }[] = [
  { task: '甲', status: '进行中', owner: 'Bo', due: '2026-12-07', group: '内容组', phase: '策划', priority: '中' },
  { task: '乙', status: '未开始', due: '2026-12-09', group: '内容组', phase: '策划' },
  { task: '丙', status: '已完成', owner: 'Cy', due: '2026-12-01', phase: '策划' },
  { task: '丁', status: '已取消', owner: 'Cy', due: '2026-12-01', phase: '执行' },
  { task: '戊', status: '受阻', due: '2026-12-30', group: '技术组', phase: '执行' },
  { task: '己', status: '未开始', owner: 'Di', due: '2026-12-10', phase: '执行', priority: '高' },
  { task: '庚', owner: 'Di', due: '2026-12-13', phase: '跟踪', priority: '高' },
  { task: '辛', status: '未开始', start: '2026-12-16', due: '2026-12-14', phase: '复盘', priority: '高' },
  { task: '壬', status: '进行中', owner: 'Cy', phase: '执行' },
];

/**
 *                 planned            committed  actual  forecast
 *  hall           1000×2×3 = 6000    7000       –       7000  the largest
 *  food           50×40 = 2000       –          2100    2100  side blank: a cost
 *  print          1000               900        800      800  settled: the actual, though less
 *  reserve        1000               –          –       1000
 *  sponsor        income: in no sum
 *  sum            10000              7900       2900    10900
 */
const BUDGET: readonly { readonly [column: string]: string }[] = [
  { category: '场地', item: '会场', price: '1000', quantity: '2', times: '3', committed: '7000', side: '支出' },
  { category: '餐饮', item: '餐', price: '50', quantity: '40', actual: '2100', payment: '部分支付' },
  { category: '物料与礼品', item: '印刷', price: '1000', quantity: '1', committed: '900', actual: '800', payment: '已结清', side: '支出' },
  { category: '备用金', item: '备用金', price: '1000', side: '支出' },
  { category: '其他', item: '赞助', price: '5000', committed: '5000', actual: '5000', side: '收入' },
];

beforeAll(async () => {
  plan = await livePlan('zh-CN', 'zh_CN');
  view = plan.look();
  plan.type('team', teamRow('CONT'), { name: 'Bo' });
  plan.host.deleteRows(plan.title('tasks'), 3, 27);
  plan.host.deleteRows(plan.title('budget'), 3, 10);
  TASKS.forEach((task, index) => {
    plan.type('tasks', 3 + index, task);
  });
  BUDGET.forEach((line, index) => {
    plan.type('budget', 3 + index, line);
  });
  view = plan.look();
});

describe('the Overview of a small plan', () => {
  it('counts days, progress, late and today', () => {
    // 1 done of 8: nine tasks without the cancelled one.
    expect(fields('figures', ['name', 'bar', 'task', 'owner'])).toEqual([10, 0.125, 2, 1]);
    expect(fields('list1', ['name', 'count', 'bar'])).toEqual(['策划', '1 / 3', '███']);
    expect(overview('list1', 'share')).toBeCloseTo(1 / 3, 10);
    expect(['list2', 'list3', 'list4'].map((row) => fields(row, ['name', 'count', 'share']))).toEqual([
      ['执行', '0 / 3', 0],
      ['跟踪', '0 / 1', 0],
      ['复盘', '0 / 1', 0],
    ]);
  });

  it('lists what is late, oldest first, with who answers', () => {
    expect(fields('list1', ['task', 'owner', 'due', 'days'])).toEqual(['甲', 'Bo', december(7), 3]);
    expect(fields('list2', ['task', 'owner', 'due', 'days'])).toEqual(['乙', 'Bo', december(9), 1]);
    expect(lateList().slice(2)).toEqual(['', '', '', '']);
    expect(overview('list7', 'task')).toBe('');
  });

  it('lists the next milestones: open, high priority, by date', () => {
    expect(['list9', 'list10', 'list11', 'list12'].map((row) => fields(row, ['task', 'owner', 'due', 'days']))).toEqual([
      ['己', 'Di', december(10), 0],
      ['庚', 'Di', december(13), 3],
      ['辛', 'Ada', december(14), 4],
      ['', '', '', ''],
    ]);
  });

  it('adds up the money', () => {
    const money = [13, 14, 15, 16, 17, 18, 19].map((n) => fields(`list${n}`, ['person', 'next']));

    expect(money).toEqual([
      ['预算总额', 10000],
      ['其中备用金', 1000],
      ['备用金占比', 0.1],
      ['已承诺', 7900],
      ['实际支出', 2900],
      ['预计完工', 10900],
      ['剩余', 7100],
    ]);
    expect(fields('figures', ['next', 'topic', 'fact'])).toEqual([10000, 7100, 0.1]);
  });

  it('says of everybody what is open, late and due within seven days, and what comes next: whoever has most late first', () => {
    // Ada answers for 戊 and 辛, Bo for 甲 and 乙; Cy and Di are in no team, so nobody is listed under their names.
    expect(['list1', 'list2', 'list3'].map((row) => fields(row, ['person', 'open', 'late', 'soon', 'next']))).toEqual([
      ['Bo', 2, 2, 0, ''],
      ['Ada', 2, 0, 1, '辛'],
      ['', '', '', '', ''],
    ]);
    expect(fields('figures', ['due', 'days', 'person'])).toEqual([3, 1, 2]);

    // Several names in one cell count for each; an address stands for the person who has it; Ada is not looked for in Adam.
    plan.type('team', teamRow('TECH'), { name: 'Di', email: 'di@example.com' });
    plan.type('tasks', 3, { owner: 'Bo、Di' });
    plan.type('tasks', 4, { owner: 'di@example.com' });
    plan.type('tasks', 10, { owner: 'Adam' });
    view = plan.look();
    // Di: 甲, 乙, 己, 庚, and 戊 of the group that is Di's now; Bo: 甲.
    expect(['list1', 'list2', 'list3', 'list4'].map((row) => fields(row, ['person', 'open', 'late', 'soon', 'next']))).toEqual([
      ['Di', 5, 2, 2, '己'],
      ['Bo', 1, 1, 0, ''],
      ['Ada', 0, 0, 0, ''],
      ['', '', '', '', ''],
    ]);
    plan.host.clearCells(plan.title('team'), `C${teamRow('TECH')}`);
    plan.host.clearCells(plan.title('team'), `E${teamRow('TECH')}`);
    plan.type('tasks', 3, { owner: 'Bo' });
    plan.host.clearCells(plan.title('tasks'), 'D4');
    plan.host.clearCells(plan.title('tasks'), 'D10');
    view = plan.look();
  });

  it('lists the five greatest risks that are not closed, with level, who decides, and by when', () => {
    // Of the template: 15, 12, 12, 9, 8; the first closed, another gets 5 × 5.
    plan.type('risks', 3, { status: '已关闭' });
    plan.type('risks', 7, { likelihood: '5', impact: '5', owner: 'Bo', decide: '2026-12-11' });
    view = plan.look();
    const levels = ['list15', 'list16', 'list17', 'list18', 'list19'].map((row) => fields(row, ['owner', 'due', 'days']));
    expect(levels).toEqual([
      ['Bo', december(11), '高 25'],
      ['宣传组', '', '中 12'],
      ['技术组', '', '中 12'],
      ['宣传组', december(17), '中 9'],
      ['', '', ''],
    ]);
    expect(overview('list15', 'task')).toBe(view.cell('risks', 7, 'risk')?.value);
    plan.type('risks', 3, { status: '监控中' });
  });

  it('leads to every tab the plan has, in tab order without a gap, and says how many it can have besides', () => {
    const entries = Array.from({ length: 10 }, (_, n) => fields(`list${n + 1}`, ['topic', 'fact'])) as [string, string][];
    const titles = ['活动策划总表', '任务分解表', '团队与分工', '预算', '资源与物料', '活动流程', '风险与应急预案', '复盘报告', '改进清单'];
    expect(entries.map(([title]) => title)).toEqual([...titles, null]);
    expect(entries.every(([, purpose]) => purpose !== '')).toBe(true);
    expect(entries[9]).toEqual([null, '另有 7 张，见“表格维护”']);
    expect(view.field('overview', 'list1', O.topic)?.link).toMatch(/^#gid=\d+$/);
  });

  it('each budget line has its own plan, forecast and variance', () => {
    const lines = [3, 4, 5, 6].map((row) => ['planned', 'forecast', 'variance'].map((key) => view.cell('budget', row, key)?.value));

    expect(lines).toEqual([
      [6000, 7000, ''],
      [2000, 2100, 100],
      [1000, 800, -200],
      [1000, 1000, ''],
    ]);
  });

  it('the late figure and the days of late rows are red, the health line amber', () => {
    const red = STATE_COLOURS.late.fill;
    const shown = (row: string, column: keyof typeof O): string | null => view.field('overview', row, O[column])?.shown.background ?? null;

    expect([shown('figures', 'task'), shown('list1', 'days'), shown('list2', 'days')]).toEqual([red, red, red]);
    expect([shown('list3', 'days'), shown('list9', 'days')]).not.toContain(red);
    expect(shown('subtitle', 'task')).toBe(STATE_COLOURS.dueSoon.fill);
  });

  it('follows the master plan: the reviewer and the health are the same there', () => {
    expect(view.field('master', 'health', 2)?.value).toBe(health());
    expect(view.field('master', 'budget', 2)?.value).toBe(10000);
  });
});

describe('the rows of Tasks', () => {
  it('have mark, days left and who answers', () => {
    const rows = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((row) =>
      ['mark', 'days', 'answers'].map((key) => view.cell('tasks', row, key)?.value),
    );

    expect(rows).toEqual([
      ['滞后', -3, 'Bo'],
      ['滞后', -1, 'Bo'],
      ['已完成', '', 'Cy'],
      ['已取消', '', 'Cy'],
      ['受阻', 20, 'Ada'],
      ['未开始', 0, 'Di'],
      ['未开始', 3, 'Di'],
      ['未开始', 4, 'Ada'],
      ['进行中', '', 'Cy'],
      ['', '', ''],
    ]);
  });

  it('are red exactly where the mark is 滞后', () => {
    for (let row = 3; row <= 40; row += 1) {
      expect([row, fill(row) === STATE_COLOURS.late.fill]).toEqual([row, view.cell('tasks', row, 'mark')?.value === '滞后']);
    }
  });

  it('are green when done, grey and struck out when cancelled, purple when blocked, amber from today to three days ahead', () => {
    const { done, cancelled, blocked, dueSoon } = STATE_COLOURS;

    expect([5, 6, 7, 8, 9].map((row) => fill(row))).toEqual([done.fill, cancelled.fill, blocked.fill, dueSoon.fill, dueSoon.fill]);
    expect([5, 6].map((row) => view.cell('tasks', row, 'task')?.shown.strikethrough)).toEqual([false, true]);
    expect([10, 11].map((row) => fill(row))).toEqual([null, null]);
    expect(view.cell('tasks', 9, 'reason')?.shown.background).toBe(dueSoon.fill);
  });

  it('show a blank owner grey, and a due date before the start grey and bold', () => {
    const [owner, due] = [view.cell('tasks', 10, 'owner'), view.cell('tasks', 10, 'due')];

    expect([owner?.shown.background, due?.shown.background, due?.shown.bold]).toEqual([
      STATE_COLOURS.unset.fill,
      STATE_COLOURS.unset.fill,
      true,
    ]);
    expect(fill(11, 'owner')).toBeNull();
    expect(fill(12, 'owner')).toBeNull();
  });
});

describe('the health of a plan', () => {
  it('is amber with what is late', () => {
    expect(health()).toBe('黄 · 2 项任务滞后');
  });

  it('is red when a high-priority task is three working days late, amber still at two', () => {
    plan.type('tasks', 3, { priority: '高' });
    expect(health()).toBe('红 · 高优先级任务滞后超过 2 个工作日');
    plan.type('tasks', 3, { due: '2026-12-08' });
    expect(health()).toBe('黄 · 2 项任务滞后');
    // From Friday 4 the weekend does not count, Monday to Thursday do.
    plan.type('tasks', 3, { due: '2026-12-04' });
    expect(health()).toBe('红 · 高优先级任务滞后超过 2 个工作日');
    plan.type('tasks', 3, { due: '2026-12-07', priority: '中' });
  });

  it('is red when a legal date is missed by a day', () => {
    plan.type('tasks', 4, { rule: '法定' });
    expect(health()).toBe('红 · 有法定期限已过');
    plan.type('tasks', 4, { rule: '固定' });
    expect(health()).toBe('黄 · 2 项任务滞后');
  });

  it('is red when the forecast of all lines but the reserve exceeds the whole budget', () => {
    // 7200 + 2100 + 800 = 10100 > 10000.
    plan.type('budget', 3, { committed: '7200' });
    expect(health()).toBe('红 · 预计完工超过预算');
    plan.type('budget', 3, { committed: '7000' });
  });

  it('is green with nothing late, amber with the reserve below ten per cent', () => {
    plan.type('tasks', 3, { status: '已完成' });
    plan.type('tasks', 4, { status: '已完成' });
    expect(health()).toBe('绿 · 一切按计划');
    view = plan.look();
    expect(lateList()).toEqual(['没有滞后任务', '', '', '', '', '']);
    // 900 ÷ 9900 = 9.09 %.
    plan.type('budget', 6, { price: '900' });
    expect(health()).toBe('黄 · 备用金低于下限');
    plan.type('budget', 6, { price: '1000' });
    plan.type('tasks', 3, { status: '进行中' });
    plan.type('tasks', 4, { status: '未开始' });
  });
});

describe('a row a person inserts right under the header', () => {
  it('is coloured and counted at once', () => {
    plan.host.insertRows(plan.title('tasks'), 3, 1);
    plan.type('tasks', 3, { task: '新', owner: 'Cy', due: '2026-12-02', phase: '策划' });
    view = plan.look();

    expect(fill(3)).toBe(STATE_COLOURS.late.fill);
    expect([4, 5, 6].map((row) => fill(row))).toEqual([STATE_COLOURS.late.fill, STATE_COLOURS.late.fill, STATE_COLOURS.done.fill]);
    // 1 done of 9, three late; of 策划 one of four.
    expect(overview('figures', 'bar')).toBeCloseTo(1 / 9, 10);
    expect(overview('figures', 'task')).toBe(3);
    expect(overview('list1', 'count')).toBe('1 / 4');
    expect(health()).toBe('黄 · 3 项任务滞后');
  });
});

describe('many late tasks and another date', () => {
  it('shows six, the upper row first among equal dates, and says how many more there are', () => {
    ['2026-12-03', '2026-12-01', '2026-12-09', '2026-12-03', '2026-12-08'].forEach((due, index) => {
      plan.type('tasks', 13 + index, { task: `补${index + 1}`, owner: 'Di', due });
    });
    view = plan.look();

    // The row inserted above has no sort key until the formulas are topped up: it is counted, not listed. 7 listed, 8 late.
    expect(lateList()).toEqual(['补2', '补1', '补4', '甲', '补5', '乙']);
    expect(overview('list7', 'task')).toBe('另有 2 项，见任务分解表');
  });

  it('says for which day the tasks are scheduled after D0 is typed over, and moves none', () => {
    expect(overview('subtitle', 'person')).toBe('');
    plan.typeField('settings', 'd0', 2, '2026-12-25');
    view = plan.look();

    expect(overview('figures', 'name')).toBe(15);
    expect(overview('subtitle', 'person')).toBe('活动日已改，任务仍按 2026-12-20 排期');
    expect(view.cell('tasks', 4, 'due')?.value).toBe(december(7));
  });
});

import type { RenderedCell } from '../../src/local/rendered-workbook';
import { BAR_COLOURS, SCALE_COLOURS } from '../../src/workbook/palette';
import { SCALE_COLUMNS, TIMELINE_ROWS } from '../../src/workbook/sheets/timeline-scale';
import { type LivePlan, livePlan, type View } from './live-plan';

jest.setTimeout(120_000);

/** Columns of the form behind the key column: two helpers, then the list, then the days. */
const LIST = { task: 3, owner: 4, start: 5, due: 6, state: 7 } as const;
const FIRST_DAY = 8;

/** Where the starting tasks of the launch stand, from their names to their due dates; today is Thursday 2026-12-10, the event on Sunday 2026-12-20. */
const SEEDS = 'B3:E40';

let plan: LivePlan;
let view: View;

const at = (row: string, column: number): RenderedCell | undefined => view.field('timeline', row, column);
const line = (place: number): string[] => Object.values(LIST).map((column) => at(`t${place}`, column)?.display ?? '');
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => at(`t${index + 1}`, LIST.task)?.display ?? '');
const head = (row: string, count = SCALE_COLUMNS): string[] =>
  Array.from({ length: count }, (_, index) => at(row, FIRST_DAY + index)?.display ?? '');
const note = (): string => at('note', LIST.task)?.display ?? '';

/** The days of a row, counted from 1, that have a colour. */
function painted(place: number, colour: string): number[] {
  return Array.from({ length: SCALE_COLUMNS }, (_, index) => index + 1).filter(
    (day) => at(`t${place}`, FIRST_DAY + day - 1)?.shown.background === colour,
  );
}

const from = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

function clearSeeds(): void {
  plan.host.clearCells(plan.title('tasks'), SEEDS);
}

describe('the timeline of a short plan, by the day', () => {
  beforeAll(async () => {
    plan = await livePlan('zh-CN', 'zh_CN', ['timeline']);
    clearSeeds();
    const tasks: readonly { readonly [column: string]: string }[] = [
      { task: '甲', status: '进行中', owner: 'Bo', start: '2026-12-03', due: '2026-12-08', phase: '策划' },
      { task: '乙', status: '已完成', owner: 'Cy', start: '2026-12-01', due: '2026-12-04', phase: '策划' },
      { task: '丙', status: '未开始', owner: 'Di', start: '2026-12-10', due: '2026-12-11', phase: '执行' },
      { task: '丁', status: '未开始', owner: 'Di', start: '', due: '2026-12-20', phase: '' },
      { task: '戊', status: '已取消', owner: 'Di', start: '2026-12-01', due: '2026-12-02', phase: '执行' },
      { task: '己', status: '未开始', owner: 'Di', start: '', due: '', phase: '复盘' },
    ];
    tasks.forEach((task, index) => {
      plan.type('tasks', 3 + index, task);
    });
    view = plan.look();
  });

  it('lists what has a date by its start, done ones too, and says in words what the colour of a bar says', () => {
    expect([1, 2, 3, 4, 5].map(line)).toEqual([
      ['乙', 'Cy', '12-01', '12-04', '已完成'],
      ['甲', 'Bo', '12-03', '12-08', '滞后'],
      ['丙', 'Di', '12-10', '12-11', '执行'],
      ['丁', 'Di', '12-20', '12-20', '其他'],
      ['', '', '', '', ''],
    ]);
    expect(note()).toBe(
      '2026年12月1日至2026年12月20日；每列一天；已取消的任务不列出；另有 1 项未显示(最多 150 项，未完成的优先；没有日期的不列出)',
    );
  });

  it('has a column a day from the first start to the event, under the letters of their month, and none behind', () => {
    expect(head('day', 21)).toEqual([...from(1, 20).map(String), '']);
    expect(head('month', 21)).toEqual(['12', '月', ...Array.from({ length: 19 }, () => '')]);
    // 2026-12-01 is a Tuesday; the tenth is today.
    expect(head('header', 21).join('')).toBe('二三四五六日一二三▼五六日一二三四五六日');
    expect(head('sign', 21)).toEqual([...Array.from({ length: 19 }, () => ''), 'D0', '']);
  });

  it('draws a bar from start to due and no further, in the colour its words have', () => {
    expect(painted(1, BAR_COLOURS.done.fill)).toEqual(from(1, 4));
    expect(painted(2, BAR_COLOURS.late.fill)).toEqual(from(3, 8));
    expect(painted(3, BAR_COLOURS.execute.fill)).toEqual([10, 11]);
    expect(painted(4, BAR_COLOURS.other.fill)).toEqual([20]);
    const words = [1, 2, 3, 4, 5].map((place) => at(`t${place}`, LIST.state)?.shown.background ?? null);
    expect(words.slice(0, 4)).toEqual((['done', 'late', 'execute', 'other'] as const).map((name) => BAR_COLOURS[name].fill));
    expect(Object.values(BAR_COLOURS).map(({ fill }) => fill)).not.toContain(words[4]);
  });

  it('shades weekends, today and the event behind the bars from head to foot', () => {
    // The 5th, 6th, 12th, 13th and 19th are weekend days; so is the 20th, which is the event.
    expect(painted(5, SCALE_COLOURS.off.fill)).toEqual([5, 6, 12, 13, 19]);
    expect(painted(5, SCALE_COLOURS.thisDay.fill)).toEqual([10]);
    expect(painted(5, SCALE_COLOURS.event.fill)).toEqual([20]);
    expect(painted(2, SCALE_COLOURS.off.fill)).toEqual([12, 13, 19]);
    expect(at('day', FIRST_DAY + 9)?.shown.background).toBe(SCALE_COLOURS.thisDay.fill);
  });

  it('shades a day off of the working calendar and not a working weekend, in words of either language', () => {
    plan.type('holidays', 3, { date: '2026-12-14', type: '休' });
    plan.type('holidays', 4, { date: '2026-12-12', type: '班' });
    view = plan.look();
    expect(painted(5, SCALE_COLOURS.off.fill)).toEqual([5, 6, 13, 14, 19]);
    expect([head('sign')[11], head('sign')[13]]).toEqual(['班', '休']);
  });

  it('follows the tasks: a bar moves with its dates, a task that is done turns green, a start brought forward moves the scale', () => {
    plan.type('tasks', 3, { status: '已完成' });
    plan.type('tasks', 5, { start: '2026-11-29', due: '2026-12-12' });
    view = plan.look();
    expect(names(4)).toEqual(['丙', '乙', '甲', '丁']);
    expect(head('day', 3)).toEqual(['29', '30', '1']);
    expect(head('month', 4)).toEqual(['11', '月', '12', '月']);
    expect(painted(1, BAR_COLOURS.execute.fill)).toEqual(from(1, 14));
    expect(painted(3, BAR_COLOURS.done.fill)).toEqual(from(5, 10));
  });

  it('names the last day of an event of several, and the days between', () => {
    plan.typeField('settings', 'd1', 2, '2026-12-22');
    view = plan.look();
    expect(head('sign', 26).slice(20)).toEqual(['', 'D0', '·', 'D1', '', '']);
    expect(painted(5, SCALE_COLOURS.event.fill)).toEqual([22, 23, 24]);
    plan.typeField('settings', 'd1', 2, '2026-12-20');
  });

  it('goes by weeks from a Monday as soon as the days are more than its columns', () => {
    // From 2026-11-29 seventy days end on 2027-02-06.
    plan.type('tasks', 6, { due: '2027-02-06' });
    view = plan.look();
    expect([head('day')[0], head('day')[69]]).toEqual(['29', '6']);
    plan.type('tasks', 6, { due: '2027-02-07' });
    view = plan.look();
    // Mondays: 11-23, 11-30, 12-07 … 2027-02-01.
    expect(head('day', 12)).toEqual(['23', '30', '7', '14', '21', '28', '4', '11', '18', '25', '1', '']);
    expect(head('month', 12)).toEqual(['11', '月', '12', '月', '', '', '1', '月', '', '', '2', '']);
    expect(head('header', 4)).toEqual(['', '', '▼', '']);
    expect(head('sign', 5)).toEqual(['', '', '', 'D0', '']);
    // 丙 from 11-29, a Sunday, to 12-12, a Saturday: three weeks.
    expect(painted(1, BAR_COLOURS.execute.fill)).toEqual([1, 2, 3]);
    expect(painted(5, SCALE_COLOURS.off.fill)).toEqual([]);
    expect(note()).toContain('；每列一周；');
  });

  it('takes several weeks a column when a plan is longer still', () => {
    // From Monday 2026-11-23 seventy weeks end on 2028-03-26.
    plan.type('tasks', 6, { due: '2028-03-27' });
    view = plan.look();
    expect(note()).toContain('；每列 2 周；');
    expect(head('day', 3)).toEqual(['23', '7', '21']);
    expect(painted(4, BAR_COLOURS.other.fill)).toEqual([36]);
  });

  it('keeps its bars as a plain sheet, which nothing of ours moves any more', () => {
    const places = from(7, 10).flatMap((row) => from(8, FIRST_DAY + SCALE_COLUMNS).map((column) => [row, column] as const));
    // The key column is deleted.
    const colours = (shift: number): (string | null)[] => {
      const { cells } = plan.host.render().sheets.find(({ title }) => title === '时间轴') ?? { cells: [] };
      const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell.shown.background]));
      return places.map(([row, column]) => byPlace.get(`${row},${column - shift}`) ?? null);
    };
    const before = colours(0);
    expect(new Set(before).size).toBeGreaterThan(4);
    plan.host.call('rpc', JSON.stringify({ method: 'removeSheet', params: { plan: null, kind: 'timeline', keep: true, blankTitle: 'x' } }));
    expect(colours(1)).toEqual(before);
    const kept = plan.host.render().sheets.find(({ title }) => title === '时间轴');
    expect(kept?.rules.filter(({ formula }) => formula.includes('sr1'))).toEqual([]);
    expect(kept?.cells.filter(({ formula }) => formula !== null && formula !== '')).toEqual([]);
  });
});

describe('a plan of more tasks than the timeline has rows', () => {
  it('lists the open ones first, then the done ones begun last, and counts the others', async () => {
    plan = await livePlan('zh-CN', 'zh_CN', ['timeline']);
    clearSeeds();
    // 151 tasks of a day each: A0 on 2026-12-01, A1 on the next day and so on in turns of 28; B0 … B2 are done and begin before all of them.
    const open = (count: number) =>
      Array.from({ length: count }, (_, index) => [`A${index}`, '', `2026-12-${String((index % 28) + 1).padStart(2, '0')}`]);
    const rows = [
      ['任务', '状态', '完成时限'],
      ['B0', '已完成', '2026-11-01'],
      ['B1', '已完成', '2026-11-02'],
      ['B2', '已完成', '2026-11-03'],
    ];
    const add = (more: readonly string[][]): void => {
      const reply = plan.host.call('rpc', JSON.stringify({ method: 'importTasks', params: { plan: null, rows: more } }));
      expect(String(reply)).toContain('"ok":true');
    };
    add([...rows, ...open(148)]);
    view = plan.look();
    // Room for two done ones: those begun last.
    expect(names(3)).toEqual(['B1', 'B2', 'A0']);
    expect(names(TIMELINE_ROWS)[TIMELINE_ROWS - 1]).toBe('A139');
    expect(note()).toContain('另有 1 项未显示');

    add([
      ['任务', '完成时限'],
      ['C0', '2026-12-31'],
      ['C1', '2026-12-31'],
      ['C2', '2026-12-31'],
    ]);
    view = plan.look();
    expect(names(2)).toEqual(['A0', 'A28']);
    expect(names(TIMELINE_ROWS).slice(-3)).toEqual(['A139', 'C0', 'C1']);
    expect(note()).toContain('另有 4 项未显示');
  });
});

describe('a timeline without tasks', () => {
  beforeEach(async () => {
    plan = await livePlan('en', 'en_US', ['timeline']);
  });

  it('says that there is nothing to show, and shows the event', () => {
    clearSeeds();
    view = plan.look();
    expect(line(1)).toEqual(['No task with a date', '', '', '', '']);
    expect([head('day', 2), head('sign', 2), head('month', 2)]).toEqual([
      ['20', ''],
      ['D0', ''],
      ['12', ''],
    ]);
  });

  it('has a dash where the list of tasks has been deleted, and no error', () => {
    plan.host.deleteSheet('Tasks');
    view = plan.look();
    expect([line(1), line(2)]).toEqual([
      ['–', '', '', '', ''],
      ['', '', '', '', ''],
    ]);
    expect(note()).toBe('–');
    expect(view.sheet('timeline').cells.filter(({ display }) => display.startsWith('#'))).toEqual([]);
  });
});

describe('the timeline in English', () => {
  it('spells months over their columns where they have room, else in figures', async () => {
    plan = await livePlan('en', 'en_US', ['timeline']);
    clearSeeds();
    plan.type('tasks', 3, { task: 'One', status: 'Not started', start: '2026-11-29', due: '2027-01-02', phase: 'Plan' });
    view = plan.look();
    // Two days of November, 31 of December, two of January.
    expect(head('month', 36)).toEqual(['11', '', 'D', 'E', 'C', ...Array.from({ length: 28 }, () => ''), '1', '', '']);
    expect(head('header', 7).join('')).toBe('SMTWTFS');
    expect(note()).toBe('2026-11-29 to 2027-01-02 · a column a day · cancelled tasks are left out');
    expect(line(1)).toEqual(['One', 'Ada', '11-29', '01-02', 'Plan']);
  });
});

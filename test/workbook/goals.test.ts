import { trackedKpis } from '../../src/workbook/sheets/kpi-catalogue';
import { type LivePlan, livePlan, type View } from './live-plan';
import { productLaunch } from './plan-fixture';

jest.setTimeout(60_000);

let plan: LivePlan;
let view: View;

/** Rows of the launch: six goals from row 3 on, the total in row 9, then the tracked figures. */
const ROWS = { leads: 3, impressions: 4, media: 5, showUp: 6, nps: 7, costPerLead: 8, total: 9 } as const;

const value = (row: number, column: string): unknown => view.cell('goals', row, column)?.value ?? '';
const shown = (row: number, column: string): string => view.cell('goals', row, column)?.display ?? '';
const rowOf = (key: string): number => {
  for (let row = 3; row < 40; row += 1) if (value(row, 'key') === key) return row;
  throw new Error(`no row ${key}`);
};
const reviewFact = (key: string): unknown => view.field('review', key, 2)?.value ?? '';

describe('the goals of the launch', () => {
  beforeAll(async () => {
    plan = await livePlan('zh-CN', 'zh_CN', ['goals']);
    view = plan.look();
  });

  it('are the template’s, with their weights of 100 % together; then the total and the figures no goal counts', () => {
    expect(Object.values(ROWS).map((row) => [value(row, 'target'), value(row, 'weight')])).toEqual([
      [500, 0.3],
      [100000, 0.25],
      [30, 0.15],
      [75, 0.1],
      [40, 0.1],
      ['', 0.1],
      [100, ''],
    ]);
    // Of ten figures four are goals by another name: show-up, leads, cost per lead, impressions, and NPS.
    expect(trackedKpis(productLaunch()).map(({ key }) => key)).toEqual(['att', 'media', 'cvr', 'roi', 'bvar']);
    expect([10, 11, 12, 13, 14].map((row) => value(row, 'key'))).toEqual(['att', 'media', 'cvr', 'roi', 'bvar']);
    expect([value(rowOf('att'), 'target'), value(rowOf('bvar'), 'target')]).toEqual([200, 5]);
  });

  it('wait to be filled in: no rate, no total, and the Review says so', () => {
    expect([value(ROWS.leads, 'rate'), value(ROWS.leads, 'result'), value(ROWS.total, 'rate'), value(ROWS.total, 'result')]).toEqual([
      '',
      '待填',
      '',
      '待填',
    ]);
    expect(reviewFact('goals')).toBe('加权达成率：待填齐实际值');
    expect(reviewFact('goal:leads')).toBe('目标 500 · 待填');
  });

  it('are judged by actual ÷ target, and by target ÷ actual where lower is better', () => {
    const typed: readonly [number, { readonly [column: string]: string }][] = [
      [ROWS.leads, { actual: '480' }],
      [ROWS.impressions, { actual: '150000' }],
      [ROWS.media, { actual: '26' }],
      [ROWS.showUp, { actual: '75' }],
      [ROWS.nps, { actual: '36' }],
      [ROWS.costPerLead, { target: '1000', actual: '1250' }],
    ];
    for (const [row, cells] of typed) plan.type('goals', row, cells);
    view = plan.look();
    expect([3, 4, 5, 6, 7, 8].map((row) => [shown(row, 'rate'), value(row, 'result')])).toEqual([
      ['96%', '基本达成'],
      ['150%', '达成'],
      // 26 of 30 are 86.7 %.
      ['87%', '未达成'],
      ['100%', '达成'],
      // 36 of 40 are exactly 90 %.
      ['90%', '基本达成'],
      // At most 1,000, in fact 1,250: 1000 ÷ 1250.
      ['80%', '未达成'],
    ]);
  });

  it('come to the sum of weight × attainment, each attainment capped at 120 %', () => {
    // 0.3×0.96 + 0.25×1.2 + 0.15×26/30 + 0.1×1 + 0.1×0.9 + 0.1×0.8 = 0.288 + 0.3 + 0.13 + 0.1 + 0.09 + 0.08 = 0.988
    expect(Number(value(ROWS.total, 'rate'))).toBeCloseTo(0.988, 9);
    expect([shown(ROWS.total, 'measured'), value(ROWS.total, 'result')]).toEqual(['98.8', '基本达成']);
    expect(reviewFact('goals')).toBe('加权达成率 99%');
    expect(reviewFact('goal:leads')).toBe('目标 500 · 实际 480 · 96% · 基本达成');
  });

  it('have no total while the actual of one with a weight is missing; 0 is not missing', () => {
    plan.type('goals', ROWS.nps, { actual: '' });
    view = plan.look();
    expect([value(ROWS.total, 'rate'), value(ROWS.nps, 'result')]).toEqual(['', '待填']);
    plan.type('goals', ROWS.nps, { actual: '0' });
    view = plan.look();
    // Without the 0.09 of the NPS.
    expect(Number(value(ROWS.total, 'rate'))).toBeCloseTo(0.898, 9);
    expect([value(ROWS.nps, 'rate'), value(ROWS.nps, 'result')]).toEqual([0, '未达成']);
  });

  it('warn where the weights do not sum to 100 %', () => {
    plan.type('goals', ROWS.leads, { weight: '25%' });
    view = plan.look();
    expect(value(ROWS.total, 'result')).toBe('权重合计 95%');
    plan.type('goals', ROWS.leads, { weight: '30%' });
  });

  it('of zero incidents are met at 0 and missed at 1', () => {
    const row = 30;
    plan.type('goals', row, { metric: '安全事故', kind: '指标', target: '0', direction: '越低越好', actual: '0' });
    view = plan.look();
    expect([value(row, 'rate'), value(row, 'result')]).toEqual([1, '达成']);
    plan.type('goals', row, { actual: '1' });
    view = plan.look();
    expect([value(row, 'rate'), value(row, 'result')]).toEqual([0, '未达成']);
    // A target of 0 that should be exceeded says nothing.
    plan.type('goals', row, { direction: '越高越好' });
    view = plan.look();
    expect(value(row, 'rate')).toBe('');
  });

  it('take what the sheets hold where nothing is typed: attendance of the Review, budget variance', () => {
    plan.typeField('review', 'attendance', 3, '190');
    // The whole budget is 500,000; 480,000 in one line are 4 % less.
    plan.type('budget', 3, { actual: '480000' });
    view = plan.look();
    expect([value(rowOf('att'), 'measured'), shown(rowOf('att'), 'rate')]).toEqual([190, '95%']);
    expect([value(rowOf('bvar'), 'measured'), value(rowOf('bvar'), 'result')]).toEqual([4, '达成']);
    plan.type('goals', rowOf('att'), { actual: '210' });
    view = plan.look();
    expect(shown(rowOf('att'), 'rate')).toBe('105%');
  });

  it('count the tasks in time: of three due by today one was done by then', () => {
    for (let row = 3; row <= 40; row += 1) plan.type('tasks', row, { status: '已取消' });
    // Done on the due day; done a day late; not done; due tomorrow and done.
    plan.type('tasks', 3, { task: '甲', status: '已完成', due: '2026-12-09', doneOn: '2026-12-09' });
    plan.type('tasks', 4, { task: '乙', status: '已完成', due: '2026-12-08', doneOn: '2026-12-09' });
    plan.type('tasks', 5, { task: '丙', status: '进行中', due: '2026-12-10', doneOn: '' });
    plan.type('tasks', 6, { task: '丁', status: '已完成', due: '2026-12-11', doneOn: '2026-12-10' });
    plan.type('goals', 31, { metric: '任务按时率', kind: '指标', target: '90' });
    const key = String.fromCharCode(64 + view.column('goals', 'key'));
    plan.host.editCell(plan.title('goals'), `${key}31`, 'ontime');
    view = plan.look();
    // 1 ÷ 3, and in the Review, which asks only the tasks that are done: 甲 and 丁 of three.
    expect([value(31, 'measured'), value(31, 'result')]).toEqual([33, '未达成']);
    expect(view.field('review', 'onTime', 2)?.display).toBe('67%');
  });

  it('leave the template’s targets in the Review when the sheet goes', () => {
    plan.host.call(
      'rpc',
      JSON.stringify({
        method: 'removeSheet',
        params: { plan: null, kind: 'goals', keep: false, blankTitle: 'x', confirmedName: '目标与数据' },
      }),
    );
    view = plan.look();
    expect([reviewFact('goals'), reviewFact('goal:leads')]).toEqual(['', '目标 ≥ 500 条']);
    expect(plan.again()).toMatchObject({ operations: 0, findings: [] });
  });
});

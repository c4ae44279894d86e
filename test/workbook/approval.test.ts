import type { Language } from '../../src/domain/language';
import { callRpc } from '../../src/local/cli/rpc-client';
import { type LivePlan, livePlan, type View } from './live-plan';

jest.setTimeout(60_000);

/**
 * The launch of 200 people: 125,000 + 90,000 + 90,000 + 40,000 + 150 × 200 + 25,000 + 125 × 200 + 15,000 + 10,000 + reserve 50,000 = 500,000 CNY; goals:
 * 500 leads, 100,000 impressions, 30 media, 75 % show-up, NPS 40, a cost per lead that is open.
 */
const LINE = { stage: 3, venue: 4, catering: 7, free: 20 } as const;
const GOAL = { leads: 3, impressions: 4, costPerLead: 8, attendance: 10 } as const;

let plan: LivePlan;
let view: View;

const budget = (row: number, key = 'sinceApproval'): unknown => view.cell('budget', row, key)?.value ?? '';
const goal = (row: number, key = 'sinceApproval'): unknown => view.cell('goals', row, key)?.value ?? '';
const record = (): unknown[] => [2, 3, 4, 5].map((column) => view.field('master', 'approvalRecord', column)?.display ?? '');
const review = (key: string): unknown => view.field('review', key, 2)?.value ?? '';

function approve(language: Language, approver?: string) {
  const { hash } = callRpc(plan.host, 'previewApproval', { plan: null }, language);
  return callRpc(plan.host, 'approvePlan', { plan: null, hash, ...(approver === undefined ? {} : { approver }) }, language);
}

describe('a plan in Chinese', () => {
  beforeAll(async () => {
    plan = await livePlan('zh-CN', 'zh_CN', ['goals']);
  });

  it('says nothing of changes before it is approved, whatever is typed', () => {
    plan.type('budget', LINE.venue, { price: '80000' });
    plan.type('budget', LINE.venue, { price: '90000' });
    view = plan.look();
    expect(record()).toEqual(['尚未定稿', '', '', '']);
    expect([budget(LINE.stage), goal(GOAL.leads), view.cell('goals', 2, 'frozenRows')?.value]).toEqual(['', '', 0]);
    expect(['approval', 'approvedBudget', 'changedSince', 'budgetSince'].map(review)).toEqual(['尚未定稿', '', '', '']);
  });

  it('freezes what each line plans and each goal aims at', () => {
    expect(approve('zh-CN')).toMatchObject({ version: 1, approver: 'Ada', day: '2026-12-10', budget: { rows: 10, total: 500_000 } });
    view = plan.look();
    expect(record()).toEqual(['V1 · 预算 500000', 'Ada', '2026-12-10', '定稿后没有改动']);
    expect(view.field('master', 'approval', 2)?.value).toBe('已定稿');
    expect([budget(LINE.stage, 'approvedAmount'), budget(LINE.catering, 'approvedAmount')]).toEqual([125_000, 30_000]);
    expect([GOAL.leads, GOAL.costPerLead, GOAL.attendance].map((row) => goal(row, 'approvedTarget'))).toEqual([500, '–', 200]);
    expect([budget(LINE.stage), goal(GOAL.leads), goal(GOAL.costPerLead), budget(LINE.free), goal(30)]).toEqual(['', '', '', '', '']);
    expect([review('approvedBudget'), review('changedSince'), review('budgetSince')]).toEqual([500_000, '定稿后没有改动', 0]);
  });

  it('says 已改 with the old value, in colour, and 新增 for what comes later; 0.004 is no change', () => {
    plan.type('budget', LINE.stage, { price: '140000' });
    plan.type('budget', LINE.venue, { price: '90000.004' });
    plan.type('budget', LINE.free, { item: '烟花', price: '6000', quantity: '2' });
    plan.type('goals', GOAL.leads, { target: '400', actual: '480' });
    plan.type('goals', GOAL.costPerLead, { target: '1000' });
    plan.type('goals', 30, { metric: '直播观看', target: '9000' });
    view = plan.look();
    expect([LINE.stage, LINE.venue, LINE.catering, LINE.free].map((row) => budget(row))).toEqual(['已改，原 125000', '', '', '新增']);
    expect([GOAL.leads, GOAL.impressions, GOAL.costPerLead, 30].map((row) => goal(row))).toEqual([
      '已改，原 500',
      '',
      '已改，原 –',
      '新增',
    ]);
    const fill = (row: number): unknown => view.cell('budget', row, 'sinceApproval')?.shown.background;
    expect([fill(LINE.stage), fill(LINE.venue), fill(LINE.free)]).toEqual(['#fdf0cf', '#f3f5f7', '#fdf0cf']);
    // One line up by 15,000, one new at 12,000.
    expect(record()).toEqual(['V1 · 预算 500000', 'Ada', '2026-12-10', '定稿后：预算已改 1、新增 1；目标已改 2、新增 1']);
    expect(review('changedSince')).toBe('定稿后：预算已改 1、新增 1；目标已改 2、新增 1');
    expect(Number(review('budgetSince'))).toBeCloseTo(27_000.004, 6);
    // 480 of 400 are 120 %, of the 500 approved 96 %.
    expect(goal(GOAL.leads, 'approvedRate')).toBe(0.96);
    expect(review('goal:leads')).toBe('目标 400（已改，原 500；按定稿 96%） · 实际 480 · 120% · 达成');
  });

  it('follows the headcount: a line per head and the attendance are changed by it', () => {
    plan.typeField('settings', 'headcount', 2, '210');
    view = plan.look();
    expect([budget(LINE.catering), goal(GOAL.attendance)]).toEqual(['已改，原 30000', '已改，原 200']);
    plan.typeField('settings', 'headcount', 2, '200');
    view = plan.look();
    expect([budget(LINE.catering), goal(GOAL.attendance)]).toEqual(['', '']);
  });

  it('measures costs by the budget as approved, not by the one raised since', () => {
    // 525,000 of the 500,000 approved are 5 % more; of today's 527,000 they were less.
    plan.type('budget', LINE.stage, { actual: '525000' });
    view = plan.look();
    expect([review('budgetVariance'), review('firstVariance')].map((value) => Number(value).toFixed(6))).toEqual(['0.050000', '0.050000']);
    const bvar = [10, 11, 12, 13, 14].find((row) => goal(row, 'key') === 'bvar') ?? 0;
    expect(goal(bvar, 'measured')).toBe(5);
  });

  it('freezes anew with the next version and keeps the first total', () => {
    plan.type('budget', LINE.venue, { price: '90000' });
    expect(callRpc(plan.host, 'previewApproval', { plan: null }, 'zh-CN')).toMatchObject({
      version: 2,
      standing: { version: 1, approver: 'Ada', day: '2026-12-10', total: 500_000 },
      budget: { rows: 11, changed: 1, added: 1, total: 527_000 },
      goals: { changed: 2, added: 1, withoutTarget: 0 },
    });
    expect(approve('zh-CN', ' 王\n芳 ')).toMatchObject({ version: 2, approver: '王 芳' });
    view = plan.look();
    expect(record()).toEqual(['V2 · 预算 527000，首次定稿 500000', '王 芳', '2026-12-10', '定稿后没有改动']);
    expect([LINE.stage, LINE.free].map((row) => [budget(row, 'approvedAmount'), budget(row)])).toEqual([
      [140_000, ''],
      [12_000, ''],
    ]);
    // 525,000 of 527,000 and of 500,000.
    expect(Number(review('budgetVariance'))).toBeCloseTo(525 / 527 - 1, 9);
    expect(Number(review('firstVariance'))).toBeCloseTo(0.05, 9);
  });

  it('forgets what was frozen of a line that has been emptied, with the next approval', () => {
    plan.type('budget', LINE.free, { item: '', price: '', quantity: '' });
    approve('zh-CN');
    view = plan.look();
    expect([budget(LINE.free, 'approvedAmount'), view.cell('goals', 2, 'frozenRows')?.value]).toEqual(['', 13]);
  });
});

describe('a plan in English', () => {
  beforeAll(async () => {
    plan = await livePlan('en', 'en_US');
  });

  it('says it in English, without Goals & KPIs', () => {
    view = plan.look();
    expect(record()).toEqual(['Not approved yet', '', '', '']);
    // 70,000 USD: 17,500 of them for the stage.
    expect(approve('en')).toMatchObject({ version: 1, budget: { rows: 10, total: 70_000 }, goals: null });
    plan.type('budget', LINE.stage, { price: '20000' });
    plan.type('budget', LINE.free, { item: 'Fireworks' });
    view = plan.look();
    expect([budget(LINE.stage), budget(LINE.free)]).toEqual(['Changed, was 17500', 'Added']);
    expect(record()).toEqual(['V1 · budget 70000', 'Ada', '2026-12-10', 'Since approval: budget lines changed 1, added 1']);
  });

  it('marks no goal that comes with a sheet added after the approval', () => {
    callRpc(plan.host, 'addSheet', { plan: null, kind: 'goals' }, 'en');
    view = plan.look();
    expect([goal(GOAL.leads), view.field('master', 'approvalRecord', 5)?.value]).toEqual([
      '',
      'Since approval: budget lines changed 1, added 1; targets changed 0, added 0',
    ]);
  });
});

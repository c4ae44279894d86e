import { civilDate } from '../../src/domain/civil-date';
import { callRpc } from '../../src/local/cli/rpc-client';
import { startingPosts } from '../../src/workbook/sheets/publicity-posts';
import { type LivePlan, livePlan, type View } from './live-plan';
import { launchContent } from './plan-fixture';

jest.setTimeout(60_000);

let plan: LivePlan;
let view: View;

const value = (row: number, column: string): unknown => view.cell('publicity', row, column)?.value ?? '';
const shown = (row: number, column: string): string => view.cell('publicity', row, column)?.display ?? '';
const fill = (row: number): string | null => view.cell('publicity', row, 'topic')?.shown.background ?? null;

describe('the posts a plan starts with', () => {
  it('keep the seed’s T-5 to T-3 and are spread from T-14 to T+3', () => {
    expect(startingPosts(launchContent('en')).map(({ offset }) => offset)).toEqual([-14, -10, -7, -5, -4, -3, -1, 0, 1, 3]);
  });

  it('lie on no day before the plan was made', () => {
    const late = { ...launchContent('en'), scheduledOn: civilDate('2026-12-16') };
    expect(startingPosts(late).map(({ offset }) => offset)).toEqual([-4, -4, -4, -4, -4, -3, -1, 0, 1, 3]);
    const onTheDay = { ...launchContent('en'), scheduledOn: civilDate('2026-12-20') };
    expect(startingPosts(onTheDay).map(({ offset }) => offset)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 3]);
  });
});

describe('the publicity of the launch', () => {
  beforeAll(async () => {
    // Planned on 2026-12-10, ten days before.
    plan = await livePlan('zh-CN', 'zh_CN', ['publicity', 'goals']);
    view = plan.look();
  });

  it('has its days counted from the event: T-10, T-5, T0 and T+3', () => {
    expect([3, 6, 10, 12].map((row) => shown(row, 'date'))).toEqual(['2026-12-10', '2026-12-15', '2026-12-20', '2026-12-23']);
  });

  it('says what is out today, coming, late and published', () => {
    expect([value(3, 'mark'), value(6, 'mark'), fill(3), fill(6)]).toEqual(['今日发布', '未制作', '#fdf0cf', null]);
    plan.host.setNow(Date.UTC(2026, 11, 12, 1));
    plan.type('publicity', 4, { asset: '已发布' });
    plan.type('publicity', 5, { asset: '已通过' });
    view = plan.look();
    // Row 5 is T-7, the 13th: tomorrow.
    expect([3, 4, 5, 12].map((row) => [value(row, 'mark'), fill(row)])).toEqual([
      ['滞后', '#fbdcd9'],
      ['已发布', '#e0f1e4'],
      ['已通过 · 临近', '#fdf0cf'],
      ['未制作', null],
    ]);
  });

  it('counts conversion and cost per sign-up, and nothing without clicks or sign-ups', () => {
    plan.type('publicity', 4, { clicks: '400', signUps: '50', cost: '1000', impressions: '12000' });
    plan.type('publicity', 5, { clicks: '0', signUps: '0', cost: '100', impressions: '3000' });
    view = plan.look();
    // 50 ÷ 400 = 12.5 %; 1000 ÷ 50 = 20.
    expect([value(4, 'conversion'), value(4, 'costPerSignUp'), value(5, 'conversion'), value(5, 'costPerSignUp')]).toEqual([
      0.125,
      20,
      '',
      '',
    ]);
  });

  it('gives Goals & KPIs its impressions: 12,000 + 3,000', () => {
    expect(view.cell('goals', 4, 'measured')?.value).toBe(15000);
    // Of 100,000.
    expect(view.cell('goals', 4, 'rate')?.value).toBe(0.15);
  });

  it('keeps the day of what is published when the event moves, and moves the rest', () => {
    plan.type('publicity', 3, { published: '2026-12-11 18:30' });
    const move = { plan: null, d0: '2026-12-27' };
    const { hash } = callRpc(plan.host, 'previewMove', move, 'zh-CN');
    callRpc(plan.host, 'moveDate', { ...move, hash }, 'zh-CN');
    view = plan.look();
    expect([3, 6, 12].map((row) => shown(row, 'date'))).toEqual(['2026-12-11', '2026-12-22', '2026-12-30']);
  });
});

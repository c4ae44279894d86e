import { type LivePlan, livePlan, type View } from './live-plan';

jest.setTimeout(60_000);

let plan: LivePlan;
let view: View;

beforeEach(async () => {
  plan = await livePlan('zh-CN', 'zh_CN');
  view = plan.look();
});

/** The row of an id. */
function rowOf(kind: 'resources' | 'risks', id: string): number {
  for (let row = 3; row < 40; row += 1) if (view.cell(kind, row, 'id')?.value === id) return row;
  throw new Error(`no ${id} in ${kind}`);
}

const RED = '#fbdcd9';
const AMBER = '#fdf0cf';
const GREEN = '#e0f1e4';
const PURPLE = '#ebe2f6';

describe('Resources', () => {
  const need = (id: string): unknown => view.cell('resources', rowOf('resources', id), 'need')?.value;
  const shown = (id: string, column: string): string => view.cell('resources', rowOf('resources', id), column)?.display ?? '';
  const fill = (id: string, column = 'item'): string | null =>
    view.cell('resources', rowOf('resources', id), column)?.shown.background ?? null;
  const type = (id: string, values: { readonly [column: string]: string }): void => {
    plan.type('resources', rowOf('resources', id), values);
    view = plan.look();
  };

  it('scale per-head amounts with the headcount, rounded up, and leave all others and typed ones', () => {
    // For 200 guests: 220 gifts, 240 badges, 40 press kits whatever the headcount.
    expect(['gifts', 'badges', 'press-kits'].map(need)).toEqual([220, 240, 40]);
    type('badges', { need: '260' });
    plan.typeField('settings', 'headcount', 2, '251');
    view = plan.look();
    // 220 × 251 ÷ 200 = 276.1; 240 × 251 ÷ 200 = 301.2 for the tea break.
    expect(['gifts', 'badges', 'tea-break', 'press-kits'].map(need)).toEqual([277, 260, 302, 40]);
  });

  it('count the gap and the cost', () => {
    type('gifts', { have: '150', price: '30' });
    expect([shown('gifts', 'gap'), shown('gifts', 'cost')]).toEqual(['70', '¥6,600']);
    type('gifts', { have: '230' });
    expect(shown('gifts', 'gap')).toBe('0');
  });

  it('are due by their offset with the late start of the plan, and late only after that day', () => {
    // Ten days for a lead of seventy: T-7 and T-14 become T-6, Monday the 14th (see late-start.test.ts).
    expect(shown('gifts', 'due')).toBe('2026-12-14');
    expect([shown('gifts', 'days'), fill('gifts')]).toEqual(['还有 4 天', null]);
    plan.host.setNow(Date.UTC(2026, 11, 14, 1));
    view = plan.look();
    expect([shown('gifts', 'days'), fill('gifts')]).toEqual(['今天到期', AMBER]);
    plan.host.setNow(Date.UTC(2026, 11, 15, 1));
    view = plan.look();
    expect([shown('gifts', 'days'), fill('gifts')]).toEqual(['滞后 1 天', RED]);
    type('gifts', { status: '运输中' });
    expect(fill('gifts')).toBe(RED);
    type('gifts', { status: '已到位' });
    expect([shown('gifts', 'days'), fill('gifts')]).toEqual(['', GREEN]);
    type('badges', { status: '异常', due: '2026-12-30' });
    expect(fill('badges')).toBe(PURPLE);
  });

  it('say when what is said to be there is short, and when equipment is not tested the day before', () => {
    type('gifts', { status: '已验收', have: '200' });
    expect([shown('gifts', 'gap'), fill('gifts')]).toEqual(['20', PURPLE]);
    type('gifts', { have: '220' });
    expect(fill('gifts')).toBe(GREEN);
    const equipment = Array.from({ length: 30 }, (_, index) => 3 + index).find(
      (row) => view.cell('resources', row, 'category')?.display === '设备',
    );
    const tested = (): string | null => view.cell('resources', equipment ?? 0, 'tested')?.shown.background ?? null;
    expect(tested()).toBe(null);
    // The day before the event is the 19th, and three days ahead is soon.
    plan.host.setNow(Date.UTC(2026, 11, 16, 1));
    plan.type('resources', equipment ?? 0, { status: '已到位' });
    view = plan.look();
    expect(tested()).toBe(AMBER);
    plan.type('resources', equipment ?? 0, { tested: '已调试' });
    view = plan.look();
    expect(tested()).toBe(GREEN);
  });

  it('keep ids through sorting and heal those that are lost', () => {
    const title = plan.title('resources');
    const column = (key: string): number => view.column('resources', key);
    const owner = shown('gifts', 'owner');
    const last = String.fromCharCode(64 + column('scheduledDue'));
    plan.host.sortRange(title, `A3:${last}122`, column('item'), true);
    view = plan.look();
    expect(shown('gifts', 'owner')).toBe(owner);
    expect(plan.again()).toMatchObject({ operations: 0, findings: [] });
    const row = rowOf('resources', 'gifts');
    plan.host.editCell(title, `A${row}`, '');
    expect(plan.again().operations).toBeGreaterThan(0);
    view = plan.look();
    expect(rowOf('resources', 'gifts')).toBe(row);
  });
});

describe('Risks', () => {
  const shown = (row: number, column: string): string => view.cell('risks', row, column)?.display ?? '';
  const fill = (row: number, column: string): string | null => view.cell('risks', row, column)?.shown.background ?? null;
  const type = (row: number, values: { readonly [column: string]: string }): void => {
    plan.type('risks', row, values);
    view = plan.look();
  };

  it('begin with the greatest', () => {
    const scores = [3, 4, 5, 6, 7].map((row) => Number(shown(row, 'score')));
    // Demo 3×5, leak 3×4, stream 3×4, turnout 3×3, hostile question 2×4.
    expect(scores).toEqual([15, 12, 12, 9, 8]);
    expect([3, 4, 7].map((row) => shown(row, 'level'))).toEqual(['高', '中', '中']);
  });

  it.each([
    ['3', '5', '15', '高'],
    ['4', '4', '16', '高'],
    ['3', '4', '12', '中'],
    ['4', '2', '8', '中'],
    ['2', '3', '6', '低'],
    ['1', '5', '5', '低'],
    ['', '5', '', ''],
  ])('likelihood %s and impact %s make %s, %s', (likelihood, impact, score, level) => {
    type(9, { risk: '停电', likelihood, impact });
    expect([shown(9, 'score'), shown(9, 'level')]).toEqual([score, level]);
    expect(fill(9, 'level')).toBe(level === '高' ? AMBER : '#f3f5f7');
  });

  it('are decided by a day, late after it while they are only monitored', () => {
    // Low turnout is decided on T-3, Thursday the 17th.
    const row = rowOf('risks', 'low-turnout');
    expect(shown(row, 'decide')).toBe('2026-12-17');
    plan.host.setNow(Date.UTC(2026, 11, 17, 1));
    view = plan.look();
    expect([fill(row, 'decide'), fill(row, 'risk'), shown(row, 'level')]).toEqual([AMBER, AMBER, '中 · 临近']);
    plan.host.setNow(Date.UTC(2026, 11, 18, 1));
    view = plan.look();
    expect([fill(row, 'decide'), fill(row, 'risk'), shown(row, 'level')]).toEqual([RED, RED, '中 · 滞后']);
    type(row, { status: '已触发' });
    expect([fill(row, 'decide'), fill(row, 'risk'), shown(row, 'level')]).toEqual([PURPLE, PURPLE, '中']);
    type(row, { status: '已关闭' });
    expect(fill(row, 'decide')).toBe(GREEN);
  });
});

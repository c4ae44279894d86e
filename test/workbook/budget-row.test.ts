import { type LivePlan, livePlan } from './live-plan';

jest.setTimeout(30_000);

/** Cells of the Overview that show money, by the label in front of them: three columns lie between. */
function money(plan: LivePlan, label: string): unknown {
  const sheet = plan.look().sheet('overview');
  const found = sheet.cells.find((cell) => cell.display === label && cell.row > 5);
  return sheet.cells.find((cell) => cell.row === found?.row && cell.column === (found?.column ?? 0) + 4)?.value;
}

describe('a budget line a person inserts right under the header', () => {
  it('counts in every sum at once, before its own formulas are there', async () => {
    const plan = await livePlan('zh-CN', 'zh_CN');
    // The launch starts with 500,000 in all, 50,000 of it the reserve.
    expect([money(plan, '预算总额'), money(plan, '其中备用金'), money(plan, '预计完工')]).toEqual([500_000, 50_000, 500_000]);

    plan.host.insertRows(plan.title('budget'), 3, 1);
    // Quantity 2, number of times blank (counts as 1), side blank (a cost): 2 × 1,000 planned, 2,600 paid.
    plan.type('budget', 3, { item: '无人机航拍', price: '1000', quantity: '2', actual: '2600' });
    expect(money(plan, '预算总额')).toBe(502_000);
    expect(money(plan, '实际支出')).toBe(2_600);
    expect(money(plan, '预计完工')).toBe(502_600);
    expect(money(plan, '剩余')).toBe(499_400);
    expect(money(plan, '备用金占比')).toBeCloseTo(50_000 / 502_000, 12);
    expect(plan.look().cell('budget', 3, 'planned')?.formula ?? null).toBeNull();

    // Income is no cost; text in a price cell counts as nothing.
    plan.type('budget', 3, { side: '收入' });
    expect(money(plan, '预算总额')).toBe(500_000);
    plan.type('budget', 3, { side: '支出', price: '待定' });
    expect(money(plan, '预算总额')).toBe(500_000);
  });
});

import fc from 'fast-check';
import {
  type BudgetRow,
  budgetTotals,
  forecastOf,
  planOf,
  reserveFor,
  roundToCents,
  spreadBudget,
  spreadByShares,
  varianceOf,
} from '../../src/domain/budget';
import type { BudgetBasis, BudgetCategory, TemplateBudgetLine } from '../../src/domain/template';

const line = (id: string, category: BudgetCategory, share: number, basis: BudgetBasis = 'fixed'): TemplateBudgetLine => ({
  id,
  category,
  item: { 'zh-CN': id, en: id },
  basis,
  share,
  group: 'FIN',
});

describe('spreadByShares', () => {
  it('gives what rounding leaves over to the largest remainders, the earlier first', () => {
    expect(spreadByShares(7, [{ share: 50 }, { share: 30 }, { share: 20 }])).toEqual([4, 2, 1]);
    expect(spreadByShares(100, [{ share: 1 }, { share: 1 }, { share: 1 }])).toEqual([34, 33, 33]);
  });

  it('keeps whole units whole and cents exact', () => {
    expect(spreadByShares(500_000, [{ share: 25 }, { share: 65 }, { share: 10 }])).toEqual([125_000, 325_000, 50_000]);
    expect(spreadByShares(10.01, [{ share: 50 }, { share: 50 }])).toEqual([5.01, 5]);
  });

  it('gives zeros for nothing to spread or nothing to spread over', () => {
    expect(spreadByShares(0, [{ share: 50 }, { share: 50 }])).toEqual([0, 0]);
    expect(spreadByShares(100, [{ share: 0 }])).toEqual([0]);
    expect(spreadByShares(100, [])).toEqual([]);
  });

  it('refuses an amount that is none', () => {
    expect(() => spreadByShares(-1, [{ share: 1 }])).toThrow(RangeError);
    expect(() => spreadByShares(Number.NaN, [{ share: 1 }])).toThrow(RangeError);
  });

  it('sums to the total, each amount within a unit of its share', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000_000 }), shares, (total, parts) => {
        const amounts = spreadByShares(
          total,
          parts.map((share) => ({ share })),
        );
        const sum = parts.reduce((a, b) => a + b, 0);
        expect(amounts.reduce((a, b) => a + b, 0)).toBe(total);
        amounts.forEach((amount, index) => {
          expect(Math.abs(amount - (total * (parts[index] ?? 0)) / sum)).toBeLessThan(1);
        });
      }),
    );
  });
});

describe('spreadBudget', () => {
  it('prices fixed, per-head and per-day lines', () => {
    const lines = [line('venue', 'venue', 60, 'perDay'), line('food', 'catering', 30, 'perHead'), line('rest', 'reserve', 10)];
    expect(spreadBudget(lines, { total: 50_000, headcount: 200, days: 3 })).toEqual([
      { id: 'venue', price: 10_000, qty: 1, times: 3, plan: 30_000 },
      { id: 'food', price: 75, qty: 200, times: 1, plan: 15_000 },
      { id: 'rest', price: 5_000, qty: 1, times: 1, plan: 5_000 },
    ]);
  });

  // 10 % of 100,001 is 10,000.10, kept as 10,001; 90,000 go 5:4; 40,000 / 300 is 133.33, so 39,999; the lost unit joins the reserve.
  it('gives what does not divide to the reserve, wherever it stands', () => {
    const lines = [line('rest', 'reserve', 10), line('venue', 'venue', 50), line('food', 'catering', 40, 'perHead')];
    expect(spreadBudget(lines, { total: 100_001, headcount: 300, days: 1 })).toEqual([
      { id: 'rest', price: 10_002, qty: 1, times: 1, plan: 10_002 },
      { id: 'venue', price: 50_000, qty: 1, times: 1, plan: 50_000 },
      { id: 'food', price: 133.33, qty: 300, times: 1, plan: 39_999 },
    ]);
  });

  it('adds up to the total with a reserve not below its share', () => {
    const sizes = fc.record({
      total: fc.integer({ min: 1, max: 300_000_000 }).map((cents) => cents / 100),
      headcount: fc.integer({ min: 0, max: 3000 }),
      days: fc.integer({ min: 1, max: 4 }),
    });
    const lines = [
      line('a', 'venue', 33, 'perDay'),
      line('b', 'catering', 31, 'perHead'),
      line('c', 'materials', 21, 'perHead'),
      line('d', 'reserve', 15),
    ];
    fc.assert(
      fc.property(sizes, (size) => {
        const rows = spreadBudget(lines, size);
        expect(roundToCents(rows.reduce((sum, row) => sum + row.plan, 0))).toBe(size.total);
        for (const row of rows) expect(row.plan).toBe(planOf(row));
        expect(rows[3]?.plan).toBeGreaterThanOrEqual(size.total * 0.15 - 1e-6);
      }),
    );
  });
});

describe('a row', () => {
  it('costs price × quantity × times', () => {
    expect(planOf({ price: 133.33, qty: 3, times: 2 })).toBe(799.98);
    expect(planOf({ price: 1.005, qty: 1, times: 1 })).toBe(1.01);
  });

  it('is forecast at the most that is known, and at what was paid once settled', () => {
    expect(forecastOf({ plan: 100, commit: 120, actual: 60, settled: false })).toBe(120);
    expect(forecastOf({ plan: 100, commit: 0, actual: 0, settled: false })).toBe(100);
    expect(forecastOf({ plan: 100, commit: 120, actual: 90, settled: true })).toBe(90);
  });

  it('varies from its plan, positive when overspent', () => {
    expect(varianceOf({ plan: 200, actual: 230 })).toEqual({ amount: 30, share: 0.15 });
    expect(varianceOf({ plan: 0, actual: 5 })).toEqual({ amount: 5, share: null });
  });
});

describe('reserveFor', () => {
  it.each([
    [90_000, 0, 0],
    [90_000, 0.1, 10_000],
    [85_000, 0.15, 15_000],
    [80_000, 0.2, 20_000],
    [0, 0.1, 0],
  ])('on %i at %d of the total: %i', (subtotal, share, reserve) => {
    expect(reserveFor(subtotal, share)).toBe(reserve);
  });

  it('refuses a share that leaves nothing for the rest', () => {
    expect(() => reserveFor(100, 1)).toThrow(RangeError);
    expect(() => reserveFor(100, -0.1)).toThrow(RangeError);
  });
});

describe('budgetTotals', () => {
  const row = (category: BudgetCategory, plan: number, commit: number, actual: number, settled = false): BudgetRow => ({
    side: 'expense',
    category,
    plan,
    commit,
    actual,
    settled,
  });

  // By hand: 115,000 + 125,000 + 30,000 = 270,000; forecast 115,000 + 130,000 + 28,500 + 30,000.
  it('sums a small budget', () => {
    const rows = [
      row('venue', 115_000, 85_000, 40_000),
      row('stage', 125_000, 130_000, 60_000),
      row('catering', 30_000, 30_000, 28_500, true),
      row('reserve', 30_000, 0, 0),
      { ...row('other', 50_000, 0, 20_000), side: 'income' as const },
    ];
    expect(budgetTotals(rows)).toEqual({
      subtotal: 270_000,
      reserve: 30_000,
      total: 300_000,
      reserveShare: 0.1,
      committed: 245_000,
      actual: 128_500,
      forecast: 303_500,
      remaining: 171_500,
      income: 50_000,
      net: -250_000,
    });
  });

  it('has no reserve share without a total', () => {
    expect(budgetTotals([])).toEqual({
      subtotal: 0,
      reserve: 0,
      total: 0,
      reserveShare: null,
      committed: 0,
      actual: 0,
      forecast: 0,
      remaining: 0,
      income: 0,
      net: 0,
    });
  });

  it('sums cents without drift', () => {
    expect(budgetTotals([row('venue', 0.1, 0, 0), row('stage', 0.2, 0, 0)]).total).toBe(0.3);
  });
});

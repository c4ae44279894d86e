import { budgetTotals, reserveFor } from '../../src/domain/budget';
import type { Language } from '../../src/domain/language';
import { ask, INSERT, loadShipped, newHost } from '../e2e/showrunner';
import { type QuietPlan, quietPlan } from '../support/quiet-plan';

/** Invariants 8 and 9 of domain reference §8, in the cells a person sees. */

jest.setTimeout(60_000);

interface Words {
  readonly locale: string;
  readonly lower: string;
  readonly met: string;
  readonly missed: string;
  readonly toFill: string;
  readonly weights: string;
  readonly onPlan: string;
  readonly reserveLow: string;
}

const WORDS: { readonly [L in Language]: Words } = {
  'zh-CN': {
    locale: 'zh_CN',
    lower: '越低越好',
    met: '达成',
    missed: '未达成',
    toFill: '待填',
    weights: '权重合计 90%',
    onPlan: '绿 · 一切按计划',
    reserveLow: '黄 · 备用金低于下限',
  },
  en: {
    locale: 'en_US',
    lower: 'Lower',
    met: 'Met',
    missed: 'Missed',
    toFill: 'To fill in',
    weights: 'Weights 90%',
    onPlan: 'Green · on plan',
    reserveLow: 'Amber · reserve below its limit',
  },
};

describe.each(['zh-CN', 'en'] as const)('in a plan in %s', (language) => {
  const words = WORDS[language];
  let plan: QuietPlan;
  const goal = (row: number, column: string): unknown => plan.value('goals', row, column);

  beforeAll(async () => {
    await loadShipped();
    const host = newHost({ locale: words.locale });
    ask(host, 'insertPlan', { ...INSERT, language, sheets: ['budget', 'goals'] });
    plan = quietPlan(host);
  });

  it('invariant 8: a blank actual is not 0; lower is better and a target of zero have their own rule', () => {
    // Row 3 are 500 leads, row 4 the impressions, row 8 the cost per lead; row 9 the total.
    plan.type('goals', {
      4: { actual: '0' },
      5: { direction: words.lower, target: '8', actual: '10' },
      6: { direction: words.lower, target: '0', actual: '0' },
      7: { direction: words.lower, target: '0', actual: '2' },
    });
    expect([3, 4, 5, 6, 7].map((row) => [goal(row, 'rate'), goal(row, 'result')])).toEqual([
      ['', words.toFill],
      [0, words.missed],
      // At most 8, in fact 10: 8 ÷ 10.
      [0.8, words.missed],
      [1, words.met],
      [0, words.missed],
    ]);
    expect(goal(9, 'rate')).toBe('');
  });

  it('invariant 8: weights that do not sum to 100 % are said', () => {
    // Leads weigh 30 % in the template.
    plan.type('goals', { 3: { weight: '20%' } });
    expect(goal(9, 'result')).toBe(words.weights);
  });

  it('invariant 9: the reserve is so much of the total, whatever the rest, and nothing is divided by zero', () => {
    const lines: number[] = [];
    for (let row = 3; plan.shown('budget', row, 'item') !== ''; row += 1) lines.push(row);
    const [first, last] = [lines[0] ?? 0, lines[lines.length - 1] ?? 0];
    for (const row of lines) plan.type('budget', { [row]: { price: '', quantity: '1' } });
    const shown = (others: string, reserve: string): [unknown, unknown] => {
      plan.type('budget', { [first]: { price: others }, [last]: { price: reserve } });
      return [plan.value('overview', 'figures', 18), plan.shown('overview', 'subtitle', 6)];
    };
    const health = (r: number): string => (r < 0.1 ? words.reserveLow : words.onPlan);
    // 90,000 × r ÷ (1 − r): 10,000; 15,882.35 (the cent makes it a hair less than 15 %); 22,500.
    const reserves: readonly [number, number][] = [
      [0, 0],
      [0.1, 10_000],
      [0.15, 15_882.35],
      [0.2, 22_500],
    ];
    for (const [share, reserve] of reserves) {
      expect(reserveFor(90_000, share)).toBe(reserve);
      const [found, state] = shown('90000', String(reserve));
      expect(Number(found)).toBeCloseTo(share, 6);
      expect([share, state]).toEqual([share, health(share)]);
      // With no other line the reserve is nothing, and so is the total.
      expect(reserveFor(0, share)).toBe(0);
    }
    expect(shown('', '')).toEqual([0, words.onPlan]);
    expect(shown('', '5000')).toEqual([1, words.onPlan]);
    expect(budgetTotals([]).reserveShare).toBeNull();
  });
});

import { spreadBudget } from '../../../src/domain/budget';
import type { Template } from '../../../src/domain/template';
import { lines, type PresetFacts } from './facts';

/** Ways to get a resource that cost no money of the event's. */
const FREE = ['own', 'borrow', 'sponsor', 'invite', 'approve'];

/** Registers the tests of a preset's budget and of the resources it pays for. */
export function describeMoney({ budget, resources, headcount, days }: Template, facts: PresetFacts): void {
  it('spreads its money over the costs of the preset', () => {
    const total = budget.totals.find(({ currency }) => currency === 'CNY')?.amount ?? 0;
    expect(total).toBe(facts.total);
    const amounts = new Map(spreadBudget(budget.lines, { total, headcount, days }).map(({ id, plan }) => [id, plan]));
    const rows = lines(facts.budget);
    const found = rows.map((row) => {
      const [ids = '', wanted = ''] = row.split(': ');
      const parts = budget.lines.filter(({ id }) => ids.split(' ').includes(id));
      const share = parts.reduce((sum, line) => sum + line.share, 0);
      const amount = parts.reduce((sum, { id }) => sum + (amounts.get(id) ?? 0), 0);
      const categories = [...new Set(parts.map(({ category }) => category))].join('+');
      const isNamed = wanted.split(' ').length > 3;
      return `${ids}: ${share} ${amount} ${categories}${isNamed ? ` ${parts[0]?.item['zh-CN']}` : ''}`;
    });
    expect(found).toEqual(rows);
    expect(rows.flatMap((row) => (row.split(': ')[0] ?? '').split(' '))).toEqual(budget.lines.map(({ id }) => id));
  });

  it('spends 100 %, 10 to 15 of them on the one reserve, which stands last', () => {
    expect(budget.lines.reduce((sum, { share }) => sum + share, 0)).toBe(100);
    const reserves = budget.lines.filter(({ category }) => category === 'reserve');
    expect(reserves).toEqual([budget.lines[budget.lines.length - 1]]);
    expect(reserves[0]?.item).toEqual({ 'zh-CN': '备用金', en: 'Reserve' });
    expect(reserves[0]?.share).toBeGreaterThanOrEqual(10);
    expect(reserves[0]?.share).toBeLessThanOrEqual(15);
  });

  it('starts in yuan, dollars and euros', () => {
    expect(budget.totals.map(({ currency }) => currency)).toEqual(['CNY', 'USD', 'EUR']);
  });

  it('has a list of resources people can go through, in place one to two weeks before but for those named', () => {
    expect(resources.length).toBeGreaterThanOrEqual(15);
    expect(resources.length).toBeLessThanOrEqual(27);
    const odd = resources.filter(({ due }) => due < -14 || due > -7).map(({ id, due }) => `${id} ${due}`);
    expect(odd.join(', ')).toBe(facts.oddlyDue ?? '');
  });

  it('pays for what is bought, rented or invited, and every line pays for something', () => {
    const free = resources.filter(({ budgetLine }) => budgetLine === null);
    expect(free.filter(({ channel }) => !FREE.includes(channel)).map(({ id }) => id)).toEqual([]);
    const guests = free.filter(({ channel }) => channel === 'invite').map(({ id }) => id);
    expect(guests.join(' ')).toBe(facts.unpaidGuests ?? '');
    const paying = new Set(resources.map(({ budgetLine }) => budgetLine));
    expect(budget.lines.filter(({ id, category }) => category !== 'reserve' && !paying.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('names resources without commas, which make up a list in the master plan', () => {
    expect(resources.filter(({ item }) => /[、，]/.test(item['zh-CN']) || item.en.includes(',')).map(({ id }) => id)).toEqual([]);
  });
}

import type { Template } from '../../src/domain/template';
import type { Preset } from './preset';

/** Declares the tests of the resources of a shipped template. */
export function describeResources({ resources, budget }: Template, preset: Preset): void {
  describe(`resources of ${preset.id}`, () => {
    it('are 15 to 22, in place one to two weeks before but for those named', () => {
      expect(resources.length).toBeGreaterThanOrEqual(15);
      expect(resources.length).toBeLessThanOrEqual(22);
      const odd = resources.filter(({ due }) => due < -14 || due > -7).map(({ id, due }) => `${id} ${due}`);
      expect(odd.join(', ')).toBe(preset.oddlyDue);
    });

    it('are each paid for by a line, or cost nothing', () => {
      const free = resources.filter(({ budgetLine }) => budgetLine === null).map(({ channel }) => channel);
      expect(free.filter((channel) => !['own', 'borrow', 'invite', 'approve'].includes(channel))).toEqual([]);
      const paid = new Set(resources.map(({ budgetLine }) => budgetLine));
      expect(budget.lines.filter(({ id, category }) => category !== 'reserve' && !paid.has(id)).map(({ id }) => id)).toEqual([]);
    });

    it('have names without commas, which make up a list in the master plan', () => {
      expect(resources.filter(({ item }) => /[、，]/.test(item['zh-CN']) || item.en.includes(',')).map(({ id }) => id)).toEqual([]);
    });
  });
}

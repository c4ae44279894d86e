import { MASTER_ROWS, type Template } from '../../src/domain/template';

/** Registers the tests of what the reference leaves to the author: that a template reads as a planner's work and hangs together. */
export function describeCraft(template: Template): void {
  it('lists tasks by start, then by due date', () => {
    const days = template.tasks.map(({ start, due }) => start * 1000 + due);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('lets every task but the first wait for another', () => {
    expect(template.tasks.filter(({ predecessors }) => predecessors.length === 0).map(({ id }) => id)).toEqual(['C01']);
  });

  it('gives every group something to do', () => {
    const busy = new Set([...template.tasks, ...template.runOfShow, ...template.resources].map(({ group }) => group));
    expect(template.groups.map(({ code }) => code).filter((code) => !busy.has(code))).toEqual([]);
  });

  it('advises on every row of the master plan and fills only what nothing else tells', () => {
    expect(template.masterPlan.map(({ key }) => key)).toEqual([...MASTER_ROWS]);
    expect(template.masterPlan.filter(({ note }) => note === null)).toEqual([]);
    expect(template.masterPlan.filter(({ content }) => content !== null).map(({ key }) => key)).toEqual(['audience', 'format', 'approval']);
    expect(template.masterPlan.filter(({ task }) => task === null).map(({ key }) => key)).toEqual(['health']);
  });

  it('has resources in place one to two weeks before, and pays for what is bought or rented', () => {
    expect(template.resources.length).toBeGreaterThanOrEqual(15);
    expect(template.resources.filter(({ due }) => due < -14 || due > -7)).toEqual([]);
    const unpaid = template.resources.filter(({ channel, budgetLine }) => ['buy', 'rent'].includes(channel) && budgetLine === null);
    expect(unpaid.map(({ id }) => id)).toEqual([]);
    const paying = new Set(template.resources.map(({ budgetLine }) => budgetLine));
    const idle = template.budget.lines.filter(({ id, category }) => category !== 'reserve' && !paying.has(id));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('names resources without commas: the master plan lists them', () => {
    expect(template.resources.filter(({ item }) => /[、，]/.test(item['zh-CN']) || item.en.includes(',')).map(({ id }) => id)).toEqual([]);
  });

  it('names no amount of money in a sentence: an amount has a currency, which the plan chooses', () => {
    expect(texts(template).filter((text) => /\d\s*(元|yuan|CNY|USD|EUR)|[¥$€]/.test(text))).toEqual([]);
  });

  it('keeps Chinese texts Chinese and English texts English', () => {
    const han = /\p{Script=Han}/u;
    const chinese = texts(template, 'zh-CN').filter((text) => text !== '%' && !han.test(text));
    const english = texts(template, 'en').filter((text) => /[\p{Script=Han}，。；：（）、]/u.test(text));
    expect([...chinese, ...english]).toEqual([]);
  });
}

/** Every text below `node`, of both languages or one. */
function texts(node: unknown, language?: 'zh-CN' | 'en'): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const isText = typeof value === 'string' && (key === 'zh-CN' || key === 'en') && (language ?? key) === key;
    return isText ? [value] : texts(value, language);
  });
}

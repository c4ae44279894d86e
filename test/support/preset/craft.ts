import { MASTER_ROWS, type Template } from '../../../src/domain/template';
import type { PresetFacts } from './facts';

/** A sum of money in a sentence: its currency may not be the plan's. */
const SUM = /\d\s*(万?元|yuan|CNY|USD|EUR)|(CNY|USD|EUR)\s*\d|[¥$€]\s*\d/;

/** Registers the tests of what the reference leaves to the author: that a template reads as a planner's work and hangs together. */
export function describeCraft(template: Template, facts: PresetFacts): void {
  it('advises on every row of the master plan and fills only what nothing else tells', () => {
    const rows = template.masterPlan;
    expect(rows.map(({ key }) => key)).toEqual([...MASTER_ROWS]);
    expect(rows.filter(({ note }) => note === null)).toEqual([]);
    expect(rows.filter(({ content }) => content !== null).map(({ key }) => key)).toEqual(['audience', 'format', 'approval']);
    expect(rows.filter(({ task }) => task === null).map(({ key }) => key)).toEqual(['health']);
    expect(rows.find(({ key }) => key === 'approval')?.content).toEqual({ 'zh-CN': '初稿', en: 'Draft' });
    expect(['线下', '混合']).toContain(rows.find(({ key }) => key === 'format')?.content?.['zh-CN']);
  });

  it('minds the brand in a theme that speaks for one (§1.1)', () => {
    if (facts.category !== 'internal' && facts.category !== 'marketing') return;
    const note = template.masterPlan.find(({ key }) => key === 'theme')?.note;
    expect(note?.['zh-CN']).toContain('需与品牌调性一致');
    expect(note?.en.toLowerCase()).toContain('must match the tone of the brand');
  });

  it('gives every group something to do', () => {
    const busy = new Set([...template.tasks, ...template.runOfShow, ...template.resources].map(({ group }) => group));
    expect(template.groups.map(({ code }) => code).filter((code) => !busy.has(code))).toEqual([]);
  });

  it('says of every group what it does and what it does not, of every risk why and what for', () => {
    for (const { duty } of template.groups) {
      expect(duty['zh-CN']).toMatch(/[；，]\S*(不|有权)\S*。$/);
      expect(duty.en).toMatch(/; .*\b(not|nobody|nothing|never|no)\b.*\.$/);
    }
    for (const { risk } of template.risks) expect(risk['zh-CN']).toMatch(/^因.*可能.*导致/);
  });

  it('names a sum of money only where its currency is part of the fact', () => {
    const rows = [...template.goals, ...template.budget.lines, ...template.resources, ...template.risks];
    const named = rows.filter((row) => texts(row).some((text) => SUM.test(text))).map(({ id }) => id);
    expect(named.join(' ')).toBe(facts.sums ?? '');
    const { name, summary, groups, masterPlan, tasks, runOfShow, kpis } = template;
    expect(texts([name, summary, groups, masterPlan, tasks, runOfShow, kpis]).filter((text) => SUM.test(text))).toEqual([]);
  });

  it('keeps Chinese texts Chinese and English texts English, each with its own punctuation', () => {
    // Only a unit may be a bare sign. Half-width punctuation between Han characters is a slip, as are straight quotes.
    const chinese = texts(template, 'zh-CN').filter(
      (text) => text !== '%' && (!/\p{Script=Han}/u.test(text) || /\p{Script=Han}[,;:()?!]|['"]| {2}/u.test(text)),
    );
    const english = texts(template, 'en').filter((text) => /[\p{Script=Han}，。；：（）、]|['"]| {2}/u.test(text));
    expect([...chinese, ...english]).toEqual([]);
  });

  it('ends with the sentence that its figures are starting points', () => {
    expect(template.summary['zh-CN']).toMatch(/人数、金额与目标值均为起点，请按实际情况修改。$/);
    expect(template.summary.en).toMatch(/are starting points; adjust them to your event\.$/);
  });
}

/** Every text below `node`, of both languages or one. */
function texts(node: unknown, language?: 'zh-CN' | 'en'): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const isText = typeof value === 'string' && (key === 'zh-CN' || key === 'en');
    if (isText) return (language ?? key) === key ? [value as string] : [];
    return texts(value, language);
  });
}

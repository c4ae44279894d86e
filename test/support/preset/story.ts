import type { Template } from '../../../src/domain/template';
import { LEAD_DAYS } from './common-tasks';
import { lines, type PresetFacts } from './facts';

/** Registers the tests of a preset's size, groups, goals, risks, run of show and figures. */
export function describeStory(template: Template, facts: PresetFacts): void {
  it('has the name and size of the preset', () => {
    const { id, category, name, tier, leadDays, headcount, days } = facts;
    expect(template).toMatchObject({ id, category, name: { 'zh-CN': name[0], en: name[1] }, tier, leadDays, headcount, days });
    expect(leadDays).toBe(LEAD_DAYS[tier]);
  });

  it('has the groups of the preset in its order, and those every preset has', () => {
    expect(template.groups.map(({ code, name }) => `${code} ${name['zh-CN']}`)).toEqual(lines(facts.groups));
    const codes = template.groups.map(({ code }) => code);
    for (const code of ['LEAD', 'PLAN', 'EXEC', 'PROMO', 'LOGI', 'FIN']) expect(codes).toContain(code);
  });

  it('sets the goals of the preset, their weights 100 together', () => {
    const goals = template.goals.map(
      ({ metric, direction, target, weight }) => `${metric['zh-CN']} ${direction === 'up' ? '≥' : '≤'} ${target ?? '-'} ${weight}`,
    );
    expect(goals).toEqual(lines(facts.goals));
    expect(template.goals.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  it('answers the risks of the preset', () => {
    const risks = template.risks.map(
      ({ likelihood, impact, group, limitMinutes, decideBy }) =>
        `${likelihood}×${impact} ${group} ${limitMinutes ?? '-'} ${decideBy ?? '-'}`,
    );
    expect(risks).toEqual(lines(facts.risks));
  });

  it('runs through the day of the preset without a gap', () => {
    const cues = template.runOfShow.map(({ at, segment, minutes, group }) => `${at} ${segment['zh-CN']} ${minutes} ${group}`);
    expect(cues).toEqual(lines(facts.cues));
    template.runOfShow.slice(1).forEach((cue, index) => {
      const above = template.runOfShow[index];
      expect(cue.at).toBe((above?.at ?? 0) + (above?.minutes ?? 0));
    });
  });

  it('tracks the figures of the preset', () => {
    expect(template.kpis.map(({ key }) => key).join(' ')).toBe(facts.kpis);
  });
}

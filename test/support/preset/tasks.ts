import type { Template } from '../../../src/domain/template';
import { commonTasks, MINIMAL_COMMON } from './common-tasks';
import { lines, type PresetFacts } from './facts';
import { idsOf } from './shipped-template';

/** Registers the tests of a preset's tasks: the common ones of its tier, its own, and their rules. */
export function describeTasks(template: Template, facts: PresetFacts): void {
  const { tasks } = template;
  const own = lines(facts.own);
  const replaced = list(facts.replaced).map((pair) => pair.split(' for ')[1] ?? '');

  it('holds the common tasks on the days of its tier and the own ones of the preset, with what each delivers', () => {
    const common = commonTasks(facts.tier).filter((line) => !replaced.includes(line.slice(0, 3)));
    const found = tasks.map(
      ({ id, phase, group, start, due, name, deliverable }) =>
        `${id} ${phase} ${group} ${start} ${due} ${name['zh-CN']} | ${deliverable['zh-CN']}`,
    );
    expect(found.sort()).toEqual([...common, ...own].sort());
    expect(tasks).toHaveLength(facts.tasks);
    expect(tasks.flatMap(({ id, replaces }) => (replaces === null ? [] : [`${id} for ${replaces}`]))).toEqual(list(facts.replaced));
  });

  it('lists tasks by start, then by due date', () => {
    const days = tasks.map(({ start, due }) => start * 1000 + due);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('fixes the rows of the preset and gives its legal rows their limits', () => {
    expect(idsOf(template, ({ rule }) => rule === 'fixed')).toBe(facts.fixed);
    const legal = tasks.flatMap(({ id, rule, legal: limit }) => (rule === 'legal' ? [`${id} ${limit?.latest}`] : []));
    expect(legal).toEqual(list(facts.legal));
  });

  it('tells of each legal row that the local authority decides', () => {
    for (const { legal } of tasks) {
      if (legal === null) continue;
      expect(legal.note['zh-CN']).toMatch(/；以.*当地主管部门要求为准$/);
      expect(legal.note.en).toMatch(/; .*the local authority decides?$/);
    }
  });

  it('keeps in its short list the common tasks of §6 and everything of its own', () => {
    const common = MINIMAL_COMMON.filter((id) => !replaced.includes(id));
    expect(idsOf(template, ({ minimal }) => minimal)).toBe([...common, ...own.map((line) => line.slice(0, 3))].sort().join(' '));
  });

  it('starts everything but the goals from something done before', () => {
    expect(idsOf(template, ({ predecessors }) => predecessors.length === 0)).toBe('C01');
  });
}

function list(text = ''): string[] {
  return text === '' ? [] : text.split(', ');
}

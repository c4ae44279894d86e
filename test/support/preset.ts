import { spreadBudget } from '../../src/domain/budget';
import { MASTER_ROWS, type Template, type Tier } from '../../src/domain/template';
import { parseTemplate } from '../../src/domain/template-parser';
import { commonTasks } from './common-tasks';
import { readJson } from './template-files';

/** What domain reference §7 says of one preset, copied by hand. Rows of a table are lines of text. */
export interface Preset {
  readonly id: string;
  readonly tier: Exclude<Tier, 'XL'>;
  readonly leadDays: number;
  readonly headcount: number;
  /** Codes in the order of the preset; those its Groups line leaves out come before FIN. */
  readonly groups: string;
  readonly groupNames: string;
  /** `metric sign target weight`; `-` for a target that follows from other data. */
  readonly goals: string;
  /** The preset's own tasks: `id phase group name start due | deliverable`. */
  readonly tasks: string;
  /** Ids of fixed rows. */
  readonly fixed: string;
  /** CNY. */
  readonly total: number;
  /** `ids of the lines of one category: share amount`, the reserve last; amounts in CNY are total × share. */
  readonly budget: string;
  /** `likelihood×impact group minutes T-decision`, `-` for none. */
  readonly risks: string;
  /** `start segment minutes group`. */
  readonly cues: string;
  readonly kpis: string;
  /** Resources that cannot be in place by T-7, or must be before T-14, as `id due`. */
  readonly oddlyDue: string;
}

function lines(table: string): string[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim());
}

function shipped(id: string): Template {
  const result = parseTemplate(readJson(`sheets-templates/${id}.json`));
  if (!result.ok) throw new Error(JSON.stringify(result.findings, null, 1));
  return result.value;
}

/** Declares the tests that hold a shipped template to its preset. Returns the template for what only it has. */
export function describePreset(preset: Preset): Template {
  const template = shipped(preset.id);
  describe(preset.id, () => {
    it('has the size of the preset', () => {
      const { id, tier, leadDays, headcount, groups, kpis } = template;
      expect({ id, tier, leadDays, headcount }).toEqual({
        id: preset.id,
        tier: preset.tier,
        leadDays: preset.leadDays,
        headcount: preset.headcount,
      });
      expect(groups.map(({ code }) => code).join(' ')).toBe(preset.groups);
      expect(groups.map(({ name }) => name['zh-CN']).join(' ')).toBe(preset.groupNames);
      expect(kpis.map(({ key }) => key).join(' ')).toBe(preset.kpis);
    });

    tasksFollow(preset, template);
    moneyFollows(preset, template);

    it('sets the goals of the preset', () => {
      const goals = template.goals.map(
        ({ metric, direction, target, weight }) => `${metric['zh-CN']} ${direction === 'up' ? '≥' : '≤'} ${target ?? '-'} ${weight}`,
      );
      expect(goals).toEqual(lines(preset.goals));
    });

    it('answers the risks of the preset', () => {
      const risks = template.risks.map(
        ({ likelihood, impact, group, limitMinutes, decideBy }) =>
          `${likelihood}×${impact} ${group} ${limitMinutes ?? '-'} ${decideBy ?? '-'}`,
      );
      expect(risks).toEqual(lines(preset.risks));
    });

    it('runs through the day of the preset without a gap', () => {
      const cues = template.runOfShow.map(({ at, segment, minutes, group }) => `${at} ${segment['zh-CN']} ${minutes} ${group}`);
      expect(cues).toEqual(lines(preset.cues));
      template.runOfShow.slice(1).forEach((cue, index) => {
        const above = template.runOfShow[index];
        expect(cue.at).toBe((above?.at ?? 0) + (above?.minutes ?? 0));
      });
    });

    textsAreWhole(template);
  });
  return template;
}

function tasksFollow(preset: Preset, { tasks }: Template): void {
  const idsWhere = (chosen: (task: Template['tasks'][number]) => boolean): string =>
    tasks
      .filter(chosen)
      .map(({ id }) => id)
      .sort()
      .join(' ');

  it('holds the 17 common tasks of its tier and its own nine', () => {
    const own = lines(preset.tasks);
    const row = ({ id, phase, group, name, start, due }: Template['tasks'][number]) =>
      `${id} ${phase} ${group} ${name['zh-CN']} ${start} ${due}`;
    expect(own).toHaveLength(9);
    expect(tasks.map(row).sort()).toEqual([...commonTasks(preset.tier), ...own.map((line) => line.split(' | ')[0] as string)].sort());
    for (const line of own) {
      const deliverable = tasks.find(({ id }) => line.startsWith(`${id} `))?.deliverable['zh-CN'];
      expect(`${line.split(' | ')[0]} | ${deliverable}`).toBe(line);
    }
  });

  it('lists tasks by start, then by due date', () => {
    const days = tasks.map(({ start, due }) => start * 1000 + due);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('has the fixed rows of the preset, no legal ones, and replaces no common task', () => {
    expect(idsWhere(({ rule }) => rule === 'fixed')).toBe(preset.fixed);
    expect(idsWhere(({ rule, replaces }) => rule === 'legal' || replaces !== null)).toBe('');
  });

  it('keeps in its short list the eleven common tasks of §6 and everything of its own', () => {
    const common = ['C01', 'C03', 'C06', 'C08', 'C09', 'C10', 'C11', 'C12', 'C13', 'C16', 'C17'];
    const own = lines(preset.tasks).map((line) => line.slice(0, 3));
    expect(idsWhere(({ minimal }) => minimal)).toBe([...own, ...common].sort().join(' '));
  });

  it('starts everything but the goals from something done before', () => {
    expect(idsWhere(({ predecessors }) => predecessors.length === 0)).toBe('C01');
  });
}

function moneyFollows(preset: Preset, { budget, headcount, days }: Template): void {
  it('spreads its money over the categories of the preset', () => {
    const total = budget.totals.find(({ currency }) => currency === 'CNY')?.amount ?? 0;
    expect(total).toBe(preset.total);
    const amounts = new Map(spreadBudget(budget.lines, { total, headcount, days }).map(({ id, plan }) => [id, plan]));
    const categories = lines(preset.budget).map((line) => line.split(': ') as [string, string]);
    const sums = categories.map(([ids, wanted]) => {
      const parts = budget.lines.filter(({ id }) => ids.split(' ').includes(id));
      const share = parts.reduce((sum, line) => sum + line.share, 0);
      const amount = parts.reduce((sum, { id }) => sum + (amounts.get(id) ?? 0), 0);
      return [`${share} ${amount}`, wanted];
    });
    expect(sums.map(([found]) => found)).toEqual(sums.map(([, wanted]) => wanted));
    expect(categories.flatMap(([ids]) => ids.split(' '))).toEqual(budget.lines.map(({ id }) => id));
    expect(budget.lines.reduce((sum, { share }) => sum + share, 0)).toBe(100);
    expect(budget.lines[budget.lines.length - 1]).toMatchObject({ category: 'reserve', share: 10 });
  });

  it('starts in yuan, dollars and euros', () => {
    expect(budget.totals.map(({ currency }) => currency)).toEqual(['CNY', 'USD', 'EUR']);
  });
}

function textsAreWhole(template: Template): void {
  it('has every row of the master plan in order, computed rows empty', () => {
    expect(template.masterPlan.map(({ key }) => key)).toEqual([...MASTER_ROWS]);
    const filled = template.masterPlan.filter(({ content }) => content !== null).map(({ key }) => key);
    expect(filled).toEqual(['audience', 'format', 'approval']);
    expect(template.masterPlan.find(({ key }) => key === 'theme')?.note?.['zh-CN']).toMatch(/^需与品牌调性一致/);
    expect(template.masterPlan.filter(({ task }) => task === null).map(({ key }) => key)).toEqual(['health']);
  });

  it('keeps Chinese texts Chinese and English texts English', () => {
    const wrong: string[] = [];
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { 'zh-CN': zh, en } = node as { 'zh-CN'?: string; en?: string };
      // Only a unit may be a bare sign. Half-width punctuation between Han characters is a slip.
      if (zh !== undefined && zh !== '%' && (!/\p{Script=Han}/u.test(zh) || /\p{Script=Han}[,;:()?!]/u.test(zh))) wrong.push(zh);
      if (en !== undefined && /[\p{Script=Han}，。；：（）、]/u.test(en)) wrong.push(en);
      Object.values(node).forEach(walk);
    };
    walk(template);
    expect(wrong).toEqual([]);
  });
}

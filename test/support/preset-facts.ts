import type { Template } from '../../src/domain/template';
import { parseTemplate } from '../../src/domain/template-parser';
import { describeCraft } from './preset-craft';
import { readJson } from './template-files';

/** What the domain reference says of one preset (§7), copied by hand into the preset's test. */
export interface PresetFacts {
  readonly id: string;
  readonly tier: Template['tier'];
  readonly leadDays: number;
  readonly headcount: number;
  /** `CODE 中文名`, a line each, in order. */
  readonly groups: string;
  /** `id phase group start due 中文任务 | 交付成果`, a line each: the preset's own rows. */
  readonly own: string;
  /** `own common`, where an own row stands for a common one. */
  readonly replaced: readonly (readonly [string, string])[];
  readonly fixed: string;
  /** `[id, latest day]` of each legal row. */
  readonly legal: readonly (readonly [string, number])[];
  /** `指标 ≥ target weight`, a line each. */
  readonly goals: string;
  /** Share of each cost of the reference and the ids of the lines it is split into. */
  readonly shares: readonly (readonly [number, readonly string[]])[];
  /** `[likelihood, impact, group, minutes, decision day]` of each risk. */
  readonly risks: readonly (readonly [number, number, string, number | null, number | null])[];
  /** `start 环节 minutes group`, a line each. */
  readonly cues: string;
  readonly kpis: string;
}

/** Domain reference §6: `id phase group start due 中文任务` of C08–C17, which are the same for all tiers. */
const LATE_COMMON = `
C08 execute LOGI -14 -7 场地与物料到位确认
C09 execute EXEC -10 -7 人员与嘉宾对接
C10 execute PROMO -5 -3 宣传预热
C11 execute EXEC -1 -1 全流程彩排
C12 execute LEAD -1 -1 最终检查
C13 track EXEC 0 0 现场执行与监控
C14 review PLAN 0 3 数据收集与满意度
C15 review FIN 1 10 费用结算
C16 review LEAD 3 5 复盘会
C17 review PLAN 5 7 复盘报告与改进清单
`;

/** Domain reference §6: phase, group and name of C01–C07, whose days follow the tier. */
const EARLY_COMMON = [
  ['C01 plan LEAD', '明确核心目标'],
  ['C02 plan LEAD', '组建团队与分工'],
  ['C03 plan FIN', '预算与资源清单'],
  ['C04 plan PLAN', '活动方案初稿'],
  ['C05 plan LEAD', '内部评审与定稿'],
  ['C06 execute LEAD', '任务分解与启动会'],
  ['C07 plan EXEC', '应急预案编制'],
] as const;

/** Domain reference §6: start and due of C01–C07. */
const EARLY_DAYS: { readonly [T in Template['tier']]: readonly string[] } = {
  S: ['-28 -26', '-27 -25', '-26 -21', '-25 -19', '-18 -17', '-16 -16', '-17 -12'],
  M: ['-49 -46', '-47 -44', '-45 -36', '-44 -34', '-33 -31', '-30 -30', '-30 -21'],
  L: ['-70 -66', '-68 -63', '-66 -53', '-64 -50', '-49 -46', '-45 -45', '-44 -30'],
  XL: ['-112 -106', '-110 -103', '-108 -91', '-105 -86', '-85 -80', '-79 -79', '-78 -50'],
};

/** Common rows left out of the short list (domain reference §6: it keeps C01, C03, C06, C08–C13, C16 and C17, and every own row). */
const NOT_MINIMAL = 'C02 C04 C05 C07 C14 C15';

/** The template that ships under `id`; throws with its findings when it is not sound. */
export function shippedTemplate(id: string): Template {
  const result = parseTemplate(readJson(`sheets-templates/${id}.json`));
  if (!result.ok) throw new Error(JSON.stringify(result.findings, null, 1));
  return result.value;
}

/** Registers the tests that hold a shipped template against what the reference says of its preset. */
export function describePreset(facts: PresetFacts): void {
  describe(facts.id, () => {
    const template = shippedTemplate(facts.id);
    describeFacts(template, facts);
    describeCraft(template);
  });
}

function describeFacts(template: Template, facts: PresetFacts): void {
  it('has the size of the preset', () => {
    expect(template).toMatchObject({ tier: facts.tier, leadDays: facts.leadDays, headcount: facts.headcount, days: 1 });
  });

  it('has the groups of the preset and those every preset has', () => {
    expect(template.groups.map(({ code, name }) => `${code} ${name['zh-CN']}`)).toEqual(lines(facts.groups));
  });

  it('has the common tasks on the days of the tier and the own ones of the preset', () => {
    const replaced = facts.replaced.map(([, common]) => common);
    const early = EARLY_COMMON.map(([head, name], index) => `${head} ${EARLY_DAYS[facts.tier][index]} ${name}`);
    const common = [...early, ...lines(LATE_COMMON)].filter((line) => !replaced.includes(line.slice(0, 3)));
    const found = template.tasks.map(
      ({ id, phase, group, start, due, name }) => `${id} ${phase} ${group} ${start} ${due} ${name['zh-CN']}`,
    );
    const own = lines(facts.own).map((line) => line.split(' | '));
    expect(found.sort()).toEqual([...common, ...own.map(([task]) => task)].sort());
    const deliverables = new Map(template.tasks.map(({ id, deliverable }) => [id, deliverable['zh-CN']]));
    expect(own.map(([task]) => deliverables.get(task?.slice(0, 3) ?? ''))).toEqual(own.map(([, deliverable]) => deliverable));
    expect(template.tasks.flatMap(({ id, replaces }) => (replaces === null ? [] : [[id, replaces]]))).toEqual(facts.replaced);
  });

  it('marks fixed and legal rows and the short list', () => {
    const ids = (chosen: (task: Template['tasks'][number]) => boolean) =>
      template.tasks
        .filter(chosen)
        .map(({ id }) => id)
        .sort()
        .join(' ');
    expect(ids(({ rule }) => rule === 'fixed')).toBe(facts.fixed);
    const legal = template.tasks.flatMap(({ id, legal: limit }) => (limit === null ? [] : [[id, limit.latest]]));
    expect(legal).toEqual(facts.legal);
    expect(ids(({ minimal }) => !minimal)).toBe(NOT_MINIMAL);
  });

  it('tells of each legal row that the local authority decides', () => {
    for (const { legal } of template.tasks) {
      if (legal === null) continue;
      expect(legal.note['zh-CN']).toMatch(/以当地主管部门要求为准$/);
      expect(legal.note.en).toMatch(/local authority decides$/);
    }
  });

  it('has the goals of the preset', () => {
    const found = template.goals.map(
      ({ metric, direction, target, weight }) => `${metric['zh-CN']} ${direction === 'up' ? '≥' : '≤'} ${target} ${weight}`,
    );
    expect(found).toEqual(lines(facts.goals));
  });

  it('splits the shares of the preset over its lines, nothing left over', () => {
    const share = new Map(template.budget.lines.map((line) => [line.id, line.share]));
    for (const [whole, ids] of facts.shares) {
      expect([ids, ids.reduce((sum, id) => sum + (share.get(id) ?? Number.NaN), 0)]).toEqual([ids, whole]);
    }
    expect(facts.shares.flatMap(([, ids]) => ids).sort()).toEqual([...share.keys()].sort());
    expect(facts.shares.reduce((sum, [whole]) => sum + whole, 0)).toBe(100);
  });

  it('has the risks of the preset', () => {
    const found = template.risks.map((risk) => [risk.likelihood, risk.impact, risk.group, risk.limitMinutes, risk.decideBy]);
    expect(found).toEqual(facts.risks);
  });

  it('runs the day of the preset without a gap', () => {
    const found = template.runOfShow.map(({ at, segment, minutes, group }) => `${at} ${segment['zh-CN']} ${minutes} ${group}`);
    expect(found).toEqual(lines(facts.cues));
    template.runOfShow.slice(1).forEach((cue, index) => {
      const above = template.runOfShow[index];
      expect(cue.at).toBe((above?.at ?? 0) + (above?.minutes ?? 0));
    });
  });

  it('tracks the figures of the preset', () => {
    expect(template.kpis.map(({ key }) => key).join(' ')).toBe(facts.kpis);
  });
}

function lines(table: string): string[] {
  return table.trim().split('\n');
}

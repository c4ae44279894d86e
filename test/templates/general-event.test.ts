import { MASTER_ROWS } from '../../src/domain/template';
import {
  budgetLines,
  gapsIn,
  idsOf,
  riskLines,
  shippedTemplate,
  tableLines,
  taskLines,
  textsInWrongLanguage,
  total,
} from '../support/shipped-template';

/** Domain reference §6 (column M), copied by hand: id, phase, group, start, due. */
const TABLE = `
C01 plan LEAD -49 -46
C02 plan LEAD -47 -44
C03 plan FIN -45 -36
C04 plan PLAN -44 -34
C05 plan LEAD -33 -31
C06 execute LEAD -30 -30
C07 plan EXEC -30 -21
C08 execute LOGI -14 -7
C09 execute EXEC -10 -7
C10 execute PROMO -5 -3
C11 execute EXEC -1 -1
C12 execute LEAD -1 -1
C13 track EXEC 0 0
C14 review PLAN 0 3
C15 review FIN 1 10
C16 review LEAD 3 5
C17 review PLAN 5 7
`;

/** Keys of the catalogue of figures, domain reference §4. */
const CATALOGUE = 'att show goal csat nps resp imp media lead cpl cvr cpa bvar roi ontime drift iss safe'.split(' ');

const template = shippedTemplate('general-event');

describe('general-event', () => {
  it('is a tier M event of one day', () => {
    const { id, tier, leadDays, days } = template;
    expect({ id, tier, leadDays, days }).toEqual({ id: 'general-event', tier: 'M', leadDays: 49, days: 1 });
    expect(template.name).toEqual({ 'zh-CN': '通用活动', en: 'General event' });
  });

  it('holds the 17 common tasks and no other', () => {
    expect(taskLines(template)).toHaveLength(17);
    expect(taskLines(template)).toEqual(tableLines(TABLE));
    expect(template.tasks.filter(({ replaces }) => replaces !== null)).toEqual([]);
  });

  it('lists tasks by start, then by due date', () => {
    const days = template.tasks.map(({ start, due }) => start * 1000 + due);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('names the common tasks as every template does', () => {
    const names = template.tasks.map(({ id, name, deliverable }) => [id, name['zh-CN'], deliverable['zh-CN']].join(' '));
    expect(names.sort()).toEqual([
      'C01 明确核心目标 目标确认单',
      'C02 组建团队与分工 分工表/RACI',
      'C03 预算与资源清单 获批预算（含备用金）、资源清单',
      'C04 活动方案初稿 方案初稿',
      'C05 内部评审与定稿 评审意见、定稿方案',
      'C06 任务分解与启动会 任务表、会议纪要',
      'C07 应急预案编制 应急预案表',
      'C08 场地与物料到位确认 到位清单、设备调试记录',
      'C09 人员与嘉宾对接 行程确认、通知与流程表',
      'C10 宣传预热 发布链接、报名数据',
      'C11 全流程彩排 彩排问题清单',
      'C12 最终检查 逐项确认表',
      'C13 现场执行与监控 现场记录、问题记录',
      'C14 数据收集与满意度 KPI 实际值、问卷结果',
      'C15 费用结算 结算表、差异说明',
      'C16 复盘会 纪要、归因表',
      'C17 复盘报告与改进清单 复盘报告、改进清单',
    ]);
    for (const other of ['product-launch', 'academic-lecture']) {
      const texts = new Map(shippedTemplate(other).tasks.map(({ id, name, deliverable }) => [id, { name, deliverable }]));
      for (const { id, name, deliverable } of template.tasks) expect(texts.get(id) ?? { name, deliverable }).toEqual({ name, deliverable });
    }
  });

  it('fixes the eve and the day; nothing is legal', () => {
    expect(idsOf(template, ({ rule }) => rule === 'fixed')).toBe('C11 C12 C13');
    expect(idsOf(template, ({ rule }) => rule === 'legal')).toBe('');
  });

  it('keeps the eleven tasks of the minimal set in the short list', () => {
    expect(idsOf(template, ({ minimal }) => minimal)).toBe('C01 C03 C06 C08 C09 C10 C11 C12 C13 C16 C17');
  });

  it('makes every task but the first wait for another', () => {
    expect(idsOf(template, ({ predecessors }) => predecessors.length === 0)).toBe('C01');
  });

  it('has the six groups that exist in every preset', () => {
    expect(template.groups.map(({ code }) => code).join(' ')).toBe('LEAD PLAN EXEC PROMO LOGI FIN');
    expect(template.groups.map(({ name }) => name['zh-CN']).join(' ')).toBe('总负责人 策划组 执行组 宣传组 后勤组 财务');
  });

  it('has every row of the master plan in order', () => {
    expect(template.masterPlan.map(({ key }) => key)).toEqual([...MASTER_ROWS]);
    expect(template.masterPlan.flatMap(({ key, content }) => (content === null ? [] : [key]))).toEqual(['audience', 'format', 'approval']);
  });

  it('sets goals any event can have, at the reference values of the catalogue', () => {
    const targets = new Map(template.goals.map(({ id, target, direction }) => [id, [target, direction]]));
    expect(targets.get('attendance')).toEqual([template.headcount, 'up']);
    expect(targets.get('satisfaction')).toEqual([4, 'up']);
    expect(targets.get('on-time-tasks')).toEqual([90, 'up']);
    expect(targets.get('budget-variance')).toEqual([5, 'down']);
    // 70–85 % is what corporate events see.
    expect(targets.get('show-up')).toEqual([75, 'up']);
    expect(template.goals.map(({ weight }) => weight)).toEqual([30, 25, 15, 15, 15]);
    expect(total(template.goals.map(({ weight }) => weight))).toBe(100);
  });

  it('spreads the budget by the neutral shares of the reference (§7, last line)', () => {
    expect(budgetLines(template)).toEqual([
      '18 venue 场地',
      '15 materials 物料',
      '20 catering 餐饮',
      '15 people 人员',
      '14 publicity 宣传',
      '6 technology 技术',
      '12 reserve 备用金',
    ]);
    expect(total(template.budget.lines.map(({ share }) => share))).toBe(100);
    expect(template.budget.totals.map(({ currency }) => currency)).toEqual(['CNY', 'USD', 'EUR']);
  });

  it('has resources in place one to two weeks before, each paid for by a line or free', () => {
    expect(template.resources.filter(({ due }) => due < -14 || due > -7)).toEqual([]);
    const unpaid = template.resources.filter(
      ({ channel, budgetLine }) => ['buy', 'rent', 'invite'].includes(channel) && budgetLine === null,
    );
    expect(unpaid).toEqual([]);
    expect(template.resources.length).toBeGreaterThanOrEqual(12);
  });

  it('has the six risks any event has, none of them high from the start', () => {
    expect(riskLines(template)).toEqual([
      '3×3 PROMO T-3',
      '3×4 LOGI 5 min',
      '2×4 LEAD 15 min',
      '3×3 LOGI 30 min',
      '3×3 LEAD T-2',
      '2×5 EXEC 5 min',
    ]);
    expect(template.risks.map(({ category }) => category).join(' ')).toBe('people venue people supply weather safety');
    // 高 starts at 15 (§1.8).
    expect(template.risks.filter(({ likelihood, impact }) => likelihood * impact >= 15)).toEqual([]);
  });

  it('runs without a gap, with a break and 5–10 % of the show as buffer', () => {
    expect(gapsIn(template)).toEqual([]);
    const minutes = (segment: string) => template.runOfShow.find((cue) => cue.segment['zh-CN'] === segment)?.minutes ?? 0;
    expect(minutes('茶歇交流')).toBe(20);
    // From the opening (0) to the end of the closing (175 + 15).
    const share = minutes('机动时间') / 190;
    expect(template.runOfShow.find(({ segment }) => segment['zh-CN'] === '总结与合影')).toMatchObject({ at: 175, minutes: 15 });
    expect(share).toBeGreaterThanOrEqual(0.05);
    expect(share).toBeLessThanOrEqual(0.1);
  });

  it('tracks figures of the catalogue only', () => {
    expect(template.kpis.map(({ key }) => key).join(' ')).toBe('att show csat resp cpa bvar ontime drift iss safe');
    expect(template.kpis.filter(({ key }) => !CATALOGUE.includes(key))).toEqual([]);
  });

  it('keeps Chinese texts Chinese and English texts English', () => {
    expect(textsInWrongLanguage(template)).toEqual([]);
  });
});

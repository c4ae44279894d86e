import { inBoth, type Localized } from '../../domain/language';
import type { Template, TemplateKpi } from '../../domain/template';

/** What a figure of the catalogue (domain reference §4) means and aims at. */
export interface KpiDefinition {
  /** How it is counted; '' where the name says it. */
  readonly definition: Localized;
  /** Null for an amount in the currency of the plan. */
  readonly unit: Localized | null;
  readonly direction: 'up' | 'down';
  /** Starting target where the field has a usual value; null where the plan must set one. */
  readonly target: number | null;
  /** Ids of templates' goals that count the same: a plan with one of them has no second row for it. */
  readonly goals: readonly string[];
}

const PERCENT = inBoth('%', '%');
const POINTS = inBoth('分', 'points');
const PEOPLE = inBoth('人', 'people');

function up(unit: Localized | null, target: number | null, definition: Localized, goals: readonly string[] = []): KpiDefinition {
  return { unit, target, definition, direction: 'up', goals };
}

function down(unit: Localized | null, target: number | null, definition: Localized, goals: readonly string[] = []): KpiDefinition {
  return { unit, target, definition, direction: 'down', goals };
}

const CATALOGUE: { readonly [key: string]: KpiDefinition } = {
  goal: up(
    PERCENT,
    100,
    inBoth('各目标权重 × 达成率之和，单项最高按 120% 计', 'Sum of weight × attainment of the goals, each capped at 120 %'),
  ),
  att: up(PEOPLE, null, inBoth('签到人数', 'Check-ins'), ['attendance', 'visits', 'visitors']),
  show: up(PERCENT, null, inBoth('签到人数 ÷ 报名人数；企业活动常见 70–85%', 'Check-ins ÷ registrations; 70–85 % at corporate events'), [
    'show-up',
    'vip-show-up',
    'participation',
    'interview-show-up',
    'volunteers-present',
    'honourees-present',
  ]),
  csat: up(POINTS, 4, inBoth('评分之和 ÷ 份数，5 分制', 'Sum of scores ÷ replies, out of 5'), ['csat', 'satisfaction', 'score']),
  nps: up(POINTS, 40, inBoth('9–10 分占比 − 0–6 分占比', 'Share of 9–10 minus share of 0–6'), ['nps']),
  resp: up(PERCENT, 30, inBoth('问卷份数 ÷ 参与人数', 'Replies ÷ attendees')),
  imp: up(inBoth('次', 'views'), null, inBoth('各渠道曝光之和', 'Sum over the channels'), ['impressions', 'reads']),
  media: up(inBoth('篇', 'items'), null, inBoth('已确认媒体的报道', 'Articles by named outlets')),
  lead: up(inBoth('条', 'leads'), null, inBoth('有效线索', 'Valid leads'), ['leads']),
  cpl: down(null, null, inBoth('成本 ÷ 线索数；不高于预算 ÷ 目标线索数', 'Cost ÷ leads; at most budget ÷ planned leads'), [
    'cost-per-lead',
  ]),
  cvr: up(PERCENT, null, inBoth('转化人数 ÷ 到达上一步的人数', 'Converted ÷ those who reached the step'), ['conversion']),
  cpa: down(null, null, inBoth('实际支出 ÷ 参与人数；不高于计划', 'Actual cost ÷ attendance; no more than planned'), ['cost-per-head']),
  bvar: down(PERCENT, 5, inBoth('(实际 − 预算) ÷ 预算，超支、结余均计', '(Actual − planned) ÷ planned, over or under'), [
    'budget-variance',
  ]),
  roi: up(PERCENT, null, inBoth('(归因收益 − 成本) ÷ 成本，写明统计期', '(Return − cost) ÷ cost; say over which time')),
  ontime: up(PERCENT, 90, inBoth('时限前完成的任务 ÷ 已到期的任务', 'Tasks done by their due date ÷ tasks due'), ['on-time-tasks']),
  drift: down(inBoth('分钟', 'min'), 10, inBoth('结束时间与计划相差的分钟', 'Minutes between planned and actual end'), ['end-drift']),
  iss: up(PERCENT, 90, inBoth('按时解决的问题 ÷ 有时限且已关闭的问题', 'Issues closed in time ÷ closed issues with a limit')),
  safe: down(inBoth('起', 'incidents'), 0, inBoth('需就医或报险的事件', 'Anything that needs a doctor or a claim'), ['incidents']),
};

const UNKNOWN: KpiDefinition = up(inBoth('', ''), null, inBoth('', ''));

/** The definition of a figure; one without words or target for a key of the template's own. */
export function kpiDefinition(key: string): KpiDefinition {
  return CATALOGUE[key] ?? UNKNOWN;
}

/** The key of the catalogue that counts the same as a goal of a template; '' when there is none. */
export function kpiOfGoal(goalId: string): string {
  return Object.keys(CATALOGUE).find((key) => CATALOGUE[key]?.goals.includes(goalId)) ?? '';
}

/** The figures a plan tracks beside its goals: those of the template that no goal counts already. */
export function trackedKpis({ goals, kpis }: Template): readonly TemplateKpi[] {
  const counted = new Set(goals.flatMap(({ id }) => [id, kpiOfGoal(id)]));
  return kpis.filter(({ key }) => !counted.has(key));
}

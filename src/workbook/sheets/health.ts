import type { Health } from '../../domain/health';
import type { Language } from '../../domain/language';
import { type FormulaContext, quoteText } from '../formula-context';
import { budgetSum } from './budget-sums';
import { lateCount, openCount } from './task-counts';

type Words = { readonly [R in Exclude<Health['reason'], 'late'>]: string } & { readonly late: readonly [before: string, after: string] };

const WORDS: { readonly [L in Language]: Words } = {
  'zh-CN': {
    legalMissed: '红 · 有法定期限已过',
    highLate: '红 · 高优先级任务滞后超过 2 个工作日',
    overBudget: '红 · 预计完工超过预算',
    late: ['黄 · ', ' 项任务滞后'],
    reserveLow: '黄 · 备用金低于下限',
    onPlan: '绿 · 一切按计划',
  },
  en: {
    legalMissed: 'Red · a legal date is missed',
    highLate: 'Red · a high-priority task is over 2 working days late',
    overBudget: 'Red · forecast exceeds the budget',
    late: ['Amber · ', ' tasks late'],
    reserveLow: 'Amber · reserve below its limit',
    onPlan: 'Green · on plan',
  },
};

/**
 * The sentence the Overview shows for a state, in the language of the plan. One late task is in the singular here; in the Overview's formula it is not,
 * since a formula that differs would be a change to every workbook in use.
 */
export function healthSentence(health: Health, language: Language): string {
  const words = WORDS[language];
  if (language === 'en' && health.reason === 'late' && health.late === 1) return 'Amber · 1 task late';
  return health.reason === 'late' ? words.late.join(String(health.late)) : words[health.reason];
}

/**
 * 总体状态 as one sentence that begins with its colour word (domain reference §2.7, over the sheets that exist): red when a high-priority task is
 * more than two working days late, a legal date is missed, or the forecast of all lines but the reserve exceeds the whole budget, so that one
 * overspent line is what the reserve is for; amber when any task is late or the reserve is
 * below its lower limit before the event; else green. Working days here are Monday–Friday: a formula knows no working Saturday.
 */
export function healthFormula(context: FormulaContext): string {
  const { range, helper, field, label, language } = context;
  const today = helper('lists', 'today');
  const [due, priority, rule] = [range('tasks', 'due'), range('tasks', 'priority'), range('tasks', 'rule')];
  const late = lateCount(context);
  const highLate = openCount(context, `;${due};"<"&WORKDAY(${today}+1;-3);${priority};${label('priority', 'high')}`);
  const legalMissed = openCount(context, `;${due};"<"&${today};${rule};${label('dateRule', 'legal')}`);
  const words = WORDS[language];
  const allRight = quoteText(words.onPlan);
  const whenLate = (otherwise: string): string =>
    `IF(${late}>0;${quoteText(words.late[0])}&${late}&${quoteText(words.late[1])};${otherwise})`;
  const dates = (otherwise: string): string =>
    `=IF(${legalMissed}>0;${quoteText(words.legalMissed)};IF(${highLate}>0;${quoteText(words.highLate)};${otherwise}))`;
  // Without a budget sheet there is no money to judge.
  if (!context.has('budget')) return dates(whenLate(allRight));
  const planned = budgetSum(context, 'planned', 'costs');
  const forecast = `${budgetSum(context, 'forecast', 'costs')}-${budgetSum(context, 'forecast', 'reserve')}`;
  const reserve = budgetSum(context, 'planned', 'reserve');
  const reserveIsLow = `AND(${planned}>0;${reserve}<${planned}*${field('settings', 'reserveLow', 'value')};${today}<${field('settings', 'd0', 'value')})`;
  const reserveOr = `IF(${reserveIsLow};${quoteText(words.reserveLow)};${allRight})`;
  return dates(`IF(${forecast}>${planned};${quoteText(words.overBudget)};${whenLate(reserveOr)})`);
}

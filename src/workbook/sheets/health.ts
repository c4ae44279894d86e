import { type FormulaContext, quoteText } from '../formula-context';
import { budgetSum } from './budget-sums';
import { lateCount, openCount } from './task-counts';

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
  const words =
    language === 'zh-CN'
      ? {
          legal: '红 · 有法定期限已过',
          high: '红 · 高优先级任务滞后超过 2 个工作日',
          money: '红 · 预计完工超过预算',
          late: ['黄 · ', ' 项任务滞后'],
          reserve: '黄 · 备用金低于下限',
          fine: '绿 · 一切按计划',
        }
      : {
          legal: 'Red · a legal date is missed',
          high: 'Red · a high-priority task is over 2 working days late',
          money: 'Red · forecast exceeds the budget',
          late: ['Amber · ', ' tasks late'],
          reserve: 'Amber · reserve below its limit',
          fine: 'Green · on plan',
        };
  const allRight = quoteText(words.fine);
  const whenLate = (otherwise: string): string =>
    `IF(${late}>0;${quoteText(words.late[0] as string)}&${late}&${quoteText(words.late[1] as string)};${otherwise})`;
  const dates = (otherwise: string): string =>
    `=IF(${legalMissed}>0;${quoteText(words.legal)};IF(${highLate}>0;${quoteText(words.high)};${otherwise}))`;
  // Without a budget sheet there is no money to judge.
  if (!context.has('budget')) return dates(whenLate(allRight));
  const planned = budgetSum(context, 'planned', 'costs');
  const forecast = `${budgetSum(context, 'forecast', 'costs')}-${budgetSum(context, 'forecast', 'reserve')}`;
  const reserve = budgetSum(context, 'planned', 'reserve');
  const reserveIsLow = `AND(${planned}>0;${reserve}<${planned}*${field('settings', 'reserveLow', 'value')};${today}<${field('settings', 'd0', 'value')})`;
  const reserveOr = `IF(${reserveIsLow};${quoteText(words.reserve)};${allRight})`;
  return dates(`IF(${forecast}>${planned};${quoteText(words.money)};${whenLate(reserveOr)})`);
}

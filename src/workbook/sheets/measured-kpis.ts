import { type FormulaContext, quoteText } from '../formula-context';
import { approvedOr } from './approval-marks';
import { budgetSum } from './budget-sums';
import { liveCount, onTimeCount } from './task-counts';

/**
 * Figures the plan's own sheets hold, by key of the catalogue, each as an expression that gives a number or an error; null where the sheet it comes from is
 * absent. Percentages are numbers up to 100, as the templates' targets are.
 */
export const MEASURED: { readonly [key: string]: (context: FormulaContext) => string | null } = {
  att: (context) => {
    const heads = attendance(context);
    return heads === null ? null : `IF(${heads}>0;${heads};"")`;
  },
  imp: ({ range, has }) => {
    if (!has('publicity')) return null;
    const views = `SUMPRODUCT(IFERROR(${range('publicity', 'impressions')}*1;0))`;
    return `IF(${views}>0;${views};"")`;
  },
  bvar: (context) => {
    if (!context.has('budget')) return null;
    const [planned, actual] = [approvedOr(context, budgetSum(context, 'planned', 'costs')), budgetSum(context, 'actual', 'costs')];
    return `IF(${actual}>0;ROUND(MAX(${actual}-${planned};${planned}-${actual})/${planned}*100;1);"")`;
  },
  cpa: (context) => {
    const heads = attendance(context);
    if (heads === null || !context.has('budget')) return null;
    const cost = budgetSum(context, 'actual', 'costs');
    return `IF(${cost}>0;IF(${heads}>0;ROUND(${cost}/${heads};2);"");"")`;
  },
  ontime: (context) => {
    const { range, helper } = context;
    const today = helper('lists', 'today');
    const dueByNow = liveCount(context, `;${range('tasks', 'due')};"<"&(${today}+1)`);
    return `ROUND(${onTimeCount(context, today)}/(${dueByNow})*100;0)`;
  },
  iss: ({ range, has, label }) => {
    if (!has('issues')) return null;
    const count = (value: 'inTime' | 'overdue'): string => `COUNTIFS(${range('issues', 'onTime')};${label('timeliness', value)})`;
    return `ROUND(${count('inTime')}/(${count('inTime')}+${count('overdue')})*100;0)`;
  },
};

/** The number of people typed into the Review; 0 while there is none. */
function attendance({ field, has }: FormulaContext): string | null {
  return has('review') ? `N(${field('review', 'attendance', 'words')})` : null;
}

/** The formula of the helper cell that holds a figure: a number, or nothing. */
export function measuredFormula(key: string) {
  return (context: FormulaContext): string => {
    const expression = MEASURED[key]?.(context) ?? null;
    return `=IFERROR(${expression ?? quoteText('')};"")`;
  };
}

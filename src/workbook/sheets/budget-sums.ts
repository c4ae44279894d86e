import { type FormulaContext, quoteText } from '../formula-context';
import { budgetCategoryLabel } from './lists';

/** What is summed: price × quantity × times; orders; paid and invoiced; what it will have cost in the end (domain reference §1.7). */
export type BudgetAmount = 'planned' | 'committed' | 'actual' | 'forecast';

/**
 * A sum over 预算 as part of a formula, from typed cells alone: a row just inserted or pasted counts before its own formulas are topped up. `costs`
 * are all lines but income (a blank side is a cost), `reserve` those of the reserve category. Text where a number should be, the header's words among
 * it, counts as nothing; a blank quantity or number of times counts as 1, as in the row's own formula.
 */
export function budgetSum(context: FormulaContext, amount: BudgetAmount, lines: 'costs' | 'reserve'): string {
  const { range, language } = context;
  const isMeant =
    lines === 'costs' ? isCost(context) : `(${range('budget', 'category')}=${quoteText(budgetCategoryLabel('reserve', language))})`;
  return `SUMPRODUCT(IFERROR(${amountOf(context, amount)};0)*${isMeant})`;
}

/** The same over the costs of one category, whose name stands in the cell `category`. */
export function budgetSumOf(context: FormulaContext, amount: BudgetAmount, category: string): string {
  return `SUMPRODUCT(IFERROR(${amountOf(context, amount)};0)*${isCost(context)}*(${context.range('budget', 'category')}=${category}))`;
}

/** What each line is planned for, from typed cells, as an array that has errors where there are words. */
export function plannedAmounts({ range }: FormulaContext): string {
  const [quantity, times] = [range('budget', 'quantity'), range('budget', 'times')];
  return `${range('budget', 'price')}*(${quantity}+(${quantity}=""))*(${times}+(${times}=""))`;
}

function isCost({ range, label }: FormulaContext): string {
  return `(${range('budget', 'side')}<>${label('side', 'income')})`;
}

function amountOf(context: FormulaContext, amount: BudgetAmount): string {
  const { range, label } = context;
  if (amount === 'committed' || amount === 'actual') return `${range('budget', amount)}*1`;
  const planned = plannedAmounts(context);
  if (amount === 'planned') return planned;
  const [committed, actual] = [`${range('budget', 'committed')}*1`, `${range('budget', 'actual')}*1`];
  const orders = `IF(${committed}>${actual};${committed};${actual})`;
  return `IF(${range('budget', 'payment')}=${label('payment', 'settled')};${actual};IF(${planned}>${orders};${planned};${orders}))`;
}

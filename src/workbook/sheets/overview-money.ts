import type { Localized } from '../../domain/language';
import type { FormulaContext } from '../formula-context';
import type { CellType } from '../sheet-spec';
import { type BudgetAmount, budgetSum } from './budget-sums';

interface MoneyLine {
  readonly label: Localized;
  readonly type: CellType;
  /** Without the leading '='. */
  readonly expression: (context: FormulaContext) => string;
}

const line = (zh: string, en: string, type: CellType, expression: MoneyLine['expression']): MoneyLine => ({
  label: { 'zh-CN': zh, en },
  type,
  expression,
});

const costs =
  (amount: BudgetAmount) =>
  (context: FormulaContext): string =>
    budgetSum(context, amount, 'costs');

const reserve = (context: FormulaContext): string => budgetSum(context, 'planned', 'reserve');

/** Money on the Overview (domain reference §1.7 head block): the reserve is part of the total, and its share is of the total (§3). */
export const MONEY_LINES = {
  total: line('预算总额', 'Total budget', 'money', costs('planned')),
  reserve: line('其中备用金', 'of which reserve', 'money', reserve),
  reserveShare: line('备用金占比', 'Reserve share', 'percent', (context) => `IFERROR(${reserve(context)}/${costs('planned')(context)};0)`),
  committed: line('已承诺', 'Committed', 'money', costs('committed')),
  actual: line('实际支出', 'Actual', 'money', costs('actual')),
  forecast: line('预计完工', 'Forecast', 'money', costs('forecast')),
  remaining: line('剩余', 'Remaining', 'money', (context) => `${costs('planned')(context)}-${costs('actual')(context)}`),
} as const;

import type { CivilDate } from './civil-date';
import { isOpen } from './mark';
import type { TaskFacts } from './plan-facts';
import { WEEKDAY_CALENDAR, workdaysLate } from './working-days';

/** 总体状态: colour and reason (domain reference §2.7), over what has been read. */
export type Health =
  | { readonly colour: 'red'; readonly reason: 'legalMissed' | 'highLate' | 'overBudget' }
  | { readonly colour: 'amber'; readonly reason: 'late'; readonly late: number }
  | { readonly colour: 'amber'; readonly reason: 'reserveLow' }
  | { readonly colour: 'green'; readonly reason: 'onPlan' };

/** Sums of a budget in its currency: costs are all lines but income, the reserve among them. */
export interface BudgetSums {
  readonly planned: number;
  /** What all costs but the reserve will have come to in the end. */
  readonly forecast: number;
  /** Planned for the reserve. */
  readonly reserve: number;
}

export interface HealthInput {
  readonly tasks: readonly Pick<TaskFacts, 'task' | 'status' | 'due' | 'priority' | 'rule'>[];
  readonly today: CivilDate;
  readonly d0: CivilDate;
  /** Null without a budget: then there is no money to judge. */
  readonly budget: BudgetSums | null;
  /** Lower limit of the reserve as a share of the whole, e.g. 0.1. */
  readonly reserveLow: number;
}

/** A high-priority task later than this many working days turns a plan red. */
const HIGH_LATE_DAYS = 2;

/**
 * The state of a plan, the worst first: red for a missed legal date, for a high-priority task more than two working days late and for costs beyond a
 * budget, where one is planned at all; amber for any late task and for a thin reserve before the event. The same rules as the Overview's formula
 * (`workbook/sheets/health.ts`), which knows Monday–Friday only: so working days are those here too, lest page and sheet disagree.
 */
export function healthOf({ tasks, today, d0, budget, reserveLow }: HealthInput): Health {
  const late = tasks.filter(({ task, status, due }) => task.trim() !== '' && isOpen(status) && due !== null && due < today);
  if (late.some(({ rule }) => rule === 'legal')) return { colour: 'red', reason: 'legalMissed' };
  const isFarLate = (due: CivilDate | null): boolean => due !== null && workdaysLate(WEEKDAY_CALENDAR, due, today) > HIGH_LATE_DAYS;
  if (late.some(({ priority, due }) => priority === 'high' && isFarLate(due))) return { colour: 'red', reason: 'highLate' };
  if (budget && budget.planned > 0 && budget.forecast > budget.planned) return { colour: 'red', reason: 'overBudget' };
  if (late.length > 0) return { colour: 'amber', reason: 'late', late: late.length };
  const isReserveLow = budget !== null && budget.planned > 0 && budget.reserve < budget.planned * reserveLow && today < d0;
  return isReserveLow ? { colour: 'amber', reason: 'reserveLow' } : { colour: 'green', reason: 'onPlan' };
}

/** A line of a budget as typed: null for a blank cell, NaN for one that holds no number. */
export interface BudgetFacts {
  readonly isIncome: boolean;
  readonly isReserve: boolean;
  readonly isSettled: boolean;
  readonly price: number | null;
  readonly quantity: number | null;
  readonly times: number | null;
  readonly committed: number | null;
  readonly actual: number | null;
}

/**
 * Sums a budget (domain reference §1.7): a line is planned as price × quantity × times, blank counting as 1 but for the price; it will have cost the actual
 * once settled, else the largest of planned, committed and actual. A line with words where a number should be counts as nothing.
 */
export function sumBudget(lines: readonly BudgetFacts[]): BudgetSums {
  const sums = { planned: 0, forecast: 0, reserve: 0 };
  for (const line of lines) {
    const planned = plannedFor(line);
    const [committed, actual] = [line.committed ?? 0, line.actual ?? 0];
    const forecast = orNothing(line.isSettled ? actual : Math.max(planned, committed, actual));
    if (line.isReserve) sums.reserve += orNothing(planned);
    if (!line.isIncome) sums.planned += orNothing(planned);
    sums.forecast += (line.isIncome ? 0 : forecast) - (line.isReserve ? forecast : 0);
  }
  return sums;
}

/** What a line is planned for; NaN where words stand for a number. */
export function plannedFor({ price, quantity, times }: Pick<BudgetFacts, 'price' | 'quantity' | 'times'>): number {
  return (price ?? 0) * (quantity ?? 1) * (times ?? 1);
}

function orNothing(amount: number): number {
  return Number.isNaN(amount) ? 0 : amount;
}

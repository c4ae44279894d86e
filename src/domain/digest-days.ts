import { addDays, type CivilDate, weekday } from './civil-date';
import type { PlanFacts } from './plan-facts';
import { isWorkday } from './working-days';

type Rhythm = Pick<PlanFacts, 'd0' | 'd1' | 'calendar'>;

/** Days before D0 from which a plan speaks every day: the last days of an event have no weekend (domain reference §2.7). */
const DAILY_FROM = 3;

/**
 * Whether a plan has reminders on `today`: on its working days, and on every day from T-3 to D1. A silent day loses nothing, because the
 * next speaking day lists all that is late by then.
 */
export function speaksOn(plan: Rhythm, today: CivilDate): boolean {
  if (today >= addDays(plan.d0, -DAILY_FROM) && today <= plan.d1) return true;
  return isWorkday(plan.calendar, today);
}

/**
 * Whether `today` is the day of the week on which people who chose 每周 hear of a plan: the first day from Monday on which it speaks. That is
 * Monday, or the first working day after a holiday that covers it.
 */
export function isWeeklyDay(plan: Rhythm, today: CivilDate): boolean {
  if (!speaksOn(plan, today)) return false;
  for (let back = weekday(today) - 1; back > 0; back--) {
    if (speaksOn(plan, addDays(today, -back))) return false;
  }
  return true;
}

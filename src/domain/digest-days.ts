import { addDays, type CivilDate, weekday } from './civil-date';
import type { PlanFacts } from './plan-facts';
import { isWorkday } from './working-days';

/** What decides on which days a plan has reminders. */
export type Rhythm = Pick<PlanFacts, 'd0' | 'd1' | 'calendar'>;

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

/** Monday: the day of the weekly agenda, and of the mails of those who chose 每周, unless another is set. */
export const DEFAULT_AGENDA_WEEKDAY = 1;

/**
 * Whether `today` is the day of the week on which people who chose 每周 hear of a plan: the first day on which it speaks from `agendaWeekday` on (Monday is
 * 1). That is the day itself, or the first working day after a holiday that covers it.
 */
export function isWeeklyDay(plan: Rhythm, today: CivilDate, agendaWeekday = DEFAULT_AGENDA_WEEKDAY): boolean {
  if (!speaksOn(plan, today)) return false;
  for (let back = (weekday(today) - agendaWeekday + 7) % 7; back > 0; back--) {
    if (speaksOn(plan, addDays(today, -back))) return false;
  }
  return true;
}

/** The last day before `today` on which a plan had reminders: what happened since is news. Two months ago at the earliest. */
export function lastSpeakingDay(plan: Rhythm, today: CivilDate): CivilDate {
  for (let back = 1; back < LOOK_AHEAD_DAYS; back++) {
    const day = addDays(today, -back);
    if (speaksOn(plan, day)) return day;
  }
  return addDays(today, -LOOK_AHEAD_DAYS);
}

/** Days, of `count` from `from` on, on which none of the plans has reminders. */
export function silentDays(plans: readonly Rhythm[], from: CivilDate, count: number): CivilDate[] {
  const days = Array.from({ length: count }, (_, index) => addDays(from, index));
  return days.filter((day) => !plans.some((plan) => speaksOn(plan, day)));
}

/** A run is looked for this many days ahead; a calendar with more days off in a row has none. */
const LOOK_AHEAD_DAYS = 60;

/**
 * When the reminders run next: day and hour from which. On a day that speaks and is not complete that is its hour, or the coming full hour once that has
 * passed, since the trigger fires every hour. Null when no plan speaks in the coming two months.
 */
export function nextRun(
  plans: readonly Rhythm[],
  now: { readonly day: CivilDate; readonly minuteOfDay: number },
  hour: number,
  isTodayComplete: boolean,
): { readonly day: CivilDate; readonly hour: number } | null {
  const coming = Math.floor(now.minuteOfDay / 60) + 1;
  const speaks = (day: CivilDate): boolean => plans.some((plan) => speaksOn(plan, day));
  if (!isTodayComplete && speaks(now.day)) {
    if (now.minuteOfDay <= hour * 60) return { day: now.day, hour };
    if (coming < 24) return { day: now.day, hour: coming };
  }
  for (let ahead = 1; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = addDays(now.day, ahead);
    if (speaks(day)) return { day, hour };
  }
  return null;
}

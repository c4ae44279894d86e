import { addDays, type CivilDate, daysBetween, weekday } from './civil-date';

/**
 * Which days are worked. `days` says what differs from Monday–Friday: 休 `off`, 班 `work` (a working Saturday). `years` are the years
 * the table covers; a date of another year is judged by weekday alone and the caller says so (domain reference §2.5). A calendar that
 * needs no table, because weekdays alone decide, covers `'every'` year.
 */
export interface WorkCalendar {
  readonly days: ReadonlyMap<CivilDate, 'off' | 'work'>;
  readonly years: ReadonlySet<number> | 'every';
}

/** Monday to Friday of every year: the calendar of a plan without a holiday table. */
export const WEEKDAY_CALENDAR: WorkCalendar = { days: new Map(), years: 'every' };

/** A search ends after this many days, so that a table with every day off cannot hang a run. */
const SEARCH_LIMIT_DAYS = 366;

/** Whether `date` is worked: as the table says, else Monday to Friday (domain reference §2.5). */
export function isWorkday(calendar: WorkCalendar, date: CivilDate): boolean {
  const entry = calendar.days.get(date);
  return entry === undefined ? weekday(date) <= 5 : entry === 'work';
}

/** The latest working day on or before `date`; `date` itself when there is none within 366 days. */
export function previousWorkday(calendar: WorkCalendar, date: CivilDate): CivilDate {
  return nearestWorkday(calendar, date, -1);
}

/** The earliest working day on or after `date`; `date` itself when there is none within 366 days. */
export function nextWorkday(calendar: WorkCalendar, date: CivilDate): CivilDate {
  return nearestWorkday(calendar, date, 1);
}

function nearestWorkday(calendar: WorkCalendar, date: CivilDate, step: 1 | -1): CivilDate {
  let candidate = date;
  for (let tried = 0; tried <= SEARCH_LIMIT_DAYS; tried += 1) {
    if (isWorkday(calendar, candidate)) return candidate;
    candidate = addDays(candidate, step);
  }
  return date;
}

/**
 * Working days after `due` up to and including `today`: how late an open task is (domain reference §2.7). 0 when it is not late, and
 * when no working day has passed since; a task due on Friday is 1 late on Monday.
 *
 * Counts whole weeks and corrects by the table instead of walking the days: a digest asks this for thousands of tasks.
 */
export function workdaysLate(calendar: WorkCalendar, due: CivilDate, today: CivilDate): number {
  const days = daysBetween(due, today);
  if (days <= 0) return 0;
  const dueWeekday = weekday(due);
  let late = Math.floor(days / 7) * 5;
  for (let step = 1; step <= days % 7; step += 1) {
    if ((dueWeekday + step - 1) % 7 < 5) late += 1;
  }
  for (const exception of weekExceptions(calendar)) {
    if (exception.date > due && exception.date <= today) late += exception.worked ? 1 : -1;
  }
  return late;
}

interface WeekException {
  readonly date: CivilDate;
  readonly worked: boolean;
}

/** By table, because it is the same for every task of a digest. */
const knownExceptions = new WeakMap<WorkCalendar['days'], readonly WeekException[]>();

/** The days on which the table differs from Monday–Friday; a Saturday listed as off is none. */
function weekExceptions({ days }: WorkCalendar): readonly WeekException[] {
  const known = knownExceptions.get(days);
  if (known) return known;
  const exceptions = [...days]
    .map(([date, entry]) => ({ date, worked: entry === 'work' }))
    .filter(({ date, worked }) => (weekday(date) > 5 ? worked : !worked));
  knownExceptions.set(days, exceptions);
  return exceptions;
}

/** Whether the calendar knows the year of `date`; otherwise the date is judged by weekday alone and the reader is told. */
export function isYearLoaded(calendar: WorkCalendar, date: CivilDate): boolean {
  return calendar.years === 'every' || calendar.years.has(Number(date.slice(0, 4)));
}

import type { CivilDate } from './civil-date';
import { nextWorkday, previousWorkday, type WorkCalendar } from './working-days';

/** What limits how far a date may move. */
export interface SnapLimits {
  readonly d0: CivilDate;
  readonly d1: CivilDate;
  readonly today: CivilDate;
  readonly calendar: WorkCalendar;
}

/**
 * The working day for a date of a 随活动日 row that stands at `offset` (domain reference §2.5): before D0 the one on or before it, after
 * D1 the one on or after it; offset 0 stays. Before D0, when no working day is left from today on, the next one that is still before
 * D0, else the date itself. Keeps the order of dates.
 */
export function snapFloat(date: CivilDate, offset: number, { d0, today, calendar }: SnapLimits): CivilDate {
  if (offset === 0) return date;
  if (offset > 0) return nextWorkday(calendar, date);
  const before = previousWorkday(calendar, date);
  if (before >= today) return before;
  const after = nextWorkday(calendar, date);
  return after < d0 ? after : date;
}

/**
 * The working day for a date of a 法定 row: the one on or before it, never a later one (domain reference §2.5). The date stays where an
 * earlier one would turn it into the past, or a duty after the event into one before it.
 */
export function snapLegal(date: CivilDate, offset: number, { d1, today, calendar }: SnapLimits): CivilDate {
  if (offset === 0) return date;
  const before = previousWorkday(calendar, date);
  if (offset > 0) return before > d1 ? before : date;
  return before >= today || date < today ? before : date;
}

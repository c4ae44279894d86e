import { type CivilDate, daysBetween, later } from './civil-date';
import type { Notice } from './late-start';
import type { EventDates } from './reschedule';
import { datesOf, type ScheduleFrame } from './schedule';

/** From this many days before the event on everybody works, weekend or not (domain reference §2.7): such a day is not moved to a working day. */
const CLOSE_DAYS = 3;

/** What single days that follow the event are counted against; `leadDays` is the lead the template is made for. */
export interface FollowingFrame extends ScheduleFrame {
  readonly leadDays: number;
}

/**
 * The day of something that has one day and no span, such as when a thing must be in place or a risk be decided: its offset squeezed by a late start and
 * moved to a working day like a task's, but for the last days before the event; never before the day from which a late start is counted.
 */
export function followingDay(offset: number, frame: FollowingFrame): CivilDate {
  const notice: Notice = { lead: frame.leadDays, available: daysBetween(frame.today, frame.d0) };
  const isClose = offset <= 0 && offset >= -CLOSE_DAYS;
  // A span that begins before the event keeps offset 0 on its first day.
  const day = datesOf({ rule: isClose ? 'fixed' : 'float', start: Math.min(offset, -1), due: offset, legal: null }, frame, notice).due;
  return later(day, frame.today);
}

/** A row of a sheet with one day that follows the event. */
export interface FollowingRow {
  /** Row number in the sheet, 1-based. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** Done with: keeps its day. */
  readonly isClosed: boolean;
  /** Days from the event; null where the row has none: it was added by a person. */
  readonly offset: number | null;
  readonly day: CivilDate | null;
  /** The day written last; a visible one that differs is the user's. */
  readonly scheduled: CivilDate | null;
}

export interface FollowingMove {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly to: CivilDate;
}

/** What another event date does to such rows: the moves, and how many rows with a day stay as they are because they are done with or a person's. */
export interface Following {
  readonly moves: readonly FollowingMove[];
  readonly kept: number;
}

/**
 * The days of `rows` for other event dates. `isResumed`: a move that died is taken up again, so a row that shows its new day already is finished, not taken
 * for one set by hand.
 */
export function moveFollowing(
  rows: readonly FollowingRow[],
  to: EventDates,
  basis: Omit<FollowingFrame, keyof EventDates>,
  isResumed = false,
): Following {
  const moves: FollowingMove[] = [];
  let kept = 0;
  for (const { row, id, name, isClosed, offset, day, scheduled } of rows) {
    const target = offset === null ? null : followingDay(offset, { ...basis, ...to });
    const isOurs = scheduled !== null && (day === scheduled || (isResumed && day === target));
    if (target !== null && !isClosed && isOurs) {
      if (day !== target || scheduled !== target) moves.push({ row, id, name, to: target });
    } else if (day !== null) kept += 1;
  }
  return { moves, kept };
}

import { type CivilDate, daysBetween, later } from './civil-date';
import type { Checked, Finding } from './finding';
import type { Notice } from './late-start';
import { compressOffset, lateStart } from './late-start';
import type { Status } from './plan-facts';
import { type DatedTask, type Dates, datesOf, legalLimit, type ScheduleFrame } from './schedule';
import type { DateRule } from './template';
import { isYearLoaded, type WorkCalendar } from './working-days';

/** First and last day of an event. */
export interface EventDates {
  readonly d0: CivilDate;
  readonly d1: CivilDate;
}

/**
 * From which day a late start is counted, and for which D0 that was. A later D0 is counted from the same day, so that moving there and back restores
 * every date; an earlier one than this is counted anew.
 */
export interface ScheduleBasis {
  readonly day: CivilDate;
  readonly d0: CivilDate;
}

/** A row of 任务分解表 as a move of the event date needs it. */
export interface MovableTask {
  /** Row number in the sheet, 1-based. */
  readonly row: number;
  readonly id: string;
  readonly task: string;
  readonly status: Status;
  readonly rule: DateRule | null;
  /** Days from D0 or D1; null where the row has none: it was added by a person. */
  readonly offsetStart: number | null;
  readonly offsetDue: number | null;
  readonly start: CivilDate | null;
  readonly due: CivilDate | null;
  /** Dates the scheduler wrote last; a visible date that differs is the user's (design §2.4). */
  readonly scheduledStart: CivilDate | null;
  readonly scheduledDue: CivilDate | null;
  /** Latest offset the law allows; null for rows without one. */
  readonly legalLatest: number | null;
}

/** Why a row keeps its dates. */
export type KeepReason = 'done' | 'cancelled' | 'manual' | 'handSet' | 'noOffset';

/** Why a row moves the way it does: by its offset alone, past days off, squeezed by a late start, as it stands, by law, or by a law already broken. */
export type MoveReason = 'float' | 'snapped' | 'squeezed' | 'fixed' | 'legal' | 'legalMissed';

export interface DateMove {
  readonly row: number;
  readonly id: string;
  readonly task: string;
  readonly from: Dates;
  readonly to: Dates;
  readonly reason: MoveReason;
}

export interface KeptTask {
  readonly row: number;
  readonly task: string;
  readonly due: CivilDate | null;
  readonly reason: KeepReason;
}

export interface Rescheduling {
  /** Legal dates already missed first, then by new due date, then by row. */
  readonly moves: readonly DateMove[];
  readonly kept: readonly KeptTask[];
  /** Rows that follow the event but whose dates come out the same. */
  readonly unchanged: number;
  /** What late starts are counted from after the move. */
  readonly basis: ScheduleBasis;
}

export interface RescheduleInput {
  readonly tasks: readonly MovableTask[];
  readonly leadDays: number;
  readonly to: EventDates;
  readonly basis: ScheduleBasis;
  readonly today: CivilDate;
  readonly calendar: WorkCalendar;
  /** A move that died is taken up again: a row that has got some of its new dates is finished, not taken for one set by hand. */
  readonly isResumed?: boolean;
}

export type RescheduleCode = 'schedule.eventNotAhead' | 'schedule.endsBeforeStart' | 'schedule.yearNotLoaded' | 'move.legalMissed';

/**
 * The dates of every row for another event date (domain reference §2.6): rows done, cancelled, 手工 or set by hand keep theirs, all others are
 * counted anew from their offsets. The answer depends on where the event goes and on the basis, not on where it was, so +7 and back restores all.
 * Refused when the new D0 is not after today or D1 is before it.
 */
export function reschedule(input: RescheduleInput): Checked<Rescheduling, RescheduleCode> {
  const { to, today, basis } = input;
  const refusals: Finding<RescheduleCode>[] = [];
  if (to.d0 <= today) refusals.push({ code: 'schedule.eventNotAhead', path: '', facts: { d0: to.d0, today } });
  if (to.d1 < to.d0) refusals.push({ code: 'schedule.endsBeforeStart', path: '', facts: { d0: to.d0, d1: to.d1 } });
  if (refusals.length > 0) return { ok: false, findings: refusals };

  const isCountedAnew = to.d0 < basis.d0;
  const day = isCountedAnew ? today : basis.day;
  const frame: ScheduleFrame = { ...to, today: day, calendar: input.calendar };
  const notice: Notice = { lead: input.leadDays, available: daysBetween(day, to.d0) };
  const moves: DateMove[] = [];
  const kept: KeptTask[] = [];
  let unchanged = 0;
  for (const task of input.tasks) {
    const reason = keepReason(task);
    const dated = datedTask(task);
    const dates = dated && datesOf(dated, frame, notice);
    const follows = reason === null || (reason === 'handSet' && input.isResumed === true && dates !== null && isHalfMoved(task, dates));
    if (!follows || !dated || !dates) {
      kept.push({ row: task.row, task: task.task, due: task.due, reason: reason ?? 'noOffset' });
    } else if (isAt(task, dates)) unchanged += 1;
    else {
      const from = { start: task.start ?? dates.start, due: task.due ?? dates.due };
      moves.push({ row: task.row, id: task.id, task: task.task, from, to: dates, reason: moveReason(dated, dates, frame, notice, today) });
    }
  }
  moves.sort(byUrgency);
  return {
    ok: true,
    findings: [...missedFindings(moves), ...yearFindings(input.calendar, to, moves)],
    value: { moves, kept, unchanged, basis: isCountedAnew ? { day: today, d0: to.d0 } : basis },
  };
}

/** Null when the row follows the event. A row whose dates the scheduler never wrote is a person's. */
function keepReason(task: MovableTask): KeepReason | null {
  if (task.status === 'done' || task.status === 'cancelled') return task.status;
  if (task.rule === 'manual') return 'manual';
  if (task.offsetStart === null || task.offsetDue === null || task.rule === null) return 'noOffset';
  if (task.scheduledDue === null || task.scheduledStart === null) return 'handSet';
  return task.due === task.scheduledDue && task.start === task.scheduledStart ? null : 'handSet';
}

/** Visible and remembered dates are the new ones. */
function isAt(task: MovableTask, dates: Dates): boolean {
  return task.start === dates.start && task.due === dates.due && task.scheduledStart === dates.start && task.scheduledDue === dates.due;
}

/** The new start is written first, the new due date next and what is remembered last: a row is half moved when it has the first, or the first two. */
function isHalfMoved(task: MovableTask, dates: Dates): boolean {
  return task.start === dates.start && (task.due === dates.due || task.due === task.scheduledDue);
}

function datedTask({ rule, offsetStart, offsetDue, legalLatest }: MovableTask): DatedTask | null {
  if (rule === null || rule === 'manual' || offsetStart === null || offsetDue === null) return null;
  return { rule, start: offsetStart, due: offsetDue, legal: legalLatest === null ? null : { latest: legalLatest } };
}

function moveReason(task: DatedTask, dates: Dates, frame: ScheduleFrame, notice: Notice, today: CivilDate): MoveReason {
  if (task.rule === 'fixed') return 'fixed';
  if (task.rule === 'legal') return (legalLimit(task, frame) ?? dates.due) < today ? 'legalMissed' : 'legal';
  if ([task.start, task.due].some((offset) => compressOffset(offset, notice) !== offset) && lateStart(notice).compressed) return 'squeezed';
  const plain = datesOf({ ...task, rule: 'fixed' }, frame, notice);
  return plain.due === dates.due && plain.start === dates.start ? 'float' : 'snapped';
}

function byUrgency(a: DateMove, b: DateMove): number {
  const missed = (move: DateMove): number => (move.reason === 'legalMissed' ? 0 : 1);
  if (missed(a) !== missed(b)) return missed(a) - missed(b);
  if (a.to.due !== b.to.due) return a.to.due < b.to.due ? -1 : 1;
  return a.row - b.row;
}

function missedFindings(moves: readonly DateMove[]): Finding<RescheduleCode>[] {
  return moves
    .filter(({ reason }) => reason === 'legalMissed')
    .map(({ row, task, to }) => ({ code: 'move.legalMissed', path: '', facts: { row, task, due: to.due } }));
}

function yearFindings(calendar: WorkCalendar, to: EventDates, moves: readonly DateMove[]): Finding<RescheduleCode>[] {
  const dates = [later(to.d0, to.d1), ...moves.flatMap((move) => [move.to.start, move.to.due])];
  const years = dates.filter((date) => !isYearLoaded(calendar, date)).map((date) => Number(date.slice(0, 4)));
  return [...new Set(years)].sort((a, b) => a - b).map((year) => ({ code: 'schedule.yearNotLoaded', path: '', facts: { year } }));
}

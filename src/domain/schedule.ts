import { addDays, type CivilDate, daysBetween, earlier } from './civil-date';
import type { Checked, Finding } from './finding';
import type { Language } from './language';
import { compressOffset, type LateStart, lateStart, type Notice } from './late-start';
import { snapFloat, snapLegal } from './snap-to-workday';
import type { DateRule, TemplateTask } from './template';
import { isYearLoaded, type WorkCalendar } from './working-days';

export interface ScheduleInput {
  readonly tasks: readonly TemplateTask[];
  /** Days of lead the template is made for. */
  readonly leadDays: number;
  readonly d0: CivilDate;
  readonly d1: CivilDate;
  readonly today: CivilDate;
  readonly calendar: WorkCalendar;
  /** The plan's language: findings name tasks as the plan does. */
  readonly language: Language;
}

/** The dates of one task. */
export interface ScheduledTask {
  readonly taskId: string;
  readonly start: CivilDate;
  readonly due: CivilDate;
  readonly rule: Exclude<DateRule, 'manual'>;
  /** A legal row whose due date is before today. */
  readonly legalMissed: boolean;
}

export interface Schedule {
  /** In the order of the template's tasks. */
  readonly rows: readonly ScheduledTask[];
  readonly lateStart: LateStart;
}

export type ScheduleCode =
  | 'schedule.eventNotAhead'
  | 'schedule.endsBeforeStart'
  | 'schedule.legalMissed'
  | 'schedule.legalPressing'
  | 'schedule.lateStart'
  | 'schedule.yearNotLoaded';

type ScheduleFinding = Finding<ScheduleCode>;

/**
 * The dates of a template's tasks for one event (design §2.4, domain reference §2).
 *
 * Refused when D0 is not after today, or D1 is before D0. The findings of a made schedule come in the order in which a person should
 * read them: legal dates missed, legal dates pressing (the plan's own date has passed, the law's has not), what a late start squeezed,
 * years whose holidays are not known.
 */
export function schedulePlan(input: ScheduleInput): Checked<Schedule, ScheduleCode> {
  const refusals = refusalsOf(input);
  if (refusals.length > 0) return { ok: false, findings: refusals };
  const notice: Notice = { lead: input.leadDays, available: daysBetween(input.today, input.d0) };
  const rows = input.tasks.map((task) => scheduleTask(task, input, notice));
  const findings = [...legalFindings(input, rows), ...lateStartFindings(input, notice), ...yearFindings(input, rows)];
  return { ok: true, value: { rows, lateStart: lateStart(notice) }, findings };
}

function refusalsOf({ d0, d1, today }: ScheduleInput): ScheduleFinding[] {
  const refusals: ScheduleFinding[] = [];
  if (d0 <= today) refusals.push({ code: 'schedule.eventNotAhead', path: '', facts: { d0, today } });
  if (d1 < d0) refusals.push({ code: 'schedule.endsBeforeStart', path: '', facts: { d0, d1 } });
  return refusals;
}

function scheduleTask(task: TemplateTask, input: ScheduleInput, notice: Notice): ScheduledTask {
  const { start, due } = datesOf(task, input, notice);
  return { taskId: task.id, start, due, rule: task.rule, legalMissed: task.rule === 'legal' && due < input.today };
}

/** What the dates of a row follow from. */
export type DatedTask = Pick<TemplateTask, 'start' | 'due' | 'rule'> & { readonly legal: { readonly latest: number } | null };

/** What the dates of a row are counted against; `today` is the day from which a late start is counted. */
export type ScheduleFrame = Pick<ScheduleInput, 'd0' | 'd1' | 'today' | 'calendar'>;

export interface Dates {
  readonly start: CivilDate;
  readonly due: CivilDate;
}

/** Start and due date of one row by its rule; never a start after the due date (domain reference §2.5). */
export function datesOf(task: DatedTask, frame: ScheduleFrame, notice: Notice): Dates {
  const { start, due } =
    task.rule === 'float' ? floatDates(task, frame, notice) : task.rule === 'legal' ? legalDates(task, frame) : plainDates(task, frame);
  return { start: earlier(start, due), due };
}

/** Fixed rows: the offsets as they stand. */
function plainDates(task: DatedTask, input: ScheduleFrame): Dates {
  return { start: startAt(task.start, input), due: dueAt(task.due, task.start, input) };
}

/** 随活动日 rows: squeezed by a late start, then moved to working days. */
function floatDates(task: DatedTask, input: ScheduleFrame, notice: Notice): Dates {
  const start = startAt(compressOffset(task.start, notice), input);
  const due = dueAt(compressOffset(task.due, notice), task.start, input);
  return { start: snapFloat(start, task.start, input), due: snapFloat(due, task.due, input) };
}

/** 法定 rows: never squeezed, never later than the legal limit, moved to earlier working days only. */
function legalDates(task: DatedTask, input: ScheduleFrame): Dates {
  const dueOffset = task.legal ? Math.min(task.due, task.legal.latest) : task.due;
  const due = dueAt(dueOffset, task.start, input);
  return { start: snapLegal(startAt(task.start, input), task.start, input), due: snapLegal(due, dueOffset, input) };
}

function startAt(offset: number, { d0, d1 }: ScheduleFrame): CivilDate {
  return addDays(offset > 0 ? d1 : d0, offset);
}

/** The last day the law allows a 法定 row; null for any other. */
export function legalLimit(task: DatedTask, frame: ScheduleFrame): CivilDate | null {
  return task.rule === 'legal' && task.legal ? dueAt(task.legal.latest, task.start, frame) : null;
}

/** A due offset of 0 is the last day of a task that starts on or after D0, else the first ("0→0 is D0 … D1", domain reference §7). */
function dueAt(offset: number, startOffset: number, { d0, d1 }: ScheduleFrame): CivilDate {
  return addDays(offset > 0 || (offset === 0 && startOffset >= 0) ? d1 : d0, offset);
}

function legalFindings(input: ScheduleInput, rows: readonly ScheduledTask[]): ScheduleFinding[] {
  const missed: ScheduleFinding[] = [];
  const pressing: ScheduleFinding[] = [];
  input.tasks.forEach((task, index) => {
    const row = rows[index];
    if (!row?.legalMissed) return;
    const limit = legalLimit(task, input) ?? row.due;
    const facts = {
      task: task.name[input.language],
      due: row.due,
      limit,
      today: input.today,
      note: task.legal?.note[input.language] ?? '',
    };
    const path = `tasks[${index}].due`;
    if (limit < input.today) missed.push({ code: 'schedule.legalMissed', path, facts });
    else pressing.push({ code: 'schedule.legalPressing', path, facts });
  });
  return [...missed, ...pressing];
}

function lateStartFindings({ tasks }: ScheduleInput, notice: Notice): ScheduleFinding[] {
  const floating = tasks.filter((task) => task.rule === 'float');
  const moved = floating.filter((task) => [task.start, task.due].some((offset) => compressOffset(offset, notice) !== offset)).length;
  if (moved === 0) return [];
  // A template may reach back further than its lead says; the sentence compares what is wanted with what is left.
  const lead = Math.max(notice.lead, ...floating.map((task) => -task.start));
  const { keepFrom, available } = lateStart(notice);
  return [{ code: 'schedule.lateStart', path: '', facts: { lead, available, moved, keepFrom } }];
}

function yearFindings(input: ScheduleInput, rows: readonly ScheduledTask[]): ScheduleFinding[] {
  const dates = [input.d0, input.d1, ...rows.flatMap((row) => [row.start, row.due])];
  const years = dates.filter((date) => !isYearLoaded(input.calendar, date)).map((date) => Number(date.slice(0, 4)));
  return [...new Set(years)].sort((a, b) => a - b).map((year) => ({ code: 'schedule.yearNotLoaded', path: '', facts: { year } }));
}

import fc from 'fast-check';
import { chineseCalendar } from '../../src/domain/chinese-holidays';
import { addDays, type CivilDate, civilDate, daysBetween } from '../../src/domain/civil-date';
import { markOf } from '../../src/domain/mark';
import { STATUSES } from '../../src/domain/plan-facts';
import { type MovableTask, type Rescheduling, reschedule } from '../../src/domain/reschedule';
import { type Schedule, schedulePlan } from '../../src/domain/schedule';
import type { Template, TemplateTask } from '../../src/domain/template';
import { isWorkday, WEEKDAY_CALENDAR, type WorkCalendar } from '../../src/domain/working-days';
import { shippedTemplate, shippedTemplateIds } from '../support/preset/shipped-template';

/** Invariants 3, 5 and 6 of domain reference §8: on the tasks of every template that ships, over all days of the loaded years. */

const TEMPLATES = shippedTemplateIds().map(shippedTemplate);
const CHINA = chineseCalendar();

/** An event with its whole lead before it, on any day whose lead and follow-up lie in 2025 and 2026. */
const events = fc.record({
  template: fc.constantFrom(...TEMPLATES),
  d0: fc.integer({ min: 0, max: 560 }).map((days) => addDays(civilDate('2025-05-01'), days)),
  days: fc.integer({ min: 1, max: 4 }),
  calendar: fc.constantFrom(CHINA, WEEKDAY_CALENDAR),
});

interface Event {
  readonly template: Template;
  readonly d0: CivilDate;
  readonly days: number;
  readonly calendar: WorkCalendar;
}

function scheduled({ template, d0, days, calendar }: Event): Schedule {
  const { tasks, leadDays } = template;
  const today = addDays(d0, 0 - leadDays - 1);
  const plan = schedulePlan({ tasks, leadDays, d0, d1: addDays(d0, days - 1), today, calendar, language: 'en' });
  if (!plan.ok) throw new Error(plan.findings.map(({ code }) => code).join());
  return plan.value;
}

function rowsOf(event: Event): { readonly task: TemplateTask; readonly start: CivilDate; readonly due: CivilDate }[] {
  const { rows } = scheduled(event);
  return event.template.tasks.map((task, index) => {
    const row = rows[index];
    if (row?.taskId !== task.id) throw new Error(`no dates for ${task.id}`);
    return { task, start: row.start, due: row.due };
  });
}

describe('invariant 3: snapping', () => {
  it('never moves a fixed row', () => {
    fc.assert(
      fc.property(events, (event) => {
        for (const { task, start, due } of rowsOf(event)) {
          if (task.rule !== 'fixed') continue;
          const d1 = addDays(event.d0, event.days - 1);
          // From D0 back, from D1 forward; 0→0 is the whole event.
          expect(start).toBe(addDays(task.start > 0 ? d1 : event.d0, task.start));
          expect(due).toBe(addDays(task.due > 0 || (task.due === 0 && task.start >= 0) ? d1 : event.d0, task.due));
        }
      }),
    );
  });

  it('never moves what is due before the event to a day after D0, and makes the rest working days', () => {
    fc.assert(
      fc.property(events, (event) => {
        for (const { task, start, due } of rowsOf(event)) {
          if (task.due < 0) expect(due < event.d0).toBe(true);
          expect(start <= due).toBe(true);
          if (task.rule === 'float' && task.due !== 0) expect([task.id, due, isWorkday(event.calendar, due)]).toEqual([task.id, due, true]);
        }
      }),
    );
  });

  it('skips no working Saturday, and takes the two days after the National Day holiday of 2026 for what they are', () => {
    const dueOn = (date: string): CivilDate | undefined => {
      const d0 = civilDate('2026-10-21');
      const [C08] = TEMPLATES[0]?.tasks.filter(({ id }) => id === 'C08') ?? [];
      if (!C08) throw new Error('C08 is in every template');
      const offset = daysBetween(d0, civilDate(date));
      const tasks = [{ ...C08, start: offset, due: offset }];
      const plan = schedulePlan({ tasks, leadDays: 49, d0, d1: d0, today: civilDate('2026-08-01'), calendar: CHINA, language: 'en' });
      return plan.ok ? plan.value.rows[0]?.due : undefined;
    };
    // Wednesday 7 October is the last day off: back over the holiday to Wednesday 30 September.
    expect(['2026-10-07', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-11'].map(dueOn)).toEqual([
      '2026-09-30',
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
      '2026-10-10',
    ]);
  });
});

describe('invariant 5: moving the event by a week and back', () => {
  const movable = (event: Event): MovableTask[] =>
    rowsOf(event).map(({ task, start, due }, index) => ({
      row: index + 3,
      id: task.id,
      task: task.name.en,
      status: 'notStarted',
      rule: task.rule,
      offsetStart: task.start,
      offsetDue: task.due,
      start,
      due,
      scheduledStart: start,
      scheduledDue: due,
      legalLatest: task.legal?.latest ?? null,
    }));
  const written = (tasks: readonly MovableTask[], { moves }: Rescheduling): MovableTask[] =>
    tasks.map((task) => {
      const move = moves.find(({ row }) => row === task.row);
      return move ? { ...task, ...move.to, scheduledStart: move.to.start, scheduledDue: move.to.due } : task;
    });

  it('restores every date of every template, snapped ones too', () => {
    let snapped = 0;
    fc.assert(
      fc.property(events, (event) => {
        const { template, d0, days, calendar } = event;
        const today = addDays(d0, 0 - template.leadDays - 1);
        const move = (tasks: readonly MovableTask[], to: CivilDate, basis: Rescheduling['basis']): Rescheduling => {
          const dates = { d0: to, d1: addDays(to, days - 1) };
          const outcome = reschedule({ tasks, leadDays: template.leadDays, to: dates, basis, today, calendar });
          if (!outcome.ok) throw new Error(outcome.findings.map(({ code }) => code).join());
          return outcome.value;
        };
        const before = movable(event);
        const there = move(before, addDays(d0, 7), { day: today, d0 });
        const after = written(before, there);
        expect(there.moves.length).toBeGreaterThan(0);
        snapped += there.moves.filter(({ reason }) => reason === 'snapped').length;
        expect(written(after, move(after, d0, there.basis))).toEqual(before);
      }),
      { numRuns: 60 },
    );
    expect(snapped).toBeGreaterThan(0);
  });
});

describe('invariant 6: a mark is late', () => {
  const today = civilDate('2026-11-25');
  const due = fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)));

  it('only when an open task was due before today: due today is not late, without a due date nothing ever is', () => {
    fc.assert(
      fc.property(due, fc.constantFrom(...STATUSES), (date, status) => {
        const isLate = date !== null && date < today && status !== 'done' && status !== 'cancelled';
        expect(markOf({ task: 'x', status, due: date }, today) === 'late').toBe(isLate);
      }),
    );
    expect(markOf({ task: 'x', status: 'notStarted', due: today }, today)).toBe('notStarted');
    expect(markOf({ task: 'x', status: 'inProgress', due: addDays(today, -1) }, today)).toBe('late');
    expect(markOf({ task: 'x', status: 'blocked', due: null }, today)).toBe('blocked');
  });
});

import fc from 'fast-check';
import { chineseCalendar } from '../../src/domain/chinese-holidays';
import { addDays, type CivilDate, civilDate } from '../../src/domain/civil-date';
import { type Schedule, type ScheduledTask, type ScheduleInput, schedulePlan } from '../../src/domain/schedule';
import type { TemplateTask } from '../../src/domain/template';
import { isWorkday, WEEKDAY_CALENDAR, type WorkCalendar } from '../../src/domain/working-days';

const china = chineseCalendar();
const day = civilDate;

function task(id: string, start: number, due: number, more: Partial<TemplateTask> = {}): TemplateTask {
  const name = { 'zh-CN': `任务${id}`, en: `Task ${id}` };
  return {
    id,
    phase: 'plan',
    name,
    group: 'LEAD',
    start,
    due,
    rule: 'float',
    legal: null,
    deliverable: name,
    priority: 'medium',
    minimal: false,
    predecessors: [],
    replaces: null,
    ...more,
  };
}

const legal = (id: string, start: number, due: number, latest: number): TemplateTask =>
  task(id, start, due, { rule: 'legal', legal: { latest, note: { 'zh-CN': '以当地主管部门要求为准', en: 'local authority decides' } } });

function input(
  tasks: readonly TemplateTask[],
  dates: { d0: string; d1?: string; today?: string },
  calendar: WorkCalendar = china,
): ScheduleInput {
  const { d0, d1 = d0, today = '2025-10-09' } = dates;
  return { tasks, leadDays: 70, d0: day(d0), d1: day(d1), today: day(today), calendar, language: 'en' };
}

function made(given: ScheduleInput): Schedule {
  const result = schedulePlan(given);
  if (!result.ok) throw new Error(`refused: ${result.findings.map(({ code }) => code).join()}`);
  return result.value;
}

const dates = (given: ScheduleInput): [CivilDate, CivilDate][] => made(given).rows.map(({ start, due }) => [start, due]);
const findings = (given: ScheduleInput) => schedulePlan(given).findings;

describe('offsets', () => {
  it('count back from the first day and forward from the last', () => {
    const tasks = [task('a', -2, -1), task('b', 1, 2), task('c', -1, 0), task('d', 0, 0), task('e', 0, 1)];
    // Monday 2026-06-08 to Wednesday 10.
    expect(dates(input(tasks, { d0: '2026-06-11', d1: '2026-06-15' }))).toEqual([
      ['2026-06-09', '2026-06-10'],
      ['2026-06-16', '2026-06-17'],
      ['2026-06-10', '2026-06-11'],
      ['2026-06-11', '2026-06-15'],
      ['2026-06-11', '2026-06-16'],
    ]);
  });
});

describe('snapping', () => {
  // D0 is Thursday 2026-10-15.
  it.each([
    [-4, '2026-10-10', 'Sunday 11 goes to the working Saturday'],
    [-5, '2026-10-10', 'the working Saturday is not skipped'],
    [-6, '2026-10-09', 'Friday 9 is an ordinary working day'],
    [-7, '2026-10-08', 'Thursday 8 is an ordinary working day'],
    [-8, '2026-09-30', 'the last day of the holiday goes to the day before it'],
    [-25, '2026-09-20', 'a working Sunday stays'],
  ])('T%i is %s: %s', (offset, date) => {
    expect(dates(input([task('a', offset, offset)], { d0: '2026-10-15' }))).toEqual([[date, date]]);
  });

  // D0 is Wednesday 2026-03-04, off are 02-15 … 02-23.
  it.each([
    [-3, '2026-02-28', 'Sunday goes to the working Saturday after the holiday'],
    [-8, '2026-02-24', 'the first day after the holiday'],
    [-9, '2026-02-14', 'the last day off goes to the working Saturday before the holiday'],
    [-17, '2026-02-14', 'so does the first'],
    [-18, '2026-02-14', 'which stays'],
  ])('round the Spring Festival, T%i is %s: %s', (offset, date) => {
    expect(dates(input([task('a', offset, offset)], { d0: '2026-03-04' }))).toEqual([[date, date]]);
  });

  it('goes forward after the event, and leaves the event day and fixed rows alone', () => {
    const tasks = [task('after', 1, 2), task('on', 0, 0), task('fixed', -1, -1, { rule: 'fixed' })];
    // A Sunday in the Spring Festival.
    expect(dates(input(tasks, { d0: '2026-02-15' }))).toEqual([
      ['2026-02-24', '2026-02-24'],
      ['2026-02-15', '2026-02-15'],
      ['2026-02-14', '2026-02-14'],
    ]);
    // Event on a Monday: the fixed T-1 is a Sunday and stays.
    expect(dates(input(tasks, { d0: '2026-06-08' }))[2]).toEqual(['2026-06-07', '2026-06-07']);
  });

  it('takes a later day rather than one in the past, and the day itself when none is left before the event', () => {
    const both = [task('a', -3, -2), task('b', -1, -1)];
    // Saturday, Sunday, then the event on Tuesday: Monday is the working day left.
    expect(dates(input(both, { d0: '2026-06-09', today: '2026-06-06' }))).toEqual([
      ['2026-06-08', '2026-06-08'],
      ['2026-06-08', '2026-06-08'],
    ]);
    // Saturday for an event on Monday.
    expect(dates(input([task('a', -2, -1)], { d0: '2026-06-08', today: '2026-06-06' }))).toEqual([['2026-06-06', '2026-06-07']]);
  });

  it('knows no holidays in the calendar of weekdays', () => {
    expect(dates(input([task('a', -8, -5)], { d0: '2026-10-15' }, WEEKDAY_CALENDAR))).toEqual([['2026-10-07', '2026-10-09']]);
  });
});

describe('a late start', () => {
  // Ten days: k = 5, −70 → −10 (Thursday 12-10), −50 → −5 + ⌊−45·5/65⌋ = −9, −7 → −6 (Monday 14), −3 stays (Thursday 17).
  const tasks = [task('C01', -70, -50), task('C08', -14, -7), task('C10', -5, -3), task('C11', -1, -1, { rule: 'fixed' })];
  const given = input(tasks, { d0: '2026-12-20', today: '2026-12-10' });

  it('squeezes what is far off and keeps the last days', () => {
    expect(dates(given)).toEqual([
      ['2026-12-10', '2026-12-11'],
      ['2026-12-14', '2026-12-14'],
      ['2026-12-15', '2026-12-17'],
      ['2026-12-19', '2026-12-19'],
    ]);
    expect(made(given).lateStart).toEqual({ compressed: true, keepFrom: 5, available: 10, lead: 70 });
  });

  it('says how many tasks it moved', () => {
    expect(findings(given)).toEqual([{ code: 'schedule.lateStart', path: '', facts: { lead: 70, available: 10, moved: 2, keepFrom: 5 } }]);
  });

  it('is not mentioned when there is time enough or nothing moved', () => {
    expect(findings(input(tasks, { d0: '2026-12-20', today: '2026-10-11' }))).toEqual([]);
    expect(findings(input([task('C10', -5, -3)], { d0: '2026-12-20', today: '2026-12-10' }))).toEqual([]);
  });

  it('does not squeeze fixed and legal rows', () => {
    const rows = [task('F', -20, -20, { rule: 'fixed' }), legal('G02', -35, -20, -10)];
    // T-20 is Monday 2026-11-30, T-35 Sunday 15 November, so Friday 13.
    expect(dates(input(rows, { d0: '2026-12-20', today: '2026-11-20' }))).toEqual([
      ['2026-11-30', '2026-11-30'],
      ['2026-11-13', '2026-11-30'],
    ]);
  });
});

describe('legal rows', () => {
  it('are never due after the legal limit', () => {
    // T-7 is Thursday 2026-06-11 although the template says T-4.
    expect(dates(input([legal('L03', -20, -4, -7)], { d0: '2026-06-18' }))).toEqual([['2026-05-29', '2026-06-11']]);
  });

  it('start no later than they are due, also when the limit cuts them short', () => {
    // T-9 is Tuesday 2026-06-09.
    expect(dates(input([legal('L03', -5, -2, -9)], { d0: '2026-06-18' }))).toEqual([['2026-06-09', '2026-06-09']]);
  });

  it('move to earlier working days only, before and after the event', () => {
    // T-8 is the last day of National Day; T+3 is a Sunday.
    expect(dates(input([legal('a', -8, -8, -3)], { d0: '2026-10-15' }))).toEqual([['2026-09-30', '2026-09-30']]);
    expect(dates(input([legal('V09', 1, 3, 3)], { d0: '2026-06-11' }))).toEqual([['2026-06-12', '2026-06-12']]);
  });

  it('stay after the event when only a day before it is worked', () => {
    // The event opens National Day: every day up to T+3 is off.
    expect(dates(input([legal('V09', 1, 3, 3)], { d0: '2026-10-01' }))).toEqual([['2026-10-02', '2026-10-04']]);
  });

  it('are not turned into the past by moving', () => {
    // Today is Saturday, the limit is Sunday.
    const row = made(input([legal('a', -5, -2, -2)], { d0: '2026-06-09', today: '2026-06-06' })).rows[0];
    expect(row).toMatchObject({ due: '2026-06-07', legalMissed: false });
  });

  it('that are missed come first, apart from those whose legal limit is still ahead', () => {
    const tasks = [task('C01', -70, -66), legal('G02', -35, -20, -10), legal('X02', -45, -25, -20)];
    // Fifteen days: T-20 is Monday 2026-11-30, T-25 Wednesday 25; the limit of G02, T-10, is Thursday 2026-12-10.
    const given = input(tasks, { d0: '2026-12-20', today: '2026-12-05' });
    const about = { today: '2026-12-05', note: 'local authority decides' };
    expect(findings(given)).toEqual([
      { code: 'schedule.legalMissed', path: 'tasks[2].due', facts: { task: 'Task X02', due: '2026-11-25', limit: '2026-11-30', ...about } },
      {
        code: 'schedule.legalPressing',
        path: 'tasks[1].due',
        facts: { task: 'Task G02', due: '2026-11-30', limit: '2026-12-10', ...about },
      },
      { code: 'schedule.lateStart', path: '', facts: { lead: 70, available: 15, moved: 1, keepFrom: 7 } },
    ]);
    expect(made(given).rows.map(({ legalMissed }) => legalMissed)).toEqual([false, true, true]);
  });
});

describe('a refusal', () => {
  it('meets an event that is not ahead', () => {
    for (const today of ['2026-12-20', '2026-12-21']) {
      expect(schedulePlan(input([], { d0: '2026-12-20', today }))).toEqual({
        ok: false,
        findings: [{ code: 'schedule.eventNotAhead', path: '', facts: { d0: '2026-12-20', today } }],
      });
    }
  });

  it('gives every reason at once', () => {
    expect(findings(input([], { d0: '2026-12-20', d1: '2026-12-19', today: '2026-12-20' }))).toEqual([
      { code: 'schedule.eventNotAhead', path: '', facts: { d0: '2026-12-20', today: '2026-12-20' } },
      { code: 'schedule.endsBeforeStart', path: '', facts: { d0: '2026-12-20', d1: '2026-12-19' } },
    ]);
  });
});

it('names every year without holidays once, and goes on', () => {
  const tasks = [task('a', -70, -66), task('b', 1, 10), task('c', 3, 5)];
  const given = input(tasks, { d0: '2026-12-30', today: '2026-09-01' });
  expect(findings(given)).toEqual([{ code: 'schedule.yearNotLoaded', path: '', facts: { year: 2027 } }]);
  expect(findings({ ...given, calendar: WEEKDAY_CALENDAR })).toEqual([]);
});

describe('whatever the plan', () => {
  const offsets = fc
    .tuple(fc.integer({ min: -70, max: 10 }), fc.integer({ min: -70, max: 10 }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const floating = fc
    .array(offsets, { minLength: 1, maxLength: 12 })
    .map((pairs) => pairs.map(([start, due], index) => task(`P${index}`, start, due)));
  const plan = fc.record({
    tasks: floating,
    today: fc.integer({ min: 0, max: 600 }).map((days) => addDays(day('2025-01-01'), days)),
    notice: fc.integer({ min: 1, max: 90 }),
    length: fc.integer({ min: 1, max: 4 }),
    calendar: fc.constantFrom(china, WEEKDAY_CALENDAR),
  });
  const planned = ({
    tasks,
    today,
    notice,
    length,
    calendar,
  }: {
    tasks: TemplateTask[];
    today: CivilDate;
    notice: number;
    length: number;
    calendar: WorkCalendar;
  }) => {
    const d0 = addDays(today, notice);
    return { tasks, leadDays: 70, d0, d1: addDays(d0, length - 1), today, calendar, language: 'zh-CN' as const };
  };
  const each = (check: (row: ScheduledTask, from: TemplateTask, given: ScheduleInput) => void) =>
    fc.assert(
      fc.property(plan, (drawn) => {
        const given = planned(drawn);
        made(given).rows.forEach((row, index) => {
          const from = given.tasks[index];
          if (from) check(row, from, given);
        });
      }),
    );

  it('nothing starts after it is due, and nothing lies before today', () => {
    each((row, _, { today }) => {
      expect(row.start <= row.due).toBe(true);
      expect(row.start >= today).toBe(true);
    });
  });

  it('what is due before the event stays before it, and what comes after stays after', () => {
    each((row, from, { d0, d1 }) => {
      if (from.due < 0) expect(row.due < d0).toBe(true);
      if (from.due > 0) expect(row.due > d1).toBe(true);
      if (from.start > 0) expect(row.start > d1).toBe(true);
    });
  });

  it('a floating date is a working day, unless none is left before the event', () => {
    each((row, from, { calendar, d0, today }) => {
      if (from.due === 0 || isWorkday(calendar, row.due)) return;
      expect(from.due).toBeLessThan(0);
      for (let date = today; date < d0; date = addDays(date, 1)) expect(isWorkday(calendar, date)).toBe(false);
    });
  });

  it('the order of the offsets is the order of the dates', () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const given = planned(drawn);
        const rows = made(given).rows.map((row, index) => ({ row, from: given.tasks[index] as TemplateTask }));
        for (const a of rows) {
          for (const b of rows) {
            if (a.from.due < b.from.due) expect(a.row.due <= b.row.due).toBe(true);
            if (a.from.start < b.from.start) expect(a.row.start <= b.row.start).toBe(true);
          }
        }
      }),
    );
  });

  it('moving the event by a week and back restores every date', () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const given = planned(drawn);
        const before = made(given);
        const moved = { ...given, d0: addDays(given.d0, 7), d1: addDays(given.d1, 7) };
        made(moved);
        expect(made({ ...moved, d0: addDays(moved.d0, -7), d1: addDays(moved.d1, -7) })).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('moving the event by a week moves every date by a week where no holiday and no lack of time is in the way', () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const given = { ...planned({ ...drawn, notice: drawn.notice + 80 }), calendar: WEEKDAY_CALENDAR };
        const moved = made({ ...given, d0: addDays(given.d0, 7), d1: addDays(given.d1, 7) }).rows;
        made(given).rows.forEach((row, index) => {
          expect([moved[index]?.start, moved[index]?.due]).toEqual([addDays(row.start, 7), addDays(row.due, 7)]);
        });
      }),
    );
  });
});

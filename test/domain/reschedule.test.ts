import fc from 'fast-check';
import { chineseCalendar } from '../../src/domain/chinese-holidays';
import { addDays, type CivilDate, civilDate } from '../../src/domain/civil-date';
import { type MovableTask, type RescheduleInput, type Rescheduling, reschedule, type ScheduleBasis } from '../../src/domain/reschedule';
import { datesOf } from '../../src/domain/schedule';
import { WEEKDAY_CALENDAR } from '../../src/domain/working-days';

const day = civilDate;
/** A Sunday, scheduled long before: nothing was squeezed. */
const D0 = day('2026-12-20');
const BASIS: ScheduleBasis = { day: day('2026-09-01'), d0: D0 };
const TODAY = day('2026-11-02');

/** A row as the scheduler left it for D0, or as a person has changed it since. */
function row(number: number, offsets: readonly [number, number] | null, more: Partial<MovableTask> = {}): MovableTask {
  const rule = more.rule ?? 'float';
  const frame = { d0: D0, d1: D0, today: BASIS.day, calendar: WEEKDAY_CALENDAR };
  const limit = more.legalLatest ?? null;
  const dates =
    offsets && rule && rule !== 'manual'
      ? datesOf({ start: offsets[0], due: offsets[1], rule, legal: limit === null ? null : { latest: limit } }, frame, {
          lead: 70,
          available: 110,
        })
      : { start: day('2026-12-01'), due: day('2026-12-02') };
  return {
    row: number,
    id: `C${number}`,
    task: `Task ${number}`,
    status: 'notStarted',
    rule,
    offsetStart: offsets?.[0] ?? null,
    offsetDue: offsets?.[1] ?? null,
    start: dates.start,
    due: dates.due,
    scheduledStart: dates.start,
    scheduledDue: dates.due,
    legalLatest: limit,
    ...more,
  };
}

function moved(tasks: readonly MovableTask[], d0: CivilDate, more: Partial<RescheduleInput> = {}): Rescheduling {
  const outcome = reschedule({
    tasks,
    leadDays: 70,
    to: { d0, d1: d0 },
    basis: BASIS,
    today: TODAY,
    calendar: WEEKDAY_CALENDAR,
    ...more,
  });
  if (!outcome.ok) throw new Error(outcome.findings.map(({ code }) => code).join());
  return outcome.value;
}

/** The rows as they read once the moves are written. */
function written(tasks: readonly MovableTask[], { moves }: Rescheduling): MovableTask[] {
  return tasks.map((task) => {
    const move = moves.find((each) => each.row === task.row);
    return move ? { ...task, ...move.to, scheduledStart: move.to.start, scheduledDue: move.to.due } : task;
  });
}

describe('a row that follows the event', () => {
  it.each([
    // Sundays 2026-12-13 and 20 fall on the Fridays before; D0 itself is a Sunday and stays.
    ['before it, past the weekend', [-14, -7], '2026-12-27', ['2026-12-11', '2026-12-18'], 'snapped'],
    ['before it, on working days', [-13, -12], '2026-12-27', ['2026-12-14', '2026-12-15'], 'float'],
    ['on the day', [0, 0], '2026-12-27', ['2026-12-27', '2026-12-27'], 'float'],
    // Friday 2027-01-01 + 1 is a Saturday: the Monday after.
    ['after it', [1, 1], '2027-01-01', ['2027-01-04', '2027-01-04'], 'snapped'],
  ] as const)('moves: %s', (_, offsets, to, [start, due], reason) => {
    expect(moved([row(3, offsets)], day(to)).moves).toMatchObject([{ row: 3, to: { start, due }, reason }]);
  });

  it('of 固定 stands at its offset, weekend or not', () => {
    expect(moved([row(3, [-1, -1], { rule: 'fixed' })], day('2026-12-28')).moves).toMatchObject([
      { to: { start: '2026-12-27', due: '2026-12-27' }, reason: 'fixed' },
    ]);
  });

  it('of 法定 is never later than the law allows, and one already missed comes first', () => {
    const law = row(9, [-25, -20], { rule: 'legal', legalLatest: -20 });
    // D0 on Monday 11-16: twenty days before is Tuesday 10-27, past on 11-02.
    const { moves } = moved([row(3, [-7, -7]), law], day('2026-11-16'), { today: TODAY });
    expect(moves.map(({ row: number, reason }) => [number, reason])).toEqual([
      [9, 'legalMissed'],
      [3, 'float'],
    ]);
    expect(moves[0]?.to.due).toBe('2026-10-27');
  });

  it('is squeezed when the event comes closer than the plan was made for', () => {
    // 14 days are left of 70, so the last 7 stay as they are and T-70…T-8 share the 7 before: T-70 is today, T-39 half-way.
    const { moves, basis } = moved([row(3, [-70, -39]), row(4, [-7, -3])], day('2026-11-16'));
    expect(moves.find((move) => move.row === 3)).toMatchObject({ to: { start: '2026-11-02', due: '2026-11-05' }, reason: 'squeezed' });
    expect(moves.find((move) => move.row === 4)).toMatchObject({ to: { start: '2026-11-09', due: '2026-11-13' }, reason: 'float' });
    expect(basis).toEqual({ day: TODAY, d0: '2026-11-16' });
  });
});

describe('a row that keeps its dates', () => {
  it.each([
    ['done', { status: 'done' }],
    ['cancelled', { status: 'cancelled' }],
    ['manual', { rule: 'manual' }],
    ['handSet', { due: day('2026-12-05') }],
    ['handSet', { start: day('2026-11-20') }],
    ['handSet', { due: null }],
    ['handSet', { scheduledDue: null }],
    ['noOffset', { offsetDue: null }],
    ['noOffset', { rule: null }],
  ] as const)('is %s: %j', (reason, change) => {
    const { moves, kept } = moved([{ ...row(3, [-14, -7]), ...change } as MovableTask], day('2027-01-10'));
    expect(moves).toEqual([]);
    expect(kept).toMatchObject([{ row: 3, reason }]);
  });
});

describe('a move', () => {
  it.each([
    ['to today', '2026-11-02', 'schedule.eventNotAhead'],
    ['into the past', '2026-10-01', 'schedule.eventNotAhead'],
  ])('%s is refused', (_, to, code) => {
    const outcome = reschedule({
      tasks: [],
      leadDays: 70,
      to: { d0: day(to), d1: day(to) },
      basis: BASIS,
      today: TODAY,
      calendar: WEEKDAY_CALENDAR,
    });
    expect(outcome).toMatchObject({ ok: false, findings: [{ code }] });
  });

  it('of the last day alone moves what follows it', () => {
    const tasks = [row(3, [-7, -7]), row(4, [0, 0]), row(5, [1, 2])];
    const { moves, unchanged } = moved(tasks, D0, { to: { d0: D0, d1: day('2026-12-22') } });
    expect(unchanged).toBe(1);
    // D1 is Tuesday: T+1 Wednesday, T+2 Thursday; the event itself now lasts until D1.
    expect(moves.map(({ row: number, to }) => [number, to.start, to.due])).toEqual([
      [4, '2026-12-20', '2026-12-22'],
      [5, '2026-12-23', '2026-12-24'],
    ]);
  });

  it('into a year without a holiday table says so', () => {
    const outcome = reschedule({
      tasks: [row(3, [-7, -7])],
      leadDays: 70,
      to: { d0: day('2027-02-01'), d1: day('2027-02-01') },
      basis: BASIS,
      today: TODAY,
      calendar: chineseCalendar(),
    });
    expect(outcome.findings).toEqual([{ code: 'schedule.yearNotLoaded', path: '', facts: { year: 2027 } }]);
  });

  it('that died is taken up: rows with some of their new dates are finished, rows set by hand are still kept', () => {
    const to = day('2026-12-27');
    const tasks = [row(3, [-14, -7]), row(4, [-13, -12]), row(5, [-3, -2]), { ...row(6, [-6, -5]), due: day('2026-12-01') }];
    const { moves } = moved(tasks, to);
    const done = written(tasks, { ...moved(tasks, to), moves });
    const half: MovableTask[] = [
      { ...(done[0] as MovableTask), scheduledStart: tasks[0]?.scheduledStart ?? null, scheduledDue: tasks[0]?.scheduledDue ?? null },
      { ...(tasks[1] as MovableTask), start: done[1]?.start ?? null },
      tasks[2] as MovableTask,
      tasks[3] as MovableTask,
    ];
    const rest = moved(half, to, { isResumed: true });
    expect(written(half, rest)).toEqual(done);
    expect(rest.kept).toMatchObject([{ row: 6, reason: 'handSet' }]);
  });

  it('that died is taken up without touching a date set by hand where what is remembered is the new date already', () => {
    const to = day('2026-12-27');
    const [after] = written([row(3, [-14, -7])], moved([row(3, [-14, -7])], to));
    const handSet = { ...(after as MovableTask), due: day('2031-03-04') };
    const { kept, moves } = moved([handSet], to, { isResumed: true });
    expect([kept, moves]).toMatchObject([[{ row: 3, reason: 'handSet' }], []]);
  });
});

describe('+n and back', () => {
  const offset = fc.integer({ min: -70, max: 10 });
  const task = fc.record({
    offsets: fc.tuple(offset, offset).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
    rule: fc.constantFrom('float', 'fixed', 'legal' as const),
    byHand: fc.boolean(),
  });

  it('restores every date, snapped ones too, whatever the day (domain reference §8.5)', () => {
    fc.assert(
      fc.property(
        fc.array(task, { maxLength: 12 }),
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 40 }),
        (list, n, later) => {
          const tasks = list.map(({ offsets, rule, byHand }, index) => {
            const made = row(index + 3, offsets, { rule, legalLatest: rule === 'legal' ? offsets[1] : null });
            return byHand ? { ...made, due: day('2026-12-05') } : made;
          });
          const there = moved(tasks, addDays(D0, n), { today: addDays(TODAY, later) });
          const back = moved(written(tasks, there), D0, { today: addDays(TODAY, later), basis: there.basis });
          expect(written(written(tasks, there), back)).toEqual(tasks);
          expect(back.basis).toEqual(BASIS);
        },
      ),
      { numRuns: 200 },
    );
  });
});

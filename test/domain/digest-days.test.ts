import { civilDate as d } from '../../src/domain/civil-date';
import { isWeeklyDay, nextRun, silentDays, speaksOn } from '../../src/domain/digest-days';
import { AUTUMN_2026 } from './digest-fixture';

/** Event from Sunday 2026-12-20 to Monday 2026-12-21. */
const LAUNCH = { d0: d('2026-12-20'), d1: d('2026-12-21'), calendar: AUTUMN_2026 };

describe('the days on which a plan speaks', () => {
  it('speaks on working days and is silent at the weekend', () => {
    expect(speaksOn(LAUNCH, d('2026-12-11'))).toBe(true); // Friday
    expect(speaksOn(LAUNCH, d('2026-12-12'))).toBe(false); // Saturday
    expect(speaksOn(LAUNCH, d('2026-12-13'))).toBe(false); // Sunday
  });

  it('follows the Chinese table: silent on a holiday Thursday, speaking on a working Saturday', () => {
    expect(speaksOn(LAUNCH, d('2026-10-01'))).toBe(false);
    expect(speaksOn(LAUNCH, d('2026-10-10'))).toBe(true);
  });

  it('speaks every day from T-3 to D1, and keeps to working days again after that', () => {
    const speaking = ['2026-12-16', '2026-12-17', '2026-12-18', '2026-12-19', '2026-12-20', '2026-12-21'];
    expect(speaking.map((day) => speaksOn(LAUNCH, d(day)))).toEqual([true, true, true, true, true, true]);
    const sundayEvent = { ...LAUNCH, d1: LAUNCH.d0 };
    expect(speaksOn(sundayEvent, d('2026-12-20'))).toBe(true);
    expect(speaksOn(sundayEvent, d('2026-12-26'))).toBe(false); // Saturday, T+6
    // T-4 of an event on Wednesday 2026-12-16 is a Saturday, T-3 the Sunday after it.
    const wednesdayEvent = { ...LAUNCH, d0: d('2026-12-16'), d1: d('2026-12-16') };
    expect(speaksOn(wednesdayEvent, d('2026-12-12'))).toBe(false);
    expect(speaksOn(wednesdayEvent, d('2026-12-13'))).toBe(true);
  });

  it('has its weekly day on Monday, or on the first working day after a holiday', () => {
    const ordinary = ['2026-12-07', '2026-12-08', '2026-12-11', '2026-12-13'];
    expect(ordinary.map((day) => isWeeklyDay(LAUNCH, d(day)))).toEqual([true, false, false, false]);
    // National Day covers Monday 10-05 to Wednesday 10-07.
    const holidayWeek = ['2026-10-05', '2026-10-07', '2026-10-08', '2026-10-09', '2026-10-10'];
    expect(holidayWeek.map((day) => isWeeklyDay(LAUNCH, d(day)))).toEqual([false, false, true, false, false]);
  });
});

describe('the coming days of several plans', () => {
  it('are silent where no plan speaks', () => {
    // The weekend of 12 and 13 December; that of 19 and 20 is T-1 and the event.
    expect(silentDays([LAUNCH], d('2026-12-10'), 14)).toEqual(['2026-12-12', '2026-12-13']);
    const sooner = { ...LAUNCH, d0: d('2026-12-14'), d1: d('2026-12-14') };
    expect(silentDays([LAUNCH, sooner], d('2026-12-10'), 14)).toEqual([]);
    expect(silentDays([], d('2026-12-10'), 3)).toEqual(['2026-12-10', '2026-12-11', '2026-12-12']);
  });

  it.each([
    ['before its hour', '2026-12-10', 7 * 60 + 59, false, '2026-12-10', 8],
    ['at its hour', '2026-12-10', 8 * 60, false, '2026-12-10', 8],
    ['past its hour, when today is not complete: the coming full hour', '2026-12-10', 10 * 60 + 5, false, '2026-12-10', 11],
    ['in the last hour of the day', '2026-12-10', 23 * 60 + 5, false, '2026-12-11', 8],
    ['when today is complete', '2026-12-10', 10 * 60, true, '2026-12-11', 8],
    ['on a Friday evening: the next day that speaks is Monday', '2026-12-11', 20 * 60, true, '2026-12-14', 8],
    ['on a silent Saturday', '2026-12-12', 9 * 60, false, '2026-12-14', 8],
  ])('run next, %s', (_case, day, minuteOfDay, isComplete, nextDay, hour) => {
    expect(nextRun([LAUNCH], { day: d(day), minuteOfDay }, 8, isComplete)).toEqual({ day: nextDay, hour });
  });

  it('never run without a plan', () => {
    expect(nextRun([], { day: d('2026-12-10'), minuteOfDay: 0 }, 8, false)).toBeNull();
  });
});

import { civilDate as d } from '../../src/domain/civil-date';
import { isWeeklyDay, speaksOn } from '../../src/domain/digest-days';
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

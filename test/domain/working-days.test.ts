import fc from 'fast-check';
import { chineseCalendar } from '../../src/domain/chinese-holidays';
import { addDays, civilDate } from '../../src/domain/civil-date';
import {
  isWorkday,
  isYearLoaded,
  nextWorkday,
  previousWorkday,
  WEEKDAY_CALENDAR,
  type WorkCalendar,
  workdaysLate,
} from '../../src/domain/working-days';

const china = chineseCalendar();
const day = civilDate;

describe('isWorkday', () => {
  it.each([
    ['2026-10-10', true, 'a working Saturday'],
    ['2026-10-11', false, 'the Sunday after it'],
    ['2026-10-08', true, 'the Thursday after the holiday'],
    ['2026-10-09', true, 'the Friday after the holiday'],
    ['2026-10-07', false, 'the last day of National Day, a Wednesday'],
    ['2026-09-20', true, 'a working Sunday'],
    ['2026-09-19', false, 'the Saturday before it'],
    ['2026-03-02', true, 'an ordinary Monday'],
  ])('%s is %s: %s', (date, expected) => {
    expect(isWorkday(china, day(date))).toBe(expected);
  });

  it('goes by the weekday alone without a table', () => {
    expect(isWorkday(WEEKDAY_CALENDAR, day('2026-10-10'))).toBe(false);
    expect(isWorkday(WEEKDAY_CALENDAR, day('2026-10-01'))).toBe(true);
  });
});

describe('previousWorkday and nextWorkday', () => {
  it('stay on a working day, a working Saturday included', () => {
    expect(previousWorkday(china, day('2026-10-10'))).toBe('2026-10-10');
    expect(nextWorkday(china, day('2026-10-10'))).toBe('2026-10-10');
  });

  it('leave the long Spring Festival on either side for a working Saturday or the Tuesday after', () => {
    expect(previousWorkday(china, day('2026-02-20'))).toBe('2026-02-14');
    expect(nextWorkday(china, day('2026-02-15'))).toBe('2026-02-24');
  });

  it('go back over National Day to the day before it', () => {
    expect(previousWorkday(china, day('2026-10-07'))).toBe('2026-09-30');
  });

  it('give the date itself when a table leaves no working day', () => {
    const start = day('2026-06-01');
    const days = new Map(Array.from({ length: 1000 }, (_, index) => [addDays(start, index - 500), 'off'] as const));
    const closed: WorkCalendar = { days, years: new Set([2026]) };
    expect(previousWorkday(closed, start)).toBe(start);
    expect(nextWorkday(closed, start)).toBe(start);
  });
});

describe('workdaysLate', () => {
  it.each([
    ['2026-03-06', '2026-03-06', 0, 'due today'],
    ['2026-03-06', '2026-03-05', 0, 'due tomorrow'],
    ['2026-03-06', '2026-03-08', 0, 'due Friday, seen on Sunday'],
    ['2026-03-06', '2026-03-09', 1, 'due Friday, seen on Monday'],
    ['2026-03-06', '2026-03-20', 10, 'two weeks'],
    ['2026-09-30', '2026-10-07', 0, 'the holiday does not count'],
    ['2026-09-30', '2026-10-08', 1, 'the first day after it does'],
    ['2026-10-09', '2026-10-12', 2, 'a working Saturday and Monday'],
    ['2026-02-13', '2026-02-24', 2, 'the working Saturday before the Spring Festival, and the Tuesday after'],
  ])('due %s, seen %s: %i (%s)', (due, today, expected) => {
    expect(workdaysLate(china, day(due), day(today))).toBe(expected);
  });

  it('counts what walking day by day counts', () => {
    const from = fc.integer({ min: 0, max: 700 }).map((days) => addDays(day('2025-01-01'), days));
    fc.assert(
      fc.property(from, fc.integer({ min: 0, max: 80 }), (due, days) => {
        let walked = 0;
        for (let step = 1; step <= days; step += 1) if (isWorkday(china, addDays(due, step))) walked += 1;
        expect(workdaysLate(china, due, addDays(due, days))).toBe(walked);
      }),
    );
  });
});

describe('isYearLoaded', () => {
  it('knows the years of the table only', () => {
    expect(isYearLoaded(china, day('2026-12-31'))).toBe(true);
    expect(isYearLoaded(china, day('2027-01-01'))).toBe(false);
  });

  it('needs no table where weekdays decide', () => {
    expect(isYearLoaded(WEEKDAY_CALENDAR, day('2031-01-01'))).toBe(true);
  });
});

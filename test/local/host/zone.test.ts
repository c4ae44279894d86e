import fc from 'fast-check';
import { serialOfDate, wallOfSerial } from '../../../src/local/host/serial';
import { checkZone, instantOfWall, wallOfInstant, wallTexts } from '../../../src/local/host/zone';

const HOUR = 3_600_000;

describe('clocks of a zone', () => {
  it('shows the wall clock of an instant', () => {
    expect(wallTexts(Date.UTC(2026, 11, 9, 16, 5), 'Asia/Shanghai')).toEqual({ date: '2026-12-10', time: '00:05' });
    expect(wallTexts(Date.UTC(2026, 11, 10, 3), 'America/New_York')).toEqual({ date: '2026-12-09', time: '22:00' });
  });

  it('finds the instant of midnight on both sides of a change of the clock', () => {
    // Berlin: summer time begins on 2026-03-29 and ends on 2026-10-25.
    expect(instantOfWall(Date.UTC(2026, 2, 29), 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 28, 23));
    expect(instantOfWall(Date.UTC(2026, 2, 30), 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 22));
    expect(instantOfWall(Date.UTC(2026, 9, 26), 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 23));
  });

  it('moves a skipped time forward and takes the first of a repeated one', () => {
    expect(instantOfWall(Date.UTC(2026, 2, 29, 2, 30), 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(instantOfWall(Date.UTC(2026, 9, 25, 2, 30), 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it.each([
    ['Asia/Shanghai', Date.UTC(2026, 11, 9, 16)],
    ['America/Los_Angeles', Date.UTC(2026, 11, 10, 8)],
    ['Pacific/Kiritimati', Date.UTC(2026, 11, 9, 10)],
    ['Etc/GMT', Date.UTC(2026, 11, 10)],
    ['Pacific/Apia', Date.UTC(2026, 11, 9, 11)],
    ['Europe/Berlin', Date.UTC(2026, 11, 9, 23)],
  ])('2026-12-10 begins in %s at its own instant', (zone, midnight) => {
    expect(instantOfWall(Date.UTC(2026, 11, 10), zone)).toBe(midnight);
    expect(wallTexts(midnight, zone)).toEqual({ date: '2026-12-10', time: '00:00' });
    expect(wallTexts(midnight - 1, zone)).toEqual({ date: '2026-12-09', time: '23:59' });
  });

  // Clocks go forward at 10:00 UTC in Los Angeles, at 1:00 UTC in Berlin, at 14:00 UTC of the day before in Apia (last in 2020).
  it.each([
    ['America/Los_Angeles', '2026-03-08T02:30Z', '2026-03-08T10:30Z', ['01:30', '03:30']],
    ['Europe/Berlin', '2026-03-29T02:30Z', '2026-03-29T01:30Z', ['01:30', '03:30']],
    ['Pacific/Apia', '2020-09-27T03:30Z', '2020-09-26T14:30Z', ['02:30', '04:30']],
  ])('in spring %s skips an hour, which moves forward', (zone, wall, meant, around) => {
    const instant = Date.parse(meant);
    expect(instantOfWall(Date.parse(wall), zone)).toBe(instant);
    expect([instant - HOUR, instant].map((each) => wallTexts(each, zone).time)).toEqual(around);
  });

  // Clocks go back at 9:00 UTC in Los Angeles, at 1:00 UTC in Berlin, at 14:00 UTC of the day before in Apia (last in 2021).
  it.each([
    ['America/Los_Angeles', '2026-11-01T01:30Z', '2026-11-01T08:30Z'],
    ['Europe/Berlin', '2026-10-25T02:30Z', '2026-10-25T00:30Z'],
    ['Pacific/Apia', '2021-04-04T03:30Z', '2021-04-03T13:30Z'],
  ])('in autumn %s repeats an hour, of which the first is meant', (zone, wall, meant) => {
    const first = Date.parse(meant);
    expect(instantOfWall(Date.parse(wall), zone)).toBe(first);
    expect([first, first + HOUR].map((each) => wallOfInstant(each, zone))).toEqual([Date.parse(wall), Date.parse(wall)]);
  });

  it('Apia has no 2011-12-30: it crossed the date line', () => {
    expect(instantOfWall(Date.UTC(2011, 11, 31), 'Pacific/Apia')).toBe(Date.UTC(2011, 11, 30, 10));
    expect(wallTexts(Date.UTC(2011, 11, 30, 10) - 1, 'Pacific/Apia')).toEqual({ date: '2011-12-29', time: '23:59' });
    expect(wallTexts(instantOfWall(Date.UTC(2011, 11, 30, 12), 'Pacific/Apia'), 'Pacific/Apia').date).toBe('2011-12-31');
  });

  it('comes back to the same noon in every zone', () => {
    const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'Etc/GMT'];
    fc.assert(
      fc.property(fc.integer({ min: 36_526, max: 73_050 }), fc.constantFrom(...zones), (serial, zone) => {
        const noon = wallOfSerial(serial + 0.5);
        expect(wallOfInstant(instantOfWall(noon, zone), zone)).toBe(noon);
      }),
      { numRuns: 60 },
    );
  });

  it('counts serial numbers from 1899-12-30', () => {
    expect(serialOfDate(1899, 12, 31)).toBe(1);
    expect(serialOfDate(1970, 1, 1)).toBe(25_569);
    expect(serialOfDate(2026, 2, 29)).toBeNull();
  });

  it('refuses an unknown zone', () => {
    expect(() => checkZone('Mars/Olympus')).toThrow();
  });
});

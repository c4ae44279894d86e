import fc from 'fast-check';
import { serialOfDate, wallOfSerial } from '../../../src/local/host/serial';
import { checkZone, instantOfWall, wallOfInstant, wallTexts } from '../../../src/local/host/zone';

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

  it('comes back to the same noon in every zone', () => {
    const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu'];
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

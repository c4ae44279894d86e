import { DateReader } from '../../src/google/date-reader';
import type { UtilitiesService } from '../../src/google/surface';
import { aHost } from '../local/host-fixture';

function counting(utilities: UtilitiesService, answer?: string): { utilities: UtilitiesService; calls: () => number } {
  let calls = 0;
  const formatDate: UtilitiesService['formatDate'] = (...args) => {
    calls += 1;
    return answer ?? utilities.formatDate(...args);
  };
  return { utilities: { formatDate } as UtilitiesService, calls: () => calls };
}

describe('reading dates', () => {
  const service = aHost().services().Utilities;

  it('reads an instant in the zone of the spreadsheet', () => {
    const midnight = new Date('2026-12-19T16:00:00Z');
    expect(new DateReader(service, 'Asia/Shanghai').read(midnight)).toEqual({ date: '2026-12-20', minutes: 0 });
    expect(new DateReader(service, 'America/New_York').read(midnight)).toEqual({ date: '2026-12-19', minutes: 660 });
  });

  it('asks the service once, however many dates there are', () => {
    const { utilities, calls } = counting(service);
    const reader = new DateReader(utilities, 'Europe/Berlin');
    for (let day = 0; day < 400; day += 1) reader.read(new Date(Date.UTC(2026, 0, 1 + day, 12)));
    expect(calls()).toBe(1);
  });

  it('gives as text what is no civil date, and asks nobody about it', () => {
    const { utilities, calls } = counting(service);
    const reader = new DateReader(utilities, 'Asia/Shanghai');
    // What 9:30, 20261220 and 1e12 are in a cell with a date format; the second is a day of the year 57373.
    expect(reader.read(new Date('1899-12-30T01:24:17Z'))).toBe('1899-12-30');
    expect(reader.read(new Date((20_261_220 - 25_569) * 86_400_000))).toMatch(/^57\d{3}-\d\d-\d\d$/);
    expect(reader.read(new Date(Number.NaN))).toBe('Invalid Date');
    expect(reader.read(new Date('-002025-01-01T00:00:00Z'))).not.toHaveProperty('date');
    expect(calls()).toBe(0);
    expect(reader.read(new Date('2026-12-19T16:00:00Z'))).toEqual({ date: '2026-12-20', minutes: 0 });
    expect(calls()).toBe(1);
  });

  it('believes the service when the two disagree', () => {
    const { utilities, calls } = counting(service, '2026-01-02 03:04');
    const reader = new DateReader(utilities, 'Asia/Shanghai');
    expect(reader.read(new Date('2026-12-19T16:00:00Z'))).toEqual({ date: '2026-01-02', minutes: 184 });
    reader.read(new Date('2026-12-18T16:00:00Z'));
    expect(calls()).toBe(3);
  });
});

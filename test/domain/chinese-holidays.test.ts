import { CHINESE_HOLIDAY_YEARS, CHINESE_HOLIDAYS, chineseCalendar } from '../../src/domain/chinese-holidays';
import { civilDate, weekday } from '../../src/domain/civil-date';

const ofYear = (year: string, type: 'off' | 'work') =>
  CHINESE_HOLIDAYS.filter((holiday) => holiday.date.startsWith(year) && holiday.type === type);

describe('the table of Chinese holidays', () => {
  // Lengths by the notices: 2025 is 1 + 8 + 3 + 5 + 3 + 8, 2026 is 3 + 9 + 3 + 5 + 3 + 3 + 7.
  it('has as many days off as the notices announce', () => {
    expect(ofYear('2025', 'off')).toHaveLength(28);
    expect(ofYear('2026', 'off')).toHaveLength(33);
  });

  it('has the make-up days of the notices', () => {
    expect(ofYear('2025', 'work').map(({ date }) => date)).toEqual(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11']);
    expect(ofYear('2026', 'work').map(({ date }) => date)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });

  it('makes up on weekends only', () => {
    expect(CHINESE_HOLIDAYS.filter(({ type, date }) => type === 'work' && weekday(date) <= 5)).toEqual([]);
  });

  it('names the holiday a day belongs to, in both languages', () => {
    const on = (date: string) => CHINESE_HOLIDAYS.find((holiday) => holiday.date === date);
    expect(on('2026-02-28')).toEqual({ date: '2026-02-28', type: 'work', name: { 'zh-CN': '春节', en: 'Spring Festival' } });
    expect(on('2026-09-25')?.name['zh-CN']).toBe('中秋节');
    expect(on('2025-10-06')?.name['zh-CN']).toBe('国庆节、中秋节');
  });

  it('is in the order of dates, each date once', () => {
    const dates = CHINESE_HOLIDAYS.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
  });

  it('covers the years it says', () => {
    expect([...new Set(CHINESE_HOLIDAYS.map(({ date }) => Number(date.slice(0, 4))))]).toEqual(CHINESE_HOLIDAY_YEARS);
    const calendar = chineseCalendar();
    expect(calendar.days.get(civilDate('2026-10-10'))).toBe('work');
    expect(calendar.days.size).toBe(28 + 33 + 5 + 6);
  });
});

import { daysFrom, dayText, isDay, plusDays, shortDay, spanText } from '../../src/sidebar/state/civil-dates';

describe('dates of the page', () => {
  it.each([
    ['2026-12-20', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-12-32', false],
    ['2026-1-2', false],
    ['20261220', false],
    ['', false],
  ])('%j is a day: %s', (text, is) => expect(isDay(text)).toBe(is));

  it('counts over months, years and a change of the clocks', () => {
    expect(plusDays('2026-12-30', 3)).toBe('2027-01-02');
    expect(plusDays('2026-03-30', -2)).toBe('2026-03-28');
    expect(daysFrom('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysFrom('2026-12-20', '2026-12-10')).toBe(-10);
  });

  it('reads with its weekday, and with its year when that is another', () => {
    expect(dayText('2026-11-25', 'zh-CN', '2026-11-01')).toBe('11月25日周三');
    expect(dayText('2026-11-25', 'en', '2026-11-01')).toBe('Wed, Nov 25');
    expect(dayText('2027-01-09', 'zh-CN', '2026-11-01')).toBe('2027年1月9日周六');
    expect(shortDay('2027-01-09', 'en', '2026-11-01')).toBe('Jan 9, 2027');
    expect(shortDay('2026-12-01', 'zh-CN', '2026-11-01')).toBe('12月1日');
  });

  it('leaves what is no day as it is', () => {
    expect(dayText('next week', 'en')).toBe('next week');
    expect(shortDay('', 'zh-CN')).toBe('');
  });

  it('names an event of one day once', () => {
    expect(spanText('2026-12-20', '2026-12-20', 'en', '2026-01-01')).toBe('Sun, Dec 20');
    expect(spanText('2026-12-20', '2026-12-22', 'zh-CN', '2026-01-01')).toBe('12月20日 – 12月22日');
  });
});

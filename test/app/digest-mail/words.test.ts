import { wordsOf } from '../../../src/app/digest-mail/words';
import { civilDate as d } from '../../../src/domain/civil-date';

const zh = wordsOf('zh-CN', d('2026-12-10'));
const en = wordsOf('en', d('2026-12-10'));

describe('dates in a mail', () => {
  it('name the weekday, and the year only when it is another', () => {
    expect(zh.date(d('2026-12-08'))).toBe('12月8日 周二');
    expect(en.date(d('2026-12-08'))).toBe('Tue 8 Dec');
    expect(zh.date(d('2027-01-03'))).toBe('2027年1月3日 周日');
    expect(en.date(d('2027-01-03'))).toBe('Sun 3 Jan 2027');
  });

  it('say how far the event is', () => {
    const event = { d0: d('2026-12-20'), d1: d('2026-12-21') };
    const on = (today: string) => [wordsOf('zh-CN', d(today)).when(event), wordsOf('en', d(today)).when(event)];
    expect(on('2026-12-12')).toEqual(['距活动 8 天', '8 days to go']);
    expect(on('2026-12-19')).toEqual(['距活动 1 天', '1 day to go']);
    expect(on('2026-12-20')).toEqual(['今天是活动日', 'event day']);
    expect(on('2026-12-21')).toEqual(['活动第 2 天', 'day 2 of the event']);
    expect(on('2026-12-22')).toEqual(['活动已结束 1 天', '1 day after the event']);
  });
});

import { civilDate as d } from '../../src/domain/civil-date';
import { isDayFirst, readDateText } from '../../src/domain/date-text';

const CHINA = { near: d('2026-12-20'), dayFirst: false };
const EUROPE = { near: d('2026-12-20'), dayFirst: true };

describe('a date as people write it', () => {
  it.each([
    '2026-12-20',
    '2026/12/20',
    '2026.12.20',
    '2026年12月20日',
    '2026 年 12 月 20 日',
    '２０２６年１２月２０日',
    '20261220',
    '2026-12-20 18:00',
    '2026-12-20T18:00:00.000Z',
    '2026/12/20 周日',
    '2026年12月20日（星期日）',
    '12月20日',
    '12月20号',
    '12/20',
    '12-20',
    '20 Dec 2026',
    '20 December 2026',
    'Dec 20, 2026',
    'December 20th, 2026',
    'Sun, 20 Dec',
    'Sunday 20 December 2026',
    '20-Dec-2026',
    'Dec. 20',
    '12/20/2026',
    '20/12/2026',
    '20.12.2026',
    '20.12.',
  ])('%s', (text) => {
    expect(readDateText(text, CHINA)).toBe('2026-12-20');
    expect(readDateText(text, EUROPE)).toBe('2026-12-20');
  });

  it('is read by the country where the numbers leave it open, but for a dot', () => {
    expect([readDateText('3/4/2026', CHINA), readDateText('3/4/2026', EUROPE)]).toEqual(['2026-03-04', '2026-04-03']);
    expect([readDateText('3.4.2026', CHINA), readDateText('3.4.2026', EUROPE)]).toEqual(['2026-04-03', '2026-04-03']);
    expect(['en_US', 'zh_CN', 'ja_JP', 'en_GB', 'de_DE', 'fr_FR', 'en'].map(isDayFirst)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('without a year is the one nearest to the event', () => {
    // From 20 December 2026: 5 January is 16 days ahead, not 349 back; 1 July is 172 days back, not 193 ahead.
    expect(['1月5日', '5 Jan', '7月1日', '2月29日'].map((text) => readDateText(text, CHINA))).toEqual([
      '2027-01-05',
      '2027-01-05',
      '2026-07-01',
      null,
    ]);
  });

  it.each([
    '',
    '下周二',
    'tomorrow',
    '20/12/26',
    '2026-13-01',
    '2026-02-30',
    '31/31',
    '12',
    '46376',
    'Q4 2026',
    'Marble 3',
    '1-2-3',
    '18:00',
  ])('is not in "%s"', (text) => expect(readDateText(text, CHINA)).toBeNull());
});

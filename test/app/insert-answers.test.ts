import { readFileSync } from 'node:fs';
import { calendarOf, completeAnswers, currencyOf, type InsertRequest } from '../../src/app/insert-answers';
import type { Template } from '../../src/domain/template';
import { parseTemplate } from '../../src/domain/template-parser';

function launch(): Template {
  const parsed = parseTemplate(JSON.parse(readFileSync('sheets-templates/product-launch.json', 'utf8')));
  if (!parsed.ok) throw new Error('the shipped template is broken');
  return parsed.value;
}

const REQUEST: InsertRequest = { template: 'product-launch', d0: '2026-12-20', language: 'en' };
const GERMAN = { timeZone: 'Europe/Berlin', locale: 'de_DE', email: 'anna.weber@example.com' };

describe('defaults', () => {
  it.each([
    ['zh_CN', 'CNY'],
    ['zh_TW', 'TWD'],
    ['zh_HK', 'HKD'],
    ['en_US', 'USD'],
    ['en_GB', 'GBP'],
    ['de_DE', 'EUR'],
    ['de_CH', 'CHF'],
    ['tr_TR', 'TRY'],
    ['zh', 'CNY'],
    ['en-IE', 'EUR'],
    ['xx_XX', 'USD'],
    ['', 'USD'],
  ])('the currency of %s is %s', (locale, currency) => expect(currencyOf(locale)).toBe(currency));

  it.each([
    ['Asia/Shanghai', 'en_US', 'china'],
    ['Asia/Urumqi', 'de_DE', 'china'],
    ['America/New_York', 'zh_CN', 'china'],
    ['Asia/Taipei', 'zh_TW', 'weekdays'],
    ['Asia/Hong_Kong', 'zh_HK', 'weekdays'],
    ['Europe/Berlin', 'de_DE', 'weekdays'],
  ])('a spreadsheet in %s of locale %s works by %s', (zone, locale, calendar) => expect(calendarOf(zone, locale)).toBe(calendar));

  it('follow the spreadsheet, never the language', () => {
    const [english, chinese] = (['en', 'zh-CN'] as const).map((language) => completeAnswers({ ...REQUEST, language }, launch(), GERMAN));
    expect(english).toMatchObject({ ok: true, value: { currency: 'EUR', calendar: 'weekdays', eventName: 'Product launch' } });
    expect(chinese).toMatchObject({ ok: true, value: { currency: 'EUR', calendar: 'weekdays', eventName: '产品发布会' } });
  });

  it('name the lead after the address, take the size from the template and one day for a one-day event', () => {
    expect(completeAnswers(REQUEST, launch(), GERMAN)).toMatchObject({
      ok: true,
      value: { leadName: 'anna.weber', leadEmail: 'anna.weber@example.com', headcount: 200, d0: '2026-12-20', d1: '2026-12-20' },
    });
    expect(completeAnswers({ ...REQUEST, leadName: '   ', eventName: ' ' }, launch(), { ...GERMAN, email: '' })).toMatchObject({
      value: { leadName: '', eventName: 'Product launch' },
    });
  });

  it('last as many days as the template says', () => {
    expect(completeAnswers(REQUEST, { ...launch(), days: 3 }, GERMAN)).toMatchObject({ value: { d1: '2026-12-22' } });
  });

  it('what is given wins, and a currency may be typed small', () => {
    expect(completeAnswers({ ...REQUEST, currency: 'chf', headcount: 30, d1: '2026-12-21' }, launch(), GERMAN)).toMatchObject({
      ok: true,
      value: { currency: 'CHF', headcount: 30, d1: '2026-12-21' },
    });
  });
});

import { addDays, type CivilDate } from '../domain/civil-date';
import type { Checked, Finding } from '../domain/finding';
import { LANGUAGES, type Language } from '../domain/language';
import type { Template } from '../domain/template';
import { readTypedDate } from '../domain/typed-date';
import { type EnumValue, enumValues } from '../workbook/enums';
import type { GroupLead } from '../workbook/plan-content';
import type { SheetKind } from '../workbook/sheet-key';
import type { CarryChoice } from './carry-items';
import { moreAnswers, nameFromAddress } from './insert-extras';

/** What the user said about the event; JSON-safe, kept with the plan. */
export interface InsertAnswers {
  readonly template: string;
  readonly d0: CivilDate;
  readonly d1: CivilDate;
  readonly language: Language;
  readonly eventName: string;
  readonly venue: string;
  readonly startTime: string;
  readonly headcount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly calendar: EnumValue<'calendar'>;
  readonly leadName: string;
  readonly leadEmail: string;
  /** Leads of groups that were named; absent when none was. */
  readonly leads?: readonly GroupLead[];
  /** Absent: the template's. */
  readonly budgetTotal?: number;
  /** Sheets a plan can do without that were chosen; absent for all. */
  readonly sheets?: readonly SheetKind[];
}

/** What a caller may leave out; only the template and the date are needed. */
export interface InsertRequest {
  readonly template: string;
  /** As people write dates. */
  readonly d0: string;
  readonly d1?: string;
  readonly language: Language;
  readonly eventName?: string;
  readonly venue?: string;
  readonly startTime?: string;
  readonly headcount?: number;
  readonly currency?: string;
  /** A value of the closed enum `calendar`. */
  readonly calendar?: string;
  readonly leadName?: string;
  /** Who leads which group; entries without name and address say nothing. */
  readonly leads?: readonly GroupLead[];
  /** In the plan's currency. */
  readonly budgetTotal?: number;
  /** Which of the sheets a plan can do without are made; absent: all. */
  readonly sheets?: readonly string[];
  /** Which improvements of other events the plan takes over; absent: all that are marked in this spreadsheet. */
  readonly carry?: CarryChoice;
}

/** Facts about the spreadsheet and the account from which defaults are taken. */
export interface InsertDefaults {
  /** IANA zone and locale of the spreadsheet: the working calendar and the currency follow them, never the language (design §2.4). */
  readonly timeZone: string;
  readonly locale: string;
  readonly email: string;
}

const CHINESE_ZONES = ['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Chungking', 'Asia/Harbin', 'Asia/Urumqi', 'Asia/Kashgar', 'PRC'];

/** Currency of a locale's country; euro countries by language where the country is missing. */
const CURRENCIES: { readonly [country: string]: string } = {
  CN: 'CNY',
  HK: 'HKD',
  TW: 'TWD',
  SG: 'SGD',
  JP: 'JPY',
  KR: 'KRW',
  IN: 'INR',
  US: 'USD',
  CA: 'CAD',
  GB: 'GBP',
  AU: 'AUD',
  NZ: 'NZD',
  CH: 'CHF',
  TR: 'TRY',
  AE: 'AED',
  SA: 'SAR',
  EG: 'EGP',
  BR: 'BRL',
  MX: 'MXN',
  DE: 'EUR',
  FR: 'EUR',
  ES: 'EUR',
  IT: 'EUR',
  NL: 'EUR',
  AT: 'EUR',
  IE: 'EUR',
  PT: 'EUR',
  FI: 'EUR',
  BE: 'EUR',
};

const LANGUAGE_COUNTRY: { readonly [language: string]: string } = {
  zh: 'CN',
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  it: 'IT',
  nl: 'NL',
  ja: 'JP',
  ko: 'KR',
  tr: 'TR',
  // Google offers Arabic for one country only: ar_EG in its list of locales.
  ar: 'EG',
  en: 'US',
};

/** Currency a spreadsheet of this locale counts in; US dollars when nothing is known. */
export function currencyOf(locale: string): string {
  const [language, country] = locale.split(/[_-]/);
  return CURRENCIES[(country ?? '').toUpperCase()] ?? CURRENCIES[LANGUAGE_COUNTRY[(language ?? '').toLowerCase()] ?? ''] ?? 'USD';
}

/** China's calendar for a spreadsheet in a Chinese zone or of the locale zh_CN, else Monday to Friday. */
export function calendarOf(timeZone: string, locale: string): 'china' | 'weekdays' {
  return CHINESE_ZONES.includes(timeZone) || /^zh[_-]CN$/i.test(locale) ? 'china' : 'weekdays';
}

/** Every answer, given or by default; or what is wrong with the given ones. */
export function completeAnswers(request: InsertRequest, template: Template, defaults: InsertDefaults): Checked<InsertAnswers> {
  const findings: Finding[] = [];
  const d0 = readTypedDate(request.d0);
  if (!d0) findings.push({ code: 'insert.badDate', path: 'd0', facts: { text: request.d0 } });
  const d1 = request.d1 === undefined ? (d0 ? addDays(d0, template.days - 1) : null) : readTypedDate(request.d1);
  if (!d1 && request.d1 !== undefined) findings.push({ code: 'insert.badDate', path: 'd1', facts: { text: request.d1 } });
  const startTime = request.startTime ?? template.startTime;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(startTime))
    findings.push({ code: 'insert.badTime', path: 'startTime', facts: { text: startTime } });
  const headcount = request.headcount ?? template.headcount;
  if (!Number.isInteger(headcount) || headcount < 1)
    findings.push({ code: 'insert.badHeadcount', path: 'headcount', facts: { text: String(headcount) } });
  const currency = (request.currency ?? currencyOf(defaults.locale)).toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) findings.push({ code: 'insert.badCurrency', path: 'currency', facts: { text: currency } });
  if (!LANGUAGES.includes(request.language))
    findings.push({ code: 'insert.badLanguage', path: 'language', facts: { text: String(request.language) } });
  const calendar = request.calendar === undefined ? calendarOf(defaults.timeZone, defaults.locale) : calendarIn(request.calendar);
  if (!calendar) findings.push({ code: 'insert.badCalendar', path: 'calendar', facts: { text: request.calendar ?? '' } });
  const more = moreAnswers(request, template, findings);
  if (findings.length > 0 || !d0 || !d1 || !calendar) return { ok: false, findings };
  return {
    ok: true,
    findings,
    value: {
      template: template.id,
      d0,
      d1,
      language: request.language,
      eventName: request.eventName?.trim() || template.name[request.language],
      venue: request.venue?.trim() ?? '',
      startTime,
      headcount,
      currency,
      calendar,
      leadName: request.leadName?.trim() || nameFromAddress(defaults.email),
      leadEmail: defaults.email,
      ...more,
    },
  };
}

function calendarIn(text: string): EnumValue<'calendar'> | null {
  return enumValues('calendar').find((value) => value === text) ?? null;
}

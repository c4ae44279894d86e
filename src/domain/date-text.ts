import { type CivilDate, daysBetween, parseCivilDate } from './civil-date';
import { isPlausibleDay, readTypedDate } from './typed-date';
import { withoutInvisible } from './visible-text';

/** What an ambiguous or incomplete date is read against. */
export interface DateReading {
  /** A date without a year is the one nearest to this day. */
  readonly near: CivilDate;
  /** Whether `3/4` is the third of April, as in most of Europe, rather than the fourth of March. */
  readonly dayFirst: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** No date takes more characters than this, whatever stands beside it. */
const LONGEST = 60;

/** Weekdays and times people write beside a date; they say nothing that the date does not. */
const BESIDE =
  /\((?:周|星期|礼拜)[一二三四五六日天]\)|(?:周|星期|礼拜)[一二三四五六日天]|\b(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?|[T\s]\d{1,2}[:时点](?:\d{1,2}(?::\d{2}(?:\.\d+)?)?分?)?\s*(?:z|am|pm)?$/gi;

/**
 * A date as people write it: `2026-12-20`, `2026/12/20`, `2026.12.20`, `2026年12月20日`, `20261220`, `12月20日`, `20 Dec 2026`, `Dec 20`, `20.12.2026`, `12/20`,
 * with a weekday or a time beside it, in full width too. Wider than `readTypedDate`: for tables that come from elsewhere,
 * where a person sees beforehand what is made of each. Null for anything else; a year of two digits is never guessed.
 */
export function readDateText(text: string, reading: DateReading): CivilDate | null {
  if (text.length > LONGEST) return null;
  const plain = withoutInvisible(text.normalize('NFKC')).replace(BESIDE, ' ').replace(/\s+/g, ' ').trim();
  const date = readTypedDate(plain) ?? withMonthName(plain, reading) ?? numbersOnly(plain, reading);
  return date !== null && isPlausibleDay(date) ? date : null;
}

function withMonthName(text: string, { near }: DateReading): CivilDate | null {
  const dayBefore = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]*([a-z]{3,9})\.?,?(?:[ -]*(\d{4}))?$/i.exec(text);
  const dayAfter = /^([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?,?(?: ?(\d{4}))?$/i.exec(text);
  const [name, day, year] = dayBefore ? [dayBefore[2], dayBefore[1], dayBefore[3]] : [dayAfter?.[1], dayAfter?.[2], dayAfter?.[3]];
  const month = monthOf(name ?? '');
  return month === 0 ? null : inYear(year, month, Number(day), near);
}

function monthOf(name: string): number {
  const word = name.toLowerCase();
  const place = MONTH_NAMES.indexOf(word);
  return 1 + (place >= 0 ? place : MONTHS.indexOf(word === 'sept' ? 'sep' : word));
}

/** Day and month in either order, as far as the numbers decide; else as the reader's country writes them. A dot comes after the day everywhere. */
function numbersOnly(text: string, { near, dayFirst }: DateReading): CivilDate | null {
  const chinese = /^(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?$/.exec(text);
  if (chinese) return inYear(undefined, Number(chinese[1]), Number(chinese[2]), near);
  const match = /^(\d{1,2}) ?([-/.]) ?(\d{1,2})(?: ?[-/.] ?(\d{4})|\.)?$/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const isDayFirst = first > 12 || (second <= 12 && (dayFirst || match[2] === '.'));
  return isDayFirst ? inYear(match[4], second, first, near) : inYear(match[4], first, second, near);
}

function inYear(year: string | undefined, month: number, day: number, near: CivilDate): CivilDate | null {
  if (year !== undefined) return dateOf(Number(year), month, day);
  const middle = Number(near.slice(0, 4));
  const candidates = [middle, middle + 1, middle - 1].flatMap((candidate) => dateOf(candidate, month, day) ?? []);
  const distance = (date: CivilDate): number => Math.abs(daysBetween(near, date));
  return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function dateOf(year: number, month: number, day: number): CivilDate | null {
  const parts = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  return parseCivilDate(parts.join('-'));
}

/** Whether a spreadsheet of this locale (`en_GB`) writes the day before the month; those that write the year first write the month next. */
export function isDayFirst(locale: string): boolean {
  return !/^(?:zh|ja|ko|hu|lt|mn)\b|^(?:zh|ja|ko|hu|lt|mn)[_-]|^en[_-](?:US|PH|CA)$|^en$/i.test(locale);
}

import type { Language } from './methods';

/** Dates of the page: `yyyy-MM-dd` text without a zone, as the script sends them and as a date field holds them. */

const MS_PER_DAY = 86_400_000;

function instant(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Whether `text` is a day on the calendar, as a date field gives it. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(instant(text)) && new Date(instant(text)).toISOString().slice(0, 10) === text;
}

/** The day `days` later; earlier when negative. */
export function plusDays(day: string, days: number): string {
  return new Date(instant(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysFrom(from: string, to: string): number {
  return Math.round((instant(to) - instant(from)) / MS_PER_DAY);
}

/** A day for reading: `11月25日周三`, `Wed, Nov 25`; with its year when that is not the year of `today`. */
export function dayText(day: string, language: Language, today = ''): string {
  if (!isDay(day)) return day;
  const options = { timeZone: 'UTC', month: language === 'en' ? 'short' : 'long', day: 'numeric' } as const;
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, { ...options, ...year, weekday: 'short' }).format(instant(day));
}

/** The same without the day of the week and, in the year of `today`, without the year: `11月25日`, `Nov 25`. For narrow places. */
export function shortDay(day: string, language: Language, today = ''): string {
  if (!isDay(day)) return day;
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const month = language === 'en' ? 'short' : 'long';
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', month, day: 'numeric', ...year }).format(instant(day));
}

/** First and last day of an event for reading; one day where they are the same. */
export function spanText(d0: string, d1: string, language: Language, today = ''): string {
  if (d0 === d1) return dayText(d0, language, today);
  return `${shortDay(d0, language, today)} – ${shortDay(d1, language, today)}`;
}

import type { SpreadsheetLocale } from './locale';
import { serialOfDate } from './serial';
import type { TypedNumber } from './typed-number';

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AaPp])[Mm])?$/;

interface TypedTime {
  readonly fraction: number;
  readonly format: string;
}

function typedTime(text: string): TypedTime | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, hours = '', minutes = '', seconds, half] = match;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const base = seconds === undefined ? 'h:mm' : 'h:mm:ss';
  const format = hour > 23 ? base.replace('h', '[h]') : base;
  return {
    fraction: (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86400,
    format: half === undefined ? format : `${format} AM/PM`,
  };
}

const monthNames = new Map<string, readonly string[]>();

/** Month names in lower case, long and short, of the locale and of English; the month is the index modulo 12. */
function monthsOf(locale: SpreadsheetLocale): readonly string[] {
  let names = monthNames.get(locale.tag);
  if (names === undefined) {
    names = [...new Set([locale.tag, 'en-US'])].flatMap((tag) =>
      (['long', 'short'] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(tag, { month, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, index) =>
          format
            .format(Date.UTC(2026, index, 15))
            .toLocaleLowerCase(tag)
            .replace(/\.$/, ''),
        );
      }),
    );
    monthNames.set(locale.tag, names);
  }
  return names;
}

function fullYear(text: string | undefined, thisYear: number): number {
  if (text === undefined) return thisYear;
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function numericDate(text: string, locale: SpreadsheetLocale, thisYear: number): number | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso !== null) return serialOfDate(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  const separator = match?.[2];
  if (match === null || separator === undefined || !locale.dateSeparators.includes(separator)) return null;
  const [, first, , second, third] = match;
  // '1.5' is a number where '.' is the decimal sign, so two parts need another separator there.
  if (separator === '.' && third === undefined && !locale.decimalComma) return null;
  if (locale.dateOrder === 'ymd' && third !== undefined && third.length === 2)
    return serialOfDate(fullYear(first, thisYear), Number(second), Number(third));
  const [month, day] = locale.dateOrder === 'dmy' ? [second, first] : [first, second];
  return serialOfDate(fullYear(third, thisYear), Number(month), Number(day));
}

function wordedDate(text: string, locale: SpreadsheetLocale, thisYear: number): { serial: number; format: string } | null {
  const chinese = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (chinese !== null) {
    const serial = serialOfDate(fullYear(chinese[1], thisYear), Number(chinese[2]), Number(chinese[3]));
    return serial === null ? null : { serial, format: chinese[1] === undefined ? 'm"月"d"日"' : 'yyyy"年"m"月"d"日"' };
  }
  const match = /^(?:(\d{1,2})\.?\s+(\p{L}+)\.?|(\p{L}+)\.?\s+(\d{1,2}))(?:,?\s+(\d{4}))?$/u.exec(text);
  const month = monthsOf(locale).indexOf((match?.[2] ?? match?.[3] ?? '').toLocaleLowerCase(locale.tag));
  if (match === null || month < 0) return null;
  const serial = serialOfDate(fullYear(match[5], thisYear), (month % 12) + 1, Number(match[1] ?? match[4]));
  return serial === null ? null : { serial, format: locale.dateFormat };
}

/**
 * Reads text that is a date, a time or both as typed in the locale: `2026-11-22`, `11/22/2026`, `22.11.2026`, `1-2` (this year), `5月1日`,
 * `May 1, 2026`, `9:30`, `2026-11-22 9:30`. The value is a serial number. Null when it is none, or names a day that does not exist.
 */
export function typedDate(text: string, locale: SpreadsheetLocale, thisYear: number): TypedNumber | null {
  const time = typedTime(text);
  if (time !== null) return { value: time.fraction, format: time.format };
  const space = text.search(/\s\d{1,2}:\d{2}/);
  const dateText = space < 0 ? text : text.slice(0, space).trim();
  const later = space < 0 ? null : typedTime(text.slice(space).trim());
  if (space >= 0 && (later === null || later.format.startsWith('['))) return null;
  const serial = numericDate(dateText, locale, thisYear);
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(dateText);
  const date = serial === null ? wordedDate(dateText, locale, thisYear) : { serial, format: iso ? 'yyyy-mm-dd' : locale.dateFormat };
  if (date === null) return null;
  return later === null
    ? { value: date.serial, format: date.format }
    : { value: date.serial + later.fraction, format: `${date.format} ${later.format}` };
}

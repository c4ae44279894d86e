import { addLocale, format, getLocale, isDateFormat as numfmtIsDate } from 'numfmt';

// The library's Arabic has Latin digits but Arabic signs between them; the signs of CLDR's `ar` are those that go with Latin digits.
addLocale({ ...getLocale('ar'), group: ',', decimal: '.', percent: '%' }, 'ar-EG');

/** True for a number format that shows a date or a time; null is the automatic format. */
export function isDateFormat(pattern: string | null): boolean {
  return pattern !== null && pattern !== '@' && numfmtIsDate(pattern);
}

/** A value under a number format pattern, in the language of a BCP 47 tag. */
export function formatUnder(pattern: string, value: number | string, tag: string): string {
  return format(pattern, value, { locale: tag, leap1900: false, throws: false, nbsp: false });
}

/**
 * Civil dates: a day on the calendar with no clock and no zone, as `yyyy-MM-dd` text.
 *
 * Text, because a `Date` is an instant: read in another zone, or an hour before midnight at a DST change, it is another
 * day (platform reference §3.3). Text compares, sorts and prints as it stands; arithmetic goes through whole day numbers.
 */

/** `yyyy-MM-dd` of a day that exists. Make one with {@link civilDate} or {@link parseCivilDate}. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

const MS_PER_DAY = 86_400_000;

/** Days from the spreadsheet's day 0 (1899-12-30) to 1970-01-01; source: Sheets API, DateTimeRenderOption. */
const SERIAL_OF_EPOCH = 25_569;

/** The date written as `text`, or null when it is not `yyyy-MM-dd` or no such day exists (2026-02-30). */
export function parseCivilDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const instant = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) return null;
  return text as CivilDate;
}

/** The date written as `text`; throws a RangeError when there is none. For literals and data already checked. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new RangeError(`not a civil date: ${text}`);
  return date;
}

/** Whole days since 1970-01-01, negative before. */
function epochDay(date: CivilDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY);
}

function fromEpochDay(day: number): CivilDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as CivilDate;
}

/** The day `days` after `date`; before it when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpochDay(epochDay(date) + days);
}

/** Calendar days from `from` to `to`: 1 for tomorrow, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return epochDay(to) - epochDay(from);
}

/** Day of the week by ISO 8601: 1 = Monday … 7 = Sunday. */
export function weekday(date: CivilDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

/** The spreadsheet's day number of `date` (1899-12-30 is 0): what a date cell holds. */
export function toSerial(date: CivilDate): number {
  return epochDay(date) + SERIAL_OF_EPOCH;
}

/** The date of a spreadsheet day number; a time of day (the fraction) is dropped. */
export function fromSerial(serial: number): CivilDate {
  return fromEpochDay(Math.floor(serial) - SERIAL_OF_EPOCH);
}

/** The earlier of two dates. */
export function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

/** The later of two dates. */
export function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

import { type CivilDate, parseCivilDate } from './civil-date';
import { withoutInvisible } from './visible-text';

/**
 * A date as people write it: 2026-12-20, 2026/12/20, 2026.12.20, 20261220 (ISO 8601, basic form), 2026年12月20日, full-width digits. Null for anything
 * ambiguous, for a day that does not exist, and outside {@link isPlausibleDay}.
 */
export function readTypedDate(text: string): CivilDate | null {
  const plain = withoutInvisible(text.normalize('NFKC')).trim();
  const match = /^(\d{4})(?:(\d\d)(\d\d)|\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?)$/.exec(plain);
  if (!match) return null;
  const [month = '', day = ''] = match.slice(2).filter((part) => part !== undefined);
  const date = parseCivilDate(`${match[1]}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date !== null && isPlausibleDay(date) ? date : null;
}

/**
 * Whether a day can be meant: in this century. A number typed where a date belongs is a day number, so that `5` is 1900-01-04, a time of day
 * 1899-12-30, and `20261220` a day in the year 57373.
 */
export function isPlausibleDay(date: CivilDate): boolean {
  return date.startsWith('20');
}

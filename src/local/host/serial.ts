/** Milliseconds of a day. */
export const DAY = 86_400_000;
/** Serial number of 1970-01-01; day 0 is 1899-12-30 (platform reference §3.3). */
const EPOCH_SERIAL = 25_569;

/** Serial number of a civil date; `month` 1–12. Null when there is no such day. */
export function serialOfDate(year: number, month: number, day: number): number | null {
  const instant = new Date(Date.UTC(2000, 0, 1));
  instant.setUTCFullYear(year, month - 1, day);
  if (instant.getUTCFullYear() !== year || instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) return null;
  return instant.getTime() / DAY + EPOCH_SERIAL;
}

/** Wall-clock milliseconds (as if the wall clock were UTC) of a serial number, to the millisecond. */
export function wallOfSerial(serial: number): number {
  return Math.round((serial - EPOCH_SERIAL) * DAY);
}

/** Serial number of wall-clock milliseconds. */
export function serialOfWall(wall: number): number {
  return wall / DAY + EPOCH_SERIAL;
}

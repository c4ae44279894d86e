import type { Host } from '../../host/index';
import { instantOfWall } from '../../host/zone';
import { Refused } from './refusal';

export const HOUR = 3_600_000;

/** Furthest the clock is moved forward at once: every hour on the way runs the triggers. */
const MOST_HOURS = 62 * 24;

/** How far to look for a mail. */
const MAIL_WITHIN_HOURS = 31 * 24;

/** Called after every simulated day. */
export type DayPassed = () => void;

/** Lets hours pass, the clock triggers running once in each, as Google's do. */
export function passHours(host: Host, hours: number, dayPassed: DayPassed): void {
  if (!Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS) throw new Refused('refused.clock');
  for (let hour = 1; hour <= hours; hour += 1) {
    host.advance(HOUR);
    host.runClockTriggers();
    if (hour % 24 === 0 && hour < hours) dayPassed();
  }
}

/** Lets hours pass until a mail goes out. Refuses when none does within a month: the clock then stands a month later. */
export function passToNextMail(host: Host, dayPassed: DayPassed): void {
  const before = host.outbox.length;
  for (let hour = 1; hour <= MAIL_WITHIN_HOURS; hour += 1) {
    passHours(host, 1, dayPassed);
    if (host.outbox.length > before) return;
    if (hour % 24 === 0) dayPassed();
  }
  throw new Refused('refused.noMail');
}

/** Sets the clock to `yyyy-MM-ddTHH:mm` in the spreadsheet's zone. Forwards the hours pass one by one; backwards nothing runs. */
export function setClock(host: Host, wall: string, timeZone: string, dayPassed: DayPassed): void {
  const parsed = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(parsed)) throw new Refused('refused.clock');
  const instant = instantOfWall(parsed, timeZone);
  const hours = Math.floor((instant - host.now()) / HOUR);
  if (hours > 0) passHours(host, hours, dayPassed);
  host.setNow(instant);
}

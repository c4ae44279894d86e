import { DAY } from './serial';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Throws when `zone` is no IANA zone. */
export function checkZone(zone: string): void {
  formatterOf(zone);
}

let last = { instant: Number.NaN, zone: '', wall: 0 };

/** Wall-clock milliseconds (as if the wall clock were UTC) that a zone shows at an instant. */
export function wallOfInstant(instant: number, zone: string): number {
  // Most callers ask for the same "now" thousands of times over.
  if (last.instant !== instant || last.zone !== zone) last = { instant, zone, wall: computeWall(instant, zone) };
  return last.wall;
}

function computeWall(instant: number, zone: string): number {
  const parts: { [type: string]: string } = {};
  for (const part of formatterOf(zone).formatToParts(instant)) parts[part.type] = part.value;
  const number = (type: string): number => Number(parts[type]);
  const year = parts.era === 'BC' ? 1 - number('year') : number('year');
  const wall = new Date(Date.UTC(2000, number('month') - 1, 1, number('hour'), number('minute'), number('second')));
  wall.setUTCFullYear(year, number('month') - 1, number('day'));
  return wall.getTime() + (((instant % 1000) + 1000) % 1000);
}

const known = new Map<string, number>();

/**
 * The instant at which a zone's clock shows the wall-clock milliseconds. A time skipped in spring moves forward by the gap; of one that
 * occurs twice in autumn the first is meant.
 */
export function instantOfWall(wall: number, zone: string): number {
  const key = `${zone} ${wall}`;
  let instant = known.get(key);
  if (instant === undefined) {
    const offsets = [wall - DAY, wall + DAY].map((near) => computeWall(near, zone) - near);
    const candidates = offsets.map((offset) => wall - offset).filter((candidate) => computeWall(candidate, zone) === wall);
    instant = candidates.length > 0 ? Math.min(...candidates) : wall - (offsets[0] ?? 0);
    if (known.size > 20_000) known.clear();
    known.set(key, instant);
  }
  return instant;
}

/** `yyyy-MM-dd` and `HH:mm` of an instant on a zone's clock. */
export function wallTexts(instant: number, zone: string): { readonly date: string; readonly time: string } {
  const text = new Date(wallOfInstant(instant, zone)).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

import { parseCivilDate } from '../domain/civil-date';
import type { DateCell } from '../workbook/snapshot';
import type { UtilitiesService } from './surface';

/** A moment on the wall clock, its day as `yyyy-MM-dd` or whatever else a year outside 1900–9999 makes of that. */
interface WallText {
  readonly day: string;
  /** After midnight. */
  readonly minutes: number;
}

/**
 * Turns the `Date` of a date cell into the civil date the user sees: the instant read in the spreadsheet's zone, never in the script's or the
 * machine's (platform reference §3.3). `Utilities.formatDate` would be a service call a cell, so the language's own formatter is used after it
 * has agreed with `Utilities.formatDate` on the first date of the run; if it ever disagrees, the service is asked for every distinct instant.
 */
export class DateReader {
  private readonly known = new Map<number, DateCell | string>();
  private readonly formatter: Intl.DateTimeFormat | null;
  private isTrusted: boolean | undefined;

  constructor(
    private readonly utilities: UtilitiesService,
    private readonly timeZone: string,
  ) {
    this.formatter = formatterFor(timeZone);
  }

  /**
   * Civil date and minutes after midnight of an instant; as text what is no civil date: any number gets a date format where a date belongs, so a
   * time of day is a moment of 1899 and a wrong figure one of the year 50000.
   */
  read(instant: Date): DateCell | string {
    const time = instant.getTime();
    const known = this.known.get(time);
    if (known !== undefined) return known;
    const { day, minutes } = Number.isNaN(time) ? { day: String(instant), minutes: 0 } : this.wallText(instant);
    const date = parseCivilDate(day);
    const cell = date === null ? day : { date, minutes };
    this.known.set(time, cell);
    return cell;
  }

  private wallText(instant: Date): WallText {
    const own = this.formatter ? fromParts(this.formatter, instant) : null;
    if (own === null) return this.fromService(instant);
    // Of a year that neither writes as four figures the two need not agree.
    if (parseCivilDate(own.day) === null) return own;
    if (this.isTrusted === undefined) {
      const service = this.fromService(instant);
      this.isTrusted = own.day === service.day && own.minutes === service.minutes;
    }
    return this.isTrusted ? own : this.fromService(instant);
  }

  private fromService(instant: Date): WallText {
    const text = this.utilities.formatDate(instant, this.timeZone, 'yyyy-MM-dd HH:mm');
    const [day = '', time = ''] = text.split(' ');
    return { day, minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) };
  }
}

function formatterFor(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hour12: false,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  } catch {
    return null;
  }
}

function fromParts(formatter: Intl.DateTimeFormat, instant: Date): WallText {
  const parts: { [type: string]: string } = {};
  for (const part of formatter.formatToParts(instant)) parts[part.type] = part.value;
  // Before our era the year is counted backwards and would pass for one of ours.
  const year = instant.getUTCFullYear() < 0 ? instant.getUTCFullYear() : parts.year;
  // Some engines write midnight as 24.
  return { day: `${year}-${parts.month}-${parts.day}`, minutes: (Number(parts.hour) % 24) * 60 + Number(parts.minute) };
}

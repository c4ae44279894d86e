import { type CivilDate, civilDate, parseCivilDate } from '../domain/civil-date';
import type { DateCell } from '../workbook/snapshot';
import type { UtilitiesService } from './surface';

/**
 * Turns the `Date` of a date cell into the civil date the user sees: the instant read in the spreadsheet's zone, never in the script's or the
 * machine's (platform reference §3.3). `Utilities.formatDate` would be a service call a cell, so the language's own formatter is used after it
 * has agreed with `Utilities.formatDate` on the first date of the run; if it ever disagrees, the service is asked for every distinct instant.
 */
export class DateReader {
  private readonly known = new Map<number, DateCell>();
  private formatter: Intl.DateTimeFormat | null | undefined;

  constructor(
    private readonly utilities: UtilitiesService,
    private readonly timeZone: string,
  ) {}

  /** Civil date and minutes after midnight of an instant. */
  read(instant: Date): DateCell {
    const time = instant.getTime();
    const known = this.known.get(time);
    if (known) return known;
    if (this.formatter === undefined) this.formatter = this.checkedFormatter(instant);
    const cell = this.formatter ? fromParts(this.formatter, instant) : this.fromService(instant);
    this.known.set(time, cell);
    return cell;
  }

  private checkedFormatter(instant: Date): Intl.DateTimeFormat | null {
    try {
      const formatter = new Intl.DateTimeFormat('en-US', {
        timeZone: this.timeZone,
        hour12: false,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
      });
      const [own, service] = [fromParts(formatter, instant), this.fromService(instant)];
      return own.date === service.date && own.minutes === service.minutes ? formatter : null;
    } catch {
      return null;
    }
  }

  private fromService(instant: Date): DateCell {
    const text = this.utilities.formatDate(instant, this.timeZone, 'yyyy-MM-dd HH:mm');
    return { date: civilDate(text.slice(0, 10)), minutes: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) };
  }
}

function fromParts(formatter: Intl.DateTimeFormat, instant: Date): DateCell {
  const parts: { [type: string]: string } = {};
  for (const part of formatter.formatToParts(instant)) parts[part.type] = part.value;
  const date = parseCivilDate(`${(parts.year ?? '').padStart(4, '0')}-${parts.month}-${parts.day}`);
  // Some engines write midnight as 24.
  return { date: date ?? ('1900-01-01' as CivilDate), minutes: (Number(parts.hour) % 24) * 60 + Number(parts.minute) };
}

import { type CivilDate, fromSerial, toSerial } from '../../domain/civil-date';
import { parseEnum } from '../../workbook/enums';
import type { SnapshotValue } from '../../workbook/snapshot';
import type { ReadRow } from '../../workbook/table-rows';
import { clockTime, momentOf, type Printing } from './printing';

const MINUTES_A_DAY = 1440;

/** A cue of 活动流程 with its place in time, in minutes since the spreadsheet's day 0. */
export interface Cue {
  readonly start: number;
  /** As planned; 0 where the cell is blank or no number. */
  readonly minutes: number;
  readonly row: ReadRow;
}

/**
 * The cues in the order of the sheet. A start is what the sheet computes; a row somebody has inserted without the formulas starts at its own fixed time, or
 * when the cue above ends, as the sheet would say (domain reference §1.5).
 */
export function readCues({ sheets }: Printing): Cue[] {
  let above = momentOf(sheets.settings.d0, 0);
  return sheets.rows('runOfShow', 'segment').map((row): Cue => {
    const isFixed = parseEnum('cueStart', row.text('kind')) === 'fixed';
    const start = momentIn(row.value('start'), above) ?? (isFixed ? momentIn(row.value('fixed'), above) : null) ?? above;
    const typed = row.value('minutes');
    const minutes = typeof typed === 'number' && typed > 0 ? Math.round(typed) : 0;
    above = start + minutes;
    return { start, minutes, row };
  });
}

/** The moment of a cell; a time without a date is on the day of `near`. */
function momentIn(value: SnapshotValue, near: number): number | null {
  const days =
    typeof value === 'object'
      ? toSerial(value.date) + value.minutes / MINUTES_A_DAY
      : typeof value === 'number' && value >= 0
        ? value
        : null;
  if (days === null) return null;
  const minutes = Math.round(days * MINUTES_A_DAY);
  return minutes < MINUTES_A_DAY ? Math.floor(near / MINUTES_A_DAY) * MINUTES_A_DAY + minutes : minutes;
}

/** `14:00–14:05`; only the start of a cue without minutes. */
export function spanOf({ start, minutes }: Cue): string {
  return minutes === 0 ? clockTime(start) : `${clockTime(start)}–${clockTime(start + minutes)}`;
}

/** The day a cue starts on. */
export function dayOf({ start }: Cue): CivilDate {
  return fromSerial(Math.floor(start / MINUTES_A_DAY));
}

/** Cues of one day. */
export interface CueDay {
  readonly date: CivilDate;
  readonly cues: readonly Cue[];
}

/** The cues day by day, each on the day it starts. */
export function byDay(cues: readonly Cue[]): CueDay[] {
  const days = new Map<CivilDate, Cue[]>();
  for (const cue of cues) {
    const day = dayOf(cue);
    days.set(day, [...(days.get(day) ?? []), cue]);
  }
  return [...days].map(([date, own]) => ({ date, cues: own }));
}

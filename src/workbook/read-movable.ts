import type { CivilDate } from '../domain/civil-date';
import { fromSerial, parseCivilDate } from '../domain/civil-date';
import type { MovableTask } from '../domain/reschedule';
import { parseEnum } from './enums';
import type { SheetLayout } from './layout';
import type { SheetSnapshot, SnapshotValue } from './snapshot';
import { dateOf, textOf } from './snapshot';
import { filledRows } from './table-rows';

/** The rows of 任务分解表 as a move of the event date needs them; `legalLatest` gives the limit of a legal row by its id, in days from the event. */
export function readMovable(sheet: SheetSnapshot, layout: SheetLayout, legalLatest: (id: string) => number | null): MovableTask[] {
  return filledRows(sheet, layout, 'task', 'due', 'start').map((row) => {
    const date = (key: string): CivilDate | null => dateIn(row.value(key));
    const offset = (key: string): number | null => {
      const value = row.value(key);
      return typeof value === 'number' && Number.isInteger(value) ? value : null;
    };
    return {
      row: row.row,
      id: row.text('id'),
      task: row.text('task'),
      // A status nobody knows counts as open, as in the digest.
      status: parseEnum('status', row.text('status')) ?? 'notStarted',
      rule: parseEnum('dateRule', row.text('rule')),
      offsetStart: offset('offsetStart'),
      offsetDue: offset('offsetDue'),
      start: date('start'),
      due: date('due'),
      scheduledStart: date('scheduledStart'),
      scheduledDue: date('scheduledDue'),
      legalLatest: legalLatest(row.text('id')),
    };
  });
}

/** A date cell, a date written as text, or the number behind a date whose format was taken off. */
function dateIn(value: SnapshotValue): CivilDate | null {
  if (typeof value === 'number') return value >= 1 && value < 200_000 ? fromSerial(value) : null;
  return dateOf(value) ?? parseCivilDate(textOf(value));
}

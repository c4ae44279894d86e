import type { MovableTask } from '../domain/reschedule';
import { parseEnum } from './enums';
import type { SheetLayout } from './layout';
import type { SheetSnapshot } from './snapshot';
import { filledRows } from './table-rows';

/** The rows of 任务分解表 as a move of the event date needs them; `legalLatest` gives the limit of a legal row by its id, in days from the event. */
export function readMovable(sheet: SheetSnapshot, layout: SheetLayout, legalLatest: (id: string) => number | null): MovableTask[] {
  return filledRows(sheet, layout, 'task', 'due', 'start').map((row) => {
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
      start: row.date('start'),
      due: row.date('due'),
      scheduledStart: row.date('scheduledStart'),
      scheduledDue: row.date('scheduledDue'),
      legalLatest: legalLatest(row.text('id')),
    };
  });
}

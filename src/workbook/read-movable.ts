import type { MovableTask } from '../domain/reschedule';
import { parseEnum } from './enums';
import type { SheetLayout } from './layout';
import type { SheetSnapshot, SnapshotValue } from './snapshot';
import { filledRows } from './table-rows';

/**
 * The rows of 任务分解表 as a move of the event date needs them; `legalLatest` gives the limit of a legal row by its id, in days from the event. A date
 * that a formula of a person's gives is set by hand, whatever day it shows.
 */
export function readMovable(
  {
    sheet,
    layout,
    formulas,
  }: { readonly sheet: SheetSnapshot; readonly layout: SheetLayout; readonly formulas: readonly (readonly string[])[] },
  legalLatest: (id: string) => number | null,
): MovableTask[] {
  return filledRows(sheet, layout, 'task', 'due', 'start').map((row) => {
    const offset = (key: string): number | null => {
      const value = row.value(key);
      return typeof value === 'number' && Number.isInteger(value) ? value : null;
    };
    const isCounted = (key: string): boolean => (formulas[row.row - 1]?.[(layout.columns.get(key) ?? 0) - 1] ?? '') !== '';
    return {
      row: row.row,
      id: row.text('id'),
      task: row.text('task'),
      // A status nobody knows counts as open, as in the digest.
      status: parseEnum('status', row.text('status')) ?? 'notStarted',
      rule: parseEnum('dateRule', row.text('rule')),
      isTimed: [
        ['start', 'scheduledStart'],
        ['due', 'scheduledDue'],
      ].some(([visible = '', written = '']) => differsInTime(row.value(visible), row.value(written))),
      offsetStart: offset('offsetStart'),
      offsetDue: offset('offsetDue'),
      start: row.date('start'),
      due: row.date('due'),
      scheduledStart: isCounted('start') ? null : row.date('scheduledStart'),
      scheduledDue: isCounted('due') ? null : row.date('scheduledDue'),
      legalLatest: legalLatest(row.text('id')),
    };
  });
}

/** The same day at another time. A whole day is no sure 00:00: where the clocks change at midnight it begins at one o'clock, for both cells. */
function differsInTime(visible: SnapshotValue, written: SnapshotValue): boolean {
  return typeof visible === 'object' && typeof written === 'object' && visible.date === written.date && visible.minutes !== written.minutes;
}

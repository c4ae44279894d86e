import type { FollowingRow } from '../domain/following-days';
import { parseEnum } from './enums';
import type { SheetLayout } from './layout';
import type { SheetSnapshot } from './snapshot';
import { filledRows } from './table-rows';

/** A sheet whose rows have one day that follows the event, by the keys of its columns. */
export interface FollowingSheet {
  readonly kind: 'resources' | 'risks';
  readonly name: string;
  readonly day: string;
  readonly offset: string;
  /** The day written last. */
  readonly scheduled: string;
  /** Whether a row of this typed status is done with. */
  readonly isClosed: (status: string) => boolean;
}

/** The sheets of a plan, beside 任务分解表, whose dates move with the event. */
export const FOLLOWING_SHEETS: readonly FollowingSheet[] = [
  {
    kind: 'resources',
    name: 'item',
    day: 'due',
    offset: 'offsetDue',
    scheduled: 'scheduledDue',
    isClosed: (status) => ['inPlace', 'accepted'].includes(parseEnum('resourceStatus', status) ?? ''),
  },
  {
    kind: 'risks',
    name: 'risk',
    day: 'decide',
    offset: 'offsetDecide',
    scheduled: 'scheduledDecide',
    isClosed: (status) => ['triggered', 'closed'].includes(parseEnum('riskStatus', status) ?? ''),
  },
];

/** The rows of such a sheet as a move of the event date needs them. A day given by a formula of a person's, or with a time of day, is set by hand. */
export function readFollowing(
  { name, day, offset, scheduled, isClosed }: FollowingSheet,
  sheet: SheetSnapshot,
  layout: SheetLayout,
  formulas: readonly (readonly string[])[],
): FollowingRow[] {
  return filledRows(sheet, layout, name, day).map((row) => {
    const [shown, written, days] = [row.value(day), row.value(scheduled), row.value(offset)];
    const isCounted = (formulas[row.row - 1]?.[(layout.columns.get(day) ?? 0) - 1] ?? '') !== '';
    // A whole day is no sure 00:00 (see `read-movable.ts`), so it is compared with what was written.
    const isTimed =
      typeof shown === 'object' && typeof written === 'object' && shown.date === written.date && shown.minutes !== written.minutes;
    return {
      row: row.row,
      id: row.text('id'),
      name: row.text(name),
      isClosed: isClosed(row.text('status')),
      offset: typeof days === 'number' && Number.isInteger(days) ? days : null,
      day: row.date(day),
      scheduled: isCounted || isTimed ? null : row.date(scheduled),
    };
  });
}

import type { SheetLayout } from './layout';
import type { SheetSnapshot } from './snapshot';
import { filledRows, type ReadRow } from './table-rows';

/** A row of 任务分解表 as somebody saw it: by its id and by its number then; the task's words where they were seen too. */
export interface SeenRow {
  readonly id: string;
  readonly row: number;
  readonly task?: string;
}

/**
 * The row somebody means, wherever it stands by now: by its id; of several with one id the one at the number that was seen. A row without an id is known by its
 * number alone, and only while it still has none and says the same. `gone` when there is no such row, `unclear` when several could be meant.
 */
export function findRow(sheet: SheetSnapshot, layout: SheetLayout, seen: SeenRow): ReadRow | 'gone' | 'unclear' {
  const rows = filledRows(sheet, layout, 'task', 'id', 'due', 'status').filter((row) => row.text('id') === seen.id);
  const there = rows.find((row) => row.row === seen.row);
  if (seen.id === '') {
    const isSame = there !== undefined && there.text('task') !== '' && (seen.task === undefined || there.text('task') === seen.task);
    return isSame ? there : 'gone';
  }
  const [only, ...others] = rows;
  return only && others.length === 0 ? only : (there ?? (only ? 'unclear' : 'gone'));
}

import { type CivilDate, daysBetween } from './civil-date';
import type { Status, TaskFacts } from './plan-facts';

/** 进度(自动): what the dates say of a row. `''` for an empty row; `late` 滞后 is never typed (domain reference §1.3). */
export type Mark = '' | 'late' | Status;

/** What a mark depends on; a row of 任务分解表 has it. */
export type MarkedTask = Pick<TaskFacts, 'task' | 'status' | 'due'>;

/** Whether work remains: neither done nor cancelled. */
export function isOpen(status: Status): boolean {
  return status !== 'done' && status !== 'cancelled';
}

/**
 * The seed's progress mark: late when an open task's due date is before `today`, else what the person typed. Due today is not late,
 * and a row without a due date never is. The same rule as the formula in the sheet (domain reference §1.3).
 */
export function markOf({ task, status, due }: MarkedTask, today: CivilDate): Mark {
  if (task.trim() === '') return '';
  return isOpen(status) && due !== null && due < today ? 'late' : status;
}

/** 剩余天数: calendar days from `today` to the due date, negative when late; null for an empty, undated, done or cancelled row. */
export function daysLeft({ task, status, due }: MarkedTask, today: CivilDate): number | null {
  return task.trim() === '' || due === null || !isOpen(status) ? null : daysBetween(today, due);
}

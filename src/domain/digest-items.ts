import type { DigestItem, DigestPlan } from './digest-types';
import type { DueRow } from './due-rows';
import type { TaskFacts } from './plan-facts';
import type { Dependence } from './predecessors';

const END_OF_DAY = 24 * 60;

/** By day alone, what has none last: for lists that are in order within a day. */
export function byDay(a: DigestItem, b: DigestItem): number {
  if (a.due === b.due) return 0;
  return a.due === null ? 1 : b.due === null || a.due < b.due ? -1 : 1;
}

/** By day and minute, what has none last; tasks before other rows; ties by row. */
export function byDue(a: DigestItem, b: DigestItem): number {
  if (a.due !== b.due) return byDay(a, b);
  const [timeOfA, timeOfB] = [a.time ?? END_OF_DAY, b.time ?? END_OF_DAY];
  if (timeOfA !== timeOfB) return timeOfA - timeOfB;
  if ((a.kind === 'task') !== (b.kind === 'task')) return a.kind === 'task' ? -1 : 1;
  return a.row - b.row;
}

/** A task as an item of a mail; `group` is the one its owner cell names instead of a person. */
export function taskItem(
  task: TaskFacts,
  plan: DigestPlan,
  daysLate: number,
  { ready, blocks }: Dependence,
  group: string | null,
): DigestItem {
  const { row, status, due, deliverable, reason } = task;
  return {
    plan,
    kind: 'task',
    row,
    url: plan.tasksUrl,
    task: task.task,
    status,
    state: '',
    due,
    time: null,
    daysLate,
    group: group ?? task.group,
    owner: group === null ? task.owner : '',
    deliverable,
    reason,
    ready,
    blocks: blocks.map((other) => ({ task: other.task, owner: other.owner })),
    standIn: null,
  };
}

/** A row of another sheet as an item of a mail. */
export function rowItem(row: DueRow, plan: DigestPlan, daysLate: number, group: string | null): DigestItem {
  const { kind, url, name, state, due, time, detail } = row;
  return {
    plan,
    kind,
    row: row.row,
    url,
    task: name,
    status: null,
    state,
    due,
    time,
    daysLate,
    group: group ?? '',
    owner: group === null ? row.owner : '',
    deliverable: detail,
    reason: '',
    ready: false,
    blocks: [],
    standIn: null,
  };
}

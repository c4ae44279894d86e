import type { CivilDate } from './civil-date';
import { isOpen } from './mark';
import type { TaskFacts } from './plan-facts';
import { nameKey } from './visible-text';

/** What a task has to do with those before and after it. */
export interface Dependence {
  /** Not begun, and all that it had to wait for is done. */
  readonly ready: boolean;
  /** Open tasks that cannot begin or go on before this one is done. */
  readonly blocks: readonly TaskFacts[];
}

/** The days that decide whether a dependence is worth a line today. */
export interface DependenceDays {
  readonly today: CivilDate;
  /** Last day of 接下来. */
  readonly horizon: CivilDate;
  /** The last day on which people were told: a predecessor done since is news. */
  readonly since: CivilDate;
}

const NONE: Dependence = { ready: false, blocks: [] };

/**
 * Who waits for whom, by the row of a task. A task that has not begun is ready once all its predecessors are done or cancelled, at least one of them done: it
 * is said while its start is near, and on the day after the last of them was done, however early. A task waits for an open predecessor when it is 受阻, or
 * when its start has come (without a start: when it is nearly due). What is typed and is neither an id nor the name of a task says nothing. Linear.
 */
export function dependencesOf(tasks: readonly TaskFacts[], days: DependenceDays): (task: TaskFacts) => Dependence {
  const dependent = tasks.filter(({ task, status, predecessors }) => predecessors !== '' && task !== '' && isOpen(status));
  if (dependent.length === 0) return () => NONE;
  const find = finderOf(tasks);
  const ready = new Set<number>();
  const blocks = new Map<number, TaskFacts[]>();
  for (const task of dependent) {
    const before = find(task.predecessors).filter(({ row }) => row !== task.row);
    const open = before.filter(({ status }) => isOpen(status));
    if (open.length === 0) {
      if (task.status === 'notStarted' && isNews(task, before, days)) ready.add(task.row);
    } else if (isHeldUp(task, days)) {
      for (const { row } of open) {
        const waiting = blocks.get(row);
        if (waiting) waiting.push(task);
        else blocks.set(row, [task]);
      }
    }
  }
  return ({ row }) => (ready.has(row) || blocks.has(row) ? { ready: ready.has(row), blocks: blocks.get(row) ?? [] } : NONE);
}

function isNews({ start }: TaskFacts, before: readonly TaskFacts[], { horizon, since }: DependenceDays): boolean {
  const done = before.filter(({ status }) => status === 'done');
  if (done.length === 0) return false;
  return (start !== null && start <= horizon) || done.some(({ doneOn }) => doneOn !== null && doneOn >= since);
}

function isHeldUp({ status, start, due }: TaskFacts, { today, horizon }: DependenceDays): boolean {
  if (status === 'blocked') return true;
  if (status !== 'notStarted') return false;
  return start === null ? due !== null && due <= horizon : start <= today;
}

/** The tasks that a cell names, by id or, where ids do not tell, by name. */
function finderOf(tasks: readonly TaskFacts[]): (cell: string) => TaskFacts[] {
  const byId = new Map<string, TaskFacts>();
  for (const task of tasks) if (task.task !== '' && task.id !== '' && !byId.has(task.id)) byId.set(task.id, task);
  let byName: Map<string, TaskFacts> | null = null;
  const named = (text: string): TaskFacts | undefined => {
    byName ??= new Map(tasks.filter(({ task }) => task !== '').map((task) => [nameKey(task.task), task]));
    return byName.get(nameKey(text));
  };
  return (cell) => {
    const only = byId.get(cell);
    if (only) return [only];
    const parts = cell.split(/[、，,;；\r\n]/).map((part) => part.trim());
    const found = parts.flatMap((part): TaskFacts[] => {
      const whole = byId.get(part) ?? (part === '' ? undefined : named(part));
      if (whole) return [whole];
      return part.split(/\s+/).flatMap((id) => byId.get(id) ?? []);
    });
    return [...new Set(found)];
  };
}

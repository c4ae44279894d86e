import type { CivilDate } from './civil-date';
import { type MarkedTask, markOf } from './mark';
import type { TaskFacts } from './plan-facts';
import { PHASES, type Phase } from './template';

/** How far some tasks are. */
export interface ProgressCount {
  /** Rows that count: not empty, not cancelled. */
  readonly tasks: number;
  readonly done: number;
  readonly late: number;
  readonly cancelled: number;
  /** `done / tasks`, 0 … 1; null when no row counts. */
  readonly doneShare: number | null;
}

/** The whole plan, and the same by 阶段 and by 组. */
export interface Progress {
  readonly all: ProgressCount;
  /** The four phases in order, each present even without tasks; last a `null` for rows without a phase, if there are any. */
  readonly byPhase: readonly { readonly phase: Phase | null; readonly count: ProgressCount }[];
  /** Groups in the order in which the rows name them; `''` for rows without a group. */
  readonly byGroup: readonly { readonly group: string; readonly count: ProgressCount }[];
}

/** Counts `tasks` as of `today`. Cancelled rows leave the denominator; rows without a task text are no rows. */
export function countProgress(tasks: readonly MarkedTask[], today: CivilDate): ProgressCount {
  const marks = tasks.map((task) => markOf(task, today));
  const [done, late, cancelled] = [count(marks, 'done'), count(marks, 'late'), count(marks, 'cancelled')];
  const counted = marks.length - count(marks, '') - cancelled;
  return { tasks: counted, done, late, cancelled, doneShare: counted === 0 ? null : done / counted };
}

/** {@link countProgress} of the whole plan, per phase and per group. */
export function progressOf(tasks: readonly TaskFacts[], today: CivilDate): Progress {
  const rows = tasks.filter((task) => task.task.trim() !== '');
  const byPhase = groupBy<Phase | null>(PHASES, rows, (task) => task.phase);
  const byGroup = groupBy<string>([], rows, (task) => task.group.trim());
  return {
    all: countProgress(rows, today),
    byPhase: byPhase.map(([phase, members]) => ({ phase, count: countProgress(members, today) })),
    byGroup: byGroup.map(([group, members]) => ({ group, count: countProgress(members, today) })),
  };
}

function count(marks: readonly string[], mark: string): number {
  return marks.filter((each) => each === mark).length;
}

/** Rows by key: `first` keys always and in their order, then others as they turn up. */
function groupBy<K>(first: readonly K[], rows: readonly TaskFacts[], keyOf: (task: TaskFacts) => K): [K, TaskFacts[]][] {
  const groups = new Map<K, TaskFacts[]>(first.map((key) => [key, []]));
  for (const row of rows) {
    const members = groups.get(keyOf(row));
    if (members) members.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups];
}

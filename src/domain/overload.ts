import type { CivilDate } from './civil-date';

/** Too much for one group on one day. */
export interface Overload {
  readonly day: CivilDate;
  /** A group, or a person. */
  readonly group: string;
  readonly tasks: number;
}

/** More tasks than this due from one group on one day are too many: the group is one person until its lead shares them out. */
const MOST_A_DAY = 5;

/**
 * Days on which more than five tasks of one group, or one person, are due, by day, then in the order in which these come. An entry stands for one task unless
 * it says how many.
 */
export function overloadOf(work: readonly { readonly due: CivilDate; readonly group: string; readonly tasks?: number }[]): Overload[] {
  const counts = new Map<string, { day: CivilDate; group: string; tasks: number }>();
  for (const { due, group, tasks = 1 } of work) {
    const known = counts.get(`${due} ${group}`);
    if (known) known.tasks += tasks;
    else counts.set(`${due} ${group}`, { day: due, group, tasks });
  }
  const over = [...counts.values()].filter((count) => count.tasks > MOST_A_DAY);
  return over.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

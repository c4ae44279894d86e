import type { CivilDate } from './civil-date';

/** Too much for one group on one day. */
export interface Overload {
  readonly day: CivilDate;
  readonly group: string;
  readonly tasks: number;
}

/** More tasks than this due from one group on one day are too many: the group is one person until its lead shares them out. */
const MOST_A_DAY = 5;

/** Days on which more than five tasks of one group are due, by day, then in the order in which the groups come. */
export function overloadOf(tasks: readonly { readonly due: CivilDate; readonly group: string }[]): Overload[] {
  const counts = new Map<string, { day: CivilDate; group: string; tasks: number }>();
  for (const { due, group } of tasks) {
    const known = counts.get(`${due} ${group}`);
    if (known) known.tasks += 1;
    else counts.set(`${due} ${group}`, { day: due, group, tasks: 1 });
  }
  const over = [...counts.values()].filter((count) => count.tasks > MOST_A_DAY);
  return over.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

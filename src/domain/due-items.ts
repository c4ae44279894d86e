import type { CivilDate } from './civil-date';
import type { PlanReading } from './digest-plan';
import type { Heading } from './digest-types';
import { addressKey } from './email-address';
import type { PlanFacts, Status } from './plan-facts';
import { nameKey } from './visible-text';

/** An open task that is late, due today or coming up, and who answers for it. */
export interface DueItem {
  readonly row: number;
  /** '' where the row has none. */
  readonly id: string;
  readonly task: string;
  readonly status: Status;
  readonly due: CivilDate;
  /** Working days late; 0 when not late. */
  readonly daysLate: number;
  /** The owner cell as typed. */
  readonly owner: string;
  readonly group: string;
  readonly heading: Heading;
  /** Names of those who hear of it, and of owners who cannot be reached; an address where no name is known. */
  readonly people: readonly string[];
  /** Whether a mail about it would go to the reader. */
  readonly mine: boolean;
}

/** The due tasks of a plan that has been read for reminders, oldest first, without rows of other sheets; `reader` is an address, '' when unknown. */
export function dueItems(facts: PlanFacts, reading: PlanReading | null, reader: string): DueItem[] {
  const idOf = new Map(facts.tasks.map((task) => [task.row, task.id]));
  return (reading?.due ?? []).flatMap(({ heading, item, route }): DueItem[] => {
    const { row, task, status, due, daysLate, owner, group } = item;
    if (status === null || due === null) return [];
    const heard = route.deliveries.map(({ to }) => to.name || (to.addresses[0] ?? ''));
    const people = distinctNames([...heard, ...route.unreachable.map(({ name }) => name)]);
    const addresses = route.deliveries.flatMap(({ to }) => to.addresses.map(addressKey));
    const mine = reader !== '' && addresses.includes(addressKey(reader));
    return [{ row, id: idOf.get(row) ?? '', task, status, due, daysLate, owner, group, heading, people, mine }];
  });
}

/** Names as first written, each once whatever its width, case and spaces; blank ones are left out. */
export function distinctNames(names: readonly string[]): string[] {
  const seen = new Set(['']);
  return names.filter((name) => !seen.has(nameKey(name)) && seen.add(nameKey(name))).map((name) => name.trim());
}

import type { Directory, Recipient } from './digest-directory';
import { peopleIn, type Route } from './digest-routing';
import { addressKey } from './email-address';
import { nameKey } from './visible-text';

/** Who is told of an item that is late for long: the people named in 上报对象, and whether the lead is. */
export interface Escalation {
  readonly people: readonly Recipient[];
  readonly toLead: boolean;
}

/**
 * To whom the late items of a route are escalated (domain reference §1.2, §2.7): for each who answers for one, the person in their 上报对象 when that person
 * has an address, takes mails and is another; else the lead. The lead named there is the lead. Each route is worked out once.
 */
export function escalationsOf(directory: Directory): (route: Route) => Escalation {
  const known = new Map<Route, Escalation>();
  const leads = new Set(directory.leads.flatMap(({ addresses }) => addresses.map(addressKey)));
  const superiorOf = ({ escalate, addresses }: Recipient): Recipient | null => {
    const own = addresses.map(addressKey);
    const isUsable = (to: Recipient): boolean =>
      to.addresses.length > 0 && to.choice !== 'none' && !to.addresses.map(addressKey).some((key) => leads.has(key) || own.includes(key));
    return peopleIn(escalate, directory).find(isUsable) ?? null;
  };
  return (route) => {
    const before = known.get(route);
    if (before) return before;
    const silent = route.unreachable.flatMap(({ name }) => directory.named(name, '') ?? []);
    const answering = [...route.deliveries.filter(({ standIn }) => standIn?.why !== 'unreachable').map(({ to }) => to), ...silent];
    const superiors = answering.map(superiorOf);
    const people = distinct(superiors.filter((person): person is Recipient => person !== null));
    const found: Escalation = { people, toLead: superiors.length === 0 || superiors.includes(null) };
    known.set(route, found);
    return found;
  };
}

function distinct(people: readonly Recipient[]): Recipient[] {
  const keyOf = ({ name, addresses }: Recipient): string => `${nameKey(name)}\n${addresses.join('\n')}`;
  const keys = people.map(keyOf);
  return people.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

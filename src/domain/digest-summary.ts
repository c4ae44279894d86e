import type { CivilDate } from './civil-date';
import type { Escalation } from './digest-escalation';
import type { DueTask, PlanReading } from './digest-plan';
import type { Route } from './digest-routing';
import type { LeadSummary } from './digest-types';
import { distinctNames } from './due-items';
import { healthOf } from './health';
import { type Overload, overloadOf } from './overload';
import type { PlanFacts } from './plan-facts';

/** What the lead of a plan reads of it. `longLate` are the items late by the escalation days. */
export function leadSummaryOf(
  facts: PlanFacts,
  reading: PlanReading,
  longLate: readonly DueTask[],
  escalationOf: (route: Route) => Escalation,
  today: CivilDate,
): LeadSummary {
  const { plan, total, groups, withoutOwner, findings, due } = reading;
  const { tasks, d0, budget, reserveLow, escalationDays, damage, highRisks } = facts;
  return {
    plan,
    total,
    groups,
    health: healthOf({ tasks, today, d0, budget, reserveLow }),
    late: due.filter(({ heading }) => heading === 'late').length,
    escalationDays,
    longLate: longLate.filter(({ route }) => escalationOf(route).toLead).map(({ item }) => item),
    escalatedTo: escalatedTo(longLate, escalationOf),
    silent: silentOf(due),
    overload: overloadIn(reading),
    highRisks,
    withoutOwner,
    findings,
    damage,
    scheduledFor: facts.scheduledFor === d0 ? null : facts.scheduledFor,
  };
}

function escalatedTo(longLate: readonly DueTask[], escalationOf: (route: Route) => Escalation): LeadSummary['escalatedTo'] {
  const counts = new Map<string, number>();
  for (const { route } of longLate) {
    for (const { name, addresses } of escalationOf(route).people) {
      const known = name || (addresses[0] ?? '');
      counts.set(known, (counts.get(known) ?? 0) + 1);
    }
  }
  return [...counts].map(([name, items]) => ({ name, items }));
}

/** Late items whose readers have all chosen to get no mail: without this line nobody would know (domain reference §2.7). */
function silentOf(due: readonly DueTask[]): LeadSummary['silent'] {
  const unheard = due.filter(
    ({ heading, route }) => heading === 'late' && route.deliveries.length > 0 && route.deliveries.every(({ to }) => to.choice === 'none'),
  );
  const people = unheard.flatMap(({ route }) => route.deliveries.map(({ to }) => to.name || (to.addresses[0] ?? '')));
  return { items: unheard.length, people: distinctNames(people) };
}

/** Whoever hears of an item is who has to do it, in person or for a group. Counted by route first: there are few of them, and thousands of items. */
function overloadIn({ ahead }: PlanReading): Overload[] {
  const days = new Map<Route, Map<CivilDate, number>>();
  for (const { due, route } of ahead) {
    let counts = days.get(route);
    if (!counts) {
      counts = new Map();
      days.set(route, counts);
    }
    counts.set(due, (counts.get(due) ?? 0) + 1);
  }
  const work: { due: CivilDate; group: string; tasks: number }[] = [];
  for (const [{ deliveries }, counts] of days) {
    for (const { to } of deliveries) {
      for (const [due, tasks] of counts) work.push({ due, group: to.name || (to.addresses[0] ?? ''), tasks });
    }
  }
  return overloadOf(work);
}

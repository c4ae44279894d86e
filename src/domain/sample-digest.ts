import { addDays, type CivilDate } from './civil-date';
import { directoryOf } from './digest-directory';
import { planOf } from './digest-plan';
import type { DigestItem, Heading, PersonDigest } from './digest-types';
import { isOpen } from './mark';
import type { PlanFacts, TaskFacts } from './plan-facts';

/** Days from today under each heading of a sample. */
const DUE: { readonly [H in Heading]: number } = { late: -3, dueToday: 0, comingUp: 2 };

/**
 * A mail such as `address` could get: one task of the plan under each heading, as if it were due then; open ones where there are, `otherwise` where the plan
 * has none at all. For showing somebody what comes, on a day on which nothing does.
 */
export function sampleDigest(facts: PlanFacts, today: CivilDate, address: string, otherwise: string): PersonDigest {
  const plan = planOf(facts, directoryOf(facts.team));
  const named = facts.tasks.filter(({ task }) => task !== '');
  const open = named.filter(({ status }) => isOpen(status));
  const tasks = open.length > 0 ? open : named;
  const items = (heading: Heading, place: number): DigestItem[] => {
    const task: TaskFacts | undefined = tasks[place];
    if (!task && place > 0) return [];
    return [
      {
        plan,
        kind: 'task',
        url: plan.tasksUrl,
        state: '',
        time: null,
        ready: false,
        blocks: [],
        row: task?.row ?? 1,
        task: task?.task ?? otherwise,
        status: 'inProgress',
        due: addDays(today, DUE[heading]),
        daysLate: heading === 'late' ? 2 : 0,
        group: task?.group ?? '',
        owner: '',
        deliverable: task?.deliverable ?? '',
        reason: '',
        standIn: null,
      },
    ];
  };
  return {
    address,
    name: '',
    inTeam: true,
    isVendor: false,
    plans: [plan],
    late: items('late', 0),
    dueToday: items('dueToday', 1),
    comingUp: items('comingUp', 2),
    waiting: [],
    escalated: [],
    lead: [],
  };
}

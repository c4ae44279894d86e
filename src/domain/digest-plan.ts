import { addDays, type CivilDate } from './civil-date';
import type { Directory } from './digest-directory';
import { type Route, routerOf } from './digest-routing';
import type { DigestFindingCode, DigestItem, DigestPlan, GroupCounts, Heading } from './digest-types';
import type { Finding } from './finding';
import { isOpen } from './mark';
import type { PlanFacts, TaskFacts } from './plan-facts';
import { nameKey } from './visible-text';
import { workdaysLate } from './working-days';

/** One open task that a mail can speak of today, and who should hear of it. */
export interface DueTask {
  readonly heading: Heading;
  readonly item: DigestItem;
  readonly route: Route;
}

/** A plan read for reminders: everything that does not depend on the reader. */
export interface PlanReading {
  readonly plan: DigestPlan;
  /** Oldest due first, ties by row. */
  readonly due: readonly DueTask[];
  readonly total: GroupCounts;
  readonly groups: readonly GroupCounts[];
  readonly withoutOwner: number;
  readonly findings: readonly Finding<DigestFindingCode>[];
}

type MutableCounts = { -readonly [K in keyof GroupCounts]: GroupCounts[K] };

/**
 * Reads a plan once: its due tasks under their headings, its counts, and the addresses that need mending. Null when no task is open: such a plan
 * has nothing to remind of. Rows without a task name are empty rows and count nowhere.
 */
export function readPlan(facts: PlanFacts, directory: Directory, today: CivilDate): PlanReading | null {
  const plan = planOf(facts, directory);
  const routeOf = routerOf(directory);
  const horizon = addDays(today, facts.dueSoonDays);
  const late = memoised((due: CivilDate) => workdaysLate(facts.calendar, due, today));
  const total: MutableCounts = { group: '', open: 0, late: 0, dueSoon: 0, done: 0 };
  const groups = new Map<string, MutableCounts>();
  for (const { group } of facts.team) countsOf(groups, group);
  const silenced = new Map<string, { owner: string; row: number; tasks: number; teamRow: number }>();
  const due: DueTask[] = [];
  const undated: TaskFacts[] = [];
  let withoutOwner = 0;
  let unheard = 0;

  for (const task of facts.tasks) {
    if (task.task === '') continue;
    const tallies = [total, countsOf(groups, task.group)];
    if (task.status === 'done') for (const tally of tallies) tally.done++;
    if (!isOpen(task.status)) continue;
    if (task.owner === '') withoutOwner++;
    if (task.unreadableDue !== '') undated.push(task);
    const route = routeOf(task.owner, task.group);
    if (route.deliveries.length === 0) unheard++;
    for (const { name, teamRow } of route.unreachable) {
      const known = silenced.get(nameKey(name));
      if (known) known.tasks++;
      else silenced.set(nameKey(name), { owner: name, row: task.row, tasks: 1, teamRow });
    }
    const heading = headingOf(task.due, today, horizon);
    for (const tally of tallies) {
      tally.open++;
      if (heading === 'late') tally.late++;
      else if (heading !== null) tally.dueSoon++;
    }
    if (heading === null || task.due === null) continue;
    const { row, status, group, owner, deliverable, reason } = task;
    const daysLate = heading === 'late' ? late(task.due) : 0;
    const item: DigestItem = {
      plan,
      row,
      task: task.task,
      status,
      due: task.due,
      daysLate,
      group,
      owner,
      deliverable,
      reason,
      standIn: null,
    };
    due.push({ heading, item, route });
  }
  if (total.open === 0) return null;

  due.sort((a, b) => (a.item.due < b.item.due ? -1 : a.item.due > b.item.due ? 1 : a.item.row - b.item.row));
  const findings: Finding<DigestFindingCode>[] = [];
  const { titles, columns } = facts;
  const emailCell = (row: number): string => `${titles.team}!${columns.email}${row}`;
  for (const { row, name, addresses } of directory.malformed) {
    const tasks = silenced.get(nameKey(name))?.tasks ?? 0;
    silenced.delete(nameKey(name));
    findings.push({ code: 'digest.badAddress', path: emailCell(row), facts: { plan: facts.name, row, name, addresses, tasks } });
  }
  for (const { owner, row, tasks, teamRow } of silenced.values()) {
    const where = { plan: facts.name, owner, row, tasks, teamRow, inTeam: teamRow > 0 };
    const path = teamRow > 0 ? emailCell(teamRow) : `${titles.tasks}!${columns.owner}${row}`;
    findings.push({ code: 'digest.noAddress', path, facts: where });
  }
  for (const { row, task, unreadableDue } of undated) {
    const where = { plan: facts.name, row, task, text: unreadableDue };
    findings.push({ code: 'digest.badDate', path: `${titles.tasks}!${columns.due}${row}`, facts: where });
  }
  if (plan.leadAddress === null) {
    const row = directory.leads[0]?.teamRow;
    const path = row === undefined ? titles.team : emailCell(row);
    findings.push({ code: 'digest.noLeadAddress', path, facts: { plan: facts.name, tasks: unheard } });
  }
  const used = [...groups.values()].filter(({ open, done }) => open + done > 0);
  return { plan, due, total, groups: used, withoutOwner, findings };
}

/** What a mail says about a plan. */
export function planOf(facts: PlanFacts, directory: Directory): DigestPlan {
  const lead = directory.leads.find(({ addresses }) => addresses.length > 0);
  const { plan, name, language, d0, d1, dueSoonDays, titles, tasksUrl } = facts;
  return { plan, name, language, d0, d1, dueSoonDays, titles, tasksUrl, leadAddress: lead?.addresses[0] ?? null };
}

function headingOf(due: CivilDate | null, today: CivilDate, horizon: CivilDate): Heading | null {
  if (due === null || due > horizon) return null;
  if (due < today) return 'late';
  return due === today ? 'dueToday' : 'comingUp';
}

function countsOf(groups: Map<string, MutableCounts>, group: string): MutableCounts {
  const key = nameKey(group);
  const known = groups.get(key);
  if (known) return known;
  const counts: MutableCounts = { group: group.trim(), open: 0, late: 0, dueSoon: 0, done: 0 };
  groups.set(key, counts);
  return counts;
}

/** Many tasks share a due date, and counting working days walks the calendar. */
function memoised<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}

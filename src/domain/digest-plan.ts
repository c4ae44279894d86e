import { addDays, type CivilDate } from './civil-date';
import { lastSpeakingDay } from './digest-days';
import type { Directory } from './digest-directory';
import { findingsOf, type SilencedOwners, silencedOwners } from './digest-findings';
import { byDue, rowItem, taskItem } from './digest-items';
import { type Route, routerOf } from './digest-routing';
import { rowRouterOf } from './digest-row-routing';
import type { DigestFindingCode, DigestItem, DigestPlan, GroupCounts, Heading } from './digest-types';
import type { DueRow, RowKind } from './due-rows';
import type { Finding } from './finding';
import { isOpen } from './mark';
import type { PlanFacts, TaskFacts } from './plan-facts';
import { dependencesOf } from './predecessors';
import { nameKey } from './visible-text';
import { workdaysLate } from './working-days';

/** An item of a plan, and who should hear of it. */
export interface HeardItem {
  readonly item: DigestItem;
  readonly route: Route;
}

/** One that is late, due today or coming up. */
export interface DueTask extends HeardItem {
  readonly heading: Heading;
}

/** A plan read for reminders: everything that does not depend on the reader. */
export interface PlanReading {
  readonly plan: DigestPlan;
  /** Oldest due first, then by the minute; tasks before other rows; ties by row. */
  readonly due: readonly DueTask[];
  /** Tasks under no heading that may begin, or that others wait for; soonest due first. */
  readonly waiting: readonly HeardItem[];
  /** Every open task and row with a day from today on. */
  readonly ahead: readonly { readonly due: CivilDate; readonly route: Route }[];
  /** Of tasks. */
  readonly total: GroupCounts;
  readonly groups: readonly GroupCounts[];
  readonly withoutOwner: number;
  readonly findings: readonly Finding<DigestFindingCode>[];
}

/** Days before which a row is 接下来, where these are not the plan's own: payments need a week's notice (domain reference §2.7). */
const NOTICE_DAYS: { readonly [K in RowKind]?: number } = { payment: 7 };

type MutableCounts = { -readonly [K in keyof GroupCounts]: GroupCounts[K] };

/** What a reading is made of while the rows are gone through. */
interface Gathering {
  readonly facts: PlanFacts;
  readonly plan: DigestPlan;
  readonly today: CivilDate;
  readonly routeOf: (owner: string, group: string) => Route;
  readonly daysLate: (due: CivilDate) => number;
  readonly silenced: SilencedOwners;
  readonly due: DueTask[];
  readonly ahead: { due: CivilDate; route: Route }[];
}

/**
 * Reads a plan once: its due tasks and rows under their headings, its counts, and the addresses that need mending. Null when nothing is open and nothing
 * is missing: such a plan has nothing to remind of. Rows without a task name are empty rows and count nowhere. `minuteOfDay` tells which time limits of
 * today have passed.
 */
export function readPlan(facts: PlanFacts, directory: Directory, today: CivilDate, minuteOfDay = 0): PlanReading | null {
  const gathering: Gathering = {
    facts,
    plan: planOf(facts, directory),
    today,
    routeOf: routerOf(directory),
    daysLate: memoised((due: CivilDate) => workdaysLate(facts.calendar, due, today)),
    silenced: silencedOwners(),
    due: [],
    ahead: [],
  };
  const { undated, ...tasks } = readTasks(gathering);
  const rows = facts.rows.filter((row) => isTimely(row, today, facts.d1));
  readRows(gathering, rows, rowRouterOf(directory, gathering.routeOf), minuteOfDay);
  if (tasks.total.open === 0 && rows.length === 0 && facts.damage.length === 0 && facts.rowFindings.length === 0) return null;
  const { plan, due, ahead, silenced } = gathering;
  due.sort((a, b) => byDue(a.item, b.item));
  return { plan, due, ahead, ...tasks, findings: findingsOf(facts, directory, silenced, undated) };
}

type TasksRead = Pick<PlanReading, 'waiting' | 'total' | 'groups' | 'withoutOwner'> & { readonly undated: readonly TaskFacts[] };

function readTasks({ facts, plan, today, routeOf, daysLate, silenced, due, ahead }: Gathering): TasksRead {
  const horizon = addDays(today, facts.dueSoonDays);
  const dependence = dependencesOf(facts.tasks, { today, horizon, since: lastSpeakingDay(facts, today) });
  const total: MutableCounts = { group: '', open: 0, late: 0, dueSoon: 0, done: 0 };
  const groups = new Map<string, MutableCounts>();
  for (const { group } of facts.team) countsOf(groups, group);
  const waiting: HeardItem[] = [];
  const undated: TaskFacts[] = [];
  let withoutOwner = 0;
  for (const task of facts.tasks) {
    if (task.task === '') continue;
    const tallies = [total, countsOf(groups, task.group)];
    if (task.status === 'done') for (const tally of tallies) tally.done++;
    if (!isOpen(task.status)) continue;
    if (task.owner === '') withoutOwner++;
    if (task.unreadableDue !== '') undated.push(task);
    const route = routeOf(task.owner, task.group);
    silenced.note(route, facts.titles.tasks, task.row, facts.columns.owner);
    const heading = headingOf(task.due, today, horizon);
    for (const tally of tallies) {
      tally.open++;
      if (heading === 'late') tally.late++;
      else if (heading !== null) tally.dueSoon++;
    }
    if (task.due !== null && task.due >= today) ahead.push({ due: task.due, route });
    const { ready, blocks } = dependence(task);
    const held = blocks.length === 0 ? blocks : blocks.filter((other) => isOthers(routeOf(other.owner, other.group), route));
    if (heading === null && !ready && held.length === 0) continue;
    const late = heading === 'late' && task.due !== null ? daysLate(task.due) : 0;
    const item = taskItem(task, plan, late, { ready, blocks: held }, route.group);
    if (heading === null) waiting.push({ item, route });
    else due.push({ heading, item, route });
  }
  waiting.sort((a, b) => byDue(a.item, b.item));
  const used = [...groups.values()].filter(({ open, done }) => open + done > 0);
  return { waiting, total, groups: used, withoutOwner, undated };
}

function readRows(
  { facts, plan, today, daysLate, silenced, due, ahead }: Gathering,
  rows: readonly DueRow[],
  routeOf: (row: DueRow) => Route,
  minuteOfDay: number,
): void {
  for (const row of rows) {
    const route = routeOf(row);
    silenced.note(route, row.sheet, row.row, row.ownerColumn);
    if (row.due !== null && row.due >= today) ahead.push({ due: row.due, route });
    const heading = rowHeading(row, today, minuteOfDay, facts.dueSoonDays);
    if (heading === null) continue;
    const late = heading === 'late' && row.due !== null ? daysLate(row.due) : 0;
    due.push({ heading, item: rowItem(row, plan, late, route.group), route });
  }
}

/** What a mail says about a plan. */
export function planOf(facts: PlanFacts, directory: Directory): DigestPlan {
  const lead = directory.leads.find(({ addresses }) => addresses.length > 0) ?? directory.leads[0];
  const { plan, name, language, d0, d1, dueSoonDays, titles, tasksUrl } = facts;
  const [leadAddress, leadName] = [lead?.addresses[0] ?? null, lead?.name ?? ''];
  return { plan, name, language, d0, d1, dueSoonDays, titles, tasksUrl, leadAddress, leadName };
}

function headingOf(due: CivilDate | null, today: CivilDate, horizon: CivilDate): Heading | null {
  if (due === null || due > horizon) return null;
  if (due < today) return 'late';
  return due === today ? 'dueToday' : 'comingUp';
}

/** What should have been ready for the event is moot once it is over; improvements are for afterwards (domain reference §1.13). */
function isTimely({ kind, due }: DueRow, today: CivilDate, d1: CivilDate): boolean {
  const isOver = today > d1;
  if (kind === 'improvement') return isOver;
  if (kind === 'post') return !isOver || (due !== null && due > d1);
  return !isOver || kind === 'payment' || kind === 'issue';
}

/** An issue has a clock: it is late from the minute its limit has passed, and one without a limit is for today. */
function rowHeading({ kind, due, time }: DueRow, today: CivilDate, minuteOfDay: number, dueSoonDays: number): Heading | null {
  if (due === null) return 'dueToday';
  if (kind === 'issue' && due === today && time !== null && time < minuteOfDay) return 'late';
  return headingOf(due, today, addDays(today, NOTICE_DAYS[kind] ?? dueSoonDays));
}

/** Whether a task that waits is somebody else's: whoever hears of it does not hear of the one in its way. */
function isOthers(waiting: Route, inTheWay: Route): boolean {
  if (waiting === inTheWay) return false;
  const readers = new Set(inTheWay.deliveries.flatMap(({ to }) => to.addresses));
  return waiting.deliveries.some(({ to }) => !to.addresses.some((address) => readers.has(address)));
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

import type { CivilDate } from './civil-date';
import { isWeeklyDay, speaksOn } from './digest-days';
import { directoryOf, type Recipient } from './digest-directory';
import { type Escalation, escalationsOf } from './digest-escalation';
import { byDay } from './digest-items';
import { type DueTask, type HeardItem, readPlan } from './digest-plan';
import { leadSummaryOf } from './digest-summary';
import type { DigestFindingCode, DigestItem, DigestPlan, Heading, LeadSummary, PersonDigest } from './digest-types';
import { addressKey } from './email-address';
import type { Finding } from './finding';
import type { PlanFacts } from './plan-facts';

/** Lists of a mail. */
type List = Heading | 'waiting' | 'escalated';

/** A person's mail while it is gathered: one array a list. */
interface Draft extends Record<List, DigestItem[]> {
  readonly address: string;
  name: string;
  inTeam: boolean;
  isVendor: boolean;
  readonly plans: DigestPlan[];
  readonly lead: LeadSummary[];
}

/** What a run knows beside the day. */
export interface DigestMoment {
  /** Tells which time limits of today have passed; 0 by default. */
  readonly minuteOfDay?: number;
  /** See {@link isWeeklyDay}. */
  readonly agendaWeekday?: number | undefined;
}

/**
 * The mails of `today` over all plans, most urgent first, and what keeps somebody from being reached (domain reference §2.7).
 *
 * A mailbox gets one mail or none: none on a day on which its plans are silent (`speaksOn`), none when there is nothing to say, and none beyond
 * what 接收提醒 asks for in the plan an item is from (每周: `isWeeklyDay`). The mail of a lead also carries the state of the plan, and goes out
 * for anything late, any finding, any damage to the sheets and any date that was typed but not scheduled. Findings of a silent plan are returned as well, so that they can
 * be shown at any time. Linear in tasks, rows and team rows, but for the sorting.
 */
export function composeDigests(
  plans: readonly PlanFacts[],
  today: CivilDate,
  { minuteOfDay = 0, agendaWeekday }: DigestMoment = {},
): { readonly digests: readonly PersonDigest[]; readonly findings: readonly Finding<DigestFindingCode>[] } {
  const drafts = new Map<string, Draft>();
  const findings: Finding<DigestFindingCode>[] = [];
  for (const facts of plans) {
    const directory = directoryOf(facts.team, new Set(facts.tasks.map(({ group }) => group)));
    const reading = readPlan(facts, directory, today, minuteOfDay);
    if (!reading) continue;
    for (const finding of reading.findings) findings.push(finding);
    if (!speaksOn(facts, today)) continue;
    const weeklyDay = isWeeklyDay(facts, today, agendaWeekday);
    for (const each of reading.due) deliver(drafts, each, each.heading, weeklyDay);
    for (const each of reading.waiting) deliver(drafts, each, 'waiting', weeklyDay);
    const escalationOf = escalationsOf(directory);
    const longLate = reading.due.filter(({ heading, item }) => heading === 'late' && item.daysLate >= facts.escalationDays);
    for (const each of longLate) escalate(drafts, each, escalationOf(each.route), weeklyDay);
    const summary = leadSummaryOf(facts, reading, longLate, escalationOf, today);
    for (const lead of directory.leads) addSummary(drafts, lead, summary, weeklyDay);
  }
  for (const draft of drafts.values()) {
    if (draft.plans.length < 2) continue;
    // The sort is stable, and plans are in order: equal days stay in the order of plans.
    for (const list of [draft.late, draft.comingUp, draft.waiting, draft.escalated]) list.sort(byDay);
  }
  return { digests: [...drafts.values()].sort(byUrgency), findings };
}

function deliver(drafts: Map<string, Draft>, { item, route }: HeardItem, list: List, weeklyDay: boolean): void {
  for (const { to, standIn } of route.deliveries) {
    if (hears(to, list === 'late', weeklyDay)) put(drafts, to, list, standIn ? { ...item, standIn } : item);
  }
}

function escalate(drafts: Map<string, Draft>, { item }: DueTask, { people }: Escalation, weeklyDay: boolean): void {
  for (const person of people) if (hears(person, true, weeklyDay)) put(drafts, person, 'escalated', item);
}

/** Puts an item into the mails to a person, once whatever the number of ways it comes. */
function put(drafts: Map<string, Draft>, to: Recipient, list: List, item: DigestItem): void {
  for (const address of to.addresses) {
    const items = draftFor(drafts, address, to, item.plan)[list];
    const last = items[items.length - 1];
    const isKnown = last !== undefined && last.plan === item.plan && last.row === item.row && last.kind === item.kind;
    if (!isKnown) items.push(item);
  }
}

function addSummary(drafts: Map<string, Draft>, lead: Recipient, summary: LeadSummary, weeklyDay: boolean): void {
  const anyLate = summary.late > 0;
  const worthAMail = anyLate || summary.findings.length > 0 || summary.damage.length > 0 || summary.scheduledFor !== null;
  for (const address of lead.addresses) {
    const ownItems = drafts.get(addressKey(address))?.plans.includes(summary.plan) ?? false;
    if (!hears(lead, anyLate, weeklyDay) || !(worthAMail || ownItems)) continue;
    const draft = draftFor(drafts, address, lead, summary.plan);
    if (!draft.lead.includes(summary)) draft.lead.push(summary);
  }
}

/** Whether a person's 接收提醒 lets something through today, given whether it is late. */
function hears({ choice }: Recipient, late: boolean, weeklyDay: boolean): boolean {
  switch (choice) {
    case 'daily':
      return true;
    case 'lateOnly':
      return late;
    case 'weekly':
      return weeklyDay;
    case 'none':
      return false;
  }
}

function draftFor(drafts: Map<string, Draft>, address: string, to: Recipient, plan: DigestPlan): Draft {
  const key = addressKey(address);
  let draft = drafts.get(key);
  if (!draft) {
    const lists = { late: [], dueToday: [], comingUp: [], waiting: [], escalated: [] };
    draft = { address, name: to.name, inTeam: false, isVendor: to.isVendor, plans: [], ...lists, lead: [] };
    drafts.set(key, draft);
  }
  if (draft.name === '') draft.name = to.name;
  if (to.teamRow > 0) draft.inTeam = true;
  if (!to.isVendor) draft.isVendor = false;
  if (draft.plans[draft.plans.length - 1] !== plan) draft.plans.push(plan);
  return draft;
}

/** For a day on which the mail quota is short: leads first, then who has most late, then whose oldest is oldest. */
function byUrgency(a: PersonDigest, b: PersonDigest): number {
  if (a.lead.length > 0 !== b.lead.length > 0) return a.lead.length > 0 ? -1 : 1;
  if (a.late.length !== b.late.length) return b.late.length - a.late.length;
  const [oldestOfA, oldestOfB] = [a.late[0]?.due ?? '', b.late[0]?.due ?? ''];
  if (oldestOfA !== oldestOfB) return oldestOfA < oldestOfB ? -1 : 1;
  if (a.dueToday.length !== b.dueToday.length) return b.dueToday.length - a.dueToday.length;
  const [keyOfA, keyOfB] = [addressKey(a.address), addressKey(b.address)];
  return keyOfA < keyOfB ? -1 : keyOfA > keyOfB ? 1 : 0;
}

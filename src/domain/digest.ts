import type { CivilDate } from './civil-date';
import { isWeeklyDay, speaksOn } from './digest-days';
import { directoryOf, type Recipient } from './digest-directory';
import { type PlanReading, readPlan } from './digest-plan';
import type { DigestFindingCode, DigestItem, DigestPlan, Heading, LeadSummary, PersonDigest } from './digest-types';
import { addressKey } from './email-address';
import type { Finding } from './finding';
import type { PlanFacts } from './plan-facts';

/** A person's mail while it is gathered: one array a heading. */
interface Draft extends Record<Heading, DigestItem[]> {
  readonly address: string;
  name: string;
  inTeam: boolean;
  readonly plans: DigestPlan[];
  readonly lead: LeadSummary[];
}

/**
 * The mails of `today` over all plans, most urgent first, and what keeps somebody from being reached (domain reference §2.7).
 *
 * A mailbox gets one mail or none: none on a day on which its plans are silent (`speaksOn`), none when there is nothing to say, and none beyond
 * what 接收提醒 asks for in the plan the task is from (每周: `isWeeklyDay`). The mail of a lead also carries the state of the plan, and goes out
 * for any late task, any finding, any damage to the sheets and any date that was typed but not scheduled. Findings of a silent plan are returned as well, so that they can
 * be shown at any time. Linear in tasks and team rows, but for the sorting.
 */
export function composeDigests(
  plans: readonly PlanFacts[],
  today: CivilDate,
): { readonly digests: readonly PersonDigest[]; readonly findings: readonly Finding<DigestFindingCode>[] } {
  const drafts = new Map<string, Draft>();
  const findings: Finding<DigestFindingCode>[] = [];
  for (const facts of plans) {
    const directory = directoryOf(facts.team);
    const reading = readPlan(facts, directory, today);
    if (!reading) continue;
    for (const finding of reading.findings) findings.push(finding);
    if (!speaksOn(facts, today)) continue;
    const weeklyDay = isWeeklyDay(facts, today);
    addTasks(drafts, reading, weeklyDay);
    const summary = summaryOf(facts, reading);
    for (const lead of directory.leads) addSummary(drafts, lead, summary, weeklyDay);
  }
  for (const draft of drafts.values()) {
    if (draft.plans.length < 2) continue;
    draft.late.sort(byDue);
    draft.comingUp.sort(byDue);
  }
  return { digests: [...drafts.values()].sort(byUrgency), findings };
}

function addTasks(drafts: Map<string, Draft>, { due, plan }: PlanReading, weeklyDay: boolean): void {
  for (const { heading, item, route } of due) {
    for (const { to, standIn } of route.deliveries) {
      if (!hears(to, heading === 'late', weeklyDay)) continue;
      for (const address of to.addresses) {
        const draft = draftFor(drafts, address, to, plan);
        const items = draft[heading];
        const last = items[items.length - 1];
        const known = last !== undefined && last.plan === plan && last.row === item.row;
        if (!known) items.push(standIn ? { ...item, standIn } : item);
      }
    }
  }
}

function addSummary(drafts: Map<string, Draft>, lead: Recipient, summary: LeadSummary, weeklyDay: boolean): void {
  const anyLate = summary.total.late > 0;
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
    draft = { address, name: to.name, inTeam: false, plans: [], late: [], dueToday: [], comingUp: [], lead: [] };
    drafts.set(key, draft);
  }
  if (draft.name === '') draft.name = to.name;
  if (to.teamRow > 0) draft.inTeam = true;
  if (draft.plans[draft.plans.length - 1] !== plan) draft.plans.push(plan);
  return draft;
}

function summaryOf(facts: PlanFacts, { plan, total, groups, withoutOwner, findings, due }: PlanReading): LeadSummary {
  const { escalationDays } = facts;
  const longLate = due.filter(({ heading, item }) => heading === 'late' && item.daysLate >= escalationDays).map(({ item }) => item);
  const scheduledFor = facts.scheduledFor === facts.d0 ? null : facts.scheduledFor;
  return { plan, total, groups, escalationDays, longLate, withoutOwner, findings, damage: facts.damage, scheduledFor };
}

/** Plans and rows are already in order, and the sort is stable. */
function byDue(a: DigestItem, b: DigestItem): number {
  return a.due < b.due ? -1 : a.due > b.due ? 1 : 0;
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

import { parseCivilDate } from '../../domain/civil-date';
import { byDay } from '../../domain/digest-items';
import type { DigestItem, GroupCounts, LeadSummary, PersonDigest } from '../../domain/digest-types';
import type { Finding } from '../../domain/finding';
import { enumLabel } from '../../workbook/enums';
import { healthSentence } from '../../workbook/sheets/health';
import { sayFinding } from '../say-findings';
import { escalatedItemView, type ItemFrame } from './item-view';
import type { DigestContext, GroupRow, LeadView, Limits, SectionView } from './mail-view';
import { userText } from './user-text';
import type { Words } from './words';

/** Names of people, days and risks that fit into a line. */
const MOST_NAMED = 3;

/**
 * What the lead must know before all else: sheets that have lost a part, so that this mail may not tell all, and a date that was typed but not scheduled,
 * from which moment the plan and its tasks disagree (design §2.4). Before them what keeps mails from going out, whatever the plan.
 */
export function alertsOf(digest: PersonDigest, context: DigestContext, words: Words, limits: Limits): string[] {
  const troubles =
    digest.lead.length === 0 ? [] : (context.troubles ?? []).map((trouble) => sayFinding(words.language, dated(trouble, words)));
  const ofPlans = digest.lead.slice(0, limits.plans).flatMap(({ plan, scheduledFor, damage }) => {
    const alerts = damage.map((finding) => sayFinding(words.language, { ...finding, path: userText(finding.path, limits.name) }));
    if (scheduledFor !== null) {
      alerts.push(words.say('mail.alert.notMoved', { d0: words.date(plan.d0), scheduled: words.date(scheduledFor) }));
    }
    const name = userText(plan.name, limits.name);
    return digest.plans.length > 1 ? alerts.map((alert) => words.say('mail.alert.named', { name, alert })) : alerts;
  });
  return [...troubles, ...ofPlans];
}

/** A finding whose days are written as a person writes them; a time behind the day stays. */
function dated(finding: Finding, words: Words): Finding {
  const facts = Object.entries(finding.facts).map(([name, fact]): [string, Finding['facts'][string]] => {
    const day = typeof fact === 'string' ? parseCivilDate(fact.slice(0, 10)) : null;
    return [name, day === null ? fact : `${words.date(day)}${String(fact).slice(10)}`];
  });
  return { ...finding, facts: Object.fromEntries(facts) };
}

/** The state of each plan the reader leads. */
export function leadView(digest: PersonDigest, words: Words, limits: Limits): LeadView[] {
  const shown = digest.lead.slice(0, limits.plans).map((summary) => planView(summary, digest.plans.length > 1, words, limits));
  const last = shown[shown.length - 1];
  const hidden = digest.lead.length - shown.length;
  if (!last || hidden === 0) return shown;
  return [...shown.slice(0, -1), { ...last, notices: [...last.notices, words.say('mail.lead.otherPlans', { n: hidden })] }];
}

function planView(summary: LeadSummary, named: boolean, words: Words, limits: Limits): LeadView {
  const { plan, groups, total, health } = summary;
  const title = words.say('mail.lead.title');
  return {
    title: named ? `${title}${words.say('mail.count.between')}${userText(plan.name, limits.name)}` : title,
    health: healthSentence(health, words.language),
    notices: noticesOf(summary, words, limits),
    lines: linesOf(summary, words, limits),
    columns: [
      words.say('mail.lead.group'),
      words.say('mail.lead.open'),
      words.say('mail.lead.late'),
      words.say('mail.lead.dueSoon', { n: plan.dueSoonDays }),
      words.say('mail.lead.done'),
    ],
    rows: groupRows(groups, words, limits),
    total: { ...total, group: words.say('mail.lead.total') },
  };
}

/** What asks for a step of the lead's: work without an owner, late work nobody hears of, too much for one person on a day. */
function noticesOf({ withoutOwner, silent, overload }: LeadSummary, words: Words, limits: Limits): string[] {
  const notices: string[] = [];
  if (withoutOwner > 0) notices.push(words.count('mail.lead.withoutOwner', withoutOwner));
  if (silent.items > 0) {
    const people = listed(silent.people, words, limits);
    notices.push(words.count('mail.lead.silent', silent.items, { people, none: enumLabel('digest', 'none', words.language) }));
  }
  for (const { day, group, tasks } of overload.slice(0, MOST_NAMED)) {
    notices.push(words.say('mail.lead.overload', { date: words.date(day), who: userText(group, limits.name), n: tasks }));
  }
  if (overload.length > MOST_NAMED) notices.push(words.count('mail.lead.overloadMore', overload.length - MOST_NAMED));
  return notices;
}

/** What the lead should know: the high risks, and what has been escalated to others. */
function linesOf({ highRisks, escalatedTo }: LeadSummary, words: Words, limits: Limits): string[] {
  const lines: string[] = [];
  const risks = highRisks.map(({ risk, owner }) =>
    owner === '' ? risk : words.say('mail.lead.risk', { risk: userText(risk, limits.name), owner: userText(owner, limits.name) }),
  );
  if (risks.length > 0) lines.push(words.count('mail.lead.highRisks', risks.length, { list: listed(risks, words, limits) }));
  const others = escalatedTo.map(({ name, items }) => words.say('mail.lead.escalated', { name: userText(name, limits.name), n: items }));
  if (others.length > 0) lines.push(words.say('mail.lead.escalatedTo', { list: listed(others, words, limits) }));
  return lines;
}

/** The first names of a list in one line, and how many more there are. */
function listed(names: readonly string[], words: Words, limits: Limits): string {
  const list = names
    .slice(0, MOST_NAMED)
    .map((name) => userText(name, limits.name * 2))
    .join(words.say('mail.list'));
  return names.length > MOST_NAMED ? words.say('mail.list.more', { list, n: names.length - MOST_NAMED }) : list;
}

function groupRows(groups: readonly GroupCounts[], words: Words, limits: Limits): GroupRow[] {
  const shown = groups.length > limits.groups ? groups.slice(0, limits.groups - 1) : groups;
  const rows = shown.map((counts) => ({ ...counts, group: userText(counts.group, limits.name) || words.say('mail.lead.noGroup') }));
  const rest = groups.slice(shown.length);
  if (rest.length === 0) return rows;
  const sum = (count: (counts: GroupCounts) => number): number => rest.reduce((all, counts) => all + count(counts), 0);
  rows.push({
    group: words.say('mail.lead.otherGroups', { n: rest.length }),
    open: sum(({ open }) => open),
    late: sum(({ late }) => late),
    dueSoon: sum(({ dueSoon }) => dueSoon),
    done: sum(({ done }) => done),
  });
  return rows;
}

/**
 * The escalation: what is late for long and comes to the reader, whoever owns it. What already stands under the reader's own 滞后 is only counted. For a lead
 * it is what goes to no other 上报对象.
 */
export function longLateView(
  digest: PersonDigest,
  frame: ItemFrame,
  moreLink: (items: readonly DigestItem[]) => string | null,
): SectionView | null {
  const { words, limits } = frame;
  const toLead = digest.lead.reduce<DigestItem[]>((all, { longLate }) => all.concat(longLate), []);
  const escalated = [...toLead, ...digest.escalated];
  if (escalated.length === 0) return null;
  if (digest.lead.length > 1 || (toLead.length > 0 && digest.escalated.length > 0)) escalated.sort(byDay);
  const keyOf = ({ plan, kind, row }: DigestItem): string => `${plan.plan}\n${kind}\n${row}`;
  const own = new Set(digest.late.map(keyOf));
  const others = escalated.filter((item) => !own.has(keyOf(item)));
  const shown = others.slice(0, limits.items).map((item) => escalatedItemView(item, frame));
  const hidden = others.length - shown.length;
  const listedAbove = escalated.length - others.length;
  const days = Math.min(...digest.lead.map(({ escalationDays }) => escalationDays));
  return {
    kind: 'late',
    title: digest.lead.length === 0 ? words.say('mail.escalated') : words.count('mail.lead.longLate', days),
    count: words.say('mail.heading.count', { n: escalated.length }),
    items: shown,
    more: hidden > 0 ? words.say('mail.more', { n: hidden }) : '',
    moreLink: moreLink(others),
    note: listedAbove > 0 ? words.count('mail.lead.ownLongLate', listedAbove) : '',
  };
}

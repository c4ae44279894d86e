import type { DigestItem, GroupCounts, LeadSummary, PersonDigest } from '../../domain/digest-types';
import type { Finding } from '../../domain/finding';
import { sayFinding } from '../say-findings';
import { escalatedItemView } from './item-view';
import type { GroupRow, LeadView, Limits, NoticeView, SectionView } from './mail-view';
import { userText } from './user-text';
import type { Words } from './words';

/**
 * What the lead must know before all else: sheets that have lost a part, so that this mail may not tell all, and a date that was typed but not scheduled,
 * from which moment the plan and its tasks disagree (design §2.4).
 */
export function alertsOf(digest: PersonDigest, words: Words, limits: Limits): string[] {
  return digest.lead.slice(0, limits.plans).flatMap(({ plan, scheduledFor, damage }) => {
    const alerts = damage.map((finding) => sayFinding(words.language, { ...finding, path: userText(finding.path, limits.name) }));
    if (scheduledFor !== null) {
      alerts.push(words.say('mail.alert.notMoved', { d0: words.date(plan.d0), scheduled: words.date(scheduledFor) }));
    }
    const name = userText(plan.name, limits.name);
    return digest.plans.length > 1 ? alerts.map((alert) => words.say('mail.alert.named', { name, alert })) : alerts;
  });
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
  const { plan, groups, total, withoutOwner } = summary;
  const notices: string[] = [];
  if (withoutOwner > 0) notices.push(words.count('mail.lead.withoutOwner', withoutOwner));
  const title = words.say('mail.lead.title');
  return {
    title: named ? `${title}${words.say('mail.count.between')}${userText(plan.name, limits.name)}` : title,
    notices,
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

/** The escalation: what is late for long, whoever owns it. What already stands under the reader's own 滞后 is only counted. */
export function longLateView(digest: PersonDigest, words: Words, limits: Limits, moreLink: string | null): SectionView | null {
  const escalated = digest.lead.reduce<DigestItem[]>((all, { longLate }) => all.concat(longLate), []);
  if (escalated.length === 0) return null;
  if (digest.lead.length > 1) escalated.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const rowOf = ({ plan, row }: DigestItem): string => `${plan.plan}\n${row}`;
  const own = new Set(digest.late.map(rowOf));
  const others = escalated.filter((item) => !own.has(rowOf(item)));
  const shown = others.slice(0, limits.items).map((item) => escalatedItemView(item, digest.plans.length > 1, words, limits));
  const hidden = others.length - shown.length;
  const listedAbove = escalated.length - others.length;
  return {
    kind: 'late',
    title: words.count('mail.lead.longLate', Math.min(...digest.lead.map(({ escalationDays }) => escalationDays))),
    count: words.say('mail.heading.count', { n: escalated.length }),
    items: shown,
    more: hidden > 0 ? words.say('mail.more', { n: hidden }) : '',
    moreLink,
    note: listedAbove > 0 ? words.count('mail.lead.ownLongLate', listedAbove) : '',
  };
}

/** Cells the lead should mend: addresses, so that owners hear of their tasks themselves, and due dates that are none. */
export function fixesView(digest: PersonDigest, words: Words, limits: Limits): NoticeView | null {
  const lines: string[] = [];
  for (const { plan, findings } of digest.lead) {
    for (const finding of findings) lines.push(fixLine(finding, plan.titles, words, limits));
  }
  if (lines.length === 0) return null;
  const shown = lines.slice(0, limits.items);
  const hidden = lines.length - shown.length;
  return { title: words.say('mail.lead.fix'), lines: shown, more: hidden > 0 ? words.say('mail.more', { n: hidden }) : '' };
}

function fixLine(
  { code, facts }: Finding,
  titles: { readonly tasks: string; readonly team: string },
  words: Words,
  limits: Limits,
): string {
  const name = (fact: string): string => userText(String(facts[fact] ?? ''), limits.name);
  const where = {
    row: facts.row ?? '',
    teamRow: facts.teamRow ?? '',
    team: userText(titles.team, limits.name),
    tasks: userText(titles.tasks, limits.name),
  };
  if (code === 'digest.badAddress') {
    const typed = facts.addresses;
    const addresses = Array.isArray(typed) ? typed.slice(0, 3).map((address) => userText(String(address), limits.name)) : [];
    if (name('name') === '') return words.say('mail.fix.badAddress', { ...where, addresses });
    return words.say('mail.fix.badAddress.named', { ...where, addresses, name: name('name') });
  }
  if (code === 'digest.badDate') return words.say('mail.fix.badDate', { ...where, task: name('task'), text: name('text') });
  const tasks = Number(facts.tasks);
  const owner = name('owner');
  if (facts.inTeam === true) return words.count('mail.fix.noAddress', tasks, { ...where, owner });
  return words.count('mail.fix.notInTeam', tasks, { ...where, owner });
}

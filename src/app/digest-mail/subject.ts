import { addDays, type CivilDate } from '../../domain/civil-date';
import type { PersonDigest } from '../../domain/digest-types';
import { userText } from './user-text';
import type { Words } from './words';

/** Longer subjects are cut by every mail client; `sendEmail` refuses them from about 250 characters (platform reference §5). */
const SUBJECT_LIMIT = 150;

/** The days that 接下来 covers; null when something of it is farther off, as a payment may be: then no number is named. */
export function nextDaysOf({ plans, comingUp }: PersonDigest, today: CivilDate): number | null {
  const isFarther = comingUp.some(({ due, plan }) => due !== null && due > addDays(today, plan.dueSoonDays));
  return isFarther ? null : Math.max(0, ...plans.map((plan) => plan.dueSoonDays));
}

/** The essence, part by part: `滞后 2 项`, `今日 1 项`. What is less urgent is named only when nothing more urgent is. */
export function headlineOf(digest: PersonDigest, words: Words, nextDays: number | null): string[] {
  const parts: string[] = [];
  const { late, dueToday, comingUp, waiting, escalated, lead } = digest;
  if (late.length > 0) parts.push(words.say('mail.count.late', { n: late.length }));
  if (dueToday.length > 0) parts.push(words.say('mail.count.today', { n: dueToday.length }));
  if (comingUp.length > 0 && parts.length === 0) {
    const n = comingUp.length;
    parts.push(nextDays === null ? words.say('mail.count.soon', { n }) : words.say('mail.count.next', { n, days: nextDays }));
  }
  const teamLate = lead.reduce((sum, summary) => sum + summary.late, 0);
  const ownLate = late.filter(({ plan }) => lead.some((summary) => summary.plan === plan)).length;
  if (teamLate > ownLate) parts.push(words.say('mail.count.teamLate', { n: teamLate }));
  if (escalated.length > 0) parts.push(words.say('mail.count.escalated', { n: escalated.length }));
  if (lead.some(({ scheduledFor }) => scheduledFor !== null)) parts.push(words.say('mail.count.notMoved'));
  if (lead.some(({ damage }) => damage.length > 0)) parts.push(words.say('mail.count.damaged'));
  const fixes = lead.reduce((sum, { findings }) => sum + findings.length, 0);
  if (fixes > 0 && parts.length === 0) parts.push(words.count('mail.count.fix', fixes));
  if (waiting.length > 0 && parts.length === 0) parts.push(words.say('mail.count.waiting', { n: waiting.length }));
  return parts;
}

/** The subject line: about which plan, what, and how far the event is ('' for several plans). One line of at most 150 characters. */
export function subjectOf(about: string, what: string, when: string, words: Words): string {
  const subject = when === '' ? words.say('mail.subject.plain', { about, what }) : words.say('mail.subject', { about, what, when });
  return userText(subject, SUBJECT_LIMIT);
}

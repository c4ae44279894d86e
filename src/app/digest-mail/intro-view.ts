import type { PersonDigest } from '../../domain/digest-types';
import { addressKey } from '../../domain/email-address';
import type { DigestContext, Limits } from './mail-view';
import { userText } from './user-text';
import type { Words } from './words';

/** Why somebody is in a mail's readers: as a lead, as whom items are escalated to, as an owner, or standing in for one. */
export type Reason = 'lead' | 'owner' | 'escalated' | 'standIn';

/** The reason that comes first. */
export function reasonOf({ lead, late, dueToday, comingUp, waiting, escalated }: PersonDigest): Reason {
  if (lead.length > 0) return 'lead';
  const items = [...late, ...dueToday, ...comingUp, ...waiting];
  if (items.length === 0 && escalated.length > 0) return 'escalated';
  return items.some(({ standIn }) => standIn === null) ? 'owner' : 'standIn';
}

/** What a person's first mail begins with: who has added them to which event, and why they get it. Nothing for the lead, who has added others. */
export function introOf(digest: PersonDigest, { isFirst }: DigestContext, words: Words, limits: Limits): string[] {
  const plan = digest.plans.find(({ leadAddress }) => addressKey(leadAddress ?? '') !== addressKey(digest.address));
  if (isFirst !== true || !plan) return [];
  const [name, lead] = [userText(plan.name, limits.name), userText(plan.leadName || (plan.leadAddress ?? ''), limits.name)];
  const added = lead === '' ? words.say('mail.first.nobody', { name }) : words.say('mail.first', { lead, name });
  return [added, words.say(`mail.first.why.${reasonOf(digest)}`)];
}

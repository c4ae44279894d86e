import type { PersonDigest } from '../../domain/digest-types';
import { addressKey } from '../../domain/email-address';
import type { MessageKey } from '../../i18n/translate';
import { enumLabel } from '../../workbook/enums';
import type { DigestContext, Limits } from './mail-view';
import { userText } from './user-text';
import type { Words } from './words';

/** Why the reader gets the mail, who switched it on, how to stop it, and where an answer goes: what a peer's users could not find out. */
export function footerOf(digest: PersonDigest, context: DigestContext, words: Words, limits: Limits): string[] {
  const who = userText(context.switchedOnBy, limits.name);
  const workbook = userText(context.workbookTitle ?? '', limits.name);
  const team = userText(digest.plans[0]?.titles.team ?? '', limits.name);
  const none = enumLabel('digest', 'none', words.language);
  const lines = [
    words.say(reasonKey(digest)),
    workbook === '' ? words.say('mail.footer.by', { who }) : words.say('mail.footer.byInWorkbook', { who, workbook }),
    words.say(digest.inTeam ? 'mail.footer.stop' : 'mail.footer.stopNotInTeam', { team, none }),
  ];
  const lead = userText(context.leadReplyTo ?? '', limits.name);
  if (lead !== '' && addressKey(lead) !== addressKey(digest.address)) lines.push(words.say('mail.footer.reply', { lead }));
  if (digest.plans.some(({ tasksUrl }) => tasksUrl !== null)) lines.push(words.say('mail.footer.rows'));
  return lines;
}

function reasonKey({ lead, late, dueToday, comingUp }: PersonDigest): MessageKey {
  if (lead.length > 0) return 'mail.footer.why.lead';
  const owns = [late, dueToday, comingUp].some((items) => items.some(({ standIn }) => standIn === null));
  return owns ? 'mail.footer.why.owner' : 'mail.footer.why.standIn';
}

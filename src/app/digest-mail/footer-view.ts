import type { PersonDigest } from '../../domain/digest-types';
import { addressKey } from '../../domain/email-address';
import type { MessageKey } from '../../i18n/translate';
import { enumLabel } from '../../workbook/enums';
import { reasonOf } from './intro-view';
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
    words.say(`mail.footer.why.${reasonOf(digest)}`),
    workbook === '' ? words.say('mail.footer.by', { who }) : words.say('mail.footer.byInWorkbook', { who, workbook }),
    words.say(stopKey(digest), { team, none }),
  ];
  const lead = userText(context.leadReplyTo ?? '', limits.name);
  if (lead !== '' && addressKey(lead) !== addressKey(digest.address)) lines.push(words.say('mail.footer.reply', { lead }));
  if (!digest.isVendor && digest.plans.some(({ tasksUrl }) => tasksUrl !== null)) lines.push(words.say('mail.footer.rows'));
  return lines;
}

function stopKey({ isVendor, inTeam }: PersonDigest): MessageKey {
  if (isVendor) return 'mail.footer.stopVendor';
  return inTeam ? 'mail.footer.stop' : 'mail.footer.stopNotInTeam';
}

import type { PersonDigest } from '../../domain/digest-types';
import type { Finding } from '../../domain/finding';
import type { Limits, NoticeView } from './mail-view';
import { userText } from './user-text';
import type { Words } from './words';

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
    tasks: userText(typeof facts.sheet === 'string' ? facts.sheet : titles.tasks, limits.name),
  };
  if (code === 'digest.badAddress') {
    const typed = facts.addresses;
    const addresses = Array.isArray(typed) ? typed.slice(0, 3).map((address) => userText(String(address), limits.name)) : [];
    if (name('name') === '') return words.say('mail.fix.badAddress', { ...where, addresses });
    return words.say('mail.fix.badAddress.named', { ...where, addresses, name: name('name') });
  }
  if (code === 'digest.badDate') return words.say('mail.fix.badDate', { ...where, task: name('task'), text: name('text') });
  if (code === 'digest.leadSilent') return words.say('mail.fix.leadSilent', { ...where, lead: name('lead') });
  const tasks = Number(facts.tasks);
  const owner = name('owner');
  if (facts.inTeam === true) return words.count('mail.fix.noAddress', tasks, { ...where, owner });
  return words.count('mail.fix.notInTeam', tasks, { ...where, owner });
}

import type { Heading } from '../domain/digest-types';
import { type DueItem, dueItems } from '../domain/due-items';
import { nameKey } from '../domain/visible-text';
import { enumLabel } from '../workbook/enums';
import { userText } from './digest-mail/user-text';
import { type Words, wordsOf } from './digest-mail/words';
import type { Ports } from './ports';
import { readToday } from './today';

/** Whose tasks a text is about; null for everybody's. */
export type ChatReader = { readonly person: string } | { readonly group: string } | null;

/** Longest event name, task and owner, in characters: a chat shows no more of them. */
const LONGEST = { name: 80, task: 120, owner: 60 } as const;

/** What is late, due today and coming up for somebody, as plain text to paste into a chat, in the plan's language. */
export function chatText(ports: Ports, plan: string | null, of: ChatReader): string {
  const { facts, reading, today } = readToday(ports, plan);
  const words = wordsOf(facts.language, today);
  const items = dueItems(facts, reading, '').filter((item) => isAbout(item, of));
  const sections: readonly (readonly [Heading, string])[] = [
    ['late', words.say('mail.heading.late')],
    ['dueToday', words.say('mail.heading.today')],
    ['comingUp', words.count('mail.heading.next', facts.dueSoonDays)],
  ];
  const blocks = sections.flatMap(([heading, title]) => {
    const lines = items.filter((item) => item.heading === heading).map((item, index) => `${index + 1}. ${lineOf(item, of, words)}`);
    return lines.length === 0 ? [] : [[words.say('chat.heading', { title, n: lines.length }), ...lines].join('\n')];
  });
  const who = of === null ? '' : userText('person' in of ? of.person : of.group, LONGEST.owner);
  const about = { name: userText(facts.name, LONGEST.name), when: words.when(facts), date: words.date(facts.d0) };
  const title = [words.say('chat.title', about), who === '' ? '' : words.say('chat.for', { who })].filter((line) => line !== '');
  return [title.join('\n'), ...(blocks.length === 0 ? [words.say('chat.nothing')] : blocks)].join('\n\n');
}

function isAbout(item: DueItem, of: ChatReader): boolean {
  if (of === null) return true;
  if ('group' in of) return nameKey(item.group) === nameKey(of.group);
  return item.people.some((name) => nameKey(name) === nameKey(of.person));
}

/** `确认场地 · 12月8日 周二 到期 · 滞后 2 个工作日 · 郑凯`; the owner is left out of a text for one person. */
function lineOf(item: DueItem, of: ChatReader, words: Words): string {
  const facts = [item.heading === 'dueToday' ? '' : words.say('mail.item.due', { date: words.date(item.due) })];
  if (item.heading === 'late')
    facts.push(item.daysLate === 0 ? words.say('mail.item.late.none') : words.count('mail.item.late', item.daysLate));
  if (item.status === 'blocked') facts.push(enumLabel('status', item.status, words.language));
  if (of === null || 'group' in of) facts.push(answering(item, words));
  return [userText(item.task, LONGEST.task), ...facts.filter((fact) => fact !== '')].join(' · ');
}

/** The owner, or who stands in for one. */
function answering({ owner, people }: DueItem, words: Words): string {
  if (owner !== '') return userText(owner, LONGEST.owner);
  const who = userText(people[0] ?? '', LONGEST.owner);
  return who === '' ? words.say('mail.item.noOwner') : words.say('chat.standIn', { who });
}

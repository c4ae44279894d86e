import type { DigestItem, Heading } from '../../domain/digest-types';
import { enumLabel } from '../../workbook/enums';
import type { ItemView, Limits } from './mail-view';
import { userText } from './user-text';
import type { Words } from './words';

/** The address when it leads to a web page, else null: nothing else is ever put behind a link. */
export function safeLink(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s"'<>\\]+$/i.test(url) ? url : null;
}

/** A task of the reader's own, or one the reader stands in for. `named` puts the plan's name to it, for a mail over several plans. */
export function itemView(item: DigestItem, kind: Heading, named: boolean, words: Words, limits: Limits): ItemView {
  const whose = item.standIn ? standInNote(item, words, limits) : '';
  const deliverable = userText(item.deliverable, limits.detail);
  const notes = deliverable === '' ? [] : [words.say('mail.item.deliverable', { text: deliverable })];
  return { ...factsView(item, kind, named, words, limits), whose, notes };
}

/** A long-late task as the lead reads of it: whose it is, and why it is late. */
export function escalatedItemView(item: DigestItem, named: boolean, words: Words, limits: Limits): ItemView {
  const owner = userText(item.owner, limits.name);
  const whose = owner === '' ? words.say('mail.item.noOwner') : words.say('mail.item.owner', { owner });
  const reason = userText(item.reason, limits.detail);
  const note = reason === '' ? words.say('mail.item.noReason') : words.say('mail.item.reason', { text: reason });
  return { ...factsView(item, 'late', named, words, limits), whose, notes: [note] };
}

function factsView(item: DigestItem, kind: Heading, named: boolean, words: Words, limits: Limits): Omit<ItemView, 'whose' | 'notes'> {
  const sheet = safeLink(item.plan.tasksUrl);
  return {
    plan: named ? userText(item.plan.name, limits.name) : '',
    title: userText(item.task, limits.task),
    link: sheet === null ? null : `${sheet}&range=A${item.row}`,
    due: kind === 'dueToday' ? words.say('mail.item.dueToday') : words.say('mail.item.due', { date: words.date(item.due) }),
    late: kind === 'late' ? lateness(item.daysLate, words) : '',
    status: enumLabel('status', item.status, words.language),
    blocked: item.status === 'blocked',
  };
}

function lateness(workdays: number, words: Words): string {
  return workdays === 0 ? words.say('mail.item.late.none') : words.count('mail.item.late', workdays);
}

function standInNote({ standIn, group }: DigestItem, words: Words, limits: Limits): string {
  if (standIn?.why === 'unreachable') return words.say('mail.item.unreachable', { owner: userText(standIn.owner, limits.name) });
  const named = userText(group, limits.name);
  return named === '' ? words.say('mail.item.standIn') : words.say('mail.item.standIn.group', { group: named });
}

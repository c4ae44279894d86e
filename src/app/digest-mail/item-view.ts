import type { DigestItem, Heading } from '../../domain/digest-types';
import { enumLabel } from '../../workbook/enums';
import type { ItemView, Limits } from './mail-view';
import { userText } from './user-text';
import { clockText, type Words } from './words';

/** The address when it leads to a web page, else null: nothing else is ever put behind a link. */
export function safeLink(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s"'<>\\]+$/i.test(url) ? url : null;
}

/** What the items of one mail have in common. */
export interface ItemFrame {
  readonly words: Words;
  readonly limits: Limits;
  /** Whether the plan is named, in a mail over several. */
  readonly named: boolean;
  /** Whether the reader is shown ways into the workbook. */
  readonly links: boolean;
}

/** Names of waiting tasks that fit into a line. */
const MOST_NAMED = 3;

/** An item of the reader's own, or one the reader stands in for. */
export function itemView(item: DigestItem, kind: Heading | 'waiting', frame: ItemFrame): ItemView {
  const { words, limits } = frame;
  const notes: string[] = [];
  if (item.ready) notes.push(words.say('mail.item.ready'));
  if (item.blocks.length > 0) notes.push(blocksNote(item, words, limits));
  const detail = userText(item.deliverable, limits.detail);
  if (detail !== '') notes.push(item.kind === 'task' ? words.say('mail.item.deliverable', { text: detail }) : detail);
  return { ...factsView(item, kind, frame), whose: item.standIn ? standInNote(item, words, limits) : '', notes };
}

/** A long-late item as the lead reads of it: whose it is, and why it is late. */
export function escalatedItemView(item: DigestItem, frame: ItemFrame): ItemView {
  const { words, limits } = frame;
  const owner = userText(item.owner || (item.kind === 'task' ? '' : item.group), limits.name);
  const whose = owner === '' ? words.say('mail.item.noOwner') : words.say('mail.item.owner', { owner });
  const reason = userText(item.kind === 'task' ? item.reason : item.deliverable, limits.detail);
  const why = reason === '' ? words.say('mail.item.noReason') : words.say('mail.item.reason', { text: reason });
  const notes = item.kind === 'task' ? [why] : [reason].filter((text) => text !== '');
  return { ...factsView(item, 'late', frame), whose, notes };
}

function factsView(item: DigestItem, kind: Heading | 'waiting', frame: ItemFrame): Omit<ItemView, 'whose' | 'notes'> {
  const { words, limits, named, links } = frame;
  const sheet = links ? safeLink(item.url) : null;
  return {
    plan: named ? userText(item.plan.name, limits.name) : '',
    kind: item.kind === 'task' ? '' : words.say(`mail.kind.${item.kind}`),
    title: userText(item.task, limits.task),
    link: sheet === null ? null : `${sheet}&range=A${item.row}`,
    due: dueText(item, kind, words),
    late: kind === 'late' ? lateness(item.daysLate, words) : '',
    status: item.status === null ? userText(item.state, limits.name) : enumLabel('status', item.status, words.language),
    blocked: item.status === 'blocked',
  };
}

function dueText({ kind, due, time }: DigestItem, heading: Heading | 'waiting', words: Words): string {
  if (due === null) return kind === 'issue' ? words.say('mail.due.issue.none') : '';
  const isTask = kind === 'task' || kind === 'improvement';
  if (isTask && heading === 'dueToday') return words.say('mail.item.dueToday');
  const day = heading === 'dueToday' ? words.say('mail.today') : words.date(due);
  const date = time === null ? day : `${day} ${clockText(time)}`;
  return isTask ? words.say('mail.item.due', { date }) : words.say(`mail.due.${kind}`, { date });
}

function lateness(workdays: number, words: Words): string {
  return workdays === 0 ? words.say('mail.item.late.none') : words.count('mail.item.late', workdays);
}

function blocksNote({ blocks }: DigestItem, words: Words, limits: Limits): string {
  const named = blocks.slice(0, MOST_NAMED).map(({ task, owner }) => {
    const name = userText(task, limits.name);
    return owner === ''
      ? words.say('mail.item.waits', { task: name })
      : words.say('mail.item.waits.owner', { task: name, owner: userText(owner, limits.name) });
  });
  const hidden = blocks.length - named.length;
  const list = named.join(words.say('mail.list'));
  return words.say('mail.item.blocks', { list: hidden > 0 ? words.say('mail.list.more', { list, n: hidden }) : list });
}

function standInNote({ standIn, group }: DigestItem, words: Words, limits: Limits): string {
  if (standIn?.why === 'unreachable') return words.say('mail.item.unreachable', { owner: userText(standIn.owner, limits.name) });
  const named = userText(group, limits.name);
  return named === '' ? words.say('mail.item.standIn') : words.say('mail.item.standIn.group', { group: named });
}

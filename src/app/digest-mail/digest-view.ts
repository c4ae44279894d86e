import type { DigestItem, Heading, PersonDigest } from '../../domain/digest-types';
import { fixesView } from './fixes-view';
import { footerOf } from './footer-view';
import { introOf } from './intro-view';
import { type ItemFrame, itemView, safeLink } from './item-view';
import { alertsOf, leadView, longLateView } from './lead-view';
import type { DigestContext, DigestView, Limits, SectionView } from './mail-view';
import { headlineOf, nextDaysOf, subjectOf } from './subject';
import { userText } from './user-text';
import { type Words, wordsOf } from './words';

/** The words of one person's mail. The text and the HTML part are laid out from the same view, so they cannot say different things. */
export function digestView(digest: PersonDigest, context: DigestContext, limits: Limits): DigestView {
  const words = wordsOf(context.language, context.today);
  const links = !digest.isVendor;
  const workbookLink = links ? safeLink(context.sheetUrl) : null;
  const onlyPlan = digest.plans.length === 1 ? digest.plans[0] : undefined;
  const tasksLink = links && onlyPlan ? safeLink(onlyPlan.tasksUrl) : null;
  const frame: ItemFrame = { words, limits, named: digest.plans.length > 1, links };
  // The task list does not hold the rows of other sheets.
  const moreLink = (items: readonly DigestItem[]): string | null => (isOfTasks(items) ? (tasksLink ?? workbookLink) : workbookLink);
  const section = (kind: Heading | 'waiting', title: string): SectionView[] => sectionView(digest[kind], kind, title, frame, moreLink);
  const nextDays = nextDaysOf(digest, context.today);
  const sections = [
    ...section('late', words.say('mail.heading.late')),
    ...section('dueToday', words.say('mail.heading.today')),
    ...section('comingUp', nextDays === null ? words.say('mail.heading.soon') : words.count('mail.heading.next', nextDays)),
    ...section('waiting', words.say('mail.heading.waiting')),
  ];
  const headline = headlineOf(digest, words, nextDays);
  const dates = [words.date(context.today)];
  if (onlyPlan) dates.push(words.when(onlyPlan), words.say('mail.eventDate', { date: words.date(onlyPlan.d0) }));
  const between = words.say('mail.count.between');
  const longLate = longLateView(digest, frame, moreLink);
  const about = aboutOf(digest, words, limits);
  const intro = introOf(digest, context, words, limits);
  return {
    language: context.language,
    subject: subjectOf(userText(about, 50), headline.join(between), onlyPlan ? words.when(onlyPlan) : '', words),
    preheader: preheaderOf(longLate ? [...sections, longLate] : sections),
    about,
    headline,
    dates,
    intro,
    alerts: alertsOf(digest, context, words, limits),
    sections,
    teams: leadView(digest, words, limits),
    longLate,
    fixes: fixesView(digest, words, limits),
    button: buttonOf(hasTasks(digest) ? tasksLink : null, workbookLink, words),
    footer: footerOf(digest, context, words, limits),
  };
}

function aboutOf(digest: PersonDigest, words: Words, limits: Limits): string {
  const [first, second] = digest.plans;
  return first && !second ? userText(first.name, limits.name) : words.say('mail.about.plans', { n: digest.plans.length });
}

function isOfTasks(items: readonly DigestItem[]): boolean {
  return items.every(({ kind }) => kind === 'task');
}

/** Whether the task list is where the reader goes on: a lead does, and whoever has a task in the mail. */
function hasTasks({ lead, late, dueToday, comingUp, waiting, escalated }: PersonDigest): boolean {
  return lead.length > 0 || [late, dueToday, comingUp, waiting, escalated].some((items) => items.some(({ kind }) => kind === 'task'));
}

function sectionView(
  items: readonly DigestItem[],
  kind: Heading | 'waiting',
  title: string,
  frame: ItemFrame,
  moreLink: (items: readonly DigestItem[]) => string | null,
): SectionView[] {
  const { words, limits } = frame;
  if (items.length === 0) return [];
  const shown = items.slice(0, limits.items).map((item) => itemView(item, kind, frame));
  const hidden = items.length - shown.length;
  const count = words.say('mail.heading.count', { n: items.length });
  return [
    {
      kind,
      title,
      count,
      items: shown,
      more: hidden > 0 ? words.say('mail.more', { n: hidden }) : '',
      moreLink: moreLink(items),
      note: '',
    },
  ];
}

/** The first items, so that a phone's list of mails already says what is wanted. */
function preheaderOf(sections: readonly SectionView[]): string {
  const titles: string[] = [];
  for (const { items } of sections) for (const { title, late } of items) titles.push(late === '' ? title : `${title} (${late})`);
  return userText(titles.slice(0, 3).join(' · '), 140);
}

function buttonOf(tasksLink: string | null, workbookLink: string | null, words: Words): DigestView['button'] {
  if (tasksLink !== null) return { text: words.say('mail.open'), link: tasksLink };
  return workbookLink === null ? null : { text: words.say('mail.openWorkbook'), link: workbookLink };
}

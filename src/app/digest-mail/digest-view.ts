import type { Heading, PersonDigest } from '../../domain/digest-types';
import { footerOf } from './footer-view';
import { itemView, safeLink } from './item-view';
import { alertsOf, fixesView, leadView, longLateView } from './lead-view';
import type { DigestContext, DigestView, Limits, SectionView } from './mail-view';
import { headlineOf, subjectOf } from './subject';
import { userText } from './user-text';
import { type Words, wordsOf } from './words';

/** The words of one person's mail. The text and the HTML part are laid out from the same view, so they cannot say different things. */
export function digestView(digest: PersonDigest, context: DigestContext, limits: Limits): DigestView {
  const words = wordsOf(context.language, context.today);
  const workbookLink = safeLink(context.sheetUrl);
  const onlyPlan = digest.plans.length === 1 ? digest.plans[0] : undefined;
  const tasksLink = onlyPlan ? safeLink(onlyPlan.tasksUrl) : null;
  const overview = tasksLink ?? workbookLink;
  const about = aboutOf(digest, words, limits);
  const section = (kind: Heading, title: string): SectionView[] => sectionView(digest, kind, title, words, limits, overview);
  const nextDays = Math.max(0, ...digest.plans.map((plan) => plan.dueSoonDays));
  const sections = [
    ...section('late', words.say('mail.heading.late')),
    ...section('dueToday', words.say('mail.heading.today')),
    ...section('comingUp', words.count('mail.heading.next', nextDays)),
  ];
  const headline = headlineOf(digest, words, nextDays);
  const dates = [words.date(context.today)];
  if (onlyPlan) dates.push(words.when(onlyPlan), words.say('mail.eventDate', { date: words.date(onlyPlan.d0) }));
  const between = words.say('mail.count.between');
  const longLate = longLateView(digest, words, limits, overview);
  return {
    language: context.language,
    subject: subjectOf(userText(about, 50), headline.join(between), onlyPlan ? words.when(onlyPlan) : '', words),
    preheader: preheaderOf(longLate ? [...sections, longLate] : sections),
    about,
    headline,
    dates,
    alerts: alertsOf(digest, words, limits),
    sections,
    teams: leadView(digest, words, limits),
    longLate,
    fixes: fixesView(digest, words, limits),
    button: buttonOf(tasksLink, workbookLink, words),
    footer: footerOf(digest, context, words, limits),
  };
}

function aboutOf(digest: PersonDigest, words: Words, limits: Limits): string {
  const [first, second] = digest.plans;
  return first && !second ? userText(first.name, limits.name) : words.say('mail.about.plans', { n: digest.plans.length });
}

function sectionView(
  digest: PersonDigest,
  kind: Heading,
  title: string,
  words: Words,
  limits: Limits,
  moreLink: string | null,
): SectionView[] {
  const items = digest[kind];
  if (items.length === 0) return [];
  const shown = items.slice(0, limits.items).map((item) => itemView(item, kind, digest.plans.length > 1, words, limits));
  const hidden = items.length - shown.length;
  const count = words.say('mail.heading.count', { n: items.length });
  return [{ kind, title, count, items: shown, more: hidden > 0 ? words.say('mail.more', { n: hidden }) : '', moreLink, note: '' }];
}

/** The first tasks, so that a phone's list of mails already says what is wanted. */
function preheaderOf(sections: readonly SectionView[]): string {
  const titles: string[] = [];
  for (const { items } of sections) for (const { title, late } of items) titles.push(late === '' ? title : `${title} (${late})`);
  return userText(titles.slice(0, 3).join(' · '), 140);
}

function buttonOf(tasksLink: string | null, workbookLink: string | null, words: Words): DigestView['button'] {
  if (tasksLink !== null) return { text: words.say('mail.open'), link: tasksLink };
  return workbookLink === null ? null : { text: words.say('mail.openWorkbook'), link: workbookLink };
}

import { isDay, plusDays } from './civil-dates';
import type { Language, Params, Value } from './methods';

export type TemplateCard = Value<'start'>['templates'][number];
export type InsertRequest = Params<'previewEvent'>;

/** Sheets a plan can do without, which may be left out or taken in from the start. */
export const OPTIONAL_SHEETS = [
  'master',
  'budget',
  'resources',
  'runOfShow',
  'risks',
  'review',
  'timeline',
  'publicity',
  'guests',
  'issues',
  'meeting',
  'goals',
  'improvements',
  'raci',
] as const;

/** Those of them a plan only has when they are wanted. */
export const SHEETS_ON_REQUEST: readonly string[] = ['timeline', 'publicity', 'guests', 'issues', 'meeting', 'goals', 'raci'];

/** A group's lead as typed. */
export interface LeadEntry {
  readonly name: string;
  readonly email: string;
}

/** What a person has typed on the page for a new event; '' where nothing. Only the template and the date are needed. */
export interface EventForm {
  readonly template: string;
  readonly d0: string;
  readonly d1: string;
  /** Whether the field of the last day is shown. */
  readonly hasLastDay: boolean;
  readonly eventName: string;
  readonly venue: string;
  readonly headcount: string;
  readonly budget: string;
  readonly language: Language;
  readonly calendar: string;
  readonly leadName: string;
  /** By code of the group. */
  readonly leads: { readonly [group: string]: LeadEntry };
  /** Kinds of the optional sheets that are not wanted. */
  readonly without: readonly string[];
  /** Improvements of another spreadsheet, as pasted. */
  readonly pasted: string;
  /** Ids of the improvements that are not wanted. */
  readonly leftOut: readonly string[];
}

/** The form as it opens: the only template is chosen already, everything else is left to its default. */
export function emptyForm(start: Pick<Value<'start'>, 'templates' | 'language' | 'defaults'>): EventForm {
  const [first, ...others] = start.templates;
  const form: EventForm = {
    template: '',
    d0: '',
    d1: '',
    hasLastDay: false,
    eventName: '',
    venue: '',
    headcount: '',
    budget: '',
    language: start.language,
    calendar: start.defaults.calendar,
    leadName: '',
    leads: {},
    without: SHEETS_ON_REQUEST,
    pasted: '',
    leftOut: [],
  };
  return first && others.length === 0 ? withTemplate(form, first) : form;
}

/** Another template; an event that usually lasts several days gets its last day beside the first. */
export function withTemplate(form: EventForm, card: TemplateCard): EventForm {
  const hasLastDay = card.days > 1;
  return { ...form, template: card.id, hasLastDay, d1: hasLastDay && isDay(form.d0) ? plusDays(form.d0, card.days - 1) : '', leads: {} };
}

/** Another first day; the last day keeps its distance as long as it follows the template. */
export function withFirstDay(form: EventForm, d0: string, days: number): EventForm {
  if (!form.hasLastDay || !isDay(d0)) return { ...form, d0 };
  const isKept = isDay(form.d1) && isDay(form.d0);
  const length = isKept ? Math.round((Date.parse(form.d1) - Date.parse(form.d0)) / 86_400_000) : Math.max(days - 1, 0);
  return { ...form, d0, d1: plusDays(d0, Math.max(length, 0)) };
}

/** What the script is asked, or null while the template or a date is missing. A field left blank is left out. */
export function requestOf(form: EventForm, currency: string): InsertRequest | null {
  if (form.template === '' || !isDay(form.d0)) return null;
  if (form.hasLastDay && form.d1 !== '' && !isDay(form.d1)) return null;
  const text = (name: 'eventName' | 'venue' | 'leadName') => (form[name].trim() === '' ? {} : { [name]: form[name].trim() });
  const leads = Object.entries(form.leads)
    .map(([group, { name, email }]) => ({ group, name: name.trim(), email: email.trim() }))
    .filter(({ name, email }) => name !== '' || email !== '');
  const carry = {
    ...(form.leftOut.length === 0 ? {} : { without: form.leftOut }),
    ...(form.pasted.trim() === '' ? {} : { pasted: form.pasted }),
  };
  return {
    template: form.template,
    d0: form.d0,
    ...(form.hasLastDay && isDay(form.d1) ? { d1: form.d1 } : {}),
    language: form.language,
    ...text('eventName'),
    ...text('venue'),
    ...text('leadName'),
    ...(form.headcount.trim() === '' ? {} : { headcount: Number(form.headcount) }),
    ...(form.budget.trim() === '' ? {} : { budgetTotal: Number(form.budget), currency }),
    calendar: form.calendar,
    ...(leads.length === 0 ? {} : { leads }),
    ...(isUsualChoice(form.without) ? {} : { sheets: OPTIONAL_SHEETS.filter((kind) => !form.without.includes(kind)) }),
    ...(Object.keys(carry).length === 0 ? {} : { carry }),
  };
}

function isUsualChoice(without: readonly string[]): boolean {
  return OPTIONAL_SHEETS.every((kind) => without.includes(kind) === SHEETS_ON_REQUEST.includes(kind));
}

/** The template's total in the currency of the spreadsheet, or null. */
export function usualBudget(card: TemplateCard, currency: string): number | null {
  return card.totals.find((total) => total.currency === currency)?.amount ?? null;
}

/** Groups whose lead can be named: all but the lead of the whole event, who is the person at the keyboard. */
export function groupsToLead(card: TemplateCard): TemplateCard['groups'] {
  return card.groups.filter(({ code }) => code !== 'LEAD');
}

/** The leads as a table for the import of people, or null when nobody is named. An address alone is named after the part before its @. */
export function leadRows(form: Pick<EventForm, 'leads' | 'language'>, card: TemplateCard): string[][] | null {
  const rows = groupsToLead(card).flatMap(({ code, name }): string[][] => {
    const lead = form.leads[code];
    const email = lead?.email.trim() ?? '';
    const person = (lead?.name.trim() ?? '') || (email.split('@')[0] ?? '');
    return person === '' ? [] : [[name[form.language], person, '组长', email]];
  });
  return rows.length === 0 ? null : [['group', 'name', 'role', 'email'], ...rows];
}

/** Cards whose name, purpose, category or groups contain every word searched for, in either language. */
export function matching(cards: readonly TemplateCard[], search: string): readonly TemplateCard[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return cards;
  return cards.filter((card) => {
    const texts = [card.name, card.summary, card.category, ...card.groups.map((group) => group.name)].flatMap((text) =>
      Object.values(text),
    );
    const haystack = texts.join(' ').toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}

/** Cards of one category in a row, as they come. */
export function byCategory(
  cards: readonly TemplateCard[],
): { readonly name: TemplateCard['category']; readonly cards: readonly TemplateCard[] }[] {
  const shelves: { readonly name: TemplateCard['category']; readonly cards: TemplateCard[] }[] = [];
  for (const card of cards) {
    const last = shelves[shelves.length - 1];
    if (last?.name.en === card.category.en) last.cards.push(card);
    else shelves.push({ name: card.category, cards: [card] });
  }
  return shelves;
}

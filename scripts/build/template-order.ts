import { TEMPLATE_CATEGORIES } from '../../src/domain/template';

/**
 * Ids in the order in which planners meet them, within their category (domain reference §7). Which kind of occasion a template is for is a
 * fact of the template; which of several comes first is a choice over all of them, so it stands here. An id that is missing comes after
 * these, by the alphabet: a new template needs no line.
 */
const FIRST: readonly string[] = [
  'annual-gala',
  'team-building',
  'celebration-party',
  'product-launch',
  'customer-appreciation',
  'brand-experience-day',
  'industry-summit',
  'charity-sale',
  'community-volunteering',
  'campus-culture-festival',
  'academic-lecture',
  'club-recruitment',
];

/** Whether `value` is a category a template may name. */
export function isCategory(value: unknown): boolean {
  return (TEMPLATE_CATEGORIES as readonly unknown[]).includes(value);
}

/** Templates by category, then by {@link FIRST}, then by id. */
export function inOfferedOrder<T extends { readonly entry: { readonly id: string; readonly category: string } }>(
  templates: readonly T[],
): T[] {
  const category = ({ entry }: T): number => (TEMPLATE_CATEGORIES as readonly string[]).indexOf(entry.category);
  const place = ({ entry }: T): number => (FIRST.includes(entry.id) ? FIRST.indexOf(entry.id) : FIRST.length);
  return [...templates].sort((a, b) => category(a) - category(b) || place(a) - place(b) || (a.entry.id < b.entry.id ? -1 : 1));
}

import type { Value } from './methods';

export type Today = Value<'today'>;
export type TodayItem = Today['items'][number];
export type RowChange = Value<'setStatus'>;

export type Whose = 'mine' | 'everyone';

export const HEADINGS = ['late', 'dueToday', 'comingUp'] as const;

/** What was changed on the page since the list was read, by item; the item stays in its place with its undo. */
export type Changes = { readonly [item: string]: RowChange };

/** Tells the items of a list apart, also where a row has no id. */
export function itemKey({ id, row }: Pick<TodayItem, 'id' | 'row'>): string {
  return `${row}|${id}`;
}

/** The list that opens: one's own when one has anything on it. */
export function openingWhose(items: readonly TodayItem[]): Whose {
  return items.some((item) => item.mine) ? 'mine' : 'everyone';
}

/** The reason of a health verdict without the colour's word in front (`红 · …`), which the page shows beside it: a sentence of its own then. */
export function reasonOf(sentence: string): string {
  const reason = sentence.replace(/^\S+ · /, '');
  return reason.slice(0, 1).toUpperCase() + reason.slice(1);
}

export interface TodaySection {
  readonly heading: TodayItem['heading'];
  readonly items: readonly TodayItem[];
  /** Items still to be done: those changed on the page do not count. */
  readonly open: number;
}

/** The items by heading, most urgent first, empty headings left out. */
export function sectionsOf(items: readonly TodayItem[], whose: Whose, changes: Changes): TodaySection[] {
  const seen = items.filter((item) => whose === 'everyone' || item.mine);
  return HEADINGS.map((heading) => {
    const under = seen.filter((item) => item.heading === heading);
    return { heading, items: under, open: under.filter((item) => changes[itemKey(item)] === undefined).length };
  }).filter((section) => section.items.length > 0);
}

/** The list after a change was written. */
export function withChange(changes: Changes, item: Pick<TodayItem, 'id' | 'row'>, change: RowChange): Changes {
  return { ...changes, [itemKey(item)]: change };
}

/** The list after a change was taken back. */
export function withoutChange(changes: Changes, item: Pick<TodayItem, 'id' | 'row'>): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([key]) => key !== itemKey(item)));
}

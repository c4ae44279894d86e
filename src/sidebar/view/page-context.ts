import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Localized, Value } from '../state/methods';
import type { Texts, withFacts } from '../texts/index';

export type Plan = Value<'start'>['plans'][number];

/** What every part of the page needs: the person's language, its texts, and where else one can go. */
export interface Page {
  readonly language: Language;
  /** The texts in it. */
  readonly t: Texts;
  /** A text with its facts. */
  readonly say: typeof withFacts;
  /** A name in both languages, in the person's. */
  readonly named: (name: Localized) => string;
  /** Today in the spreadsheet's zone, `yyyy-MM-dd`. */
  readonly today: string;
  readonly goTo: (tab: Tab) => void;
  /** The plans of the spreadsheet, and the one that is looked at. */
  readonly plans: readonly Plan[];
  readonly plan: Plan | null;
  readonly choosePlan: (plan: string) => void;
  /** Asks the script again what there is: after a plan was made or removed. */
  readonly reload: () => void;
}

export const TABS = ['create', 'today', 'event', 'reminders'] as const;
export type Tab = (typeof TABS)[number];

export const PageContext = createContext<Page | null>(null);

/** The page around a part of it. Throws a RangeError outside of the page. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new RangeError('this part stands outside of the page');
  return page;
}

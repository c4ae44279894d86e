import type { Language } from '../state/methods';
import { en } from './en';
import { zhCN } from './zh-CN';

/** The same keys as in English, each a text; a group is chosen from by a word of the data. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** Every text of the page. Keys with a dot are shortened by the build (`scripts/build/sidebar-page.ts`): name them in full, never put them together. */
export type Texts = Same<typeof en>;
export type Facts = { readonly [name: string]: string | number };

export const TEXTS: { readonly [L in Language]: Texts } = { en, 'zh-CN': zhCN };

/** The page's language before the script has told the person's: that of the browser. */
export function languageOfBrowser(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh-CN' : 'en';
}

/**
 * A text with its facts: `{n}` is replaced by the fact `n`, `{n|task|tasks}` by the first word when `n` is 1 and by the second otherwise.
 * A fact that is missing stays in sight.
 */
export function withFacts(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (hole: string, name: string, one?: string, many?: string) => {
    const fact = facts[name];
    if (fact === undefined) return hole;
    if (one === undefined || many === undefined) return String(fact);
    return Number(fact) === 1 ? one : many;
  });
}

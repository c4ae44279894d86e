import type { Language } from '../../../../domain/language';
import { en, type Word } from './en';
import { zhCN } from './zh-CN';

export type { Word } from './en';

const CATALOGUES: { readonly [L in Language]: { readonly [K in Word]: string } } = { en, 'zh-CN': zhCN };

let current: Language = 'en';

/** The language the page speaks from now on. */
export function speak(language: Language): void {
  current = language;
}

export function language(): Language {
  return current;
}

/** A text of the page in its language. */
export function t(word: Word, facts: { readonly [name: string]: string | number } = {}): string {
  return CATALOGUES[current][word].replace(/\{(\w+)\}/g, (hole: string, name: string) => String(facts[name] ?? hole));
}

/** A date of the workbench's clock with its weekday, as people write it: `2026-12-10` → `12月10日 周四` or `Thu, Dec 10`. */
export function longDate(date: string): string {
  const options = current === 'zh-CN' ? ({ month: 'long' } as const) : ({ month: 'short' } as const);
  const format = new Intl.DateTimeFormat(current, { ...options, day: 'numeric', weekday: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

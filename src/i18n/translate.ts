import type { Facts } from '../domain/finding';
import type { Language } from '../domain/language';
import { en } from './en/index';
import { zhCN } from './zh-CN/index';

/** Every text the product says to a person, by key. `en` names the keys; the other languages must have the same. */
export type Catalog = { readonly [K in keyof typeof en]: string };
export type MessageKey = keyof Catalog;

const CATALOGS: { readonly [L in Language]: Catalog } = { en, 'zh-CN': zhCN };

/**
 * The sentence for `key` with `{name}` replaced by the fact of that name; lists are joined by the language's own comma.
 * A fact that is missing stays visible as `{name}`, so a test or a reader notices.
 */
export function translate(language: Language, key: MessageKey, facts: Facts = {}): string {
  return CATALOGS[language][key].replace(/\{(\w+)\}/g, (hole: string, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return hole;
    return Array.isArray(fact) ? fact.join(language === 'zh-CN' ? '、' : ', ') : String(fact);
  });
}

/** Whether `key` names a message: for codes that arrive as data. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.prototype.hasOwnProperty.call(en, key);
}

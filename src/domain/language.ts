/** The languages a plan can be written in. A plan keeps its language for life; the reader's language is another matter. */
export const LANGUAGES = ['zh-CN', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in every language; the type makes a missing one a compile error. */
export type Localized = { readonly [L in Language]: string };

/**
 * The language for a locale tag as Google writes it (`zh_CN`, `zh-CN`, `zh_TW`, `en_GB`, `de`): Chinese for `zh…`, else English
 * (platform reference §7.3: the forms vary).
 */
export function languageOf(locale: string): Language {
  return /^zh\b|^zh[_-]/i.test(locale) ? 'zh-CN' : 'en';
}

/** A text in both languages, for lists of labels where the two keys would be most of the line. */
export function inBoth(zhCN: string, en: string): Localized {
  return { 'zh-CN': zhCN, en };
}

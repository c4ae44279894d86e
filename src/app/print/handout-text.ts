import { nameKey } from '../../domain/visible-text';
import { cellText } from './printing';

/** Stands where something was taken out. */
const TAKEN_OUT = '…';

const DIGIT = '[\\d０-９]';
const EMAIL = /[^\s@＠<>()（）、，,;；:：]+[@＠][^\s@＠<>()（）、，,;；]+/gu;
/** Digits with what people put between them; seven or more are a number to call. */
const DIALLED = new RegExp(`[+＋]?${DIGIT}(?:[\\s().\\-–—－（）]{0,2}${DIGIT}){6,}`, 'gu');
/** A day, perhaps with the hour behind it; without anything between its parts it could be a number to call. */
const DATE = /^(?:19|20)\d{2}[-./ ]\d{1,2}[-./ ]\d{1,2}(?: \d{1,2})?$/;
const SUM = `${DIGIT}(?:[\\d０-９,.，．]*${DIGIT})?`;
const CURRENCY = '(?:RMB|CNY|USD|EUR|GBP|HKD|JPY)';
const TENS = '(?:\\s*[万亿千百kKmM](?![a-z]))?';
/** A sum of money: behind a sign, a code or a word for it, or before 元 and 块, but not in 元素, 元宵, 元旦 and the like. */
const MONEY = new RegExp(
  `(?:[¥￥$€£]|${CURRENCY}|预算|费用|单价|总价|报价|价格|金额|定金|尾款|(?:budget|costs?|price|fee|deposit)\\b)[\\s:：为是约of]{0,4}[¥￥$€£]?\\s*${SUM}${TENS}(?:\\s*元)?` +
    `|${SUM}${TENS}\\s*(?:元(?![素旦宵件])|块钱|[¥￥$€£]|${CURRENCY}(?![a-z]))`,
  'giu',
);

/** A cell's text without addresses, numbers to call and sums of money: these are ours to give, not a handout's. */
export function withoutPrivate(text: string): string {
  return cellText(
    cellText(text)
      .replace(EMAIL, TAKEN_OUT)
      .replace(MONEY, TAKEN_OUT)
      .replace(DIALLED, (found) => (DATE.test(found.normalize('NFKC')) ? found : TAKEN_OUT)),
  );
}

/** Shorter names than this are found in too many words to tell anything. */
const SHORTEST_TELLING = 2;

/** Whether `text` speaks of one of `wanted`, whatever the width, case and spaces; a name in Latin letters as a word of its own. */
export function mentions(text: string, wanted: readonly string[]): boolean {
  const padded = ` ${nameKey(text)} `;
  return wanted.map(nameKey).some((name) => {
    if (name.length < SHORTEST_TELLING) return false;
    for (let at = padded.indexOf(name); at > 0; at = padded.indexOf(name, at + 1)) {
      if (!isInsideWord(padded, at, at + name.length)) return true;
    }
    return false;
  });
}

function isInsideWord(text: string, start: number, end: number): boolean {
  return /[a-z0-9]{2}/.test(text.slice(start - 1, start + 1)) || /[a-z0-9]{2}/.test(text.slice(end - 1, end + 1));
}

/** What may be told to `vendor`: nothing private, and no text at all that names another vendor. */
export function tellable(vendor: string, others: readonly string[]): (text: string) => string {
  return (text) => {
    // A name may be part of ours: 声光 of 声光公司.
    const besidesOurs = nameKey(text).split(nameKey(vendor)).join(' ');
    return others.some((name) => besidesOurs.includes(nameKey(name))) ? '' : withoutPrivate(text);
  };
}

import { withoutInvisible } from './visible-text';

/** A person, and the word that stands for them where nobody may be named. */
export interface NamedPerson {
  readonly name: string;
  readonly instead: string;
}

/** An e-mail address anywhere in a text; its parts are as long as they may be, so that a hostile text takes no longer than a plain one. */
const ADDRESS = /[^\s@<>()[\]，。；：、（）“”"']{1,64}@[^\s@<>()[\]，。；：、（）“”"']{1,190}\.\p{L}{2,24}/gu;

/**
 * Telephone numbers as people write them: Chinese mobile, landline and service numbers, international ones with a plus, North American ones. Dates, amounts
 * and plain counts have none of these forms.
 */
const NUMBERS = [
  /\+\d{1,3}[ -]?(?:\(\d{1,4}\)[ -]?)?\d(?:[ -]?\d){6,13}/g,
  /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g,
  /(?<!\d)(?:\(0\d{2,3}\)|0\d{2,3})[ -]?\d{7,8}(?!\d)/g,
  /(?<!\d)[48]00[ -]?\d{3}[ -]?\d{4}(?!\d)/g,
  /(?<!\d)(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d)/g,
];

/** Names of one character would be found inside other words. */
const SHORTEST_NAME = 2;

/**
 * `text` without addresses and telephone numbers (`removed` stands there) and without the names of `people`. Chinese names are found anywhere, others only as
 * whole words in the same spelling, so that Ann is not found in annual.
 */
export function withoutPeople(text: string, people: readonly NamedPerson[], removed: string): string {
  let clean = text.replace(ADDRESS, () => removed);
  for (const number of NUMBERS) clean = clean.replace(number, () => removed);
  for (const { name, instead } of [...people].sort((a, b) => b.name.length - a.name.length)) {
    const pattern = nameIn(name);
    if (pattern) clean = clean.replace(pattern, () => instead);
  }
  return clean;
}

function nameIn(name: string): RegExp | null {
  const known = withoutInvisible(name).trim();
  if (Array.from(known).length < SHORTEST_NAME) return null;
  const literal = known.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const isChinese = /\p{Script=Han}/u.test(known);
  return new RegExp(isChinese ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu');
}

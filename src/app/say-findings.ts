import type { Facts, Finding } from '../domain/finding';
import type { Language } from '../domain/language';
import { isMessageKey, translate } from '../i18n/translate';
import { userText } from './digest-mail/user-text';

/** Codes whose path names an argument or a line of a template: told to the page, not to a person. */
const PATH_FOR_PAGES = /^(?:insert|schedule|import|reminders|rpc)\./;

/** Most of a cell's text that a sentence repeats, in characters: enough to know it again. */
const LONGEST_QUOTE = 80;

/** A finding as a sentence in one line, with its place in front when it has one a person can go to. */
export function sayFinding(language: Language, finding: Finding): string {
  const sentence = isMessageKey(finding.code) ? translate(language, finding.code, quotable(finding.facts)) : finding.code;
  const isPlace = finding.path !== '' && !PATH_FOR_PAGES.test(finding.code);
  return isPlace ? `${finding.path}${language === 'zh-CN' ? '：' : ': '}${sentence}` : sentence;
}

/** Facts whose texts, which may come from cells, are one short line each. */
function quotable(facts: Facts): Facts {
  const short = (text: string): string => userText(text, LONGEST_QUOTE);
  const entries = Object.entries(facts).map(([name, fact]): [string, Facts[string]] => [
    name,
    typeof fact === 'string' ? short(fact) : Array.isArray(fact) ? fact.map(short) : fact,
  ]);
  return Object.fromEntries(entries);
}

/** Every finding inside a JSON-safe value, in the order of its members; a finding is an object with a code, a path and facts. */
export function findingsIn(value: unknown): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isFinding(value)) return [value];
  return Object.values(value).flatMap(findingsIn);
}

function isFinding(value: object): value is Finding {
  const { code, path, facts } = value as { readonly [K in keyof Finding]?: unknown };
  return typeof code === 'string' && typeof path === 'string' && typeof facts === 'object' && facts !== null;
}

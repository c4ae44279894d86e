import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../src/sidebar/texts/en';
import { languageOfBrowser, withFacts } from '../../src/sidebar/texts/index';
import { zhCN } from '../../src/sidebar/texts/zh-CN';

/** Every text by its path: `move.done`, `tab/create`. */
function flat(texts: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]: [string, unknown]): [string, string][] =>
      typeof text === 'object' && text !== null ? [...flat(text, `${prefix}${key}/`)] : [[`${prefix}${key}`, String(text)]],
    ),
  );
}

const english = flat(en);
const chinese = flat(zhCN);

function holes(text: string | undefined): string[] {
  return [...new Set([...(text ?? '').matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort();
}

describe('the texts of the sidebar', () => {
  it('have the same keys in both languages', () => {
    expect(english.size).toBeGreaterThan(200);
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('speak of the same facts in both', () => {
    const different = [...english.keys()].filter((key) => holes(english.get(key)).join() !== holes(chinese.get(key)).join());
    expect(different).toEqual([]);
  });

  it('are both languages: the Chinese is Chinese, the English has no ideographs', () => {
    const words = [...english].filter(([, text]) => /\p{L}{3}/u.test(text.replace(/\{[^}]*\}/g, '')));
    expect(words.filter(([key]) => !/\p{Script=Han}/u.test(chinese.get(key) ?? '')).map(([key]) => key)).toEqual([]);
    expect([...english].filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([key]) => key)).toEqual([]);
  });

  it('are all used, and named in full where they are, since the build shortens their keys', () => {
    const folder = 'src/sidebar/view';
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    const named = new Set([...sources.matchAll(/\bt(?:\.(\w+)|\['([\w.]+)'\])/g)].map(([, plain, quoted]) => plain ?? quoted ?? ''));
    expect(Object.keys(en).filter((key) => !named.has(key))).toEqual([]);
    expect(sources).not.toMatch(/\bt\[(?!')/);
  });

  it('have no key that a part of the data could be shortened with', () => {
    expect(Object.keys(en).filter((key) => /\./.test(key) && !/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/.test(key))).toEqual([]);
  });
});

describe('a text with its facts', () => {
  it.each([
    ['{n} {n|task|tasks}', { n: 1 }, '1 task'],
    ['{n} {n|task|tasks}', { n: 0 }, '0 tasks'],
    ['{n|part was|parts were} put back', { n: 2 }, 'parts were put back'],
    ['Moved to {dates}', { dates: '{n} $& <b>' }, 'Moved to {n} $& <b>'],
    ['{a} and {b}', { a: 'x' }, 'x and {b}'],
  ])('%j with %j is %j', (text, facts, said) => expect(withFacts(text, facts)).toBe(said));
});

it.each([
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['ZH-tw', 'zh-CN'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['', 'en'],
])('a browser in %j begins in %s', (tag, language) => expect(languageOfBrowser(tag)).toBe(language));

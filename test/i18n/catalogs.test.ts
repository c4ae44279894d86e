import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../src/i18n/en';
import { isMessageKey, translate } from '../../src/i18n/translate';
import { zhCN } from '../../src/i18n/zh-CN';

const english: { readonly [key: string]: string } = en;
const chinese: { readonly [key: string]: string } = zhCN;

function holes(text: string | undefined): string[] {
  return [...new Set(text?.match(/\{\w+\}/g) ?? [])].sort();
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.ts') ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Codes given to findings and failures anywhere in the product. */
function codesInUse(): string[] {
  const text = ['domain', 'workbook', 'app', 'google'].flatMap((folder) => sources(`src/${folder}`)).join('\n');
  const found = [...text.matchAll(/\b(?:code: |failure\(|say\()'([a-z]\w*(?:\.\w+)*)'/g)].map(([, code = '']) => code);
  return [...new Set(found)].sort();
}

/** Facts that only one language says: English writes "due soon" where Chinese names the number of days. */
const ONE_LANGUAGE: { readonly [key: string]: readonly string[] } = { 'mail.count.next': ['{days}'] };

describe('the two languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(en))('%s speaks of the same facts in both', (key) => {
    const known = ONE_LANGUAGE[key] ?? [];
    const both = (text: string | undefined): string[] => holes(text).filter((hole) => !known.includes(hole));
    // A singular may say "1" without naming the number.
    if (/\.one$/.test(key))
      expect(holes(chinese[key]).filter((hole) => hole !== '{n}')).toEqual(holes(english[key]).filter((hole) => hole !== '{n}'));
    else expect(both(chinese[key])).toEqual(both(english[key]));
  });

  it('are both languages: the Chinese is Chinese, the English has no ideographs', () => {
    const words = Object.keys(english).filter((key) => /\p{L}{3}/u.test((english[key] ?? '').replace(/\{\w+\}/g, '')));
    expect(words.filter((key) => !/\p{Script=Han}/u.test(chinese[key] ?? ''))).toEqual([]);
    expect(Object.keys(english).filter((key) => /\p{Script=Han}/u.test(english[key] ?? ''))).toEqual([]);
  });
});

describe('codes', () => {
  it('that the product uses all have a sentence', () => {
    const codes = codesInUse();
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => !isMessageKey(code))).toEqual([]);
  });
});

describe('a sentence', () => {
  it('joins a list by the comma of its language and leaves a missing fact visible', () => {
    expect(translate('en', 'repair.columnsBack', { names: ['due', 'owner'] })).toContain('due, owner');
    expect(translate('zh-CN', 'repair.columnsBack', { names: ['due', 'owner'] })).toContain('due、owner');
    expect(translate('en', 'insert.badDate')).toContain('{text}');
  });

  it('takes a fact as it is, whatever it holds', () => {
    expect(translate('en', 'insert.badDate', { text: '{text} $& $1' })).toContain('“{text} $& $1”');
  });
});

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CAPTIONS } from '../../scripts/pictures/walk-words';

/** Pages with pictures, in pairs: what one language shows, the other does. */
const PAGES = [
  ['README.md', 'README.zh-CN.md'],
  ['docs/sidebar.md', 'docs/sidebar.zh-CN.md'],
  ['docs/workbook.md', 'docs/workbook.zh-CN.md'],
] as const;
const FOLDER = 'docs/images';

/** Largest picture and animation in bytes, and all of them together: a README that loads slowly is left. */
const MOST_STILL = 100_000;
const MOST_ANIMATION = 800_000;
const MOST_TOGETHER = 2_500_000;

interface Picture {
  readonly alt: string;
  readonly path: string;
}

/** Pictures shown, and pictures only linked to, with the text that stands for each. */
function picturesOf(page: string): Picture[] {
  const links = [...readFileSync(page, 'utf8').matchAll(/\[([^\]]*)\]\(([^)\s]+\.(?:png|gif))\)/g)];
  return links.map(([, alt = '', path = '']) => ({ alt, path: join(dirname(page), path) }));
}

const shown = PAGES.flat().flatMap(picturesOf);
const files = readdirSync(FOLDER).map((name) => join(FOLDER, name));

describe('the pictures', () => {
  it('that are named exist, and there is none that nobody names', () => {
    expect(shown.length).toBeGreaterThanOrEqual(40);
    expect(shown.filter(({ path }) => !existsSync(path))).toEqual([]);
    const named = new Set(shown.map(({ path }) => path));
    expect(files.filter((file) => !named.has(file))).toEqual([]);
  });

  it('are small', () => {
    const sizes = files.map((file) => ({ file, size: statSync(file).size }));
    expect(sizes.filter(({ file, size }) => size > (file.endsWith('.gif') ? MOST_ANIMATION : MOST_STILL))).toEqual([]);
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(MOST_TOGETHER);
  });

  it('are the same in both languages, each of its own page’s language', () => {
    for (const [english, chinese] of PAGES) {
      const [en, zh] = [picturesOf(english), picturesOf(chinese)];
      expect(en.filter(({ path }) => !path.includes('.en.'))).toEqual([]);
      expect(zh.map(({ path }) => path)).toEqual(en.map(({ path }) => path.replace('.en.', '.zh-CN.')));
    }
  });

  it('are told in words of the language to whom cannot see them', () => {
    for (const [english, chinese] of PAGES) {
      expect(picturesOf(english).filter(({ alt }) => !/[a-z]{3}/i.test(alt) || /\p{Script=Han}/u.test(alt))).toEqual([]);
      expect(picturesOf(chinese).filter(({ alt }) => !/\p{Script=Han}/u.test(alt))).toEqual([]);
    }
  });
});

describe('the captions of the walk', () => {
  it('are in both languages, and short enough for one line', () => {
    for (const caption of Object.values(CAPTIONS)) {
      expect(caption.en).toMatch(/^[A-Z][^\p{Script=Han}]{5,70}$/u);
      expect(caption['zh-CN']).toMatch(/^\p{Script=Han}.{2,28}$/u);
    }
  });
});

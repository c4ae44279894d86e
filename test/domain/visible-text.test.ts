import { nameKey, visible, withoutInvisible } from '../../src/domain/visible-text';

describe('text that can be seen', () => {
  it.each([
    [' \u3000\u00A0a b\t\r\n', 'a b'],
    ['\uFEFF\u200Ba\u200Bb\u2060\u00AD', 'a\u200Bb'],
    ['\u0000\u0085a\u202E', 'a'],
    [' \u200B\uFEFF\u2069\u0007 ', ''],
    ['\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['❤\uFE0F', '❤\uFE0F'],
    ['', ''],
  ])('%j is %j', (text, seen) => expect(visible(text)).toBe(seen));

  it('takes no time over fifty thousand blanks in the middle', () => {
    const text = `a${' '.repeat(50_000)}b`;
    const before = performance.now();
    expect(visible(text)).toBe(text);
    expect(performance.now() - before).toBeLessThan(100);
  });

  it('is compared without what cannot be seen, width, case and spaces', () => {
    expect(withoutInvisible('a\u200Bb\u200D\uFEFF')).toBe('ab');
    expect(nameKey('\uFEFFＡnn\u200B \u00A0 LEE\u202C ')).toBe('ann lee');
  });
});

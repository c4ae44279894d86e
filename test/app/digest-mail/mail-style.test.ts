import { STYLE, TEXT_ON_GROUND } from '../../../src/app/digest-mail/mail-style';

/** Relative luminance and contrast as WCAG 2.1 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('the look of a mail', () => {
  it('measures black on white as 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });

  it.each(TEXT_ON_GROUND)('has a contrast of at least 4.5 for %s on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('never gives a width that a phone of 360 px does not have', () => {
    for (const style of Object.values(STYLE)) expect(style).not.toMatch(/(?<!max-)width:\s*[4-9]\d\dpx/);
  });
});

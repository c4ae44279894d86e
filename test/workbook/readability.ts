/** Relative luminance (WCAG 2.1) of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1…21 (WCAG 2.1, 1.4.3). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Left and right of the text in a cell, together, in pixels. */
const PADDING = 6;

/** A CJK character is two units wide, everything else one; a unit is half an em of Arial. */
function units(text: string): number {
  return [...text].reduce((total, character) => total + (/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/.test(character) ? 2 : 1), 0);
}

/** Lines a text takes in a column of `width` pixels, breaking between words and between CJK characters; null when a word is wider than the column. */
export function wrappedLines(text: string, width: number, points = 10, bold = false): number | null {
  const unit = ((points * 4) / 3 / 2) * (bold ? 1.06 : 1);
  const room = Math.floor((width - PADDING) / unit);
  const pieces = text.match(/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]|\s|[^\s\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]+/g) ?? [];
  let [lines, used] = [1, 0];
  for (const piece of pieces) {
    const wide = units(piece);
    if (wide > room) return null;
    if (used + wide > room) {
      lines += 1;
      used = 0;
    }
    used += wide;
  }
  return lines;
}

/** Advance widths of Arial in thousandths of an em, by character; what is not listed is as wide as a digit. */
const ARIAL: { readonly [characters: string]: number } = {
  "ijl'|": 222,
  ' ftI./,:;!()[]-·': 300,
  r: 333,
  ckszvxyJ: 500,
  m: 833,
  FTZ: 611,
  'ABEKPSVXY&': 667,
  CDHNRUw: 722,
  GOQ: 778,
  M: 833,
  W: 944,
};

/** Pixels that a text takes on one line, in Arial for Latin and an em for each CJK character. */
export function textPixels(text: string, points = 10): number {
  const ems = [...text].reduce((total, character) => {
    if (/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/.test(character)) return total + 1000;
    return total + (Object.entries(ARIAL).find(([characters]) => characters.includes(character))?.[1] ?? 556);
  }, 0);
  return (ems / 1000) * points * (4 / 3);
}

/** Whether a text fits on one line of a cell. */
export function fitsOnOneLine(text: string, width: number): boolean {
  return textPixels(text) <= width - PADDING;
}

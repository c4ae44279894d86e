/** Height of a row that holds one line, with air above and below it, in pixels. */
const ONE_LINE = 28;
/** What each further line adds: ten points with the space between lines. */
const FURTHER_LINE = 14;
/** Left and right of the text in a cell, together, and the button of the filter, whose room no word gets. */
const PADDING = 6;
const FILTER_BUTTON = 20;
/** A digit of Arial in ten points is half an em; a CJK character is two of them. */
const UNIT = 20 / 3;

const CJK = /[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/;
/** What stays together at the end of a line: a CJK character, a blank, or a word. */
const PIECES = /[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]|\s|[^\s\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]+/g;

/** Pixels of a header row in which the longest of its headings shows all its lines beside the filter's button. */
export function headerHeight(headings: readonly { readonly text: string; readonly width: number }[], hasFilter: boolean): number {
  const lines = headings.map(({ text, width }) => linesIn(text, width - PADDING - (hasFilter ? FILTER_BUTTON : 0)));
  return ONE_LINE + FURTHER_LINE * (Math.max(1, ...lines) - 1);
}

function linesIn(text: string, pixels: number): number {
  const room = Math.max(1, Math.floor(pixels / UNIT));
  let [lines, used] = [1, 0];
  for (const piece of text.match(PIECES) ?? []) {
    const units = CJK.test(piece) ? 2 : piece.length;
    if (used + units > room && used > 0 && piece.trim() !== '') {
      lines += 1;
      used = 0;
    }
    // A word wider than the column is broken.
    lines += Math.ceil(units / room) - 1;
    used += Math.min(units, room);
  }
  return lines;
}

import { escapeHtml } from '../export/html';
import { textWidth } from '../export/text-size';

/** Text sizes of a picture, in points (9 pt = 12 px) as {@link textWidth} counts them. */
export const LABEL_POINTS = 9;
export const LABEL_PIXELS = 12;

/** Contrast of at least 4.5:1 on white (WCAG 2.1 §1.4.3). */
export const INK = '#1f2933';
export const SOFT_INK = '#51606f';
export const LINE = '#d9dee4';

/** An SVG element as text. Numbers are rounded to tenths of a pixel. */
export function tag(name: string, attributes: { readonly [name: string]: string | number }, ...inside: readonly string[]): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escapeHtml(value)}"`,
  );
  return `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}

/** A line of text with its baseline at `y`. */
export function text(
  words: string,
  x: number,
  y: number,
  look: { readonly anchor?: 'start' | 'middle' | 'end'; readonly fill?: string; readonly size?: number; readonly bold?: boolean } = {},
): string {
  const { anchor = 'start', fill = SOFT_INK, size = LABEL_PIXELS, bold = false } = look;
  const weight: { [name: string]: string } = bold ? { 'font-weight': 'bold' } : {};
  return tag('text', { x, y, 'text-anchor': anchor, fill, 'font-size': size, ...weight }, escapeHtml(words));
}

/** Words cut to a width in pixels, with an ellipsis where something is missing. */
export function fitted(words: string, width: number): string {
  if (textWidth(words, LABEL_POINTS) <= width) return words;
  const letters = [...words];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, LABEL_POINTS) > width) letters.pop();
  return `${letters.join('')}…`;
}

/** How wide a label is, in pixels. */
export function labelWidth(words: string): number {
  return textWidth(words, LABEL_POINTS);
}

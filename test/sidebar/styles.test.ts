import { readFileSync } from 'node:fs';
import { PALETTE, STATE_COLOURS } from '../../src/workbook/palette';

const BASE = readFileSync('src/sidebar/styles/1-base.css', 'utf8');

function colour(name: string): string {
  return new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(BASE)?.[1] ?? '';
}

/** Relative luminance and contrast by WCAG 2.1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(colour(a)), luminance(colour(b))].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of the sidebar', () => {
  it.each([
    ['ink', PALETTE.ink],
    ['muted', PALETTE.muted],
    ['paper', PALETTE.paper],
    ['line', PALETTE.line],
    ['wash', PALETTE.computed],
    ['tint', PALETTE.section],
    ['deep', PALETTE.header],
    ['accent', PALETTE.accent],
    ['link', PALETTE.link],
    ['late', STATE_COLOURS.late.text],
    ['late-fill', STATE_COLOURS.late.fill],
    ['soon', STATE_COLOURS.dueSoon.text],
    ['soon-fill', STATE_COLOURS.dueSoon.fill],
    ['done', STATE_COLOURS.done.text],
    ['done-fill', STATE_COLOURS.done.fill],
    ['blocked', STATE_COLOURS.blocked.text],
    ['blocked-fill', STATE_COLOURS.blocked.fill],
  ])('%s is that of the workbook', (name, hex) => expect(colour(name)).toBe(hex));

  it.each([
    ['ink', 'paper'],
    ['ink', 'wash'],
    ['ink', 'tint'],
    ['muted', 'paper'],
    ['muted', 'wash'],
    ['muted', 'tint'],
    ['accent', 'paper'],
    ['accent', 'wash'],
    ['accent', 'tint'],
    ['late', 'late-fill'],
    ['soon', 'soon-fill'],
    ['done', 'done-fill'],
    ['blocked', 'blocked-fill'],
    ['late', 'paper'],
  ])('%s on %s can be read', (text, ground) => expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5));

  it('edges of fields stand out from the page', () => expect(contrast('edge', 'paper')).toBeGreaterThanOrEqual(3));
});

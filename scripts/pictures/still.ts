import { writeFileSync } from 'node:fs';
import type { Browser, Locator, Page, PageScreenshotOptions } from 'playwright-core';
import type { Language } from '../../src/domain/language';
import { palettePng } from './palette-png';

/** Milliseconds in which a page comes to rest: fonts are there, what was drawn late is drawn. */
const REST = 450;
/** Milliseconds between two looks that must agree, and how often to look. */
const BETWEEN = 150;
const MOST_LOOKS = 10;

/** A page to be photographed: in a language, and in which nothing moves. */
export function quietPage(
  browser: Browser,
  locale: Language,
  more: { width?: number; height?: number; bypassCSP?: boolean } = {},
): Promise<Page> {
  const { width = 1000, height = 800, bypassCSP = false } = more;
  return browser.newPage({ locale, viewport: { width, height }, bypassCSP, reducedMotion: 'reduce' });
}

/** The page at rest, without a caret, as a PNG: it has looked the same twice. */
export async function steadyShot(page: Page, more: PageScreenshotOptions = {}): Promise<Buffer> {
  await page.evaluate('document.fonts.ready.then(() => 0)');
  await page.waitForTimeout(REST);
  const look = (): Promise<Buffer> => page.screenshot({ animations: 'disabled', caret: 'hide', ...more });
  let seen = await look();
  for (let looks = 1; looks < MOST_LOOKS; looks += 1) {
    await page.waitForTimeout(BETWEEN);
    const next = await look();
    if (next.equals(seen)) break;
    seen = next;
  }
  return seen;
}

/** Writes the page with few colours, or one element of it with `margin` pixels of the page around. */
export async function still(path: string, page: Page, of?: Locator, margin = 0): Promise<void> {
  await of?.scrollIntoViewIfNeeded();
  const box = (await of?.boundingBox()) ?? null;
  const clip = box && { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
  writeFileSync(path, palettePng(await steadyShot(page, clip === null ? {} : { clip })));
}

import chromium from '@sparticuz/chromium';
import { type Browser, chromium as engine } from 'playwright-core';

/**
 * A real Chromium, from inside an npm package: nothing of the system is needed. It has no CJK fonts, so tests read text, not pictures of it. Of the
 * package's own arguments none is used: they switch web security off, and with it the `Origin` header. With a `language`, for pictures,
 * the browser itself speaks it: its date fields are written in that.
 */
export async function launchChromium(language?: string): Promise<Browser> {
  const spoken = language === undefined ? { args: [], env: {} } : spokenBy(language);
  return engine.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', ...spoken.args],
    env: { ...process.env, ...spoken.env },
    headless: true,
  });
}

/** What is drawn must not depend on what was drawn before: pictures are compared by their bytes. */
const SAME_PIXELS = [
  '--disable-partial-raster',
  '--disable-checker-imaging',
  '--disable-threaded-animation',
  '--disable-threaded-scrolling',
];

function spokenBy(language: string): { readonly args: readonly string[]; readonly env: { readonly [name: string]: string } } {
  const locale = language.replace('-', '_');
  return { args: [`--lang=${language}`, ...SAME_PIXELS], env: { LANGUAGE: locale, LANG: `${locale}.UTF-8` } };
}

import chromium from '@sparticuz/chromium';
import { type Browser, chromium as engine } from 'playwright-core';

/**
 * A real Chromium, from inside an npm package: nothing of the system is needed. It has no CJK fonts, so tests read text, not pictures of it. Of the
 * package's own arguments none is used: they switch web security off, and with it the `Origin` header.
 */
export async function launchChromium(): Promise<Browser> {
  return engine.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--disable-gpu'], headless: true });
}

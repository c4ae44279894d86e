import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../src/domain/language';
import { launchChromium } from '../test/e2e/chromium';
import { PROJECT_ROOT } from './build/bundle';
import { hasChineseFont, NO_CHINESE_FONT } from './pictures/chinese-font';
import type { Photographer } from './pictures/photographer';
import { reportPictures } from './pictures/report-pictures';
import { sidebarPictures } from './pictures/sidebar-pictures';
import { walkPicture } from './pictures/walk-picture';
import { workbenchPicture } from './pictures/workbench-picture';

/**
 * `npm run pictures [-- --only text]`: every picture of docs/images, or those whose name has the text, in the Chromium of the tests. The days are fixed,
 * so only a change of the product, or of the fonts of this machine, changes a picture. Without a font for Chinese it says so and leaves them as they are.
 */
const FOLDER = join(PROJECT_ROOT, 'docs/images');

const PHOTOGRAPHERS: readonly Photographer[] = [workbenchPicture, walkPicture, reportPictures, sidebarPictures];

async function main(): Promise<void> {
  const at = process.argv.indexOf('--only');
  const only = at < 0 ? '' : (process.argv[at + 1] ?? '');
  mkdirSync(FOLDER, { recursive: true });
  for (const language of LANGUAGES) {
    const browser = await launchChromium(language);
    try {
      if (!(await hasChineseFont(browser))) {
        console.log(`${NO_CHINESE_FONT} The pictures stay as they are.`);
        return;
      }
      const pathOf = (name: string, ending: 'png' | 'gif' = 'png'): string => join(FOLDER, `${name}.${language}.${ending}`);
      const isWanted = (name: string): boolean => `${name}.${language}`.includes(only);
      for (const photograph of PHOTOGRAPHERS) await photograph({ browser, language, pathOf, isWanted });
    } finally {
      await browser.close();
    }
  }
}

await main();

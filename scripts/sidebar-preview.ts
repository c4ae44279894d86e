import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { LANGUAGES, type Language, languageOf } from '../src/domain/language';
import { launchChromium } from '../test/e2e/chromium';
import { hasChineseFont, NO_CHINESE_FONT } from './pictures/chinese-font';
import { quietPage, still } from './pictures/still';
import { demoScript } from './sidebar/demo-script';
import { servePage } from './sidebar/fake-runner';
import { playScene, sidebarHtml } from './sidebar/play-scene';
import { scenes } from './sidebar/scenes';

/**
 * `npm run sidebar -- [--language en] [--pictures folder [--only text]]`: the sidebar in a browser of one's own over a demo spreadsheet; with `--pictures`,
 * every page of it in both languages as a PNG at 300 px, each looked over by axe. Status 1 when axe finds anything.
 */
async function main(): Promise<void> {
  const folder = option('--pictures');
  if (folder === null) await serve(languageOf(option('--language') ?? 'en'));
  else process.exitCode = (await photograph(resolve(folder), option('--only') ?? '')) === 0 ? 0 : 1;
}

function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

async function serve(language: Language): Promise<void> {
  const script = demoScript(language, true);
  const { address } = await servePage(sidebarHtml, script.answer);
  console.log(`${address} (Ctrl+C ends it)`);
}

async function photograph(folder: string, only: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  let findings = 0;
  for (const language of LANGUAGES) {
    const browser = await launchChromium(language);
    try {
      if (!(await hasChineseFont(browser))) console.log(NO_CHINESE_FONT);
      const page = await quietPage(browser, language);
      for (const scene of scenes(language).filter(({ name }) => `${name}.${language}`.includes(only))) {
        const found = await playScene(page, scene, language, async () => {
          await still(join(folder, `${scene.name}.${language}.png`), page);
          return axe(page);
        });
        for (const line of found) console.log(`${scene.name} ${language}: ${line}`);
        findings += found.length;
      }
    } finally {
      await browser.close();
    }
  }
  console.log(`axe: ${findings} findings`);
  return findings;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the page, a line each: rule, first place. */
async function axe(page: Page): Promise<string[]> {
  await page.evaluate(`${AXE};0`);
  const found = await page.evaluate(
    `axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id, help, nodes }) => id + ': ' + help + ' ' + nodes.map((node) => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(' | ')))`,
  );
  return found as string[];
}

await main();

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../src/domain/language';
import { runDemo } from '../src/local/cli/demo-run';
import { reportHtml } from '../src/local/export/report-html';
import type { Host } from '../src/local/host/index';
import { instantOfWall } from '../src/local/host/zone';
import { PROJECT_ROOT } from './build/bundle';
import { Browser, findChromium } from './pictures/browser';
import { playTheWeeks } from './pictures/team-at-work';

/**
 * `npm run pictures`: the pictures of docs/images, taken of the report of a demo launch in an installed Chromium (CHROMIUM may name it). Without one
 * it says so and leaves the pictures as they are. The day is fixed, so only a change of the product changes a picture.
 */

const FOLDER = join(PROJECT_ROOT, 'docs/images');
const START = '2026-11-09';
const LOOKED_AT = '2026-11-25';
const EVENT = '2026-12-20';
const DIGEST_HOUR = 8;

/** Pixels of margin around what a picture shows. */
const MARGIN = 12;

/** Rows of the task list in its picture, the header included. */
const TASK_ROWS = 18;

async function main(): Promise<void> {
  const chromium = findChromium();
  if (chromium === null) {
    console.log('skipped: no chromium here (none on PATH; CHROMIUM may name it). The pictures stay as they are.');
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'showrunner-pictures-'));
  const browser = await Browser.start(chromium, folder);
  try {
    for (const locale of ['zh-CN', 'en'] as const) {
      const page = join(folder, `${locale}.html`);
      writeFileSync(page, reportOf(demonstrated(locale), locale));
      await photograph(browser, page, locale);
    }
  } finally {
    await browser.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The demo launch some weeks on: part of the work is done and said so, and the digest hour of the day has just passed. */
function demonstrated(locale: Language): Host {
  const isChinese = locale === 'zh-CN';
  const timeZone = isChinese ? 'Asia/Shanghai' : 'America/New_York';
  const { host } = runDemo({
    template: 'product-launch',
    date: EVENT,
    today: START,
    days: 0,
    locale,
    spreadsheetLocale: isChinese ? 'zh_CN' : 'en_US',
    timeZone,
    people: join(PROJECT_ROOT, `examples/people.${locale}.csv`),
    onlyFittingPeople: false,
    tasks: null,
    out: FOLDER,
  });
  playTheWeeks(host, locale);
  host.setNow(instantOfWall(Date.parse(`${LOOKED_AT}T00:00:00Z`) + DIGEST_HOUR * 3_600_000, timeZone));
  host.runClockTriggers();
  return host;
}

function reportOf(host: Host, language: Language): string {
  return reportHtml({ workbook: host.render(), mails: host.outbox, account: [], language });
}

async function photograph(browser: Browser, page: string, locale: Language): Promise<void> {
  const address = pathToFileURL(page).href;
  const picture = (name: string, selector: string): Promise<void> =>
    browser.picture(join(FOLDER, `${name}.${locale}.png`), selector, MARGIN);
  await browser.open(address, { width: 1420, height: 900 });
  await picture('overview', '.book');
  await browser.run(SHOW_TASKS);
  await picture('tasks', '.book');
  // Tall enough for the whole mail, so that nothing in its frame scrolls.
  await browser.open(address, { width: 1120, height: 1430 });
  await picture('mail', '.outbox');
}

/** Runs in the page: opens the third tab, the task list, and cuts it below a whole row. */
const SHOW_TASKS = `(() => {
  document.querySelectorAll('.tabs [role=tab]')[2].click();
  const panel = document.querySelector('.book [role=tabpanel]:not([hidden])');
  const end = panel.querySelectorAll('tbody tr')[${TASK_ROWS}].getBoundingClientRect().top;
  panel.style.maxHeight = end - panel.getBoundingClientRect().top + 'px';
})()`;

await main();

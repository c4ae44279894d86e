import { join } from 'node:path';
import type { Language } from '../../src/domain/language';
import { runDemo } from '../../src/local/cli/demo-run';
import { callRpc } from '../../src/local/cli/rpc-client';
import { reportHtml } from '../../src/local/export/report-html';
import type { Host } from '../../src/local/host/index';
import { instantOfWall } from '../../src/local/host/zone';
import { PROJECT_ROOT } from '../build/bundle';
import type { Assignment } from './photographer';
import { quietPage, still } from './still';
import { playTheWeeks } from './team-at-work';

const START = '2026-11-09';
const LOOKED_AT = '2026-11-25';
const EVENT = '2026-12-20';
const DIGEST_HOUR = 8;

/** Pixels of margin around what a picture shows. */
const MARGIN = 12;

/** Rows of the task list in its picture, the header included. */
const TASK_ROWS = 18;

const NAMES = ['overview', 'tasks', 'timeline', 'budget', 'run-of-show', 'mail'] as const;

/** The sheets that have a picture of their own: their tabs, and where to cut them, in rows of the page. */
const SHEETS = {
  tasks: { title: { 'zh-CN': '任务分解表', en: 'Tasks' }, rows: TASK_ROWS },
  timeline: { title: { 'zh-CN': '时间轴', en: 'Timeline' }, rows: 27 },
  budget: { title: { 'zh-CN': '预算', en: 'Budget' }, rows: 13 },
  'run-of-show': { title: { 'zh-CN': '活动流程', en: 'Run of show' }, rows: 14 },
} as const;

/** The Overview, sheets of the plan and the lead's mail, in the report of a demo launch some weeks on. */
export async function reportPictures({ browser, language, pathOf, isWanted }: Assignment): Promise<void> {
  if (!NAMES.some(isWanted)) return;
  const host = demonstrated(language);
  const html = reportOf(host, language);
  const page = await quietPage(browser, language, { width: 1420, height: 900 });
  await page.setContent(html);
  const picture = async (name: (typeof NAMES)[number], selector: string): Promise<void> => {
    if (isWanted(name)) await still(pathOf(name), page, page.locator(selector).first(), MARGIN);
  };
  await picture('overview', '.book');
  for (const name of ['tasks', 'timeline', 'budget', 'run-of-show'] as const) {
    await page.evaluate(showSheet(SHEETS[name].title[language], SHEETS[name].rows));
    await picture(name, '.book');
  }
  // Tall enough for the whole mail, so that nothing in its frame scrolls.
  await page.setViewportSize({ width: 1120, height: 1600 });
  await page.setContent(html);
  await picture('mail', '.outbox');
  await page.close();
}

function zoneOf(language: Language): string {
  return language === 'zh-CN' ? 'Asia/Shanghai' : 'America/New_York';
}

/** Part of the work is done and said so, and the digest hour of the day has just passed. */
function demonstrated(locale: Language): Host {
  const isChinese = locale === 'zh-CN';
  const timeZone = zoneOf(locale);
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
    out: null,
  });
  callRpc(host, 'addSheet', { plan: null, kind: 'timeline' }, locale);
  playTheWeeks(host, locale);
  host.setNow(instantOfWall(Date.parse(`${LOOKED_AT}T00:00:00Z`) + DIGEST_HOUR * 3_600_000, timeZone));
  host.runClockTriggers();
  return host;
}

function reportOf(host: Host, language: Language): string {
  return reportHtml({ workbook: host.render(), mails: host.outbox, account: [], language });
}

/** Runs in the page: opens the tab of this title, and cuts it below a whole row where it is longer. */
function showSheet(title: string, rows: number): string {
  return `(() => {
  const tabs = [...document.querySelectorAll('.tabs [role=tab]')];
  tabs.find((tab) => tab.textContent.trim() === ${JSON.stringify(title)}).click();
  const panel = document.querySelector('.book [role=tabpanel]:not([hidden])');
  const last = panel.querySelectorAll('tbody tr')[${rows}];
  if (last) panel.style.maxHeight = last.getBoundingClientRect().top - panel.getBoundingClientRect().top + 'px';
})()`;
}

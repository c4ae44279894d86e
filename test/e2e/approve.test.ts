import { type CivilDate, toSerial } from '../../src/domain/civil-date';
import type { Host } from '../../src/local/host';
import { TITLES_OF } from './approve-words';
import { smallPlan } from './crash-workbooks';
import {
  ask,
  callsOf,
  cellAt,
  INSERT,
  LEAD,
  lastRun,
  loadShipped,
  MATE,
  newHost,
  restored,
  rpc,
  shanghai,
  tableOf,
  type,
  typedCells,
  writesOf,
} from './showrunner';
import { workbookContent } from './workbook-content';

jest.setTimeout(120_000);
beforeAll(loadShipped);

const PLAN = { plan: null } as const;
const codes = (reply: ReturnType<typeof rpc>): string[] => (reply.ok ? [] : reply.findings.map(({ code }) => code));

/** The values of 设置 by key. */
function settings(host: Host, title: string): { [key: string]: unknown } {
  return Object.fromEntries(typedCells(host, title).map((row) => [String(row[0]).split('|')[3], row[2]]));
}

/** The status of the plan as the master plan has it. */
function status(host: Host, title: string): unknown {
  return typedCells(host, title).find((row) => String(row[0]).endsWith('|approval'))?.[2];
}

function approve(host: Host, approver?: string) {
  const { hash } = ask(host, 'previewApproval', PLAN);
  return ask(host, 'approvePlan', { ...PLAN, hash, ...(approver === undefined ? {} : { approver }) });
}

describe.each(['zh-CN', 'en'] as const)('approving a plan in %s', (language) => {
  const titles = TITLES_OF[language];
  let inserted = '';
  beforeAll(() => {
    const host = newHost();
    host.signIn(language === 'en' ? MATE : LEAD);
    ask(host, 'insertPlan', { ...INSERT, language });
    ask(host, 'addSheet', { ...PLAN, kind: 'goals' });
    inserted = host.save();
  });
  const open = (): Host => {
    const host = restored(inserted);
    host.signIn(language === 'en' ? MATE : LEAD);
    return host;
  };

  it('is shown first, and nothing is written', () => {
    const host = open();
    const before = [workbookContent(host), host.properties];
    const preview = ask(host, 'previewApproval', PLAN);
    // Ten lines of the launch; six goals, the total, and five figures; one goal has no target.
    expect(preview).toMatchObject({
      version: 1,
      day: '2026-12-10',
      approver: language === 'en' ? 'mate' : 'lead',
      standing: null,
      budget: { rows: 10, total: 500_000, changed: 0, added: 0 },
      goals: { rows: 12, withoutTarget: 1, changed: 0, added: 0 },
      undo: true,
    });
    expect(writesOf(lastRun(host))).toEqual([]);
    expect([workbookContent(host), host.properties]).toEqual(before);
  });

  it('records and freezes, touches no cell of anybody’s, and needs no repair afterwards', () => {
    const host = open();
    const before = workbookContent(host);
    const { approver } = approve(host, language === 'en' ? 'Anna O’Neil' : '王芳');
    expect(approver).toBe(language === 'en' ? 'Anna O’Neil' : '王芳');
    expect(settings(host, titles.settings)).toMatchObject({
      approvedVersion: 1,
      approvedOn: toSerial('2026-12-10' as CivilDate),
      approvedBy: approver,
      approvedTotal: 500_000,
      firstTotal: 500_000,
    });
    expect(status(host, titles.master)).toBe(titles.approved);
    expect(tableOf(host, titles.budget).map(({ id, approvedAmount }) => [id, approvedAmount])).toEqual([
      ['stage-av', 125_000],
      ['venue', 90_000],
      ['media', 90_000],
      ['design-film', 40_000],
      // 150 a head for 200, and gifts at 125 a head.
      ['catering', 30_000],
      ['speakers-host', 25_000],
      ['print-gifts', 25_000],
      ['streaming', 15_000],
      ['crew-security', 10_000],
      ['reserve', 50_000],
    ]);
    const after = workbookContent(host);
    const touched = Object.keys(after).filter((title) => after[title] !== before[title]);
    expect(touched.sort()).toEqual([titles.budget, titles.goals, titles.master, titles.settings].sort());
    expect(ask(host, 'repair', PLAN)).toEqual({ operations: 0, changes: [], findings: [] });
    // What we wrote is nobody's to lose: of the plan only the status counts as worked in.
    const removal = ask(host, 'previewRemoval', PLAN).sheets.filter(({ isTouched }) => isTouched);
    expect(removal.map(({ title }) => title)).not.toContain(titles.budget);
  });

  it('is taken back as a whole', () => {
    const host = open();
    const before = host.save();
    approve(host);
    expect(ask(host, 'previewUndo', {}).change).toMatchObject({ command: 'approve', approved: 1 });
    // Ten amounts, twelve targets, five settings, one status.
    expect(ask(host, 'undoLast', {})).toEqual({ cells: 28, findings: [] });
    const cellsOf = (saved: string): unknown => (JSON.parse(saved) as { book: { sheets: unknown } }).book.sheets;
    expect(cellsOf(host.save())).toEqual(cellsOf(before));
    expect(codes(rpc(host, 'undoLast', {}))).toEqual(['undo.nothing']);
    expect(ask(host, 'previewApproval', PLAN)).toMatchObject({ version: 1, standing: null });
  });

  it('taken back leaves what a person has typed since, and says where', () => {
    const host = open();
    approve(host);
    type(host, titles.budget, 'approvedAmount', 4, '88000');
    const { cells, findings } = ask(host, 'undoLast', {});
    expect([cells, findings]).toEqual([
      27,
      [{ code: 'undo.changedSince', path: `${titles.budget}!${cellAt(host, titles.budget, 'approvedAmount', 4)}`, facts: {} }],
    ]);
    expect(tableOf(host, titles.budget)[1]?.approvedAmount).toBe(88_000);
  });

  it('again makes the next version, and taken back brings the one before', () => {
    const host = open();
    approve(host);
    host.setNow(shanghai('2026-12-14', 9));
    type(host, titles.budget, 'price', 3, '130000');
    type(host, titles.budget, 'item', 13, 'Fireworks');
    type(host, titles.budget, 'price', 13, '7000');
    expect(ask(host, 'previewApproval', PLAN)).toMatchObject({
      version: 2,
      day: '2026-12-14',
      standing: { version: 1, day: '2026-12-10', total: 500_000 },
      budget: { rows: 11, changed: 1, added: 1, total: 512_000 },
      goals: { changed: 0, added: 0 },
    });
    approve(host);
    expect(settings(host, titles.settings)).toMatchObject({ approvedVersion: 2, approvedTotal: 512_000, firstTotal: 500_000 });
    ask(host, 'undoLast', {});
    expect(settings(host, titles.settings)).toMatchObject({ approvedVersion: 1, approvedTotal: 500_000, firstTotal: 500_000 });
    const lines = tableOf(host, titles.budget).map(({ approvedAmount }) => approvedAmount);
    expect([lines[0], lines[10]]).toEqual([125_000, '']);
  });

  it('from the menu says what, asks who, and can be cancelled', () => {
    const host = open();
    host.open();
    const before = host.save();
    host.answer({ button: 'CANCEL' });
    host.click(titles.menu);
    expect(writesOf(lastRun(host))).toEqual([]);
    expect((JSON.parse(host.save()) as { book: unknown }).book).toEqual((JSON.parse(before) as { book: unknown }).book);
    host.answer({ button: 'OK', text: language === 'en' ? 'Anna' : '王芳' }, { button: 'OK' });
    host.click(titles.menu);
    const said = host.dialogs.slice(-2).map(({ text }) => text);
    expect(said).toEqual(titles.dialogs);
    expect(settings(host, titles.settings).approvedBy).toBe(language === 'en' ? 'Anna' : '王芳');
    host.answer({ button: 'YES' }, { button: 'OK' });
    host.click(titles.undo);
    expect(host.dialogs[host.dialogs.length - 2]?.text).toContain(titles.undone);
    expect(settings(host, titles.settings).approvedVersion).toBe('');
  });
});

describe('an approval', () => {
  let small = '';
  beforeAll(() => {
    small = smallPlan();
  });

  it('refuses a name that is none, a preview that is out of date, and another plan', () => {
    const host = restored(small);
    const { hash } = ask(host, 'previewApproval', PLAN);
    expect(codes(rpc(host, 'approvePlan', { ...PLAN, hash, approver: '=1+1' }))).toEqual(['approve.noApprover']);
    expect(codes(rpc(host, 'approvePlan', { plan: 'nobody', hash }))).toEqual(['plan.none']);
    type(host, '预算', 'price', 3, '1');
    expect(codes(rpc(host, 'approvePlan', { ...PLAN, hash }))).toEqual(['approve.changedSince']);
    const again = ask(host, 'previewApproval', PLAN).hash;
    host.setNow(shanghai('2026-12-11', 1));
    expect(codes(rpc(host, 'approvePlan', { ...PLAN, hash: again }))).toEqual(['approve.changedSince']);
    expect(settings(host, '设置').approvedVersion).toBe('');
  });

  it('asks for a name where Google tells none', () => {
    const host = newHost({ users: [{ email: '', locale: 'zh_CN' }] });
    ask(host, 'insertPlan', INSERT);
    const { hash, approver } = ask(host, 'previewApproval', PLAN);
    expect([approver, codes(rpc(host, 'approvePlan', { ...PLAN, hash }))]).toEqual(['', ['approve.noApprover']]);
  });

  it('keeps text as text: a name and a target like a date or a number, a target like a formula', () => {
    const host = restored(small);
    ask(host, 'addSheet', { ...PLAN, kind: 'goals' });
    type(host, '目标与数据', 'target', 3, "'007");
    type(host, '目标与数据', 'target', 4, "'=HYPERLINK(1)");
    approve(host, '2026-12-20');
    expect(settings(host, '设置').approvedBy).toBe('2026-12-20');
    expect(
      tableOf(host, '目标与数据')
        .slice(0, 2)
        .map(({ approvedTarget }) => approvedTarget),
    ).toEqual(['007', '–']);
  });

  it('works with what is there: without budget, goals and master plan it records who and when', () => {
    const host = restored(small);
    for (const kind of ['budget', 'master'] as const) {
      ask(host, 'removeSheet', { ...PLAN, kind, keep: false, blankTitle: 'x', confirmedName: kind === 'budget' ? '预算' : '活动策划总表' });
    }
    expect(approve(host)).toMatchObject({ version: 1, budget: null, goals: null });
    expect(settings(host, '设置')).toMatchObject({ approvedVersion: 1, approvedTotal: '', firstTotal: '' });
    expect(ask(host, 'undoLast', {})).toEqual({ cells: 3, findings: [] });
  });

  it('asks for a repair where a column it writes to is gone, and then goes on', () => {
    const host = restored(small);
    const column = cellAt(host, '预算', 'approvedAmount', 1).charCodeAt(0) - 64;
    host.deleteColumns('预算', column, 1);
    expect(rpc(host, 'previewApproval', PLAN)).toMatchObject({ ok: false, findings: [{ code: 'approve.repairFirst', path: '预算' }] });
    ask(host, 'repair', PLAN);
    expect(approve(host)).toMatchObject({ version: 1 });
  });

  it('finds its rows again by their ids, when people insert some in between', () => {
    const host = restored(small);
    approve(host);
    host.insertRows('预算', 3, 1);
    expect(ask(host, 'undoLast', {})).toEqual({ cells: 16, findings: [] });
    expect(tableOf(host, '预算').map(({ approvedAmount }) => approvedAmount)).toEqual(Array.from({ length: 10 }, () => ''));
  });

  it('makes the column that says what has changed be seen, until the first is taken back', () => {
    const host = restored(small);
    const isHidden = (): unknown => {
      const { sheets } = (JSON.parse(host.save()) as { book: { sheets: { title: string; columnHidden: unknown[] }[] } }).book;
      const place = (typedCells(host, '预算')[0] ?? []).findIndex((key) => String(key).endsWith('|sinceApproval'));
      return sheets.find(({ title }) => title === '预算')?.columnHidden[place];
    };
    expect(isHidden()).toBeTruthy();
    approve(host);
    expect(isHidden()).toBeFalsy();
    approve(host);
    ask(host, 'undoLast', {});
    expect(isHidden()).toBeFalsy();
  });

  it('takes few calls, however many lines there are', () => {
    const host = restored(small);
    const { hash } = ask(host, 'previewApproval', PLAN);
    ask(host, 'approvePlan', { ...PLAN, hash });
    expect(callsOf(lastRun(host))).toBeLessThanOrEqual(70);
  });

  it('of a workbook with every sheet from the start needs no repair: formulas name columns beyond the 26th', () => {
    const host = newHost();
    const sheets = ['master', 'budget', 'resources', 'runOfShow', 'risks', 'review', 'goals', 'improvements'] as const;
    ask(host, 'insertPlan', { ...INSERT, sheets });
    expect(ask(host, 'repair', PLAN)).toEqual({ operations: 0, changes: [], findings: [] });
  });
});

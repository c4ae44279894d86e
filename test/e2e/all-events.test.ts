import { LANGUAGES, type Language } from '../../src/domain/language';
import type { Host } from '../../src/local/host';
import { parseKey } from '../../src/workbook/sheet-key';
import { inOrder, SECOND, second, TITLES } from './carry-scene';
import { trim } from './crash-workbooks';
import { ask, cellAt, INSERT, loadShipped, newHost, restored, rpc, tableOf, typedCells } from './showrunner';

jest.setTimeout(120_000);

type Line = { readonly [column: string]: unknown };

const COLUMNS = ['name', 'd0', 'days', 'health', 'progress', 'late', 'near', 'budget', 'currency', 'lead'];

/** The lines of the sheet as a person sees them, blank ones left out. */
function linesOf(host: Host, title: string): Line[] {
  const sheet = host.render().sheets.find((each) => each.title === title);
  const keys = (sheet?.cells ?? []).filter(({ column, value }) => column === 1 && parseKey(value)?.part.startsWith('event'));
  const lines = keys.map(({ row }) =>
    Object.fromEntries(
      COLUMNS.map((key, index) => [key, sheet?.cells.find((cell) => cell.row === row && cell.column === index + 2)?.value ?? '']),
    ),
  );
  return lines.filter(({ name }) => name !== '');
}

const saved = {} as { [L in Language]: string };
beforeAll(async () => {
  await loadShipped();
  for (const language of LANGUAGES) {
    const host = newHost(language === 'en' ? { locale: 'en_US' } : {});
    ask(host, 'insertPlan', { ...INSERT, language, leadName: 'Lin', sheets: ['budget'] });
    expect(host.sheetTitles).not.toContain(TITLES[language].all);
    ask(host, 'insertPlan', { ...SECOND, language, sheets: ['budget'], leadName: 'Gao', budgetTotal: 50_000, currency: 'CNY' });
    trim(host);
    saved[language] = host.save();
  }
}, 120_000);

describe.each(LANGUAGES)('the list of all events in %s', (language) => {
  const title = TITLES[language];
  const [done, cancelled] = language === 'en' ? ['Done', 'Cancelled'] : ['已完成', '已取消'];
  const healthy = language === 'en' ? /^Green/ : /^绿/;

  it('is in front, visible, and there once', () => {
    const host = restored(saved[language]);
    expect(host.sheetTitles.filter((each) => each.startsWith(title.all))).toEqual([title.all]);
    expect(host.sheetTitles[0]).toBe(title.all);
    expect(host.render().sheets[0]).toMatchObject({ hidden: false, frozenRows: 2 });
  });

  it('shows for each event the figures of its own sheets', () => {
    const host = restored(saved[language]);
    // Four tasks of the second event: late since yesterday, due today, due in seven days, due in eight; the rest is settled.
    const tasks = second(title.tasks);
    const dues = ['2026-12-09', '2026-12-10', '2026-12-17', '2026-12-18'];
    const rows = tableOf(host, tasks);
    const at = Object.fromEntries(['due', 'priority', 'status'].map((key) => [key, cellAt(host, tasks, key, 0).slice(0, -1)]));
    rows.forEach(({ row }, index) => {
      const due = dues[index];
      if (due) host.editCell(tasks, `${at.due}${row}`, due);
      if (due) host.editCell(tasks, `${at.priority}${row}`, language === 'en' ? 'Low' : '低');
      else host.editCell(tasks, `${at.status}${row}`, index === dues.length ? cancelled : done);
    });
    const [, lecture] = linesOf(host, title.all);
    // From Thursday 2026-12-10 to 2027-01-28 are 49 days; that day is number 46,415. One cancelled task counts nowhere.
    expect(lecture).toMatchObject({ d0: 46415, days: 49, late: 1, near: 2, currency: 'CNY', lead: 'Gao' });
    expect(lecture?.progress).toBeCloseTo((rows.length - 5) / (rows.length - 1), 10);
    expect(lecture?.budget).toBe(50_000);
    expect(String(lecture?.health)).toMatch(/1/);
  });

  it('follows another name, another date and a renamed tab', () => {
    const host = restored(saved[language]);
    host.renameSheet(title.tasks, 'Work');
    host.renameSheet(title.overview, "Anna's page");
    const settings = language === 'en' ? 'Settings' : '设置';
    const rowOf = (key: string): number => typedCells(host, settings).findIndex(([cell]) => String(cell).endsWith(`|${key}`)) + 1;
    host.editCell(settings, `C${rowOf('eventName')}`, 'Spring launch');
    host.editCell(settings, `C${rowOf('d0')}`, '2026-12-24');
    host.editCell(settings, `C${rowOf('d1')}`, '2026-12-24');
    // 2026-12-24 is number 46,380, 14 days ahead.
    expect(linesOf(host, title.all)[0]).toMatchObject({ name: 'Spring launch', d0: 46380, days: 14, lead: 'Lin' });
    for (const plan of inOrder(host))
      expect(ask(host, 'previewRepair', { plan })).toMatchObject({ operations: 0, changes: [], findings: [] });
  });

  it('loses the line of an event that is removed', () => {
    const host = restored(saved[language]);
    const [launch = ''] = inOrder(host);
    ask(host, 'removePlan', { plan: launch, keep: false, confirmedName: title.launch, blankTitle: 'x' });
    const lines = linesOf(host, title.all);
    expect(lines.map(({ lead }) => lead)).toEqual(['Gao']);
    expect(String(lines[0]?.health)).toMatch(healthy);
    ask(host, 'removePlan', { plan: null, keep: false, confirmedName: String(lines[0]?.name), blankTitle: 'x' });
    expect(host.sheetTitles).not.toContain(title.all);
    expect(host.properties).toEqual({});
  });
});

describe('a list that somebody has damaged', () => {
  it.each([
    ['its tab is deleted', (host: Host) => host.deleteSheet('全部活动'), ['repair.sheetMade']],
    ['a formula is changed', (host: Host) => host.editCell('全部活动', 'D3', '=1+1'), ['repair.cellsBack']],
    ['a line is deleted', (host: Host) => host.deleteRows('全部活动', 4, 1), ['repair.cellsBack']],
  ])('is put back by a repair of any plan when %s', (_what, damage, said) => {
    const host = restored(saved['zh-CN']);
    const before = linesOf(host, '全部活动');
    damage(host);
    const preview = ask(host, 'previewRepair', { plan: inOrder(host)[0] ?? '' });
    expect(preview.changes.map(({ code }) => code)).toEqual(said);
    ask(host, 'repair', { plan: inOrder(host)[0] ?? '' });
    expect(linesOf(host, '全部活动')).toEqual(before);
    expect(ask(host, 'previewRepair', { plan: null })).toMatchObject({ operations: 0, changes: [] });
  });

  it('keeps what a person has typed into it, and says so', () => {
    const host = restored(saved['zh-CN']);
    host.editCell('全部活动', 'K3', '王总');
    const { operations, findings } = ask(host, 'repair', { plan: null });
    expect([operations, findings.map(({ code, path }) => [code, path])]).toEqual([0, [['repair.typedOver', '全部活动!K3']]]);
  });
});

describe('plans kept as plain sheets', () => {
  it('leave the list with its values and no key of ours', () => {
    const host = restored(saved.en);
    const lines = linesOf(host, 'All events');
    expect(rpc(host, 'uninstall', { keep: true, confirmedNames: [], blankTitle: 'x' }).ok).toBe(true);
    const cells = typedCells(host, 'All events').flat();
    expect(
      cells.filter((cell) => parseKey(cell) !== null || (String(cell).startsWith('=') && !String(cell).startsWith('=HYPERLINK'))),
    ).toEqual([]);
    expect(cells).toEqual(expect.arrayContaining([lines[0]?.lead, lines[1]?.lead]));
  });
});

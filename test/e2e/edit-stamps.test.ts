import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { DialogRecord, Host } from '../../src/local/host';
import { LOOK, nextMails, OVERVIEW, OWN_TAB, SETTINGS, TASKS, TEAM } from './living-scene';
import {
  ask,
  callsOf,
  INSERT,
  LEAD,
  lastRun,
  loadShipped,
  newHost,
  restored,
  shanghai,
  tableOf,
  type,
  typedCells,
  writesOf,
} from './showrunner';

jest.setTimeout(60_000);

let saved = '';
beforeAll(async () => {
  await loadShipped();
  const host = newHost();
  ask(host, 'insertPlan', INSERT);
  ask(host, 'turnRemindersOn', {});
  host.setNow(shanghai(LOOK, 7));
  saved = host.save();
}, 60_000);

/** Day numbers of 14 December 2026, the day the tests look, and of 1 December. */
const TODAY = 46_370;
const EARLIER = 46_357;

const stampsOf = (host: Host, row: number, title = TASKS): unknown[] => {
  const line = tableOf(host, title).find((each) => each.row === row);
  return [line?.doneOn, line?.updated];
};

/** The execution of the last edit: a simple trigger that keeps within its budget, whatever it finds. */
function expectModest(host: Host): void {
  const run = lastRun(host);
  expect(run).toMatchObject({ kind: 'edit', authMode: 'LIMITED', error: null, logs: [] });
  expect(callsOf(run)).toBeLessThanOrEqual(6);
}

/** C is 状态; R and S are 实际完成日 and 最近更新. */
function pasteStatus(host: Host, row: number, ...texts: readonly string[]): void {
  const lines = texts.map((text) => [text]);
  host.pasteText(TASKS, `C${row}`, lines);
}

describe('the day a task is done', () => {
  it('is stamped when 已完成 is chosen, and goes when the task is reopened', () => {
    const host = restored(saved);
    expect(stampsOf(host, 6)).toEqual(['', '']);
    type(host, TASKS, 'status', 6, '已完成');
    expectModest(host);
    expect(stampsOf(host, 6)).toEqual([TODAY, TODAY]);
    host.setNow(shanghai('2026-12-15', 9));
    type(host, TASKS, 'status', 6, '进行中');
    expectModest(host);
    expect(stampsOf(host, 6)).toEqual(['', TODAY + 1]);
  });

  it('is stamped for every row of a pasted block, in either language; other statuses stamp the update', () => {
    const host = restored(saved);
    pasteStatus(host, 6, '已完成', 'Done', '进行中', ' done ');
    expectModest(host);
    expect([6, 7, 8, 9, 10].map((row) => stampsOf(host, row))).toEqual([
      [TODAY, TODAY],
      [TODAY, TODAY],
      ['', TODAY],
      [TODAY, TODAY],
      ['', ''],
    ]);
    pasteStatus(host, 6, '未开始', '受阻');
    expectModest(host);
    expect([6, 7].map((row) => stampsOf(host, row))).toEqual([
      ['', TODAY],
      ['', TODAY],
    ]);
  });

  it('that a person has typed is never written over, and stays when the task is reopened', () => {
    const host = restored(saved);
    type(host, TASKS, 'doneOn', 6, '2026-12-01');
    type(host, TASKS, 'status', 6, '已完成');
    expectModest(host);
    expect(stampsOf(host, 6)[0]).toBe(EARLIER);
    type(host, TASKS, 'status', 7, '已完成');
    type(host, TASKS, 'doneOn', 7, '2026-12-01');
    for (const row of [6, 7]) type(host, TASKS, 'status', row, '进行中');
    expectModest(host);
    expect([stampsOf(host, 6)[0], stampsOf(host, 7)[0]]).toEqual([EARLIER, EARLIER]);
  });

  it('is stamped below a title that somebody has put on top, and nothing is in keys and header', () => {
    const host = restored(saved);
    host.insertRows(TASKS, 1, 2);
    host.editCell(TASKS, 'B1', '发布会任务');
    expectModest(host);
    host.editCell(TASKS, 'C4', '状态');
    expectModest(host);
    expect(writesOf(lastRun(host))).toEqual([]);
    host.editCell(TASKS, 'C8', '已完成');
    expectModest(host);
    expect(typedCells(host, TASKS)[7]?.slice(17, 19)).toEqual([TODAY, TODAY]);
  });

  it('is not cleared or stamped when whole rows are emptied', () => {
    const host = restored(saved);
    type(host, TASKS, 'status', 6, '已完成');
    host.clearCells(TASKS, 'A6:AE6');
    expectModest(host);
    expect(typedCells(host, TASKS)[5]?.every((cell) => cell === '')).toBe(true);
  });
});

describe('a new row', () => {
  it('gets an id of its own, typed or pasted', () => {
    const host = restored(saved);
    type(host, TASKS, 'task', 30, '借对讲机');
    expectModest(host);
    host.pasteText(TASKS, 'B31', [['订鲜花'], ['订横幅']]);
    expectModest(host);
    type(host, TEAM, 'name', 12, '李雷');
    expectModest(host);
    const ids = [...tableOf(host, TASKS), ...tableOf(host, TEAM)].map(({ id }) => String(id));
    expect(ids.filter((id) => id === '')).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ask(host, 'repair', { plan: null }).operations).toBe(0);
  });
});

describe('a sheet that is not ours', () => {
  it('is left alone', () => {
    const host = restored(saved);
    const filled = (): unknown =>
      typedCells(host, OWN_TAB)
        .map((row) => row.filter((cell) => cell !== ''))
        .filter((row) => row.length > 0);
    const before = filled();
    host.editCell(OWN_TAB, 'D9', '已完成');
    expectModest(host);
    expect(writesOf(lastRun(host))).toEqual([]);
    host.clearCells(OWN_TAB, 'D9');
    expectModest(host);
    expect(filled()).toEqual(before);
  });
});

describe('a workbook of form 1', () => {
  it('gets no wrong stamps, and right ones once it is upgraded', () => {
    const host = restored(gunzipSync(readFileSync('test/fixtures/workbooks/0.1.0.zh-CN.json.gz')).toString('utf8'));
    type(host, TASKS, 'status', 8, '已完成');
    expectModest(host);
    expect(stampsOf(host, 8)).toEqual(['', '']);
    ask(host, 'repair', { plan: null });
    // 1 December, a week after the fixture's first day.
    type(host, TASKS, 'status', 9, '已完成');
    expectModest(host);
    expect(stampsOf(host, 9)).toEqual([EARLIER, EARLIER]);
  });
});

describe('another event date typed into 设置', () => {
  const toasts = (host: Host): DialogRecord[] => host.dialogs.filter(({ kind }) => kind === 'toast');

  it('is noticed at once, in the Overview, in the lead’s mail, and offered by the menu', () => {
    const host = restored(saved);
    host.open();
    host.editCell(SETTINGS, 'C2', '秋季发布会');
    expectModest(host);
    expect(toasts(host)).toEqual([]);
    host.editCell(SETTINGS, 'C3', '2026-12-27');
    expectModest(host);
    host.editCell(SETTINGS, 'C4', '2026-12-27');
    expect(toasts(host).map(({ title, text }) => [title, text])).toEqual(
      Array(2).fill(['活动管家', '活动日已改，任务仍按原日期排期。需要一并移动任务，请在菜单中选择“改期…”。']),
    );

    const overview = host.render().sheets.find(({ title }) => title === OVERVIEW);
    expect(overview?.cells.some(({ value }) => value === '活动日已改，任务仍按 2026-12-20 排期')).toBe(true);
    expect(nextMails(host)[LEAD]).toContain('! 活动日现为 12月27日 周日，任务仍按 12月20日 周日 排期。');

    host.answer({ button: 'OK', text: '' }, { button: 'YES' }, { button: 'OK' });
    host.click('改期…');
    const [prompt, preview, done] = host.dialogs.slice(-3);
    expect(prompt?.text).toBe(
      '“秋季发布会”的任务现按 2026-12-20 排期。改到哪一天？请按 年-月-日 填写；多日活动请填首日和末日。\n\n“设置”中已填 2026-12-27，留空并按“确定”即采用。',
    );
    expect(preview?.text).toContain('从 2026-12-20 改到 2026-12-27');
    expect(done?.text).toContain('已改期到 2026-12-27');
    expect(nextMails(host)[LEAD] ?? '').not.toContain('任务仍按');
    expect(ask(host, 'repair', { plan: null })).toMatchObject({ operations: 0, findings: [] });
  });
});

import type { Host } from '../../src/local/host';
import { ask, callsOf, INSERT, lastRun, loadShipped, newHost, restored, rpc, tableOf, type, typedCells } from '../e2e/showrunner';
import { WORDS } from '../e2e/team-edits';

/** Invariants 4 and 6 of domain reference §8, in a spreadsheet that holds a plan. */

jest.setTimeout(60_000);

const { tasks: TASKS, budget: BUDGET } = WORDS['zh-CN'];
const RENAMED = '负责的人';
const OWN_TASK = '给合作媒体寄样机';

let inserted = '';
/** Service calls of an insertion that nothing disturbs. */
let calls = 0;

beforeAll(async () => {
  await loadShipped();
  const host = newHost();
  ask(host, 'insertPlan', INSERT);
  [inserted, calls] = [host.save(), callsOf(lastRun(host))];
});

/** Rows, columns and texts of a person's own, a renamed heading, and everything sorted. */
function workedOn(host: Host): void {
  host.insertRows(TASKS, 6, 1);
  type(host, TASKS, 'task', 6, OWN_TASK);
  type(host, TASKS, 'reason', 4, '等报价');
  type(host, BUDGET, 'vendor', 3, '西岸艺术中心');
  host.insertColumns(TASKS, 5, 1);
  host.editCell(TASKS, 'E2', '供应商电话');
  host.editCell(TASKS, 'E7', "'021-5555 0199");
  const owner = typedCells(host, TASKS)[1]?.indexOf('负责人') ?? -1;
  host.editCell(TASKS, `${String.fromCharCode(65 + owner)}2`, RENAMED);
  host.sortRange(TASKS, 'A3:AF45', 6, false);
}

/** What a person typed, wherever it stands. */
function ownTexts(host: Host): string[] {
  const cells = [TASKS, BUDGET].flatMap((title) => typedCells(host, title).flat().map(String));
  return [OWN_TASK, '等报价', '西岸艺术中心', '供应商电话', '021-5555 0199', RENAMED].filter((text) => cells.includes(text));
}

describe('invariant 4: one set of sheets and no lost text', () => {
  it('after a second insertion', () => {
    const host = restored(inserted);
    workedOn(host);
    const [titles, before] = [host.sheetTitles, tableOf(host, TASKS)];
    expect(ownTexts(host)).toHaveLength(6);
    ask(host, 'insertPlan', INSERT);
    expect(host.sheetTitles).toEqual(titles);
    expect(ownTexts(host)).toHaveLength(6);
    // Its id is new; nothing else of any row has changed.
    const withoutIds = (rows: ReturnType<typeof tableOf>) => rows.map(({ id, ...rest }) => rest);
    expect(withoutIds(tableOf(host, TASKS))).toEqual(withoutIds(before));
    expect(tableOf(host, TASKS).map(({ id }) => id)).not.toContain('');
    expect(ask(host, 'repair', { plan: null })).toMatchObject({ operations: 0 });
  });

  it('after an insertion that died three quarters of its way and one that did not', () => {
    const whole = restored(inserted);
    const host = newHost();
    host.editCell('工作表1', 'A1', '我们的采购清单');
    host.faults = { killAtCall: Math.round(calls * 0.75) };
    expect(() => rpc(host, 'insertPlan', INSERT)).toThrow('killed');
    host.faults = {};
    ask(host, 'insertPlan', INSERT);
    expect([...host.sheetTitles].sort()).toEqual([...whole.sheetTitles].sort());
    expect(tableOf(host, TASKS)).toEqual(tableOf(whole, TASKS));
    expect(typedCells(host, '工作表1')[0]?.[0]).toBe('我们的采购清单');
  });
});

describe('invariant 6: whether a task is late', () => {
  // 03:00 UTC on 11 December: the 10th in Los Angeles, the 11th in Shanghai.
  it.each([
    ['America/Los_Angeles', '未开始', '滞后'],
    ['Asia/Shanghai', '滞后', '滞后'],
  ])('is judged by the day of the sheet: in %s due on the 10th is %s', (timeZone, dueOnThe10th, dueOnThe9th) => {
    const host = restored(inserted, {});
    host.setTimeZone(timeZone);
    for (const [row, due] of [
      [3, '2026-12-10'],
      [4, '2026-12-09'],
      [5, ''],
    ] as const)
      type(host, TASKS, 'due', row, due);
    host.setNow(Date.UTC(2026, 11, 11, 3));
    const sheet = host.render().sheets.find(({ title }) => title === TASKS);
    const column = sheet?.cells.find(({ row, value }) => row === 1 && String(value).endsWith('|mark'))?.column;
    const marks = [3, 4, 5].map((row) => sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.display);
    expect(marks).toEqual([dueOnThe10th, dueOnThe9th, '未开始']);
  });
});

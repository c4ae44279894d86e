import { type CivilDate, toSerial } from '../../src/domain/civil-date';
import type { Host } from '../../src/local/host';
import { hourAt, savedScene, TODAY } from './digest-scene';
import { ask, callsOf, INSERT, lastRun, loadShipped, newHost, restored, rpc, tableOf, typedCells } from './showrunner';

let saved = '';

beforeAll(async () => {
  await loadShipped();
  saved = savedScene();
});

/** Sheets a digest of a new plan reads: tasks, team, settings, budget, resources, risks and improvements of the plan, holidays and log. */
const SHEETS_READ = 9;

/** Adds `count` late tasks of one owner below the others, in one write a column, as a big import would leave them. */
function addTasks(host: Host, count: number): void {
  const title = '任务分解表';
  const sheet = host
    .services()
    .SpreadsheetApp.getActiveSpreadsheet()
    ?.getSheets()
    .find((each) => each.getName() === title);
  const first = Math.max(...tableOf(host, title).map(({ row }) => row)) + 1;
  const rows = sheet?.getMaxRows() ?? 0;
  if (rows < first + count) sheet?.insertRowsAfter(rows, first + count - rows);
  const columns = (typedCells(host, title)[0] ?? []).map((key) => String(key).split('|')[3]);
  const values = { task: 'Call the press', status: '未开始', owner: '郑凯', due: toSerial('2026-12-09' as CivilDate) };
  for (const [key, value] of Object.entries(values)) {
    sheet?.getRange(first, columns.indexOf(key) + 1, count, 1).setValues(Array.from({ length: count }, () => [value]));
  }
}

describe('service calls', () => {
  it('of every entry point stay within their budgets (design §7)', () => {
    const table: { [entry: string]: { calls: number; budget: number; flushes: number } } = {};
    const check = (entry: string, host: Host, budget: number): void => {
      const run = lastRun(host);
      expect([entry, run.error]).toEqual([entry, null]);
      table[entry] = { calls: callsOf(run), budget, flushes: run.flushes };
    };
    const fresh = newHost();
    rpc(fresh, 'insertPlan', INSERT, 'zh-CN');
    check('insert', fresh, 30 * 14);
    ask(fresh, 'insertPlan', INSERT);
    check('insert again', fresh, 30 * 14);

    const host = restored(saved);
    hourAt(host, TODAY, 8);
    const sheets = host.sheetTitles.length;
    check('digest', host, 25 + sheets + 4 * SHEETS_READ + 3 * host.outbox.length);
    hourAt(host, TODAY, 9);
    check('idle hour', host, 8);
    host.open();
    check('onOpen', host, 6);

    process.stdout.write(
      `${Object.entries(table)
        .map(([entry, { calls, budget, flushes }]) => `${entry}: ${calls} calls of ${budget}, ${flushes} flushes`)
        .join('\n')}\n`,
    );
    for (const [entry, { calls, budget }] of Object.entries(table)) expect([entry, calls <= budget]).toEqual([entry, true]);
    expect(table.insert?.flushes).toBeLessThanOrEqual(3);
  });

  it('of the digest are three for every mail beyond the first', () => {
    const counts = [1, 5, 40].map((people) => {
      const host = newHost();
      ask(host, 'insertPlan', { ...INSERT, d0: '2027-06-20' });
      const names = Array.from({ length: people }, (_, n) => `组员${n}`);
      ask(host, 'importPeople', {
        plan: null,
        rows: [['组别', '姓名', '邮箱'], ...names.map((name, n) => ['执行组', name, `p${n}@example.com`])],
      });
      ask(host, 'importTasks', { plan: null, rows: [['任务', '负责人', '完成时限'], ...names.map((name) => ['任务', name, TODAY])] });
      ask(host, 'turnRemindersOn', {});
      hourAt(host, TODAY, 8);
      return { mails: host.outbox.length, calls: callsOf(lastRun(host)) };
    });
    const [one, five, forty] = counts.map(({ mails, calls }) => calls - 3 * mails);
    expect(counts[2]?.mails).toBeGreaterThanOrEqual(40);
    expect(five).toBe(one);
    expect(forty).toBe(one);
  });

  it('of the digest are the same for 30 and for 5,000 tasks', () => {
    const calls = [30, 5000].map((tasks) => {
      const host = restored(saved);
      addTasks(host, tasks);
      hourAt(host, TODAY, 8);
      expect(lastRun(host).error).toBeNull();
      expect(host.outbox.find(({ to }) => to === 'zheng.kai@example.com')?.subject).toContain(String(tasks + 1));
      return lastRun(host).calls;
    });
    expect(calls[1]).toEqual(calls[0]);
  });
});

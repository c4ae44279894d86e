import { ledgerOf, savedScene, withQuota } from './digest-scene';
import {
  ask,
  INSERT,
  LEAD,
  lastRun,
  loadShipped,
  MATE,
  newHost,
  openHoles,
  restored,
  rpc,
  shanghai,
  TODAY,
  tableOf,
  type,
  writesOf,
} from './showrunner';

let saved = '';

beforeAll(async () => {
  await loadShipped();
  saved = savedScene();
});

function codes(reply: ReturnType<typeof rpc>): string[] {
  if (!reply.ok) expect(openHoles(reply.findings)).toEqual([]);
  return reply.ok ? [] : reply.findings.map(({ code }) => code);
}

describe('the reminders as the sidebar tells of them', () => {
  it('are mine, run next at their hour, and are silent at the weekend', () => {
    const host = restored(saved);
    expect(ask(host, 'reminders', {})).toEqual({
      on: true,
      hour: 8,
      owner: 'l…d@example.com',
      isMine: true,
      lastRun: null,
      nextRun: '2026-12-10 08:00',
      quota: 100,
      // 12 and 13 December; the weekend of the event itself is no weekend.
      silentDays: ['2026-12-12', '2026-12-13'],
      trigger: true,
      home: 'home',
    });
    expect(writesOf(lastRun(host))).toEqual([]);
    host.setNow(shanghai(TODAY, 8));
    host.runClockTriggers();
    expect(ask(host, 'reminders', {})).toMatchObject({ lastRun: '2026-12-10 08:00', nextRun: '2026-12-11 08:00' });
  });

  it('are somebody’s to the others, who cannot see the trigger', () => {
    const host = restored(saved);
    host.signIn(MATE);
    expect(ask(host, 'reminders', {})).toMatchObject({ on: true, owner: 'l…d@example.com', isMine: false, trigger: null });
  });

  it('show that the trigger is gone', () => {
    const host = restored(JSON.stringify({ ...JSON.parse(saved), triggers: [] }));
    expect(ask(host, 'reminders', {})).toMatchObject({ isMine: true, trigger: false });
  });

  it('are nobody’s before they are switched on, and after they are off', () => {
    const host = newHost();
    ask(host, 'insertPlan', INSERT);
    const off = { on: false, hour: 8, owner: null, isMine: false, nextRun: null, trigger: null };
    expect(ask(host, 'reminders', {})).toMatchObject(off);
    ask(host, 'turnRemindersOn', {});
    ask(host, 'turnRemindersOff', {});
    expect(ask(host, 'reminders', {})).toMatchObject(off);
  });

  it('take another hour, of the twenty-four', () => {
    const host = restored(saved);
    expect(ask(host, 'setHour', { hour: 17 })).toMatchObject({ hour: 17, nextRun: '2026-12-10 17:00' });
    expect(codes(rpc(host, 'setHour', { hour: 24 }))).toEqual(['reminders.badHour']);
    expect(codes(rpc(host, 'setHour', { hour: 7.5 }))).toEqual(['reminders.badHour']);
    expect(ask(host, 'reminders', {}).hour).toBe(17);
    const fresh = newHost();
    ask(fresh, 'insertPlan', INSERT);
    expect(codes(rpc(fresh, 'setHour', { hour: 9 }))).toEqual(['reminders.notOn']);
  });
});

describe('a sample', () => {
  it('is the mail the reader would get, marked as a sample, and the mail itself still comes', () => {
    const host = restored(saved);
    expect(ask(host, 'sendSample', {})).toEqual({ to: LEAD });
    const [sample] = host.outbox;
    expect(sample?.subject).toMatch(/^【示例】\[?.*产品发布会/);
    // Due on the 11th, owned by nobody, so it falls to the lead; the late task is somebody else's.
    expect(sample?.text).toContain('内部评审与定稿');
    expect(ledgerOf(host, TODAY)).toEqual({});
    host.setNow(shanghai(TODAY, 8));
    host.runClockTriggers();
    expect(host.outbox.filter(({ to }) => to === LEAD)).toHaveLength(2);
  });

  it('is an example for somebody with nothing to hear', () => {
    const host = restored(saved);
    host.signIn(MATE);
    expect(ask(host, 'sendSample', {})).toEqual({ to: MATE });
    const [sample] = host.outbox;
    const tasks = tableOf(host, '任务分解表').map(({ task }) => String(task));
    // The first open tasks, three days late, today and in two days, in the language of the plan.
    expect(sample?.text).toContain(tasks[0]);
    expect(sample?.text).toContain('滞后 2 个工作日');
    expect(sample?.to).toBe(MATE);
    for (const row of tableOf(host, '任务分解表')) type(host, '任务分解表', 'task', row.row, '');
    ask(host, 'sendSample', {});
    expect(host.outbox[1]?.text).toContain('确认场地');
  }, 60_000);

  it('is refused without quota, without a plan and in a copy that is not settled', () => {
    expect(codes(rpc(restored(withQuota(saved, 0)), 'sendSample', {}))).toEqual(['sample.noQuota']);
    expect(codes(rpc(newHost(), 'sendSample', {}))).toEqual(['reminders.noPlan']);
    const copy = restored(saved).makeCopy('1CopyOfTheSpreadsheet', { keepProperties: true });
    expect(codes(rpc(copy, 'sendSample', {}))).toEqual(['copy.undecided']);
    expect(codes(rpc(copy, 'setHour', { hour: 9 }))).toEqual(['copy.undecided']);
    expect(ask(copy, 'reminders', {}).home).toBe('copy');
    expect(copy.outbox).toEqual([]);
    ask(copy, 'settleHome', { choice: 'home' });
    ask(copy, 'sendSample', {});
    expect(copy.outbox).toHaveLength(1);
  });
});

describe('arguments of the sidebar’s methods', () => {
  it.each([
    ['insertStep', {}, 'plan'],
    ['insertCancel', { plan: 7 }, 'plan'],
    ['insertBegin', { ...INSERT, leads: 'me' }, 'leads'],
    ['insertBegin', { ...INSERT, leads: [7] }, 'leads'],
    ['previewEvent', { ...INSERT, leads: [{ name: 'A' }] }, 'group'],
    ['previewEvent', { ...INSERT, budgetTotal: '7' }, 'budgetTotal'],
    ['previewEvent', { ...INSERT, sheets: [1] }, 'sheets'],
    ['setStatus', { id: 'C01', row: 3, status: 'late' }, 'status'],
    ['setStatus', { id: 'C01', row: 0, status: 'done' }, 'row'],
    ['setStatus', { id: 'C01', status: 'done' }, 'row'],
    ['postpone', { id: 'C01', row: 3 }, 'due'],
    ['undoRow', { id: 'C01', row: 3, column: 'task', from: '', to: '' }, 'column'],
    ['undoRow', { id: 'C01', row: 3, column: 'due', to: 7 }, 'from'],
    ['chatText', { of: { nobody: '' } }, 'group'],
    ['showColumns', { all: 'yes' }, 'all'],
    ['importRows', { kind: 'budget', rows: [] }, 'kind'],
    ['importRows', { kind: 'tasks', rows: [['a', 1]] }, 'rows'],
    ['previewImport', { kind: 'tasks', rows: [], columns: [7] }, 'columns'],
    ['setHour', { hour: '8' }, 'hour'],
  ])('%s refuses %j', (method, params, path) => {
    const host = restored(saved);
    const reply = JSON.parse(String(host.call('rpc', JSON.stringify({ method, params }))));
    expect(reply).toEqual({
      ok: false,
      code: 'rpc.badRequest',
      findings: [{ code: 'rpc.badRequest', path, facts: {} }],
      sentences: ['页面发来的请求无法识别。请重新加载表格。'],
    });
    expect(writesOf(lastRun(host))).toEqual([]);
  });
});

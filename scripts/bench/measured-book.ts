import { callRpc } from '../../src/local/cli/rpc-client';
import { shippedBundle } from '../../src/local/cli/shipped-bundle';
import { createHost, type ExecutionRecord, type Host } from '../../src/local/host/index';

/** The seed's launch with a given number of tasks, on the morning on which its first digests have gone out. */
export interface MeasuredBook {
  readonly host: Host;
  readonly tasks: number;
  readonly open: ExecutionRecord;
  readonly insert: ExecutionRecord;
  /** The run at 8:00 that sends, and the one at 9:00 that finds the day complete. */
  readonly digest: ExecutionRecord;
  readonly idleHour: ExecutionRecord;
  readonly mails: number;
}

/** Few enough that the template's tasks and one for each of them make 30. */
const PEOPLE = 3;
/** An import takes 2,000 rows. */
const ROWS_PER_IMPORT = 2000;
/** 2026-12-10 7:00 in Shanghai. */
const START = Date.parse('2026-12-09T23:00:00Z');
const HOUR = 3_600_000;

/** Plays insertion, imports and two hours through the shipped bundle; the imported tasks are late and spread over the same people whatever their number. */
export function measuredBook(tasks: number): MeasuredBook {
  const host = createHost({
    ...shippedBundle(),
    locale: 'zh_CN',
    timeZone: 'Asia/Shanghai',
    now: START,
    users: [{ email: 'planner@example.com', locale: 'zh_CN' }],
  });
  const open = host.open();
  const plan = callRpc(host, 'insertPlan', { template: 'product-launch', d0: '2026-12-20', language: 'zh-CN' }, 'en');
  const insert = lastOf(host);
  const people = Array.from({ length: PEOPLE }, (_, index) => [`成员${index}`, `member${index}@example.com`]);
  callRpc(host, 'importPeople', { plan: null, rows: [['姓名', '邮箱'], ...people] }, 'en');
  const rows = Array.from({ length: Math.max(PEOPLE, tasks - plan.tasks) }, (_, index) => [
    `任务 ${index}`,
    `成员${index % PEOPLE}`,
    `2026-11-${String((index % 28) + 1).padStart(2, '0')}`,
  ]);
  for (let first = 0; first < rows.length; first += ROWS_PER_IMPORT) {
    const part = rows.slice(first, first + ROWS_PER_IMPORT);
    callRpc(host, 'importTasks', { plan: null, rows: [['任务', '负责人', '完成时限'], ...part] }, 'en');
  }
  callRpc(host, 'turnRemindersOn', {}, 'en');
  const [digest, idleHour] = [hourAt(host, 1), hourAt(host, 2)];
  return { host, tasks: plan.tasks + rows.length, open, insert, digest, idleHour, mails: host.outbox.length };
}

/** The hourly trigger, so many hours after the start. */
function hourAt(host: Host, hours: number): ExecutionRecord {
  host.setNow(START + hours * HOUR);
  const [record] = host.runClockTriggers();
  if (!record) throw new Error('there is no hourly trigger');
  if (record.error !== null) throw new Error(`an hour failed: ${record.error}`);
  return record;
}

function lastOf(host: Host): ExecutionRecord {
  const record = host.executions[host.executions.length - 1];
  if (!record) throw new Error('nothing has run');
  return record;
}

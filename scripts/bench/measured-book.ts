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
  /** A status typed, with what it stamps. */
  readonly edit: ExecutionRecord;
  /** A repair that finds nothing, and one that puts back what a dozen accidents took. */
  readonly check: ExecutionRecord;
  readonly repair: ExecutionRecord;
  /** The event moved by a week: the preview, the move, and its undoing. */
  readonly previewMove: ExecutionRecord;
  readonly move: ExecutionRecord;
  readonly undo: ExecutionRecord;
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
  const mails = host.outbox.length;
  return { host, tasks: plan.tasks + rows.length, open, insert, digest, idleHour, mails, ...upkeep(host) };
}

/** What people and menus do to a plan that stands. */
function upkeep(host: Host): Pick<MeasuredBook, 'edit' | 'check' | 'repair' | 'previewMove' | 'move' | 'undo'> {
  host.editCell('任务分解表', 'C3', '已完成');
  const edit = lastOf(host);
  const ran = (method: Parameters<typeof callRpc>[1], params: object): ExecutionRecord => {
    callRpc(host, method, params as never, 'en');
    return lastOf(host);
  };
  const check = ran('repair', { plan: null });
  const request = { plan: null, d0: '2026-12-27' };
  const { hash } = callRpc(host, 'previewMove', request, 'en');
  const previewMove = lastOf(host);
  const move = ran('moveDate', { ...request, hash });
  const undo = ran('undoLast', {});
  host.deleteRows('任务分解表', 1, 1);
  host.deleteColumns('预算', 8, 2);
  host.deleteRows('活动策划总表', 6, 1);
  host.clearCells('总览', 'B4:H9');
  const repair = ran('repair', { plan: null });
  return { edit, check, repair, previewMove, move, undo };
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

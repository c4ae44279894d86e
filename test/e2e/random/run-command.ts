import type { RpcMethod, RpcMethods } from '../../../src/app/rpc';
import type { Faults, Host } from '../../../src/local/host';
import { exampleRows } from '../digest-scene';
import { ask, INSERT, restored, rpc } from '../showrunner';
import type { Command, Fault } from './steps';
import { type Activity, changesSince, follow, untagged } from './user-cells';

const BLANK = '空白';
const NOBODY = { plan: null } as const;

/** The host after a command of ours, and what it changed that is not its own. */
export interface Outcome {
  readonly host: Host;
  readonly wrong: readonly string[];
  readonly said: string;
}

/** Runs a command under a fault on a host whose cells are followed. */
export function runCommand(before: Host, command: Command, fault: Fault): Outcome {
  if (command.do === 'thereAndBack') return thereAndBack(before, command.days);
  const activities = new Set<Activity>([...activitiesOf(command), ...pendingIn(before)]);
  const following = follow(before.save(), activities);
  const host = restored(following.tagged);
  const hash = command.do === 'moveDate' ? previewOf(host, command.days) : null;
  host.faults = faultsOf(fault);
  if (fault.kind === 'lock') host.holdLock();
  const said = attempt(() => carryOut(host, command, hash));
  host.faults = {};
  host.releaseHeldLock();
  const after = host.save();
  return { host: restored(untagged(after)), wrong: changesSince(following, after, activities), said };
}

/** A move and its undo leave every cell as it was, but for ids that were missing. */
function thereAndBack(before: Host, days: number): Outcome {
  attempt(() => ask(before, 'previewRepair', NOBODY));
  const following = follow(before.save(), new Set());
  const host = restored(following.tagged);
  const preview = previewOf(host, days);
  const moved = preview && rpc(host, 'moveDate', { plan: null, ...preview });
  if (!moved?.ok || !moved.value.undo) return { host: restored(untagged(host.save())), wrong: [], said: 'refused' };
  const undone = ask(host, 'undoLast', {});
  const after = host.save();
  const wrong = [...changesSince(following, after, new Set()), ...undone.findings.map(({ code, path }) => `undo: ${path} ${code}`)];
  return { host: restored(untagged(after)), wrong, said: 'moved there and back' };
}

function activitiesOf(command: Command): Activity[] {
  switch (command.do) {
    case 'moveDate':
      return ['move'];
    case 'undo':
      return ['undo'];
    case 'look':
      return ['look'];
    case 'removeSheet':
      return [`${command.keep ? 'keep' : 'remove'} ${command.kind}`];
    default:
      return [];
  }
}

/** What a run that died was doing: the next command carries it to its end. */
function pendingIn(host: Host): Activity[] {
  const journal = JSON.parse(host.properties['sr.journal'] ?? 'null') as { command?: string; kinds?: string[]; keep?: boolean } | null;
  switch (journal?.command) {
    case 'move':
      return ['move', 'undo'];
    case 'undo':
      return ['undo'];
    case 'remove':
      return (journal.kinds ?? []).map((kind): Activity => `${journal.keep ? 'keep' : 'remove'} ${kind}`);
    default:
      return [];
  }
}

function previewOf(host: Host, days: number): { d0: string; hash: string } | null {
  const preview = (d0: string) => rpc(host, 'previewMove', { plan: null, d0 });
  const now = preview('2027-06-01');
  if (!now.ok) return null;
  const from = Date.parse(now.value.from.d0);
  const d0 = new Date(from + days * 86_400_000).toISOString().slice(0, 10);
  const then = preview(d0);
  return then.ok ? { d0, hash: then.value.hash } : null;
}

function faultsOf(fault: Fault): Faults {
  switch (fault.kind) {
    case 'kill':
      return { killAtCall: fault.call };
    case 'fail':
      return { failAtCall: fault.call };
    case 'quota':
      return { quotaGone: true };
    case 'slow':
      return { millisecondsPerCall: 2_500 };
    default:
      return {};
  }
}

function carryOut(host: Host, command: Command, move: { d0: string; hash: string } | null): string {
  const call = <M extends RpcMethod>(method: M, params: RpcMethods[M]['params']): string => {
    const reply = rpc(host, method, params);
    return reply.ok ? 'done' : reply.code;
  };
  switch (command.do) {
    case 'insert':
      return call('insertPlan', { ...INSERT, ...datesOf(host) });
    case 'repair':
      return call('repair', NOBODY);
    case 'previewRepair':
      return call('previewRepair', NOBODY);
    case 'undo':
      return call('undoLast', {});
    case 'hour':
      return host
        .runClockTriggers()
        .map(({ error }) => error ?? 'done')
        .join();
    case 'people':
      return call('importPeople', { plan: null, rows: exampleRows('people.zh-CN.csv').slice(0, 4) });
    case 'tasks':
      return call('importTasks', { plan: null, rows: exampleRows('tasks.zh-CN.csv').slice(0, 3) });
    case 'look':
      return call('restoreLook', NOBODY);
    case 'remindersOn':
      return call('turnRemindersOn', {});
    case 'remindersOff':
      return call('turnRemindersOff', {});
    case 'addSheet':
      return call('addSheet', { plan: null, kind: command.kind });
    case 'removeSheet':
      return call('removeSheet', {
        plan: null,
        kind: command.kind,
        keep: command.keep,
        confirmedName: titleOf(host, command.kind),
        blankTitle: BLANK,
      });
    default:
      return move ? call('moveDate', { plan: null, ...move }) : 'no date to move to';
  }
}

/** The dates of the plan: the same event again. */
function datesOf(host: Host): { d0: string; d1: string } {
  const record = Object.keys(host.properties).find((key) => key.startsWith('sr.plan.')) ?? '';
  const { d0, d1 } = (JSON.parse(host.properties[record] ?? '{}') as { answers: { d0: string; d1: string } }).answers;
  return { d0, d1 };
}

function titleOf(host: Host, kind: string): string {
  const reply = rpc(host, 'optionalSheets', NOBODY);
  return (reply.ok && reply.value.find((sheet) => sheet.kind === kind)?.title) || '';
}

function attempt(work: () => unknown): string {
  try {
    return String(work());
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

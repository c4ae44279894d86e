import type { ExecutionRecord } from '../../host/index';
import { wallTexts } from '../../host/zone';
import type { LogEntry } from '../protocol';

/** Executions kept; older ones fall out. */
const MOST = 500;

/** The executions of a workbench across restarts, in the words of its page. */
export class ExecutionLog {
  /** Executions of the present host already taken over. */
  private taken = 0;

  constructor(public entries: readonly LogEntry[]) {}

  /** Another host took the place: its executions are counted from the start. */
  restart(): void {
    this.taken = 0;
  }

  /** Takes over what ran since. What the workbench itself did to the sheets, as a person's hand, is no execution. */
  take(executions: readonly ExecutionRecord[], timeZone: string): void {
    const fresh = executions.slice(this.taken).filter(({ kind }) => kind !== 'adapter');
    this.taken = executions.length;
    if (fresh.length > 0) this.entries = [...this.entries, ...fresh.map((record) => logEntry(record, timeZone))].slice(-MOST);
  }
}

/** An execution as the log shows it. */
export function logEntry(record: ExecutionRecord, timeZone: string): LogEntry {
  const { date, time } = wallTexts(Date.parse(record.startedAt), timeZone);
  return {
    kind: record.kind,
    entry: record.entry,
    user: record.user,
    authMode: record.authMode,
    date,
    time,
    calls: Object.entries(record.calls).sort(([, a], [, b]) => b - a),
    flushes: record.flushes,
    error: record.error,
    logs: record.logs.map(({ level, message }) => ({ level, message })),
  };
}

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Faults, Host } from '../../src/local/host';
import { ask, INSERT, LEAD, lastRun, newHost, restored, shanghai, TODAY, tableOf } from './showrunner';

/** Rows of a CSV file of the examples. */
export function exampleRows(name: string): string[][] {
  return parse(readFileSync(`examples/${name}`, 'utf8'), { bom: true, relax_column_count: true, skip_empty_lines: true });
}

/** A plan with the people and tasks of the examples and the lead's reminders on, on {@link TODAY} at 7:00, as a saved host. */
export function savedScene(): string {
  const host = newHost();
  ask(host, 'insertPlan', INSERT);
  ask(host, 'importPeople', { plan: null, rows: exampleRows('people.zh-CN.csv') });
  ask(host, 'importTasks', { plan: null, rows: exampleRows('tasks.zh-CN.csv') });
  ask(host, 'turnRemindersOn', {});
  return host.save();
}

/** The saved host with another mail quota. */
export function withQuota(saved: string, mailQuota: number): string {
  return JSON.stringify({ ...JSON.parse(saved), mailQuota });
}

/** Runs the clock trigger at an hour of a day in Shanghai, under the given faults; the mails of that run. */
export function hourAt(
  host: Host,
  day: string,
  hour: number,
  faults: Faults = {},
): { readonly to: string; readonly error: string | null }[] {
  const before = host.outbox.length;
  host.setNow(shanghai(day, hour));
  host.faults = faults;
  host.runClockTriggers();
  host.faults = {};
  const { error } = lastRun(host);
  return host.outbox.slice(before).map(({ to }) => ({ to, error }));
}

export function recipients(host: Host): string[] {
  return host.outbox.map((mail) => mail.to);
}

/** Everybody who has something to hear on {@link TODAY}, as an undisturbed run mails them. */
export function everybody(saved: string): string[] {
  const host = restored(saved);
  hourAt(host, TODAY, 8);
  return recipients(host);
}

/** The numbers of the service calls by which the digest of {@link TODAY} sends a mail. */
export function sendCalls(saved: string): number[] {
  const host = restored(saved);
  const outbox: number[] = [];
  const watch = (call: number): Faults => ({
    before: {
      call,
      run: () => {
        outbox[call] = host.outbox.length;
        host.faults = watch(call + 1);
      },
    },
  });
  hourAt(host, TODAY, 8, watch(1));
  return outbox.flatMap((count, call) => ((outbox[call + 1] ?? count) > count ? [call] : []));
}

/** The log's lines of a day: recipient and result. */
export function logOf(
  host: Host,
): { readonly recipient: string; readonly result: string; readonly line: { readonly [column: string]: unknown } }[] {
  return tableOf(host, '提醒日志').map((line) => ({ recipient: String(line.recipient), result: String(line.result), line }));
}

/** The ledger of a day: state letter by hash, over all its properties. */
export function ledgerOf(host: Host, day: string): { [hash: string]: string } {
  const shards = Object.entries(host.properties).filter(([key]) => key.startsWith(`sr.mail.${day}.`));
  return Object.assign({}, ...shards.map(([, text]) => JSON.parse(text) as object)) as { [hash: string]: string };
}

export { LEAD, TODAY };

import type { RpcMethod, RpcMethods, RpcReply } from '../../src/app/rpc';
import { sayFinding } from '../../src/app/say-findings';
import type { Finding } from '../../src/domain/finding';
import { LANGUAGES, type Language } from '../../src/domain/language';
import { type ShippedBundle, shippedBundle } from '../../src/local/cli/shipped-bundle';
import { createHost, type ExecutionRecord, type Host, type HostOptions, loadHost } from '../../src/local/host';
import { builtDist } from '../support/dist';

export const HOUR = 3_600_000;
export const LEAD = 'lead@example.com';
export const MATE = 'mate@example.com';
/** The event of most tests: a Sunday ten days after {@link TODAY}. */
export const EVENT = '2026-12-20';
export const TODAY = '2026-12-10';

/** The instant of a wall-clock hour in Shanghai, eight hours before UTC. */
export function shanghai(day: string, hour: number): number {
  return Date.parse(`${day}T00:00:00Z`) + (hour - 8) * HOUR;
}

let shipped: ShippedBundle | undefined;

/** Builds and reads the bundle; call it in `beforeAll`. */
export async function loadShipped(): Promise<ShippedBundle> {
  shipped ??= shippedBundle((await builtDist()).outDir);
  return shipped;
}

export function theBundle(): ShippedBundle {
  if (!shipped) throw new Error('call loadShipped() in beforeAll');
  return shipped;
}

/** A new Chinese spreadsheet on {@link TODAY} at 7:00 with the bundle, a lead and a colleague who reads English. */
export function newHost(options: Partial<HostOptions> = {}): Host {
  return createHost({
    ...theBundle(),
    locale: 'zh_CN',
    timeZone: 'Asia/Shanghai',
    now: shanghai(TODAY, 7),
    users: [
      { email: LEAD, locale: 'zh_CN' },
      { email: MATE, locale: 'en' },
    ],
    ...options,
  });
}

/** Another host in the state of `saved`, as `host.save()` gave it. */
export function restored(saved: string, project: Partial<HostOptions> = {}): Host {
  return loadHost(saved, { ...theBundle(), ...project });
}

/** The reply of the bundle's one door; `language`: that of a page which has been told it. */
export function rpc<M extends RpcMethod>(
  host: Host,
  method: M,
  params: RpcMethods[M]['params'],
  language?: Language,
): RpcReply<RpcMethods[M]['value']> {
  return JSON.parse(String(host.call('rpc', JSON.stringify({ method, params, language })))) as RpcReply<RpcMethods[M]['value']>;
}

/** The value of a reply that must not be a refusal. */
export function ask<M extends RpcMethod>(host: Host, method: M, params: RpcMethods[M]['params']): RpcMethods[M]['value'] {
  const reply = rpc(host, method, params);
  if (!reply.ok) throw new Error(`${method} was refused: ${reply.code}`);
  return reply.value;
}

export const INSERT: RpcMethods['insertPlan']['params'] = { template: 'product-launch', d0: EVENT, language: 'zh-CN' };

export function lastRun(host: Host): ExecutionRecord {
  const run = host.executions[host.executions.length - 1];
  if (!run) throw new Error('nothing has run');
  return run;
}

export function callsOf(run: ExecutionRecord): number {
  return Object.values(run.calls).reduce((sum, count) => sum + count, 0);
}

/** Members by which a cell, a rule, a sheet or a property would change. */
export function writesOf(run: ExecutionRecord): string[] {
  const changes = /\.(?:set(?!ActiveSheet)|insert|delete|hide|show|create(?!TemplateFromFile)|protect|remove|sendEmail)/;
  return Object.keys(run.calls).filter((member) => changes.test(member));
}

interface SavedCell {
  readonly v?: string | number | boolean;
  readonly f?: string;
}

/** The typed cells of a sheet, row by row; a date is its serial number, a formula its text. Nothing is computed, so it is quick. */
export function typedCells(host: Host, title: string): (string | number | boolean)[][] {
  const saved = JSON.parse(host.save()) as { book: { sheets: { title: string; rows: (SavedCell | null)[][] }[] } };
  const sheet = saved.book.sheets.find((each) => each.title === title);
  if (!sheet) throw new Error(`there is no sheet ${title}`);
  return sheet.rows.map((row) => row.map((cell) => cell?.f ?? cell?.v ?? ''));
}

export type TableRow = { readonly row: number; readonly [column: string]: string | number | boolean };

/** A table's rows in which somebody typed something, by the part of the key above each column. */
export function tableOf(host: Host, title: string): TableRow[] {
  const [keys = [], , ...rows] = typedCells(host, title);
  const parts = keys.map((key) => String(key).split('|')[3] ?? '');
  return rows.flatMap((cells, index): TableRow[] => {
    const typed = cells.map((cell) => (String(cell).startsWith('=') ? '' : cell));
    if (typed.every((cell) => cell === '')) return [];
    return [{ row: index + 3, ...Object.fromEntries(parts.map((part, column) => [part, typed[column] ?? ''])) }];
  });
}

/** A1 of a table's cell by column key. */
export function cellAt(host: Host, title: string, key: string, row: number): string {
  const column = (typedCells(host, title)[0] ?? []).findIndex((cell) => String(cell).endsWith(`|${key}`));
  if (column < 0) throw new Error(`there is no column ${key} on ${title}`);
  const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
  return `${letters}${row}`;
}

/** Types into a table's cell, as a person does. */
export function type(host: Host, title: string, key: string, row: number, text: string): void {
  host.editCell(title, cellAt(host, title, key, row), text);
}

/** Placeholders that the findings' facts leave open in a sentence of either language. */
export function openHoles(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) =>
    LANGUAGES.flatMap((language) => sayFinding(language, { ...finding, path: '' }).match(/\{\w+\}/g) ?? []),
  );
}

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { createHost, type Host } from '../host/index';
import { instantOfWall } from '../host/zone';
import { type DemoArguments, WrongArguments } from './demo-arguments';
import { callRpc, sentence } from './rpc-client';
import { shippedBundle } from './shipped-bundle';

/** A demo that has run: the host as it stands, and what happened in sentences. */
export interface DemoRun {
  readonly host: Host;
  readonly made: string;
  /** Findings of the insertion and the imports, one sentence each. */
  readonly notes: readonly string[];
}

/** The planner at the keyboard. */
const PLANNER = 'planner@example.com';
const HOUR = 3_600_000;
/** The plan is inserted at this hour, before the first digest. */
const START_HOUR = 7;

/**
 * Plays the main job through the shipped bundle: insert the plan, import people and tasks through the same import as a user's, switch reminders
 * on, let the hours pass. Throws {@link WrongArguments} for files that cannot be read and `Refused` for what the bundle refuses.
 */
export function runDemo(args: DemoArguments): DemoRun {
  const shipped = shippedBundle();
  const template = templateFile(args.template, shipped.files);
  const clock = (hour: number): number => instantOfWall(Date.parse(`${args.today}T00:00:00Z`) + hour * HOUR, args.timeZone);
  const host = createHost({
    ...shipped,
    files: { ...shipped.files, [`template-${template.id}`]: template.text },
    locale: args.spreadsheetLocale,
    timeZone: args.timeZone,
    now: clock(START_HOUR),
    users: [{ email: PLANNER, locale: args.locale === 'zh-CN' ? 'zh_CN' : 'en' }],
    title: 'Showrunner demo',
  });
  const language = args.locale;
  host.open();
  const outcome = callRpc(host, 'insertPlan', { template: template.id, d0: args.date, language }, language);
  const notes = outcome.findings.map((finding) => sentence(finding, language));
  for (const [method, path] of [['importPeople', args.people] as const, ['importTasks', args.tasks] as const]) {
    if (path === null) continue;
    const imported = callRpc(host, method, { plan: null, rows: csvRows(path) }, language);
    notes.push(...imported.findings.map((finding) => `${basename(path)}: ${sentence(finding, language)}`));
  }
  callRpc(host, 'turnRemindersOn', {}, language);
  for (let hour = START_HOUR + 1; hour < args.days * 24; hour += 1) {
    host.setNow(clock(hour));
    host.runClockTriggers();
  }
  return { host, notes, made: made(outcome, language) };
}

function made(
  outcome: { readonly tasks: number; readonly from: string; readonly until: string; readonly shownTitles: readonly string[] },
  language: DemoArguments['locale'],
): string {
  const { tasks, from, until, shownTitles } = outcome;
  return language === 'zh-CN'
    ? `已生成 ${shownTitles.length} 张工作表（${shownTitles.join('、')}），${tasks} 项任务，${from} 至 ${until}。`
    : `Made ${shownTitles.length} sheets (${shownTitles.join(', ')}) with ${tasks} tasks from ${from} to ${until}.`;
}

/** A shipped template by id, or a file of the user's own. */
function templateFile(given: string, files: { readonly [name: string]: string }): { readonly id: string; readonly text: string } {
  if (!given.endsWith('.json')) {
    const text = files[`template-${given}`];
    if (text === undefined)
      throw new WrongArguments(`There is no template "${given}". Shipped: ${shippedIds(files).join(', ')}; or give a .json file.`);
    return { id: given, text };
  }
  const text = readText(given);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new WrongArguments(`${given} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
  return { id: typeof id === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? id : 'own-file', text };
}

function shippedIds(files: { readonly [name: string]: string }): string[] {
  return Object.keys(files)
    .filter((name) => name.startsWith('template-'))
    .map((name) => name.slice('template-'.length));
}

function csvRows(path: string): string[][] {
  try {
    return parse(readText(path), { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof WrongArguments) throw error;
    throw new WrongArguments(`${path} is not a CSV file: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new WrongArguments(`The file ${path} cannot be read.`);
  }
}

import { basename } from 'node:path';
import type { RpcMethod, RpcMethods } from '../../app/rpc';
import { createHost, type ExecutionRecord, type Host } from '../host/index';
import { instantOfWall } from '../host/zone';
import { say } from './cli-words';
import type { DemoArguments } from './demo-arguments';
import { csvRows, groupNames, rowsOfGroups, templateText } from './demo-files';
import { callRpc, Refused, sentence } from './rpc-client';
import { shippedBundle } from './shipped-bundle';

/** A demo that has run: the host as it stands, and what happened in sentences. */
export interface DemoRun {
  readonly host: Host;
  /** Made, imported, and every finding on the way; one sentence each. */
  readonly story: readonly string[];
  /** Executions with the name of what they did: `insertPlan` where the log can only say `rpc`. */
  readonly executions: readonly (ExecutionRecord & { readonly task: string })[];
}

/** The planner at the keyboard. */
const PLANNER = 'planner@example.com';
/** Somebody else with whom the spreadsheet is shared, who reads the other language. */
const COLLEAGUE = 'colleague@example.com';
const HOUR = 3_600_000;
/** The plan is inserted at this hour, before the first digest. */
const START_HOUR = 7;

/**
 * Plays the main job through the shipped bundle: insert the plan, import people and tasks through the same import as a user's, switch reminders
 * on, let the hours pass. Throws WrongArguments for files that cannot be read and {@link Refused} for what the bundle refuses.
 */
export function runDemo(args: DemoArguments): DemoRun {
  const shipped = shippedBundle();
  const template = templateText(args.template, shipped.files);
  const imports = [['importPeople', args.people] as const, ['importTasks', args.tasks] as const].flatMap(([method, path]) => {
    const all = path === null ? [] : csvRows(path);
    const rows = method === 'importPeople' && args.onlyFittingPeople ? rowsOfGroups(all, groupNames(template.text, args.locale)) : all;
    return path === null || (args.onlyFittingPeople && rows.length < 2) ? [] : [{ method, file: basename(path), rows }];
  });
  const clock = (hour: number): number => instantOfWall(Date.parse(`${args.today}T00:00:00Z`) + hour * HOUR, args.timeZone);
  const host = createHost({
    ...shipped,
    files: { ...shipped.files, [`template-${template.id}`]: template.text },
    locale: args.spreadsheetLocale,
    timeZone: args.timeZone,
    now: clock(START_HOUR),
    users: [
      { email: PLANNER, locale: args.locale === 'zh-CN' ? 'zh_CN' : 'en' },
      { email: COLLEAGUE, locale: args.locale === 'zh-CN' ? 'en' : 'zh_CN' },
    ],
    title: args.locale === 'zh-CN' ? '活动管家示例' : 'Showrunner demo',
  });
  const tasks = new Map<number, RpcMethod>();
  const ask = <M extends RpcMethod>(method: M, params: RpcMethods[M]['params']): RpcMethods[M]['value'] => {
    tasks.set(host.executions.length, method);
    return callRpc(host, method, params, args.locale);
  };

  host.open();
  const plan = ask('insertPlan', { template: template.id, d0: args.date, language: args.locale });
  const story = [made(plan, args.locale), ...plan.findings.map((finding) => sentence(finding, args.locale))];
  for (const { method, file, rows } of imports) {
    const outcome = named(file, () => ask(method, { plan: null, rows }));
    story.push(say(args.locale, 'imported', { file, count: outcome.imported }));
    story.push(...outcome.findings.map((finding) => `${file}: ${sentence(finding, args.locale)}`));
  }
  ask('turnRemindersOn', {});
  for (let hour = START_HOUR + 1; hour < args.days * 24; hour += 1) {
    host.setNow(clock(hour));
    host.runClockTriggers();
  }
  return { host, story, executions: host.executions.map((record, index) => ({ ...record, task: tasks.get(index) ?? record.entry })) };
}

function made(plan: RpcMethods['insertPlan']['value'], language: DemoArguments['locale']): string {
  const { tasks, from, until, shownTitles } = plan;
  return say(language, 'made', { count: shownTitles.length, titles: shownTitles, tasks, from, until });
}

/** What the bundle refuses in an import concerns this file. */
function named<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refused ? new Refused(error.sentences.map((line) => `${file}: ${line}`)) : error;
  }
}

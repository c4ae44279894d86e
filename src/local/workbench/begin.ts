import type { Language } from '../../domain/language';
import { type DemoArguments, demoArguments } from '../cli/demo-arguments';
import { runDemo } from '../cli/demo-run';
import { createHost, type Host } from '../host/index';
import { DAY } from '../host/serial';
import { passHours } from './desk/clock';
import { logEntry } from './desk/execution-log';
import { NO_FAULTS, type SavedDesk } from './desk/saved-desk';

/** A launch planned too late, some days on: red rows and several days of mail at first glance. */
const FIRST_LOOK = { daysAhead: 18, days: 3 };

/** Hours to nine in the morning, from 23:00 where days have passed and from 07:00 where none has. */
const TO_MORNING = { afterDays: 10, atOnce: 2 };

/** What a new workbench starts from; `argv` as the demo takes it. */
export interface Beginning {
  readonly argv: readonly string[];
  readonly now: Date;
}

/**
 * The start of a workbench in a language: the demo launch on a working morning, or an empty spreadsheet. Throws WrongArguments and Refused as the
 * demo does.
 */
export function beginDesk({ argv, now }: Beginning, language: Language, empty: boolean): SavedDesk {
  // The days that pass lie behind: the page shows today.
  const args = demoArguments(argv, { now: new Date(now.getTime() - FIRST_LOOK.days * DAY), locale: language, ...FIRST_LOOK });
  if (args === null) throw new Error('help is no start');
  if (empty) return savedDesk(emptyHost(args, now), args.locale, args.timeZone);
  const { host, executions } = runDemo(args);
  const log = executions.map((record) => logEntry({ ...record, entry: record.task }, args.timeZone));
  const before = host.executions.length;
  passHours(host, args.days === 0 ? TO_MORNING.atOnce : TO_MORNING.afterDays, () => {});
  const after = host.executions.slice(before).map((record) => logEntry(record, args.timeZone));
  return { host: host.save(), language: args.locale, authMode: 'LIMITED', faults: NO_FAULTS, log: [...log, ...after] };
}

function emptyHost(args: DemoArguments, now: Date): Host {
  return createHost({
    locale: args.spreadsheetLocale,
    timeZone: args.timeZone,
    now,
    users: [{ email: 'planner@example.com', locale: args.locale === 'zh-CN' ? 'zh_CN' : 'en' }],
    title: args.locale === 'zh-CN' ? '无标题的电子表格' : 'Untitled spreadsheet',
  });
}

function savedDesk(host: Host, language: Language, timeZone: string): SavedDesk {
  const log = host.executions.map((record) => logEntry(record, timeZone));
  return { host: host.save(), language, authMode: 'LIMITED', faults: NO_FAULTS, log };
}

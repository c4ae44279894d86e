import { parseArgs } from 'node:util';

/** What `npm run demo` was asked for. */
export interface DemoArguments {
  /** Id of a shipped template, or path of a JSON file. */
  readonly template: string;
  /** `yyyy-MM-dd`. */
  readonly date: string;
  readonly today: string;
  readonly locale: 'zh-CN' | 'en';
  /** Locale and zone of the spreadsheet; they follow `locale` unless given. */
  readonly spreadsheetLocale: string;
  readonly timeZone: string;
  readonly days: number;
  /** Path of a CSV file, or null for nobody but the lead. */
  readonly people: string | null;
  readonly tasks: string | null;
  readonly out: string;
}

/** A command line that cannot be carried out; the message is one clear line. */
export class WrongArguments extends Error {}

export const USAGE =
  'npm run demo -- [--template product-launch | file.json] [--date 2026-12-20] [--today 2026-12-10] [--locale zh-CN|en] [--days 1]\n' +
  '                [--people people.csv|none] [--tasks tasks.csv|none] [--out out/] [--spreadsheet-locale de_DE] [--time-zone Europe/Berlin]';

/** Days from today to the event when no date is given: a late start with something in every column. */
const DEFAULT_DAYS_AHEAD = 40;

/** More days than this are a mistake: each is 24 hourly runs. */
const MOST_DAYS = 400;

const OPTIONS = {
  template: { type: 'string' },
  date: { type: 'string' },
  today: { type: 'string' },
  locale: { type: 'string' },
  days: { type: 'string' },
  people: { type: 'string' },
  tasks: { type: 'string' },
  out: { type: 'string' },
  'spreadsheet-locale': { type: 'string' },
  'time-zone': { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Reads the command line; `now` is what an absent `--today` means. Throws {@link WrongArguments}. */
export function demoArguments(argv: readonly string[], now: Date): DemoArguments {
  const values = parsed(argv);
  if (values.help) throw new WrongArguments(USAGE);
  const locale = values.locale ?? 'zh-CN';
  if (locale !== 'zh-CN' && locale !== 'en') throw new WrongArguments(`--locale takes zh-CN or en, not "${locale}".`);
  const today = dayOf('--today', values.today ?? now.toISOString().slice(0, 10));
  const date = dayOf('--date', values.date ?? shifted(today, DEFAULT_DAYS_AHEAD));
  const days = Number(values.days ?? '1');
  if (!Number.isInteger(days) || days < 0 || days > MOST_DAYS)
    throw new WrongArguments(`--days takes a whole number from 0 to ${MOST_DAYS}, not "${values.days}".`);
  const file = (given: string | undefined, shipped: string): string | null => (given === 'none' ? null : (given ?? shipped));
  return {
    template: values.template ?? 'product-launch',
    date,
    today,
    locale,
    spreadsheetLocale: values['spreadsheet-locale'] ?? (locale === 'zh-CN' ? 'zh_CN' : 'en_US'),
    timeZone: values['time-zone'] ?? (locale === 'zh-CN' ? 'Asia/Shanghai' : 'America/New_York'),
    days,
    people: file(values.people, `examples/people.${locale}.csv`),
    tasks: file(values.tasks, `examples/tasks.${locale}.csv`),
    out: values.out ?? 'out',
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    throw new WrongArguments(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

function dayOf(option: string, text: string): string {
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
  if (!isDay) throw new WrongArguments(`${option} takes a date as year-month-day, for example 2026-12-20, not "${text}".`);
  return text;
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

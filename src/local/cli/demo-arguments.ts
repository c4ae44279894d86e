import { parseArgs } from 'node:util';
import type { Language } from '../../domain/language';
import { spreadsheetLocale } from '../host/locale';
import { checkZone, wallTexts } from '../host/zone';
import { WrongArguments } from './cli-words';
import { isNodeError } from './node-error';
import { shippedFile } from './shipped-bundle';

/** What `npm run demo` was asked for. */
export interface DemoArguments {
  /** Id of a shipped template, or path of a JSON file. */
  readonly template: string;
  /** `yyyy-MM-dd`. */
  readonly date: string;
  readonly today: string;
  readonly locale: Language;
  /** Locale and zone of the spreadsheet; they follow `locale` unless given. */
  readonly spreadsheetLocale: string;
  readonly timeZone: string;
  readonly days: number;
  /** Path of a CSV file, the shipped example, or null for nobody but the lead. */
  readonly people: string | null;
  /** Whether only those people are imported whose group the template has: the shipped example was made for another one. */
  readonly onlyFittingPeople: boolean;
  readonly tasks: string | null;
  /** Folder to write into, as given; null when none was. */
  readonly out: string | null;
}

/** What an absent argument means. */
export interface ArgumentDefaults {
  readonly now: Date;
  readonly locale: Language;
  /** Days from today to the event, and days to let pass; 40 and 1 unless said otherwise. */
  readonly daysAhead?: number;
  readonly days?: number;
}

/** The template without `--template`, and the one the shipped people and tasks were made for. */
const EXAMPLE_TEMPLATE = 'product-launch';

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
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line; null when it asks for help. Throws {@link WrongArguments}. */
export function demoArguments(argv: readonly string[], defaults: ArgumentDefaults): DemoArguments | null {
  const values = parsed(argv);
  if (values.help) return null;
  const locale = values.locale ?? defaults.locale;
  if (locale !== 'zh-CN' && locale !== 'en') throw new WrongArguments('badLocale', { text: locale });
  const isChinese = locale === 'zh-CN';
  const spreadsheet = values['spreadsheet-locale'] ?? (isChinese ? 'zh_CN' : 'en_US');
  if (fails(() => spreadsheetLocale(spreadsheet))) throw new WrongArguments('badSpreadsheetLocale', { text: spreadsheet });
  const timeZone = values['time-zone'] ?? (isChinese ? 'Asia/Shanghai' : 'America/New_York');
  if (fails(() => checkZone(timeZone))) throw new WrongArguments('badTimeZone', { text: timeZone });
  const today = dayOf('--today', values.today ?? wallTexts(defaults.now.getTime(), timeZone).date);
  const template = values.template ?? EXAMPLE_TEMPLATE;
  const isExample = template === EXAMPLE_TEMPLATE;
  return {
    template,
    date: dayOf('--date', values.date ?? shifted(today, defaults.daysAhead ?? DEFAULT_DAYS_AHEAD)),
    today,
    locale,
    spreadsheetLocale: spreadsheet,
    timeZone,
    days: daysOf(values.days ?? String(defaults.days ?? 1)),
    people: values.people === 'none' ? null : (values.people ?? shippedFile(`examples/people.${locale}.csv`)),
    onlyFittingPeople: values.people === undefined && !isExample,
    tasks: values.tasks === 'none' ? null : (values.tasks ?? (isExample ? shippedFile(`examples/tasks.${locale}.csv`) : null)),
    out: values.out ?? null,
  };
}

function parsed(argv: readonly string[]) {
  try {
    const { values } = parseArgs({ args: withValues(argv), options: OPTIONS, allowPositionals: false });
    for (const [name, value] of Object.entries(values)) if (value === '') throw new WrongArguments('noValue', { option: `--${name}` });
    return values;
  } catch (error) {
    if (!isNodeError(error)) throw error;
    const option = /'([^'<]*?)(?: <value>)?'/.exec(error.message)?.[1] ?? '';
    const lacksValue = error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && !option.includes('--help');
    throw new WrongArguments(lacksValue ? 'noValue' : 'unknownOption', { option });
  }
}

/** `--days -1` as `--days=-1`: what follows an option is its value, so that a wrong one is answered by what is allowed. */
function withValues(argv: readonly string[]): string[] {
  const words: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    const next = argv[index + 1];
    const takesValue = word.startsWith('--') && Object.hasOwn(OPTIONS, word.slice(2)) && word !== '--help';
    if (takesValue && next !== undefined && !next.startsWith('--')) {
      words.push(`${word}=${next}`);
      index += 1;
    } else words.push(word);
  }
  return words;
}

function fails(check: () => unknown): boolean {
  try {
    check();
    return false;
  } catch {
    return true;
  }
}

function daysOf(text: string): number {
  const days = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(days <= MOST_DAYS)) throw new WrongArguments('badDays', { text, most: MOST_DAYS });
  return days;
}

function dayOf(option: string, text: string): string {
  const instant = Date.parse(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
  if (!isDay) throw new WrongArguments('badDate', { option, text });
  return text;
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

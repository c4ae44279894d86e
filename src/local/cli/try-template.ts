import type { Language } from '../../domain/language';
import { cellName } from '../export/a1';
import { createHost, type Host } from '../host/index';
import { instantOfWall } from '../host/zone';
import { say } from './cli-words';
import type { TemplateText } from './demo-files';
import { callRpc, type Finding, Refused, sentence } from './rpc-client';
import type { ShippedBundle } from './shipped-bundle';

/** A spreadsheet a template is tried in. */
export interface Trial {
  readonly language: Language;
  readonly locale: string;
  readonly timeZone: string;
  /** First day of the event, `yyyy-MM-dd`. */
  readonly day: string;
  /** Days from the insertion to the event; null for a week more than the template's lead. */
  readonly notice: number | null;
}

/**
 * Both languages, locales with a decimal point and a decimal comma, a working day, a weekend, a Saturday worked in China (班, domain reference
 * §8.3) and the turn of the year; in time and at short notice.
 */
export const TRIALS: readonly Trial[] = [
  { language: 'zh-CN', locale: 'zh_CN', timeZone: 'Asia/Shanghai', day: '2026-09-14', notice: null },
  { language: 'en', locale: 'en_US', timeZone: 'America/New_York', day: '2026-09-19', notice: null },
  { language: 'zh-CN', locale: 'zh_CN', timeZone: 'Asia/Shanghai', day: '2026-10-10', notice: 10 },
  { language: 'en', locale: 'de_DE', timeZone: 'Europe/Berlin', day: '2026-12-31', notice: 10 },
];

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** What short notice does to the dates of any template. */
const SHORT_NOTICE = ['schedule.lateStart', 'schedule.legalMissed', 'schedule.legalPressing'];
/** What the calendar says of a day, not of the template. */
const OF_THE_CALENDAR = 'schedule.yearNotLoaded';
/** A template may leave currencies out: the planner then types a total. Worth knowing, nothing to mend. */
const ONLY_WORTH_KNOWING = 'insert.noAmounts';

/** What one trial brought to light. */
export interface TrialOutcome {
  /** What stands against the file itself, with its place there; nothing was inserted then. */
  readonly broken: readonly Finding[];
  /** Everything else, as sentences. */
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Inserts a template through the shipped bundle into a new spreadsheet and tells of refusals, unexpected findings and cells that show an error.
 * `leadDays` is what the file says, checked by nobody yet.
 */
export function tryTemplate(
  trial: Trial,
  template: TemplateText & { readonly leadDays: number },
  shipped: ShippedBundle,
  language: Language,
): TrialOutcome {
  const { locale, timeZone, day, notice } = trial;
  const inserted = Date.parse(`${day}T00:00:00Z`) - (notice ?? template.leadDays + 7) * DAY;
  const host = createHost({
    ...shipped,
    files: { ...shipped.files, [`template-${template.id}`]: template.text },
    locale,
    timeZone,
    now: instantOfWall(inserted + 9 * HOUR, timeZone),
    users: [{ email: 'planner@example.com', locale: trial.language === 'zh-CN' ? 'zh_CN' : 'en' }],
  });
  const told = (text: string): string => say(language, 'checkTrial', { day, locale, text });
  host.open();
  try {
    const { findings } = callRpc(host, 'insertPlan', { template: template.id, d0: day, language: trial.language }, language);
    const odd = findings.filter(({ code }) => code !== OF_THE_CALENDAR && !(notice !== null && SHORT_NOTICE.includes(code)));
    const faults = odd.filter(({ code }) => code !== ONLY_WORTH_KNOWING).map((finding) => sentence(finding, language));
    const missing = odd.filter(({ code }) => code === ONLY_WORTH_KNOWING).map(({ facts }) => String(facts.currency));
    return {
      broken: [],
      faults: [...faults, ...errorCells(host, language)].map(told),
      notes: missing.map((currency) => told(say(language, 'checkNoAmounts', { currency }))),
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const broken = error.findings.filter(({ code }) => code.startsWith('template.'));
    return { broken, faults: broken.length > 0 ? [] : error.sentences.map(told), notes: [] };
  }
}

function errorCells(host: Host, language: Language): string[] {
  return host
    .render()
    .sheets.flatMap(({ title, cells }) =>
      cells
        .filter(({ isError }) => isError)
        .map(({ row, column, value, formula }) =>
          say(language, 'checkErrorCell', { sheet: title, cell: cellName(row, column), value: String(value), formula: formula ?? '' }),
        ),
    );
}

import { addDays, type CivilDate, civilDate } from '../../domain/civil-date';
import type { Language } from '../../domain/language';
import type { Template } from '../../domain/template';
import { cellName } from '../export/a1';
import { createHost } from '../host/index';
import { instantOfWall } from '../host/zone';
import { say } from './cli-words';
import { callRpc, Refused, sentence } from './rpc-client';
import type { ShippedBundle } from './shipped-bundle';

/** A spreadsheet a template is tried in. */
interface Trial {
  readonly language: Language;
  readonly locale: string;
  readonly timeZone: string;
  readonly d0: CivilDate;
  /** Days from the insertion to the event; null for a week more than the template's lead. */
  readonly notice: number | null;
}

/**
 * Both languages, locales with a decimal point and a decimal comma, a working day, a weekend, a Saturday worked in China (班, domain reference
 * §8.3) and the turn of the year; in time and at short notice.
 */
export const TRIALS: readonly Trial[] = [
  { language: 'zh-CN', locale: 'zh_CN', timeZone: 'Asia/Shanghai', d0: civilDate('2026-09-14'), notice: null },
  { language: 'en', locale: 'en_US', timeZone: 'America/New_York', d0: civilDate('2026-09-19'), notice: null },
  { language: 'zh-CN', locale: 'zh_CN', timeZone: 'Asia/Shanghai', d0: civilDate('2026-10-10'), notice: 10 },
  { language: 'en', locale: 'de_DE', timeZone: 'Europe/Berlin', d0: civilDate('2026-12-31'), notice: 10 },
];

/** What short notice does to the dates of any template. */
const SHORT_NOTICE = ['schedule.lateStart', 'schedule.legalMissed', 'schedule.legalPressing'];
/** What the calendar says of a day, not of the template. */
const OF_THE_CALENDAR = 'schedule.yearNotLoaded';
/** A template may leave currencies out: the planner then types a total. Worth knowing, nothing to mend. */
const ONLY_WORTH_KNOWING = 'insert.noAmounts';

/** What trials of a template brought to light, as sentences. */
export interface TrialReport {
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

/** Inserts a sound template into a spreadsheet for each trial and tells of refusals, unexpected findings and cells that show an error. */
export function tryTemplate(template: Template, text: string, shipped: ShippedBundle, language: Language): TrialReport {
  const faults: string[] = [];
  const notes: string[] = [];
  for (const trial of TRIALS) {
    const told = (words: string): string => say(language, 'checkTrial', { day: trial.d0, locale: trial.locale, text: words });
    const outcome = insertInto(trial, template, text, shipped, language);
    faults.push(...outcome.faults.map(told));
    notes.push(...outcome.notes.map(told));
  }
  return { faults, notes };
}

function insertInto(trial: Trial, template: Template, text: string, shipped: ShippedBundle, language: Language): TrialReport {
  const { locale, timeZone, d0 } = trial;
  const today = addDays(d0, -(trial.notice ?? template.leadDays + 7));
  const host = createHost({
    ...shipped,
    files: { ...shipped.files, [`template-${template.id}`]: text },
    locale,
    timeZone,
    now: instantOfWall(Date.parse(`${today}T09:00:00Z`), timeZone),
    users: [{ email: 'planner@example.com', locale: trial.language === 'zh-CN' ? 'zh_CN' : 'en' }],
  });
  host.open();
  try {
    const { findings } = callRpc(host, 'insertPlan', { template: template.id, d0, language: trial.language }, language);
    const odd = findings.filter(({ code }) => code !== OF_THE_CALENDAR && !(trial.notice !== null && SHORT_NOTICE.includes(code)));
    const isNote = ({ code }: (typeof odd)[number]): boolean => code === ONLY_WORTH_KNOWING;
    return {
      faults: [...odd.filter((finding) => !isNote(finding)).map((finding) => sentence(finding, language)), ...errorCells(host, language)],
      notes: odd.filter(isNote).map(({ facts }) => say(language, 'checkNoAmounts', { currency: String(facts.currency) })),
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { faults: error.sentences, notes: [] };
  }
}

function errorCells(host: ReturnType<typeof createHost>, language: Language): string[] {
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

import type { Language } from '../../src/domain/language';
import { callRpc } from '../../src/local/cli/rpc-client';
import type { ShippedBundle } from '../../src/local/cli/shipped-bundle';
import { createHost, type Host, loadHost } from '../../src/local/host/index';
import { instantOfWall } from '../../src/local/host/zone';
import { columnLetter } from '../../src/workbook/layout';
import { OPTIONAL_KINDS } from '../../src/workbook/plan-sheets';
import { parseKey } from '../../src/workbook/sheet-key';
import { teamFacts } from './team-facts';

/** Which of the sheets a plan can do without it has: those of a new plan, all, or none. */
export const SHEET_CHOICES = ['default', 'all', 'minimal'] as const;
export type SheetChoice = (typeof SHEET_CHOICES)[number];

export interface PlanInUse {
  readonly template: string;
  /** The template's own, in days. */
  readonly leadDays: number;
  readonly language: Language;
  readonly sheets: SheetChoice;
}

/** A working Monday in a year whose holidays are known; so are those of every task. */
const D0 = '2026-09-14';
/** Six days after the event a plan has late tasks, actual figures and a review. */
const DAYS_AFTER = 6;
const DAY = 86_400_000;
const HOUR = 3_600_000;

/** A plan as inserted a week before its lead begins, at 7:00, with one hour's digests sent, in the locale and zone that belong to its language. */
export function newPlan({ template, leadDays, language, sheets }: PlanInUse, shipped: ShippedBundle): Host {
  const start = atHour(0 - leadDays - 7, 7, language);
  const host = createHost({
    ...shipped,
    locale: language === 'zh-CN' ? 'zh_CN' : 'en_US',
    timeZone: zoneOf(language),
    now: start,
    users: [{ email: 'planner@example.com', locale: language === 'zh-CN' ? 'zh_CN' : 'en' }],
  });
  const chosen = sheets === 'default' ? {} : { sheets: sheets === 'all' ? OPTIONAL_KINDS : [] };
  callRpc(host, 'insertPlan', { template, d0: D0, language, leadName: 'Ada', ...chosen }, language);
  return host;
}

/** The same six days after the event, with what a team types in between: {@link teamFacts}. Nothing of the script runs meanwhile. */
export function planInUse(plan: PlanInUse, shipped: ShippedBundle): Host {
  const host = loadHost(newPlan(plan, shipped).save(), {});
  for (const sheet of host.render().sheets) {
    const keys = sheet.cells.flatMap(({ row, column, value }) => {
      const key = parseKey(value);
      return key ? [{ ...key, row, column }] : [];
    });
    const [first] = keys;
    if (!first) continue;
    const isTable = keys.length > 1 && keys.every(({ row }) => row === 1);
    const place = new Map(keys.map(({ part, row, column }) => [part, isTable ? column : row]));
    for (const { at, across, text } of teamFacts(first.kind, plan.language)) {
      const found = place.get(at);
      if (found === undefined) throw new Error(`${sheet.title} has no ${at}`);
      host.editCell(sheet.title, isTable ? `${columnLetter(found)}${across}` : `${columnLetter(across)}${found}`, text);
    }
  }
  host.setNow(atHour(DAYS_AFTER, 9, plan.language));
  return host;
}

function zoneOf(language: Language): string {
  return language === 'zh-CN' ? 'Asia/Shanghai' : 'America/New_York';
}

function atHour(daysFromEvent: number, hour: number, language: Language): number {
  return instantOfWall(Date.parse(`${D0}T00:00:00Z`) + daysFromEvent * DAY + hour * HOUR, zoneOf(language));
}

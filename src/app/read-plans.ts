import type { Finding } from '../domain/finding';
import type { PlanFacts } from '../domain/plan-facts';
import type { WorkCalendar } from '../domain/working-days';
import { readCalendar } from '../workbook/read-calendar';
import { type PlanSettings, readPlanFacts, readSettings } from '../workbook/read-plan';
import type { SheetSnapshot } from '../workbook/snapshot';
import { startingCalendar } from './plan-content';
import type { Ports } from './ports';
import type { PlanRecord, StoredState } from './stored-state';

export interface PlansReading {
  readonly plans: readonly PlanFacts[];
  readonly findings: readonly Finding[];
  /** The digest log, read along with the plans; null when it is gone. */
  readonly log: SheetSnapshot | null;
}

/** The facts of every plan, from one read of the sheets they stand in. A plan whose sheets are gone is a finding; the others go on. */
export function readPlans(ports: Ports, state: StoredState): PlansReading {
  const wanted = state.plans.flatMap((record) => [record.sheets.tasks, record.sheets.team, record.sheets.settings]);
  const ids = [...wanted, state.book?.sheets.holidays, state.book?.sheets.log].filter((id): id is number => id !== undefined);
  const sheets = new Map(ports.workbook.read(ids).map((sheet) => [sheet.sheetId, sheet]));
  const holidays = sheets.get(state.book?.sheets.holidays ?? -1) ?? null;
  const url = ports.workbook.url();
  const findings: Finding[] = state.unreadable.map((key) => ({ code: 'state.unreadable', path: '', facts: { key } }));
  const plans: PlanFacts[] = [];
  for (const record of state.plans) {
    const one = readOnePlan(record, sheets, holidays, url, findings);
    if (one) plans.push(one.facts);
  }
  return { plans, findings, log: sheets.get(state.book?.sheets.log ?? -1) ?? null };
}

/** Facts and settings of one plan from sheets that have been read, by id; null when it cannot be read, which is a finding like all else in doubt. */
export function readOnePlan(
  record: PlanRecord,
  sheets: ReadonlyMap<number, SheetSnapshot>,
  holidays: SheetSnapshot | null,
  url: string,
  findings: Finding[],
): { readonly facts: PlanFacts; readonly settings: PlanSettings } | null {
  const [tasks, team, settingsSheet] = [record.sheets.tasks, record.sheets.team, record.sheets.settings].map((id) => sheets.get(id ?? -1));
  if (!tasks || !team || !settingsSheet) {
    findings.push({ code: 'repair.planIncomplete', path: '', facts: { plan: record.answers.eventName } });
    return null;
  }
  const { settings, findings: settingFindings } = readSettings(settingsSheet, record.plan, record.answers);
  findings.push(...settingFindings);
  if (!settings) return null;
  const calendar = calendarOf(holidays, settings.calendar, findings);
  const read = readPlanFacts(
    { tasks, team, settings: settingsSheet },
    record.plan,
    record.language,
    settings,
    calendar,
    `${url}#gid=${tasks.sheetId}`,
  );
  findings.push(...read.findings);
  return { facts: read.facts, settings };
}

function calendarOf(holidays: SheetSnapshot | null, kind: PlanRecord['answers']['calendar'], findings: Finding[]): WorkCalendar {
  if (!holidays) return startingCalendar(kind);
  const read = readCalendar(holidays, kind);
  findings.push(...read.findings);
  return read.calendar;
}

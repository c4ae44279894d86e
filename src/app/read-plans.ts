import type { Finding } from '../domain/finding';
import type { Member, PlanFacts } from '../domain/plan-facts';
import type { WorkCalendar } from '../domain/working-days';
import { locate } from '../workbook/locate';
import { planSpec } from '../workbook/plan-sheets';
import { readCalendar } from '../workbook/read-calendar';
import { ROW_SHEETS, readOtherRows } from '../workbook/read-other-rows';
import { knownSettings, type PlanSettings, readPlanFacts, readSettings } from '../workbook/read-plan';
import { sheetDamage } from '../workbook/sheet-damage';
import type { SheetKind } from '../workbook/sheet-key';
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

/** The facts of every plan, from one read of the sheets they stand in. What is gone or damaged of them is a finding and in the facts; the rest goes on. */
export function readPlans(ports: Ports, state: StoredState): PlansReading {
  const kinds = ['tasks', 'team', 'settings', ...ROW_SHEETS] as const;
  const wanted = state.plans.flatMap(({ sheets }) => kinds.map((kind) => sheets[kind]));
  const ids = [...wanted, state.book?.sheets.holidays, state.book?.sheets.log].filter((id): id is number => id !== undefined);
  const sheets = new Map(ports.workbook.read(ids).map((sheet) => [sheet.sheetId, sheet]));
  const holidays = sheets.get(state.book?.sheets.holidays ?? -1) ?? null;
  const url = ports.workbook.url();
  const findings: Finding[] = state.unreadable.map((key) => ({ code: 'state.unreadable', path: '', facts: { key } }));
  const plans = state.plans.map((record) => readOnePlan(record, sheets, holidays, url, findings).facts);
  return { plans, findings, log: sheets.get(state.book?.sheets.log ?? -1) ?? null };
}

/**
 * Facts and settings of one plan from sheets that have been read, by id. What is not among `sheets` counts as gone; of the sheets that a plan can do without,
 * as never there.
 */
export function readOnePlan(
  record: PlanRecord,
  sheets: ReadonlyMap<number, SheetSnapshot>,
  holidays: SheetSnapshot | null,
  url: string,
  findings: Finding[],
): { readonly facts: PlanFacts; readonly settings: PlanSettings } {
  const { plan, language, answers } = record;
  const sheetOf = (kind: SheetKind): SheetSnapshot | null => sheets.get(record.sheets[kind] ?? -1) ?? null;
  const [tasks, team, settingsSheet] = [sheetOf('tasks'), sheetOf('team'), sheetOf('settings')];
  const { settings, damage } = settingsOf(record, settingsSheet, findings);
  const calendar = calendarOf(holidays, settings.calendar, findings);
  const { scheduledFor, scheduledUntil } = settings;
  const others = readOtherRows(sheetOf, { plan, language, scheduledFor, scheduledUntil, url });
  const read = readPlanFacts({ tasks, team }, plan, language, settings, calendar, tasks && `${url}#gid=${tasks.sheetId}`, others);
  findings.push(...read.findings);
  const isMaimed = read.facts.damage.length > 0 || damage.length > 0;
  const facts = { ...read.facts, damage: [...read.facts.damage, ...damage, ...others.damage] };
  findings.push(...facts.damage);
  return { facts: isMaimed ? { ...facts, team: withKnownLead(facts.team, answers) } : facts, settings };
}

/** Settings as typed; where the sheet is gone or cannot be read, as the plan was made or last moved. */
function settingsOf(
  { plan, language, answers }: PlanRecord,
  sheet: SheetSnapshot | null,
  findings: Finding[],
): { readonly settings: PlanSettings; readonly damage: readonly Finding[] } {
  const spec = planSpec('settings');
  const read = sheet && readSettings(sheet, plan, answers);
  const layout = sheet && read?.settings ? locate(sheet, spec, plan) : null;
  if (read?.settings) findings.push(...read.findings);
  return { settings: read?.settings ?? knownSettings(answers), damage: sheetDamage('settings', spec, sheet, layout, language) };
}

/** A damaged team sheet may name no lead who can be written to: then whoever made the plan must hear of it. */
function withKnownLead(team: readonly Member[], { leadName, leadEmail }: PlanRecord['answers']): readonly Member[] {
  if (leadEmail === '' || team.some(({ role, email }) => role === 'lead' && email !== '')) return team;
  return [...team, { row: 0, id: '', group: '', name: leadName, role: 'lead', email: leadEmail, digest: 'daily', escalate: '' }];
}

function calendarOf(holidays: SheetSnapshot | null, kind: PlanRecord['answers']['calendar'], findings: Finding[]): WorkCalendar {
  if (!holidays) return startingCalendar(kind);
  const read = readCalendar(holidays, kind);
  findings.push(...read.findings);
  return read.calendar;
}

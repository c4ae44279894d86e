import type { CivilDate } from '../domain/civil-date';
import type { Finding } from '../domain/finding';
import type { Language } from '../domain/language';
import type { Member, PlanFacts, TaskFacts } from '../domain/plan-facts';
import type { WorkCalendar } from '../domain/working-days';
import { type EnumName, type EnumValue, parseEnum } from './enums';
import { cellName, columnLetter, type SheetLayout } from './layout';
import { locate } from './locate';
import { planSpec } from './plan-sheets';
import { NO_OTHER_ROWS, type OtherRows } from './read-other-rows';
import { DIGEST_PARTS, sheetDamage } from './sheet-damage';
import { dateOf, type SheetSnapshot, textOf } from './snapshot';
import { filledRows, type ReadRow } from './table-rows';

/** The sheets of a plan from which its facts are read; null where a tab is gone. */
export interface PlanSnapshots {
  readonly tasks: SheetSnapshot | null;
  readonly team: SheetSnapshot | null;
}

/** Settings as typed, with the defaults where a cell is blank or unreadable. */
export interface PlanSettings {
  readonly eventName: string;
  readonly d0: CivilDate;
  readonly d1: CivilDate;
  readonly scheduledFor: CivilDate;
  readonly scheduledUntil: CivilDate;
  /** What late starts are counted from; null in workbooks of form 1. */
  readonly scheduledOn: CivilDate | null;
  readonly dueSoonDays: number;
  readonly escalationDays: number;
  /** Lower limit of the reserve as a share of the budget. */
  readonly reserveLow: number;
  readonly calendar: EnumValue<'calendar'>;
}

/** What a plan was made with: it stands in for settings that cannot be read. */
export interface KnownSettings {
  readonly d0: CivilDate;
  readonly d1: CivilDate;
  readonly eventName: string;
  readonly calendar: EnumValue<'calendar'>;
}

const DUE_SOON_DAYS = 3;
const ESCALATION_DAYS = 3;
const RESERVE_LOW = 0.1;

/** The settings of a plan whose 设置 cannot be read. */
export function knownSettings({ eventName, d0, d1, calendar }: KnownSettings): PlanSettings {
  return {
    eventName,
    d0,
    d1,
    scheduledFor: d0,
    scheduledUntil: d1,
    scheduledOn: null,
    dueSoonDays: DUE_SOON_DAYS,
    escalationDays: ESCALATION_DAYS,
    reserveLow: RESERVE_LOW,
    calendar,
  };
}

/**
 * The settings of a plan, or null when the sheet or its column of values cannot be recognised. An unreadable date falls back to the one the plan was inserted
 * with and is a finding: bad input never stops the rest. A row that is gone is no finding here but damage (`sheet-damage.ts`).
 */
export function readSettings(
  sheet: SheetSnapshot,
  plan: string,
  fallback: KnownSettings,
): { readonly settings: PlanSettings | null; readonly findings: readonly Finding[] } {
  const layout = locate(sheet, planSpec('settings'), plan);
  const column = layout?.columns.get('value');
  if (!layout || column === undefined) return { settings: null, findings: [{ code: 'repair.keysLost', path: sheet.title, facts: {} }] };
  const findings: Finding[] = [];
  const raw = (key: string) => sheet.values[(layout.rows.get(key) ?? 0) - 1]?.[column - 1] ?? '';
  const complain = (key: string): void => {
    const row = layout.rows.get(key);
    if (row === undefined) return;
    findings.push({ code: 'settings.unreadable', path: `${sheet.title}!${cellName(row, column)}`, facts: { text: textOf(raw(key)) } });
  };
  const date = (key: string, otherwise: CivilDate): CivilDate => {
    const read = dateOf(raw(key));
    if (read === null) complain(key);
    return read ?? otherwise;
  };
  const days = (key: string, otherwise: number): number => {
    const read = raw(key);
    if (typeof read === 'number' && read >= 0 && read <= 60) return Math.floor(read);
    if (read !== '') complain(key);
    return otherwise;
  };
  const reserveLow = raw('reserveLow');
  const d0 = date('d0', fallback.d0);
  const d1 = date('d1', fallback.d1);
  return {
    findings,
    settings: {
      eventName: textOf(raw('eventName')) || fallback.eventName,
      d0,
      d1: d1 < d0 ? d0 : d1,
      scheduledFor: date('scheduledD0', fallback.d0),
      scheduledUntil: dateOf(raw('scheduledD1')) ?? fallback.d1,
      scheduledOn: dateOf(raw('scheduledOn')),
      dueSoonDays: days('dueSoonDays', DUE_SOON_DAYS),
      escalationDays: days('escalationDays', ESCALATION_DAYS),
      reserveLow: typeof reserveLow === 'number' ? reserveLow : RESERVE_LOW,
      calendar: parseEnum('calendar', textOf(raw('calendar'))) ?? fallback.calendar,
    },
  };
}

/**
 * Tasks and team as their typed cells say it; no computed column is read, so a row just inserted or pasted counts at once (design §2.5).
 * What cannot be understood is a finding with its cell, and the row goes on with what is left of it; what is missing of the sheets is their damage.
 */
export function readPlanFacts(
  snapshots: PlanSnapshots,
  plan: string,
  language: Language,
  settings: PlanSettings,
  calendar: WorkCalendar,
  tasksUrl: string | null,
  others: OtherRows = NO_OTHER_ROWS,
): { readonly facts: PlanFacts; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [...others.findings];
  const [tasks, team] = [placeOf(snapshots.tasks, 'tasks', plan), placeOf(snapshots.team, 'team', plan)];
  const letter = (layout: SheetLayout | null, key: string): string => columnLetter(layout?.columns.get(key) ?? 0);
  const damage = [
    ...sheetDamage('tasks', planSpec('tasks'), snapshots.tasks, tasks, language),
    ...sheetDamage('team', planSpec('team'), snapshots.team, team, language),
  ];
  return {
    findings,
    facts: {
      plan,
      name: settings.eventName,
      language,
      d0: settings.d0,
      d1: settings.d1,
      scheduledFor: settings.scheduledFor,
      dueSoonDays: settings.dueSoonDays,
      escalationDays: settings.escalationDays,
      calendar,
      rows: others.rows,
      rowFindings: others.rowFindings,
      highRisks: others.highRisks,
      budget: others.budget,
      reserveLow: settings.reserveLow,
      tasks: readTable(snapshots.tasks, tasks, ['task'], findings, readTask),
      team: readTable(snapshots.team, team, ['name', 'role'], findings, readMember),
      titles: { tasks: titleOf(snapshots.tasks, 'tasks', language), team: titleOf(snapshots.team, 'team', language) },
      columns: { due: letter(tasks, 'due'), owner: letter(tasks, 'owner'), email: letter(team, 'email') },
      tasksUrl,
      damage,
    },
  };
}

function placeOf(sheet: SheetSnapshot | null, kind: 'tasks' | 'team', plan: string): SheetLayout | null {
  return sheet && locate(sheet, planSpec(kind), plan);
}

function titleOf(sheet: SheetSnapshot | null, kind: 'tasks' | 'team', language: Language): string {
  return sheet?.title ?? DIGEST_PARTS[kind].title[language];
}

type Complain = (key: string, code: string) => void;

function readTable<T>(
  sheet: SheetSnapshot | null,
  layout: SheetLayout | null,
  mustHave: readonly string[],
  findings: Finding[],
  read: (row: ReadRow, complain: Complain) => T,
): T[] {
  if (!sheet || !layout) return [];
  return filledRows(sheet, layout, ...mustHave).map((row) =>
    read(row, (key, code) => {
      findings.push({ code, path: `${sheet.title}!${cellName(row.row, layout.columns.get(key) ?? 1)}`, facts: { text: row.text(key) } });
    }),
  );
}

function readTask(row: ReadRow, complain: Complain): TaskFacts {
  const [start, due] = [row.date('start'), row.date('due')];
  if (start === null && row.text('start') !== '') complain('start', 'task.badDate');
  return {
    row: row.row,
    id: row.text('id'),
    task: row.text('task'),
    status: choice('status', row, 'status', complain, 'task.badStatus') ?? 'notStarted',
    owner: row.text('owner'),
    start,
    due,
    unreadableDue: due === null ? row.text('due') : '',
    group: row.text('group'),
    phase: parseEnum('phase', row.text('phase')),
    priority: parseEnum('priority', row.text('priority')),
    rule: parseEnum('dateRule', row.text('rule')),
    deliverable: row.text('deliverable'),
    reason: row.text('reason'),
    predecessors: row.text('predecessors'),
    doneOn: row.date('doneOn'),
  };
}

function readMember(row: ReadRow, complain: Complain): Member {
  return {
    row: row.row,
    id: row.text('id'),
    group: row.text('group'),
    name: row.text('name'),
    role: choice('role', row, 'role', complain, 'team.badRole') ?? 'member',
    email: row.text('email'),
    digest: choice('digest', row, 'digest', complain, 'team.badDigest') ?? 'daily',
    escalate: row.text('escalate'),
  };
}

function choice<E extends EnumName>(name: E, row: ReadRow, key: string, complain: Complain, code: string): EnumValue<E> | null {
  const text = row.text(key);
  const value = parseEnum(name, text);
  if (value === null && text !== '') complain(key, code);
  return value;
}

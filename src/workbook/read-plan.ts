import type { CivilDate } from '../domain/civil-date';
import type { Finding } from '../domain/finding';
import type { Language } from '../domain/language';
import type { Member, PlanFacts, TaskFacts } from '../domain/plan-facts';
import type { WorkCalendar } from '../domain/working-days';
import { type EnumName, type EnumValue, parseEnum } from './enums';
import { cellName, columnLetter, type SheetLayout } from './layout';
import { locate } from './locate';
import { planSpec } from './plan-sheets';
import { dateOf, type SheetSnapshot, textOf } from './snapshot';
import { filledRows, type ReadRow } from './table-rows';

/** The sheets of a plan from which its facts are read. */
export interface PlanSnapshots {
  readonly tasks: SheetSnapshot;
  readonly team: SheetSnapshot;
  readonly settings: SheetSnapshot;
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

/**
 * The settings of a plan, or null when the sheet has lost its keys. An unreadable date falls back to the one the plan was inserted with and is a
 * finding: bad input never stops the rest.
 */
export function readSettings(
  sheet: SheetSnapshot,
  plan: string,
  fallback: { readonly d0: CivilDate; readonly d1: CivilDate; readonly eventName: string; readonly calendar: EnumValue<'calendar'> },
): { readonly settings: PlanSettings | null; readonly findings: readonly Finding[] } {
  const layout = locate(sheet, planSpec('settings'), plan);
  if (!layout) return { settings: null, findings: [{ code: 'repair.keysLost', path: sheet.title, facts: {} }] };
  const findings: Finding[] = [];
  const column = layout.columns.get('value') ?? 0;
  const raw = (key: string) => sheet.values[(layout.rows.get(key) ?? 0) - 1]?.[column - 1] ?? '';
  const complain = (key: string): void => {
    findings.push({
      code: 'settings.unreadable',
      path: `${sheet.title}!${cellName(layout.rows.get(key) ?? 1, column)}`,
      facts: { text: textOf(raw(key)) },
    });
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
      dueSoonDays: days('dueSoonDays', 3),
      escalationDays: days('escalationDays', 3),
      reserveLow: typeof reserveLow === 'number' ? reserveLow : 0.1,
      calendar: parseEnum('calendar', textOf(raw('calendar'))) ?? fallback.calendar,
    },
  };
}

/**
 * Tasks and team as their typed cells say it; no computed column is read, so a row just inserted or pasted counts at once (design §2.5).
 * What cannot be understood is a finding with its cell, and the row goes on with what is left of it.
 */
export function readPlanFacts(
  snapshots: PlanSnapshots,
  plan: string,
  language: Language,
  settings: PlanSettings,
  calendar: WorkCalendar,
  tasksUrl: string | null,
): { readonly facts: PlanFacts; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const tasks = locate(snapshots.tasks, planSpec('tasks'), plan);
  const team = locate(snapshots.team, planSpec('team'), plan);
  const letter = (layout: SheetLayout | null, key: string): string => columnLetter(layout?.columns.get(key) ?? 0);
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
      tasks: readTable(snapshots.tasks, tasks, ['task'], findings, readTask),
      team: readTable(snapshots.team, team, ['name', 'role'], findings, readMember),
      titles: { tasks: snapshots.tasks.title, team: snapshots.team.title },
      columns: { due: letter(tasks, 'due'), owner: letter(tasks, 'owner'), email: letter(team, 'email') },
      tasksUrl,
    },
  };
}

type Complain = (key: string, code: string) => void;

function readTable<T>(
  sheet: SheetSnapshot,
  layout: SheetLayout | null,
  mustHave: readonly string[],
  findings: Finding[],
  read: (row: ReadRow, complain: Complain) => T,
): T[] {
  if (!layout) {
    findings.push({ code: 'repair.keysLost', path: sheet.title, facts: {} });
    return [];
  }
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
  };
}

function readMember(row: ReadRow, complain: Complain): Member {
  return {
    row: row.row,
    group: row.text('group'),
    name: row.text('name'),
    role: choice('role', row, 'role', complain, 'team.badRole') ?? 'member',
    email: row.text('email'),
    digest: choice('digest', row, 'digest', complain, 'team.badDigest') ?? 'daily',
  };
}

function choice<E extends EnumName>(name: E, row: ReadRow, key: string, complain: Complain, code: string): EnumValue<E> | null {
  const text = row.text(key);
  const value = parseEnum(name, text);
  if (value === null && text !== '') complain(key, code);
  return value;
}

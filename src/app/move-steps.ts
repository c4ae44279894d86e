import { type CivilDate, toSerial } from '../domain/civil-date';
import { contentHash } from '../domain/content-hash';
import type { Finding } from '../domain/finding';
import { type EventDates, type Rescheduling, reschedule } from '../domain/reschedule';
import type { Template } from '../domain/template';
import type { WorkCalendar } from '../domain/working-days';
import { healIds } from '../workbook/heal-ids';
import type { SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import type { Operation } from '../workbook/operations';
import { planSpec, sheetSpec } from '../workbook/plan-sheets';
import { readCalendar } from '../workbook/read-calendar';
import { readMovable } from '../workbook/read-movable';
import { type PlanSettings, readSettings } from '../workbook/read-plan';
import type { SheetSnapshot } from '../workbook/snapshot';
import { writeColumn } from '../workbook/write-runs';
import { Failure, failure } from './failure';
import type { MoveJournal } from './journal';
import { type CellChange, forgetLastChange, packChanges, writeLastChange } from './last-change';
import { loadTemplate } from './load-template';
import { newIds } from './new-ids';
import { startingCalendar } from './plan-content';
import type { Ports } from './ports';
import { contentOf } from './standing-plan';
import { basisOf, clearJournal, type PlanRecord, type StoredState, writeJournal, writePlan } from './stored-state';

/** What a move of the event date works on, from one read. */
export interface MoveScene {
  readonly record: PlanRecord;
  readonly template: Template;
  readonly tasks: { readonly sheet: SheetSnapshot; readonly layout: SheetLayout };
  readonly settings: { readonly layout: SheetLayout; readonly values: PlanSettings };
  readonly calendar: WorkCalendar;
  readonly findings: readonly Finding[];
  /** Changes when anything changes that the new dates depend on. */
  readonly hash: string;
}

/** Reads tasks, settings and holidays of a plan. Throws a Failure when one of them is gone or cannot be recognised. */
export function readMoveScene(ports: Ports, state: StoredState, record: PlanRecord): MoveScene {
  const { tasks: tasksId, settings: settingsId } = record.sheets;
  const sheets = ports.workbook.read([tasksId, settingsId, state.book?.sheets.holidays].filter((id): id is number => id !== undefined));
  const open = (id: number | undefined, kind: 'tasks' | 'settings'): { sheet: SheetSnapshot; layout: SheetLayout } => {
    const sheet = sheets.find((candidate) => candidate.sheetId === id);
    if (!sheet) throw failure('repair.planIncomplete', { plan: record.answers.eventName });
    const layout = locate(sheet, planSpec(kind), record.plan);
    if (!layout) throw failure('repair.keysLost', {}, sheet.title);
    return { sheet, layout };
  };
  const [tasks, settings] = [open(tasksId, 'tasks'), open(settingsId, 'settings')];
  const needed = ['task', 'status', 'due', 'start', 'rule', 'offsetStart', 'offsetDue', 'scheduledStart', 'scheduledDue'];
  if (needed.some((key) => !tasks.layout.columns.has(key))) throw failure('move.repairFirst', {}, tasks.sheet.title);
  const read = readSettings(settings.sheet, record.plan, record.answers);
  if (!read.settings) throw failure('repair.keysLost', {}, settings.sheet.title);
  const holidays = sheets.find((sheet) => sheet.sheetId === state.book?.sheets.holidays);
  const { calendar, findings } = holidays
    ? readCalendar(holidays, read.settings.calendar)
    : { calendar: startingCalendar(read.settings.calendar), findings: [] };
  return {
    record,
    template: loadTemplate(ports.templates, record.answers.template),
    tasks,
    settings: { layout: settings.layout, values: read.settings },
    calendar,
    findings: [...read.findings, ...findings],
    hash: contentHash([tasks.sheet.values, settings.sheet.values, [...calendar.days], basisOf(record)]),
  };
}

/** The new dates of every row. Throws a Failure when the event date is refused. */
export function newDates(
  scene: MoveScene,
  to: EventDates,
  today: CivilDate,
  isResumed = false,
): { readonly dates: Rescheduling; readonly findings: readonly Finding[] } {
  const latest = new Map(scene.template.tasks.map((task) => [task.id, task.legal?.latest ?? null]));
  const outcome = reschedule({
    tasks: readMovable(scene.tasks.sheet, scene.tasks.layout, (id) => latest.get(id) ?? null),
    leadDays: scene.template.leadDays,
    to,
    basis: basisOf(scene.record),
    today,
    calendar: scene.calendar,
    isResumed,
  });
  if (!outcome.ok) throw new Failure(outcome.findings);
  const { title } = scene.tasks.sheet;
  const placed = outcome.findings.map((finding) =>
    finding.code === 'move.legalMissed' ? { ...finding, path: `${title}!${finding.facts.row}` } : finding,
  );
  return { dates: outcome.value, findings: placed };
}

/** Every cell a move writes, before and after. */
export function changesOf(scene: MoveScene, dates: Rescheduling, to: EventDates): CellChange[] {
  const changes: CellChange[] = [];
  const change = (kind: CellChange['kind'], row: string, columns: readonly string[], from: CivilDate | null, then: CivilDate): void => {
    if (from !== then) changes.push({ kind, row, columns, from: from === null ? '' : toSerial(from), to: toSerial(then) });
  };
  for (const move of dates.moves) {
    const row = move.id === '' ? `#${move.row}` : move.id;
    change('tasks', row, ['start', 'scheduledStart'], move.from.start, move.to.start);
    change('tasks', row, ['due', 'scheduledDue'], move.from.due, move.to.due);
  }
  const { values } = scene.settings;
  const setting = (key: string, from: CivilDate | null, then: CivilDate): void => change('settings', key, ['value'], from, then);
  setting('d0', values.d0, to.d0);
  setting('d1', values.d1, to.d1);
  setting('scheduledD0', values.scheduledFor, to.d0);
  setting('scheduledD1', values.scheduledUntil, to.d1);
  setting('scheduledOn', values.scheduledOn, dates.basis.day);
  return changes;
}

/**
 * Carries a move out: ids first, so that every row can be named; then the list by which it can be taken back; then the dates. Throws a Failure
 * `move.changedSince`, with no date written, when somebody has worked in the tasks meanwhile: what was counted would land in the wrong rows.
 */
export function carryOutMove(ports: Ports, state: StoredState, scene: MoveScene, journal: MoveJournal): Rescheduling {
  const healed = withIds(ports, state, scene);
  const { dates } = newDates(healed, journal.to, journal.today);
  const { values } = healed.settings;
  const parts = packChanges(changesOf(healed, dates, journal.to));
  if (parts) {
    const move = { from: scheduledFor(values), to: journal.to, basis: basisOf(healed.record) };
    writeLastChange(ports.properties, { command: 'move', plan: healed.record.plan, day: journal.today, move }, parts);
  } else forgetLastChange(ports.properties, state.raw);
  writeJournal(ports.properties, { ...journal, isWriting: true });
  if (!isUnchanged(ports, healed)) {
    forgetLastChange(ports.properties, ports.properties.all());
    giveUp(ports);
  }
  finishMove(ports, healed, dates, journal.to);
  return dates;
}

/** A last look before anything is written into rows that were counted some calls ago. */
function isUnchanged(ports: Ports, { tasks }: MoveScene): boolean {
  const [now] = ports.workbook.read([tasks.sheet.sheetId]);
  return now !== undefined && contentHash([now.values]) === contentHash([tasks.sheet.values]);
}

function giveUp(ports: Ports): never {
  clearJournal(ports.properties);
  throw failure('move.changedSince');
}

/** The dates the tasks follow now. */
export function scheduledFor({ scheduledFor, scheduledUntil }: PlanSettings): EventDates {
  return { d0: scheduledFor, d1: scheduledUntil };
}

/** Takes up a move that died. Until the journal says that dates are being written, none has been. */
export function resumeMove(ports: Ports, state: StoredState, journal: MoveJournal): void {
  const record = state.plans.find((plan) => plan.plan === journal.plan);
  if (!record) throw failure('plan.none');
  const scene = readMoveScene(ports, state, record);
  if (!journal.isWriting) carryOutMove(ports, state, scene, journal);
  else finishMove(ports, scene, newDates(scene, journal.to, journal.today, true).dates, journal.to);
}

/** Writes dates and settings; the record after them, the journal last. Each step may have been done already. */
function finishMove(ports: Ports, scene: MoveScene, dates: Rescheduling, to: EventDates): void {
  ports.workbook.apply(writesOf(scene, dates, to));
  ports.workbook.settle();
  const { record } = scene;
  writePlan(ports.properties, { ...record, answers: { ...record.answers, ...to }, basis: dates.basis });
  clearJournal(ports.properties);
}

function writesOf(scene: MoveScene, dates: Rescheduling, to: EventDates): Operation[] {
  const { layout } = scene.tasks;
  const column = (key: string, value: (move: Rescheduling['moves'][number]) => CivilDate): Operation[] =>
    writeColumn(layout.sheetId, layout.columns.get(key) ?? 0, new Map(dates.moves.map((move) => [move.row, toSerial(value(move))])));
  const { rows, columns, sheetId } = scene.settings.layout;
  const settings = { d0: to.d0, d1: to.d1, scheduledD0: to.d0, scheduledD1: to.d1, scheduledOn: dates.basis.day };
  const places = Object.entries(settings).flatMap(([key, date]): [number, number][] => {
    const row = rows.get(key);
    return row === undefined ? [] : [[row, toSerial(date)]];
  });
  return [
    ...column('start', (move) => move.to.start),
    ...column('due', (move) => move.to.due),
    ...column('scheduledStart', (move) => move.to.start),
    ...column('scheduledDue', (move) => move.to.due),
    ...writeColumn(sheetId, columns.get('value') ?? 0, new Map(places)),
  ];
}

function withIds(ports: Ports, state: StoredState, scene: MoveScene): MoveScene {
  const spec = sheetSpec('tasks', contentOf(ports, scene.record));
  if (spec.form !== 'table') return scene;
  const operations = healIds(spec, scene.tasks.layout, scene.tasks.sheet, newIds(ports));
  if (operations.length === 0) return scene;
  if (!isUnchanged(ports, scene)) giveUp(ports);
  ports.workbook.apply(operations);
  return readMoveScene(ports, state, scene.record);
}

/** Opens the journal of a move. */
export function beginMove(ports: Ports, record: PlanRecord, to: EventDates, today: CivilDate): MoveJournal {
  const journal: MoveJournal = { command: 'move', plan: record.plan, to, today };
  writeJournal(ports.properties, journal);
  return journal;
}

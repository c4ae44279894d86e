import { type CivilDate, toSerial } from '../domain/civil-date';
import { contentHash } from '../domain/content-hash';
import type { Finding } from '../domain/finding';
import { type EventDates, type Rescheduling, reschedule } from '../domain/reschedule';
import type { Template } from '../domain/template';
import type { WorkCalendar } from '../domain/working-days';
import { healIds } from '../workbook/heal-ids';
import { locate } from '../workbook/locate';
import type { Operation } from '../workbook/operations';
import { planSpec, sheetSpec } from '../workbook/plan-sheets';
import { readCalendar } from '../workbook/read-calendar';
import { readMovable } from '../workbook/read-movable';
import { type PlanSettings, readSettings } from '../workbook/read-plan';
import { writeColumn } from '../workbook/write-runs';
import { Failure, failure } from './failure';
import type { MoveJournal } from './journal';
import { type CellChange, type CellInput, forgetLastChange, inputOf, packChanges, writeLastChange } from './last-change';
import { loadTemplate } from './load-template';
import {
  dayColumns,
  type FollowerDates,
  followerDates,
  followerIds,
  followerWrites,
  type OpenFollower,
  type OpenSheet,
  openFollowers,
} from './move-following';
import { newIds } from './new-ids';
import { startingCalendar } from './plan-content';
import type { Ports } from './ports';
import { contentOf } from './standing-plan';
import { basisOf, clearJournal, type PlanRecord, type StoredState, writeJournal, writePlan } from './stored-state';

/** What a move of the event date works on, from one read. */
export interface MoveScene {
  readonly record: PlanRecord;
  readonly template: Template;
  readonly tasks: OpenSheet;
  /** Other sheets of the plan whose dates move with the event. */
  readonly followers: readonly OpenFollower[];
  readonly settings: OpenSheet & { readonly values: PlanSettings };
  readonly calendar: WorkCalendar;
  readonly findings: readonly Finding[];
  /** Changes when anything changes that the new dates depend on. */
  readonly hash: string;
}

/** The dates a move comes to. */
export interface MoveDates {
  readonly tasks: Rescheduling;
  readonly followers: readonly FollowerDates[];
}

/** Reads tasks, settings, holidays and what else follows the event in a plan. Throws a Failure when one of them is gone or cannot be recognised. */
export function readMoveScene(ports: Ports, state: StoredState, record: PlanRecord): MoveScene {
  const { tasks: tasksId, settings: settingsId } = record.sheets;
  const sheets = ports.workbook.read(
    [tasksId, settingsId, state.book?.sheets.holidays, ...followerIds(record)].filter((id): id is number => id !== undefined),
  );
  const open = (id: number | undefined, kind: 'tasks' | 'settings'): OpenSheet => {
    const sheet = sheets.find((candidate) => candidate.sheetId === id);
    if (!sheet) throw failure('repair.planIncomplete', { plan: record.answers.eventName });
    const layout = locate(sheet, planSpec(kind), record.plan);
    if (!layout) throw failure('repair.keysLost', {}, sheet.title);
    return { sheet, layout, formulas: ports.workbook.formulas(sheet.sheetId) };
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
  const followers = openFollowers(ports, record, sheets);
  return {
    record,
    template: loadTemplate(ports.templates, record.answers.template),
    tasks,
    followers,
    settings: { ...settings, values: read.settings },
    calendar,
    findings: [...read.findings, ...findings],
    hash: contentHash([
      [tasks, ...followers].map(({ sheet, formulas }) => [sheet.values, formulas]),
      settings.sheet.values,
      [...calendar.days],
      basisOf(record),
    ]),
  };
}

/** The new dates of every row. Throws a Failure when the event date is refused. */
export function newDates(
  scene: MoveScene,
  to: EventDates,
  today: CivilDate,
  isResumed = false,
): { readonly dates: MoveDates; readonly findings: readonly Finding[] } {
  const latest = new Map(scene.template.tasks.map((task) => [task.id, task.legal?.latest ?? null]));
  const outcome = reschedule({
    tasks: readMovable(scene.tasks, (id) => latest.get(id) ?? null),
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
  const frame = { basis: outcome.value.basis, calendar: scene.calendar, leadDays: scene.template.leadDays };
  return { dates: { tasks: outcome.value, followers: followerDates(scene.followers, to, frame, isResumed) }, findings: placed };
}

/** Every cell a move writes, before and after. */
export function changesOf(scene: MoveScene, dates: MoveDates, to: EventDates): CellChange[] {
  const changes: CellChange[] = [];
  const change = (sheet: OpenSheet, name: string, row: number, columns: readonly string[], then: CivilDate): void => {
    const held = columns.map((column) => heldIn(sheet, row, column));
    const value = toSerial(then);
    for (const from of new Set(held)) {
      const alike = columns.filter((_, index) => held[index] === from);
      if (from !== value) changes.push({ kind: sheet.layout.kind, row: name, columns: alike, from, to: value });
    }
  };
  const nameOf = ({ id, row }: { readonly id: string; readonly row: number }): string => (id === '' ? `#${row}` : id);
  for (const move of dates.tasks.moves) {
    change(scene.tasks, nameOf(move), move.row, ['start', 'scheduledStart'], move.to.start);
    change(scene.tasks, nameOf(move), move.row, ['due', 'scheduledDue'], move.to.due);
  }
  for (const { follower, moves } of dates.followers) {
    for (const move of moves) change(follower, nameOf(move), move.row, dayColumns(follower), move.to);
  }
  for (const [key, date] of Object.entries(settingsFor(to, dates.tasks))) {
    const row = scene.settings.layout.rows.get(key);
    if (row !== undefined) change(scene.settings, key, row, ['value'], date);
  }
  return changes;
}

/** What a cell was given: text and times stay what they are, so that taking a move back leaves nothing else behind. */
function heldIn({ sheet, layout, formulas }: OpenSheet, row: number, column: string): CellInput {
  const place = (layout.columns.get(column) ?? 0) - 1;
  return formulas[row - 1]?.[place] || inputOf(sheet.values[row - 1]?.[place] ?? '');
}

/** The dates 设置 holds after a move. */
function settingsFor(to: EventDates, { basis }: Rescheduling): { readonly [key: string]: CivilDate } {
  return { d0: to.d0, d1: to.d1, scheduledD0: to.d0, scheduledD1: to.d1, scheduledOn: basis.day };
}

/**
 * Carries a move out: ids first, so that every row can be named; then the list by which it can be taken back; then the dates. Throws a Failure
 * `move.changedSince`, with no date written, when somebody has worked in the tasks meanwhile: what was counted would land in the wrong rows.
 */
export function carryOutMove(ports: Ports, state: StoredState, scene: MoveScene, journal: MoveJournal): void {
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
}

/** A last look before anything is written into rows that were counted some calls ago. */
function isUnchanged(ports: Ports, { tasks, followers }: MoveScene): boolean {
  // Tasks last: most people work there, and nothing is to come between the look and the writing.
  return areUnchanged(ports, [...followers, tasks]);
}

/** Whether sheets that were read some calls ago still hold the same. */
export function areUnchanged(ports: Ports, sheets: readonly OpenSheet[]): boolean {
  const then = sheets.map(({ sheet }) => sheet);
  const now = ports.workbook.read(then.map(({ sheetId }) => sheetId));
  return then.every(({ sheetId, values }) => {
    const found = now.find((sheet) => sheet.sheetId === sheetId);
    return found !== undefined && contentHash([found.values]) === contentHash([values]);
  });
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
function finishMove(ports: Ports, scene: MoveScene, dates: MoveDates, to: EventDates): void {
  ports.workbook.apply(writesOf(scene, dates, to));
  ports.workbook.settle();
  const { record } = scene;
  writePlan(ports.properties, { ...record, answers: { ...record.answers, ...to }, basis: dates.tasks.basis });
  clearJournal(ports.properties);
}

function writesOf(scene: MoveScene, { tasks, followers }: MoveDates, to: EventDates): Operation[] {
  const { layout } = scene.tasks;
  const column = (key: string, value: (move: Rescheduling['moves'][number]) => CivilDate): Operation[] =>
    writeColumn(layout.sheetId, layout.columns.get(key) ?? 0, new Map(tasks.moves.map((move) => [move.row, toSerial(value(move))])));
  const { rows, columns, sheetId } = scene.settings.layout;
  const places = Object.entries(settingsFor(to, tasks)).flatMap(([key, date]): [number, number][] => {
    const row = rows.get(key);
    return row === undefined ? [] : [[row, toSerial(date)]];
  });
  return [
    ...column('start', (move) => move.to.start),
    ...column('due', (move) => move.to.due),
    ...column('scheduledStart', (move) => move.to.start),
    ...column('scheduledDue', (move) => move.to.due),
    ...followers.flatMap(followerWrites),
    ...writeColumn(sheetId, columns.get('value') ?? 0, new Map(places)),
  ];
}

function withIds(ports: Ports, state: StoredState, scene: MoveScene): MoveScene {
  const content = contentOf(ports, scene.record);
  const operations = [scene.tasks, ...scene.followers].flatMap(({ layout, sheet }) => {
    const spec = sheetSpec(layout.kind, content);
    return spec.form === 'table' ? healIds(spec, layout, sheet, newIds(ports)) : [];
  });
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

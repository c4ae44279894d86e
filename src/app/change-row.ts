import { toSerial } from '../domain/civil-date';
import type { Status } from '../domain/plan-facts';
import { readTypedDate } from '../domain/typed-date';
import { asText } from '../workbook/as-text';
import { enumLabel, parseEnum } from '../workbook/enums';
import { findRow, type SeenRow } from '../workbook/find-row';
import type { SheetLayout } from '../workbook/layout';
import { textOf } from '../workbook/snapshot';
import { statusStamps } from '../workbook/status-stamps';
import type { ReadRow } from '../workbook/table-rows';
import { writeRow } from '../workbook/write-runs';
import { planOf, runCommand, stateToShow } from './command';
import { failure } from './failure';
import { newIds } from './new-ids';
import { openPlanTable } from './open-plan-table';
import type { Ports } from './ports';
import type { RowChange, RowRef } from './rpc-sidebar';
import type { PlanRecord, StoredState } from './stored-state';
import { inputOf } from './undo-steps';

type Input = string | number;

/** A row of a plan that has been found again. */
interface FoundRow {
  readonly record: PlanRecord;
  readonly layout: SheetLayout;
  readonly title: string;
  readonly row: ReadRow;
}

/** Types a status for a person, with the days a person's typing would be stamped with. Throws a Failure when the row is gone. */
export function setStatus(ports: Ports, ref: RowRef, status: Status): RowChange {
  return runCommand(ports, (state) => {
    const found = rowOf(ports, state, ref);
    const to = enumLabel('status', status, found.record.language);
    const change = changeOf(ports, found, 'status', to);
    write(ports, found, { status: to, ...stampsFor(ports, found, to), ...idFor(found, change) });
    return change;
  });
}

/** Types another due date for a person: the row is 手工 from then on. Throws a Failure for a text that is no date, or when the row is gone. */
export function postpone(ports: Ports, ref: RowRef, due: string): RowChange {
  return runCommand(ports, (state) => {
    const date = readTypedDate(due);
    if (!date) throw failure('insert.badDate', { text: due }, 'due');
    const found = rowOf(ports, state, ref);
    const change = { ...changeOf(ports, found, 'due', toSerial(date)), rule: found.row.text('rule') };
    write(ports, found, { due: change.to, rule: enumLabel('dateRule', 'manual', found.record.language), ...idFor(found, change) });
    return change;
  });
}

/** Takes one change of a row back. Nothing happens when that has been done already; throws a Failure `row.changedSince` when the cell holds something else. */
export function undoRow(ports: Ports, change: RowChange): void {
  runCommand(ports, (state) => {
    const found = rowOf(ports, state, change);
    const held = heldIn(found.row, change.column);
    if (held === change.from) return;
    if (held !== change.to) throw failure('row.changedSince', {}, `${found.title}!${found.row.row}`);
    const before = typeof change.from === 'string' ? asText(change.from) : change.from;
    if (change.column === 'status') write(ports, found, { status: before, ...stampsFor(ports, found, String(change.from)) });
    else write(ports, found, { due: before, ...ruleBefore(found, change) });
  });
}

/** Brings a row to the front of the spreadsheet. Throws a Failure when it is gone. */
export function showRow(ports: Ports, ref: RowRef): void {
  const { layout, row } = rowOf(ports, stateToShow(ports), ref);
  ports.workbook.select(layout.sheetId, row.row, Math.max(...(['task', 'reason'] as const).map((key) => layout.columns.get(key) ?? 1)));
}

function rowOf(ports: Ports, state: StoredState, ref: SeenRow & { readonly plan: string | null }): FoundRow {
  const record = planOf(state, ref.plan);
  const { sheet, layout } = openPlanTable(ports, state, record.plan, 'tasks');
  const row = findRow(sheet, layout, ref);
  if (row === 'gone') throw failure('row.gone');
  if (row === 'unclear') throw failure('row.unclear', {}, sheet.title);
  return { record, layout, title: sheet.title, row };
}

function heldIn(row: ReadRow, key: string): Input {
  const value = inputOf(row.value(key));
  return typeof value === 'boolean' ? textOf(value) : value;
}

/** A row without an id gets one, so that the change can be found again. */
function changeOf(ports: Ports, { record, layout, row }: FoundRow, column: RowChange['column'], to: Input): RowChange {
  const id = row.text('id') || (layout.columns.has('id') ? newIds(ports)() : '');
  return { plan: record.plan, id, row: row.row, column, from: heldIn(row, column), to };
}

function idFor({ row }: FoundRow, { id }: RowChange): { readonly id?: Input } {
  return row.text('id') === id ? {} : { id: asText(id) };
}

function stampsFor(ports: Ports, { row }: FoundRow, status: string): { readonly doneOn?: Input; readonly updated?: Input } {
  const day = toSerial(ports.clock.now().day);
  const stamps = statusStamps(parseEnum('status', status) === 'done', heldIn(row, 'doneOn'), heldIn(row, 'updated'), day);
  return stamps ? { doneOn: stamps[0], updated: stamps[1] } : {};
}

function ruleBefore({ row, record }: FoundRow, { rule }: RowChange): { readonly rule?: Input } {
  const isOurs = rule !== undefined && row.text('rule') === enumLabel('dateRule', 'manual', record.language);
  return isOurs ? { rule: asText(rule) } : {};
}

/** Writes cells of the row by column key; columns that are gone are left out. */
function write(ports: Ports, { layout, row }: FoundRow, cells: { readonly [column: string]: Input }): void {
  const values = Object.entries(cells).flatMap(([key, value]): [number, Input][] => {
    const column = layout.columns.get(key);
    return column === undefined ? [] : [[column, value]];
  });
  ports.workbook.apply(writeRow(layout.sheetId, row.row, new Map(values)));
  ports.workbook.settle();
}

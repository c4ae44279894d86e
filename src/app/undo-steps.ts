import type { Finding } from '../domain/finding';
import { asText } from '../workbook/as-text';
import { canonicalFormula } from '../workbook/canonical-formula';
import { cellName, type SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import type { Operation } from '../workbook/operations';
import { sheetSpec } from '../workbook/plan-sheets';
import type { SheetKind } from '../workbook/sheet-key';
import type { SheetDetail } from '../workbook/snapshot';
import { textOf } from '../workbook/snapshot';
import { writeColumn } from '../workbook/write-runs';
import { approvalColumn } from './approval-column';
import { freeCarried, withoutEntry } from './carry-steps';
import { failure } from './failure';
import { type CellChange, type CellInput, forgetLastChange, inputOf, type LastChange, readLastChange } from './last-change';
import type { Ports } from './ports';
import { contentOf, idsOf } from './standing-plan';
import { clearJournal, type PlanRecord, type StoredState, writePlan } from './stored-state';

/** What taking a change back comes to. */
export interface Undoing {
  readonly operations: readonly Operation[];
  /** Cells put back. */
  readonly cells: number;
  /** Cells that hold something else by now, or whose row is gone: they are left as they are. */
  readonly findings: readonly Finding[];
}

type WithFormulas = Pick<SheetDetail, 'title' | 'values' | 'formulas'>;

/**
 * The writes that take a change back: only cells that still hold what the change wrote (design §2.2). A cell that holds the old value already is done, so
 * a run that died can be taken up.
 */
export function undoingOf(ports: Ports, state: StoredState, record: PlanRecord, change: LastChange): Undoing {
  const kinds = [...new Set(change.changes.map(({ kind }) => kind))];
  const ids = idsOf(record, state.book ?? { sheets: {} });
  const grids = ports.workbook.readGrids(kinds.flatMap((kind) => ids.get(kind) ?? []));
  const details = ports.workbook.readRest(grids.map((grid) => ({ grid, lastRow: grid.values.length })));
  const content = contentOf(ports, record);
  const outcomes = kinds.map((kind) => {
    const detail = details.find((sheet) => sheet.sheetId === ids.get(kind));
    const layout = detail ? locate(detail, sheetSpec(kind, content), record.plan, detail.maxRows) : null;
    const changes = change.changes.filter((each) => each.kind === kind);
    if (!detail || !layout) return allLost(kind, changes.length);
    const undone = undoSheet(detail, layout, changes);
    return change.approved === 1 ? { ...undone, operations: [...undone.operations, ...approvalColumn(layout, false)] } : undone;
  });
  return {
    operations: outcomes.flatMap(({ operations }) => operations),
    cells: outcomes.reduce((sum, { cells }) => sum + cells, 0),
    findings: outcomes.flatMap(({ findings }) => findings),
  };
}

function allLost(kind: SheetKind, count: number): Undoing {
  return { operations: [], cells: 0, findings: [{ code: 'undo.sheetGone', path: '', facts: { sheet: kind, n: count } }] };
}

/** The writes that take the changes of one sheet back. */
export function undoSheet(sheet: WithFormulas, layout: SheetLayout, changes: readonly CellChange[]): Undoing {
  const rowOf = rowFinder(sheet, layout);
  const columns = new Map<number, Map<number, CellInput>>();
  const findings: Finding[] = [];
  let cells = 0;
  for (const change of changes) {
    for (const key of change.columns) {
      const [row, column] = [rowOf(change.row), layout.columns.get(key)];
      const held = row === undefined || column === undefined ? null : heldIn(sheet, row, column);
      if (row === undefined || column === undefined || held === null) {
        findings.push({ code: 'undo.rowGone', path: sheet.title, facts: { row: change.row } });
      } else if (isSame(held, change.to)) {
        const writes = columns.get(column) ?? new Map<number, CellInput>();
        columns.set(
          column,
          writes.set(row, typeof change.from === 'string' && !isFormula(change.from) ? asText(change.from) : change.from),
        );
        cells += 1;
      } else if (!isSame(held, change.from)) {
        findings.push({ code: 'undo.changedSince', path: `${sheet.title}!${cellName(row, column)}`, facts: {} });
      }
    }
  }
  return { operations: [...columns].flatMap(([column, writes]) => writeColumn(layout.sheetId, column, writes)), cells, findings };
}

/** The row of the sheet a change speaks of: by id, by the key of a form row, or by its number. */
function rowFinder(sheet: WithFormulas, layout: SheetLayout): (name: string) => number | undefined {
  const ids = new Map<string, number>();
  const idColumn = layout.columns.get('id') ?? 0;
  sheet.values.forEach((row, index) => {
    const id = textOf(row[idColumn - 1]);
    if (id !== '' && !ids.has(id)) ids.set(id, index + 1);
  });
  return (name) => (name.startsWith('#') ? Number(name.slice(1)) : (layout.rows.get(name) ?? ids.get(name)));
}

function heldIn(sheet: WithFormulas, row: number, column: number): CellInput {
  const formula = sheet.formulas[row - 1]?.[column - 1] ?? '';
  return formula === '' ? inputOf(sheet.values[row - 1]?.[column - 1] ?? '') : formula;
}

function isFormula(value: CellInput): value is string {
  return typeof value === 'string' && value.startsWith('=');
}

function isSame(held: CellInput, wanted: CellInput): boolean {
  return isFormula(held) && isFormula(wanted) ? canonicalFormula(held) === canonicalFormula(wanted) : held === wanted;
}

/** Carries an undoing that has been begun to its end: cells, the dates of the plan, the list, the journal. */
export function finishUndo(ports: Ports, state: StoredState): Undoing {
  const change = readLastChange(state.raw);
  const record = state.plans.find((plan) => plan.plan === change?.plan);
  if (!change || !record) {
    forgetLastChange(ports.properties, state.raw);
    clearJournal(ports.properties);
    throw failure('undo.nothing');
  }
  const undoing = undoingOf(ports, state, record, change);
  ports.workbook.apply(undoing.operations);
  ports.workbook.settle();
  if (change.move) {
    writePlan(ports.properties, { ...record, answers: { ...record.answers, ...change.move.from }, basis: change.move.basis });
  }
  if (change.carried) {
    freeCarried(ports, state, record.plan, [change.carried]);
    writePlan(ports.properties, { ...record, carried: withoutEntry(record, change.carried) });
  }
  forgetLastChange(ports.properties, state.raw);
  clearJournal(ports.properties);
  return undoing;
}

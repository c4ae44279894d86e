import { toSerial } from '../domain/civil-date';
import { enumLabel } from '../workbook/enums';
import { healIds } from '../workbook/heal-ids';
import { locate } from '../workbook/locate';
import { sheetSpec } from '../workbook/plan-sheets';
import { approvalColumn } from './approval-column';
import { type Frozen, freezeBudget, freezeGoals } from './approve-facts';
import { APPROVED_KINDS, type ApprovalScene, type ApprovedKind, readApprovalScene, settingIn } from './approve-scene';
import { failure } from './failure';
import type { ApproveJournal } from './journal';
import { type CellChange, type CellInput, forgetLastChange, inputOf, packChanges, readLastChange, writeLastChange } from './last-change';
import { areUnchanged } from './move-steps';
import { newIds } from './new-ids';
import type { Ports } from './ports';
import { clearJournal, type StoredState, writeJournal } from './stored-state';
import { undoSheet } from './undo-steps';

/** What is recorded of an approval, beside what it freezes. */
export type Approval = Pick<ApproveJournal, 'version' | 'approver' | 'day'>;

/** Every cell an approval writes, before and after. */
export function approvalChanges(scene: ApprovalScene, { version, approver, day }: Approval): CellChange[] {
  const { sheets, record } = scene;
  const [budget, goals, settings, master] = APPROVED_KINDS.map((kind) => sheets.get(kind));
  const frozen = budget ? freezeBudget(budget, record.language) : null;
  const total = frozen?.total ?? '';
  const first = settings ? inputOf(settingIn(settings, 'firstTotal')) : '';
  const status = enumLabel('approval', 'approved', record.language);
  return [
    ...frozenCells(scene, 'budget', frozen?.rows ?? [], 'approvedAmount'),
    ...frozenCells(scene, 'goals', goals ? freezeGoals(goals).rows : [], 'approvedTarget'),
    ...formCells(scene, 'settings', 'value', {
      approvedVersion: version,
      approvedOn: toSerial(day),
      approvedBy: approver,
      approvedTotal: total,
      // Later approvals leave the first one's, so that the review can tell how far the plan has come from it.
      firstTotal: first === '' ? total : first,
    }),
    ...(master ? formCells(scene, 'master', 'content', { approval: status }) : []),
  ];
}

function frozenCells(scene: ApprovalScene, kind: ApprovedKind, rows: readonly Frozen[], column: string): CellChange[] {
  return rows.flatMap(({ row, value }) => changeOf(scene, kind, row.text('id') || `#${row.row}`, row.row, column, value));
}

function formCells(scene: ApprovalScene, kind: ApprovedKind, column: string, cells: { readonly [row: string]: CellInput }): CellChange[] {
  const rows = scene.sheets.get(kind)?.layout.rows;
  return Object.entries(cells).flatMap(([key, value]) => changeOf(scene, kind, key, rows?.get(key) ?? 0, column, value));
}

function changeOf(
  { sheets }: ApprovalScene,
  kind: ApprovedKind,
  name: string,
  row: number,
  column: string,
  to: CellInput,
): readonly CellChange[] {
  const open = sheets.get(kind);
  const place = (open?.layout.columns.get(column) ?? 0) - 1;
  const from = open?.formulas[row - 1]?.[place] || inputOf(open?.sheet.values[row - 1]?.[place] ?? '');
  return from === to ? [] : [{ kind, row: name, columns: [column], from, to }];
}

/** Carries an approval out: ids first, so that every row can be named; then the list by which it can be taken back; then the cells. */
export function carryOutApproval(ports: Ports, state: StoredState, scene: ApprovalScene, journal: ApproveJournal): void {
  writeJournal(ports.properties, journal);
  const healed = withIds(ports, scene);
  const changes = approvalChanges(healed, journal);
  const parts = packChanges(changes);
  if (parts) {
    writeLastChange(ports.properties, { command: 'approve', plan: journal.plan, day: journal.day, approved: journal.version }, parts);
  } else forgetLastChange(ports.properties, state.raw);
  writeJournal(ports.properties, { ...journal, isWriting: true });
  finishApproval(ports, healed, changes);
}

function withIds(ports: Ports, scene: ApprovalScene): ApprovalScene {
  const operations = [...scene.sheets.values()].flatMap(({ layout, sheet }) => {
    const spec = sheetSpec(layout.kind, scene.content);
    return spec.form === 'table' ? healIds(spec, layout, sheet, newIds(ports)) : [];
  });
  if (operations.length === 0) return scene;
  // An id that lands in another row would take away that row's own.
  if (!areUnchanged(ports, [...scene.sheets.values()])) {
    clearJournal(ports.properties);
    throw failure('approve.changedSince');
  }
  ports.workbook.apply(operations);
  return readApprovalScene(ports, scene.record);
}

/** Takes up an approval that died: what its list says was to be frozen is frozen, whatever people have typed since. */
export function resumeApproval(ports: Ports, state: StoredState, journal: ApproveJournal): void {
  const record = state.plans.find((plan) => plan.plan === journal.plan);
  if (!record) throw failure('plan.none');
  const scene = readApprovalScene(ports, record);
  if (!journal.isWriting) {
    carryOutApproval(ports, state, scene, journal);
    return;
  }
  const listed = readLastChange(state.raw);
  finishApproval(ports, scene, listed?.command === 'approve' ? listed.changes : approvalChanges(scene, journal));
}

/**
 * Writes what has not been written yet into the rows as they stand now: an approval done is one taken back the other way round, so a cell that somebody has
 * changed meanwhile stays theirs.
 */
function finishApproval(ports: Ports, { record, content, sheets }: ApprovalScene, changes: readonly CellChange[]): void {
  const reversed = changes.map((change) => ({ ...change, from: change.to, to: change.from }));
  // Read in the other order: nothing is to come between the look at the sheet most people work on and its writing.
  const now = ports.workbook.read([...sheets.values()].reverse().map(({ layout }) => layout.sheetId));
  const operations = [...sheets].flatMap(([kind, { formulas, layout: before }]) => {
    const sheet = now.find(({ sheetId }) => sheetId === before.sheetId);
    const layout = sheet ? locate(sheet, sheetSpec(kind, content), record.plan) : null;
    if (!sheet || !layout) return [];
    const cells = reversed.filter((change) => change.kind === kind);
    return [
      ...undoSheet({ title: sheet.title, values: sheet.values, formulas }, layout, cells).operations,
      ...approvalColumn(layout, true),
    ];
  });
  ports.workbook.apply(operations);
  ports.workbook.settle();
  clearJournal(ports.properties);
}

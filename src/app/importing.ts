import { isDayFirst, readDateText } from '../domain/date-text';
import type { Finding } from '../domain/finding';
import type { Localized } from '../domain/language';
import { readTypedDate } from '../domain/typed-date';
import { parseEnum } from '../workbook/enums';
import { TASK_COLUMNS } from '../workbook/sheets/task-columns';
import { TEAM_COLUMNS } from '../workbook/sheets/team';
import { runCommand, stateToShow } from './command';
import { Failure, failure } from './failure';
import { peopleWrites } from './import-people';
import { type ImportedTable, readImportedTable } from './import-table';
import { taskWrites } from './import-tasks';
import { IMPORT_KINDS, type ImportKind, importedValue } from './import-words';
import { type ImportReading, type ImportScene, type ImportWrites, importChanges } from './import-writes';
import { forgetLastChange, packChanges, writeLastChange } from './last-change';
import { newIds } from './new-ids';
import { openPlanTable } from './open-plan-table';
import type { Ports } from './ports';
import type { ImportDraft, ImportPreview } from './rpc-sidebar';
import type { PlanRecord, StoredState } from './stored-state';
import { writeBelow } from './write-below';

export interface ImportOutcome {
  /** Rows of which something was written. */
  readonly imported: number;
  readonly findings: readonly Finding[];
  /** Whether `undoLast` can take it back. */
  readonly undo: boolean;
}

/**
 * What an import would do: which column is what, how many rows would be taken, and what is wrong with them; nothing is written. Throws a Failure when there is
 * no plan, or when a chosen column is none that can be chosen.
 */
export function previewImport(ports: Ports, draft: ImportDraft): ImportPreview {
  const kind = IMPORT_KINDS[draft.kind];
  const table = tableOf(draft, kind);
  const { scene } = sceneOf(ports, stateToShow(ports), draft, kind, { newId: () => 'preview', reading: 'usual' });
  const isThere = table.found.includes(kind.needed);
  const { imported, findings } = isThere
    ? writesOf(draft, scene, table)
    : { imported: 0, findings: [...table.findings, missing(kind, table)] };
  return { choices: choicesOf(draft.kind), columns: table.columns, rows: imported, findings };
}

/**
 * Adds people to the team of a plan, or rows to its tasks, after what an earlier command left has been taken to its end. Nothing typed is overwritten; what is
 * written can be taken back with `undoLast` when it fits. `reading`: dates and words of all usual kinds, as the preview shows them to a person, or only those
 * that can mean nothing else. Throws a Failure when there is no such plan, or when the column is missing without which a row is nothing.
 */
export function importRows(ports: Ports, draft: ImportDraft, reading: 'usual' | 'plain' = 'usual'): ImportOutcome {
  const kind = IMPORT_KINDS[draft.kind];
  const table = tableOf(draft, kind);
  if (!table.found.includes(kind.needed)) throw new Failure([missing(kind, table)]);
  return runCommand(ports, (state) => {
    const { scene, record } = sceneOf(ports, state, draft, kind, { newId: newIds(ports), reading });
    const writes = writesOf(draft, scene, table);
    const { imported, findings, operations, lastFilled, lastNeeded } = writes;
    const undo = imported > 0 && remember(ports, state, record, draft, scene, writes);
    writeBelow(ports, state, record, { layout: scene.layout, lastFilled, lastNeeded }, operations);
    return { imported, findings, undo };
  });
}

function tableOf({ rows, columns }: ImportDraft, kind: ImportKind): ImportedTable {
  const unknown = (columns ?? []).find((column) => column !== null && !Object.prototype.hasOwnProperty.call(kind.columns, column));
  if (unknown !== undefined && unknown !== null) throw failure('import.noSuchColumn', { column: unknown }, 'columns');
  return readImportedTable(rows, kind.columns, columns);
}

function missing(kind: ImportKind, table: ImportedTable): Finding {
  return { code: kind.missing, path: '', facts: { found: table.unknown } };
}

function sceneOf(
  ports: Ports,
  state: StoredState,
  { plan }: ImportDraft,
  kind: ImportKind,
  { newId, reading }: { readonly newId: () => string; readonly reading: 'usual' | 'plain' },
): { readonly scene: ImportScene; readonly record: PlanRecord } {
  const { sheet, layout, language, record } = openPlanTable(ports, state, plan, kind.sheet);
  const against = { near: record.answers.d0, dayFirst: isDayFirst(ports.workbook.locale()) };
  const usual: ImportReading = { dateIn: (text) => readDateText(text, against), valueIn: importedValue };
  const plain: ImportReading = { dateIn: readTypedDate, valueIn: parseEnum };
  return { scene: { sheet, layout, language, newId, ...(reading === 'usual' ? usual : plain) }, record };
}

function writesOf({ kind }: ImportDraft, scene: ImportScene, table: ImportedTable): ImportWrites {
  return kind === 'people' ? peopleWrites(scene, table) : taskWrites(scene, table);
}

/** Lists what is about to be written, so that it can be taken back; an older list would be taken for this one, so it goes either way. */
function remember(
  ports: Ports,
  state: StoredState,
  { plan }: PlanRecord,
  { kind }: ImportDraft,
  scene: ImportScene,
  { operations, imported: rows }: ImportWrites,
): boolean {
  const parts = packChanges(importChanges(scene, operations));
  const change = { command: 'import', plan, day: ports.clock.now().day, imported: { kind, rows } } as const;
  if (parts) writeLastChange(ports.properties, change, parts);
  else forgetLastChange(ports.properties, state.raw);
  return parts !== null;
}

function choicesOf(kind: ImportDraft['kind']): ImportPreview['choices'] {
  const { columns, needed } = IMPORT_KINDS[kind];
  const specs = kind === 'people' ? TEAM_COLUMNS : TASK_COLUMNS;
  const none: Localized = { 'zh-CN': '', en: '' };
  return Object.keys(columns).map((key) => ({ key, name: specs.find((spec) => spec.key === key)?.header ?? none, needed: key === needed }));
}

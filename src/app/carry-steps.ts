import { type Improvement, LANDINGS } from '../domain/improvement';
import { addRows, rowsById } from '../workbook/add-rows';
import { asText } from '../workbook/as-text';
import { carriedId, carriedRow, idInSource, LANDING_SHEETS } from '../workbook/carried-rows';
import type { SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import type { Operation } from '../workbook/operations';
import type { PlanContent } from '../workbook/plan-content';
import { sheetSpec } from '../workbook/plan-sheets';
import type { TableRow, TableSpec } from '../workbook/sheet-spec';
import type { SheetGrid } from '../workbook/snapshot';
import { filledRows } from '../workbook/table-rows';
import { writeColumn } from '../workbook/write-runs';
import { type ImprovementList, improvementLists } from './carry-items';
import { forgetItems, storedItems } from './carry-store';
import { settleEventsSheet } from './events-sheet';
import { failure } from './failure';
import type { CarryJournal } from './journal';
import { type CellChange, forgetLastChange, packChanges, writeLastChange } from './last-change';
import { loadTemplate } from './load-template';
import { planContent, startingCalendar } from './plan-content';
import type { Ports } from './ports';
import { repair } from './repair-steps';
import { type Carried, clearJournal, type PlanRecord, readState, type StoredState, writeJournal, writePlan } from './stored-state';

/** A sheet improvements can land on. */
interface LandingTable {
  readonly spec: TableSpec;
  readonly layout: SheetLayout;
  readonly grid: SheetGrid;
}

/** The sheets of a plan improvements can land on, by kind; those that lack the column of their ids or words are as good as absent. */
export function landingTables(ports: Ports, record: PlanRecord, content: PlanContent): ReadonlyMap<string, LandingTable> {
  const kinds = LANDINGS.map((landing) => LANDING_SHEETS[landing]).filter(({ kind }) => record.sheets[kind] !== undefined);
  const grids = ports.workbook.readGrids(kinds.map(({ kind }) => record.sheets[kind] as number));
  return new Map(
    kinds.flatMap(({ kind, words }): [string, LandingTable][] => {
      const grid = grids.find(({ sheetId }) => sheetId === record.sheets[kind]);
      const spec = sheetSpec(kind, content) as TableSpec;
      const layout = grid ? locate(grid, spec, record.plan, grid.maxRows) : null;
      const isWhole = layout && layout.headerRow > 0 && layout.columns.has('id') && layout.columns.has(words);
      return grid && isWhole ? [[kind, { spec, layout, grid }]] : [];
    }),
  );
}

/** Ids of the improvements a plan holds already: by the ids of its rows, and by what stands in 来源. */
export function presentIds(tables: ReadonlyMap<string, LandingTable>): ReadonlySet<string> {
  const prefix = carriedId('');
  const ids = [...tables.values()].flatMap(({ grid, layout }) => [...rowsById(grid, layout).keys()]);
  const tasks = tables.get('tasks');
  const sources = tasks ? filledRows(tasks.grid, tasks.layout, 'source').map((row) => idInSource(row.text('source'))) : [];
  const own = ids.flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
  return new Set([...own, ...sources.filter((id): id is string => id !== null)]);
}

/** The content of a plan as of the day of a carry-over: what is new today is not due before today. */
export function carryContent(ports: Ports, { plan, answers }: PlanRecord, today: CarryJournal['today']): PlanContent {
  const template = loadTemplate(ports.templates, answers.template);
  return planContent(plan, template, answers, today, startingCalendar(answers.calendar), ports.version).content;
}

/**
 * Carries a carry-over that has been begun to its end: rows, what the plan remembers of them, where the source rows say they went, the list of all events.
 * Safe to run again at any point; call it under the lock. Throws a Failure when the plan or its tasks are gone.
 */
export function finishCarry(ports: Ports, state: StoredState, journal: CarryJournal): void {
  const record = state.plans.find(({ plan }) => plan === journal.plan);
  const items = storedItems(ports.properties.all(), journal);
  if (!record) {
    forgetItems(ports.properties, journal);
    throw failure('plan.none');
  }
  const needsRepair = items.length > 0 ? carry(ports, state, record, items, journal) : journal.needsRepair === true;
  settleEventsSheet(ports, readState(ports.properties));
  forgetItems(ports.properties, journal);
  if (!needsRepair) {
    clearJournal(ports.properties);
    return;
  }
  const after = { command: 'repair', plan: record.plan, fresh: [] } as const;
  writeJournal(ports.properties, after);
  const now = readState(ports.properties);
  repair(ports, now, now.plans.find(({ plan }) => plan === record.plan) ?? record, after);
}

/** Finishes what an insertion has left to be carried, if anything. */
export function carryAfterInsert(ports: Ports): void {
  const state = readState(ports.properties);
  if (state.journal?.command === 'carry') finishCarry(ports, state, state.journal);
}

/** Whether a repair must follow. */
function carry(ports: Ports, state: StoredState, record: PlanRecord, items: readonly Improvement[], begun: CarryJournal): boolean {
  const content = carryContent(ports, record, begun.today);
  const tables = landingTables(ports, record, content);
  const tasks = tables.get('tasks');
  if (!tasks) {
    forgetItems(ports.properties, begun);
    throw failure('repair.keysLost', {}, content.language === 'zh-CN' ? '任务分解表' : 'Tasks');
  }
  const added = [...rowsFor(tables, items, content)].map(([kind, rows]) => {
    const { spec, layout, grid } = tables.get(kind) ?? tasks;
    return { kind: spec.kind, ...addRows(spec, layout, grid, rows) };
  });
  const changes = added.flatMap(({ kind, cells }) => cells.map((cell) => changeOf(kind, cell)));
  const entry: Carried = { mark: begun.mark, ids: items.map(({ id }) => id) };
  const isListed = begun.isUndoable ? (begun.isListed ?? remember(ports, begun, changes, entry)) : false;
  const needsRepair = begun.needsRepair === true || added.some((each) => each.needsRepair);
  // Once rows have been added nobody could tell any more that there was no room for them.
  if (needsRepair !== (begun.needsRepair === true) || (begun.isUndoable && begun.isListed === undefined)) {
    writeJournal(ports.properties, { ...begun, isListed, needsRepair });
  }
  ports.workbook.apply(added.flatMap(({ operations }) => operations));
  ports.workbook.settle();
  writePlan(ports.properties, { ...record, carried: [...withoutEntry(record, entry), entry] });
  ports.workbook.apply(markOperations(improvementLists(ports, state, record.plan), entry));
  ports.workbook.settle();
  return needsRepair;
}

/** The rows the items become, by sheet; one that is there already stays where it is, and one without a sheet of its own becomes a task. */
function rowsFor(
  tables: ReadonlyMap<string, LandingTable>,
  items: readonly Improvement[],
  content: PlanContent,
): ReadonlyMap<string, TableRow[]> {
  const standing = new Map([...tables].map(([kind, { grid, layout }]) => [kind, rowsById(grid, layout)]));
  const present = presentIds(tables);
  const rows = new Map<string, TableRow[]>();
  for (const item of items) {
    const isOn = (kind: string): boolean => standing.get(kind)?.has(carriedId(item.id)) ?? false;
    const landing = LANDINGS.find((each) => isOn(LANDING_SHEETS[each].kind));
    // It has come otherwise: somebody copied the task from another plan.
    if (!landing && present.has(item.id)) continue;
    const to = landing ?? (tables.has(LANDING_SHEETS[item.landsIn].kind) ? item.landsIn : 'task');
    const { kind } = LANDING_SHEETS[to];
    rows.set(kind, [...(rows.get(kind) ?? []), carriedRow(item, to, content)]);
  }
  return rows;
}

function changeOf(kind: CellChange['kind'], { id, column, value }: { id: string; column: string; value: CellChange['to'] }): CellChange {
  // `asText` puts an apostrophe in front, which is no part of the value.
  return { kind, row: id, columns: [column], from: '', to: typeof value === 'string' ? value.replace(/^'/, '') : value };
}

/** Lists what is about to be written, ids last since rows are found again by them; whether it fits. An older list would be taken for this one. */
function remember(ports: Ports, { plan, today }: CarryJournal, changes: readonly CellChange[], carried: Carried): boolean {
  const isId = ({ columns }: CellChange): boolean => columns[0] === 'id';
  const parts = packChanges([...changes.filter((change) => !isId(change)), ...changes.filter(isId)]);
  if (parts) writeLastChange(ports.properties, { command: 'carry', plan, day: today, carried }, parts);
  else forgetLastChange(ports.properties, ports.properties.all());
  return parts !== null;
}

/** Writes where the improvements went, and the id under which a row without one did. */
function markOperations(lists: readonly ImprovementList[], { mark, ids }: Carried): Operation[] {
  return lists.flatMap(({ layout, rows }) => {
    const taken = rows.filter(({ item, usedIn }) => usedIn === '' && ids.includes(item.id));
    const column = (key: string, cells: ReadonlyMap<number, string>): Operation[] =>
      layout.columns.has(key) ? writeColumn(layout.sheetId, layout.columns.get(key) ?? 0, cells) : [];
    return [
      ...column('id', new Map(taken.filter(({ hasId }) => !hasId).map(({ row, item }) => [row, asText(item.id)]))),
      ...column('usedIn', new Map(taken.map(({ row }) => [row, asText(mark)]))),
    ];
  });
}

/** Frees improvements again, as far as their source rows still say that they went there. */
export function freeCarried(ports: Ports, state: Pick<StoredState, 'plans'>, but: string, entries: readonly Carried[]): void {
  if (entries.length === 0) return;
  const operations = improvementLists(ports, state, but).flatMap(({ layout, rows }) => {
    const isOurs = (id: string, usedIn: string): boolean => entries.some(({ mark, ids }) => mark === usedIn && ids.includes(id));
    const ours = rows.filter(({ item, usedIn }) => isOurs(item.id, usedIn));
    return writeColumn(layout.sheetId, layout.columns.get('usedIn') ?? 0, new Map(ours.map(({ row }) => [row, ''])));
  });
  if (operations.length === 0) return;
  ports.workbook.apply(operations);
  ports.workbook.settle();
}

/** What a plan has carried without one of the entries. */
export function withoutEntry({ carried = [] }: PlanRecord, entry: Carried): Carried[] {
  return carried.filter(({ mark, ids }) => mark !== entry.mark || ids.join() !== entry.ids.join());
}

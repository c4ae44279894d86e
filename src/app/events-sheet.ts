import type { Finding } from '../domain/finding';
import { fillSheet } from '../workbook/build-sheet';
import { compareSheet } from '../workbook/compare-sheet';
import { type CompileContext, compileSheet } from '../workbook/compile';
import { fillLine } from '../workbook/fill-line';
import { PartMissing } from '../workbook/formula-context';
import { freshLayout, Layout, type SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import type { PlainCandidate } from '../workbook/make-plain';
import type { Operation } from '../workbook/operations';
import { bookSpec, sheetSpec } from '../workbook/plan-sheets';
import { type FreshLine, restoreStructure } from '../workbook/restore-structure';
import { BOOK, type SheetKind } from '../workbook/sheet-key';
import type { FormSpec, SheetSpec } from '../workbook/sheet-spec';
import { eventsSheet } from '../workbook/sheets/events';
import type { SheetDetail } from '../workbook/snapshot';
import { Failure } from './failure';
import type { Ports } from './ports';
import { describeRepair } from './repair-words';
import { freeTitle } from './sheet-titles';
import { contentOf, locateIn, readDetails } from './standing-plan';
import { type BookRecord, type PlanRecord, type StoredState, writeBook } from './stored-state';

type Plans = Pick<StoredState, 'plans' | 'book'>;

/** What bringing 全部活动 up to date came to. */
export interface EventsWork {
  readonly operations: number;
  readonly changes: readonly Finding[];
  readonly findings: readonly Finding[];
  readonly book: BookRecord;
}

/** Title under which the sheet is made: one that a run which died has left is known by it. */
const BEGUN = '~sr events';

/** The sheets of a plan the list reads. */
const SOURCES: readonly SheetKind[] = ['overview', 'tasks', 'team', 'settings'];

/**
 * Brings 全部活动 in line with the plans: makes it once there are two, and lets each line read its plan. `before` is called once before anything is written.
 * Safe to run again at any point; it does nothing when nothing is missing, and leaves the sheet alone while a sheet it reads cannot be recognised.
 */
export function settleEventsSheet(ports: Ports, state: Plans, before: () => void = () => undefined): EventsWork {
  const book = state.book ?? { sheets: {} };
  const none: EventsWork = { operations: 0, changes: [], findings: [], book };
  const [first] = state.plans;
  const known = book.sheets.events;
  if (!first || (known === undefined && state.plans.length < 2)) return none;
  const titles = ports.workbook.titles();
  const isThere = known !== undefined && titles.has(known);
  if (!isThere && state.plans.length < 2) return none;
  const context = contextOf(ports, state, first);
  if (!context) return none;
  if (isThere) {
    const mended = mend(ports, state, known, context, before);
    const shown = titles.get(known)?.startsWith(BEGUN) ? show(ports, known, titles, context) : 0;
    return { ...none, ...mended, operations: mended.operations + shown };
  }
  before();
  return { ...none, ...make(ports, book, linesOf(state), titles, context) };
}

/** The sheet as it stands with its spec, for a removal; null when there is none or it cannot be recognised. */
export function standingEventsSheet(ports: Ports, state: Plans): (PlainCandidate & { readonly context: CompileContext }) | null {
  const [first] = state.plans;
  const known = state.book?.sheets.events;
  const context = first && known !== undefined ? contextOf(ports, state, first) : null;
  const [detail] = context && known !== undefined ? readDetails(ports, [known]) : [];
  const spec = eventsSheet(linesOf(state));
  const layout = detail ? locate(detail, spec, BOOK, detail.values.length) : null;
  return detail && layout && context ? { spec, layout, detail, context: withSheet(context, layout) } : null;
}

function linesOf({ plans }: Plans): Parameters<typeof eventsSheet>[0] {
  return plans.map(({ plan, language }) => ({ plan, language }));
}

function withSheet(context: CompileContext, layout: SheetLayout): CompileContext {
  return { ...context, layout: new Layout([...context.layout.sheets, layout]) };
}

/** Where everything is that the list reads; null while one of those sheets cannot be recognised. */
function contextOf(ports: Ports, { plans, book }: Plans, first: PlanRecord): CompileContext | null {
  const wanted: { id: number; spec: SheetSpec | null; plan: string }[] = [];
  for (const record of plans) {
    const content = contentIfAny(ports, record);
    if (!content) return null;
    for (const kind of SOURCES) {
      const id = record.sheets[kind];
      if (id !== undefined) wanted.push({ id, spec: sheetSpec(kind, content), plan: record.plan });
    }
  }
  if (book?.sheets.lists !== undefined) wanted.push({ id: book.sheets.lists, spec: null, plan: BOOK });
  const grids = new Map(ports.workbook.readGrids(wanted.map(({ id }) => id)).map((grid) => [grid.sheetId, grid]));
  const layouts: SheetLayout[] = [];
  for (const { id, spec, plan } of wanted) {
    const grid = grids.get(id);
    if (!grid) continue;
    const layout = spec ? locateIn(grid, spec, plan) : locate(grid, bookSpec('lists'), BOOK, grid.maxRows);
    if (!layout || (layout.headerRow === 0 && spec?.form !== 'form')) return null;
    layouts.push(layout);
  }
  return { layout: new Layout(layouts), plan: BOOK, language: first.language, currency: first.answers.currency };
}

/** A plan whose template is gone cannot be read, and nothing that reads it is touched. */
function contentIfAny(ports: Ports, record: PlanRecord): ReturnType<typeof contentOf> | null {
  try {
    return contentOf(ports, record);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** A new sheet in front of all others: hidden and under a title of its own until it is filled and remembered. */
function make(
  ports: Ports,
  book: BookRecord,
  events: Parameters<typeof eventsSheet>[0],
  titles: ReadonlyMap<number, string>,
  context: CompileContext,
): Pick<EventsWork, 'operations' | 'changes' | 'book'> {
  const left = [...titles].filter(([, title]) => title.startsWith(BEGUN));
  ports.workbook.apply(left.map(([sheetId]): Operation => ({ do: 'delete', sheetId })));
  const spec = eventsSheet(events);
  const sheetId = ports.workbook.createSheet(BEGUN, 0);
  const filled = fillSheet(compileSheet(spec, withSheet(context, freshLayout(spec, { plan: BOOK, sheetId, title: BEGUN }))));
  ports.workbook.apply([...filled.values, ...filled.rest]);
  ports.workbook.settle();
  const made = { ...book, sheets: { ...book.sheets, events: sheetId } };
  writeBook(ports.properties, made);
  const operations = filled.values.length + filled.rest.length + show(ports, sheetId, titles, context);
  return { operations, changes: [{ code: 'repair.sheetMade', path: spec.title[context.language], facts: {} }], book: made };
}

function show(ports: Ports, sheetId: number, titles: ReadonlyMap<number, string>, { language }: CompileContext): number {
  const title = freeTitle(eventsSheet([]).title[language], titles.values());
  ports.workbook.apply([
    { do: 'rename', sheetId, title },
    { do: 'show', sheetId },
  ]);
  ports.workbook.settle();
  return 2;
}

/** Lost rows and columns first, then formulas, keys and colours. */
function mend(
  ports: Ports,
  state: Plans,
  sheetId: number,
  context: CompileContext,
  before: () => void,
): Pick<EventsWork, 'operations' | 'changes' | 'findings'> {
  const spec = eventsSheet(linesOf(state));
  let isBegun = false;
  const carryOut = (operations: readonly Operation[]): void => {
    if (operations.length === 0) return;
    if (!isBegun) before();
    isBegun = true;
    ports.workbook.apply(operations);
    ports.workbook.settle();
  };
  const read = (): { detail: SheetDetail; layout: SheetLayout } | null => {
    const [detail] = readDetails(ports, [sheetId]);
    const layout = detail ? locate(detail, spec, BOOK, detail.values.length) : null;
    return detail && layout ? { detail, layout } : null;
  };
  let standing = read();
  if (!standing)
    return {
      operations: 0,
      changes: [],
      findings: [{ code: 'repair.keysLost', path: ports.workbook.titles().get(sheetId) ?? '', facts: {} }],
    };
  const structure = restoreStructure(spec, standing.layout, standing.detail, []);
  carryOut(structure.operations);
  if (structure.operations.length > 0) standing = read() ?? standing;
  const { operations, findings } = compared(spec, standing, structure.fresh, context);
  carryOut(operations);
  const all = [...structure.operations, ...operations];
  return { operations: all.length, changes: describeRepair(standing.detail.title, all), findings };
}

/** In a preview lines that are to be put back are not there yet, so nothing can be compared. */
function compared(
  spec: FormSpec,
  { detail, layout }: { readonly detail: SheetDetail; readonly layout: SheetLayout },
  fresh: readonly FreshLine[],
  context: CompileContext,
): Pick<EventsWork, 'findings'> & { readonly operations: readonly Operation[] } {
  try {
    const compiled = compileSheet(spec, withSheet(context, layout));
    const { operations, findings } = compareSheet(compiled, detail, fresh);
    return { operations: [...fresh.flatMap((line) => fillLine(spec, compiled, detail, line, new Map())), ...operations], findings };
  } catch (error) {
    if (!(error instanceof PartMissing)) throw error;
    return { operations: [], findings: [] };
  }
}

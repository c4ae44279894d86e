import type { Finding } from '../domain/finding';
import type { CompileContext } from '../workbook/compile';
import { Layout, type SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import type { PlanContent } from '../workbook/plan-content';
import { sheetSpec } from '../workbook/plan-sheets';
import { isBookKind, SHEET_KINDS, type SheetKind } from '../workbook/sheet-key';
import type { SheetSpec } from '../workbook/sheet-spec';
import type { SheetDetail, SheetGrid } from '../workbook/snapshot';
import { loadTemplate } from './load-template';
import { planContent, startingCalendar } from './plan-content';
import type { Ports } from './ports';
import { type BookRecord, basisOf, type PlanRecord } from './stored-state';

/** A sheet of a plan by its values alone: its spec, and where its keys are. */
export interface PlacedSheet {
  readonly kind: SheetKind;
  readonly spec: SheetSpec;
  readonly layout: SheetLayout;
  readonly grid: SheetGrid;
}

/** A sheet whose tab is there but cannot be recognised by keys or words; it is left alone. */
export interface LostSheet {
  readonly kind: SheetKind;
  readonly grid: SheetGrid;
}

/** Where the sheets of a plan are, and what is in them. */
export interface PlacedPlan {
  readonly sheets: readonly PlacedSheet[];
  /** Kinds that are remembered but whose tab is gone. */
  readonly gone: readonly SheetKind[];
  readonly lost: readonly LostSheet[];
  /** A word about each of the lost. */
  readonly findings: readonly Finding[];
}

/** A sheet of a plan as it stands, with all a comparison needs. */
export interface StandingSheet {
  readonly kind: SheetKind;
  readonly spec: SheetSpec;
  readonly layout: SheetLayout;
  readonly detail: SheetDetail;
}

/** The sheets of a plan, from one read. */
export interface StandingPlan {
  readonly sheets: readonly StandingSheet[];
  /** Kinds that are remembered but whose tab is gone. */
  readonly gone: readonly SheetKind[];
  readonly lost: readonly LostSheet[];
  /** A finding for each of them. */
  readonly findings: readonly Finding[];
  readonly context: CompileContext;
}

/** The content of a plan that stands: its template with the answers as they are now. Throws a Failure when the template is gone or broken. */
export function contentOf(ports: Ports, record: PlanRecord): PlanContent {
  const template = loadTemplate(ports.templates, record.answers.template);
  const calendar = startingCalendar(record.answers.calendar);
  return planContent(record.plan, template, record.answers, basisOf(record).day, calendar, ports.version).content;
}

/** Ids of the sheets of a plan and of those that exist once and that it reads, by kind. */
export function idsOf(record: PlanRecord, book: BookRecord): ReadonlyMap<SheetKind, number> {
  const ids = new Map<SheetKind, number>();
  for (const kind of SHEET_KINDS) {
    // The list of all events belongs to all plans (`events-sheet.ts`).
    if (kind === 'events') continue;
    const id = (isBookKind(kind) ? book : record).sheets[kind];
    if (id !== undefined) ids.set(kind, id);
  }
  return ids;
}

/** Reads the values of the sheets of a plan and finds their keys. `known` are grids that still hold: they are not read again. */
export function placeSheets(
  ports: Ports,
  record: PlanRecord,
  book: BookRecord,
  content: PlanContent,
  known: readonly SheetGrid[] = [],
): PlacedPlan {
  const ids = idsOf(record, book);
  const grids = new Map(known.map((grid) => [grid.sheetId, grid]));
  for (const grid of ports.workbook.readGrids([...ids.values()].filter((id) => !grids.has(id)))) grids.set(grid.sheetId, grid);
  const sheets: PlacedSheet[] = [];
  const gone: SheetKind[] = [];
  const lost: LostSheet[] = [];
  const findings: Finding[] = [];
  for (const [kind, id] of ids) {
    const spec = sheetSpec(kind, content);
    const grid = grids.get(id);
    const layout = grid ? locateIn(grid, spec, record.plan) : null;
    if (!grid) gone.push(kind);
    else if (!layout) {
      lost.push({ kind, grid });
      findings.push({ code: 'repair.keysLost', path: grid.title, facts: {} });
    } else sheets.push({ kind, spec, layout, grid });
  }
  return { sheets, gone, lost, findings };
}

/** Where the keys of a sheet are. A form without its keys is counted off to the end of the grid: its last rows may hold nothing else. */
export function locateIn(grid: SheetGrid, spec: SheetSpec, plan: string): SheetLayout | null {
  const layout = locate(grid, spec, plan, lastRowOf(spec, grid));
  return layout && spec.form === 'form' && layout.keyColumn === 0 ? locate(grid, spec, plan, grid.maxRows) : layout;
}

/** A table reaches over its spare rows, a form as far as its content. */
function lastRowOf(spec: SheetSpec, grid: SheetGrid): number {
  return spec.form === 'table' ? grid.maxRows : grid.values.length;
}

/**
 * Formulas, rules and validations to the sheets that were found. Sheets of `unsettled` kinds are left out as if they could not be read: their rows and
 * columns have yet to be put back, so nothing that refers to them can be compared.
 */
export function withDetails(
  ports: Ports,
  record: PlanRecord,
  content: PlanContent,
  placed: PlacedPlan,
  unsettled: ReadonlySet<SheetKind> = new Set(),
): StandingPlan {
  const settled = placed.sheets.filter(({ kind }) => !unsettled.has(kind));
  const details = ports.workbook.readRest(settled.map(({ spec, grid }) => ({ grid, lastRow: lastRowOf(spec, grid) })));
  const layout = new Layout(
    settled.map((sheet) => sheet.layout),
    [...placed.lost.map(({ kind }) => kind), ...unsettled],
  );
  return {
    sheets: settled.map(({ kind, spec, layout }, index) => ({ kind, spec, layout, detail: details[index] as SheetDetail })),
    gone: placed.gone,
    lost: placed.lost,
    findings: placed.findings,
    context: { layout, plan: record.plan, language: record.language, currency: content.currency },
  };
}

/** Reads the sheets of a plan with all a comparison needs, and finds their keys. */
export function readStanding(ports: Ports, record: PlanRecord, book: BookRecord, content: PlanContent): StandingPlan {
  return withDetails(ports, record, content, placeSheets(ports, record, book, content));
}

/** Sheets by id with all a comparison needs, whoever they belong to; those that no longer exist are left out. */
export function readDetails(ports: Ports, sheetIds: readonly number[]): readonly SheetDetail[] {
  return ports.workbook.readRest(ports.workbook.readGrids(sheetIds).map((grid) => ({ grid, lastRow: grid.maxRows })));
}

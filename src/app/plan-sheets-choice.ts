import { compileSheet } from '../workbook/compile';
import { PartMissing } from '../workbook/formula-context';
import { freshLayout, Layout } from '../workbook/layout';
import { OPTIONAL_KINDS, sheetSpec } from '../workbook/plan-sheets';
import { SHEET_KINDS, type SheetKind } from '../workbook/sheet-key';
import type { SheetSpec } from '../workbook/sheet-spec';
import { buildSheets } from './build-plan';
import { currentState, planOf, runCommand } from './command';
import { failure } from './failure';
import type { Ports } from './ports';
import { begin, isSameName, previewRemoval } from './remove-plan';
import { repair } from './repair-steps';
import { contentOf, readStanding, type StandingPlan } from './standing-plan';
import { type PlanRecord, readState, type StoredState } from './stored-state';

/** A sheet a plan can do without. */
export interface OptionalSheet {
  readonly kind: SheetKind;
  /** As the tab is called now, or would be. */
  readonly title: string;
  readonly isThere: boolean;
}

/** The sheets that can be added to or removed from a plan (the newest when null), in tab order. */
export function optionalSheets(ports: Ports, plan: string | null): readonly OptionalSheet[] {
  const state = currentState(ports);
  const record = planOf(state, plan);
  const content = contentOf(ports, record);
  const titles = ports.workbook.titles();
  return OPTIONAL_KINDS.map((kind) => {
    const title = titles.get(record.sheets[kind] ?? Number.NaN);
    return { kind, title: title ?? sheetSpec(kind, content).title[record.language], isThere: title !== undefined };
  });
}

/**
 * Adds a sheet to a plan behind the one it follows, filled as on the first day; the others then read it. Returns its title. What it reads may have been
 * deleted, or be new to a workbook of an earlier form: then the plan is repaired before as well. Throws a Failure where even that does not help.
 */
export function addSheet(ports: Ports, plan: string | null, kind: SheetKind): string {
  return runCommand(ports, (given) => {
    checkOptional(kind);
    const title = ports.workbook.titles().get(planOf(given, plan).sheets[kind] ?? Number.NaN);
    if (title !== undefined) throw failure('sheet.there', { title });
    const asItIs = site(ports, given, planOf(given, plan), kind);
    if (!asItIs.isWhole) repair(ports, given, asItIs.record);
    const { state, record, content, spec, standing, isWhole } = asItIs.isWhole
      ? asItIs
      : site(ports, readState(ports.properties), planOf(readState(ports.properties), asItIs.record.plan), kind);
    if (!isWhole) throw failure('look.repairFirst');
    const titles = ports.workbook.titles();
    const before = standing.sheets.filter(
      (sheet) => SHEET_KINDS.indexOf(sheet.kind) < SHEET_KINDS.indexOf(kind) && record.sheets[sheet.kind],
    );
    const order = ports.workbook.sheetIds();
    const repairAfter = { command: 'repair', plan: record.plan, fresh: [] } as const;
    const { journal } = buildSheets(ports, content, [spec], {
      record,
      book: state.book ?? { sheets: {} },
      layouts: standing.sheets.map(({ layout }) => layout),
      existing: titles,
      firstIndex: Math.max(-1, ...before.map(({ layout }) => order.indexOf(layout.sheetId))) + 1,
      repairAfter,
    });
    repair(ports, readState(ports.properties), journal.record, repairAfter);
    return journal.titles[0]?.title ?? '';
  });
}

/** What a sheet about to be made meets; `isWhole` when all it reads is there. */
function site(ports: Ports, state: StoredState, record: PlanRecord, kind: SheetKind) {
  const content = contentOf(ports, record);
  const spec = sheetSpec(kind, content);
  const standing = readStanding(ports, record, state.book ?? { sheets: {} }, content);
  return { state, record, content, spec, standing, isWhole: canBeFilled(spec, record.plan, standing) };
}

function canBeFilled(spec: SheetSpec, plan: string, { context }: StandingPlan): boolean {
  const { sheets, lost } = context.layout;
  const layout = new Layout([freshLayout(spec, { plan, sheetId: 0, title: '' }), ...sheets], lost);
  try {
    compileSheet(spec, { ...context, layout });
    return true;
  } catch (error) {
    if (error instanceof PartMissing) return false;
    throw error;
  }
}

/**
 * Takes a sheet out of a plan: deleted, or kept as a plain sheet; cells of the other sheets that read it show a dash. Deleting one that holds anything of the
 * user's needs its title, typed; otherwise a Failure `remove.nameNeeded`.
 */
export function removeSheet(
  ports: Ports,
  request: {
    readonly plan: string | null;
    readonly kind: SheetKind;
    readonly keep: boolean;
    readonly confirmedName?: string;
    readonly blankTitle: string;
  },
): void {
  runCommand(ports, (state) => {
    const record = planOf(state, request.plan);
    const { kind, keep, blankTitle } = request;
    checkOptional(kind);
    const title = ports.workbook.titles().get(record.sheets[kind] ?? Number.NaN);
    if (title === undefined) throw failure('sheet.notThere');
    const isTouched = (): boolean => previewRemoval(ports, record.plan).sheets.some((sheet) => sheet.title === title && sheet.isTouched);
    if (!keep && !isSameName(request.confirmedName, title) && isTouched())
      throw failure('remove.nameNeeded', { name: title, sheets: [title] });
    begin(ports, state, { command: 'remove', plan: record.plan, kinds: [kind], keep, blankTitle, uninstall: false });
  });
}

function checkOptional(kind: SheetKind): void {
  if (!OPTIONAL_KINDS.includes(kind)) throw failure('sheet.needed');
}

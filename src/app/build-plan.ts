import type { CivilDate } from '../domain/civil-date';
import { fillSheet, sizeGrid } from '../workbook/build-sheet';
import { compileSheet } from '../workbook/compile';
import { freshLayout, Layout, type SheetLayout } from '../workbook/layout';
import type { Operation } from '../workbook/operations';
import type { PlanContent } from '../workbook/plan-content';
import { planSheets } from '../workbook/plan-sheets';
import { isBookKind, type SheetKind } from '../workbook/sheet-key';
import type { SheetSpec } from '../workbook/sheet-spec';
import type { PlannedCarry } from './carry-store';
import { finishBuilding } from './finish-building';
import type { InsertAnswers } from './insert-answers';
import type { InsertScene } from './insert-scene';
import type { BuildJournal, RepairJournal } from './journal';
import type { Ports } from './ports';
import { freeTitles } from './sheet-titles';
import { type BookRecord, type PlanRecord, WORKBOOK_FORM, writeJournal } from './stored-state';

/** A plan that now stands in the spreadsheet. */
export interface BuiltPlan {
  readonly record: PlanRecord;
  /** Titles of the sheets a person sees, in tab order. */
  readonly shownTitles: readonly string[];
  /** Operations carried out. */
  readonly operations: number;
}

/**
 * Lays out a plan as new sheets. `order` is the plan's place among those of the spreadsheet. Call it under the lock with no journal open. Whatever it
 * throws, `recover.ts` can take from the journal. `carry` is left to be done.
 */
export function buildPlan(
  ports: Ports,
  scene: InsertScene,
  answers: InsertAnswers,
  today: CivilDate,
  order: number,
  carry: PlannedCarry | null,
): BuiltPlan {
  const { content, bookLayouts: layouts } = scene;
  const existing = ports.workbook.titles();
  const site = { ...newRecords(ports, scene, answers, today, order), layouts, existing, firstIndex: firstPlace(ports, existing), carry };
  const built = buildSheets(ports, content, planSheets(content, layouts.length === 0), site);
  showOverview(ports, built.journal);
  return { record: built.journal.record, shownTitles: shownTitles(built.journal), operations: built.operations };
}

/** The records of a plan that is about to be made; its sheets are entered at the commit. */
export function newRecords(
  ports: Ports,
  { content, bookLayouts }: InsertScene,
  answers: InsertAnswers,
  today: CivilDate,
  order: number,
): { readonly record: PlanRecord; readonly book: BookRecord } {
  const { plan, language, d0 } = content;
  const basis = { day: today, d0 };
  return {
    record: { plan, language, answers, order, insertedOn: today, basis, sheets: {}, form: WORKBOOK_FORM },
    book: { sheets: Object.fromEntries(bookLayouts.map((layout) => [layout.kind, layout.sheetId])), home: ports.workbook.id() },
  };
}

/** Where the first sheet of a plan goes, 0-based. A new spreadsheet has one blank sheet: the plan goes in front of it, otherwise behind what is there. */
export function firstPlace(ports: Ports, existing: ReadonlyMap<number, string>): number {
  const [only, ...others] = [...existing.keys()];
  return only !== undefined && others.length === 0 && ports.workbook.isBlank(only) ? 0 : existing.size;
}

/** Brings the Overview of a plan just made to the front. */
export function showOverview(ports: Ports, { record }: BuildJournal): void {
  if (record.sheets.overview !== undefined) ports.workbook.activate(record.sheets.overview);
}

/** Titles of the sheets a person sees, in tab order. */
export function shownTitles({ titles }: BuildJournal): string[] {
  return titles.filter((title) => !title.hidden).map((title) => title.title);
}

/** Where new sheets go and what they may refer to. */
interface Site {
  readonly record: PlanRecord;
  readonly book: BookRecord;
  /** Sheets that stand and that the new ones may read. */
  readonly layouts: readonly SheetLayout[];
  /** Titles of all sheets by id. */
  readonly existing: ReadonlyMap<number, string>;
  /** Place of the first new sheet among all, 0-based. */
  readonly firstIndex: number;
  readonly repairAfter?: RepairJournal;
  readonly carry?: PlannedCarry | null;
}

/**
 * New sheets in stages (design §2.2): journal; all sheets empty, hidden, under temporary titles; values and formulas; look, rules, validations; commit;
 * titles and showing. When it is finished `repairAfter` is left to be done. `insert-steps.ts` goes through the same stages one by one.
 */
export function buildSheets(
  ports: Ports,
  content: PlanContent,
  specs: readonly SheetSpec[],
  { record, book, layouts: standing, existing, firstIndex, repairAfter, carry = null }: Site,
): { readonly journal: BuildJournal; readonly operations: number } {
  const titles = freeTitles(specs, existing.values(), content.language);
  const open: BuildJournal = { ...openJournal(record, book, carry), ...(repairAfter ? { repairAfter } : {}) };
  writeJournal(ports.properties, open, carry?.beside);
  const layouts = makeEmpty(ports, open, specs, firstIndex);
  const filled = filledSheets(specs, content, new Layout([...layouts, ...standing]));
  // Formulas may name any cell of any sheet, so the grids of all come before the values, and the values of all before the rest of any.
  const operations = [...layouts.map(sizeGrid), ...filled.flatMap((sheet) => sheet.values), ...filled.flatMap((sheet) => sheet.rest)];
  ports.workbook.apply(operations);
  ports.workbook.settle();

  const journal = committed(open, specs, layouts, titles);
  writeJournal(ports.properties, journal);
  finishBuilding(ports, journal, new Map([...existing, ...layouts.map((layout): [number, string] => [layout.sheetId, layout.title])]));
  return { journal, operations: operations.length };
}

/** The journal of sheets that are about to be made. */
export function openJournal(record: PlanRecord, book: BookRecord, carry: PlannedCarry | null): BuildJournal {
  const open: BuildJournal = { command: 'build', record, book, titlePrefix: `~sr ${record.plan} `, committed: false, titles: [] };
  return carry ? { ...open, carryAfter: carry.journal } : open;
}

/** All sheets, empty and hidden, under temporary titles. */
export function makeEmpty(ports: Ports, journal: BuildJournal, specs: readonly SheetSpec[], firstIndex: number): SheetLayout[] {
  const sheetIds = specs.map(({ kind }, index) => ports.workbook.createSheet(journal.titlePrefix + kind, firstIndex + index));
  return emptyLayouts(journal, specs, sheetIds);
}

/** Layouts of sheets that have been made, by their ids in the order of the specs. */
export function emptyLayouts(
  { record, titlePrefix }: BuildJournal,
  specs: readonly SheetSpec[],
  sheetIds: readonly number[],
): SheetLayout[] {
  return specs.map((spec, index) =>
    freshLayout(spec, { plan: record.plan, sheetId: sheetIds[index] ?? Number.NaN, title: titlePrefix + spec.kind }),
  );
}

/** What fills each of some sheets, once all sheets of the layout exist. */
export function filledSheets(
  specs: readonly SheetSpec[],
  content: PlanContent,
  layout: Layout,
): { readonly values: Operation[]; readonly rest: Operation[] }[] {
  const context = { layout, plan: content.plan, language: content.language, currency: content.currency };
  return specs.map((spec) => fillSheet(compileSheet(spec, context)));
}

/** The journal past its commit point: what remains is titles and showing. */
export function committed(
  open: BuildJournal,
  specs: readonly SheetSpec[],
  layouts: readonly SheetLayout[],
  titles: readonly string[],
): BuildJournal {
  const idsOf = (belongs: (kind: SheetKind) => boolean): BookRecord['sheets'] =>
    Object.fromEntries(layouts.filter((layout) => belongs(layout.kind)).map((layout) => [layout.kind, layout.sheetId]));
  return {
    ...open,
    committed: true,
    record: { ...open.record, sheets: { ...open.record.sheets, ...idsOf((kind) => !isBookKind(kind)) } },
    book: { ...open.book, sheets: { ...open.book.sheets, ...idsOf(isBookKind) } },
    titles: layouts.map((layout, index) => ({
      sheetId: layout.sheetId,
      title: titles[index] ?? layout.title,
      hidden: specs[index]?.hidden ?? false,
    })),
  };
}

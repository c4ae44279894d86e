import type { CivilDate } from '../domain/civil-date';
import { fillSheet } from '../workbook/build-sheet';
import { compileSheet } from '../workbook/compile';
import { freshLayout, Layout, type SheetLayout } from '../workbook/layout';
import type { Operation } from '../workbook/operations';
import type { PlanContent } from '../workbook/plan-content';
import { planSheets } from '../workbook/plan-sheets';
import { isBookKind, type SheetKind } from '../workbook/sheet-key';
import type { SheetSpec } from '../workbook/sheet-spec';
import { finishBuilding } from './finish-building';
import type { InsertAnswers } from './insert-answers';
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
 * Lays out a plan as new sheets. `order` is the plan's place among those of the spreadsheet; `bookLayouts` are the sheets that exist once, when an earlier
 * plan has made them; empty otherwise. Call it under the lock with no journal open. Whatever it throws, `recover.ts` can take from the journal.
 */
export function buildPlan(
  ports: Ports,
  content: PlanContent,
  answers: InsertAnswers,
  today: CivilDate,
  order: number,
  bookLayouts: readonly SheetLayout[],
): BuiltPlan {
  const record: PlanRecord = {
    plan: content.plan,
    language: content.language,
    answers,
    order,
    insertedOn: today,
    basis: { day: today, d0: content.d0 },
    sheets: {},
    form: WORKBOOK_FORM,
  };
  const book: BookRecord = {
    sheets: Object.fromEntries(bookLayouts.map((layout) => [layout.kind, layout.sheetId])),
    home: ports.workbook.id(),
  };
  const existing = ports.workbook.titles();
  const firstIndex = hasOnlyABlankSheet(ports, [...existing.keys()]) ? 0 : existing.size;
  const specs = planSheets(content, bookLayouts.length === 0);
  const built = buildSheets(ports, content, specs, { record, book, layouts: bookLayouts, existing, firstIndex });
  const overview = built.journal.record.sheets.overview;
  if (overview !== undefined) ports.workbook.activate(overview);
  return {
    record: built.journal.record,
    shownTitles: built.journal.titles.filter((title) => !title.hidden).map((title) => title.title),
    operations: built.operations,
  };
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
}

/**
 * New sheets in stages (design §2.2): journal; all sheets empty, hidden, under temporary titles; values and formulas; look, rules, validations; commit;
 * titles and showing. When it is finished `repairAfter` is left to be done.
 */
export function buildSheets(
  ports: Ports,
  content: PlanContent,
  specs: readonly SheetSpec[],
  { record, book, layouts: standing, existing, firstIndex, repairAfter }: Site,
): { readonly journal: BuildJournal; readonly operations: number } {
  const titles = freeTitles(specs, existing.values(), content.language);
  const titlePrefix = `~sr ${content.plan} `;
  const open: BuildJournal = {
    command: 'build',
    record,
    book,
    titlePrefix,
    committed: false,
    titles: [],
    ...(repairAfter ? { repairAfter } : {}),
  };
  writeJournal(ports.properties, open);
  const layouts = specs.map((spec, index) => {
    const title = titlePrefix + spec.kind;
    const sheetId = ports.workbook.createSheet(title, firstIndex + index);
    return freshLayout(spec, { plan: content.plan, sheetId, title });
  });
  const operations = fillOperations(specs, content, new Layout([...layouts, ...standing]));
  ports.workbook.apply(operations);
  ports.workbook.settle();

  const journal = commit(open, specs, layouts, titles);
  writeJournal(ports.properties, journal);
  finishBuilding(ports, journal, new Map([...existing, ...layouts.map((layout): [number, string] => [layout.sheetId, layout.title])]));
  return { journal, operations: operations.length };
}

/** A new spreadsheet has one blank sheet: the plan then goes in front of it, otherwise behind what is there. */
function hasOnlyABlankSheet(ports: Ports, sheetIds: readonly number[]): boolean {
  const [only, ...others] = sheetIds;
  return only !== undefined && others.length === 0 && ports.workbook.isBlank(only);
}

/** Formulas may name any sheet, so the values of all come before the rest of any. */
function fillOperations(specs: readonly SheetSpec[], content: PlanContent, layout: Layout): Operation[] {
  const context = { layout, plan: content.plan, language: content.language, currency: content.currency };
  const filled = specs.map((spec) => fillSheet(compileSheet(spec, context)));
  return [...filled.flatMap((sheet) => sheet.values), ...filled.flatMap((sheet) => sheet.rest)];
}

function commit(open: BuildJournal, specs: readonly SheetSpec[], layouts: readonly SheetLayout[], titles: readonly string[]): BuildJournal {
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

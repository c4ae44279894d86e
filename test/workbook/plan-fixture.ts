import type { InsertAnswers } from '../../src/app/insert-answers';
import { planContent, startingCalendar } from '../../src/app/plan-content';
import { civilDate } from '../../src/domain/civil-date';
import type { Language } from '../../src/domain/language';
import type { Template } from '../../src/domain/template';
import { parseTemplate } from '../../src/domain/template-parser';
import { compileSheet } from '../../src/workbook/compile';
import type { CompiledSheet } from '../../src/workbook/compiled-sheet';
import { freshLayout, Layout, type SheetLayout } from '../../src/workbook/layout';
import type { PlanContent } from '../../src/workbook/plan-content';
import { OPTIONAL_KINDS, planSheets } from '../../src/workbook/plan-sheets';
import { isBookKind, type SheetKind } from '../../src/workbook/sheet-key';
import type { ColumnSpec, SheetSpec, TableSpec } from '../../src/workbook/sheet-spec';
import { readJson } from '../support/template-files';

export const PLAN = 'p1';

/** One sheet as spec and as compiled at its first position. */
export interface PlanSheet {
  readonly spec: SheetSpec;
  readonly sheet: CompiledSheet;
}

export function productLaunch(): Template {
  return templateOf('product-launch');
}

/** A template that ships, by its id. */
export function templateOf(id: string): Template {
  const parsed = parseTemplate(readJson(`sheets-templates/${id}.json`));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.value;
}

/** The product launch of 2026-12-20, inserted on 2026-09-01 in China. */
export function launchContent(language: Language, plan = PLAN, template = 'product-launch'): PlanContent {
  const answers: InsertAnswers = {
    template,
    d0: civilDate('2026-12-20'),
    d1: civilDate('2026-12-20'),
    language,
    eventName: language === 'zh-CN' ? '新品发布会' : 'Product launch',
    venue: '',
    startTime: '14:00',
    headcount: 200,
    currency: 'CNY',
    calendar: 'china',
    leadName: 'Ada',
    leadEmail: 'ada@example.com',
  };
  return planContent(plan, templateOf(template), answers, civilDate('2026-09-01'), startingCalendar('china'), '0.0.0').content;
}

/** Layouts of freshly made sheets; ids count from `firstId`. */
export function freshLayouts(specs: readonly SheetSpec[], language: Language, plan = PLAN, firstId = 100): SheetLayout[] {
  return specs.map((spec, index) => freshLayout(spec, { plan, sheetId: firstId + index, title: spec.title[language] }));
}

export function compileAll(specs: readonly SheetSpec[], layout: Layout, content: PlanContent): PlanSheet[] {
  const context = { layout, plan: content.plan, language: content.language, currency: content.currency };
  return specs.map((spec) => ({ spec, sheet: compileSheet(spec, context) }));
}

const firstPlans = new Map<Language, PlanSheet[]>();

/** Every sheet of a first plan, made once: nothing in it can change. */
export function firstPlan(language: Language): PlanSheet[] {
  const plan = firstPlans.get(language) ?? makeFirstPlan(launchContent(language));
  firstPlans.set(language, plan);
  return plan;
}

function makeFirstPlan(content: PlanContent): PlanSheet[] {
  const specs = planSheets(content, true);
  return compileAll(specs, new Layout(freshLayouts(specs, content.language)), content);
}

const fullPlans = new Map<Language, PlanSheet[]>();

/** The same with every sheet a plan can have. */
export function fullPlan(language: Language): PlanSheet[] {
  const plan = fullPlans.get(language) ?? fullPlanOf('product-launch', language);
  fullPlans.set(language, plan);
  return plan;
}

/** Every sheet a plan can have, of any template. */
export function fullPlanOf(template: string, language: Language): PlanSheet[] {
  return makeFirstPlan({ ...launchContent(language, PLAN, template), optionalSheets: OPTIONAL_KINDS });
}

/** The sheets of a second plan in the same spreadsheet, which uses the book sheets of the first. */
export function secondPlan(language: Language): PlanSheet[] {
  const content = launchContent(language, 'p2');
  const book = freshLayouts(planSheets(launchContent(language), true), language).filter((layout) => isBookKind(layout.kind));
  const specs = planSheets(content, false);
  return compileAll(specs, new Layout([...freshLayouts(specs, language, 'p2', 200), ...book]), content);
}

export function sheetOf(sheets: readonly PlanSheet[], kind: SheetKind): PlanSheet {
  const found = sheets.find(({ spec }) => spec.kind === kind);
  if (!found) throw new Error(`no sheet ${kind}`);
  return found;
}

export function tableOf(sheets: readonly PlanSheet[], kind: SheetKind): { spec: TableSpec; sheet: CompiledSheet } {
  const { spec, sheet } = sheetOf(sheets, kind);
  if (spec.form !== 'table') throw new Error(`${kind} is no table`);
  return { spec, sheet };
}

/** 1-based column of a key. */
export function columnOf(sheet: CompiledSheet, key: string): number {
  const column = sheet.layout.columns.get(key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return column;
}

export function rowOf(sheet: CompiledSheet, key: string): number {
  const row = sheet.layout.rows.get(key);
  if (row === undefined) throw new Error(`no row ${key}`);
  return row;
}

export function basicColumns(spec: TableSpec): ColumnSpec[] {
  return spec.columns.filter((column) => column.level === 'basic');
}

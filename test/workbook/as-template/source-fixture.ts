import type { InsertAnswers } from '../../../src/app/insert-answers';
import { planContent, startingCalendar } from '../../../src/app/plan-content';
import { addDays, civilDate } from '../../../src/domain/civil-date';
import type { Finding } from '../../../src/domain/finding';
import type { Language } from '../../../src/domain/language';
import type { Template } from '../../../src/domain/template';
import { type PlanAsTemplate, planAsTemplate, type TemplateAbout } from '../../../src/workbook/as-template/plan-as-template';
import type { SourceSheet } from '../../../src/workbook/as-template/template-scene';
import { freshLayout } from '../../../src/workbook/layout';
import type { PlanContent } from '../../../src/workbook/plan-content';
import { OPTIONAL_KINDS, planSheets } from '../../../src/workbook/plan-sheets';
import type { SheetKind } from '../../../src/workbook/sheet-key';
import type { FormSpec, TableRow, TableSpec } from '../../../src/workbook/sheet-spec';
import type { SnapshotValue } from '../../../src/workbook/snapshot';

/** A Monday with nothing to move it, and a day long before it: no date is squeezed. */
const D0 = civilDate('2027-09-13');
const PLANNED_ON = civilDate('2027-01-04');

type Cells = { [column: string]: SnapshotValue };

/** The sheets of a plan as they would be read, to be edited by row and column key. Formulas hold what they would show. */
export class SourcePlan {
  readonly content: PlanContent;
  private readonly tables = new Map<SheetKind, { readonly spec: TableSpec; readonly rows: Cells[]; readonly header: Cells }>();
  private readonly forms = new Map<SheetKind, { readonly spec: FormSpec; readonly rows: Map<string, Cells> }>();

  constructor(
    readonly template: Template,
    readonly language: Language,
    more: Partial<InsertAnswers> = {},
  ) {
    const answers: InsertAnswers = {
      template: template.id,
      d0: D0,
      d1: addDays(D0, template.days - 1),
      language,
      eventName: template.name[language],
      venue: '',
      startTime: template.startTime,
      headcount: template.headcount,
      currency: 'CNY',
      calendar: 'weekdays',
      leadName: 'Ada',
      leadEmail: 'ada@example.com',
      sheets: OPTIONAL_KINDS,
      ...more,
    };
    this.content = planContent('p1', template, answers, PLANNED_ON, startingCalendar('weekdays'), '0.0.0').content;
    for (const spec of planSheets(this.content, true)) {
      if (spec.form === 'table') {
        const rows = spec.rows.map((row, index) => this.shown(spec, row, index));
        this.tables.set(spec.kind, {
          spec,
          rows,
          header: { opening: { date: this.content.d0, minutes: minutesOf(this.content.startTime) } },
        });
      } else {
        const rows = spec.rows.map(({ key, cells }): [string, Cells] => [
          key,
          Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell.value ?? ''])),
        ]);
        this.forms.set(spec.kind, { spec, rows: new Map(rows) });
      }
    }
  }

  /** Types into the row whose id is `id`. */
  edit(kind: SheetKind, id: string, cells: Cells): void {
    const row = this.tables.get(kind)?.rows.find((each) => each.id === id);
    if (!row) throw new Error(`no row ${id} on ${kind}`);
    Object.assign(row, cells);
  }

  /** Adds a row at the end. */
  add(kind: SheetKind, cells: Cells): void {
    this.tables.get(kind)?.rows.push(cells);
  }

  /** Takes a row away. */
  delete(kind: SheetKind, id: string): void {
    const rows = this.tables.get(kind)?.rows ?? [];
    rows.splice(
      rows.findIndex((each) => each.id === id),
      1,
    );
  }

  /** Types into a form. */
  fill(kind: SheetKind, row: string, column: string, value: SnapshotValue): void {
    const cells = this.forms.get(kind)?.rows.get(row);
    if (!cells) throw new Error(`no row ${row} on ${kind}`);
    cells[column] = value;
  }

  /** Takes a sheet out of the plan. */
  without(kind: SheetKind): void {
    this.tables.delete(kind);
    this.forms.delete(kind);
  }

  /** What the plan becomes. */
  made(about: Partial<TemplateAbout> = {}): PlanAsTemplate {
    const { d0, d1, template } = this.content;
    return planAsTemplate(this.content, this.sheets(), { d0, d1 }, { name: '', summary: '', category: template.category, ...about });
  }

  /** The template it becomes; throws what stands against it. */
  becomes(about: Partial<TemplateAbout> = {}): Omit<Template, 'id'> {
    const { template, faults } = this.made(about);
    if (!template) throw new Error(faults.map(({ code, path }) => `${path} ${code}`).join('\n'));
    return template;
  }

  /** What is said about it, by code. */
  notes(): { readonly [code: string]: Finding['facts'] } {
    return Object.fromEntries(this.made().notes.map(({ code, facts }) => [code, facts]));
  }

  /** `任务分解表!7`, or with a column `任务分解表!B7`. */
  place(kind: SheetKind, id: string, column?: string): string {
    const table = this.tables.get(kind);
    const sheet = this.sheets().find((each) => each.kind === kind);
    const row = (table?.rows.findIndex((each) => each.id === id) ?? 0) + 3;
    const place = sheet?.layout.columns.get(column ?? '') ?? 0;
    const letter = column === undefined ? '' : String.fromCharCode(64 + place);
    return `${sheet?.grid.title}!${letter}${row}`;
  }

  private sheets(): SourceSheet[] {
    const { language } = this;
    const tables = [...this.tables.values()].map(({ spec, rows, header }): SourceSheet => {
      const line = (cells: Cells): SnapshotValue[] => spec.columns.map(({ key }) => cells[key] ?? '');
      const values = [[], line(header), ...rows.map(line)];
      const title = spec.title[language];
      return { kind: spec.kind, spec, layout: freshLayout(spec, { plan: 'p1', sheetId: 1, title }), grid: { sheetId: 1, title, values } };
    });
    const forms = [...this.forms.values()].map(({ spec, rows }): SourceSheet => {
      const values = spec.rows.map(({ key }) => [key, ...spec.columns.map((column) => rows.get(key)?.[column.key] ?? '')]);
      const title = spec.title[language];
      return { kind: spec.kind, spec, layout: freshLayout(spec, { plan: 'p1', sheetId: 1, title }), grid: { sheetId: 1, title, values } };
    });
    return [...tables, ...forms];
  }

  private shown(spec: TableSpec, row: TableRow, index: number): Cells {
    const cells = Object.entries(row).map(([key, value]): [string, SnapshotValue] => {
      if (typeof value === 'function') return [key, this.counted(spec.kind, key, String(row.id))];
      const isDate = spec.columns.find((column) => column.key === key)?.type === 'date';
      return [key, isDate && typeof value === 'string' ? { date: civilDate(value), minutes: 0 } : (value ?? '')];
    });
    const cue = this.template.runOfShow[index];
    return { ...Object.fromEntries(cells), ...(spec.kind === 'runOfShow' && cue ? { start: this.atMinute(cue.at) } : {}) };
  }

  /** What the starting formulas of a row come to. */
  private counted(kind: SheetKind, key: string, id: string): SnapshotValue {
    const { headcount } = this.content;
    if (kind === 'resources') {
      const need = this.template.resources.find((each) => each.id === id)?.need ?? 0;
      return Math.ceil((need * headcount) / this.template.headcount);
    }
    return key === 'quantity' || kind === 'goals' ? headcount : '';
  }

  /** The moment some minutes after the opening. */
  atMinute(minutes: number): SnapshotValue {
    const all = minutesOf(this.content.startTime) + minutes;
    const days = Math.floor(all / 1440);
    return { date: addDays(this.content.d0, days), minutes: all - days * 1440 };
  }
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

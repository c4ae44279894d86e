import type { CivilDate } from '../../domain/civil-date';
import { offsetOf } from '../../domain/day-offsets';
import type { Template } from '../../domain/template';
import { cellName, type SheetLayout } from '../layout';
import type { PlanContent } from '../plan-content';
import type { SheetKind } from '../sheet-key';
import type { SheetSpec } from '../sheet-spec';
import { type SheetSnapshot, type SnapshotValue, textOf } from '../snapshot';
import { filledRows, type ReadRow } from '../table-rows';
import type { TemplateGroups } from './template-groups';
import type { TemplateTexts } from './template-texts';

/** A sheet of the plan from which its part of a template is read. */
export interface SourceSheet {
  readonly kind: SheetKind;
  readonly spec: SheetSpec;
  readonly layout: SheetLayout;
  readonly grid: SheetSnapshot;
}

/** What all parts of a template are read with. */
export interface TemplateScene {
  readonly content: PlanContent;
  /** The template the plan was made from: it knows what no cell says. */
  readonly base: Template;
  /** The days the dates of the plan follow. */
  readonly span: { readonly d0: CivilDate; readonly d1: CivilDate };
  readonly sheet: (kind: SheetKind) => SourceSheet | null;
  readonly texts: TemplateTexts;
  readonly groups: TemplateGroups;
}

/** The rows of one list of a template, and where in the spreadsheet each came from. */
export interface Part<T> {
  readonly rows: readonly T[];
  readonly places: readonly string[];
}

/** A filled row of a table and where a person finds it. */
export interface SourceRow extends ReadRow {
  /** `任务分解表!7`. */
  readonly place: string;
  /** `任务分解表!D7`. */
  readonly at: (key: string) => string;
}

/** The filled rows of a table; none when the plan does without the sheet. */
export function rowsOf(sheet: SourceSheet | null, ...keys: readonly string[]): SourceRow[] {
  if (!sheet) return [];
  const { grid, layout } = sheet;
  return filledRows(grid, layout, ...keys).map((row) => ({
    ...row,
    place: `${grid.title}!${row.row}`,
    at: (key) => `${grid.title}!${cellName(row.row, layout.columns.get(key) ?? 1)}`,
  }));
}

/** A cell of a form, and where it is. */
export function cellOf(sheet: SourceSheet | null, row: string, column: string): { readonly value: SnapshotValue; readonly at: string } {
  if (!sheet) return { value: '', at: '' };
  const { grid, layout } = sheet;
  const [line, place] = [layout.rows.get(row) ?? 0, layout.columns.get(column) ?? 0];
  return { value: grid.values[line - 1]?.[place - 1] ?? '', at: `${grid.title}!${cellName(Math.max(line, 1), Math.max(place, 1))}` };
}

/** A number a cell holds, or null. */
export function numberOf(value: SnapshotValue): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A whole number of `min` to `max`, typed as a number or as a label such as `3`; null for anything else. */
export function stepOf(value: SnapshotValue, min: number, max: number): number | null {
  const step = Math.round(numberOf(value) ?? (textOf(value) === '' ? Number.NaN : Number(textOf(value))));
  return step >= min && step <= max ? step : null;
}

/** Ids of one list: those that are of the right form and not taken stay, the others get `prefix` and a number. */
export function idGiver(pattern: RegExp, fresh: (number: number) => string, taken: Iterable<string>): (wanted: string) => string {
  const known = new Set(taken);
  const given = new Set<string>();
  let number = 0;
  return (wanted) => {
    let id = wanted;
    while (!pattern.test(id) || given.has(id)) {
      number += 1;
      id = fresh(number);
      if (known.has(id)) id = '';
    }
    given.add(id);
    return id;
  };
}

const SLUG = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** Ids of a list whose ids are lower-case words. */
export function slugGiver(prefix: string, taken: readonly string[]): (wanted: string) => string {
  return idGiver(SLUG, (number) => `${prefix}-${number}`, taken);
}

/**
 * The offset of a day that follows the event: the one written beside it while the visible day is still ours, else counted from the day itself. Null where
 * there is no day.
 */
export function dayOffset(
  row: ReadRow,
  columns: { readonly day: string; readonly offset: string; readonly scheduled: string },
  span: TemplateScene['span'],
): { readonly offset: number; readonly isOurs: boolean } | null {
  const day = row.date(columns.day);
  if (day === null) return null;
  const [written, offset] = [row.date(columns.scheduled), numberOf(row.value(columns.offset))];
  const isOurs = written === day && offset !== null && Number.isInteger(offset);
  return { offset: isOurs && offset !== null ? offset : offsetOf(day, span), isOurs };
}

import type { Finding } from '../../domain/finding';
import { inBoth, type Language, type Localized } from '../../domain/language';
import { locate } from '../../workbook/locate';
import { planSpec } from '../../workbook/plan-sheets';
import { knownSettings, type PlanSettings, readSettings } from '../../workbook/read-plan';
import { type SheetSnapshot, type SnapshotValue, textOf } from '../../workbook/snapshot';
import { filledRows, type ReadRow } from '../../workbook/table-rows';
import { failure } from '../failure';
import type { Ports } from '../ports';
import type { PlanRecord } from '../stored-state';

/** The sheets documents are made of, by their titles as a plan has them. */
const TITLES = {
  master: inBoth('活动策划总表', 'Master plan'),
  tasks: inBoth('任务分解表', 'Tasks'),
  team: inBoth('团队与分工', 'Team'),
  resources: inBoth('资源与物料', 'Resources'),
  runOfShow: inBoth('活动流程', 'Run of show'),
  review: inBoth('复盘报告', 'Review'),
  guests: inBoth('嘉宾与人员', 'Guests & people'),
  improvements: inBoth('改进清单', 'Improvements'),
} as const satisfies { readonly [kind: string]: Localized };

export type PrintedKind = keyof typeof TITLES;

/** Why a document that needs a sheet cannot be made; null while the sheet is there. `standing` are the ids of all sheets. */
export function whyMissing({ sheets, language }: PlanRecord, kind: PrintedKind, standing: readonly number[]): Finding | null {
  const id = sheets[kind];
  if (id !== undefined && standing.includes(id)) return null;
  return { code: id === undefined ? 'print.noSheet' : 'print.tabGone', path: '', facts: { title: titleOf(kind, language) } };
}

/** Title of a sheet in the plan's language. */
export function titleOf(kind: PrintedKind, language: Language): string {
  return TITLES[kind][language];
}

/** A row of a form in the order of the sheet; `key` is '' for a row of the user's. */
export interface FormLine {
  readonly key: string;
  readonly text: (column: string) => string;
  readonly value: (column: string) => SnapshotValue;
}

/** Sheets of one plan, each read once. */
export class PrintSheets {
  private readonly read: ReadonlyMap<number, SheetSnapshot>;
  readonly settings: PlanSettings;

  constructor(
    ports: Ports,
    readonly record: PlanRecord,
    kinds: readonly PrintedKind[],
  ) {
    const ids = ([...kinds, 'settings'] as const).flatMap((kind) => record.sheets[kind] ?? []);
    this.read = new Map(ports.workbook.read(ids).map((sheet) => [sheet.sheetId, sheet]));
    const settings = this.snapshot('settings');
    this.settings = (settings && readSettings(settings, record.plan, record.answers).settings) ?? knownSettings(record.answers);
  }

  /** Whether the plan has the sheet. */
  has(kind: PrintedKind): boolean {
    return this.snapshot(kind) !== null;
  }

  /** Rows of a table that hold something in one of the columns. Throws a Failure when the sheet is gone or not to be recognised. */
  rows(kind: Exclude<PrintedKind, 'master' | 'review'>, ...keys: readonly string[]): readonly ReadRow[] {
    const { sheet, layout } = this.located(kind);
    return filledRows(sheet, layout, ...keys);
  }

  /** The same, without rows where the plan has no such sheet. */
  rowsIfThere(kind: Exclude<PrintedKind, 'master' | 'review'>, ...keys: readonly string[]): readonly ReadRow[] {
    return this.has(kind) ? this.rows(kind, ...keys) : [];
  }

  /** Rows of a form, from its first key on. Throws as {@link rows} does. */
  lines(kind: 'master' | 'review'): readonly FormLine[] {
    const { sheet, layout } = this.located(kind);
    const keys = new Map([...layout.rows].map(([key, row]) => [row, key]));
    return sheet.values.map((cells, index) => {
      const value = (column: string): SnapshotValue => cells[(layout.columns.get(column) ?? 0) - 1] ?? '';
      return { key: keys.get(index + 1) ?? '', value, text: (column) => textOf(value(column)) };
    });
  }

  /** Where the event takes place: 活动策划总表 while it is there, else what the plan was made with. */
  venue(): string {
    if (!this.has('master')) return this.record.answers.venue;
    return (
      this.lines('master')
        .find(({ key }) => key === 'where')
        ?.text('content') ?? ''
    );
  }

  private snapshot(kind: PrintedKind | 'settings'): SheetSnapshot | null {
    return this.read.get(this.record.sheets[kind] ?? -1) ?? null;
  }

  private located(kind: PrintedKind): { readonly sheet: SheetSnapshot; readonly layout: NonNullable<ReturnType<typeof locate>> } {
    const sheet = this.snapshot(kind);
    const missing = whyMissing(this.record, kind, sheet ? [sheet.sheetId] : []);
    if (!sheet || missing) throw failure(missing?.code ?? 'print.tabGone', { title: titleOf(kind, this.record.language) });
    const layout = locate(sheet, planSpec(kind), this.record.plan);
    if (!layout) throw failure('repair.keysLost', {}, sheet.title);
    return { sheet, layout };
  }
}

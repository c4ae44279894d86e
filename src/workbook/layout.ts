import { BOOK, isBookKind, type SheetKind } from './sheet-key';
import type { FormSpec, SheetSpec } from './sheet-spec';

/** Where a sheet of ours stands and where its keys have ended up. Rows and columns are 1-based. */
export interface SheetLayout {
  readonly plan: string;
  readonly kind: SheetKind;
  /** The spreadsheet's own id of the tab: the `gid` of its address. */
  readonly sheetId: number;
  readonly title: string;
  /** Column key → column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Form row key → row; empty for a table. */
  readonly rows: ReadonlyMap<string, number>;
  /** Row of the keys of a table; 0 for a form, and where a table has lost them. */
  readonly keyRow: number;
  /** Row of the header of a table, below which its data begin; 0 for a form, and where a table has lost it. */
  readonly headerRow: number;
  /** Whether a sort that took the header along has left rows of data above it. */
  readonly dataAbove: boolean;
  /** Column of the keys of a form; 0 for a table, and where a form has lost them. */
  readonly keyColumn: number;
  readonly lastRow: number;
}

/** Every sheet of ours in a spreadsheet. `lost` are kinds whose tab is there but cannot be read: nothing that refers to them is touched. */
export class Layout {
  constructor(
    readonly sheets: readonly SheetLayout[],
    readonly lost: readonly SheetKind[] = [],
  ) {}

  /** The sheet `kind` of a plan (of the spreadsheet for book kinds), or undefined when it is absent. */
  find(plan: string, kind: SheetKind): SheetLayout | undefined {
    const owner = isBookKind(kind) ? BOOK : plan;
    return this.sheets.find((sheet) => sheet.plan === owner && sheet.kind === kind);
  }
}

/** Rows and columns of a sheet as it is first built. */
export function freshLayout(spec: SheetSpec, place: { plan: string; sheetId: number; title: string }): SheetLayout {
  const owner = isBookKind(spec.kind) ? BOOK : place.plan;
  const isTable = spec.form === 'table';
  const firstColumn = isTable ? 1 : FORM_KEY_COLUMN + 1;
  return {
    plan: owner,
    kind: spec.kind,
    sheetId: place.sheetId,
    title: place.title,
    columns: new Map(spec.columns.map((column, index) => [column.key, index + firstColumn])),
    rows: isTable ? new Map() : formRows(spec),
    keyRow: isTable ? TABLE_KEY_ROW : 0,
    headerRow: isTable ? TABLE_HEADER_ROW : 0,
    dataAbove: false,
    keyColumn: isTable ? 0 : FORM_KEY_COLUMN,
    lastRow: isTable ? TABLE_HEADER_ROW + spec.capacity : spec.rows.length,
  };
}

/** Row 1 of a table is the hidden key row, row 2 the header. */
export const TABLE_KEY_ROW = 1;
export const TABLE_HEADER_ROW = 2;
/** Column A of a form is the hidden key column. */
export const FORM_KEY_COLUMN = 1;

/** Whether the header of a table stands right below its keys and all data below it: a sort that took both along, or a row put between them, breaks that. */
export function isInOrder(layout: SheetLayout): boolean {
  return layout.keyRow > 0 && layout.headerRow === layout.keyRow + 1 && !layout.dataAbove;
}

function formRows(spec: FormSpec): Map<string, number> {
  return new Map(spec.rows.map((row, index) => [row.key, index + 1]));
}

/** Column letters: 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A1` of a cell. */
export function cellName(row: number, column: number): string {
  return `${columnLetter(column)}${row}`;
}

import type { SheetLayout } from './layout';

/** A sheet with every position settled: rectangles of values and looks, ready to become operations. Rows and columns are 1-based. */
export interface CompiledSheet {
  readonly layout: SheetLayout;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Row by row, `rowCount` × `columnCount`. */
  readonly cells: readonly (readonly CompiledCell[])[];
  /** Pixels, one a column. */
  readonly columnWidths: readonly number[];
  /** Rows with a height of their own. */
  readonly rowHeights: readonly { readonly row: number; readonly count: number; readonly height: number }[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly rules: readonly CompiledRule[];
  readonly charts: readonly CompiledChart[];
  readonly filter: Block | null;
  /** Blocks that warn before an edit; never a hard lock (platform reference §2.5). */
  readonly protections: readonly Block[];
  readonly tabColor: string | null;
  /** Pages look better without the grid; tables keep it. */
  readonly hideGridlines: boolean;
  /** Whether the sheet stays hidden when the plan is shown. */
  readonly hidden: boolean;
}

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Who a cell belongs to. `key`, `helper` and `computed` are ours and are compared and repaired; `label` is ours at the start and the user's to
 * rename; `seed` is a starting value and the user's from then on; `free` is blank and the user's.
 */
export type CellRole = 'key' | 'helper' | 'computed' | 'label' | 'seed' | 'free';

export interface CompiledCell {
  /** As `setValues` takes it: '' is blank, '=…' a formula, text already through `asText`. */
  readonly value: string | number | boolean;
  readonly role: CellRole;
  readonly look: Look;
  readonly note: string;
  readonly validation: Validation | null;
  /** What stands in a computed cell of a form while a sheet its formula would read is absent, if not {@link SHEET_ABSENT}. */
  readonly absent?: string;
}

export interface Look {
  readonly format: string;
  readonly fill: string | null;
  readonly color: string;
  readonly bold: boolean;
  /** Points. */
  readonly size: number;
  readonly align: 'left' | 'center' | 'right';
  readonly wrap: 'wrap' | 'clip' | 'overflow';
}

export type Validation =
  /** `open`: other values are only marked. */
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly open?: true }
  /** `list` is the key of the column the choices stand in. */
  | { readonly kind: 'openList'; readonly list: string; readonly sheetId: number; readonly block: Block }
  | { readonly kind: 'date' }
  | { readonly kind: 'check' };

/** Stands in a computed cell, as it is handed to the spreadsheet, while a sheet its formula would read is not part of the workbook. */
export const SHEET_ABSENT = "'–";

/** What a validation comes down to when it is compared: its kind, and the choices of a closed enum. */
export function validationMeaning(validation: Validation): string {
  return validation.kind === 'list' ? listMeaning(validation.values) : validation.kind;
}

/** The meaning of a drop-down with these choices. */
export function listMeaning(values: readonly string[]): string {
  return `list:${values.join('|')}`;
}

export interface CompiledRule {
  readonly name: string;
  /** Blocks that begin on the same row, so that the formula is anchored alike in each. */
  readonly blocks: readonly Block[];
  /** Begins with '='; carries the marker of {@link RULE_MARK}. */
  readonly formula: string;
  readonly fill: string;
  readonly text: string;
  readonly bold: boolean;
  readonly strikethrough: boolean;
}

export interface CompiledChart {
  readonly title: string;
  readonly kind: 'bar' | 'combo';
  /** The cell whose upper left corner it hangs on. */
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly Block[];
  readonly series: readonly { readonly color: string; readonly isLine?: true }[];
  readonly most: number | null;
}

/**
 * Rules have no id (platform reference §2.4), so ours carry a term that is always true and names them: `N("sr1 late")=0`.
 */
export const RULE_MARK = 'sr1 ';

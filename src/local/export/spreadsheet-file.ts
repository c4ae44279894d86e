import type { CellLook } from '../rendered-workbook';

/**
 * A workbook in the words of the .xlsx format: what a library must be able to write for us. Rows and columns are 1-based, widths in
 * characters of the default font, heights in points, formulas without '=' as Excel stores them.
 */
export interface SpreadsheetFile {
  readonly title: string;
  /** Stands as created and modified, so that the same workbook gives the same bytes. */
  readonly savedAt: Date;
  readonly fontFamily: string;
  readonly fontSize: number;
  /** 0-based; a visible sheet. */
  readonly activeSheet: number;
  readonly sheets: readonly FileSheet[];
}

export interface FileSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly gridlines: boolean;
  readonly tabColor: string | null;
  readonly columns: readonly { readonly width: number; readonly hidden: boolean }[];
  /** Rows not named here take the height their content needs. */
  readonly rows: ReadonlyMap<number, { readonly height: number | null; readonly hidden: boolean }>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly filter: string | null;
  readonly cells: readonly FileCell[];
  readonly rules: readonly FileRule[];
  readonly validations: readonly FileValidation[];
  readonly charts: readonly FileChart[];
}

export interface FileCell {
  readonly row: number;
  readonly column: number;
  /** Of a formula: its cached result. An error is its text with `isError`. */
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  readonly formula: string | null;
  readonly numberFormat: string | null;
  readonly look: CellLook;
  readonly checkbox: boolean;
  /** The note and the size in pixels of the box that shows all of it. */
  readonly note: { readonly text: string; readonly width: number; readonly height: number } | null;
  /** `location` is within the file (`'总览'!A1`), `url` outside. */
  readonly link: { readonly location: string } | { readonly url: string } | null;
}

/** One conditional format on one range; the formula is relative to its top-left cell. The list is in priority order, first match only. */
export interface FileRule {
  readonly range: string;
  readonly formula: string;
  readonly background: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly strikethrough: boolean;
}

export interface FileValidation {
  readonly ranges: readonly string[];
  /** A list: its items, or the absolute range that holds them. */
  readonly accepts: { readonly items: readonly string[] } | { readonly range: string } | 'date';
  /** false: Excel asks before it takes anything else; true: it refuses. */
  readonly strict: boolean;
  readonly prompt: string | null;
}

/** A chart over whole cells, from the one it hangs on to the one its lower right corner falls into. */
export interface FileChart {
  readonly title: string;
  /** What it shows, in words. */
  readonly description: string;
  readonly kind: 'bar' | 'column';
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
  readonly legend: boolean;
  readonly most: number | null;
  /** Of the labels, absolute and with the sheet's name. */
  readonly labels: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly color: string }[];
}

/** Writes a file; the only thing the rest of the project knows of the library behind it. */
export type SpreadsheetFileWriter = (file: SpreadsheetFile) => Promise<Uint8Array>;

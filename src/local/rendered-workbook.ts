/**
 * A workbook as a person would see it: computed values, display text, formulas, and what the conditional formats make of each cell.
 * The local host makes it; the .xlsx, `workbook.json` and `report.html` writers only read it. Rows and columns are 1-based; sizes in pixels;
 * colours `#rrggbb` in lower case.
 */
export interface RenderedWorkbook {
  readonly title: string;
  /** As `zh_CN`. */
  readonly locale: string;
  readonly timeZone: string;
  /** `yyyy-MM-dd` in the workbook's zone: what TODAY() answered. */
  readonly today: string;
  readonly sheets: readonly RenderedSheet[];
}

export interface RenderedSheet {
  readonly id: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly hiddenGridlines: boolean;
  readonly tabColor: string | null;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** One entry a column, a row. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Every cell with content, a look, a note or a validation; in row, then column order. */
  readonly cells: readonly RenderedCell[];
  /** In priority order. */
  readonly rules: readonly RenderedRule[];
  readonly validations: readonly RenderedValidation[];
  /** Absent where the sheet has none. */
  readonly charts?: readonly RenderedChart[];
  /** A1 of the basic filter, or null. */
  readonly filter: string | null;
  /** Texts unticked in the filter, by column; absent when nothing is. */
  readonly unticked?: readonly { readonly column: number; readonly texts: readonly string[] }[];
  readonly protections: readonly { readonly range: string | null; readonly description: string; readonly warningOnly: boolean }[];
}

export interface RenderedCell {
  readonly row: number;
  readonly column: number;
  /** Computed value: a date is its serial number; an error is its text, `#N/A`, with `isError`. Null = blank. */
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  /** What the cell shows. */
  readonly display: string;
  /** Starts with '='; English names, `,` between arguments, `.` decimals; null when the cell holds a plain value. */
  readonly formula: string | null;
  readonly numberFormat: string | null;
  /** As set on the cell. */
  readonly look: CellLook;
  /** `look` with the first matching conditional format on top; equal to `look` where none matches. */
  readonly shown: CellLook;
  /** Index into `rules` of the rule that applies, or null. */
  readonly rule: number | null;
  readonly note: string | null;
  /** For HYPERLINK formulas: the target as written, e.g. `#gid=12` or `https://…`. */
  readonly link: string | null;
}

export interface CellLook {
  readonly background: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly strikethrough: boolean;
  /** Points. */
  readonly fontSize: number;
  readonly fontFamily: string | null;
  readonly horizontal: 'left' | 'center' | 'right' | null;
  readonly vertical: 'top' | 'middle' | 'bottom' | null;
  readonly wrap: 'wrap' | 'clip' | 'overflow';
  readonly borders: {
    readonly top: string | null;
    readonly right: string | null;
    readonly bottom: string | null;
    readonly left: string | null;
  };
}

export interface RenderedRule {
  /** A1, each starting on the same sheet. */
  readonly ranges: readonly string[];
  /** Starts with '='; English, commas; relative to the top-left cell of the first range. */
  readonly formula: string;
  readonly background: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly strikethrough: boolean | null;
}

export interface RenderedValidation {
  readonly ranges: readonly string[];
  readonly kind: 'list' | 'range' | 'date' | 'checkbox';
  /** The items of a list, or the A1 (with quoted sheet name) of a range; empty otherwise. */
  readonly values: readonly string[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** A chart with the figures it is drawn from; lines that are hidden are left out of them, as in Google. */
export interface RenderedChart {
  readonly title: string;
  /** `bar`: from left to right; `combo`: columns, and lines. */
  readonly kind: 'bar' | 'combo';
  /** The cell whose upper left corner it hangs on, and pixels from there. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
  readonly legend: boolean;
  /** What its axis ends at, or null for the largest figure. */
  readonly most: number | null;
  readonly labels: ChartColumn;
  readonly series: readonly ChartSeries[];
}

/** A column of figures: its name, where it stands (null without any row) and what its cells show. */
export interface ChartColumn {
  readonly name: string;
  readonly source: { readonly sheetId: number; readonly column: number; readonly row: number; readonly lastRow: number } | null;
  readonly texts: readonly string[];
}

export interface ChartSeries extends ChartColumn {
  readonly color: string;
  readonly isLine: boolean;
  /** Null where a cell holds no number. */
  readonly values: readonly (number | null)[];
}

/** A mail as `MailApp.sendEmail` accepted it. */
export interface SentMail {
  /** ISO instant, UTC. */
  readonly at: string;
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

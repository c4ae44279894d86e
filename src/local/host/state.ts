import type { SentMail } from '../rendered-workbook';
import type { HostMenu, HostMenuEntry, HostTrigger, HostUser } from './host-types';

/** What the host remembers between executions; plain data, so that it can be saved. Rows and columns are 1-based where numbers name them. */
export interface HostState {
  readonly version: 1;
  book: BookState;
  users: HostUser[];
  currentUser: string;
  /** The clock, in milliseconds since 1970-01-01 UTC. */
  now: number;
  properties: { [key: string]: string };
  triggers: HostTrigger[];
  outbox: SentMail[];
  /** Entries of the add-on's own menu. */
  menu: HostMenuEntry[];
  /** Menus beside Google's; absent in older saved states. */
  menus?: HostMenu[];
  /** Recipients per account and day. */
  mailQuota: number;
  /** Recipients used by account, and when their 24 hours began. */
  mailUse: { [email: string]: { used: number; since: number } };
  /** Feeds reproducible sheet ids, trigger ids and UUIDs. */
  counter: number;
}

export interface BookState {
  id: string;
  title: string;
  locale: string;
  timeZone: string;
  sheets: SheetState[];
  activeSheet: number;
  /** A1 of what the script last selected on the active sheet; absent when it selected nothing there. */
  activeRange?: string;
  /** Every distinct style; a cell holds an index. Index 0 is the default style. */
  styles: CellStyle[];
  /** Every distinct validation; a cell holds an index. */
  validations: ValidationState[];
}

export interface SheetState {
  id: number;
  title: string;
  hidden: boolean;
  tabColor: string | null;
  hiddenGridlines: boolean;
  frozenRows: number;
  frozenColumns: number;
  /** One entry a row; its length is the number of rows. */
  rowHeights: number[];
  rowHidden: boolean[];
  columnWidths: number[];
  columnHidden: boolean[];
  /** `rows[row - 1][column - 1]`; both may be shorter than the grid. */
  rows: CellRow[];
  rules: RuleState[];
  filter: RangeState | null;
  /** What is unticked in the filter, by column of the sheet; absent when nothing is. */
  filterCriteria?: { column: number; hiddenTexts: string[] }[];
  /** One entry a row, true where the filter hides it; absent when it hides none. */
  rowFiltered?: boolean[];
  protections: ProtectionState[];
  /** Absent where there is none, as in older saved states. */
  charts?: ChartState[];
}

export type CellRow = (CellState | null | undefined)[];

/** A cell; every member is absent when it has nothing to say. */
export interface CellState {
  /** Plain value. A date is its serial number. */
  v?: string | number | boolean;
  /** Formula in canonical form: starts with '=', English names, `,` between arguments, `.` decimals. */
  f?: string;
  /** Formula text that could not be parsed, as typed: the cell shows #ERROR!. */
  bad?: string;
  /** Index into `styles`. */
  s?: number;
  /** Note. */
  n?: string;
  /** Index into `validations`. */
  d?: number;
}

export interface CellStyle {
  format: string | null;
  /** True when the format came from typed input, not from a script: it then follows the spreadsheet's locale. */
  typedFormat?: true;
  background: string | null;
  color: string | null;
  bold: boolean;
  fontSize: number;
  horizontal: 'left' | 'center' | 'right' | null;
  vertical: 'top' | 'middle' | 'bottom' | null;
  wrap: 'wrap' | 'clip' | 'overflow';
}

/** A rectangle, 1-based, both ends included. */
export interface RangeState {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

export interface RuleState {
  ranges: RangeState[];
  /** Canonical; relative to the top-left cell of the first range. */
  formula: string;
  background: string | null;
  color: string | null;
  bold: boolean | null;
  strikethrough: boolean | null;
}

/** A chart on a sheet: what a script has told its builder. */
export interface ChartState {
  kind: 'bar' | 'combo';
  /** Side by side; the first column holds words, each other one is a series. Ranges that were deleted are gone from it. */
  ranges: { sheetId: number; range: RangeState }[];
  /** Rows at the top of the ranges that hold names. */
  headers: number;
  /** The cell whose upper left corner it hangs on, and how far from it in pixels. */
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
  options: ChartOptions;
}

/** The options of Google's charts that the local host knows. */
export interface ChartOptions {
  title?: string;
  /** Pixels. */
  width?: number;
  height?: number;
  legend?: { position: 'none' | 'top' };
  colors?: string[];
  useFirstColumnAsDomain?: true;
  seriesType?: 'bars';
  /** By the number of the series, from 0. */
  series?: { [series: string]: { type: 'line' | 'bars' } };
  hAxis?: { viewWindow: { min: number; max: number } };
  vAxis?: { viewWindow: { min: number; max: number } };
}

export interface ValidationState {
  kind: 'list' | 'range' | 'date' | 'checkbox';
  /** Items of a list. */
  items: string[];
  /** For kind `range`: the sheet's id and the rectangle; null when it was deleted. */
  source: { sheetId: number; range: RangeState } | null;
  showDropdown: boolean;
  allowInvalid: boolean;
  helpText: string | null;
}

export interface ProtectionState {
  range: RangeState;
  warningOnly: boolean;
}

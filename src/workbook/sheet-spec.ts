import type { Language, Localized } from '../domain/language';
import type { EnumName } from './enums';
import type { FormulaContext } from './formula-context';
import type { SheetKind } from './sheet-key';
import type { ListKey } from './sheets/lists';

/**
 * Sheets as data: what a sheet holds, said once, without knowing where its columns have ended up in a user's spreadsheet.
 * `compile.ts` puts a spec and a layout together; nothing here names a position.
 */
export type SheetSpec = TableSpec | FormSpec;

interface SheetCommon {
  readonly kind: SheetKind;
  readonly title: Localized;
  readonly tabColor: string;
  readonly hidden: boolean;
}

/** Basic columns are always shown, more on request, hidden ones hold ids, helpers and sort keys (design §4). */
export type ColumnLevel = 'basic' | 'more' | 'hidden';

export type CellType =
  | 'text'
  | 'long'
  | 'integer'
  | 'number'
  | 'money'
  | 'percent'
  | 'date'
  | 'dateTime'
  /** Days where nobody types: month and day, and the day alone. */
  | 'monthDay'
  | 'dayOfMonth'
  | 'time'
  | 'check'
  | 'daysLeft'
  | 'drift';

/** Value of a cell as data: dates are `yyyy-MM-dd` in date columns; null is blank. */
export type CellInput = string | number | boolean | null;

export interface ColumnSpec {
  readonly key: string;
  readonly header: Localized;
  /** Shown when the mouse rests on the header. */
  readonly note?: Localized;
  readonly level: ColumnLevel;
  /** Pixels. */
  readonly width: number;
  readonly type: CellType;
  /** Closed enum: other values are refused. */
  readonly enum?: EnumName;
  /** The labels of `enum` are only suggested: other values are marked and stay. */
  readonly open?: true;
  /** Open enum from the Lists tab: other values are only marked. */
  readonly list?: ListKey;
  /** Choices are what stands in a column of another sheet of the plan while it is there; other values are only marked. */
  readonly choicesFrom?: { readonly kind: SheetKind; readonly column: string };
  /** Only we write into it, so what stands there is no work of anybody's. */
  readonly isOurs?: true;
  /** False where only we write, so that no rule is needed. */
  readonly validated?: false;
  /** Computed column: formula of a row, written over the spare rows as well. */
  readonly formula?: (context: RowContext) => string;
  /** Helper column: this formula stands in the header row and the column holds nothing else. */
  readonly headerFormula?: (context: FormulaContext) => string;
}

/** References of one row of a table. */
export interface RowContext extends FormulaContext {
  /** `$E7`: the cell of this row in column `key` of the same sheet. */
  readonly cell: (key: string) => string;
}

/** One table: row 1 the hidden key row, row 2 the header, data from row 3 (design §2.3). */
export interface TableSpec extends SheetCommon {
  readonly form: 'table';
  readonly columns: readonly ColumnSpec[];
  /** Rows of data and spare rows together. */
  readonly capacity: number;
  /** Key of the column frozen at the left, with all before it. */
  readonly frozenThrough: string | null;
  readonly rules: readonly RuleSpec[];
  readonly rows: readonly TableRow[];
}

/** Starting values of a row by column key. A function is a starting formula the user may overwrite. */
export type TableRow = { readonly [column: string]: CellInput | ((context: RowContext) => string) };

/** A conditional format over the data of a table. */
export interface RuleSpec {
  /** What it says, e.g. `late`; part of the marker by which the rule is recognised as ours. */
  readonly name: string;
  /** Condition of one row; column references are absolute, the row is the first of the range. */
  readonly when: (context: RowContext) => string;
  /** Columns it paints; null = every column shown. */
  readonly columns: readonly string[] | null;
  readonly fill: string;
  readonly text: string;
  readonly bold?: boolean;
  readonly strikethrough?: boolean;
}

/** A page with fixed cells: hidden column A holds each row's key; no sort, no filter (design §2.3). */
export interface FormSpec extends SheetCommon {
  readonly form: 'form';
  readonly columns: readonly { readonly key: string; readonly width: number; readonly hidden?: true }[];
  readonly rows: readonly FormRow[];
  readonly rules: readonly FormRuleSpec[];
  readonly frozenRows: number;
  /** Key of the column frozen at the left, with all before it. */
  readonly frozenThrough?: string;
  readonly charts?: readonly ChartSpec[];
  /** What its rules paint is what the page shows: they stay, as rules of the user's, when it becomes a plain sheet. */
  readonly keepsColours?: true;
}

/** A chart over the cells of a form, drawn by the spreadsheet from figures in the same form. */
export interface ChartSpec {
  readonly title: Localized;
  /** `bar`: one bar a line of figures, from left to right; `combo`: columns, and lines where a series says so. */
  readonly kind: 'bar' | 'combo';
  /** Row and column keys of the cell whose upper left corner it hangs on. */
  readonly at: readonly [row: string, column: string];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Blocks of the same rows, side by side: words in the first column, then a column a series; the first row holds the names of the series. */
  readonly figures: readonly {
    readonly from: readonly [row: string, column: string];
    readonly to: readonly [row: string, column: string];
  }[];
  readonly series: readonly { readonly color: string; readonly isLine?: true }[];
  /** Where its axis ends; without it the spreadsheet decides. */
  readonly most?: number;
}

export interface FormRow {
  readonly key: string;
  /** Pixels; null = the default. */
  readonly height: number | null;
  readonly cells: { readonly [column: string]: FormCell };
}

export type FormStyle =
  | 'title'
  | 'subtitle'
  | 'header'
  | 'section'
  | 'label'
  | 'figure'
  | 'amount'
  | 'caption'
  | 'fact'
  | 'bar'
  | 'computed'
  | 'input'
  | 'notice'
  | 'link'
  | 'note'
  | 'tick'
  | 'hint';

export interface FormCell {
  readonly style: FormStyle;
  readonly type: CellType;
  /** Our own words: a label; in a computed cell what stands there instead of a dash while a sheet it reads is absent. */
  readonly label?: Localized;
  /** Starting value of an input cell; afterwards it is the user's. */
  readonly value?: CellInput;
  /** Computed cell. Where a sheet it reads is absent (null, or SheetMissing is thrown) the label or a dash is shown instead. */
  readonly formula?: (context: FormulaContext) => string | null;
  readonly enum?: EnumName;
  readonly align?: 'left' | 'center' | 'right';
}

export interface FormRuleSpec {
  readonly name: string;
  /** Row and column keys of the corners of the block it paints. */
  readonly from: readonly [row: string, column: string];
  readonly to: readonly [row: string, column: string];
  /** Condition for the top-left cell; `at` gives references relative to it that shift with the cell. */
  readonly when: (
    context: FormulaContext & { readonly at: (row: string, column: string, fix: 'column' | 'row' | 'none' | 'both') => string },
  ) => string;
  readonly fill: string;
  readonly text: string;
  readonly bold?: boolean;
}

/** Text of a label in the language of the plan. */
export function say(text: Localized, language: Language): string {
  return text[language];
}

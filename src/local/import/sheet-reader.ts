import type { Cell, Sheet } from 'hucre/xlsx';
import { linesHeight } from '../export/text-size';
import { ownCell } from '../host/grid';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, newSheet } from '../host/new-state';
import type { CellState, SheetState } from '../host/state';
import { excelColor } from './excel-colors';
import type { ExcelLooks } from './excel-looks';
import { rangesOf } from './excel-validations';
import { putStored, storedValue } from './file-values';
import { type FormulaSource, googleFormula, linkFormula, sheetLink } from './google-formula';
import { notesOf } from './notes';
import type { LeftOutCounts } from './opening-report';
import type { ReadFormula } from './settle-formulas';

/** A digit of the default font at 96 dpi: Excel counts column widths in these. */
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 4 / 3;
/** Google's limits on what a person can set, in pixels. */
const MOST_PIXELS = 2000;

/** Frame of a sheet: an empty one with the title, the size, the lines and the view of the file's. */
export function sheetFrame(file: Sheet, id: number, title: string, theme: readonly string[]): SheetState {
  const sheet = newSheet(id, title);
  const { lastRow, lastColumn } = contentEnd(file);
  stretch(sheet.rowHeights, lastRow, DEFAULT_ROW_HEIGHT);
  stretch(sheet.rowHidden, lastRow, false);
  stretch(sheet.columnWidths, lastColumn, DEFAULT_COLUMN_WIDTH);
  stretch(sheet.columnHidden, lastColumn, false);
  for (const [index, { height, hidden }] of file.rowDefs ?? []) {
    if (index >= sheet.rowHeights.length) continue;
    if (height !== undefined && height > 0) sheet.rowHeights[index] = pixels(height * PIXELS_PER_POINT);
    if (hidden === true) sheet.rowHidden[index] = true;
  }
  for (const [index, { width, hidden }] of (file.columns ?? []).slice(0, sheet.columnWidths.length).entries()) {
    if (width !== undefined && width > 0) sheet.columnWidths[index] = pixels(width * PIXELS_PER_CHARACTER);
    if (hidden === true) sheet.columnHidden[index] = true;
  }
  const { rows = 0, columns = 0 } = file.freezePane ?? {};
  return {
    ...sheet,
    hidden: file.hidden === true || file.veryHidden === true,
    tabColor: excelColor(file.view?.tabColor, theme),
    hiddenGridlines: file.view?.showGridLines === false,
    frozenRows: Math.min(rows, sheet.rowHeights.length),
    frozenColumns: Math.min(columns, sheet.columnWidths.length),
  };
}

/** Where the last value, formula or note stands: a grid that only looks stretch would be longer than anyone has seen. */
function contentEnd(file: Sheet): { readonly lastRow: number; readonly lastColumn: number } {
  let lastRow = 0;
  let lastColumn = 0;
  const see = (row: number, column: number): void => {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  };
  for (const [top, row] of file.rows.entries()) {
    let last = row.length;
    while (last > 0 && (row[last - 1] ?? '') === '') last -= 1;
    if (last > 0) see(top + 1, last);
  }
  for (const [key, { formula, comment }] of file.cells ?? []) {
    const [top = 0, left = 0] = key.split(',').map(Number);
    if (formula !== undefined || comment !== undefined) see(top + 1, left + 1);
  }
  return { lastRow, lastColumn };
}

function stretch<T>(list: T[], length: number, value: T): void {
  while (list.length < length) list.push(value);
}

function pixels(size: number): number {
  return Math.min(MOST_PIXELS, Math.max(2, Math.round(size)));
}

/** What reading the cells of a sheet needs of the rest of the file. */
export interface CellContext {
  readonly source: FormulaSource;
  readonly looks: ExcelLooks;
  readonly leftOut: LeftOutCounts;
  /** Names of the people behind threaded comments, by their id. */
  readonly people: ReadonlyMap<string, string>;
}

/** What came of a sheet's formulas: those that can be tried out, and where one could not even be read. */
export interface CellsRead {
  readonly formulas: readonly Omit<ReadFormula, 'sheet'>[];
  readonly unread: readonly { readonly row: number; readonly column: number }[];
}

/** Fills a sheet with the cells of the file's: values, formulas, looks and notes. */
export function readCells(file: Sheet, sheet: SheetState, context: CellContext): CellsRead {
  const reader = new CellReader(file, sheet, context);
  for (let row = 1; row <= Math.min(file.rows.length, sheet.rowHeights.length); row += 1) {
    const values = file.rows[row - 1] ?? [];
    for (let column = 1; column <= Math.min(values.length, sheet.columnWidths.length); column += 1) reader.read(row, column);
  }
  for (const [place, note] of notesOf(file, context.people)) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    if (row >= 1 && row <= sheet.rowHeights.length && column >= 1 && column <= sheet.columnWidths.length)
      ownCell(sheet, row, column).n = note;
  }
  return reader;
}

class CellReader implements CellsRead {
  readonly formulas: Omit<ReadFormula, 'sheet'>[] = [];
  readonly unread: { row: number; column: number }[] = [];
  /** Formulas several cells share, by their number: the text stands in the first only. */
  private readonly shared = new Map<number, { readonly text: string; readonly row: number; readonly column: number }>();

  constructor(
    private readonly file: Sheet,
    private readonly sheet: SheetState,
    private readonly context: CellContext,
  ) {
    for (const [key, { formula, formulaSharedIndex }] of file.cells ?? []) {
      const [top = 0, left = 0] = key.split(',').map(Number);
      if (formula && formulaSharedIndex !== undefined)
        this.shared.set(formulaSharedIndex, { text: formula, row: top + 1, column: left + 1 });
    }
  }

  read(row: number, column: number): void {
    const file = this.file.cells?.get(`${row - 1},${column - 1}`);
    const stored = storedValue(this.file.rows[row - 1]?.[column - 1], file);
    if (file === undefined && stored.value === null) return;
    const filled = stored.value !== null || file?.formula !== undefined;
    const look = this.context.looks.indexOf(file?.style, filled);
    if (!filled && look === 0 && file?.hyperlink === undefined) return;
    const cell = ownCell(this.sheet, row, column);
    if (look !== 0) cell.s = look;
    if (filled && this.file.rowDefs?.get(row - 1)?.height === undefined) this.makeRoom(row, this.context.looks.fontSize(look));
    if ((file?.richText?.length ?? 0) > 1) this.context.leftOut.add('richText');
    if (file?.formula === undefined) putStored(cell, stored);
    else this.readFormula(file, cell, row, column);
    if (file?.hyperlink !== undefined) this.readLink(file, cell);
    if (cell.f !== undefined) this.formulas.push({ row, column, cell, stored });
  }

  /** A row nobody set is as high as its largest text. */
  private makeRoom(row: number, fontSize: number): void {
    const needed = linesHeight(1, fontSize);
    if (needed > (this.sheet.rowHeights[row - 1] ?? needed)) this.sheet.rowHeights[row - 1] = needed;
  }

  private readFormula(file: Cell, cell: CellState, row: number, column: number): void {
    const formula = this.canonical(file, row, column);
    if (formula !== null) {
      cell.f = formula;
      return;
    }
    putStored(cell, storedValue(this.file.rows[row - 1]?.[column - 1], file));
    this.unread.push({ row, column });
  }

  /** A formula over an array spills here or means something else than in Excel: it is none. */
  private canonical({ formula, formulaType, formulaDynamic, formulaSharedIndex }: Cell, row: number, column: number): string | null {
    if (formulaType === 'array' || formulaDynamic === true) return null;
    const { title } = this.sheet;
    if (formula) return googleFormula(formula, { sheet: title, row }, this.context.source);
    const first = this.shared.get(formulaSharedIndex ?? -1);
    if (first === undefined) return null;
    return googleFormula(first.text, { sheet: title, row, down: row - first.row, right: column - first.column }, this.context.source);
  }

  /** A place within the file is a link here too; an address stays in sight only where the cell shows it. */
  private readLink({ hyperlink }: Cell, cell: CellState): void {
    const { location, target = '' } = hyperlink ?? {};
    const link = location === undefined ? null : sheetLink(`#${location}`, this.context.source);
    const shown = cell.f === undefined ? cell.v : { formula: cell.f };
    if (link !== null && shown !== undefined) {
      delete cell.v;
      cell.f = linkFormula(link, shown);
    } else if (plainAddress(String(cell.v)) !== plainAddress(target)) this.context.leftOut.add('links');
  }
}

function plainAddress(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^mailto:|\/$/g, '');
}

/** The range of the filter arrows: the sheet's own, else those of its first table. */
export function readFilter(file: Sheet, sheet: SheetState): SheetState['filter'] {
  const range = file.autoFilter?.range ?? file.tables?.find((table) => table.showAutoFilter !== false)?.range;
  return range === undefined ? null : (rangesOf(range, sheet)[0] ?? null);
}

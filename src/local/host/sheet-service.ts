import type {
  CellValue,
  ChartHandle,
  ConditionalFormatRuleHandle,
  FilterHandle,
  ProtectionHandle,
  RangeHandle,
  SheetHandle,
} from '../../google/surface';
import { ChartBuilder, chartRanges, checkedChart, EmbeddedChart } from './chart-service';
import { checkedColor, checkLines, wholeNumber } from './checks';
import { ConditionalFormatRule, checkedRules } from './conditional-format-rule';
import { PROTECTION_TYPES } from './enumeration';
import type { Execution } from './execution';
import { columnCount, contentExtent, rowCount } from './grid';
import { moveLines } from './move-lines';
import { FilterService, ProtectionService } from './range-objects';
import { RangeService } from './range-service';
import { ServiceObject } from './service-object';
import type { SheetState } from './state';
import { checkAnotherVisible, deleteLines, insertLines, renameSheet } from './structure';

/** `Sheet`. The handle stays good when the sheet is renamed or moved, and throws once it is deleted. */
export class SheetService extends ServiceObject implements SheetHandle {
  readonly className = 'Sheet';
  override readonly builders = ['newChart'];

  constructor(
    readonly execution: Execution,
    private readonly id: number,
  ) {
    super();
  }

  /** The sheet as it is now. Throws when it was deleted. */
  readonly current = (): SheetState => {
    const sheet = this.execution.book.sheetById(this.id);
    if (sheet === undefined) throw new Error(`Sheet ${this.id} not found`);
    return sheet;
  };

  private readonly written = (): this => {
    this.execution.wrote();
    return this;
  };

  getSheetId(): number {
    return this.current().id;
  }

  getName(): string {
    return this.current().title;
  }

  setName(name: string): SheetHandle {
    renameSheet(this.execution.book, this.current(), String(name));
    return this.written();
  }

  isSheetHidden(): boolean {
    return this.current().hidden;
  }

  hideSheet(): SheetHandle {
    const sheet = this.current();
    checkAnotherVisible(this.execution.book, sheet, "You can't hide all the sheets in a document.");
    sheet.hidden = true;
    return this.written();
  }

  showSheet(): SheetHandle {
    this.current().hidden = false;
    return this.written();
  }

  setTabColor(color: string): SheetHandle {
    this.current().tabColor = checkedColor(color);
    return this.written();
  }

  setHiddenGridlines(hide: boolean): SheetHandle {
    this.current().hiddenGridlines = hide;
    return this.written();
  }

  getMaxRows(): number {
    this.execution.reading();
    return rowCount(this.current());
  }

  getMaxColumns(): number {
    this.execution.reading();
    return columnCount(this.current());
  }

  getLastRow(): number {
    this.execution.reading();
    return contentExtent(this.current()).lastRow;
  }

  insertRowsAfter(afterRow: number, count: number): SheetHandle {
    const sheet = this.current();
    checkLines(afterRow, 1, rowCount(sheet), 'row');
    insertLines(this.execution.book, sheet, 'row', wholeNumber(afterRow, 'row') + 1, wholeNumber(count, 'number of rows'), afterRow);
    return this.written();
  }

  insertRowsBefore(beforeRow: number, count: number): SheetHandle {
    const sheet = this.current();
    checkLines(beforeRow, 1, rowCount(sheet), 'row');
    const at = wholeNumber(beforeRow, 'row');
    insertLines(this.execution.book, sheet, 'row', at, wholeNumber(count, 'number of rows'), at);
    return this.written();
  }

  insertColumnsAfter(afterColumn: number, count: number): SheetHandle {
    const sheet = this.current();
    checkLines(afterColumn, 1, columnCount(sheet), 'column');
    const added = wholeNumber(count, 'number of columns');
    insertLines(this.execution.book, sheet, 'column', wholeNumber(afterColumn, 'column') + 1, added, afterColumn);
    return this.written();
  }

  insertColumnsBefore(beforeColumn: number, count: number): SheetHandle {
    const sheet = this.current();
    checkLines(beforeColumn, 1, columnCount(sheet), 'column');
    const at = wholeNumber(beforeColumn, 'column');
    insertLines(this.execution.book, sheet, 'column', at, wholeNumber(count, 'number of columns'), at);
    return this.written();
  }

  moveRows(rowSpec: RangeHandle, destinationIndex: number): void {
    this.move('row', rowSpec, destinationIndex);
  }

  moveColumns(columnSpec: RangeHandle, destinationIndex: number): void {
    this.move('column', columnSpec, destinationIndex);
  }

  private readonly move = (axis: 'row' | 'column', spec: RangeHandle, destinationIndex: number): void => {
    if (!(spec instanceof RangeService)) throw new Error('The argument is no Range of this execution.');
    if (spec.sheet.current() !== this.current()) throw new Error('The range to move must be on the sheet it is moved in.');
    const { row, column, lastRow, lastColumn } = spec.area;
    const [first, last] = axis === 'row' ? [row, lastRow] : [column, lastColumn];
    moveLines(this.execution.book, this.current(), {
      axis,
      first,
      count: last - first + 1,
      before: wholeNumber(destinationIndex, 'index'),
    });
    this.execution.wrote();
  };

  deleteRows(row: number, count: number): void {
    deleteLines(this.execution.book, this.current(), 'row', wholeNumber(row, 'row'), wholeNumber(count, 'number of rows'));
    this.execution.wrote();
  }

  deleteColumns(column: number, count: number): void {
    deleteLines(this.execution.book, this.current(), 'column', wholeNumber(column, 'column'), wholeNumber(count, 'number of columns'));
    this.execution.wrote();
  }

  getRange(row: number, column: number, rows: number, columns: number): RangeHandle {
    return this.range(row, column, rows, columns);
  }

  private readonly range = (row: number, column: number, rows: number, columns: number): RangeService => {
    const sheet = this.current();
    const [top, left] = [wholeNumber(row, 'row'), wholeNumber(column, 'column')];
    const [height, width] = [wholeNumber(rows, 'number of rows'), wholeNumber(columns, 'number of columns')];
    if (top < 1) throw new Error('The starting row of the range is too small.');
    if (left < 1) throw new Error('The starting column of the range is too small.');
    if (height < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (width < 1) throw new Error('The number of columns in the range must be at least 1.');
    const area = { row: top, column: left, lastRow: top + height - 1, lastColumn: left + width - 1 };
    if (area.lastRow > rowCount(sheet) || area.lastColumn > columnCount(sheet)) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return new RangeService(this, area);
  };

  getDataRange(): RangeHandle {
    this.execution.reading();
    const { lastRow, lastColumn } = contentExtent(this.current());
    return new RangeService(this, { row: 1, column: 1, lastRow: Math.max(1, lastRow), lastColumn: Math.max(1, lastColumn) });
  }

  getSheetValues(startRow: number, startColumn: number, rows: number, columns: number): CellValue[][] {
    this.execution.reading();
    const { lastRow, lastColumn } = contentExtent(this.current());
    const row = startRow === -1 ? Math.max(1, lastRow) : startRow;
    const column = startColumn === -1 ? Math.max(1, lastColumn) : startColumn;
    const range = this.range(row, column, rows === -1 ? lastRow - row + 1 : rows, columns === -1 ? lastColumn - column + 1 : columns);
    return range.getValues();
  }

  setFrozenRows(rows: number): void {
    const sheet = this.current();
    if (rows < 0 || rows >= rowCount(sheet)) throw new Error('You cannot freeze all the rows of a sheet.');
    sheet.frozenRows = wholeNumber(rows, 'number of rows');
    this.execution.wrote();
  }

  setFrozenColumns(columns: number): void {
    const sheet = this.current();
    if (columns < 0 || columns >= columnCount(sheet)) throw new Error('You cannot freeze all the columns of a sheet.');
    sheet.frozenColumns = wholeNumber(columns, 'number of columns');
    this.execution.wrote();
  }

  setColumnWidths(startColumn: number, count: number, width: number): SheetHandle {
    const sheet = this.current();
    checkLines(startColumn, count, columnCount(sheet), 'column');
    sheet.columnWidths.fill(wholeNumber(width, 'width'), startColumn - 1, startColumn - 1 + count);
    return this.written();
  }

  setRowHeights(startRow: number, count: number, height: number): SheetHandle {
    const sheet = this.current();
    checkLines(startRow, count, rowCount(sheet), 'row');
    sheet.rowHeights.fill(wholeNumber(height, 'height'), startRow - 1, startRow - 1 + count);
    return this.written();
  }

  hideColumns(column: number, count: number): void {
    checkLines(column, count, columnCount(this.current()), 'column');
    this.current().columnHidden.fill(true, column - 1, column - 1 + count);
    this.execution.wrote();
  }

  showColumns(column: number, count: number): void {
    checkLines(column, count, columnCount(this.current()), 'column');
    this.current().columnHidden.fill(false, column - 1, column - 1 + count);
    this.execution.wrote();
  }

  hideRows(row: number, count: number): void {
    checkLines(row, count, rowCount(this.current()), 'row');
    this.current().rowHidden.fill(true, row - 1, row - 1 + count);
    this.execution.wrote();
  }

  showRows(row: number, count: number): void {
    checkLines(row, count, rowCount(this.current()), 'row');
    this.current().rowHidden.fill(false, row - 1, row - 1 + count);
    this.execution.wrote();
  }

  getConditionalFormatRules(): ConditionalFormatRuleHandle[] {
    this.execution.reading();
    return this.current().rules.map((rule) => new ConditionalFormatRule(this, rule));
  }

  setConditionalFormatRules(rules: ConditionalFormatRuleHandle[]): void {
    this.current().rules = checkedRules(this, rules);
    this.execution.wrote();
  }

  newChart(): ChartBuilder {
    return new ChartBuilder();
  }

  insertChart(chart: ChartHandle): void {
    const sheet = this.current();
    sheet.charts = [...(sheet.charts ?? []), checkedChart(chart, sheet)];
    this.execution.wrote();
  }

  getCharts(): ChartHandle[] {
    this.execution.reading();
    return (this.current().charts ?? []).map((chart) => new EmbeddedChart(chart, chartRanges(this.execution, chart)));
  }

  removeChart(chart: ChartHandle): void {
    const sheet = this.current();
    const others = (sheet.charts ?? []).filter((each) => !(chart instanceof EmbeddedChart) || each !== chart.state);
    if (others.length === (sheet.charts ?? []).length) throw new Error('The chart is not on the sheet.');
    sheet.charts = others;
    this.execution.wrote();
  }

  getFilter(): FilterHandle | null {
    this.execution.reading();
    return this.current().filter === null ? null : new FilterService(this);
  }

  getProtections(type: unknown): ProtectionHandle[] {
    if (type !== PROTECTION_TYPES.RANGE && type !== PROTECTION_TYPES.SHEET)
      throw new Error('getProtections takes a SpreadsheetApp.ProtectionType value.');
    this.execution.reading();
    // Nothing in surface.ts protects a whole sheet.
    if (type === PROTECTION_TYPES.SHEET) return [];
    return this.current().protections.map((protection) => new ProtectionService(this, protection));
  }
}

import { isOurs } from '../workbook/compare-sheet';
import type { Block, CompiledRule, Look, Validation } from '../workbook/compiled-sheet';
import type { Operation } from '../workbook/operations';
import { runsOf as runsOfNumbers } from '../workbook/write-runs';
import { insertChart } from './charts';
import { blockOf } from './range-block';
import { changeStructure, isStructural } from './structure-operations';
import type {
  ConditionalFormatRuleHandle,
  DataValidationHandle,
  RangeHandle,
  SheetHandle,
  SpreadsheetAppService,
  SpreadsheetHandle,
} from './surface';

/**
 * Carries out operations on a spreadsheet, in order. Every line here is a service call, so whole rectangles are written at once, and neighbouring
 * columns of equal width share a call. Handles are fetched once a batch: a sheet keeps its handle while it is renamed.
 */
export class OperationRunner {
  private readonly handles = new Map<number, SheetHandle>();
  /** Ranges already asked for, by sheet: a rectangle usually gets values, formats, looks and rules. Dropped when rows or columns of the sheet come or go. */
  private readonly ranges = new Map<number, Map<string, RangeHandle>>();
  private newSize: { readonly rows: number; readonly columns: number } | null = null;

  constructor(
    private readonly app: SpreadsheetAppService,
    private readonly spreadsheet: SpreadsheetHandle,
    private readonly sheetOf: (sheetId: number) => SheetHandle,
  ) {}

  /** Throws what the service throws; operations before that have been given to the spreadsheet. */
  run(operations: readonly Operation[]): void {
    for (const operation of operations) this.runOne(operation);
  }

  private runOne(operation: Operation): void {
    const { sheetId } = operation;
    const sheet = this.sheet(sheetId);
    if (isStructural(operation)) {
      this.ranges.delete(sheetId);
      changeStructure(this.app, sheet, operation);
      return;
    }
    switch (operation.do) {
      case 'sizeGrid':
        this.ranges.delete(sheetId);
        this.sizeGrid(sheet, operation.rows, operation.columns);
        break;
      case 'writeCells':
        this.range(sheetId, operation.block).setValues(operation.values.map((row) => [...row]));
        break;
      case 'writeFormats':
        this.range(sheetId, operation.block).setNumberFormats(operation.formats.map((row) => [...row]));
        break;
      case 'writeLook':
        this.writeLook(this.range(sheetId, operation.block), operation.looks, operation.plain);
        break;
      case 'writeNotes':
        this.range(sheetId, operation.block).setNotes(operation.notes.map((row) => [...row]));
        break;
      case 'writeValidations':
        this.range(sheetId, operation.block).setDataValidations(this.validations(operation.rules));
        break;
      case 'replaceRules':
        this.writeRules(sheet, sheetId, operation.rules, operation.isNewSheet ? [] : sheet.getConditionalFormatRules());
        break;
      case 'insertChart':
        insertChart(sheet, operation, (block) => this.range(sheetId, block));
        break;
      case 'dressSheet':
        this.dress(sheet, operation);
        break;
      case 'setWidths':
        for (const { first, count, value } of widthRuns(operation.widths)) sheet.setColumnWidths(first, count, value);
        break;
      case 'setHeight':
        sheet.setRowHeights(operation.row, 1, operation.height);
        break;
      case 'filter':
        if (!operation.unlessThere || sheet.getFilter() === null) this.range(sheetId, operation.block).createFilter();
        break;
      case 'refilter':
        this.refilter(sheet, operation.block);
        break;
      case 'protect':
        this.range(sheetId, operation.block).protect().setWarningOnly(true);
        break;
      case 'rename':
        sheet.setName(operation.title);
        break;
      case 'show':
        sheet.showSheet();
        break;
      case 'delete':
        this.spreadsheet.deleteSheet(sheet);
        this.handles.delete(sheetId);
        break;
    }
  }

  private refilter(sheet: SheetHandle, block: Block): void {
    const filter = sheet.getFilter();
    if (!filter || isSameBlock(blockOf(filter.getRange()), block)) return;
    const unticked = Array.from({ length: block.columns }, (_, index) => ({
      column: block.column + index,
      criteria: filter.getColumnFilterCriteria(block.column + index),
    })).filter(({ criteria }) => criteria !== null);
    filter.remove();
    const renewed = this.range(sheet.getSheetId(), block).createFilter();
    for (const { column, criteria } of unticked) renewed.setColumnFilterCriteria(column, criteria);
  }

  /** Blank cells count towards the workbook's limit. All new sheets are alike (1000 × 26 on Google), so only the first is asked for its size. */
  private sizeGrid(sheet: SheetHandle, rows: number, columns: number): void {
    this.newSize ??= { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    const { rows: hasRows, columns: hasColumns } = this.newSize;
    if (hasRows > rows) sheet.deleteRows(rows + 1, hasRows - rows);
    else if (hasRows < rows) sheet.insertRowsAfter(hasRows, rows - hasRows);
    if (hasColumns > columns + SPARE_COLUMNS) sheet.deleteColumns(columns + 1, hasColumns - columns);
    else if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
  }

  private sheet(sheetId: number): SheetHandle {
    const known = this.handles.get(sheetId);
    if (known) return known;
    const handle = this.sheetOf(sheetId);
    this.handles.set(sheetId, handle);
    return handle;
  }

  private range(sheetId: number, block: Block): RangeHandle {
    const known = this.ranges.get(sheetId) ?? new Map<string, RangeHandle>();
    this.ranges.set(sheetId, known);
    const key = [block.row, block.column, block.rows, block.columns].join(',');
    const range = known.get(key) ?? this.sheet(sheetId).getRange(block.row, block.column, block.rows, block.columns);
    known.set(key, range);
    return range;
  }

  /** A `plain` sheet, one that stays hidden, is only told its fills: the rest is not worth five calls. */
  private writeLook(range: RangeHandle, looks: readonly (readonly Look[])[], plain: boolean): void {
    const each = <T>(pick: (look: Look) => T): T[][] => looks.map((row) => row.map(pick));
    range.setBackgrounds(each((look) => look.fill));
    if (plain) return;
    range.setFontColors(each((look) => look.color));
    const { WRAP, CLIP, OVERFLOW } = this.app.WrapStrategy;
    range.setWrapStrategies(each((look) => (look.wrap === 'wrap' ? WRAP : look.wrap === 'clip' ? CLIP : OVERFLOW)));
    range.setHorizontalAlignments(each((look) => look.align));
    range.setVerticalAlignment('middle');
    // A new sheet is written in ten points, not bold.
    if (looks.some((row) => row.some((look) => look.bold))) range.setFontWeights(each((look) => (look.bold ? 'bold' : 'normal')));
    if (looks.some((row) => row.some((look) => look.size !== 10))) range.setFontSizes(each((look) => look.size));
  }

  private dress(sheet: SheetHandle, operation: Extract<Operation, { do: 'dressSheet' }>): void {
    if (operation.tabColor !== null) sheet.setTabColor(operation.tabColor);
    if (operation.hideGridlines) sheet.setHiddenGridlines(true);
    for (const run of runsOf(operation.columnWidths)) {
      if (run.value !== DEFAULT_COLUMN_WIDTH) sheet.setColumnWidths(run.first, run.count, run.value);
    }
    for (const { row, count, height } of operation.rowHeights) sheet.setRowHeights(row, count, height);
    if (operation.frozenRows > 0) sheet.setFrozenRows(operation.frozenRows);
    if (operation.frozenColumns > 0) sheet.setFrozenColumns(operation.frozenColumns);
    for (const { first, count } of runsOfNumbers(operation.hiddenColumns)) sheet.hideColumns(first, count);
    for (const { first, count } of runsOfNumbers(operation.hiddenRows)) sheet.hideRows(first, count);
  }

  private writeRules(
    sheet: SheetHandle,
    sheetId: number,
    rules: readonly CompiledRule[],
    standing: readonly ConditionalFormatRuleHandle[],
  ): void {
    const mine = standing.map((rule) => isOurs({ formula: formulaOf(rule.getBooleanCondition()), blocks: [] }));
    // What a person has put behind all of ours stays behind: the first rule that holds wins.
    const last = mine.lastIndexOf(true);
    const theirs = standing.filter((_, index) => !mine[index] && (last < 0 || index < last));
    const behind = standing.filter((_, index) => last >= 0 && index > last);
    const ours = rules.map((rule) => {
      const builder = this.app
        .newConditionalFormatRule()
        .whenFormulaSatisfied(rule.formula)
        .setRanges(rule.blocks.map((block) => this.range(sheetId, block)))
        .setBackground(rule.fill)
        .setFontColor(rule.text);
      if (rule.bold) builder.setBold(true);
      if (rule.strikethrough) builder.setStrikethrough(true);
      return builder.build();
    });
    sheet.setConditionalFormatRules([...theirs, ...ours, ...behind]);
  }

  private validations(rules: readonly (readonly (Validation | null)[])[]): (DataValidationHandle | null)[][] {
    const built = new Map<string, DataValidationHandle>();
    return rules.map((row) =>
      row.map((rule) => {
        if (rule === null) return null;
        const key = JSON.stringify(rule);
        const known = built.get(key);
        if (known) return known;
        const handle = this.validation(rule);
        built.set(key, handle);
        return handle;
      }),
    );
  }

  private validation(rule: Validation): DataValidationHandle {
    const builder = this.app.newDataValidation();
    switch (rule.kind) {
      case 'list':
        return builder
          .requireValueInList([...rule.values], true)
          .setAllowInvalid(rule.open ?? false)
          .build();
      case 'openList':
        return builder.requireValueInRange(this.range(rule.sheetId, rule.block), true).setAllowInvalid(true).build();
      case 'date':
        return builder.requireDate().setAllowInvalid(true).build();
      case 'check':
        return builder.requireCheckbox().build();
    }
  }
}

/** Blank columns at the right of a sheet, as every new one has them, that are not worth the call that deletes them. */
const SPARE_COLUMNS = 11;

/** Pixels of a column in a new sheet; such columns need no call. */
const DEFAULT_COLUMN_WIDTH = 100;

/** Text of a rule's custom formula, or null. */
export function formulaOf(condition: { getCriteriaValues(): unknown[] } | null): string | null {
  const value = condition?.getCriteriaValues()[0];
  return typeof value === 'string' && value.startsWith('=') ? value : null;
}

function isSameBlock(a: Block, b: Block): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Runs of equal values, with 1-based first place. */
function runsOf(values: readonly number[]): { first: number; count: number; value: number }[] {
  return widthRuns(values.map((width, index) => ({ column: index + 1, width })));
}

/** Neighbouring columns of one width: a call each. */
function widthRuns(
  widths: readonly { readonly column: number; readonly width: number }[],
): { first: number; count: number; value: number }[] {
  const runs: { first: number; count: number; value: number }[] = [];
  for (const { column, width } of [...widths].sort((a, b) => a.column - b.column)) {
    const last = runs[runs.length - 1];
    if (last && last.value === width && last.first + last.count === column) last.count += 1;
    else runs.push({ first: column, count: 1, value: width });
  }
  return runs;
}

import type { RenderedSheet, RenderedValidation } from '../rendered-workbook';
import { absoluteAreaName, areaName, parseArea } from './a1';
import type { ExcelFormulaContext } from './excel-formula';
import { excelFormula, shiftFormula } from './excel-formula';
import { formulaPieces, quoteSheetName } from './formula-text';
import { PLAIN_LOOK } from './plain-look';
import type { FileRule, FileSheet, FileValidation } from './spreadsheet-file';

/** Where lists stand that do not fit into a validation; made only when there is one. */
export const LONG_LISTS_SHEET = 'showrunner_lists';

/** Excel refuses a file whose inline list is longer (Excel specifications and limits: 255 characters in a formula's text). */
const MAX_INLINE_LIST = 255;

/**
 * The sheet's conditional formats for Excel: one entry a range, each with the formula moved to its own top-left cell, because the
 * programs disagree on which cell a formula over several ranges is relative to.
 */
export function excelRules(sheet: RenderedSheet, context: ExcelFormulaContext): FileRule[] {
  return sheet.rules.flatMap((rule) => {
    const areas = rule.ranges.map((range) => parseArea(range, sheet.rowCount, sheet.columnCount));
    const origin = areas[0];
    if (!origin) return [];
    return areas.map((area) => ({
      range: areaName(area),
      formula: excelFormula(shiftFormula(rule.formula, area.top - origin.top, area.left - origin.left), context),
      background: rule.background,
      color: rule.color,
      bold: rule.bold === true,
      strikethrough: rule.strikethrough === true,
    }));
  });
}

/** The sheet's validations for Excel. A checkbox is also a choice of TRUE and FALSE, for programs that draw no box. */
export function excelValidations(sheet: RenderedSheet, context: ExcelFormulaContext, lists: LongLists): FileValidation[] {
  return sheet.validations.map((validation) => ({
    ranges: validation.ranges.map((range) => areaName(parseArea(range, sheet.rowCount, sheet.columnCount))),
    accepts: accepted(validation, sheet, context, lists),
    strict: !validation.allowInvalid,
    prompt: validation.helpText,
  }));
}

function accepted(
  validation: RenderedValidation,
  sheet: RenderedSheet,
  context: ExcelFormulaContext,
  lists: LongLists,
): FileValidation['accepts'] {
  switch (validation.kind) {
    case 'date':
      return 'date';
    case 'checkbox':
      return { items: ['TRUE', 'FALSE'] };
    case 'range':
      return { range: absoluteRange(validation.values[0] ?? 'A1', sheet, context) };
    case 'list':
      return fitsInline(validation.values) ? { items: validation.values } : { range: lists.rangeOf(validation.values) };
  }
}

function fitsInline(items: readonly string[]): boolean {
  return items.join(',').length <= MAX_INLINE_LIST && items.every((item) => !/[",\n]/.test(item) && item === item.trim());
}

/** Absolute, because a relative one would move with every cell below the first. */
function absoluteRange(a1: string, sheet: RenderedSheet, context: ExcelFormulaContext): string {
  const pieces = formulaPieces(a1.replace(/^=/, ''));
  const title = pieces.find((piece) => piece.kind === 'sheet')?.content;
  const cells = pieces.find((piece) => piece.kind === 'code')?.content ?? 'A1';
  const range = absoluteAreaName(parseArea(cells, context.lastRow, sheet.columnCount));
  return title === undefined ? range : `${quoteSheetName(context.sheetName(title))}!${range}`;
}

/** Collects lists that Excel cannot hold inside a validation, one a column, on a hidden sheet of their own. */
export class LongLists {
  private readonly columns: (readonly string[])[] = [];

  constructor(private readonly sheetName: string) {}

  isEmpty(): boolean {
    return this.columns.length === 0;
  }

  /** The absolute range that will hold these items; the same list is kept once. */
  rangeOf(items: readonly string[]): string {
    const known = this.columns.findIndex(
      (column) => column.length === items.length && column.every((item, index) => item === items[index]),
    );
    const column = known >= 0 ? known + 1 : this.columns.push(items);
    return `${quoteSheetName(this.sheetName)}!${absoluteAreaName({ top: 1, left: column, bottom: items.length, right: column })}`;
  }

  sheet(): FileSheet {
    return {
      name: this.sheetName,
      hidden: true,
      gridlines: true,
      tabColor: null,
      columns: this.columns.map(() => ({ width: 24, hidden: false })),
      rows: new Map(),
      frozenRows: 0,
      frozenColumns: 0,
      filter: null,
      cells: this.columns.flatMap((items, column) =>
        items.map((value, row) => ({
          row: row + 1,
          column: column + 1,
          value,
          isError: false,
          formula: null,
          numberFormat: '@',
          look: PLAIN_LOOK,
          checkbox: false,
          note: null,
          link: null,
        })),
      ),
      rules: [],
      validations: [],
      charts: [],
    };
  }
}

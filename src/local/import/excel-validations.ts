import type { DataValidation, Sheet } from 'hucre/xlsx';
import { parseReference } from '../engine/formula-references';
import { tokenizeFormula } from '../engine/formula-tokens';
import { parseArea } from '../export/a1';
import { LONG_LISTS_SHEET } from '../export/excel-rules';
import { columnCount, ownCell, rowCount } from '../host/grid';
import type { BookState, RangeState, SheetState, ValidationState } from '../host/state';
import { type FormulaSource, googleFormula } from './google-formula';

/** Most items of a list of Google's; a longer one is a range. */
const MOST_ITEMS = 500;

/** Gives the cells of a sheet the validations of the file as far as there are such: lists, ranges, dates and checkboxes. */
export class ExcelValidations {
  private readonly indexes = new Map<string, number>();

  /** `files` are the sheets of the file: lists too long for a validation stand on one of their own in files of ours. */
  constructor(
    private readonly book: BookState,
    private readonly files: readonly Sheet[],
    private readonly source: FormulaSource,
  ) {}

  /** Returns how many of the file's were taken over. */
  put(file: Sheet, sheet: SheetState): number {
    return (file.dataValidations ?? []).filter((validation) => this.putOne(validation, sheet)).length;
  }

  private putOne(validation: DataValidation, sheet: SheetState): boolean {
    const rule = this.rule(validation, sheet);
    if (rule === null) return false;
    const index = this.intern({
      ...rule,
      showDropdown: true,
      allowInvalid: validation.showErrorMessage !== true || (validation.errorStyle ?? 'stop') !== 'stop',
      helpText: validation.inputMessage ?? null,
    });
    for (const range of rangesOf(validation.range, sheet)) {
      for (let row = range.row; row <= range.lastRow; row += 1)
        for (let column = range.column; column <= range.lastColumn; column += 1) ownCell(sheet, row, column).d = index;
    }
    return true;
  }

  private rule(
    { type, operator, formula1, values }: DataValidation,
    sheet: SheetState,
  ): Pick<ValidationState, 'kind' | 'items' | 'source'> | null {
    // Any day from 1900 on: what `writeXlsx` makes of "is a date".
    if (type === 'date' && operator?.startsWith('greaterThan') && (formula1 === '1' || formula1 === '0'))
      return { kind: 'date', items: [], source: null };
    if (type !== 'list') return null;
    if (values !== undefined) return listOf(values.map((item) => item.replaceAll('""', '"').trim()).filter((item) => item !== ''));
    return this.listFromRange(formula1 ?? '', sheet);
  }

  private listFromRange(formula: string, sheet: SheetState): Pick<ValidationState, 'kind' | 'items' | 'source'> | null {
    const longList = this.longList(formula);
    if (longList !== null) return listOf(longList);
    const canonical = googleFormula(formula, { sheet: sheet.title, row: 1 }, this.source);
    const [token, ...more] = tokenizeFormula((canonical ?? '=').slice(1));
    const reference = token?.kind === 'reference' && more.length === 0 ? parseReference(token.text) : null;
    const target =
      reference === null
        ? undefined
        : this.book.sheets.find(({ id }) => id === (reference.sheet === null ? sheet.id : this.source.sheetId(reference.sheet)));
    if (reference === null || target === undefined) return null;
    const { start, end } = reference;
    const range = {
      row: start.row ?? 1,
      column: start.column ?? 1,
      lastRow: (end ?? start).row ?? rowCount(target),
      lastColumn: (end ?? start).column ?? columnCount(target),
    };
    const within = clipped(range, target);
    return within === null ? null : { kind: 'range', items: [], source: { sheetId: target.id, range: within } };
  }

  /** The items of a list that `writeXlsx` put on its own hidden sheet. */
  private longList(formula: string): string[] | null {
    const match = /^'?([^'!]+)'?!(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)$/.exec(formula);
    const sheet = this.files.find((file) => file.name === match?.[1]);
    if (match?.[2] === undefined || sheet === undefined || !isLongLists(sheet)) return null;
    const area = parseArea(match[2], 1, 1);
    return sheet.rows.slice(area.top - 1, area.bottom).map((row) => String(row[area.left - 1] ?? ''));
  }

  private intern(validation: ValidationState): number {
    const key = JSON.stringify(validation);
    const index = this.indexes.get(key) ?? this.book.validations.push(validation) - 1;
    this.indexes.set(key, index);
    return index;
  }
}

/** Whether a sheet of a file only holds the long lists of `writeXlsx`; there is none of it in the spreadsheet. */
export function isLongLists({ name, hidden }: Sheet): boolean {
  return hidden === true && (name === LONG_LISTS_SHEET || name.startsWith(`${LONG_LISTS_SHEET} (`));
}

/** A choice of TRUE and FALSE is a checkbox: what `writeXlsx` makes of one, for programs that draw no box. */
function listOf(items: readonly string[]): Pick<ValidationState, 'kind' | 'items' | 'source'> | null {
  if (items.length === 2 && items[0]?.toUpperCase() === 'TRUE' && items[1]?.toUpperCase() === 'FALSE')
    return { kind: 'checkbox', items: [], source: null };
  return items.length === 0 || items.length > MOST_ITEMS ? null : { kind: 'list', items: [...items], source: null };
}

/** The rectangles of a list such as `A2:A9 C:C`, as far as they lie in the grid. */
export function rangesOf(list: string, sheet: SheetState): RangeState[] {
  return list
    .split(/[\s,]+/)
    .filter((each) => /^\$?[A-Z]{0,3}\$?\d*(:\$?[A-Z]{0,3}\$?\d*)?$/i.test(each) && each !== '')
    .flatMap((each) => {
      const { top, left, bottom, right } = parseArea(each, rowCount(sheet), columnCount(sheet));
      const within = clipped({ row: top, column: left, lastRow: bottom, lastColumn: right }, sheet);
      return within === null ? [] : [within];
    });
}

function clipped(range: RangeState, sheet: SheetState): RangeState | null {
  const within = {
    ...range,
    lastRow: Math.min(range.lastRow, rowCount(sheet)),
    lastColumn: Math.min(range.lastColumn, columnCount(sheet)),
  };
  return within.row > within.lastRow || within.column > within.lastColumn ? null : within;
}

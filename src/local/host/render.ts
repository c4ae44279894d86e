import { columnLetters, quoteSheetTitle, rectangleToA1 } from '../engine/a1';
import { hyperlinkParts } from '../engine/prepare-formula';
import type { CellLook, RenderedCell, RenderedRule, RenderedSheet, RenderedValidation, RenderedWorkbook } from '../rendered-workbook';
import type { Book } from './book';
import type { SheetFormula } from './calculation';
import { type AppliedRules, appliedRules } from './conditional-look';
import { displayText } from './display-text';
import { cellAt, columnCount, contentExtent, eachCell, rowCount } from './grid';
import { renderChart } from './render-chart';
import type { CellState, CellStyle, RangeState, RuleState, SheetState, ValidationState } from './state';
import { wallTexts } from './zone';

/** The workbook as a person sees it at an instant. Throws CannotCalculateError where the local host has no honest answer. */
export function renderWorkbook(book: Book, now: number): RenderedWorkbook {
  const { title, locale, timeZone } = book.state;
  return { title, locale, timeZone, today: wallTexts(now, timeZone).date, sheets: book.sheets.map((sheet) => renderSheet(book, sheet)) };
}

function renderSheet(book: Book, sheet: SheetState): RenderedSheet {
  const applied = appliedRules(book, sheet, lastTouchedRow(sheet));
  return {
    id: sheet.id,
    title: sheet.title,
    hidden: sheet.hidden,
    hiddenGridlines: sheet.hiddenGridlines,
    tabColor: sheet.tabColor,
    rowCount: rowCount(sheet),
    columnCount: columnCount(sheet),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    hiddenRows: hiddenNumbers(sheet.rowHidden.map((hidden, index) => hidden || sheet.rowFiltered?.[index] === true)),
    hiddenColumns: hiddenNumbers(sheet.columnHidden),
    cells: renderCells(book, sheet, applied),
    rules: sheet.rules.map(renderRule),
    validations: renderValidations(book, sheet),
    ...(sheet.charts === undefined ? {} : { charts: sheet.charts.map((chart) => renderChart(book, chart)) }),
    filter: sheet.filter === null ? null : rectangleToA1(sheet.filter),
    ...(sheet.filterCriteria === undefined
      ? {}
      : { unticked: sheet.filterCriteria.map(({ column, hiddenTexts }) => ({ column, texts: [...hiddenTexts] })) }),
    protections: sheet.protections.map(({ range, warningOnly }) => ({
      range: rectangleToA1(range),
      description: '',
      warningOnly,
    })),
  };
}

/** Rules are evaluated as far as cells say anything; below lie only blank, plain rows. */
function lastTouchedRow(sheet: SheetState): number {
  return Math.max(contentExtent(sheet).lastRow, sheet.rows.length);
}

function hiddenNumbers(flags: readonly boolean[]): number[] {
  return flags.flatMap((hidden, index) => (hidden ? [index + 1] : []));
}

function renderCells(book: Book, sheet: SheetState, applied: AppliedRules): RenderedCell[] {
  const links = linkTargets(book, sheet);
  const looks = new Looks(book, sheet);
  const cells: RenderedCell[] = [];
  const coloured = new Set(applied.keys());
  const add = (cell: CellState, row: number, column: number): void => {
    const rule = applied.get(`${row},${column}`) ?? null;
    coloured.delete(`${row},${column}`);
    if (Object.keys(cell).length === 0 && rule === null) return;
    const computed = book.calculation.value(sheet, row, column);
    const style = book.styles.get(cell.s);
    const look = looks.of(cell.s);
    cells.push({
      row,
      column,
      value: computed.value,
      isError: computed.kind === 'error',
      display: displayText(book, computed.value, style.format),
      formula: cell.f ?? null,
      numberFormat: style.format,
      look,
      shown: looks.under(cell.s, rule),
      rule,
      note: cell.n ?? null,
      link: links.get(`${row},${column}`) ?? null,
    });
  };
  eachCell(sheet, add);
  for (const key of [...coloured]) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    add({}, row, column);
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

const NO_BORDERS = { top: null, right: null, bottom: null, left: null };

/** Fonts and borders are not among what Showrunner sets. */
function lookOf({ format: _format, typedFormat: _typed, ...style }: CellStyle): CellLook {
  return { ...style, strikethrough: false, fontFamily: null, borders: NO_BORDERS };
}

/** The looks of a sheet; equal ones are one object. */
class Looks {
  private readonly kept = new Map<string, CellLook>();

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
  ) {}

  of(style: number | undefined): CellLook {
    return this.keep(String(style), () => lookOf(this.book.styles.get(style)));
  }

  under(style: number | undefined, rule: number | null): CellLook {
    const format = this.sheet.rules[rule ?? -1];
    return format === undefined ? this.of(style) : this.keep(`${style}|${rule}`, () => lookUnder(this.of(style), format));
  }

  private keep(key: string, make: () => CellLook): CellLook {
    const look = this.kept.get(key) ?? make();
    this.kept.set(key, look);
    return look;
  }
}

function lookUnder(look: CellLook, rule: RuleState): CellLook {
  return {
    ...look,
    background: rule.background ?? look.background,
    color: rule.color ?? look.color,
    bold: rule.bold ?? look.bold,
    strikethrough: rule.strikethrough ?? look.strikethrough,
  };
}

/** Computed targets of the sheet's HYPERLINK cells, by `row,column`. */
function linkTargets(book: Book, sheet: SheetState): Map<string, string> {
  const asked: SheetFormula[] = [];
  const links = new Map<string, string>();
  eachCell(sheet, (cell, row, column) => {
    const parts = cell.f === undefined || !/HYPERLINK/i.test(cell.f) ? null : hyperlinkParts(cell.f);
    if (parts === null) return;
    const [target, label] = [plainText(parts.target), plainText(parts.label)];
    if (target === null || label === null)
      asked.push({ sheet, row, column, formula: parts.target }, { sheet, row, column, formula: parts.label });
    else if (label !== '' && book.calculation.value(sheet, row, column).value === label) links.set(`${row},${column}`, target);
  });
  const answers = book.calculation.aside(asked);
  for (let index = 0; index < asked.length; index += 2) {
    const { row = 0, column = 0 } = asked[index] ?? {};
    const target = answers[index];
    const shown = book.calculation.value(sheet, row, column).value;
    const linked = shown !== '' && shown === answers[index + 1]?.value;
    if (linked && target?.kind === 'value' && typeof target.value === 'string') links.set(`${row},${column}`, target.value);
  }
  return links;
}

/** The text of a formula that is one text in quotes; null for any other. */
function plainText(formula: string): string | null {
  const text = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1];
  return text === undefined ? null : text.replace(/""/g, '"');
}

function renderRule(rule: RuleState): RenderedRule {
  const { formula, background, color, bold, strikethrough } = rule;
  return { ranges: rule.ranges.map(rectangleToA1), formula, background, color, bold, strikethrough };
}

/** One entry per distinct validation of the sheet, its cells gathered into as few rectangles as a column-wise sweep finds. */
function renderValidations(book: Book, sheet: SheetState): RenderedValidation[] {
  const byRule = new Map<number, RangeState[]>();
  for (let column = 1; column <= columnCount(sheet); column += 1) {
    for (let row = 1; row <= sheet.rows.length; row += 1) {
      const index = cellAt(sheet, row, column)?.d;
      if (index === undefined) continue;
      const ranges = byRule.get(index) ?? [];
      byRule.set(index, ranges);
      const last = ranges[ranges.length - 1];
      if (last !== undefined && last.column === column && last.lastRow === row - 1) last.lastRow = row;
      else ranges.push({ row, column, lastRow: row, lastColumn: column });
    }
  }
  return [...byRule].flatMap(([index, ranges]) => {
    const validation = book.state.validations[index];
    return validation === undefined ? [] : [renderValidation(book, validation, joinColumns(ranges))];
  });
}

function joinColumns(ranges: readonly RangeState[]): RangeState[] {
  const joined: RangeState[] = [];
  for (const range of ranges) {
    const left = joined.find((each) => each.row === range.row && each.lastRow === range.lastRow && each.lastColumn === range.column - 1);
    if (left === undefined) joined.push({ ...range });
    else left.lastColumn = range.lastColumn;
  }
  return joined;
}

function renderValidation(book: Book, validation: ValidationState, ranges: readonly RangeState[]): RenderedValidation {
  const { kind, items, allowInvalid, helpText } = validation;
  return {
    ranges: ranges.map(rectangleToA1),
    kind,
    values: kind === 'range' ? [sourceA1(book, validation)] : items,
    allowInvalid,
    helpText,
  };
}

function sourceA1(book: Book, { source }: ValidationState): string {
  const sheet = source === null ? undefined : book.sheetById(source.sheetId);
  if (source === null || sheet === undefined) return '#REF!';
  const { row, column, lastRow, lastColumn } = source.range;
  return `${quoteSheetTitle(sheet.title)}!$${columnLetters(column)}$${row}:$${columnLetters(lastColumn)}$${lastRow}`;
}

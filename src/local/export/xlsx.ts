import type { RenderedCell, RenderedSheet, RenderedWorkbook } from '../rendered-workbook';
import { areaName, parseArea } from './a1';
import { excelCharts } from './excel-charts';
import type { ExcelFormulaContext } from './excel-formula';
import { excelFormula, hyperlinkLabel, sheetLinkLocation } from './excel-formula';
import { excelRules, excelValidations, LONG_LISTS_SHEET, LongLists } from './excel-rules';
import { excelSheetNames } from './excel-sheet-names';
import { writeWithHucre } from './hucre-writer';
import type { FileCell, FileSheet, SpreadsheetFile, SpreadsheetFileWriter } from './spreadsheet-file';
import { DEFAULT_ROW_HEIGHT, fittedRowHeights, lineCount, linesHeight } from './text-size';

/** Google's default, metrically at hand everywhere; pixel widths below rest on its size. */
const FONT_FAMILY = 'Arial';
const FONT_SIZE = 10;
/** A digit of the default font at 96 dpi: Excel counts column widths in these. */
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;
const NOTE_WIDTH = 260;
const NOTE_FONT_SIZE = 9;

/**
 * The workbook as the bytes of an .xlsx file for Excel, LibreOffice and Google Sheets: values, formulas with their results, looks,
 * conditional formats, validations, sizes, freezes, notes and links. TODAY() is a constant (design §2.4). Left out, because the format
 * has no such thing: warning-only protections, and "clip" (a long text may run into an empty neighbour). Same workbook, same bytes.
 */
export function writeXlsx(workbook: RenderedWorkbook, writer: SpreadsheetFileWriter = writeWithHucre): Promise<Uint8Array> {
  return writer(spreadsheetFile(workbook));
}

/** The workbook in the words of the .xlsx format. */
export function spreadsheetFile(workbook: RenderedWorkbook): SpreadsheetFile {
  const names = excelSheetNames([...workbook.sheets.map((sheet) => sheet.title), LONG_LISTS_SHEET]);
  const context = formulaContext(workbook, names);
  const lists = new LongLists(names[names.length - 1] ?? LONG_LISTS_SHEET);
  const sheets = workbook.sheets.map((sheet, index) => fileSheet(sheet, names[index] ?? sheet.title, context, lists));
  const firstVisible = workbook.sheets.findIndex((sheet) => !sheet.hidden);
  return {
    title: workbook.title,
    savedAt: new Date(`${workbook.today}T00:00:00Z`),
    fontFamily: FONT_FAMILY,
    fontSize: FONT_SIZE,
    activeSheet: Math.max(0, firstVisible),
    sheets: lists.isEmpty() ? sheets : [...sheets, lists.sheet()],
  };
}

function formulaContext(workbook: RenderedWorkbook, names: readonly string[]): ExcelFormulaContext {
  const byTitle = new Map(workbook.sheets.map((sheet, index) => [sheet.title.toLowerCase(), names[index] ?? sheet.title]));
  const byId = new Map(workbook.sheets.map((sheet, index) => [sheet.id, names[index] ?? sheet.title]));
  return {
    todaySerial: serialOfToday(workbook.today),
    sheetName: (title) => byTitle.get(title.toLowerCase()) ?? title,
    sheetNameById: (id) => byId.get(id) ?? null,
    lastRow: Math.max(1, ...workbook.sheets.map((sheet) => sheet.rowCount)),
  };
}

function fileSheet(sheet: RenderedSheet, name: string, context: ExcelFormulaContext, lists: LongLists): FileSheet {
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const checkboxes = checkboxAreas(sheet);
  const isCheckbox = (cell: RenderedCell) =>
    (cell.value === null || typeof cell.value === 'boolean') &&
    checkboxes.some((area) => cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right);
  return {
    name,
    hidden: sheet.hidden,
    gridlines: !sheet.hiddenGridlines,
    tabColor: sheet.tabColor,
    columns: sheet.columnWidths.map((width, index) => ({
      width: Math.round((width / PIXELS_PER_CHARACTER) * 100) / 100,
      hidden: hiddenColumns.has(index + 1),
    })),
    rows: fileRows(sheet),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    filter: sheet.filter === null ? null : areaName(parseArea(sheet.filter, sheet.rowCount, sheet.columnCount)),
    cells: sheet.cells.map((cell) => fileCell(hiddenColumns.has(cell.column) ? keptInside(cell) : cell, isCheckbox(cell), context)),
    rules: excelRules(sheet, context),
    validations: excelValidations(sheet, context, lists),
    charts: excelCharts(sheet, context),
  };
}

function checkboxAreas(sheet: RenderedSheet) {
  return sheet.validations
    .filter((validation) => validation.kind === 'checkbox')
    .flatMap((validation) => validation.ranges.map((range) => parseArea(range, sheet.rowCount, sheet.columnCount)));
}

/** Only rows that differ: a row nobody set grows with its text in Excel and LibreOffice alike. */
function fileRows(sheet: RenderedSheet): FileSheet['rows'] {
  const rows = new Map<number, { height: number | null; hidden: boolean }>();
  const hidden = new Set(sheet.hiddenRows);
  fittedRowHeights(sheet).forEach((height, index) => {
    const set = height !== DEFAULT_ROW_HEIGHT;
    if (set || hidden.has(index + 1))
      rows.set(index + 1, { height: set ? height * POINTS_PER_PIXEL : null, hidden: hidden.has(index + 1) });
  });
  return rows;
}

/** LibreOffice lets centred text of a hidden column flow into an empty neighbour that is shown; at the left edge it stays out of sight. */
function keptInside(cell: RenderedCell): RenderedCell {
  return { ...cell, look: { ...cell.look, horizontal: 'left' } };
}

function fileCell(cell: RenderedCell, checkbox: boolean, context: ExcelFormulaContext): FileCell {
  return {
    row: cell.row,
    column: cell.column,
    ...content(cell, context),
    isError: cell.isError,
    numberFormat: cell.numberFormat,
    look: cell.look,
    checkbox,
    note: cell.note === null || cell.note === '' ? null : noteBox(cell.note),
  };
}

/**
 * What stands in the cell. A HYPERLINK to a sheet becomes its label with a real cell link, which all three programs follow; by formula
 * each of them wants the target spelt its own way. A formula Google could not read (`#ERROR!`) would make Excel refuse the file: it
 * goes as text.
 */
function content(cell: RenderedCell, context: ExcelFormulaContext): Pick<FileCell, 'value' | 'formula' | 'link'> {
  const location = cell.link === null ? null : sheetLinkLocation(cell.link, context);
  const link = location === null ? null : { location };
  if (cell.formula === null) return { value: cell.value, formula: null, link: link ?? webLink(cell.link) };
  if (cell.isError && cell.value === '#ERROR!') return { value: cell.formula, formula: null, link: null };
  const label = location === null ? null : hyperlinkLabel(cell.formula);
  if (label === null) return { value: cell.value, formula: excelFormula(cell.formula, context), link };
  if ('text' in label) return { value: cell.value, formula: null, link };
  return { value: cell.value, formula: excelFormula(label.formula, context), link };
}

/** Web and mail addresses only; anything else stays text. */
function webLink(target: string | null): { readonly url: string } | null {
  return target !== null && /^(https?:\/\/|mailto:)\S+$/i.test(target) ? { url: target } : null;
}

function noteBox(text: string): NonNullable<FileCell['note']> {
  const lines = lineCount(text, NOTE_WIDTH - 16, NOTE_FONT_SIZE);
  return { text, width: NOTE_WIDTH, height: linesHeight(lines, NOTE_FONT_SIZE) + 14 };
}

/** Day number of `yyyy-MM-dd`; day 0 is 1899-12-30. */
function serialOfToday(today: string): number {
  return Date.parse(`${today}T00:00:00Z`) / 86_400_000 + 25_569;
}

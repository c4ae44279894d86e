import type { Cell, CellStyle, ConditionalRule, DataValidation, SheetChart, WriteSheet } from 'hucre/xlsx';
import { writeXlsx as hucreWrite } from 'hucre/xlsx';
import { absoluteAreaName, parseArea } from './a1';
import { quoteSheetName } from './formula-text';
import { FILTER_NAME, mendPackage } from './mend-xlsx';
import type { FileCell, FileChart, FileRule, FileSheet, FileValidation, SpreadsheetFile } from './spreadsheet-file';

type NamedRange = NonNullable<Parameters<typeof hucreWrite>[0]['namedRanges']>[number];
type FontStyle = NonNullable<CellStyle['font']>;

/** Excel's limits on a cell's text and on a validation's prompt; a longer one makes it call the file damaged. */
const MAX_TEXT = 32_767;
const MAX_PROMPT = 255;

/** What hucre takes for an error value when it stands as plain text. */
const ERROR_TEXT = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/** Writes the file with hucre 1.0.0, then mends what its XML lacks (see mend-xlsx.ts). */
export async function writeWithHucre(file: SpreadsheetFile): Promise<Uint8Array> {
  const bytes = await hucreWrite({
    sheets: file.sheets.map((sheet) => writeSheet(sheet, file)),
    activeSheet: file.activeSheet,
    namedRanges: file.sheets.flatMap(filterName),
    defaultFont: { name: file.fontFamily, size: file.fontSize },
    properties: { title: file.title, creator: 'Showrunner', created: file.savedAt, modified: file.savedAt },
  });
  return mendPackage(bytes, file);
}

/** Excel keeps a filter's range under this hidden name too; LibreOffice drops a filter without it. */
function filterName(sheet: FileSheet): NamedRange[] {
  if (sheet.filter === null) return [];
  const range = absoluteAreaName(parseArea(sheet.filter, 1, 1));
  return [{ name: FILTER_NAME, range: `${quoteSheetName(sheet.name)}!${range}`, scope: sheet.name }];
}

function writeSheet(sheet: FileSheet, file: SpreadsheetFile): WriteSheet {
  const frozen = sheet.frozenRows > 0 || sheet.frozenColumns > 0;
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    view: { showGridLines: sheet.gridlines, ...(sheet.tabColor === null ? {} : { tabColor: { rgb: hex(sheet.tabColor) } }) },
    columns: sheet.columns.map(({ width, hidden }) => ({ width, hidden })),
    rowDefs: new Map(
      [...sheet.rows].map(([row, { height, hidden }]) => [row - 1, { hidden, ...(height === null ? {} : { height }) }] as const),
    ),
    ...(frozen ? { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } } : {}),
    ...(sheet.filter === null ? {} : { autoFilter: { range: sheet.filter } }),
    cells: new Map(sheet.cells.map((cell) => [`${cell.row - 1},${cell.column - 1}`, writeCell(cell, file)])),
    conditionalRules: sheet.rules.map(writeRule),
    dataValidations: sheet.validations.map(writeValidation),
    ...(sheet.charts.length === 0 ? {} : { charts: sheet.charts.map(writeChart) }),
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(sheet.frozenRows > 0 ? { printTitlesRow: `$1:$${sheet.frozenRows}` } : {}),
    },
  };
}

function writeCell(cell: FileCell, file: SpreadsheetFile): Partial<Cell> {
  const text = typeof cell.value === 'string' && !cell.isError ? safeText(cell.value) : null;
  const value = text ?? cell.value;
  return {
    style: cellStyle(cell, file),
    ...(cell.formula !== null
      ? { formula: cell.formula, formulaResult: value }
      : text !== null && ERROR_TEXT.test(text)
        ? { value, richText: [{ text }] }
        : { value }),
    ...(cell.checkbox ? { checkbox: true } : {}),
    ...(cell.note === null ? {} : { comment: { author: 'Showrunner', text: safeText(cell.note.text) } }),
    ...(cell.link === null
      ? {}
      : { hyperlink: 'url' in cell.link ? { target: cell.link.url } : { target: '', location: cell.link.location } }),
  };
}

/**
 * Text as the format can hold it: no code units that are not XML, a literal `_x0041_` kept from being read as an escape
 * (ECMA-376 part 1, 22.9.2.19), not longer than Excel reads.
 */
function safeText(text: string): string {
  const legal = text.replace(/\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD');
  const cut = legal.length > MAX_TEXT ? `${legal.slice(0, MAX_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : legal;
  return cut.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function cellStyle({ look, numberFormat }: FileCell, file: SpreadsheetFile): CellStyle {
  const { borders } = look;
  const sides = (['top', 'right', 'bottom', 'left'] as const).flatMap((side) => {
    const color = borders[side];
    return color === null ? [] : [[side, { style: 'thin', color: { rgb: hex(color) } }] as const];
  });
  const font: FontStyle = {
    name: look.fontFamily ?? file.fontFamily,
    size: look.fontSize,
    ...(look.bold ? { bold: true } : {}),
    ...(look.strikethrough ? { strikethrough: true } : {}),
    ...(look.color === null ? {} : { color: { rgb: hex(look.color) } }),
  };
  return {
    font,
    ...(look.background === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: hex(look.background) } } }),
    ...(sides.length > 0 ? { border: Object.fromEntries(sides) } : {}),
    alignment: {
      vertical: look.vertical === 'middle' ? 'center' : (look.vertical ?? 'bottom'),
      ...(look.horizontal === null ? {} : { horizontal: look.horizontal }),
      ...(look.wrap === 'wrap' ? { wrapText: true } : {}),
    },
    ...(numberFormat === null || numberFormat === '' ? {} : { numFmt: numberFormat }),
  };
}

/** Colours of a conditional format stand in `bgColor`: in a differential style that is the one drawn. */
function writeRule(rule: FileRule, index: number): ConditionalRule {
  const font: FontStyle = {
    ...(rule.bold ? { bold: true } : {}),
    ...(rule.strikethrough ? { strikethrough: true } : {}),
    ...(rule.color === null ? {} : { color: { rgb: hex(rule.color) } }),
  };
  return {
    type: 'expression',
    priority: index + 1,
    range: rule.range,
    formula: rule.formula,
    stopIfTrue: true,
    style: {
      ...(Object.keys(font).length > 0 ? { font } : {}),
      ...(rule.background === null ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: hex(rule.background) } } }),
    },
  };
}

function writeValidation(validation: FileValidation): DataValidation {
  const prompt = validation.prompt === null ? '' : safeText(validation.prompt).slice(0, MAX_PROMPT);
  const common = {
    range: validation.ranges.join(' '),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: validation.strict ? ('stop' as const) : ('warning' as const),
    ...(prompt === '' ? {} : { showInputMessage: true, inputMessage: prompt }),
  };
  if (validation.accepts === 'date') return { ...common, type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
  if ('range' in validation.accepts) return { ...common, type: 'list', formula1: validation.accepts.range };
  return { ...common, type: 'list', values: [...validation.accepts.items] };
}

/** A bar chart has its first line on top, as in Google: Excel would put it at the bottom. */
function writeChart({ title, description, kind, from, to, legend, most, labels, series }: FileChart): SheetChart {
  const isBar = kind === 'bar';
  return {
    type: kind,
    title: safeText(title),
    altText: safeText(description),
    anchor: { from: { row: from.row - 1, col: from.column - 1 }, to: { row: to.row, col: to.column } },
    legend: legend ? 'top' : false,
    series: series.map(({ name, values, color }) => ({ name: safeText(name), values, categories: labels, color: hex(color) })),
    axes: {
      x: isBar ? { reverse: true } : {},
      y: { gridlines: { major: true }, ...(most === null ? {} : { scale: { min: 0, max: most } }) },
    },
  };
}

/** `#1a2b3c` as `1A2B3C`. */
function hex(color: string): string {
  return color.replace('#', '').toUpperCase();
}

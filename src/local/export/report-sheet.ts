import { chartSvg } from '../chart-picture/chart-svg';
import type { RenderedCell, RenderedSheet } from '../rendered-workbook';
import type { Area } from './a1';
import { columnLetters, parseArea } from './a1';
import { escapeHtml, safeTarget } from './html';
import type { LookClasses } from './report-looks';
import type { ReportWords } from './report-words';
import { textWidth } from './text-size';

const ROW_NUMBER_WIDTH = 44;
const COLUMN_HEAD_HEIGHT = 22;
/** Rows and columns shown beyond the last ones with text: enough to see that the sheet goes on, and for long text to run into. */
const SPARE_ROWS = 3;
const SPARE_COLUMNS = 2;

interface SheetView {
  readonly sheet: RenderedSheet;
  readonly cells: ReadonlyMap<string, RenderedCell>;
  /** Visible ones, in order. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly choices: readonly Area[];
  readonly checkboxes: readonly Area[];
  /** Pictures by the cell they hang on. */
  readonly charts: ReadonlyMap<string, string>;
  readonly looks: LookClasses;
  readonly words: ReportWords;
  /** Sheets that a link may lead to. */
  readonly sheetIds: ReadonlySet<number>;
}

/** One sheet as an HTML table with column letters, row numbers and its frozen part sticking; hidden rows and columns are left out. */
export function sheetTable(sheet: RenderedSheet, looks: LookClasses, words: ReportWords, sheetIds: ReadonlySet<number>): string {
  const view = sheetView(sheet, looks, words, sheetIds);
  if (view.rows.length === 0 || view.columns.length === 0) return `<p class="empty">${escapeHtml(words.emptySheet)}</p>`;
  const left = frozenOffsets(view.columns, sheet.frozenColumns, (column) => sheet.columnWidths[column - 1] ?? 100, ROW_NUMBER_WIDTH);
  const width = view.columns.reduce((sum, column) => sum + (sheet.columnWidths[column - 1] ?? 100), ROW_NUMBER_WIDTH);
  const cols = view.columns.map((column) => `<col style="width:${px(sheet.columnWidths[column - 1] ?? 100)}">`).join('');
  const letters = view.columns.map((column) => `<th scope="col"${frozenColumn(left.get(column))}>${columnLetters(column)}</th>`).join('');
  const body = view.rows.map((row) => tableRow(row, view, left)).join('\n');
  return (
    `<table class="grid${sheet.hiddenGridlines ? '' : ' lines'}" style="width:${px(width)}">` +
    `<colgroup><col style="width:${px(ROW_NUMBER_WIDTH)}">${cols}</colgroup>` +
    `<thead><tr><td class="corner"></td>${letters}</tr></thead>\n<tbody>\n${body}\n</tbody></table>`
  );
}

function sheetView(sheet: RenderedSheet, looks: LookClasses, words: ReportWords, sheetIds: ReadonlySet<number>): SheetView {
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  let lastRow = 0;
  let lastColumn = 0;
  for (const cell of sheet.cells) {
    if (cell.display === '' && cell.note === null) continue;
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
  }
  for (const chart of sheet.charts ?? []) {
    lastRow = Math.max(lastRow, chart.row);
    lastColumn = Math.max(lastColumn, chart.column);
  }
  const areas = (kinds: readonly string[]) =>
    sheet.validations
      .filter((validation) => kinds.includes(validation.kind))
      .flatMap((validation) => validation.ranges.map((range) => parseArea(range, sheet.rowCount, sheet.columnCount)));
  const columns = visible(lastColumn === 0 ? 0 : Math.min(sheet.columnCount, lastColumn + SPARE_COLUMNS), sheet.hiddenColumns);
  const rows = visible(lastRow === 0 ? 0 : Math.min(sheet.rowCount, lastRow + SPARE_ROWS), sheet.hiddenRows);
  return {
    sheet,
    cells,
    columns,
    rows,
    charts: chartsByCell(sheet, rows, columns),
    choices: areas(['list', 'range']),
    checkboxes: areas(['checkbox']),
    looks,
    words,
    sheetIds,
  };
}

/** A chart on a hidden row or column hangs on the next one shown. */
function chartsByCell(sheet: RenderedSheet, rows: readonly number[], columns: readonly number[]): Map<string, string> {
  const pictures = new Map<string, string>();
  (sheet.charts ?? []).forEach((chart, index) => {
    const row = rows.find((each) => each >= chart.row);
    const column = columns.find((each) => each >= chart.column);
    const place = `${row},${column}`;
    const box =
      `<div class="chart-box" style="left:${px(chart.offsetX)};top:${px(chart.offsetY)}">` +
      `${chartSvg(chart, `chart-${sheet.id}-${index}`)}</div>`;
    pictures.set(place, (pictures.get(place) ?? '') + box);
  });
  return pictures;
}

function visible(last: number, hidden: readonly number[]): number[] {
  const skipped = new Set(hidden);
  return Array.from({ length: last }, (_, index) => index + 1).filter((number) => !skipped.has(number));
}

/** Where each frozen line sticks, in pixels from the edge of the scrolled box. */
function frozenOffsets(lines: readonly number[], frozen: number, size: (line: number) => number, start: number): Map<number, number> {
  const offsets = new Map<number, number>();
  let offset = start;
  for (const line of lines) {
    if (line > frozen) break;
    offsets.set(line, offset);
    offset += size(line);
  }
  return offsets;
}

function frozenColumn(offset: number | undefined): string {
  return offset === undefined ? '' : ` class="fc" style="left:${px(offset)}"`;
}

function tableRow(row: number, view: SheetView, left: ReadonlyMap<number, number>): string {
  const { sheet } = view;
  const frozen = row <= sheet.frozenRows;
  const tops = frozen ? frozenOffsets(view.rows, sheet.frozenRows, (each) => sheet.rowHeights[each - 1] ?? 21, COLUMN_HEAD_HEIGHT) : null;
  const top = tops?.get(row);
  const style = `height:${px(sheet.rowHeights[row - 1] ?? 21)}${top === undefined ? '' : `;--top:${px(top)}`}`;
  const cells = view.columns.map((column, index) => tableCell(row, column, index, view, left.get(column))).join('');
  return `<tr style="${style}"${frozen ? ' class="fr"' : ''}><th scope="row">${row}</th>${cells}</tr>`;
}

function tableCell(row: number, column: number, index: number, view: SheetView, left: number | undefined): string {
  const cell = view.cells.get(`${row},${column}`);
  const sticky = left === undefined ? '' : 'fc ';
  const offset = left === undefined ? '' : ` style="left:${px(left)}"`;
  const charts = view.charts.get(`${row},${column}`) ?? '';
  if (!cell) return left === undefined ? `<td>${charts}</td>` : `<td class="fc"${offset}>${charts}</td>`;
  const isNumber = typeof cell.value === 'number' || typeof cell.value === 'boolean';
  const marks = [cell.note === null || cell.note === '' ? '' : 'note ', isIn(view.choices, row, column) ? 'choice ' : ''].join('');
  const title = cell.note === null || cell.note === '' ? '' : ` title="${escapeHtml(cell.note)}"`;
  return `<td class="${sticky}${marks}${view.looks.of(cell.shown, isNumber)}"${offset}${title}>${content(cell, index, view)}${charts}</td>`;
}

function content(cell: RenderedCell, index: number, view: SheetView): string {
  if (isIn(view.checkboxes, cell.row, cell.column) && (cell.value === null || typeof cell.value === 'boolean')) {
    const label = cell.value === true ? view.words.checked : view.words.unchecked;
    return `<span class="box" role="img" aria-label="${escapeHtml(label)}">${cell.value === true ? '☑' : '☐'}</span>`;
  }
  if (cell.display === '') return '';
  const text = linked(cell, view);
  if (cell.look.wrap === 'wrap') return text;
  const spill = spillWidth(cell, index, view);
  return spill === null ? `<div class="one">${text}</div>` : `<div class="one spill" style="width:${px(spill)}">${text}</div>`;
}

function linked(cell: RenderedCell, view: SheetView): string {
  const text = escapeHtml(cell.display);
  if (cell.link === null) return text;
  const sheet = /^#gid=(\d+)/.exec(cell.link);
  if (sheet) {
    const id = Number(sheet[1]);
    return view.sheetIds.has(id) ? `<a href="#sheet-${id}" data-sheet="${id}">${text}</a>` : text;
  }
  const target = safeTarget(cell.link);
  return target === null ? text : `<a href="${escapeHtml(target)}" target="_blank" rel="noopener noreferrer">${text}</a>`;
}

/** How wide text may run when it runs on into empty cells to the right, as a spreadsheet lets it; null when it fits or may not. */
function spillWidth(cell: RenderedCell, index: number, view: SheetView): number | null {
  const { look } = cell;
  if (look.wrap !== 'overflow' || typeof cell.value !== 'string' || (look.horizontal !== null && look.horizontal !== 'left')) return null;
  const needed = textWidth(cell.display, cell.shown.fontSize, cell.shown.bold) + 8;
  let width = view.sheet.columnWidths[cell.column - 1] ?? 100;
  if (needed <= width) return null;
  for (const column of view.columns.slice(index + 1)) {
    const neighbour = view.cells.get(`${cell.row},${column}`);
    if (width >= needed || (neighbour && neighbour.display !== '')) break;
    width += view.sheet.columnWidths[column - 1] ?? 100;
  }
  return width - 8;
}

function isIn(areas: readonly Area[], row: number, column: number): boolean {
  return areas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
}

function px(pixels: number): string {
  return `${Math.round(pixels)}px`;
}

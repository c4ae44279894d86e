import type { RenderedCell, RenderedRule, RenderedSheet, RenderedValidation, RenderedWorkbook } from '../rendered-workbook';
import { cellName } from './a1';

/** What `workbook.json` holds: the workbook as text that compares line by line with an earlier one. */
export interface WorkbookJson {
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly today: string;
  readonly sheets: readonly SheetJson[];
}

export interface SheetJson {
  readonly title: string;
  /** Whose sheet it is by its key cells (design §3); null for a sheet that is not ours. */
  readonly key: { readonly plan: string; readonly kind: string } | null;
  readonly hidden: boolean;
  readonly freezes: { readonly rows: number; readonly columns: number };
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly filter: string | null;
  /** Texts of the visible header row. */
  readonly header: readonly string[];
  /** What each cell shows, row by row from A1; empty ends are cut. */
  readonly values: readonly (readonly string[])[];
  /** By A1: the computed value where it is not just the text shown; a date is its serial number. */
  readonly numbers: Readonly<Record<string, string | number | boolean>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly formulas: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<string, string>>;
  readonly rules: readonly RenderedRule[];
  /** By A1: the index in `rules` of the conditional format that colours the cell. */
  readonly coloured: Readonly<Record<string, number>>;
  readonly validations: readonly RenderedValidation[];
}

const KEY = /^sr1\|([^|]+)\|([^|]+)/;

/** The workbook as plain data with a fixed order of keys. */
export function workbookJson(workbook: RenderedWorkbook): WorkbookJson {
  const { title, locale, timeZone, today, sheets } = workbook;
  return { title, locale, timeZone, today, sheets: sheets.map(sheetJson) };
}

function sheetJson(sheet: RenderedSheet): SheetJson {
  const cells = [...sheet.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const { key, headerRow } = address(cells);
  return {
    title: sheet.title,
    key,
    hidden: sheet.hidden,
    freezes: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    filter: sheet.filter,
    header: headerRow === null ? [] : headerTexts(cells, headerRow, sheet),
    values: shownValues(cells),
    numbers: byName(cells, (cell) => (cell.value === null || cell.isError || cell.value === cell.display ? null : cell.value)),
    errors: byName(cells, (cell) => (cell.isError ? String(cell.value) : null)),
    formulas: byName(cells, (cell) => cell.formula),
    links: byName(cells, (cell) => cell.link),
    rules: sheet.rules.map(({ ranges, formula, background, color, bold, strikethrough }) => ({
      ranges,
      formula,
      background,
      color,
      bold,
      strikethrough,
    })),
    coloured: byName(cells, (cell) => cell.rule),
    validations: sheet.validations.map(({ ranges, kind, values, allowInvalid, helpText }) => ({
      ranges,
      kind,
      values,
      allowInvalid,
      helpText,
    })),
  };
}

/** A table carries its keys in row 1 and its header in row 2; a form carries them in column A, its header where the key says so. */
function address(cells: readonly RenderedCell[]): { readonly key: SheetJson['key']; readonly headerRow: number | null } {
  const keyOf = (cell: RenderedCell) => (typeof cell.value === 'string' ? KEY.exec(cell.value) : null);
  const parsed = (cell: RenderedCell) => {
    const [, plan = '', kind = ''] = keyOf(cell) ?? [];
    return { plan, kind };
  };
  const inRow = cells.filter((cell) => cell.row === 1 && keyOf(cell));
  const inColumn = cells.filter((cell) => cell.column === 1 && keyOf(cell));
  const isForm = inColumn.length > 1 || (inRow.length === 0 && inColumn.length > 0);
  const first = isForm ? inColumn[0] : inRow[0];
  if (!first) return { key: null, headerRow: null };
  const header = isForm ? inColumn.find((cell) => /\|header$/.test(String(cell.value)))?.row : 2;
  return { key: parsed(first), headerRow: header ?? null };
}

/** Without a form's hidden key column. */
function headerTexts(cells: readonly RenderedCell[], row: number, sheet: RenderedSheet): string[] {
  const texts: string[] = [];
  const skipped =
    sheet.hiddenColumns.includes(1) && cells.some((cell) => cell.row === row && cell.column === 1 && KEY.test(cell.display)) ? 1 : 0;
  for (const cell of cells)
    if (cell.row === row && cell.column > skipped && cell.display !== '') texts[cell.column - 1 - skipped] = cell.display;
  return Array.from(texts, (text) => text ?? '');
}

function shownValues(cells: readonly RenderedCell[]): string[][] {
  const rows: string[][] = [];
  for (const cell of cells) {
    if (cell.display === '') continue;
    while (rows.length < cell.row) rows.push([]);
    const row = rows[cell.row - 1] ?? [];
    while (row.length < cell.column) row.push('');
    row[cell.column - 1] = cell.display;
  }
  return rows;
}

function byName<Value>(cells: readonly RenderedCell[], pick: (cell: RenderedCell) => Value | null): Record<string, Value> {
  const named: Record<string, Value> = {};
  for (const cell of cells) {
    const value = pick(cell);
    if (value !== null) named[cellName(cell.row, cell.column)] = value;
  }
  return named;
}

/** JSON with two spaces a level and each list of plain values on one line, so that a changed row is one changed line. Ends in a line break. */
export function jsonText(value: unknown): string {
  return `${pretty(value, '')}\n`;
}

function pretty(value: unknown, indent: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((item) => item === null || typeof item !== 'object')) return JSON.stringify(value);
    return `[\n${value.map((item) => inner + pretty(item, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  return `{\n${entries.map(([name, item]) => `${inner}${JSON.stringify(name)}: ${pretty(item, inner)}`).join(',\n')}\n${indent}}`;
}

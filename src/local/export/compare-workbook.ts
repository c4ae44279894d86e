import { cellName } from './a1';
import type { SheetJson, WorkbookJson } from './workbook-json';

/** A cell as another program computed it: an error is its text with `isError`; a date is its serial number. */
export interface ComputedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
}

export interface ComputedSheet {
  readonly name: string;
  readonly cells: readonly ComputedCell[];
}

export interface Comparison {
  readonly compared: number;
  /** One line each: sheet, cell, what was expected and what was found. */
  readonly differences: readonly string[];
}

const RELATIVE_TOLERANCE = 1e-9;

/**
 * Compares every cell of every sheet with what another program computed from the .xlsx. Sheets pair by position, because Excel's rules
 * on names may have changed one; further sheets in the file are the writer's own. Blank and '' are the same.
 */
export function compareWorkbook(expected: WorkbookJson, computed: readonly ComputedSheet[]): Comparison {
  const differences: string[] = [];
  let compared = 0;
  expected.sheets.forEach((sheet, index) => {
    const other = computed[index];
    if (!other) {
      differences.push(`${sheet.title}: the sheet is missing`);
      return;
    }
    const found = new Map(other.cells.map((cell) => [cellName(cell.row, cell.column), cell]));
    const wanted = expectedCells(sheet);
    for (const name of new Set([...wanted.keys(), ...found.keys()])) {
      const want = wanted.get(name) ?? BLANK;
      const got = found.get(name) ?? BLANK;
      if (isBlank(want) && isBlank(got)) continue;
      compared += 1;
      if (!same(want, got)) differences.push(`${sheet.title}!${name}: expected ${show(want)}, found ${show(got)}`);
    }
  });
  return { compared, differences };
}

type Value = Pick<ComputedCell, 'value' | 'isError'>;

const BLANK: Value = { value: null, isError: false };

function expectedCells(sheet: SheetJson): Map<string, Value> {
  const cells = new Map<string, Value>();
  sheet.values.forEach((row, top) => {
    row.forEach((text, left) => {
      cells.set(cellName(top + 1, left + 1), { value: text, isError: false });
    });
  });
  for (const [name, value] of Object.entries(sheet.numbers)) cells.set(name, { value, isError: false });
  for (const [name, value] of Object.entries(sheet.errors)) cells.set(name, { value, isError: true });
  return cells;
}

function isBlank({ value }: Value): boolean {
  return value === null || value === '';
}

function same(a: Value, b: Value): boolean {
  if (a.isError !== b.isError) return false;
  if (typeof a.value === 'number' && typeof b.value === 'number') {
    const scale = Math.max(Math.abs(a.value), Math.abs(b.value));
    return Math.abs(a.value - b.value) <= RELATIVE_TOLERANCE * scale;
  }
  if (typeof a.value === 'string' && typeof b.value === 'string') return lines(a.value) === lines(b.value);
  return a.value === b.value;
}

/** A line break in a cell is LF in one program and CRLF in another. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function show({ value, isError }: Value): string {
  return isError ? `error ${value}` : (JSON.stringify(value) ?? 'blank');
}

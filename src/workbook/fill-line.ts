import { cellValue } from './compile-table';
import type { CompiledCell, CompiledSheet } from './compiled-sheet';
import type { Operation } from './operations';
import type { FreshLine } from './restore-structure';
import { FILTER_LINE, finishTop, HEADER_LINE, TOP_LINE } from './restore-table';
import type { SheetSpec, TableRow, TableSpec } from './sheet-spec';
import type { SheetSnapshot } from './snapshot';
import { textOf } from './snapshot';
import { isDataRow } from './table-rows';
import { runsOf, writeColumn, writeRow } from './write-runs';

/**
 * Fills a row or column that was put back empty: its words, starting values, look, notes and choices as on the first day. Only blank cells are written.
 * The starting value of a table row is found by the row's id, wherever it stands now; `ids` are those it is about to get.
 */
export function fillLine(
  spec: SheetSpec,
  sheet: CompiledSheet,
  actual: SheetSnapshot,
  line: FreshLine,
  ids: ReadonlyMap<number, string>,
): Operation[] {
  if (spec.form === 'table' && line.axis === 'row') {
    if (line.key === HEADER_LINE) return fillRow(sheet, actual, sheet.layout.headerRow);
    return finishTop(sheet, line.key === FILTER_LINE ? FILTER_LINE : TOP_LINE);
  }
  const place = line.axis === 'row' ? sheet.layout.rows.get(line.key) : sheet.layout.columns.get(line.key);
  if (place === undefined) return [];
  if (line.axis === 'column') return fillColumn(spec, sheet, actual, place, line.key, ids);
  const height = spec.form === 'form' ? spec.rows.find((row) => row.key === line.key)?.height : null;
  const heights: Operation[] = height == null ? [] : [{ do: 'setHeight', sheetId: sheet.layout.sheetId, row: place, height }];
  return [...fillRow(sheet, actual, place), ...heights];
}

function isBlank(actual: SheetSnapshot, row: number, column: number): boolean {
  return (actual.values[row - 1]?.[column - 1] ?? '') === '';
}

function fillColumn(
  spec: SheetSpec,
  sheet: CompiledSheet,
  actual: SheetSnapshot,
  column: number,
  key: string,
  ids: ReadonlyMap<number, string>,
): Operation[] {
  const { sheetId, headerRow } = sheet.layout;
  const first = spec.form === 'table' ? headerRow : 1;
  const cells = sheet.cells.slice(first - 1).map((row) => row[column - 1]);
  const values = new Map<number, CompiledCell['value']>();
  cells.forEach((cell, index) => {
    const row = first + index;
    const isSeed = spec.form === 'table' && isDataRow(sheet.layout, row) && cell?.role !== 'computed';
    const value = isSeed ? '' : (cell?.value ?? '');
    if (value !== '' && isBlank(actual, row, column)) values.set(row, value);
  });
  if (spec.form === 'table') for (const [row, value] of seeds(spec, sheet, actual, column, key, ids)) values.set(row, value);
  return [
    ...dress(
      sheetId,
      first,
      column,
      cells.filter(isCell).map((cell) => [cell]),
    ),
    { do: 'setWidths', sheetId, widths: [{ column, width: sheet.columnWidths[column - 1] ?? 100 }] },
    ...writeColumn(sheetId, column, values),
  ];
}

function isCell(cell: CompiledCell | undefined): cell is CompiledCell {
  return cell !== undefined;
}

/** Starting values of a column, by the row in which the id of each starting row stands now; ids and starting formulas are put back by others. */
function seeds(
  spec: TableSpec,
  { layout }: CompiledSheet,
  actual: SheetSnapshot,
  column: number,
  key: string,
  ids: ReadonlyMap<number, string>,
): Map<number, CompiledCell['value']> {
  const values = new Map<number, CompiledCell['value']>();
  if (key === 'id') return values;
  const type = spec.columns.find((each) => each.key === key)?.type ?? 'text';
  const idColumn = layout.columns.get('id') ?? 0;
  const byId = new Map<string, TableRow>(spec.rows.map((row) => [String(row.id ?? ''), row]));
  actual.values.forEach((cells, index) => {
    const given = byId.get(ids.get(index + 1) ?? (textOf(cells[idColumn - 1]) || ' '))?.[key] ?? null;
    if (given === null || typeof given === 'function' || !isDataRow(layout, index + 1) || !isBlank(actual, index + 1, column)) return;
    values.set(index + 1, cellValue(given, type));
  });
  return values;
}

function fillRow(sheet: CompiledSheet, actual: SheetSnapshot, row: number): Operation[] {
  const { sheetId, columns } = sheet.layout;
  const cells = sheet.cells[row - 1] ?? [];
  const values = new Map<number, CompiledCell['value']>();
  cells.forEach((cell, index) => {
    if (cell.role !== 'key' && cell.value !== '' && isBlank(actual, row, index + 1)) values.set(index + 1, cell.value);
  });
  const looks = runsOf([...columns.values()]).flatMap(({ first, count }) =>
    dress(sheetId, row, first, [cells.slice(first - 1, first - 1 + count)]),
  );
  return [...looks, ...writeRow(sheetId, row, values)];
}

/** Formats, look, notes and choices of a rectangle. */
function dress(sheetId: number, row: number, column: number, cells: readonly (readonly CompiledCell[])[]): Operation[] {
  const block = { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
  if (block.rows === 0 || block.columns === 0) return [];
  return [
    { do: 'writeFormats', sheetId, block, formats: cells.map((line) => line.map(({ look }) => look.format)) },
    { do: 'writeLook', sheetId, block, looks: cells.map((line) => line.map(({ look }) => look)), plain: false },
    { do: 'writeNotes', sheetId, block, notes: cells.map((line) => line.map(({ note }) => note)) },
    { do: 'writeValidations', sheetId, block, rules: cells.map((line) => line.map(({ validation }) => validation)) },
  ];
}

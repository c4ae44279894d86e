import { type CivilDate, toSerial } from '../domain/civil-date';
import { asText } from './as-text';
import type { CompileContext } from './compile';
import {
  type Block,
  type CellRole,
  type CompiledCell,
  type CompiledRule,
  type CompiledSheet,
  type Look,
  RULE_MARK,
  type Validation,
} from './compiled-sheet';
import { enumLabels } from './enums';
import { formulaContext, PartMissing, quoteText } from './formula-context';
import { headerHeight } from './header-height';
import { columnLetter, type SheetLayout, TABLE_HEADER_ROW, TABLE_KEY_ROW } from './layout';
import { numberFormat } from './number-formats';
import { PALETTE } from './palette';
import { formatKey, type SheetKind } from './sheet-key';
import type { CellInput, CellType, ColumnSpec, RowContext, TableSpec } from './sheet-spec';
import { warnedBlocks } from './warned-blocks';
import { runsOf } from './write-runs';

/** Width of a column in a new sheet, in pixels. */
const DEFAULT_COLUMN_WIDTH = 100;

/** Compiles a table at the positions of its layout: key row, header row, data and spare rows. */
export function compileTable(spec: TableSpec, layout: SheetLayout, context: CompileContext): CompiledSheet {
  const places = columnPlaces(spec, layout);
  const columns = places.filter((column) => column !== null);
  if (layout.headerRow === 0) throw new PartMissing(`no header in ${layout.kind}`);
  const references = formulaContext(context.layout, context.plan, layout, context.language);
  const rowContext = rowContexts(layout, context);
  const rowOf = (make: (column: ColumnSpec) => CompiledCell): CompiledCell[] =>
    places.map((column) => (column === null ? THEIRS : make(column)));

  const above = Array.from({ length: layout.headerRow - TABLE_HEADER_ROW }, () => rowOf(() => THEIRS));
  const keyRow = rowOf((column) => cell(asText(formatKey({ plan: layout.plan, kind: spec.kind, part: column.key })), 'key', keyLook()));
  const headerRow = rowOf((column) => {
    const look = spec.hidden ? plainHeaderLook() : headerLook(column);
    const note = column.note ? column.note[context.language] : '';
    if (column.headerFormula) {
      const format = numberFormat(column.type, context.currency, context.language);
      return { ...cell(column.headerFormula(references), 'helper', { ...look, format }), note };
    }
    return { ...cell(asText(column.header[context.language]), 'label', look), note };
  });
  const body = Array.from({ length: layout.lastRow - layout.headerRow }, (_, index) => {
    const given = spec.rows[index];
    const here = rowContext(layout.headerRow + 1 + index);
    return rowOf((column) => bodyCell(column, given?.[column.key], here, context));
  });

  const shown = columns.filter((column) => column.level !== 'hidden');
  const shownBlock = blockOver(layout, shown, layout.headerRow);
  return {
    layout,
    rowCount: layout.lastRow,
    columnCount: places.length,
    cells: [...above, keyRow, headerRow, ...body],
    columnWidths: places.map((column) => (column === null || column.level === 'hidden' ? DEFAULT_COLUMN_WIDTH : column.width)),
    rowHeights: spec.hidden ? [] : heights(shown, context),
    hiddenRows: [TABLE_KEY_ROW],
    hiddenColumns: columns.filter((column) => column.level !== 'basic').map((column) => columnOf(layout, column)),
    frozenRows: spec.hidden ? 0 : TABLE_HEADER_ROW,
    frozenColumns: spec.frozenThrough === null ? 0 : columnOf(layout, { key: spec.frozenThrough }),
    rules: spec.rules.map((rule): CompiledRule => {
      const painted = rule.columns === null ? [shownBlock] : neighbours(layout, rule.columns);
      return {
        name: rule.name,
        blocks: painted,
        formula: `=AND(${rule.when(rowContext(layout.headerRow))};N(${quoteText(RULE_MARK + rule.name)})=0)`,
        fill: rule.fill,
        text: rule.text,
        bold: rule.bold ?? false,
        strikethrough: rule.strikethrough ?? false,
      };
    }),
    charts: [],
    filter: spec.hidden ? null : shownBlock,
    protections: warnedBlocks(spec, layout),
    tabColor: spec.hidden ? null : spec.tabColor,
    hideGridlines: false,
    hidden: spec.hidden,
  };
}

/** The header's height; rows below keep the spreadsheet's own, which grows with what wraps in them, and cost no call. */
function heights(shown: readonly ColumnSpec[], { language }: CompileContext): CompiledSheet['rowHeights'] {
  const headings = shown.map(({ header, width }) => ({ text: header[language], width }));
  return [{ row: TABLE_HEADER_ROW, count: 1, height: headerHeight(headings, true) }];
}

/** References of any row of a table at the positions of its layout. */
export function rowContexts(layout: SheetLayout, { layout: all, plan, language }: CompileContext): (row: number) => RowContext {
  const references = formulaContext(all, plan, layout, language);
  return (row) => ({ ...references, cell: (key) => `$${letterOf(layout, key)}${row}` });
}

/** The column of ours at each place of the sheet; null where a person has put one of their own between them. */
function columnPlaces(spec: TableSpec, layout: SheetLayout): (ColumnSpec | null)[] {
  const byPlace = new Map(spec.columns.map((column) => [columnOf(layout, column), column]));
  return Array.from({ length: Math.max(...byPlace.keys()) }, (_, index) => byPlace.get(index + 1) ?? null);
}

function bodyCell(
  column: ColumnSpec,
  given: CellInput | ((row: RowContext) => string) | undefined,
  row: RowContext,
  context: CompileContext,
): CompiledCell {
  const look = bodyLook(column, context);
  if (column.formula) return cell(column.formula(row), 'computed', look);
  if (column.headerFormula) return cell('', 'free', look);
  const value = typeof given === 'function' ? given(row) : cellValue(given ?? null, column.type);
  return {
    ...cell(value, value === '' ? 'free' : 'seed', look),
    validation: validationOf(column, context),
  };
}

/** A value as `setValues` takes it; dates become day numbers. */
export function cellValue(input: CellInput, type: CellType): string | number | boolean {
  if (input === null) return '';
  if (typeof input !== 'string') return input;
  return type === 'date' ? toSerial(input as CivilDate) : asText(input);
}

/** What a person may enter in a column: closed enums refuse other values, everything else only marks them. */
export function validationOf(
  column: Pick<ColumnSpec, 'enum' | 'open' | 'list' | 'choicesFrom' | 'type' | 'validated'>,
  context: CompileContext,
): Validation | null {
  if (column.validated === false) return null;
  if (column.enum) return { kind: 'list', values: enumLabels(column.enum, context.language), ...(column.open ? { open: true } : {}) };
  if (column.list) return choicesIn('lists', column.list, context);
  if (column.choicesFrom) return choicesIn(column.choicesFrom.kind, column.choicesFrom.column, context);
  if (column.type === 'date' || column.type === 'dateTime') return { kind: 'date' };
  return column.type === 'check' ? { kind: 'check' } : null;
}

/** What stands in a column of another table, which may not be there. */
function choicesIn(kind: SheetKind, key: string, { layout, plan }: CompileContext): Validation | null {
  const source = layout.find(plan, kind);
  if (!source || source.headerRow === 0) return null;
  return { kind: 'openList', list: key, sheetId: source.sheetId, block: blockOver(source, [{ key }], source.headerRow + 1) };
}

function cell(value: string | number | boolean, role: CellRole, look: Look): CompiledCell {
  return { value, role, look, note: '', validation: null };
}

function blockOver(layout: SheetLayout, columns: readonly { readonly key: string }[], firstRow: number): Block {
  const positions = columns.map((column) => columnOf(layout, column));
  const first = Math.min(...positions);
  return { row: firstRow, column: first, rows: layout.lastRow - firstRow + 1, columns: Math.max(...positions) - first + 1 };
}

/** Blocks over some columns, one for those that stand side by side: each block is a call. */
function neighbours(layout: SheetLayout, keys: readonly string[]): Block[] {
  const places = keys.map((key) => columnOf(layout, { key }));
  return runsOf(places).map(({ first, count }) => ({
    row: layout.headerRow,
    column: first,
    rows: layout.lastRow - layout.headerRow + 1,
    columns: count,
  }));
}

function columnOf(layout: SheetLayout, column: { readonly key: string }): number {
  const position = layout.columns.get(column.key);
  if (position === undefined) throw new PartMissing(`no column ${column.key} in ${layout.kind}`);
  return position;
}

function letterOf(layout: SheetLayout, key: string): string {
  return columnLetter(columnOf(layout, { key }));
}

const BASE: Look = { format: 'General', fill: null, color: PALETTE.ink, bold: false, size: 10, align: 'left', wrap: 'clip' };

/** A cell of a row or column that is the user's. */
const THEIRS: CompiledCell = cell('', 'free', BASE);

function keyLook(): Look {
  return { ...BASE, color: PALETTE.muted, size: 10 };
}

/** Header of a sheet that stays hidden: dark words on a light fill need no further call. */
function plainHeaderLook(): Look {
  return { ...BASE, fill: PALETTE.section };
}

function headerLook(column: ColumnSpec): Look {
  const isComputed = column.formula !== undefined || column.headerFormula !== undefined;
  return {
    ...BASE,
    fill: isComputed ? PALETTE.computedHeader : PALETTE.header,
    color: PALETTE.headerText,
    align: alignOf(column),
    wrap: 'wrap',
  };
}

function bodyLook(column: ColumnSpec, context: CompileContext): Look {
  const isComputed = column.formula !== undefined;
  return {
    ...BASE,
    format: numberFormat(column.type, context.currency, context.language),
    fill: isComputed ? PALETTE.computed : null,
    color: isComputed ? PALETTE.muted : PALETTE.ink,
    align: alignOf(column),
    wrap: column.type === 'long' ? 'wrap' : 'clip',
  };
}

function alignOf(column: ColumnSpec): Look['align'] {
  if (column.enum) return 'center';
  switch (column.type) {
    case 'money':
    case 'percent':
    case 'number':
      return 'right';
    case 'date':
    case 'dateTime':
    case 'time':
    case 'check':
    case 'integer':
    case 'daysLeft':
    case 'drift':
      return 'center';
    default:
      return 'left';
  }
}

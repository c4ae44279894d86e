import { asText } from './as-text';
import type { CompileContext } from './compile';
import { compileCharts } from './compile-charts';
import { cellValue, validationOf } from './compile-table';
import { type CompiledCell, type CompiledRule, type CompiledSheet, type Look, RULE_MARK, SHEET_ABSENT } from './compiled-sheet';
import { type FormulaContext, formulaContext, PartMissing, quoteText, SheetMissing } from './formula-context';
import { columnLetter, type SheetLayout } from './layout';
import { numberFormat } from './number-formats';
import { PALETTE } from './palette';
import { formatKey } from './sheet-key';
import type { FormCell, FormRow, FormSpec, FormStyle } from './sheet-spec';
import { warnedBlocks } from './warned-blocks';

/** Height of a row in a new sheet, in pixels. */
const DEFAULT_ROW_HEIGHT = 21;
/** Width of a column in a new sheet, in pixels: the hidden key column keeps it. */
const DEFAULT_COLUMN_WIDTH = 100;

/** Compiles a form: the hidden key of each row, then the cells of the row, at the places of its layout. */
export function compileForm(spec: FormSpec, layout: SheetLayout, context: CompileContext): CompiledSheet {
  const references = formulaContext(context.layout, context.plan, layout, context.language);
  const byPlace = new Map(spec.rows.map((row) => [layout.rows.get(row.key), row]));
  const columnCount = Math.max(layout.keyColumn, ...layout.columns.values());
  // Where a person has put rows or columns of their own between ours, and where one of ours is gone, nothing is expected.
  const cells = Array.from({ length: Math.max(...layout.rows.values()) }, (_, index) => {
    const line: CompiledCell[] = Array.from({ length: columnCount }, () => THEIRS);
    const row = byPlace.get(index + 1);
    if (row) placeRow(line, spec, row, layout, references, context);
    return line;
  });
  const widths = new Map(spec.columns.map(({ key, width }) => [layout.columns.get(key), width]));
  return {
    layout,
    rowCount: cells.length,
    columnCount,
    cells,
    columnWidths: Array.from({ length: columnCount }, (_, index) => widths.get(index + 1) ?? DEFAULT_COLUMN_WIDTH),
    rowHeights: heightRuns(spec.rows),
    hiddenRows: [],
    hiddenColumns: [layout.keyColumn, ...spec.columns.flatMap(({ key, hidden }) => (hidden ? (layout.columns.get(key) ?? []) : []))],
    frozenRows: spec.hidden ? 0 : spec.frozenRows,
    frozenColumns: spec.frozenThrough === undefined ? 0 : positionOf(layout.columns, spec.frozenThrough),
    rules: spec.rules.map((rule) => compileRule(rule, layout, references)),
    charts: compileCharts(spec, layout, context.language),
    filter: null,
    protections: warnedBlocks(spec, layout),
    tabColor: spec.hidden ? null : spec.tabColor,
    hideGridlines: spec.kind === 'overview',
    hidden: spec.hidden,
  };
}

function placeRow(
  line: CompiledCell[],
  spec: FormSpec,
  row: FormRow,
  layout: SheetLayout,
  references: FormulaContext,
  context: CompileContext,
): void {
  const key = asText(formatKey({ plan: layout.plan, kind: spec.kind, part: row.key }));
  if (layout.keyColumn > 0) {
    line[layout.keyColumn - 1] = { value: key, role: 'key', look: { ...LOOKS.note, format: 'General' }, note: '', validation: null };
  }
  for (const column of spec.columns) {
    const [given, place] = [row.cells[column.key], layout.columns.get(column.key)];
    if (!given || place === undefined) continue;
    line[place - 1] = {
      ...content(given, references, context),
      look: lookOf(given, context, spec.hidden),
      note: '',
      validation: validationOf({ ...given }, context),
    };
  }
}

function content(cell: FormCell, references: FormulaContext, context: CompileContext): Pick<CompiledCell, 'value' | 'role' | 'absent'> {
  if (cell.formula) {
    const absent = cell.label ? asText(cell.label[context.language]) : SHEET_ABSENT;
    return { value: formulaOr(cell.formula, references) ?? absent, role: 'computed', absent };
  }
  if (cell.label) return { value: asText(cell.label[context.language]), role: 'label' };
  const value = cellValue(cell.value ?? null, cell.type);
  if (value !== '') return { value, role: 'seed' };
  // A band or a heading without words is ours all the same; only an input cell waits for the user.
  return { value, role: cell.style === 'input' ? 'free' : 'label' };
}

/** The formula, or null when a sheet it reads is absent. */
function formulaOr(formula: NonNullable<FormCell['formula']>, references: FormulaContext): string | null {
  try {
    return formula(references);
  } catch (error) {
    if (error instanceof SheetMissing) return null;
    throw error;
  }
}

function compileRule(rule: FormSpec['rules'][number], layout: SheetLayout, references: FormulaContext): CompiledRule {
  const corner = (corner: readonly [string, string]): { row: number; column: number } => ({
    row: positionOf(layout.rows, corner[0]),
    column: positionOf(layout.columns, corner[1]),
  });
  const [from, to] = [corner(rule.from), corner(rule.to)];
  const at = (row: string, column: string, fix: 'column' | 'row' | 'none' | 'both'): string => {
    const letter = columnLetter(positionOf(layout.columns, column));
    const number = positionOf(layout.rows, row);
    return `${fix === 'column' || fix === 'both' ? '$' : ''}${letter}${fix === 'row' || fix === 'both' ? '$' : ''}${number}`;
  };
  return {
    name: rule.name,
    blocks: [{ row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 }],
    formula: `=AND(${rule.when({ ...references, at })};N(${quoteText(RULE_MARK + rule.name)})=0)`,
    fill: rule.fill,
    text: rule.text,
    bold: rule.bold ?? false,
    strikethrough: false,
  };
}

function positionOf(places: ReadonlyMap<string, number>, key: string): number {
  const place = places.get(key);
  if (place === undefined) throw new PartMissing(`no ${key} in the form`);
  return place;
}

/** The height most rows share in one run over all rows, then the exceptions: each run is a call. */
function heightRuns(rows: readonly FormRow[]): { row: number; count: number; height: number }[] {
  const counts = new Map<number, number>();
  for (const { height } of rows) if (height !== null) counts.set(height, (counts.get(height) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (usual === undefined) return [];
  const runs = usual === DEFAULT_ROW_HEIGHT ? [] : [{ row: 1, count: rows.length, height: usual }];
  rows.forEach(({ height }, index) => {
    if (height !== null && height !== usual) runs.push({ row: index + 1, count: 1, height });
  });
  return runs;
}

type StyleLook = Omit<Look, 'format'>;

const BLANK: StyleLook = { fill: null, color: PALETTE.ink, bold: false, size: 10, align: 'left', wrap: 'clip' };

/** A cell of a row that is the user's. */
const THEIRS: CompiledCell = { value: '', role: 'free', look: { ...BLANK, format: 'General' }, note: '', validation: null };

const LOOKS: { readonly [S in FormStyle]: StyleLook } = {
  title: { ...BLANK, color: PALETTE.header, bold: true, size: 18, wrap: 'overflow' },
  subtitle: { ...BLANK, color: PALETTE.muted, wrap: 'overflow' },
  header: { ...BLANK, fill: PALETTE.header, color: PALETTE.headerText, bold: true, wrap: 'wrap' },
  section: { ...BLANK, fill: PALETTE.section, color: PALETTE.header, bold: true },
  label: { ...BLANK, bold: true, wrap: 'wrap' },
  figure: { ...BLANK, color: PALETTE.accent, bold: true, size: 20 },
  // Small enough for seven digits with their currency in a narrow column.
  amount: { ...BLANK, color: PALETTE.accent, bold: true, size: 14 },
  caption: { ...BLANK, color: PALETTE.muted },
  // On a page without input cells a computed cell needs no fill to tell it apart.
  fact: { ...BLANK },
  bar: { ...BLANK, color: PALETTE.accent },
  computed: { ...BLANK, fill: PALETTE.computed, color: PALETTE.ink },
  input: { ...BLANK, wrap: 'wrap' },
  notice: { ...BLANK, bold: true, wrap: 'overflow' },
  link: { ...BLANK, color: PALETTE.link },
  note: { ...BLANK, color: PALETTE.muted },
  // Small enough for two digits in a narrow column.
  tick: { ...BLANK, fill: PALETTE.section, color: PALETTE.header, size: 8, align: 'center' },
  hint: { ...BLANK, color: PALETTE.muted, wrap: 'overflow' },
};

/** A sheet that stays hidden is told its fills only, so its words are black: its header takes a light fill. */
function lookOf(cell: FormCell, context: CompileContext, isPlain: boolean): Look {
  const style = isPlain && cell.style === 'header' ? { ...LOOKS.section } : LOOKS[cell.style];
  const isNumber = cell.type !== 'text' && cell.type !== 'long';
  return {
    ...style,
    wrap: cell.type === 'long' ? 'wrap' : style.wrap,
    format: numberFormat(cell.type, context.currency, context.language),
    align: cell.align ?? (isNumber && (cell.style === 'computed' || cell.style === 'fact') ? 'right' : style.align),
  };
}

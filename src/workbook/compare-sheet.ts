import type { Finding } from '../domain/finding';
import { canonicalFormula } from './canonical-formula';
import { sharesFigures } from './compile-charts';
import { type Block, type CompiledCell, type CompiledSheet, RULE_MARK, SHEET_ABSENT, validationMeaning } from './compiled-sheet';
import { cellName, type SheetLayout } from './layout';
import type { Operation } from './operations';
import { Rectangles } from './rectangles';
import type { FreshLine } from './restore-structure';
import type { SheetDetail, SnapshotRule, SnapshotValue } from './snapshot';

/** What a comparison found: the changes that make the sheet ours again, and what it left alone because a person wrote there. */
export interface Comparison {
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
  /** Formulas of ours that somebody had changed, and what they become: so that it can be taken back. */
  readonly replaced: readonly ReplacedCell[];
}

export interface ReplacedCell {
  readonly row: number;
  readonly column: number;
  readonly from: string;
  readonly to: string | number | boolean;
}

/**
 * The least change that brings a sheet of ours back to its spec: keys, computed cells, helper cells, our conditional formats, validations and charts.
 * Meaning is compared, not text; look, widths and everything a user typed are not compared at all (design §2.2), nor are labels, which people rename:
 * only the headings of a table whose every heading is blank come back.
 * `expected` must be compiled at the positions of `actual`; `fresh` are lines that were just put back. A second comparison after carrying out the operations finds none.
 */
export function compareSheet(expected: CompiledSheet, actual: SheetDetail, fresh: readonly FreshLine[] = []): Comparison {
  const cells = compareCells(expected, actual);
  return {
    operations: [
      ...cells.operations,
      ...compareValidations(expected, actual),
      ...compareRules(expected, actual),
      ...compareCharts(expected, actual, fresh),
    ],
    findings: cells.findings,
    replaced: cells.replaced,
  };
}

function compareCells(expected: CompiledSheet, actual: SheetDetail): Comparison {
  const findings: Finding[] = [];
  const replaced: ReplacedCell[] = [];
  const { sheetId, headerRow } = expected.layout;
  const writes = new Rectangles(sheetId);
  const areHeadingsGone = isWithoutWords(expected, actual, headerRow - 1);
  expected.cells.forEach((row, rowIndex) => {
    const isLabelLost = areHeadingsGone && rowIndex === headerRow - 1;
    row.forEach((cell, columnIndex) => {
      const verdict = isLabelLost && cell.role === 'label' ? 'restore' : judge(cell, actual, rowIndex, columnIndex);
      if (verdict === 'restore') {
        writes.add(rowIndex + 1, columnIndex + 1, cell.value);
        const from = actual.formulas[rowIndex]?.[columnIndex] ?? '';
        if (from !== '') replaced.push({ row: rowIndex + 1, column: columnIndex + 1, from, to: plain(cell.value) });
      }
      if (verdict === 'typedOver') {
        findings.push({ code: 'repair.typedOver', path: `${actual.title}!${cellName(rowIndex + 1, columnIndex + 1)}`, facts: {} });
      }
    });
  });
  return { operations: writes.operations(), findings, replaced };
}

/** Whether every label of a row is blank by now. */
function isWithoutWords(expected: CompiledSheet, actual: SheetDetail, row: number): boolean {
  const labels = (expected.cells[row] ?? []).flatMap((cell, column) => (cell.role === 'label' && cell.value !== '' ? [column] : []));
  return labels.length > 0 && labels.every((column) => (actual.values[row]?.[column] ?? '') === '');
}

/** A value a person typed over a formula of ours is theirs: it is said, never overwritten. */
function judge(cell: CompiledCell, actual: SheetDetail, row: number, column: number): 'same' | 'restore' | 'typedOver' {
  if (cell.role !== 'key' && cell.role !== 'computed' && cell.role !== 'helper') return 'same';
  const value = actual.values[row]?.[column] ?? '';
  if (cell.role === 'key') return value === plain(cell.value) ? 'same' : 'restore';
  const formula = actual.formulas[row]?.[column] ?? '';
  if (typeof cell.value !== 'string' || !cell.value.startsWith('=')) return judgeWord(cell, value, formula);
  // What stood for an absent sheet is ours too, once the sheet is there again.
  if (formula === '') return value === '' || value === plain(cell.absent ?? SHEET_ABSENT) ? 'restore' : 'typedOver';
  return canonicalFormula(formula) === canonicalFormula(cell.value) ? 'same' : 'restore';
}

/** A computed cell without a formula: its sheet is absent, or it is a fact of the plan. A formula left over from before is ours. */
function judgeWord(cell: CompiledCell, value: SnapshotValue, formula: string): 'same' | 'restore' | 'typedOver' {
  if (cell.role !== 'computed' || cell.value !== (cell.absent ?? SHEET_ABSENT)) return 'same';
  if (formula !== '') return 'restore';
  // Words of ours in its place are a label: people rename and delete those.
  if (cell.value !== SHEET_ABSENT) return 'same';
  if (value === '') return 'restore';
  return value === plain(cell.value) ? 'same' : 'typedOver';
}

/** The value behind an apostrophe of `asText`. */
function plain(value: string | number | boolean): string | number | boolean {
  return typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value;
}

function compareValidations(expected: CompiledSheet, actual: SheetDetail): Operation[] {
  const { sheetId } = expected.layout;
  const operations: Operation[] = [];
  for (let column = 0; column < expected.columnCount; column += 1) {
    const wanted = expected.cells.map((row) => row[column]?.validation ?? null);
    const missing = wanted.some((rule, row) => rule !== null && (actual.validations[row]?.[column] ?? null) !== validationMeaning(rule));
    if (!missing) continue;
    const first = wanted.findIndex((rule) => rule !== null);
    operations.push({
      do: 'writeValidations',
      sheetId,
      block: { row: first + 1, column: column + 1, rows: wanted.length - first, columns: 1 },
      rules: wanted.slice(first).map((rule) => [rule]),
    });
  }
  return operations;
}

function compareRules(expected: CompiledSheet, actual: SheetDetail): Operation[] {
  const found = actual.rules.filter(isOurs);
  const formulas = found.map((rule) => canonicalFormula(rule.formula ?? ''));
  // Blocks last: where a rule paints costs a call each.
  const isSame =
    expected.rules.length === found.length &&
    expected.rules.every((rule, index) => canonicalFormula(rule.formula) === formulas[index]) &&
    expected.rules.every((rule, index) => blocksText(rule.blocks) === blocksText(found[index]?.blocks ?? []));
  return isSame ? [] : [{ do: 'replaceRules', sheetId: expected.layout.sheetId, rules: expected.rules, isNewSheet: false }];
}

/**
 * A chart of ours that is gone comes back; one that stands is a person's to change, and to move. But a chart that has lost lines of its figures does not read
 * those that were put back for them, so it is made anew.
 */
function compareCharts({ charts, layout }: CompiledSheet, actual: SheetDetail, fresh: readonly FreshLine[]): Operation[] {
  if (charts.length === 0) return [];
  const standing = actual.charts;
  return charts.flatMap((chart): Operation[] => {
    const { sheetId } = layout;
    if (chart.blocks.some((block) => fresh.some((line) => isIn(block, layout, line)))) {
      return [{ do: 'insertChart', sheetId, chart, standing: 'replace' }];
    }
    return standing.some((each) => sharesFigures(each, chart)) ? [] : [{ do: 'insertChart', sheetId, chart }];
  });
}

function isIn({ row, rows, column, columns }: Block, layout: SheetLayout, { axis, key }: FreshLine): boolean {
  const place = (axis === 'row' ? layout.rows : layout.columns).get(key) ?? 0;
  return axis === 'row' ? place >= row && place < row + rows : place >= column && place < column + columns;
}

/** Whether a conditional format carries our marker. */
export function isOurs(rule: SnapshotRule): boolean {
  return rule.formula !== null && canonicalFormula(rule.formula).includes(`N("${RULE_MARK}`);
}

function blocksText(blocks: readonly Block[]): string {
  return blocks.map((block) => `${cellName(block.row, block.column)}+${block.rows}x${block.columns}`).join(',');
}

import { translateFormula } from '../engine/formula-shift';
import type { Book } from './book';
import { checkLines } from './checks';
import { columnCount, rowCount } from './grid';
import { growGrid } from './paste';
import type { Area } from './range-grid';
import { joinedRanges } from './rule-ranges';
import type { CellState, RangeState, RuleState, SheetState } from './state';

/** Copies whole rows over others, the grid growing as needed. Returns the rows pasted. Throws for rows that are not there. */
export function copyRows(book: Book, sheet: SheetState, fromRow: number, count: number, toRow: number): Area {
  checkLines(fromRow, count, rowCount(sheet), 'row');
  checkLines(toRow, count, Number.MAX_SAFE_INTEGER, 'row');
  growGrid(book, sheet, toRow + count - 1, 0);
  const distance = toRow - fromRow;
  const copies = Array.from({ length: count }, (_, index) => (sheet.rows[fromRow - 1 + index] ?? []).map((cell) => moved(cell, distance)));
  while (sheet.rows.length < toRow + count - 1) sheet.rows.push([]);
  sheet.rows.splice(toRow - 1, count, ...copies);
  sheet.rules = sheet.rules.flatMap((rule) => pastedRule(rule, fromRow, count, toRow));
  book.calculation.invalidate();
  return { row: toRow, column: 1, lastRow: toRow + count - 1, lastColumn: columnCount(sheet) };
}

function moved(cell: CellState | null | undefined, distance: number): CellState | null {
  if (!cell) return null;
  return { ...cell, ...(cell.f === undefined ? {} : { f: translateFormula(cell.f, distance, 0) }) };
}

/** A conditional format after rows were pasted: it covers of them what it covered of the copied ones. None when nothing is left of it. */
function pastedRule(rule: RuleState, fromRow: number, count: number, toRow: number): RuleState[] {
  const [anchor] = rule.ranges;
  const kept = rule.ranges.flatMap((range) => [
    ...rows(range, range.row, Math.min(range.lastRow, toRow - 1)),
    ...rows(range, Math.max(range.row, toRow + count), range.lastRow),
  ]);
  const pasted = rule.ranges.flatMap((range) =>
    rows(range, Math.max(range.row, fromRow), Math.min(range.lastRow, fromRow + count - 1)).map((piece) => ({
      ...piece,
      row: piece.row + toRow - fromRow,
      lastRow: piece.lastRow + toRow - fromRow,
    })),
  );
  const ranges = joinedRanges([...kept, ...pasted], 'row');
  const [corner] = ranges;
  if (anchor === undefined || corner === undefined) return [];
  return [{ ...rule, ranges, formula: translateFormula(rule.formula, corner.row - anchor.row, corner.column - anchor.column) }];
}

function rows(range: RangeState, row: number, lastRow: number): RangeState[] {
  return row > lastRow ? [] : [{ ...range, row, lastRow }];
}

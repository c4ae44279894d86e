import { type Move, movedRuns, moveFormula, moveRuleFormula, moveSpan } from '../engine/formula-move';
import type { Book } from './book';
import { columnCount, rowCount } from './grid';
import { joinedRanges, spanOf, withSpan } from './rule-ranges';
import type { RuleState, SheetState } from './state';
import { followPlaces } from './structure';

/**
 * Moves whole rows or columns before another; content, look, notes, validations, sizes and hidden flags go along, and whatever refers to them
 * follows. Nothing happens when they are put before or behind themselves. Throws for lines outside the grid.
 */
export function moveLines(book: Book, sheet: SheetState, move: Move): void {
  const { axis, first, count, before } = move;
  const total = axis === 'row' ? rowCount(sheet) : columnCount(sheet);
  if (count < 1 || first < 1 || first + count - 1 > total || before < 1 || before > total + 1)
    throw new Error(`Those ${axis}s are out of bounds.`);
  if (before >= first && before <= first + count) return;
  if (axis === 'row') {
    reorder(sheet.rows, move, () => []);
    reorder(sheet.rowHeights, move);
    reorder(sheet.rowHidden, move);
    reorder(sheet.rowFiltered ?? [], move);
    while (sheet.rows.length > 0 && sheet.rows[sheet.rows.length - 1]?.length === 0) sheet.rows.pop();
  } else {
    for (const cells of sheet.rows) reorder(cells, move, () => null);
    reorder(sheet.columnWidths, move);
    reorder(sheet.columnHidden, move);
  }
  for (const rule of sheet.rules) moveRule(rule, move);
  followPlaces(book, sheet, {
    rectangle: (range) => withSpan(range, axis, moveSpan(...spanOf(range, axis), move)),
    formula: (formula, own) => moveFormula(formula, own, sheet.title, move),
  });
}

/** Moves items of a list; one shorter than the grid is filled up as far as the move reaches. */
function reorder<T>(items: T[], { first, count, before }: Move, blank?: () => T): void {
  if (items.length < Math.min(first, before)) return;
  const reach = Math.max(first + count, before) - 1;
  while (blank !== undefined && items.length < reach) items.push(blank());
  const taken = items.splice(first - 1, count);
  items.splice((before > first ? before - count : before) - 1, 0, ...taken);
}

/** A conditional format goes with its cells, so that its ranges may come apart and join again. */
function moveRule(rule: RuleState, move: Move): void {
  const { axis } = move;
  const [anchor] = rule.ranges;
  const pieces = rule.ranges.flatMap((range) => movedRuns(...spanOf(range, axis), move).map((run) => withSpan(range, axis, run)));
  rule.ranges = joinedRanges(pieces, axis);
  const [corner] = rule.ranges;
  if (anchor === undefined || corner === undefined) return;
  rule.formula = moveRuleFormula(rule.formula, move, spanOf(corner, axis)[0] - spanOf(anchor, axis)[0]);
}

import { mapReferences, type Reference, type ReferencePoint } from './formula-references';
import { sameTitle, withIndex } from './formula-shift';

/** `count` rows or columns from `first` on are moved before line `before`, which is counted as the lines stand before the move; 1-based. */
export interface Move {
  readonly axis: 'row' | 'column';
  readonly first: number;
  readonly count: number;
  readonly before: number;
}

/** Where a single line lies after a move. */
export function moveLine(line: number, { first, count, before }: Move): number {
  const moved = line >= first && line < first + count;
  const target = before > first ? before - count : before;
  if (moved) return line - first + target;
  const closedUp = line >= first + count ? line - count : line;
  return closedUp >= target ? closedUp + count : closedUp;
}

/** The stretches that the lines from `first` to `last` make up after a move, in order. */
export function movedRuns(first: number, last: number, move: Move): (readonly [number, number])[] {
  // Within each piece between these edges all lines move by the same distance.
  const edges = [move.first, move.first + move.count, move.before].filter((edge) => edge > first && edge <= last);
  const starts = [...new Set([first, ...edges])].sort((a, b) => a - b);
  const pieces = starts.map((start, index) => {
    const distance = moveLine(start, move) - start;
    return [start + distance, (starts[index + 1] ?? last + 1) - 1 + distance] as const;
  });
  const runs: (readonly [number, number])[] = [];
  for (const piece of pieces.sort((a, b) => a[0] - b[0])) {
    const before = runs[runs.length - 1];
    if (before !== undefined && before[1] + 1 === piece[0]) runs[runs.length - 1] = [before[0], piece[1]];
    else runs.push(piece);
  }
  return runs;
}

/**
 * Where one span lies after a move, for what can only be one stretch: a reference, a filter, a protection. Lines that stay together stay the
 * span, moved or not, whatever their order. Otherwise lines taken out of it leave it and lines put between its others join it.
 */
export function moveSpan(first: number, last: number, move: Move): readonly [number, number] {
  const runs = movedRuns(first, last, move);
  const [whole] = runs;
  if (whole !== undefined && runs.length === 1) return whole;
  const staying = [
    [first, Math.min(last, move.first - 1)],
    [Math.max(first, move.first + move.count), last],
  ].flatMap(([from = 0, to = 0]) => (from > to ? [] : movedRuns(from, to, move).flat()));
  return [Math.min(...staying), Math.max(...staying)];
}

/** Stands for the open end of a reference such as `A2:A`; no sheet has a line this far. */
const OPEN_END = Number.MAX_SAFE_INTEGER / 2;

function moveReference(reference: Reference, move: Move): Reference {
  const { axis } = move;
  const start = reference.start[axis];
  if (start === null) return reference;
  const end = reference.end === null ? start : (reference.end[axis] ?? OPEN_END);
  const [low, high] = moveSpan(Math.min(start, end), Math.max(start, end), move);
  const [newStart, newEnd] = start <= end ? [low, high] : [high, low];
  if (newStart === start && newEnd === end) return reference;
  const open = reference.end === null || reference.end[axis] === null;
  return {
    ...reference,
    start: withIndex(reference.start, axis, newStart),
    end: open || reference.end === null ? reference.end : withIndex(reference.end, axis, newEnd),
  };
}

/** A formula of a cell on sheet `own` after lines of sheet `target` were moved: as with a cut and paste, references go with what they name. */
export function moveFormula(formula: string, own: string, target: string, move: Move): string {
  return mapReferences(formula, (reference) => (sameTitle(reference.sheet ?? own, target) ? moveReference(reference, move) : reference));
}

/**
 * The formula of a conditional format of the sheet whose lines were moved, when the corner it is relative to has moved by `distance` along the
 * axis: relative references keep their distance from the corner, `$` ones go with what they name.
 */
export function moveRuleFormula(formula: string, move: Move, distance: number): string {
  const { axis } = move;
  const fixed = (point: ReferencePoint): boolean => (axis === 'row' ? point.rowAbsolute : point.columnAbsolute);
  const place = (point: ReferencePoint): ReferencePoint => {
    const line = point[axis];
    return line === null ? point : withIndex(point, axis, fixed(point) ? moveLine(line, move) : line + distance);
  };
  const outside = (point: ReferencePoint | null): boolean => (point?.[axis] ?? 1) < 1;
  return mapReferences(formula, (reference) => {
    const { start, end } = reference;
    if (fixed(start) && (end === null || fixed(end))) return moveReference(reference, move);
    const moved = { ...reference, start: place(start), end: end === null ? null : place(end) };
    return outside(moved.start) || outside(moved.end) ? null : moved;
  });
}

import type { Rectangle } from './a1';
import { mapReferences, type Reference, type ReferencePoint } from './formula-references';

/** Rows or columns inserted before index `at`, or (with a negative `count`) deleted from `at` on; 1-based. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** Where a span from `first` to `last` lies after a shift, or null when all of it was deleted. */
export function shiftSpan(first: number, last: number, shift: Shift): readonly [number, number] | null {
  const { at, count } = shift;
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const removed = -count;
  const end = at + removed;
  const start = first < at ? first : first >= end ? first - removed : at;
  const stop = last < at ? last : last >= end ? last - removed : at - 1;
  return start > stop ? null : [start, stop];
}

/** A rectangle after a shift, or null when it was deleted. */
export function shiftRectangle<T extends Rectangle>(area: T, shift: Shift): Rectangle | null {
  const { row, column, lastRow, lastColumn } = area;
  const span = shift.axis === 'row' ? shiftSpan(row, lastRow, shift) : shiftSpan(column, lastColumn, shift);
  if (span === null) return null;
  return shift.axis === 'row'
    ? { row: span[0], lastRow: span[1], column, lastColumn }
    : { row, lastRow, column: span[0], lastColumn: span[1] };
}

/** A point of a reference in another row or column; null makes it open. */
export function withIndex(point: ReferencePoint, axis: Shift['axis'], index: number | null): ReferencePoint {
  return axis === 'row' ? { ...point, row: index } : { ...point, column: index };
}

function shiftReference(reference: Reference, shift: Shift): Reference | null {
  const { axis } = shift;
  const first = reference.start[axis];
  const last = reference.end === null ? first : reference.end[axis];
  if (first === null) return reference;
  const span = shiftSpan(first, last ?? Number.MAX_SAFE_INTEGER / 2, shift);
  if (span === null) return null;
  if (span[0] === first && (last === null || span[1] === last)) return reference;
  const end = reference.end === null || last === null ? reference.end : withIndex(reference.end, axis, span[1]);
  return { ...reference, start: withIndex(reference.start, axis, span[0]), end };
}

/** A formula on sheet `own` after rows or columns of sheet `target` were inserted or deleted; absolute and relative references move alike. */
export function shiftFormula(formula: string, own: string, target: string, shift: Shift): string {
  return mapReferences(formula, (reference) => (sameTitle(reference.sheet ?? own, target) ? shiftReference(reference, shift) : reference));
}

/** A formula after a sheet was given another title. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet !== null && sameTitle(reference.sheet, from) ? { ...reference, sheet: to } : reference,
  );
}

/** A formula after a sheet was deleted. */
export function dropSheetFromFormula(formula: string, title: string): string {
  return mapReferences(formula, (reference) => (reference.sheet !== null && sameTitle(reference.sheet, title) ? null : reference));
}

/** The formula as it reads `rows` further down and `columns` further right: relative references move along, `$` ones stay. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (point: ReferencePoint): ReferencePoint => ({
    ...point,
    row: point.row === null || point.rowAbsolute ? point.row : point.row + rows,
    column: point.column === null || point.columnAbsolute ? point.column : point.column + columns,
  });
  const outside = (point: ReferencePoint | null): boolean => point !== null && ((point.row ?? 1) < 1 || (point.column ?? 1) < 1);
  return mapReferences(formula, (reference) => {
    const moved = { ...reference, start: move(reference.start), end: reference.end === null ? null : move(reference.end) };
    return outside(moved.start) || outside(moved.end) ? null : moved;
  });
}

/** Titles compare without regard to case, as in Google. */
export function sameTitle(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

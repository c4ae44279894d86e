import type { RangeState } from './state';

/** First and last line of a rectangle along an axis. */
export function spanOf(range: RangeState, axis: 'row' | 'column'): readonly [number, number] {
  return axis === 'row' ? [range.row, range.lastRow] : [range.column, range.lastColumn];
}

/** A rectangle with another first and last line along an axis. */
export function withSpan(range: RangeState, axis: 'row' | 'column', [first, last]: readonly [number, number]): RangeState {
  return axis === 'row' ? { ...range, row: first, lastRow: last } : { ...range, column: first, lastColumn: last };
}

/** Rectangles of the same lines across that touch along the axis as one, in the order of their first parts. */
export function joinedRanges(ranges: readonly RangeState[], axis: 'row' | 'column'): RangeState[] {
  const across = axis === 'row' ? 'column' : 'row';
  const touching = (a: RangeState, b: RangeState): boolean => {
    const [[aFirst, aLast], [bFirst, bLast]] = [spanOf(a, axis), spanOf(b, axis)];
    return String(spanOf(a, across)) === String(spanOf(b, across)) && (aLast + 1 === bFirst || bLast + 1 === aFirst);
  };
  const result: RangeState[] = [];
  for (const range of ranges) {
    let piece = range;
    let place = result.length;
    for (let at = result.findIndex((each) => touching(each, piece)); at >= 0; at = result.findIndex((each) => touching(each, piece))) {
      const [[aFirst, aLast], [bFirst, bLast]] = [spanOf(result[at] ?? piece, axis), spanOf(piece, axis)];
      piece = withSpan(piece, axis, [Math.min(aFirst, bFirst), Math.max(aLast, bLast)]);
      place = Math.min(place, at);
      result.splice(at, 1);
    }
    result.splice(place, 0, piece);
  }
  return result;
}

import type { Area } from '../../protocol';
import type { Geometry } from './geometry';

/** The chosen cells: an anchor, which is the active cell, and the opposite corner. */
export interface Selection {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
  /** Whole rows or columns were chosen by their head. */
  readonly lines?: 'rows' | 'columns';
}

export function cellSelection(row: number, column: number): Selection {
  return { row, column, toRow: row, toColumn: column };
}

/** The rectangle of a selection. */
export function areaOf({ row, column, toRow, toColumn }: Selection): Area {
  return {
    row: Math.min(row, toRow),
    column: Math.min(column, toColumn),
    lastRow: Math.max(row, toRow),
    lastColumn: Math.max(column, toColumn),
  };
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The line `from` moved by one shown line, or to the edge of the filled cells when `far`. */
function moved(axis: Geometry['rows'], from: number, by: 1 | -1, far: boolean, filled: (line: number) => boolean): number {
  if (!far) return axis.step(from, by);
  let at = axis.step(from, by);
  if (at === from) return from;
  const wasFilled = filled(from) && filled(at);
  for (;;) {
    const next = axis.step(at, by);
    if (next === at) return at;
    if (wasFilled && !filled(next)) return at;
    if (!wasFilled && filled(at)) return at;
    at = next;
  }
}

/** Moves or, with `extend`, stretches a selection, as the arrow keys of a spreadsheet do. */
export function moveSelection(
  selection: Selection,
  direction: Direction,
  geometry: Geometry,
  { extend, far, filled }: { extend: boolean; far: boolean; filled: (row: number, column: number) => boolean },
): Selection {
  const row = extend ? selection.toRow : selection.row;
  const column = extend ? selection.toColumn : selection.column;
  const by = direction === 'down' || direction === 'right' ? 1 : -1;
  const vertical = direction === 'up' || direction === 'down';
  const toRow = vertical ? moved(geometry.rows, row, by, far, (line) => filled(line, column)) : row;
  const toColumn = vertical ? column : moved(geometry.columns, column, by, far, (line) => filled(row, line));
  return extend ? { row: selection.row, column: selection.column, toRow, toColumn } : cellSelection(toRow, toColumn);
}

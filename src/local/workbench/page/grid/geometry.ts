import type { SheetView } from '../../protocol';

/** Space for what Google also leaves below and right of the cells. */
const MARGIN = 40;

/** Offsets of one axis: where each line starts, hidden ones taking no room. Lines are 1-based; pixels. */
export class Axis {
  /** `starts[i]` = where line i + 1 starts; one more entry for the end. */
  private readonly starts: Float64Array;
  readonly frozen: number;

  constructor(
    sizes: readonly number[],
    private readonly hidden: ReadonlySet<number>,
    frozen: number,
    zoom: number,
  ) {
    this.starts = new Float64Array(sizes.length + 1);
    for (let index = 0; index < sizes.length; index += 1) {
      const size = hidden.has(index + 1) ? 0 : Math.round((sizes[index] ?? 0) * zoom);
      this.starts[index + 1] = (this.starts[index] ?? 0) + size;
    }
    this.frozen = Math.min(frozen, sizes.length);
  }

  get count(): number {
    return this.starts.length - 1;
  }

  get total(): number {
    return this.starts[this.count] ?? 0;
  }

  /** Pixels the frozen lines take. */
  get frozenSize(): number {
    return this.starts[this.frozen] ?? 0;
  }

  start(line: number): number {
    return this.starts[Math.min(Math.max(line, 1), this.count + 1) - 1] ?? 0;
  }

  end(line: number): number {
    return this.start(line + 1);
  }

  size(line: number): number {
    return this.end(line) - this.start(line);
  }

  isHidden(line: number): boolean {
    return this.hidden.has(line);
  }

  /** The line an offset falls into, shown ones only; the last one for an offset beyond the end. */
  at(offset: number): number {
    let low = 1;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The next shown line from `line` in a direction, or `line` itself at the edge. */
  step(line: number, by: 1 | -1): number {
    let next = line + by;
    while (next >= 1 && next <= this.count && this.isHidden(next)) next += by;
    return next < 1 || next > this.count ? line : next;
  }

  /** The first shown line at or after `line`, else before it. */
  nearest(line: number): number {
    const within = Math.min(Math.max(line, 1), this.count);
    if (!this.isHidden(within)) return within;
    const after = this.step(within, 1);
    return after === within ? this.step(within, -1) : after;
  }
}

/** Where everything of a sheet stands at a zoom. */
export class Geometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly headWidth: number;
  readonly headHeight: number;

  constructor(view: SheetView, zoom: number) {
    this.rows = new Axis(view.rowHeights, new Set(view.hiddenRows), view.frozenRows, zoom);
    this.columns = new Axis(view.columnWidths, new Set(view.hiddenColumns), view.frozenColumns, zoom);
    this.headWidth = Math.round((view.rowCount > 999 ? 54 : 46) * zoom);
    this.headHeight = Math.round(24 * zoom);
  }

  get width(): number {
    return this.headWidth + this.columns.total + MARGIN;
  }

  get height(): number {
    return this.headHeight + this.rows.total + MARGIN;
  }
}

/** `1` → `A`, `27` → `AA`. */
export function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

/** `B2`, or `B2:D9` for more than one cell. */
export function areaName({
  row,
  column,
  lastRow,
  lastColumn,
}: {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}): string {
  const first = `${letters(column)}${row}`;
  return row === lastRow && column === lastColumn ? first : `${first}:${letters(lastColumn)}${lastRow}`;
}

/** Reads `B2` or `B2:D9`; null for anything else. */
export function readArea(text: string): { row: number; column: number; lastRow: number; lastColumn: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (match === null) return null;
  const [, a = '', b = '', c = a, d = b] = match;
  const columns = [a, c].map((word) => [...word.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0));
  const rows = [Number(b), Number(d)];
  return { row: Math.min(...rows), column: Math.min(...columns), lastRow: Math.max(...rows), lastColumn: Math.max(...columns) };
}

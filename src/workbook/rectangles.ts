import type { Operation } from './operations';

type Input = string | number | boolean;

interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly values: Input[][];
}

/**
 * Gathers cells to be written, row by row from left to right, into as few rectangles as hold nothing else: neighbours in a row are joined, and rows of equal
 * extent below each other. Each rectangle is one write, so topping up thousands of rows costs as much as topping up one.
 */
export class Rectangles {
  private readonly done: Rectangle[] = [];
  /** Those that end in the row before the present one, by extent. */
  private above = new Map<string, Rectangle>();
  private present: Rectangle[] = [];
  private row = 0;

  constructor(private readonly sheetId: number) {}

  /** Adds a cell; cells must come in reading order. */
  add(row: number, column: number, value: Input): void {
    if (row !== this.row) this.endRow(row);
    const last = this.present[this.present.length - 1];
    const line = last?.values[0];
    if (last && line && last.column + line.length === column) line.push(value);
    else this.present.push({ row, column, values: [[value]] });
  }

  /** The writes, in reading order of their first cells. */
  operations(): Operation[] {
    this.endRow(0);
    return this.done
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ row, column, values }) => ({
        do: 'writeCells',
        sheetId: this.sheetId,
        block: { row, column, rows: values.length, columns: values[0]?.length ?? 0 },
        values,
      }));
  }

  private endRow(next: number): void {
    const ended = new Map<string, Rectangle>();
    for (const rectangle of this.present) {
      const [line = []] = rectangle.values;
      const extent = `${rectangle.column}+${line.length}`;
      const upper = this.above.get(extent);
      if (upper) upper.values.push(line);
      else this.done.push(rectangle);
      ended.set(extent, upper ?? rectangle);
    }
    this.above = next === this.row + 1 ? ended : new Map();
    this.present = [];
    this.row = next;
  }
}

import type { BookState, CellStyle } from './state';

/** The look of a cell nobody has touched. */
export const DEFAULT_STYLE: CellStyle = {
  format: null,
  background: null,
  color: null,
  bold: false,
  fontSize: 10,
  horizontal: null,
  vertical: null,
  wrap: 'overflow',
};

/** Keeps one copy of every distinct style of a workbook, so that a cell holds only a number. */
export class StyleTable {
  private readonly indexes = new Map<string, number>();
  private readonly derived = new Map<string, number>();

  constructor(private readonly book: BookState) {
    for (const [index, style] of book.styles.entries()) this.indexes.set(JSON.stringify(style), index);
  }

  get(index: number | undefined): CellStyle {
    return this.book.styles[index ?? 0] ?? DEFAULT_STYLE;
  }

  /** Index of the style that differs from another in one property. */
  derive<K extends keyof CellStyle>(index: number | undefined, property: K, value: CellStyle[K]): number {
    const key = `${index ?? 0}|${property}|${String(value)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const result = this.intern({ ...this.get(index), [property]: value });
    this.derived.set(key, result);
    return result;
  }

  private intern(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.book.styles.push(style);
    this.indexes.set(key, this.book.styles.length - 1);
    return this.book.styles.length - 1;
  }
}

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
    this.index();
  }

  private index(): void {
    for (const [index, style] of this.book.styles.entries()) this.indexes.set(keyOf(style), index);
  }

  get(index: number | undefined): CellStyle {
    return this.book.styles[index ?? 0] ?? DEFAULT_STYLE;
  }

  /** Index of the style a cell without a format gets with the one its typed input brings. */
  typed(index: number | undefined, format: string): number {
    return this.remembered(`${index ?? 0}|typed|${format}`, () => ({ ...this.get(index), format, typedFormat: true }));
  }

  /** Changes the formats that came from typed input. */
  replaceTyped(change: (format: string) => string): void {
    for (const style of this.book.styles) if (style.typedFormat === true && style.format !== null) style.format = change(style.format);
    this.derived.clear();
    this.indexes.clear();
    this.index();
  }

  /** Index of the style that differs from another in one property; a format that is set is no typed one any more. */
  derive<K extends keyof CellStyle>(index: number | undefined, property: K, value: CellStyle[K]): number {
    return this.remembered(`${index ?? 0}|${property}|${String(value)}`, () => {
      const { typedFormat, ...style } = this.get(index);
      const kept = property !== 'format' && typedFormat === true ? { typedFormat } : {};
      return { ...style, ...kept, [property]: value };
    });
  }

  /** Index of the style a step leads to; the step is taken once. */
  private remembered(step: string, make: () => CellStyle): number {
    const known = this.derived.get(step);
    if (known !== undefined) return known;
    const result = this.intern(make());
    this.derived.set(step, result);
    return result;
  }

  private intern(style: CellStyle): number {
    const key = keyOf(style);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.book.styles.push(style);
    this.indexes.set(key, this.book.styles.length - 1);
    return this.book.styles.length - 1;
  }
}

/** The same text for equal styles, in whatever order their members were put. */
function keyOf(style: CellStyle): string {
  return JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
}

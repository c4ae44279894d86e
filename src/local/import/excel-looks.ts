import type { CellStyle as FileStyle } from 'hucre/xlsx';
import type { BookState, CellStyle } from '../host/state';
import { DEFAULT_STYLE } from '../host/style-table';
import { excelColor, excelTextColor } from './excel-colors';
import type { LeftOutCounts } from './opening-report';

type FileFont = NonNullable<FileStyle['font']>;

/** Turns the styles of a file into those of a spreadsheet, one copy of each. */
export class ExcelLooks {
  private readonly known = new Map<string, number>();
  private readonly indexes = new Map<string, number>([[JSON.stringify(DEFAULT_STYLE), 0]]);
  private readonly parts = new WeakMap<object, number>();
  private partCount = 0;

  constructor(
    private readonly book: BookState,
    private readonly defaultFont: FileFont,
    private readonly theme: readonly string[],
    private readonly leftOut: LeftOutCounts,
  ) {}

  /** Index into the spreadsheet's styles. `filled` = the cell shows something: only there do fonts matter. */
  indexOf(style: FileStyle | undefined, filled: boolean): number {
    this.count(style, filled);
    // The parts of a style are shared by all cells that have them.
    const key = `${[style?.font, style?.fill, style?.alignment].map((part) => this.partNumber(part)).join()},${filled},${style?.numFmt ?? ''}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.intern(this.looks(style, filled));
    this.known.set(key, index);
    return index;
  }

  /** Points of a style's text. */
  fontSize(index: number): number {
    return this.book.styles[index]?.fontSize ?? DEFAULT_STYLE.fontSize;
  }

  private looks(style: FileStyle | undefined, filled: boolean): CellStyle {
    const font = style?.font ?? this.defaultFont;
    const { fill, alignment, numFmt } = style ?? {};
    return {
      format: numFmt === undefined || /^general$/i.test(numFmt) ? null : numFmt,
      background: fill?.type === 'pattern' && fill.pattern === 'solid' ? excelColor(fill.fgColor ?? fill.bgColor, this.theme) : null,
      color: excelTextColor(font.color, this.theme),
      bold: font.bold === true,
      fontSize: filled || style?.font !== undefined ? (font.size ?? DEFAULT_STYLE.fontSize) : DEFAULT_STYLE.fontSize,
      horizontal: horizontal(alignment?.horizontal),
      vertical: alignment?.vertical === 'center' ? 'middle' : alignment?.vertical === 'top' ? 'top' : null,
      wrap: alignment?.wrapText === true ? 'wrap' : 'overflow',
    };
  }

  private count(style: FileStyle | undefined, filled: boolean): void {
    const { font, border } = style ?? {};
    if (border !== undefined && [border.top, border.right, border.bottom, border.left, border.diagonal].some((side) => side !== undefined))
      this.leftOut.add('borders');
    if (filled && (font?.italic === true || (font?.underline ?? false) !== false || font?.strikethrough === true))
      this.leftOut.add('fontStyles');
  }

  private partNumber(part: object | undefined): number {
    if (part === undefined) return 0;
    const known = this.parts.get(part);
    if (known !== undefined) return known;
    this.partCount += 1;
    this.parts.set(part, this.partCount);
    return this.partCount;
  }

  private intern(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const index = this.book.styles.push(style) - 1;
    this.indexes.set(key, index);
    return index;
  }
}

function horizontal(name: NonNullable<FileStyle['alignment']>['horizontal']): CellStyle['horizontal'] {
  if (name === 'left' || name === 'right' || name === 'center') return name;
  return name === 'centerContinuous' || name === 'distributed' ? 'center' : null;
}

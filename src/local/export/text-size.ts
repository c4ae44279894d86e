import type { RenderedSheet } from '../rendered-workbook';

const PIXELS_PER_POINT = 4 / 3;
const LINE_SPACING = 1.3;
/** Left and right of the text in a cell, together. */
const CELL_PADDING = 8;

/** Google's height of a row nobody set. */
export const DEFAULT_ROW_HEIGHT = 21;

/** About how many pixels `text` is wide on one line: a CJK character is one em, others about half of one. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let ems = 0;
  for (const character of text)
    ems += /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{3fffd}]/u.test(
      character,
    )
      ? 1
      : 0.56;
  return ems * fontSize * PIXELS_PER_POINT * (bold ? 1.06 : 1);
}

/** How many lines `text` takes when wrapped at `width` pixels; its own line breaks count. */
export function lineCount(text: string, width: number, fontSize: number, bold = false): number {
  let lines = 0;
  for (const line of text.split(/\r\n|\r|\n/))
    lines += Math.max(1, Math.ceil(textWidth(line, fontSize, bold) / Math.max(width, fontSize * 2)));
  return lines;
}

/** Pixels that so many lines take. */
export function linesHeight(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * PIXELS_PER_POINT * LINE_SPACING);
}

/**
 * The height in pixels of each row as Google shows it: a set height is the least, wrapped text makes the row grow
 * (Apps Script reference, Sheet.setRowHeight). One entry a row.
 */
export function fittedRowHeights(sheet: RenderedSheet): number[] {
  const heights = [...sheet.rowHeights];
  for (const cell of sheet.cells) {
    if (cell.look.wrap !== 'wrap' || cell.display === '') continue;
    const width = (sheet.columnWidths[cell.column - 1] ?? 100) - CELL_PADDING;
    const lines = lineCount(cell.display, width, cell.shown.fontSize, cell.shown.bold);
    const needed = linesHeight(lines, cell.shown.fontSize) + 4;
    const height = heights[cell.row - 1];
    if (lines > 1 && height !== undefined && needed > height) heights[cell.row - 1] = needed;
  }
  return heights;
}

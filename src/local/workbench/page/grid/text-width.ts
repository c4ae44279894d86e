const context = document.createElement('canvas').getContext('2d');
const known = new Map<string, number>();

/** The fonts of cells, as the style sheet has them. */
export const CELL_FONTS = 'Arial, "Helvetica Neue", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** Pixels a text takes on one line; `fontSize` in points. */
export function textWidth(text: string, fontSize: number, bold: boolean): number {
  const key = `${bold ? 'b' : ''}${fontSize}|${text}`;
  let width = known.get(key);
  if (width === undefined) {
    if (known.size > 5000) known.clear();
    if (context === null) return 0;
    context.font = `${bold ? 'bold ' : ''}${(fontSize * 4) / 3}px ${CELL_FONTS}`;
    width = Math.max(...text.split('\n').map((line) => context.measureText(line).width));
    known.set(key, width);
  }
  return width;
}

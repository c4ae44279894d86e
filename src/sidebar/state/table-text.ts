/**
 * Splits a pasted or loaded table into rows of cells. Cells copied from a spreadsheet come separated by tabs, files by commas or semicolons: the sign
 * that stands most often in the first line with text counts. Quotes as in RFC 4180: a cell that begins with one may hold separators, line breaks and doubled quotes.
 * Rows without any text are left out; cells are trimmed.
 */
export function splitTable(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= source.length) {
    const { cell, end } = readCell(source, at, separator);
    row.push(cell.trim());
    if (source.charAt(end) !== separator) {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

/** Reads the cell that begins at `start`; `end` is the place of the separator, line break or end of text behind it. */
function readCell(source: string, start: number, separator: string): { cell: string; end: number } {
  const isEnd = (at: number): boolean => at >= source.length || source.charAt(at) === separator || source.charAt(at) === '\n';
  const quoted = source.charAt(start) === '"' ? quotedCell(source, start + 1) : null;
  if (quoted !== null && isEnd(quoted.end)) return quoted;
  let end = start;
  while (!isEnd(end)) end += 1;
  return { cell: source.slice(start, end), end };
}

/** The text between quotes; null when the closing one is missing. */
function quotedCell(source: string, start: number): { cell: string; end: number } | null {
  let cell = '';
  for (let at = start; at < source.length; at += 1) {
    if (source.charAt(at) !== '"') cell += source.charAt(at);
    else if (source.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else return { cell, end: at + 1 };
  }
  return null;
}

function separatorOf(source: string): string {
  const line = (source.trimStart().split('\n')[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string): number => line.split(sign).length - 1;
  return ['\t', ',', ';', '，'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Column letters of a 1-based column number: 1 → `A`, 27 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 1-based column number of letters in either case: `A` → 1, `aa` → 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column;
}

/** A rectangle of cells, 1-based, both ends included. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A1 text of a rectangle: `B2`, or `B2:D9` for more than one cell. */
export function rectangleToA1(area: Rectangle): string {
  const first = `${columnLetters(area.column)}${area.row}`;
  if (area.row === area.lastRow && area.column === area.lastColumn) return first;
  return `${first}:${columnLetters(area.lastColumn)}${area.lastRow}`;
}

/** Reads `B2` or `B2:D9`, with or without `$`. Throws for anything else. */
export function parseA1(text: string): Rectangle {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d*)(?::\$?([A-Za-z]{1,3})\$?([1-9]\d*))?$/.exec(text);
  if (match === null) throw new Error(`not an A1 range: ${text}`);
  const [, letters = '', digits = '', endLetters = letters, endDigits = digits] = match;
  const columns = [columnNumber(letters), columnNumber(endLetters)] as const;
  const rows = [Number(digits), Number(endDigits)] as const;
  return { row: Math.min(...rows), column: Math.min(...columns), lastRow: Math.max(...rows), lastColumn: Math.max(...columns) };
}

/** A sheet title as formulas write it: quoted unless it is a plain ASCII word that cannot be taken for a cell. */
export function quoteSheetTitle(title: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title) && !/^(TRUE|FALSE|R\d*C?\d*|C\d*)$/i.test(title);
  return plain ? title : `'${title.replace(/'/g, "''")}'`;
}

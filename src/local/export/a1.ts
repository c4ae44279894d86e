/** A1 notation: `B7`, `A2:K60`, `A:A`. Rows and columns are 1-based. */

/** A rectangle of cells, all bounds included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A is 1, AA is 27; letters in either case. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `B7` of row 7, column 2. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/**
 * The rectangle of an A1 text without a sheet name. An open end (`A2:B`, `A:C`, `3:5`) reaches to the last of `rows`, `columns`.
 * Throws a RangeError for anything else.
 */
export function parseArea(a1: string, rows: number, columns: number): Area {
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(a1.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) throw new RangeError(`not an A1 range: ${a1}`);
  const [, left, top, right, bottom] = match;
  const single = !a1.includes(':');
  return {
    top: top === undefined ? 1 : Number(top),
    left: left === undefined ? 1 : columnNumber(left),
    bottom: bottom !== undefined ? Number(bottom) : single && top !== undefined ? Number(top) : rows,
    right: right !== undefined ? columnNumber(right) : single && left !== undefined ? columnNumber(left) : columns,
  };
}

/** `A2:K60`, or `A2` for one cell. */
export function areaName(area: Area): string {
  const start = cellName(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? start : `${start}:${cellName(area.bottom, area.right)}`;
}

/** `$A$2:$K$60`: does not move with the cell that refers to it. */
export function absoluteAreaName(area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row}`;
  return `${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
}

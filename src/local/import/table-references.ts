import { quoteSheetTitle } from '../engine/a1';
import { type Area, absoluteAreaName, columnLetters } from '../export/a1';
import { bodyOf, type KnownNames, type NamedTable } from './known-names';

/**
 * Formula text in which references by column of a table (`Tasks[[#This Row],[Due]]`) are references by cell; `row` is the row of "this row".
 * What cannot be resolved stays and makes the formula unreadable. Excel writes the name of the table in full in every file.
 */
export function withoutTableReferences(code: string, row: number, names: KnownNames): string {
  let result = '';
  let at = 0;
  for (const match of code.matchAll(/[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\[)/gu)) {
    if (match.index < at) continue;
    const open = match.index + match[0].length;
    const close = closingBracket(code, open);
    const table = names.table(match[0]);
    const cells = table === undefined || close < 0 ? null : referenceTo(table, code.slice(open + 1, close), row);
    if (cells === null) continue;
    result += code.slice(at, match.index) + cells;
    at = close + 1;
  }
  return result + code.slice(at);
}

/** Index of the bracket that closes the one at `open`; an apostrophe escapes what follows it. -1 when there is none. */
function closingBracket(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    const sign = code.charAt(at);
    if (sign === "'") at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The parts between inner brackets, or the whole where there are none: `[#This Row],[A]:[B]` → `#This Row`, `A`, `B`. */
function parts(inside: string): string[] {
  const inner = [...inside.matchAll(/\[((?:'.|[^'\]])*)\]/g)].map((match) => match[1] ?? '');
  return (inner.length > 0 ? inner : inside === '' ? [] : [inside]).map((part) => part.replace(/'(.)/g, '$1').trim());
}

function referenceTo(table: NamedTable, inside: string, row: number): string | null {
  const named = parts(inside);
  const specials = named.filter((part) => part.startsWith('#')).map((part) => part.toLowerCase());
  const columns = named.filter((part) => !part.startsWith('#')).map((part) => table.columns.findIndex((name) => sameColumn(name, part)));
  if (columns.includes(-1) || columns.length > 2 || specials.length > 1) return null;
  const rows = rowsOf(table, specials[0]);
  if (rows === null && specials[0] !== '#this row') return null;
  const left = table.area.left + (columns[0] ?? 0);
  const right = columns.length === 0 ? table.area.right : table.area.left + (columns[columns.length - 1] ?? 0);
  const sheet = `${quoteSheetTitle(table.sheet)}!`;
  if (rows !== null) return sheet + absoluteAreaName({ ...rows, left: Math.min(left, right), right: Math.max(left, right) });
  // The row stays relative: the formula may be copied to another.
  const cell = (column: number): string => `$${columnLetters(column)}${row}`;
  return sheet + (left === right ? cell(left) : `${cell(left)}:${cell(right)}`);
}

function rowsOf(table: NamedTable, special: string | undefined): Area | null {
  const { area, hasTotals } = table;
  switch (special) {
    case undefined:
    case '#data':
      return bodyOf(table);
    case '#all':
      return area;
    case '#headers':
      return { ...area, bottom: area.top };
    case '#totals':
      return hasTotals ? { ...area, top: area.bottom } : null;
    default:
      return null;
  }
}

/** Line breaks in a heading stand escaped in one part of the file and as such in another. */
function sameColumn(a: string, b: string): boolean {
  const plain = (text: string): string =>
    text
      .replace(/_x000a_|\s+/gi, ' ')
      .trim()
      .toLowerCase();
  return plain(a) === plain(b);
}

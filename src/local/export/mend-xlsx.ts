import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellName } from './a1';
import type { FileCell, FileSheet, SpreadsheetFile } from './spreadsheet-file';

/** 21 pixels, as in Google; hucre writes Excel's 20. */
const DEFAULT_ROW_POINTS = 15.75;
/** Excel's name for the range of a sheet's filter; it stands hidden among the names. */
export const FILTER_NAME = '_xlnm._FilterDatabase';
/** Zip holds no date before 1980; a fixed one keeps the bytes the same. */
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * Corrects what hucre 1.0.0 writes and has no option for: a formula's error result is typed as text, the default row height is
 * Excel's, every note gets the same small box, and names cannot be hidden.
 */
export function mendPackage(bytes: Uint8Array, file: SpreadsheetFile): Uint8Array {
  const parts = unzipSync(bytes);
  const mend = (path: string, change: (xml: string) => string) => {
    const part = parts[path];
    if (part) parts[path] = strToU8(change(strFromU8(part)));
  };
  file.sheets.forEach((sheet, index) => {
    mend(`xl/worksheets/sheet${index + 1}.xml`, (xml) => mendErrors(mendRowHeight(xml), sheet));
    mend(`xl/drawings/vmlDrawing${index + 1}.vml`, (xml) => mendNotes(xml, sheet));
  });
  mend('xl/workbook.xml', (xml) => xml.replaceAll(`<definedName name="${FILTER_NAME}"`, `<definedName name="${FILTER_NAME}" hidden="1"`));
  return zipSync(parts, { mtime: FIXED_TIME });
}

function mendRowHeight(xml: string): string {
  return xml.replace('<sheetFormatPr defaultRowHeight="15"/>', `<sheetFormatPr defaultRowHeight="${DEFAULT_ROW_POINTS}"/>`);
}

function mendErrors(xml: string, sheet: FileSheet): string {
  const errors = new Set(
    sheet.cells.filter((cell) => cell.isError && cell.formula !== null).map((cell) => cellName(cell.row, cell.column)),
  );
  if (errors.size === 0) return xml;
  return xml.replace(/<c r="([A-Z]+\d+)"([^>]*) t="str">/g, (whole, name: string, rest: string) =>
    errors.has(name) ? `<c r="${name}"${rest} t="e">` : whole,
  );
}

/** Notes stand in the drawing in row, then column order, as in `cells`. */
function mendNotes(xml: string, sheet: FileSheet): string {
  const boxes = sheet.cells.filter((cell) => cell.note !== null).sort((a, b) => a.row - b.row || a.column - b.column);
  let next = 0;
  return xml.replace(/<x:Anchor>[^<]*<\/x:Anchor>/g, (whole) => {
    const cell = boxes[next++];
    return cell ? `<x:Anchor>${anchor(cell, sheet)}</x:Anchor>` : whole;
  });
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset: 0-based, pixels; the box stands right of its cell. */
function anchor(cell: FileCell, sheet: FileSheet): string {
  const { width = 0, height = 0 } = cell.note ?? {};
  const columnWidth = (index: number) => {
    const column = sheet.columns[index];
    return column?.hidden ? 0 : Math.round((column?.width ?? 9) * 7);
  };
  const rowHeight = (index: number) => {
    const row = sheet.rows.get(index + 1);
    return row?.hidden ? 0 : Math.round(((row?.height ?? DEFAULT_ROW_POINTS) * 4) / 3);
  };
  const [left, top] = [cell.column, Math.max(0, cell.row - 1)];
  const [right, rightOffset] = walk(left, width + 12, columnWidth);
  const [bottom, bottomOffset] = walk(top, height + 4, rowHeight);
  return [left, 12, top, 4, right, rightOffset, bottom, bottomOffset].join(', ');
}

/** The line so many pixels after the start of line `from`, and the offset inside it. */
function walk(from: number, pixels: number, size: (index: number) => number): [number, number] {
  let index = from;
  let rest = pixels;
  while (rest > size(index) && index < from + 200) {
    rest -= size(index);
    index += 1;
  }
  return [index, Math.min(rest, size(index))];
}

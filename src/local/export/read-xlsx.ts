import type { CellValue } from 'hucre/xlsx';
import { readXlsx } from 'hucre/xlsx';
import type { ComputedCell, ComputedSheet } from './compare-workbook';

const MS_PER_DAY = 86_400_000;
/** hucre reads a date cell as an instant counted from here, skipping the 29 February 1900 that never was (serial 60). */
const DAY_ZERO = Date.UTC(1899, 11, 31);

/** The values of an .xlsx file's cells, sheet by sheet in the file's order. */
export async function readComputedSheets(bytes: Uint8Array): Promise<ComputedSheet[]> {
  const { sheets } = await readXlsx(bytes);
  return sheets.map((sheet) => ({
    name: sheet.name,
    cells: sheet.rows.flatMap((row, top) =>
      row.flatMap((raw, left): ComputedCell[] => {
        const value = plainValue(raw);
        if (value === null || value === '') return [];
        const isError = sheet.cells?.get(`${top},${left}`)?.type === 'error';
        return [{ row: top + 1, column: left + 1, value, isError }];
      }),
    ),
  }));
}

/** A value of hucre's as a cell holds it: a date is its serial number as the file counts. */
export function plainValue(value: CellValue | undefined): ComputedCell['value'] {
  if (!(value instanceof Date)) return value ?? null;
  const serial = (value.getTime() - DAY_ZERO) / MS_PER_DAY;
  return serial >= 60 ? serial + 1 : serial;
}

import { rectangleToA1 } from '../engine/a1';
import type { Book } from './book';
import type { CellInput } from './cell-input';
import { type Area, checkShape, mapArea } from './range-grid';
import type { SheetState } from './state';
import { validationRefusal } from './validation-check';

/** Most characters a cell takes. */
const CELL_LIMIT = 50_000;

/** What a block of values means to each cell, and the message of the first strict validation it breaks. */
export interface CheckedInputs {
  readonly inputs: CellInput[][];
  readonly refusal: string | null;
}

/** Reads a block of values as the cells of the rectangle would take them. Throws for a wrong size, a value that is no text, number or boolean, or a text too long. */
export function checkedInputs(
  book: Book,
  sheet: SheetState,
  area: Area,
  values: readonly (readonly (string | number | boolean)[])[],
): CheckedInputs {
  checkShape(area, values);
  let refusal: string | null = null;
  const inputs = mapArea(
    area,
    (row, column, value) => {
      checkValue(value, row, column);
      const input = book.inputFor(sheet, row, column, value);
      refusal ??= validationRefusal(book, sheet, row, column, input);
      return input;
    },
    values,
  );
  return { inputs, refusal };
}

function checkValue(value: unknown, row: number, column: number): void {
  const cell = rectangleToA1({ row, column, lastRow: row, lastColumn: column });
  const allowed = typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
  if (!allowed)
    throw new Error(`writing ${describe(value)} into ${cell} is not part of the local host: it takes texts, numbers and booleans`);
  if (typeof value === 'string' && value.length > CELL_LIMIT) {
    throw new Error(`Your input contains more than the maximum of ${CELL_LIMIT} characters in a single cell.`);
  }
}

function describe(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return value === null ? 'null' : Object.prototype.toString.call(value);
}

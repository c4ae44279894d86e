import { rectangleToA1 } from '../engine/a1';
import type { Book } from './book';
import type { CellInput } from './cell-input';
import { displayText } from './display-text';
import { isDateFormat } from './number-format';
import type { SheetState, ValidationState } from './state';

/** Whether a validation lets a value be put in. Blank always passes; a formula is not judged (fidelity note). */
export function fitsValidation(book: Book, validation: ValidationState, input: CellInput, format: string | null): boolean {
  if (input.kind !== 'value') return input.kind !== 'unparsed';
  const { value } = input;
  if (validation.kind === 'checkbox') return typeof value === 'boolean';
  if (validation.kind === 'date') return typeof value === 'number' && isDateFormat(input.format ?? format);
  const items = validation.kind === 'list' ? validation.items : sourceItems(book, validation);
  return items.includes(typeof value === 'string' ? value : displayText(book, value, format ?? input.format));
}

/** Display texts of the cells a range validation draws from. */
export function sourceItems(book: Book, validation: ValidationState): string[] {
  const { source } = validation;
  const sheet = source === null ? undefined : book.sheetById(source.sheetId);
  if (source === null || sheet === undefined) return [];
  const items: string[] = [];
  for (let row = source.range.row; row <= source.range.lastRow; row += 1) {
    for (let column = source.range.column; column <= source.range.lastColumn; column += 1) {
      const text = displayText(book, book.calculation.value(sheet, row, column).value, book.formatAt(sheet, row, column));
      if (text !== '') items.push(text);
    }
  }
  return items;
}

/** Google's message for a write a strict validation refuses, or null when it may pass. */
export function validationRefusal(book: Book, sheet: SheetState, row: number, column: number, input: CellInput): string | null {
  const validation = book.validationAt(sheet, row, column);
  if (validation === undefined || validation.allowInvalid) return null;
  if (fitsValidation(book, validation, input, book.formatAt(sheet, row, column))) return null;
  const cell = rectangleToA1({ row, column, lastRow: row, lastColumn: column });
  return `The data that you entered in cell ${cell} violates the data validation rules set on this cell.`;
}

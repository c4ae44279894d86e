import type { Cell, CellValue } from 'hucre/xlsx';
import { plainValue } from '../export/read-xlsx';
import type { CellState } from '../host/state';

/** What a cell of a file shows; an error is its text. */
export interface StoredValue {
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
}

/** Errors a formula may be made of; Excel's younger ones (`#SPILL!`) stay text. */
const ERROR_LITERALS: ReadonlySet<string> = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!']);

/** The value stored for a cell. A date is its serial number as the file counts; times of day without a date stay below 1. */
export function storedValue(raw: CellValue | undefined, cell: Cell | undefined): StoredValue {
  const value = plainValue(raw);
  return { value: value === '' ? null : value, isError: cell?.type === 'error' || (cell?.formula !== undefined && isErrorText(value)) };
}

/** hucre tells an error a formula gave as text when the file types it so; no formula gives such a text by other means. */
function isErrorText(value: StoredValue['value']): boolean {
  return typeof value === 'string' && ERROR_LITERALS.has(value);
}

/** Puts a stored value into a cell in place of whatever it holds. */
export function putStored(cell: CellState, { value, isError }: StoredValue): void {
  delete cell.f;
  delete cell.v;
  if (isError && typeof value === 'string' && ERROR_LITERALS.has(value)) cell.f = `=${value}`;
  else if (value !== null) cell.v = value;
}

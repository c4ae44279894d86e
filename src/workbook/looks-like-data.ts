import { parseEnum } from './enums';
import type { LocatableColumn, LocatableTable } from './locate';
import type { SnapshotValue } from './snapshot';
import { textOf } from './snapshot';

/** In a table of mere words a row counts as data when at least this many of its columns hold something. */
const FEWEST_WORDS = 2;

/**
 * Whether a row holds data rather than headings or somebody's title over the table: a date where dates belong, a number where numbers do, a choice of its
 * drop-down. `columns` are the places of the columns, by key.
 */
export function looksLikeData(row: readonly SnapshotValue[], spec: LocatableTable, columns: ReadonlyMap<string, number>): boolean {
  const typed = spec.columns.filter((column) => !column.headerFormula && columns.has(column.key));
  const cellOf = ({ key }: LocatableColumn): SnapshotValue => row[(columns.get(key) ?? 0) - 1] ?? '';
  const telling = typed.filter((column) => kindOf(column) !== 'words');
  if (telling.length === 0) return typed.filter((column) => textOf(cellOf(column)) !== '').length >= FEWEST_WORDS;
  return telling.some((column) => {
    const value = cellOf(column);
    if (column.enum) return parseEnum(column.enum, textOf(value)) !== null;
    return kindOf(column) === 'date' ? typeof value === 'object' : typeof value === 'number';
  });
}

function kindOf({ type, enum: choices }: LocatableColumn): 'choice' | 'date' | 'number' | 'words' {
  if (choices) return 'choice';
  switch (type) {
    case 'date':
    case 'dateTime':
      return 'date';
    case 'integer':
    case 'number':
    case 'money':
    case 'percent':
    case 'daysLeft':
      return 'number';
    default:
      return 'words';
  }
}

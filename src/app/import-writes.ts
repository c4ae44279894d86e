import type { CivilDate } from '../domain/civil-date';
import type { Finding } from '../domain/finding';
import type { Language } from '../domain/language';
import type { SheetLayout } from '../workbook/layout';
import type { Operation } from '../workbook/operations';
import { type SheetSnapshot, textOf } from '../workbook/snapshot';
import type { importedValue } from './import-words';
import type { CellChange } from './last-change';

/** How texts of an imported table are understood. */
export interface ImportReading {
  /** The date a text names, or null. */
  readonly dateIn: (text: string) => CivilDate | null;
  /** The value of a closed enum a text stands for, or null. */
  readonly valueIn: typeof importedValue;
}

/** What an import is worked out against. */
export interface ImportScene extends ImportReading {
  readonly sheet: SheetSnapshot;
  readonly layout: SheetLayout;
  readonly language: Language;
  readonly newId: () => string;
}

/** What an import comes to, before anything is written. */
export interface ImportWrites {
  /** Rows of which something is written. */
  readonly imported: number;
  readonly findings: readonly Finding[];
  /** Writes into cells that are blank now. */
  readonly operations: readonly Operation[];
  /** Last row with content, and the last one that is written. */
  readonly lastFilled: number;
  readonly lastNeeded: number;
}

/**
 * The cells an import fills, for taking it back: each was blank. Ids come last, since rows are found again by them: an undoing that dies half-way can be
 * taken up as long as they stand.
 */
export function importChanges({ sheet, layout }: ImportScene, operations: readonly Operation[]): CellChange[] {
  const kind = layout.kind;
  const keyOf = new Map([...layout.columns].map(([key, column]) => [column, key]));
  const idColumn = layout.columns.get('id') ?? 0;
  const cells = operations.flatMap((operation) => (operation.do === 'writeCells' ? cellsOf(operation) : []));
  const ids = new Map(cells.filter(({ column }) => column === idColumn).map(({ row, to }) => [row, String(to)]));
  const name = (row: number): string => (ids.get(row) ?? textOf(sheet.values[row - 1]?.[idColumn - 1])) || `#${row}`;
  const changes = cells.map(
    ({ row, column, to }): CellChange => ({ kind, row: name(row), columns: [keyOf.get(column) ?? ''], from: '', to }),
  );
  const isId = ({ columns }: CellChange): boolean => columns[0] === 'id';
  return [...changes.filter((change) => !isId(change)), ...changes.filter(isId)];
}

function cellsOf({ block, values }: Extract<Operation, { do: 'writeCells' }>): { row: number; column: number; to: CellChange['to'] }[] {
  return values.flatMap((line, down) =>
    line.flatMap((value, right) => {
      // `asText` puts an apostrophe in front, which is no part of the value.
      const to = typeof value === 'string' ? value.replace(/^'/, '') : value;
      return to === '' ? [] : [{ row: block.row + down, column: block.column + right, to }];
    }),
  );
}

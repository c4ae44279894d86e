import type { CellRow, HostState } from './state';

/** The state as JSON; blank stretches of a row are kept short. */
export function printState(state: HostState): string {
  const book = { ...state.book, sheets: state.book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(packRow) })) };
  return JSON.stringify({ ...state, book });
}

/** A row without trailing blanks, and with nothing of a cell that says nothing. */
function packRow(row: CellRow): CellRow {
  const cells = Array.from(row, (cell) => (cell && Object.keys(cell).length > 0 ? cell : null));
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells;
}

/** Reads what {@link printState} gave. Throws when the text is something else. */
export function parseState(json: string): HostState {
  const value: unknown = JSON.parse(json);
  if (!isHostState(value)) throw new Error('this is not a saved local host of this version');
  return value;
}

function isHostState(value: unknown): value is HostState {
  if (typeof value !== 'object' || value === null) return false;
  const { version, book, users } = value as { version?: unknown; book?: { sheets?: unknown }; users?: unknown };
  return version === 1 && Array.isArray(book?.sheets) && Array.isArray(users);
}

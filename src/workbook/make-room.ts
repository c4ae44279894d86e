import type { SheetLayout } from './layout';
import type { Operation } from './operations';

/**
 * Rows for new entries up to row `needed`, put in before the last spare row, so that every formula, colour rule and drop-down that reaches over the table
 * reaches over them too. Null when no spare row is left (`lastFilled` is the last row of the table): rows added behind it are reached only after a repair.
 */
export function makeRoom(layout: SheetLayout, lastFilled: number, needed: number): Operation[] | null {
  const missing = needed - layout.lastRow;
  if (missing <= 0) return [];
  if (lastFilled >= layout.lastRow) return null;
  return [{ do: 'insertRows', sheetId: layout.sheetId, before: layout.lastRow, count: missing }];
}

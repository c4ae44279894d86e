import type { SheetLayout } from '../workbook/layout';
import { makeRoom } from '../workbook/make-room';
import type { Operation } from '../workbook/operations';
import type { Ports } from './ports';
import { repair } from './repair-steps';
import type { PlanRecord, StoredState } from './stored-state';

/**
 * Writes new rows below the last filled one of a table. Where spare rows run short, more are put in inside the table, so that totals and colours count the
 * new rows at once; where none is left at all, a repair lets formulas, rules and choices reach over them.
 */
export function writeBelow(
  ports: Ports,
  state: StoredState,
  record: PlanRecord,
  { layout, lastFilled, lastNeeded }: { readonly layout: SheetLayout; readonly lastFilled: number; readonly lastNeeded: number },
  operations: readonly Operation[],
): void {
  const room = makeRoom(layout, lastFilled, lastNeeded);
  ports.workbook.apply([...(room ?? [{ do: 'growTo', sheetId: layout.sheetId, rows: lastNeeded } as const]), ...operations]);
  ports.workbook.settle();
  if (room === null) repair(ports, state, record);
}

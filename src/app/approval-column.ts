import type { SheetLayout } from '../workbook/layout';
import type { Operation } from '../workbook/operations';
import { SINCE_APPROVAL } from '../workbook/sheets/approval-marks';

/** Shows the column that says what differs from the approval, from the first one on; without one it has nothing to say and is hidden among the others. */
export function approvalColumn({ sheetId, columns }: SheetLayout, isShown: boolean): Operation[] {
  const column = columns.get(SINCE_APPROVAL.key);
  if (column === undefined) return [];
  if (!isShown) return [{ do: 'hideColumns', sheetId, column, count: 1 }];
  return [
    { do: 'setWidths', sheetId, widths: [{ column, width: SINCE_APPROVAL.width }] },
    { do: 'showColumns', sheetId, column, count: 1 },
  ];
}

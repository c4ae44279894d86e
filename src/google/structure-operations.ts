import type { Block } from '../workbook/compiled-sheet';
import type { Operation } from '../workbook/operations';
import { blockOf } from './range-block';
import type { SheetHandle, SpreadsheetAppService } from './surface';

const STRUCTURAL = [
  'growTo',
  'insertRows',
  'insertColumns',
  'moveRow',
  'deleteRows',
  'deleteColumns',
  'hideRows',
  'showRows',
  'hideColumns',
  'showColumns',
  'freezeRows',
  'unprotect',
] as const;

/** An operation on whole rows and columns of a sheet; places found before it may not hold after it. */
export type StructuralOperation = Extract<Operation, { do: (typeof STRUCTURAL)[number] }>;

/** Whether an operation changes rows or columns rather than cells. */
export function isStructural(operation: Operation): operation is StructuralOperation {
  return (STRUCTURAL as readonly string[]).includes(operation.do);
}

/** Carries out one such operation. Throws what the service throws. */
export function changeStructure(app: SpreadsheetAppService, sheet: SheetHandle, operation: StructuralOperation): void {
  switch (operation.do) {
    case 'growTo': {
      const rows = sheet.getMaxRows();
      if (rows < operation.rows) sheet.insertRowsAfter(rows, operation.rows - rows);
      break;
    }
    case 'insertRows':
      insertRows(sheet, operation.before, operation.count);
      break;
    case 'insertColumns':
      insertColumns(sheet, operation.before, operation.count);
      break;
    case 'moveRow':
      sheet.moveRows(sheet.getRange(operation.row, 1, 1, 1), operation.before);
      break;
    case 'deleteRows':
      sheet.deleteRows(operation.row, operation.count);
      break;
    case 'deleteColumns':
      sheet.deleteColumns(operation.column, operation.count);
      break;
    case 'hideRows':
      sheet.hideRows(operation.row, operation.count);
      break;
    case 'showRows':
      sheet.showRows(operation.row, operation.count);
      break;
    case 'hideColumns':
      sheet.hideColumns(operation.column, operation.count);
      break;
    case 'showColumns':
      sheet.showColumns(operation.column, operation.count);
      break;
    case 'freezeRows':
      sheet.setFrozenRows(operation.rows);
      break;
    case 'unprotect':
      unprotect(app, sheet, operation.blocks, operation.unused ?? []);
      break;
  }
}

/** A row to be put behind the last one has none before which it could be inserted; so with columns. */
function insertRows(sheet: SheetHandle, before: number, count: number): void {
  if (before <= sheet.getMaxRows()) sheet.insertRowsBefore(before, count);
  else sheet.insertRowsAfter(before - 1, count);
}

function insertColumns(sheet: SheetHandle, before: number, count: number): void {
  if (before <= sheet.getMaxColumns()) sheet.insertColumnsBefore(before, count);
  else sheet.insertColumnsAfter(before - 1, count);
}

/** Ours are known by what they cover and that they only warn: descriptions would cost a call each when a plan is inserted. */
function unprotect(app: SpreadsheetAppService, sheet: SheetHandle, blocks: readonly Block[], unused: readonly Block[]): void {
  const [warned, all] = [blocks, unused].map((each) => new Set(each.map((block) => JSON.stringify(block))));
  for (const protection of sheet.getProtections(app.ProtectionType.RANGE)) {
    const block = JSON.stringify(blockOf(protection.getRange()));
    if (all?.has(block) || (warned?.has(block) && protection.isWarningOnly())) protection.remove();
  }
}

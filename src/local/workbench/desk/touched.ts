import { parseA1 } from '../../engine/a1';
import type { RenderedSheet } from '../../rendered-workbook';
import type { Action } from '../actions';
import type { Area, Refusal } from '../protocol';

/** The cells an action changes, or null for one that changes none. */
export function touchedArea(action: Action, sheet: RenderedSheet): Area | null {
  const lastRow = sheet.rowCount;
  const lastColumn = sheet.columnCount;
  switch (action.do) {
    case 'type': {
      const { row, column } = action;
      return { row, column, lastRow: row, lastColumn: column };
    }
    case 'paste': {
      const lines = action.text.replace(/\r?\n$/, '').split('\n');
      const wide = Math.max(...lines.map((line) => line.split('\t').length));
      return { row: action.row, column: action.column, lastRow: action.row + lines.length - 1, lastColumn: action.column + wide - 1 };
    }
    case 'clear':
    case 'sort':
      return action.area;
    case 'copyRows':
      return { row: action.to, column: 1, lastRow: action.to + action.count - 1, lastColumn };
    case 'deleteRows':
    case 'moveRows':
      return { row: action.at, column: 1, lastRow: action.at + action.count - 1, lastColumn };
    case 'deleteColumns':
    case 'moveColumns':
      return { row: 1, column: action.at, lastRow, lastColumn: action.at + action.count - 1 };
    default:
      return null;
  }
}

/** True when a warning stands before an edit of these cells. */
export function isWarned(sheet: RenderedSheet, area: Area): boolean {
  return sheet.protections.some(({ range, warningOnly }) => {
    if (!warningOnly) return false;
    if (range === null) return true;
    const own = parseA1(range);
    return own.row <= area.lastRow && area.row <= own.lastRow && own.column <= area.lastColumn && area.column <= own.lastColumn;
  });
}

/** Why a strict validation refuses a value in a cell, in words a person can act on. */
export function validationRefusal(sheet: RenderedSheet, cell: string, items: readonly string[]): Refusal {
  const at = parseA1(cell);
  const rule = sheet.validations.find(({ ranges }) =>
    ranges.map(parseA1).some(({ row, column, lastRow, lastColumn }) => {
      return row <= at.row && at.row <= lastRow && column <= at.column && at.column <= lastColumn;
    }),
  );
  if (rule?.kind === 'date') return { word: 'refused.validationDate', facts: { cell } };
  if (items.length > 0) return { word: 'refused.validationList', facts: { cell, items: items.join('\n') } };
  return { word: 'refused.validation', facts: { cell } };
}

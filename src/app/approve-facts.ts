import { plannedFor, sumBudget } from '../domain/health';
import type { Language } from '../domain/language';
import { parseEnum } from '../workbook/enums';
import { budgetFacts, budgetRows } from '../workbook/read-budget';
import { NO_TARGET } from '../workbook/sheets/approval-marks';
import { filledRows, type ReadRow } from '../workbook/table-rows';
import { type CellInput, inputOf } from './last-change';
import type { OpenSheet } from './move-following';

/** A row and what the approval freezes of it; '' for a row that says nothing any more. */
export interface Frozen {
  readonly row: ReadRow;
  readonly value: CellInput;
}

export interface FrozenBudget {
  readonly rows: readonly Frozen[];
  /** Costs, the reserve among them. */
  readonly total: number;
}

export interface FrozenGoals {
  readonly rows: readonly Frozen[];
  /** Goals, which count towards the total, whose target is no number. */
  readonly withoutTarget: number;
}

/** What is planned by each line of 预算, and in all. A line without a price, or with words where a number should be, is planned for nothing. */
export function freezeBudget({ sheet, layout }: OpenSheet, language: Language): FrozenBudget {
  const lines = budgetRows(sheet, layout).map((row) => ({ row, facts: budgetFacts(row, language) }));
  const rows = lines.map(({ row, facts }) => ({ row, value: inCents(plannedFor(facts)) }));
  const total = inCents(sumBudget(lines.map(({ facts }) => facts)).planned);
  return { rows: [...rows, ...leftOver({ sheet, layout }, rows, 'approvedAmount')], total };
}

/** The target of each goal and figure of 目标与数据. */
export function freezeGoals({ sheet, layout }: OpenSheet): FrozenGoals {
  const rows = filledRows(sheet, layout, 'metric').map((row) => {
    const target = inputOf(row.value('target'));
    // Text that begins like a formula would become one where it is written.
    return { row, value: target === '' || String(target).startsWith('=') ? NO_TARGET : target };
  });
  const isOpen = ({ row, value }: Frozen): boolean => parseEnum('goalKind', row.text('kind')) === 'goal' && typeof value !== 'number';
  return { rows: [...rows, ...leftOver({ sheet, layout }, rows, 'approvedTarget')], withoutTarget: rows.filter(isOpen).length };
}

/** What an approval before this one froze of rows that have been emptied since. */
function leftOver({ sheet, layout }: Pick<OpenSheet, 'sheet' | 'layout'>, rows: readonly Frozen[], key: string): Frozen[] {
  const known = new Set(rows.map(({ row }) => row.row));
  return filledRows(sheet, layout, key).flatMap((row) => (known.has(row.row) ? [] : [{ row, value: '' }]));
}

/** Amounts are compared to the hundredth. */
function inCents(amount: number): number {
  return Number.isNaN(amount) ? 0 : Math.round(amount * 100) / 100;
}

/** How many rows are otherwise than frozen before, and how many have come since; both 0 when nothing was frozen. */
export function changesSince(rows: readonly Frozen[], key: string): { readonly changed: number; readonly added: number } {
  const now = rows.filter(({ value }) => value !== '');
  const isAdded = ({ row }: Frozen): boolean => inputOf(row.value(key)) === '';
  const added = now.filter(isAdded).length;
  if (added === now.length) return { changed: 0, added: 0 };
  return { changed: now.filter((each) => !isAdded(each) && inputOf(each.row.value(key)) !== each.value).length, added };
}

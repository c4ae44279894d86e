import type { BudgetFacts } from '../domain/health';
import type { Language } from '../domain/language';
import { parseEnum } from './enums';
import type { SheetLayout } from './layout';
import { locate } from './locate';
import { planSpec } from './plan-sheets';
import { budgetCategoryLabel } from './sheets/lists';
import { type SheetSnapshot, textOf } from './snapshot';
import { filledRows, type ReadRow } from './table-rows';

/** The lines of 预算 as typed; null when the sheet cannot be recognised. The reserve is known by the word that the plan's own formulas compare with. */
export function readBudget(sheet: SheetSnapshot, plan: string, language: Language): BudgetFacts[] | null {
  const layout = locate(sheet, planSpec('budget'), plan);
  return layout && budgetRows(sheet, layout).map((row) => budgetFacts(row, language));
}

/** The rows of 预算 that say anything of a cost or an income. */
export function budgetRows(sheet: SheetSnapshot, layout: SheetLayout): ReadRow[] {
  return filledRows(sheet, layout, 'category', 'item', 'price', 'committed', 'actual');
}

/** One of them as typed. */
export function budgetFacts(row: ReadRow, language: Language): BudgetFacts {
  const amount = (key: string): number | null => {
    const value = row.value(key);
    if (typeof value === 'number') return value;
    return textOf(value) === '' ? null : Number(textOf(value));
  };
  return {
    isIncome: parseEnum('side', row.text('side')) === 'income',
    isReserve: row.text('category') === budgetCategoryLabel('reserve', language),
    isSettled: parseEnum('payment', row.text('payment')) === 'settled',
    price: amount('price'),
    quantity: amount('quantity'),
    times: amount('times'),
    committed: amount('committed'),
    actual: amount('actual'),
  };
}

import type { Language } from '../domain/language';
import type { SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import { planSpec } from '../workbook/plan-sheets';
import type { SheetSnapshot } from '../workbook/snapshot';
import { failure } from './failure';
import type { Ports } from './ports';
import type { PlanRecord, StoredState } from './stored-state';

/**
 * A table of a plan with its keys located; `plan` null means the only or newest plan. Throws a Failure when there is none, or when the sheet is gone
 * or has lost its keys.
 */
export function openPlanTable(
  ports: Ports,
  { plans }: Pick<StoredState, 'plans'>,
  plan: string | null,
  kind: 'tasks' | 'team',
): { readonly sheet: SheetSnapshot; readonly layout: SheetLayout; readonly language: Language; readonly record: PlanRecord } {
  const record = plan === null ? plans[plans.length - 1] : plans.find((candidate) => candidate.plan === plan);
  if (!record) throw failure('import.noPlan');
  const sheetId = record.sheets[kind];
  const [sheet] = sheetId === undefined ? [] : ports.workbook.read([sheetId]);
  const layout = sheet ? locate(sheet, planSpec(kind), record.plan) : null;
  if (!sheet || !layout) throw failure('repair.keysLost', {}, sheet?.title ?? kind);
  return { sheet, layout, language: record.language, record };
}

import { inBoth } from '../../domain/language';
import { type FormulaContext, quoteText } from '../formula-context';
import { stateColours } from '../palette';
import type { ColumnSpec, RowContext, RuleSpec } from '../sheet-spec';
import { plannedAmounts } from './budget-sums';

/** What stands for “nothing” in 定稿目标 of a goal that had no target when it was approved: a blank cell is a row that came later. */
export const NO_TARGET = '–';

const CHANGED = inBoth('已改，原 ', 'Changed, was ');
const ADDED = inBoth('新增', 'Added');

/** The column that says what has become of a row since. A new sheet has not been given its width, since it is shown with the first approval only. */
export const SINCE_APPROVAL = { key: 'sinceApproval', width: 100 } as const;

/** Key of the helper cell of 目标与数据 that says how many rows the last approval froze; 0 before the first, and of a sheet that was added after it. */
export const FROZEN_GOALS: ColumnSpec = {
  key: 'frozenRows',
  header: inBoth('定稿行数', 'Rows approved'),
  level: 'hidden',
  width: 100,
  type: 'number',
  // The header's own words are one of them.
  headerFormula: ({ range }) => `=COUNTIFS(${range('goals', 'approvedTarget')};"<>")-1`,
};

/** Whether anything is frozen of a sheet: a budget has its total in 设置 then, goals leave a count. */
function isFrozen(context: FormulaContext, kind: 'budget' | 'goals'): string {
  return kind === 'budget' ? `ISNUMBER(${approved(context, 'Total')})` : `${context.helper('goals', FROZEN_GOALS.key)}>0`;
}

/** What has become of a row since the approval: nothing, 已改 with the old value, or 新增. `isSame` is an expression. */
export function sinceApproval(
  kind: 'budget' | 'goals',
  { name, baseline, isSame }: { readonly name: string; readonly baseline: string; readonly isSame: (context: RowContext) => string },
): ColumnSpec {
  return {
    ...SINCE_APPROVAL,
    header: inBoth('定稿后变化(自动)', 'Since approval (auto)'),
    note: inBoth(
      '自动：与最近一次定稿不同的写“已改”和原值，定稿后添加的写“新增”。',
      'Automatic: “Changed” with the old value where it differs from the last approval, “Added” for a row that came after it.',
    ),
    level: 'more',
    type: 'long',
    formula: (context) => {
      const { cell, language } = context;
      const [was, added] = [quoteText(CHANGED[language]), quoteText(ADDED[language])];
      const changed = `IF(${isSame(context)};"";${was}&${cell(baseline)})`;
      return `=IF(OR(${cell(name)}="";NOT(${isFrozen(context, kind)}));"";IF(${cell(baseline)}="";${added};${changed}))`;
    },
  };
}

/** Its colour, beside the word. */
export const SINCE_APPROVAL_RULE: RuleSpec = {
  name: SINCE_APPROVAL.key,
  when: ({ cell }) => `${cell(SINCE_APPROVAL.key)}<>""`,
  columns: [SINCE_APPROVAL.key],
  ...stateColours('dueSoon'),
};

/** How many costs and incomes of 预算 are planned otherwise than approved, from typed cells; half a cent is a difference of rounding. */
export function changedLines(context: FormulaContext): string {
  const baseline = context.range('budget', 'approvedAmount');
  const gap = `(IFERROR(${plannedAmounts(context)};0)-IFERROR(${baseline}*1;0))`;
  return `SUMPRODUCT(ISNUMBER(${baseline})*(${gap}*${gap}*40000>1))`;
}

/** How many lines have come after the approval. */
export function addedLines(context: FormulaContext): string {
  return addedRows(context, 'budget', 'item', 'approvedAmount');
}

/** How many goals and figures have another target than approved; of the header and its own words there is always one. */
export function changedGoals({ range }: FormulaContext): string {
  const [baseline, target] = [range('goals', 'approvedTarget'), range('goals', 'target')];
  return `MAX(0;SUMPRODUCT((${baseline}<>"")*(${target}<>${baseline})*(1-(${target}="")*(${baseline}=${quoteText(NO_TARGET)})))-1)`;
}

/** How many have come after the approval. */
export function addedGoals(context: FormulaContext): string {
  return addedRows(context, 'goals', 'metric', 'approvedTarget');
}

function addedRows(context: FormulaContext, kind: 'budget' | 'goals', name: string, baseline: string): string {
  const { range } = context;
  return `IF(NOT(${isFrozen(context, kind)});0;SUMPRODUCT((${range(kind, name)}<>"")*(${range(kind, baseline)}="")))`;
}

/** One cell of 设置 about the approvals. */
export function approved({ field }: FormulaContext, what: 'Version' | 'On' | 'By' | 'Total'): string {
  return field('settings', `approved${what}`, 'value');
}

/** The budget total of the first approval. */
export function firstApprovedTotal({ field }: FormulaContext): string {
  return field('settings', 'firstTotal', 'value');
}

/** The costs planned as approved last, and as they are now while nothing is approved: what actual costs are measured by (domain reference §4 bvar). */
export function approvedOr(context: FormulaContext, now: string): string {
  const total = approved(context, 'Total');
  return `IF(N(${total})>0;${total};${now})`;
}

import { inBoth } from '../../domain/language';
import { type FormulaContext, quoteText } from '../formula-context';
import type { PlanContent } from '../plan-content';
import type { FormCell, FormRow } from '../sheet-spec';
import { type BudgetAmount, budgetSum, budgetSumOf } from './budget-sums';
import { doneCount, liveCount } from './task-counts';

type Cells = FormRow['cells'];

/** Days between the first and the last due date at which open work is counted, both among them: a line of figures each. */
export const POINTS = 13;
/** Budget categories with a line of their own; the line below them is for what carries none of their names. */
const CATEGORIES = POINTS - 1;

/** Key of the row with the names of the series, right above the lines. */
export const NAMES_ROW = 'seriesNames';

/** Key of a line of figures, counted from 1. */
export function figureKey(line: number): string {
  return `figure${line}`;
}

/** Keys of the rows below the first screen: a band, the charts, and their figures. */
export const CHART_ROWS: readonly string[] = [
  'chartsHeading',
  'charts',
  NAMES_ROW,
  ...Array.from({ length: POINTS }, (_, index) => figureKey(index + 1)),
];

/** What the charts are drawn from, for everybody to read: names of the series first, then open work by day and the budget by category. */
export function figureRows({ language }: PlanContent, height: number): FormRow[] {
  const lines = Array.from({ length: POINTS }, (_, index): FormRow => {
    const cells = { ...workLine(index), ...(index < CATEGORIES ? categoryLine(index) : unlistedLine()) };
    return { key: figureKey(index + 1), height, cells };
  });
  return [{ key: NAMES_ROW, height, cells: headings(language) }, ...lines];
}

function headings(language: PlanContent['language']): Cells {
  const heading = (zh: string, en: string, align: 'left' | 'right'): FormCell => ({
    style: 'section',
    type: 'text',
    label: inBoth(zh, en),
    align,
  });
  return {
    name: heading('月-日', 'Month-day', 'left'),
    count: heading('计划', 'Plan', 'right'),
    share: heading('实际', 'Actual', 'right'),
    bar: heading('日期', 'Date', 'right'),
    task: heading('费用类别', 'Budget category', 'left'),
    owner: heading('预算', 'Planned', 'right'),
    due: heading('实际', 'Actual', 'right'),
    days: { style: 'section', type: 'text' },
    topic: heading('图表数据', 'Chart figures', 'left'),
    fact: { style: 'section', type: 'text', value: language === 'zh-CN' ? '自动计算' : 'Computed' },
  };
}

const fact = (type: FormCell['type'], formula: FormCell['formula'], align?: FormCell['align']): FormCell => ({
  style: 'fact',
  type,
  ...(formula ? { formula } : {}),
  ...(align ? { align } : {}),
});

/**
 * Open work at the end of a day: as planned, the tasks due later; actual, the tasks that were not done by then. No day to come has an actual figure, and
 * cancelled tasks never count. There is no history: a task is done from 实际完成日 on, one without it from its due date.
 */
function workLine(point: number): Cells {
  const figure =
    (formula: (context: FormulaContext, day: string) => string) =>
    (context: FormulaContext): string => {
      const [name, day] = [context.field('overview', figureKey(point + 1), 'name'), dayOf(context, point)];
      return `=IF(${name}="";"";${formula(context, day)})`;
    };
  return {
    name: fact('text', (context) => nameFormula(context, point)),
    count: fact('integer', figure(dueAfter)),
    share: fact('integer', figure(openAt)),
    bar: fact('date', (context) => `=${dayFormula(context, point)}`),
  };
}

function dayOf({ field }: FormulaContext, point: number): string {
  return field('overview', figureKey(point + 1), 'bar');
}

/** The day as a label that reads alike in every locale; blank where a short plan gives the same day twice. */
function nameFormula(context: FormulaContext, point: number): string {
  const day = dayOf(context, point);
  const label = `RIGHT("0"&MONTH(${day});2)&"-"&RIGHT("0"&DAY(${day});2)`;
  return point === 0 ? `=${label}` : `=IF(${day}=${dayOf(context, point - 1)};"";${label})`;
}

/**
 * The first point is the first due date or today, the last one the last due date or today, the others stand evenly between them; the one nearest before
 * today, or else the second, stands at today, so that what was just settled shows.
 */
function dayFormula(context: FormulaContext, point: number): string {
  const [due, today, last] = [context.range('tasks', 'due'), context.helper('lists', 'today'), POINTS - 1];
  if (point === 0 || point === last) {
    const edge = point === 0 ? `INT(LARGE(${due};COUNTIFS(${due};">0")))` : `INT(LARGE(${due};1))`;
    return `IFERROR(IF(${edge}${point === 0 ? '<' : '>'}${today};${edge};${today});${today})`;
  }
  const [from, to] = [dayOf(context, 0), dayOf(context, last)];
  const even = (at: number): string => (at === 0 ? from : at === last ? to : `(${from}+ROUND((${to}-${from})*${at}/${last};0))`);
  const isNearest = `${point === 1 ? from : even(point)}<${today};${today}<${even(point + 1)}`;
  return `IF(AND(${isNearest});${today};${even(point)})`;
}

function dueAfter({ range, label }: FormulaContext, day: string): string {
  const later = `${range('tasks', 'task')};"<>";${range('tasks', 'due')};">="&(${day}+1)`;
  return `COUNTIFS(${later})-COUNTIFS(${later};${range('tasks', 'status')};${label('status', 'cancelled')})`;
}

function openAt(context: FormulaContext, day: string): string {
  const [today, due, doneOn] = [context.helper('lists', 'today'), context.range('tasks', 'due'), context.range('tasks', 'doneOn')];
  const by = `"<"&(${day}+1)`;
  // Blank and text are no number: only a dated one is smaller or greater than another.
  const undated = `${doneCount(context, `;${due};${by}`)}-${doneCount(context, `;${due};${by};${doneOn};">0"`)}`;
  const done = `${doneCount(context, `;${doneOn};${by}`)}+${undated}`;
  return `IF(${day}>${today};"";${liveCount(context, '')}-IF(${day}=${today};${doneCount(context, '')};${done}))`;
}

function categoryLine(index: number): Cells {
  const name = ({ range }: FormulaContext): string => `INDEX(${range('lists', 'budgetCategory')};${index + 2})`;
  const sum =
    (amount: BudgetAmount) =>
    (context: FormulaContext): string => {
      const category = context.field('overview', figureKey(index + 1), 'task');
      return `=IF(${category}="";"";${budgetSumOf(context, amount, category)})`;
    };
  return {
    task: fact('text', (context) => `=IF(${name(context)}="";"";${name(context)})`),
    owner: fact('money', sum('planned')),
    due: fact('money', sum('actual')),
  };
}

/** What is left of the whole budget: lines without a category, or with one that is not among those above. Rounded to cents. */
function unlistedLine(): Cells {
  const cellOf = ({ field }: FormulaContext, column: string, line: number): string => field('overview', figureKey(line), column);
  const rest = (column: string, amount: BudgetAmount) => (context: FormulaContext) => {
    const listed = Array.from({ length: CATEGORIES }, (_, index) => `N(${cellOf(context, column, index + 1)})`).join('+');
    const left = `ROUND(${budgetSum(context, amount, 'costs')}-(${listed});2)`;
    return `=IF(${left}=0;"";${left})`;
  };
  return {
    task: fact('text', (context) => {
      const [planned, actual] = [cellOf(context, 'owner', POINTS), cellOf(context, 'due', POINTS)];
      return `=IF(AND(N(${planned})=0;N(${actual})=0);"";${quoteText(context.language === 'zh-CN' ? '未归类' : 'Not listed')})`;
    }),
    owner: fact('money', rest('owner', 'planned')),
    due: fact('money', rest('due', 'actual')),
  };
}

import { spreadBudget } from '../../domain/budget';
import { daysBetween } from '../../domain/civil-date';
import { inBoth } from '../../domain/language';
import type { TemplateBudgetLine } from '../../domain/template';
import { enumLabel } from '../enums';
import { stateColours, TAB_COLOURS } from '../palette';
import { type PlanContent, startingTotal } from '../plan-content';
import type { ColumnSpec, RowContext, TableRow, TableSpec } from '../sheet-spec';
import { SINCE_APPROVAL_RULE, sinceApproval } from './approval-marks';
import { budgetCategoryLabel } from './lists';

/** The columns of 预算. */
export const BUDGET_COLUMNS: readonly ColumnSpec[] = [
  { key: 'id', header: inBoth('编号', 'Id'), level: 'hidden', width: 100, type: 'text' },
  { key: 'category', header: inBoth('类别', 'Category'), level: 'basic', width: 160, type: 'text', list: 'budgetCategory' },
  { key: 'item', header: inBoth('费用项目', 'Item'), level: 'basic', width: 160, type: 'long' },
  { key: 'price', header: inBoth('单价', 'Unit price'), level: 'basic', width: 100, type: 'money' },
  {
    key: 'quantity',
    header: inBoth('数量', 'Quantity'),
    note: inBoth('按人头的项目随“设置”里的人数变化，可改写。', 'Per-head lines follow the headcount in Settings; overwrite as you like.'),
    level: 'basic',
    width: 100,
    type: 'number',
  },
  {
    key: 'planned',
    header: inBoth('预算金额(自动)', 'Planned (auto)'),
    note: inBoth('自动：单价 × 数量 × 次数。', 'Automatic: unit price × quantity × times.'),
    level: 'basic',
    width: 100,
    type: 'money',
    formula: ({ cell }) =>
      `=IF(OR(${cell('item')}="";${cell('price')}="");"";${cell('price')}*IF(${cell('quantity')}="";1;${cell('quantity')})*IF(${cell('times')}="";1;${cell('times')}))`,
  },
  {
    key: 'committed',
    header: inBoth('已承诺金额', 'Committed'),
    note: inBoth('已签合同或已下单的金额。', 'Signed contracts and orders.'),
    level: 'basic',
    width: 100,
    type: 'money',
  },
  {
    key: 'actual',
    header: inBoth('实际支出', 'Actual'),
    note: inBoth('已付款和已开票。', 'Paid and invoiced.'),
    level: 'basic',
    width: 100,
    type: 'money',
  },
  {
    key: 'forecast',
    header: inBoth('预计完工(自动)', 'Forecast (auto)'),
    note: inBoth(
      '自动：已结清取实际，否则取预算、已承诺、实际中的最大值。',
      'Automatic: the actual once settled, else the largest of planned, committed and actual.',
    ),
    level: 'basic',
    width: 100,
    type: 'money',
    formula: ({ cell, label }) =>
      `=IF(${cell('item')}="";"";IF(${cell('payment')}=${label('payment', 'settled')};N(${cell('actual')});MAX(${cell('planned')};${cell('committed')};${cell('actual')})))`,
  },
  {
    key: 'variance',
    header: inBoth('差异(自动)', 'Variance (auto)'),
    note: inBoth(
      '自动：实际 − 预算，正数为超支；超过预算 10% 时加底色，请写差异说明。',
      'Automatic: actual − planned; positive is overspent. Beyond 10 % it is coloured: please give the reason.',
    ),
    level: 'basic',
    width: 100,
    type: 'money',
    formula: ({ cell }) => `=IF(OR(${cell('actual')}="";${cell('planned')}="");"";${cell('actual')}-${cell('planned')})`,
  },
  { key: 'payment', header: inBoth('付款状态', 'Payment'), level: 'basic', width: 100, type: 'text', enum: 'payment' },
  { key: 'side', header: inBoth('收支', 'Side'), level: 'more', width: 100, type: 'text', enum: 'side' },
  { key: 'basis', header: inBoth('计价方式', 'Basis'), level: 'more', width: 100, type: 'text', enum: 'basis' },
  { key: 'times', header: inBoth('次数', 'Times'), level: 'more', width: 100, type: 'number' },
  {
    key: 'share',
    header: inBoth('参考占比', 'Starting share'),
    note: inBoth('模板给出的占预算总额的比例，供参考。', 'The template’s share of the total, for orientation.'),
    level: 'more',
    width: 100,
    type: 'percent',
  },
  {
    key: 'variancePercent',
    header: inBoth('差异率(自动)', 'Variance % (auto)'),
    level: 'more',
    width: 100,
    type: 'percent',
    formula: ({ cell }) => `=IF(${cell('variance')}="";"";IFERROR(${cell('variance')}/${cell('planned')};""))`,
  },
  {
    key: 'approvedAmount',
    header: inBoth('定稿金额', 'Approved'),
    note: inBoth('最近一次定稿时的预算金额，由“定稿”写入。', 'Planned when last approved; written by “Approve the plan”.'),
    level: 'more',
    width: 100,
    type: 'money',
    isOurs: true,
  },
  sinceApproval('budget', {
    name: 'item',
    baseline: 'approvedAmount',
    isSame: ({ cell }) => `ROUND(N(${cell('planned')})-N(${cell('approvedAmount')});2)=0`,
  }),
  { key: 'vendor', header: inBoth('供应商', 'Vendor'), level: 'more', width: 100, type: 'text' },
  { key: 'contract', header: inBoth('合同号', 'Contract'), level: 'more', width: 100, type: 'text' },
  { key: 'nextPayment', header: inBoth('下次付款日', 'Next payment'), level: 'more', width: 100, type: 'date' },
  { key: 'nextAmount', header: inBoth('下次付款金额', 'Next amount'), level: 'more', width: 100, type: 'money' },
  { key: 'owner', header: inBoth('负责人', 'Owner'), level: 'more', width: 100, type: 'text' },
  { key: 'approver', header: inBoth('审批人', 'Approver'), level: 'more', width: 100, type: 'text' },
  { key: 'invoice', header: inBoth('发票', 'Invoice'), level: 'more', width: 100, type: 'text', enum: 'invoice' },
  {
    key: 'reason',
    header: inBoth('差异说明', 'Reason for variance'),
    note: inBoth('差异率超过 ±10% 时必填。', 'Required beyond ±10 %.'),
    level: 'more',
    width: 200,
    type: 'long',
  },
];

/** 预算 (domain reference §1.7, §3): unit price × quantity × times; the reserve is a line like any other and keeps its share of the total. */
export function budgetSheet(content: PlanContent): TableSpec {
  return {
    form: 'table',
    kind: 'budget',
    title: { 'zh-CN': '预算', en: 'Budget' },
    tabColor: TAB_COLOURS.plan,
    hidden: false,
    capacity: 120,
    frozenThrough: 'item',
    rows: budgetRows(content),
    rules: [
      {
        name: 'overPlan',
        // More than 10 % above plan, from typed cells: actual × 10 > planned × 11.
        when: ({ cell }) => {
          const planned = `${cell('price')}*IF(${cell('quantity')}="";1;${cell('quantity')})*IF(${cell('times')}="";1;${cell('times')})`;
          return `ISNUMBER(${cell('actual')});ISNUMBER(${cell('price')});IFERROR(${cell('actual')}*10>${planned}*11;FALSE())`;
        },
        columns: ['variance'],
        ...stateColours('dueSoon'),
        bold: true,
      },
      SINCE_APPROVAL_RULE,
    ],
    columns: BUDGET_COLUMNS,
  };
}

/** Amounts only in a currency the template knows; otherwise the prices follow the total typed in Settings (blank until then). */
function budgetRows(content: PlanContent): TableRow[] {
  const { template, headcount, d0, d1 } = content;
  const total = startingTotal(content);
  const days = daysBetween(d0, d1) + 1;
  const prices = total === null ? [] : spreadBudget(template.budget.lines, { total, headcount, days });
  return template.budget.lines.map((line, index) => budgetRow(content, line, days, prices[index]?.price ?? null));
}

function budgetRow({ template, language }: PlanContent, line: TemplateBudgetLine, days: number, price: number | null): TableRow {
  const group = template.groups.find((candidate) => candidate.code === line.group);
  return {
    id: line.id,
    category: budgetCategoryLabel(line.category, language),
    item: line.item[language],
    price: price ?? priceFromTotal,
    quantity: line.basis === 'perHead' ? ({ field }: RowContext) => `=${field('settings', 'headcount', 'value')}` : 1,
    payment: enumLabel('payment', 'unpaid', language),
    side: enumLabel('side', 'expense', language),
    basis: enumLabel('basis', line.basis, language),
    times: line.basis === 'perDay' ? days : 1,
    share: line.share / 100,
    invoice: enumLabel('invoice', 'missing', language),
    owner: group ? group.name[language] : null,
  };
}

function priceFromTotal({ cell, field }: RowContext): string {
  const total = field('settings', 'budgetTotal', 'value');
  return `=IF(${total}="";"";ROUND(${total}*${cell('share')}/IF(${cell('quantity')}="";1;${cell('quantity')});2))`;
}

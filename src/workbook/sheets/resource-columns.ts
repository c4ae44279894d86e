import { inBoth } from '../../domain/language';
import type { ColumnSpec, RowContext } from '../sheet-spec';

/** Whether a thing has arrived, by its typed status; a blank status is open. */
export function isInPlace({ cell, label }: RowContext): string {
  const status = cell('status');
  return `OR(${status}=${label('resourceStatus', 'inPlace')};${status}=${label('resourceStatus', 'accepted')})`;
}

/** A thing with a real date that has not arrived: what late and due soon are about. */
export function isAwaited(context: RowContext): string {
  return `${context.cell('item')}<>"";ISNUMBER(${context.cell('due')});NOT(${isInPlace(context)})`;
}

const BASIC: readonly ColumnSpec[] = [
  { key: 'item', header: inBoth('名称', 'Item'), level: 'basic', width: 180, type: 'long' },
  {
    key: 'need',
    header: inBoth('需求数', 'Needed'),
    note: inBoth(
      '按人头的项目按模板比例随“设置”里的人数变化，向上取整；可改写。',
      'Per-head items follow the headcount in Settings in proportion, rounded up; overwrite as you like.',
    ),
    level: 'basic',
    width: 100,
    type: 'number',
  },
  { key: 'unit', header: inBoth('单位', 'Unit'), level: 'basic', width: 100, type: 'text' },
  { key: 'have', header: inBoth('到位数', 'On hand'), level: 'basic', width: 100, type: 'number' },
  {
    key: 'gap',
    header: inBoth('缺口(自动)', 'Gap (auto)'),
    note: inBoth(
      '自动：需求数 − 到位数，不小于 0。紫底加粗：状态说已到位，数量却不够，请检查。',
      'Automatic: needed − on hand, never below 0. Purple and bold: said to be in place, yet short; please check.',
    ),
    level: 'basic',
    width: 100,
    type: 'number',
    formula: ({ cell }) => `=IF(OR(${cell('item')}="";${cell('need')}="");"";MAX(0;N(${cell('need')})-N(${cell('have')})))`,
  },
  {
    key: 'due',
    header: inBoth('到位时限', 'In place by'),
    note: inBoth(
      '由活动日倒排，改期时一起移动；直接改写即为手工日期，以后不会被覆盖。',
      'Counted back from the event date and moved with it. Type another date and it is yours for good.',
    ),
    level: 'basic',
    width: 100,
    type: 'date',
  },
  {
    key: 'days',
    header: inBoth('剩余天数(自动)', 'Days left (auto)'),
    note: inBoth(
      '自动：距到位时限的自然日；过了时限仍未到位即滞后，今天到期不算。到位后不再计。',
      'Automatic: calendar days to the date. Late once it has passed and the thing is not there; due today is not late.',
    ),
    level: 'basic',
    width: 100,
    type: 'daysLeft',
    formula: (context) => `=IF(AND(${isAwaited(context)});INT(${context.cell('due')})-${context.helper('resources', 'today')};"")`,
  },
  {
    key: 'status',
    header: inBoth('确认状态(请填)', 'Status'),
    note: inBoth('从下拉框选择；已到位、已验收即完成。', 'Choose from the list; in place and accepted count as done.'),
    level: 'basic',
    width: 100,
    type: 'text',
    enum: 'resourceStatus',
  },
  {
    key: 'owner',
    header: inBoth('负责人', 'Owner'),
    note: inBoth('先填的是负责的组，请改成一个人。', 'Starts with the group that gets it; please name one person.'),
    level: 'basic',
    width: 100,
    type: 'text',
  },
  {
    key: 'check',
    header: inBoth('最终核对', 'Final check'),
    note: inBoth('活动前一天逐项勾选。', 'Ticked item by item on the day before the event.'),
    level: 'basic',
    width: 100,
    type: 'check',
  },
];

const MORE: readonly ColumnSpec[] = [
  { key: 'category', header: inBoth('类别', 'Category'), level: 'more', width: 100, type: 'text', enum: 'resourceCategory' },
  {
    key: 'spec',
    header: inBoth('规格要求', 'Specification'),
    note: inBoth('文字里的数量按模板人数写成，请按实际修改。', 'Numbers in the text are for the template’s headcount; please adjust.'),
    level: 'more',
    width: 240,
    type: 'long',
  },
  { key: 'channel', header: inBoth('获取渠道', 'Channel'), level: 'more', width: 100, type: 'text', enum: 'resourceChannel' },
  { key: 'vendor', header: inBoth('供应商/联系人', 'Vendor / contact'), level: 'more', width: 140, type: 'text' },
  { key: 'price', header: inBoth('单价', 'Unit price'), level: 'more', width: 100, type: 'money' },
  {
    key: 'cost',
    header: inBoth('金额(自动)', 'Cost (auto)'),
    note: inBoth('自动：需求数 × 单价；预算以“预算”表为准。', 'Automatic: needed × unit price; the Budget sheet holds the money.'),
    level: 'more',
    width: 100,
    type: 'money',
    formula: ({ cell }) => `=IF(OR(${cell('item')}="";${cell('price')}="");"";N(${cell('need')})*N(${cell('price')}))`,
  },
  {
    key: 'budgetLine',
    header: inBoth('预算行', 'Budget line'),
    note: inBoth('“预算”表里为它付钱的费用项目。', 'The item of the Budget sheet that pays for it.'),
    level: 'more',
    width: 140,
    type: 'long',
  },
  {
    key: 'tested',
    header: inBoth('设备调试', 'Tested'),
    note: inBoth(
      '设备须在活动前一天调试好；临近时仍未调试加底色。',
      'Equipment is tested by the day before the event; coloured when that day is near and it is not.',
    ),
    level: 'more',
    width: 100,
    type: 'text',
    enum: 'tested',
  },
  { key: 'after', header: inBoth('会后处置', 'After the event'), level: 'more', width: 110, type: 'text', enum: 'afterEvent' },
];

const HIDDEN: readonly ColumnSpec[] = [
  { key: 'offsetDue', header: inBoth('T偏移', 'Offset'), level: 'hidden', width: 100, type: 'integer' },
  { key: 'scheduledDue', header: inBoth('上次排期', 'Scheduled'), level: 'hidden', width: 100, type: 'date' },
  {
    key: 'today',
    header: inBoth('今天', 'Today'),
    level: 'hidden',
    width: 100,
    type: 'date',
    headerFormula: ({ helper }) => `=${helper('lists', 'today')}`,
  },
  {
    key: 'soon',
    header: inBoth('临近期限', 'Due soon until'),
    level: 'hidden',
    width: 100,
    type: 'date',
    headerFormula: ({ helper, field }) => `=${helper('lists', 'today')}+${field('settings', 'dueSoonDays', 'value')}`,
  },
  {
    key: 'eve',
    header: inBoth('活动前一天', 'Day before'),
    level: 'hidden',
    width: 100,
    type: 'date',
    headerFormula: ({ field }) => `=N(${field('settings', 'd0', 'value')})-1`,
  },
];

/** The columns of 资源与物料 (domain reference §1.4). */
export const RESOURCE_COLUMNS: readonly ColumnSpec[] = [
  { key: 'id', header: inBoth('编号', 'Id'), level: 'hidden', width: 100, type: 'text' },
  ...BASIC,
  ...MORE,
  ...HIDDEN,
];

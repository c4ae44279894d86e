import { inBoth } from '../../domain/language';
import { stateColours, TAB_COLOURS } from '../palette';
import type { ColumnSpec, RowContext, TableSpec } from '../sheet-spec';

function isOpen({ cell, label }: RowContext): string {
  return `${cell('measure')}<>"";${cell('status')}<>${label('improvementStatus', 'done')};${cell('status')}<>${label('improvementStatus', 'cancelled')}`;
}

/** The columns of 改进清单. */
export const IMPROVEMENT_COLUMNS: readonly ColumnSpec[] = [
  { key: 'id', header: inBoth('编号', 'Id'), level: 'hidden', width: 100, type: 'text' },
  {
    key: 'measure',
    header: inBoth('改进措施', 'Measure'),
    note: inBoth('写机制，不写“加强沟通”。', 'A mechanism, not “communicate better”.'),
    level: 'basic',
    width: 260,
    type: 'long',
  },
  { key: 'kind', header: inBoth('类型', 'Kind'), level: 'basic', width: 100, type: 'text', enum: 'improvementKind' },
  { key: 'dimension', header: inBoth('归因维度', 'Dimension'), level: 'basic', width: 100, type: 'text', enum: 'dimension' },
  { key: 'owner', header: inBoth('责任人', 'Owner'), level: 'basic', width: 100, type: 'text' },
  { key: 'due', header: inBoth('完成时限', 'Due'), level: 'basic', width: 100, type: 'date' },
  {
    key: 'days',
    header: inBoth('剩余天数(自动)', 'Days left (auto)'),
    note: inBoth('自动：距完成时限的自然日。', 'Automatic: calendar days to the due date.'),
    level: 'basic',
    width: 100,
    type: 'daysLeft',
    formula: (context) => {
      const due = context.cell('due');
      return `=IF(AND(${isOpen(context)};ISNUMBER(${due}));INT(${due})-${context.helper('improvements', 'today')};"")`;
    },
  },
  { key: 'status', header: inBoth('状态(请填)', 'Status'), level: 'basic', width: 100, type: 'text', enum: 'improvementStatus' },
  {
    key: 'reuse',
    header: inBoth('用于下次活动', 'Use next time'),
    note: inBoth('勾选后，下一个活动会带上这一条。', 'Ticked, the next event takes it over.'),
    level: 'basic',
    width: 100,
    type: 'check',
  },
  {
    key: 'landsIn',
    header: inBoth('落点', 'Lands in'),
    note: inBoth('下一个活动里成为哪一类；留空即任务。', 'What it becomes in the next event; blank is a task.'),
    level: 'basic',
    width: 100,
    type: 'text',
    enum: 'landsIn',
  },
  {
    key: 'usedIn',
    header: inBoth('已用于', 'Used in'),
    note: inBoth(
      '自动：带到了哪个活动、活动日是哪天。清空后可以再带一次。',
      'Automatic: the event that took it over, with its date. Clear it and it can be taken again.',
    ),
    level: 'basic',
    width: 180,
    type: 'text',
  },
  { key: 'source', header: inBoth('来源', 'From'), level: 'more', width: 100, type: 'text' },
  { key: 'offset', header: inBoth('建议T偏移', 'Offset'), level: 'more', width: 100, type: 'integer' },
  { key: 'scenario', header: inBoth('适用场景', 'Scenario'), level: 'more', width: 100, type: 'text' },
  {
    key: 'today',
    header: inBoth('今天', 'Today'),
    level: 'hidden',
    width: 100,
    type: 'date',
    headerFormula: ({ helper }) => `=${helper('lists', 'today')}`,
  },
];

/** 改进清单 (domain reference §1.13): what the review decided, and what the next event takes over. */
export function improvementsSheet(): TableSpec {
  return {
    form: 'table',
    kind: 'improvements',
    title: { 'zh-CN': '改进清单', en: 'Improvements' },
    tabColor: TAB_COLOURS.review,
    hidden: false,
    capacity: 60,
    frozenThrough: null,
    rows: [],
    rules: [
      {
        name: 'cancelled',
        when: ({ cell, label }) => `${cell('status')}=${label('improvementStatus', 'cancelled')}`,
        columns: null,
        ...stateColours('cancelled'),
        strikethrough: true,
      },
      {
        name: 'done',
        when: ({ cell, label }) => `${cell('status')}=${label('improvementStatus', 'done')}`,
        columns: null,
        ...stateColours('done'),
      },
      {
        name: 'late',
        when: (context) =>
          `${isOpen(context)};ISNUMBER(${context.cell('due')});${context.cell('due')}<${context.helper('improvements', 'today')}`,
        columns: null,
        ...stateColours('late'),
      },
    ],
    columns: IMPROVEMENT_COLUMNS,
  };
}

import { inBoth } from '../../domain/language';
import { quoteText } from '../formula-context';
import { stateColours, TAB_COLOURS } from '../palette';
import type { PlanContent } from '../plan-content';
import type { ColumnSpec, RowContext, TableSpec } from '../sheet-spec';
import { startingPosts } from './publicity-posts';
import { LATE_MARK } from './task-columns';

function isPublished({ cell, label }: RowContext): string {
  return `OR(${cell('asset')}=${label('asset', 'published')};ISNUMBER(${cell('published')}))`;
}

/** Named, dated and not out yet, with its day (a whole number) in a relation to today. */
function isPending(context: RowContext, relation: string): string {
  const { cell, label } = context;
  const isWaiting = `${cell('asset')}<>${label('asset', 'published')};ISNUMBER(${cell('published')})=FALSE()`;
  return `${cell('topic')}<>"";${isWaiting};ISNUMBER(${cell('date')});N(${cell('date')})${relation}`;
}

const BASIC: readonly ColumnSpec[] = [
  { key: 'topic', header: inBoth('内容主题', 'Topic'), level: 'basic', width: 200, type: 'long' },
  { key: 'wave', header: inBoth('波次', 'Wave'), level: 'basic', width: 100, type: 'text', enum: 'wave', open: true },
  {
    key: 'channel',
    header: inBoth('渠道', 'Channel'),
    note: inBoth('可选，也可写自己的渠道。', 'Choose, or write your own.'),
    level: 'basic',
    width: 140,
    type: 'text',
    enum: 'channel',
    open: true,
  },
  {
    key: 'offset',
    header: inBoth('T偏移', 'Offset'),
    note: inBoth('-5 = 活动日前 5 天；3 = 结束日后 3 天。', '-5: five days before the event; 3: three days after its last day.'),
    level: 'basic',
    width: 80,
    type: 'integer',
  },
  {
    key: 'date',
    header: inBoth('发布日(自动)', 'Publish on (auto)'),
    note: inBoth(
      '自动：由活动日和 T 偏移得出，随改期移动；填了“实际发布时间”就固定为那一天。',
      'Automatic: from the event date and the offset, and moves with it; fixed once Published at is filled in.',
    ),
    level: 'basic',
    width: 110,
    type: 'date',
    formula: ({ cell, field }) => {
      const [first, last] = [field('settings', 'scheduledD0', 'value'), field('settings', 'scheduledD1', 'value')];
      const planned = `IF(ISNUMBER(${cell('offset')});IF(${cell('offset')}>0;${last};${first})+${cell('offset')};"")`;
      return `=IF(${cell('topic')}="";"";IF(ISNUMBER(${cell('published')});INT(${cell('published')});${planned}))`;
    },
  },
  { key: 'asset', header: inBoth('素材状态(请填)', 'State'), level: 'basic', width: 110, type: 'text', enum: 'asset' },
  { key: 'owner', header: inBoth('负责人', 'Owner'), level: 'basic', width: 110, type: 'text' },
  {
    key: 'mark',
    header: inBoth('进度(自动)', 'Progress (auto)'),
    note: inBoth('自动：过了发布日还没有发布为“滞后”。', 'Automatic: Late once its day has passed without it.'),
    level: 'basic',
    width: 110,
    type: 'text',
    formula: (context) => {
      const { cell, label, helper, language } = context;
      const today = helper('publicity', 'today');
      const due = quoteText(language === 'zh-CN' ? '今日发布' : 'Due out');
      // The word for the colour of a row whose day is near.
      const near = quoteText(language === 'zh-CN' ? ' · 临近' : ' · soon');
      return (
        `=IF(${cell('topic')}="";"";IF(${isPublished(context)};${label('asset', 'published')};` +
        `IF(AND(${isPending(context, `<${today}`)});${quoteText(LATE_MARK[language])};IF(AND(${isPending(context, `=${today}`)});${due};` +
        `IF(${cell('asset')}="";${label('asset', 'notMade')};${cell('asset')})&IF(AND(${isPending(context, `<=${helper('publicity', 'soon')}`)});${near};"")))))`
      );
    },
  },
  {
    key: 'impressions',
    header: inBoth('实际曝光', 'Actual impressions'),
    note: inBoth('合计为“目标与数据”里的媒体曝光量。', 'Their sum is the figure Impressions of Goals & KPIs.'),
    level: 'basic',
    width: 110,
    type: 'integer',
  },
  { key: 'signUps', header: inBoth('报名', 'Sign-ups'), level: 'basic', width: 90, type: 'integer' },
];

const MORE: readonly ColumnSpec[] = [
  {
    key: 'published',
    header: inBoth('实际发布时间', 'Published at'),
    level: 'more',
    width: 130,
    type: 'dateTime',
  },
  { key: 'time', header: inBoth('计划时刻', 'Time of day'), level: 'more', width: 90, type: 'time' },
  { key: 'audience', header: inBoth('目标人群', 'Audience'), level: 'more', width: 140, type: 'text' },
  { key: 'reviewer', header: inBoth('审核人', 'Reviewer'), level: 'more', width: 100, type: 'text' },
  { key: 'targetImpressions', header: inBoth('目标曝光', 'Target impressions'), level: 'more', width: 110, type: 'integer' },
  { key: 'clicks', header: inBoth('点击', 'Clicks'), level: 'more', width: 90, type: 'integer' },
  {
    key: 'conversion',
    header: inBoth('转化率(自动)', 'Conversion (auto)'),
    note: inBoth('自动：报名 ÷ 点击。', 'Automatic: sign-ups ÷ clicks.'),
    level: 'more',
    width: 100,
    type: 'percent',
    formula: ({ cell }) => `=IF(OR(${cell('clicks')}="";${cell('signUps')}="");"";IFERROR(${cell('signUps')}/${cell('clicks')};""))`,
  },
  {
    key: 'cost',
    header: inBoth('费用', 'Cost'),
    note: inBoth('钱记在“预算”里，这里只供计算单个报名成本。', 'Money is kept in Budget; this is for the cost per sign-up only.'),
    level: 'more',
    width: 100,
    type: 'money',
  },
  {
    key: 'costPerSignUp',
    header: inBoth('单个报名成本(自动)', 'Cost per sign-up (auto)'),
    note: inBoth('自动：费用 ÷ 报名。', 'Automatic: cost ÷ sign-ups.'),
    level: 'more',
    width: 120,
    type: 'money',
    formula: ({ cell }) => `=IF(OR(${cell('cost')}="";${cell('signUps')}="");"";IFERROR(${cell('cost')}/${cell('signUps')};""))`,
  },
  { key: 'link', header: inBoth('链接', 'Link'), level: 'more', width: 180, type: 'text' },
];

/** The columns of 宣传计划. */
export const PUBLICITY_COLUMNS: readonly ColumnSpec[] = [
  { key: 'id', header: inBoth('编号', 'Id'), level: 'hidden', width: 100, type: 'text' },
  ...BASIC,
  ...MORE,
  {
    key: 'today',
    header: inBoth('今天', 'Today'),
    level: 'hidden',
    width: 100,
    type: 'number',
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
];

/** 宣传计划 (domain reference §1.6): what goes out where and when, and what it brought. Its dates follow those the tasks are scheduled for. */
export function publicitySheet(content: PlanContent): TableSpec {
  return {
    form: 'table',
    kind: 'publicity',
    title: { 'zh-CN': '宣传计划', en: 'Publicity' },
    tabColor: TAB_COLOURS.execute,
    hidden: false,
    capacity: 100,
    frozenThrough: 'topic',
    columns: PUBLICITY_COLUMNS,
    rows: startingPosts(content),
    rules: [
      { name: 'published', when: isPublished, columns: null, ...stateColours('done') },
      {
        name: 'late',
        when: (context) => isPending(context, `<${context.helper('publicity', 'today')}`),
        columns: null,
        ...stateColours('late'),
      },
      {
        name: 'dueSoon',
        when: (context) => isPending(context, `<=${context.helper('publicity', 'soon')}`),
        columns: null,
        ...stateColours('dueSoon'),
      },
    ],
  };
}

import { inBoth } from '../../domain/language';
import type { EnumValue } from '../enums';
import { quoteText } from '../formula-context';
import { stateColours, TAB_COLOURS } from '../palette';
import type { SheetKind } from '../sheet-key';
import type { ColumnSpec, RowContext, TableSpec } from '../sheet-spec';

/** 风险与应急预案: where a contingency's owner, response and time limit stand. A plan may have no such sheet. */
const RISKS: SheetKind = 'risks';

/** Beyond any row number: makes the sort key unique and, among issues of one severity, the upper row first. */
const ROW_BASE = 100_000;

/** Neither solved nor handed to the improvements; a blank status is open. */
function isOpen({ cell, label }: RowContext): string {
  return `${cell('issue')}<>"";${cell('status')}<>${label('issueStatus', 'solved')};${cell('status')}<>${label('issueStatus', 'improvement')}`;
}

/** A column of the contingency that is named in the row; null without the Risks sheet. */
function ofRisk({ cell, range, has }: RowContext, column: string): string | null {
  return has(RISKS) ? `IF(ISNUMBER(${cell('riskRow')});INDEX(${range(RISKS, column)};${cell('riskRow')});"")` : null;
}

const BASIC: readonly ColumnSpec[] = [
  {
    key: 'issue',
    header: inBoth('问题描述', 'Issue'),
    note: inBoth('一行一个问题：什么坏了、影响谁。', 'One a row: what went wrong, and for whom.'),
    level: 'basic',
    width: 180,
    type: 'long',
  },
  {
    key: 'severity',
    header: inBoth('严重程度', 'Severity'),
    note: inBoth('严重 = 活动因此停下。', 'Severe: it stops the event.'),
    level: 'basic',
    width: 90,
    type: 'text',
    enum: 'severity',
  },
  { key: 'status', header: inBoth('状态(请填)', 'Status'), level: 'basic', width: 100, type: 'text', enum: 'issueStatus' },
  {
    key: 'found',
    header: inBoth('发现时间', 'Found at'),
    note: inBoth('日期和时间，例如 2026-12-20 14:05。', 'Day and time, such as 2026-12-20 14:05.'),
    level: 'basic',
    width: 130,
    type: 'dateTime',
  },
  {
    key: 'risk',
    header: inBoth('对应预案', 'Contingency plan used'),
    note: inBoth(
      '从“风险与应急预案”里选一条：责任人、应急处置和解决时限会自动带出；没有那张表时可直接填写。',
      'Choose a row of Risks: its owner, response and time limit follow by themselves. Without that sheet, type freely.',
    ),
    level: 'basic',
    width: 150,
    type: 'long',
    choicesFrom: { kind: RISKS, column: 'risk' },
  },
  {
    key: 'owner',
    header: inBoth('责任人', 'Owner'),
    note: inBoth('留空时由预案的责任人或总负责人跟进。', 'Left blank, the owner of the contingency or the lead answers for it.'),
    level: 'basic',
    width: 100,
    type: 'text',
  },
  {
    key: 'answers',
    header: inBoth('跟进人(自动)', 'Answered by (auto)'),
    note: inBoth('自动：责任人，否则预案责任人，否则总负责人。', 'Automatic: the owner, else that of the contingency, else the lead.'),
    level: 'basic',
    width: 100,
    type: 'text',
    formula: (context) => {
      const { cell, helper } = context;
      const [lead, ofPlan] = [helper('team', 'lead'), ofRisk(context, 'owner')];
      const otherwise = ofPlan === null ? lead : `IF(${ofPlan}="";${lead};${ofPlan})`;
      return `=IF(${cell('issue')}="";"";IF(${cell('owner')}<>"";${cell('owner')};${otherwise}))`;
    },
  },
  {
    key: 'limit',
    header: inBoth('解决时限(自动)', 'Solve by (auto)'),
    note: inBoth(
      '自动：“另定时限”，否则发现时间 + 预案的解决时限。',
      'Automatic: Other limit where one is typed, else found + the time limit of the contingency.',
    ),
    level: 'basic',
    width: 130,
    type: 'dateTime',
    formula: (context) => {
      const { cell } = context;
      const minutes = ofRisk(context, 'limit');
      const fromRisk =
        minutes === null ? '""' : `IF(AND(ISNUMBER(${cell('found')});N(${minutes})>0);${cell('found')}+N(${minutes})/1440;"")`;
      return `=IF(${cell('issue')}="";"";IF(ISNUMBER(${cell('due')});${cell('due')};${fromRisk}))`;
    },
  },
  {
    key: 'mark',
    header: inBoth('进展(自动)', 'Progress (auto)'),
    note: inBoth(
      '自动：由状态得出；时限所在日已过而没有解决为“超时”。按分钟的结果见“是否按时”。',
      'Automatic, from the status; Overdue once the day of the limit has passed. In time says it to the minute.',
    ),
    level: 'basic',
    width: 100,
    type: 'text',
    formula: (context) => {
      const { cell, label, helper } = context;
      const status = cell('status');
      return (
        `=IF(${cell('issue')}="";"";IF(AND(${isOpen(context)};ISNUMBER(${cell('limit')});N(${cell('limit')})<${helper('issues', 'today')});` +
        `${label('timeliness', 'overdue')};IF(${status}="";${label('issueStatus', 'open')};${status})))`
      );
    },
  },
  {
    key: 'action',
    header: inBoth('处理过程', 'What was done'),
    note: inBoth('写上时间，只往后加，不改前面的。', 'With the time of each step; add below, change nothing above.'),
    level: 'basic',
    width: 220,
    type: 'long',
  },
];

const MORE: readonly ColumnSpec[] = [
  {
    key: 'response',
    header: inBoth('应急处置(自动)', 'Response (auto)'),
    note: inBoth('自动：所选预案的应急处置。', 'Automatic: what the contingency says to do.'),
    level: 'more',
    width: 240,
    type: 'long',
    formula: (context) => {
      const { cell } = context;
      const response = ofRisk(context, 'response');
      return `=IF(${cell('risk')}="";"";${response === null ? quoteText('–') : `${response}&""`})`;
    },
  },
  {
    key: 'due',
    header: inBoth('另定时限', 'Other limit'),
    note: inBoth('日期和时间；填了就以它为准。', 'Day and time; typed, it decides.'),
    level: 'more',
    width: 130,
    type: 'dateTime',
  },
  { key: 'closed', header: inBoth('关闭时间', 'Closed at'), level: 'more', width: 130, type: 'dateTime' },
  {
    key: 'minutes',
    header: inBoth('用时(分)(自动)', 'Minutes (auto)'),
    note: inBoth('自动：关闭时间 − 发现时间。', 'Automatic: closed − found.'),
    level: 'more',
    width: 100,
    type: 'integer',
    formula: ({ cell }) =>
      `=IF(AND(ISNUMBER(${cell('closed')});ISNUMBER(${cell('found')}));ROUND((${cell('closed')}-${cell('found')})*1440;0);"")`,
  },
  {
    key: 'onTime',
    header: inBoth('是否按时(自动)', 'In time (auto)'),
    note: inBoth('自动：关闭时间不晚于解决时限。', 'Automatic: closed no later than the limit.'),
    level: 'more',
    width: 100,
    type: 'text',
    formula: ({ cell, label }) => {
      // Rounded to the minute: a limit is a sum of fractions of a day.
      return (
        `=IF(AND(ISNUMBER(${cell('closed')});ISNUMBER(${cell('limit')}));` +
        `IF(ROUND((N(${cell('closed')})-N(${cell('limit')}))*1440;0)<=0;${label('timeliness', 'inTime')};${label('timeliness', 'overdue')});"")`
      );
    },
  },
  { key: 'by', header: inBoth('提出人', 'Found by'), level: 'more', width: 100, type: 'text' },
  {
    key: 'where',
    header: inBoth('发生环节', 'Where'),
    note: inBoth('流程环节、任务或阶段。', 'A segment of the show, a task or a phase.'),
    level: 'more',
    width: 120,
    type: 'text',
  },
  { key: 'dimension', header: inBoth('归因维度', 'Dimension'), level: 'more', width: 100, type: 'text', enum: 'dimension' },
  { key: 'cause', header: inBoth('根本原因', 'Root cause'), level: 'more', width: 200, type: 'long' },
];

/** How urgent a severity is; a blank one is as the middle. */
function urgency({ cell, label }: RowContext): string {
  const is = (severity: EnumValue<'severity'>): string => `${cell('severity')}=${label('severity', severity)}`;
  return `IF(${is('severe')};3;IF(${is('minor')};1;2))`;
}

const HIDDEN: readonly ColumnSpec[] = [
  {
    key: 'riskRow',
    header: inBoth('预案所在行', 'Row of the contingency'),
    level: 'hidden',
    width: 100,
    type: 'integer',
    formula: ({ cell, range, has }) =>
      has(RISKS)
        ? `=IF(${cell('risk')}="";"";IFERROR(MATCH(${cell('risk')};${range(RISKS, 'risk')};0);""))`
        : `=IF(${cell('risk')}="";"";"")`,
  },
  {
    key: 'openKey',
    header: inBoth('未决排序', 'Order of open issues'),
    level: 'hidden',
    width: 100,
    type: 'integer',
    formula: (context) => `=IF(AND(${isOpen(context)});${urgency(context)}*${ROW_BASE}-ROW();"")`,
  },
  {
    key: 'today',
    header: inBoth('今天', 'Today'),
    level: 'hidden',
    width: 100,
    type: 'number',
    headerFormula: ({ helper }) => `=${helper('lists', 'today')}`,
  },
];

/** The columns of 问题记录. */
export const ISSUE_COLUMNS: readonly ColumnSpec[] = [
  { key: 'id', header: inBoth('编号', 'Id'), level: 'hidden', width: 100, type: 'text' },
  ...BASIC,
  ...MORE,
  ...HIDDEN,
];

/** 问题记录 (domain reference §1.9): what goes wrong, who sees to it by when, and what it teaches. */
export function issuesSheet(): TableSpec {
  const status = (name: string, value: EnumValue<'issueStatus'>, colours: 'done' | 'cancelled'): TableSpec['rules'][number] => ({
    name,
    when: ({ cell, label }) => `${cell('status')}=${label('issueStatus', value)}`,
    columns: null,
    ...stateColours(colours),
  });
  return {
    form: 'table',
    kind: 'issues',
    title: { 'zh-CN': '问题记录', en: 'Issues' },
    tabColor: TAB_COLOURS.execute,
    hidden: false,
    capacity: 100,
    frozenThrough: 'issue',
    columns: ISSUE_COLUMNS,
    rows: [],
    rules: [
      status('solved', 'solved', 'done'),
      status('handedOn', 'improvement', 'cancelled'),
      {
        name: 'late',
        when: (context) =>
          `${isOpen(context)};ISNUMBER(${context.cell('limit')});N(${context.cell('limit')})<${context.helper('issues', 'today')}`,
        columns: null,
        ...stateColours('late'),
      },
      {
        name: 'severe',
        when: (context) => `${isOpen(context)};${context.cell('severity')}=${context.label('severity', 'severe')}`,
        columns: ['issue', 'severity'],
        ...stateColours('dueSoon'),
        bold: true,
      },
    ],
  };
}

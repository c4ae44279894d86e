import { inBoth, type Language, type Localized } from '../../domain/language';
import type { ColumnSpec, RowContext } from '../sheet-spec';

/** Beyond any row number: makes the sort keys below unique and, among equal dates, the upper row first. */
export const ROW_BASE = 100_000;
/** Open = typed status is neither done nor cancelled; a blank status is open (domain reference §1.3). */
function isOpen({ cell, label }: RowContext): string {
  return `${cell('status')}<>${label('status', 'done')};${cell('status')}<>${label('status', 'cancelled')}`;
}

/** A row with a task and a real date that is open: what 滞后 and 今日 are about. */
export function isDatedAndOpen(context: RowContext): string {
  return `${context.cell('task')}<>"";ISNUMBER(${context.cell('due')});${isOpen(context)}`;
}
/** Stands before, between and behind the names in `openFor`: part of no name. */
const NAME_EDGE = '|';
/** What people put between names in an owner cell, besides the edge itself. */
const BETWEEN_NAMES = ['、', '，', ',', '；', ';'];

/**
 * Criterion for `COUNTIFS` over 任务分解表's `openFor`: open tasks that name the person in `cell`, alone or among others. Edges on both sides keep Ann
 * out of Anna's.
 */
export function isOpenFor(cell: string): string {
  return `"*${NAME_EDGE}"&${cell}&"${NAME_EDGE}*"`;
}

/** The word for a late row; a mark, never a value of the status drop-down. */
export const LATE_MARK: Localized = { 'zh-CN': '滞后', en: 'Late' };

function quoteLate(language: Language): string {
  return `"${LATE_MARK[language]}"`;
}
const BASIC: readonly ColumnSpec[] = [
  {
    key: 'task',
    header: inBoth('任务', 'Task'),
    note: inBoth('动词 + 对象，一行一件事。', 'Verb and object; one thing a row.'),
    level: 'basic',
    width: 160,
    type: 'long',
  },
  {
    key: 'status',
    header: inBoth('状态(请填)', 'Status'),
    note: inBoth('从下拉框选择。“滞后”由日期得出，不用填。', 'Choose from the list. Late follows from the date; nobody types it.'),
    level: 'basic',
    width: 100,
    type: 'text',
    enum: 'status',
  },
  {
    key: 'owner',
    header: inBoth('负责人', 'Owner'),
    note: inBoth(
      '团队表里的姓名，或邮箱；多人用“、”隔开。留空时由组长或总负责人跟进（见“跟进人”）。',
      'A name from the Team sheet, or an address; several with commas. Left blank, the group lead or the lead answers for it (see Answered by).',
    ),
    level: 'basic',
    width: 100,
    type: 'text',
  },
  {
    key: 'due',
    header: inBoth('完成时限', 'Due'),
    note: inBoth(
      '由活动日倒排；直接改写即为“手工”日期，以后不会被覆盖。T-7 表示活动日前 7 天。灰底加粗：早于开始时间，请检查。',
      'Counted back from the event date. Type another date and it is yours for good. T-7 means seven days before the event. Grey and bold: earlier than the start, please check.',
    ),
    level: 'basic',
    width: 100,
    type: 'date',
  },
  {
    key: 'mark',
    header: inBoth('进度(自动)', 'Progress (auto)'),
    note: inBoth('自动：由状态与完成时限得出。今天到期不算滞后。', 'Automatic, from status and due date. Due today is not late.'),
    level: 'basic',
    width: 100,
    type: 'text',
    formula: (context) => {
      const { cell, label, helper } = context;
      const [task, status, due] = [cell('task'), cell('status'), cell('due')];
      const [done, cancelled] = [label('status', 'done'), label('status', 'cancelled')];
      const late = quoteLate(context.language);
      return (
        `=IF(${task}="";"";IF(${status}=${cancelled};${cancelled};IF(${status}=${done};${done};` +
        `IF(AND(ISNUMBER(${due});${due}<${helper('tasks', 'today')});${late};` +
        `IF(${status}="";${label('status', 'notStarted')};${status})))))`
      );
    },
  },
  {
    key: 'days',
    header: inBoth('剩余天数(自动)', 'Days left (auto)'),
    note: inBoth(
      '自动：距完成时限的自然日；邮件里的滞后天数只算工作日。',
      'Automatic: calendar days to the due date; the digest counts working days late.',
    ),
    level: 'basic',
    width: 100,
    type: 'daysLeft',
    formula: (context) => {
      const { cell, helper } = context;
      return `=IF(AND(${isDatedAndOpen(context)});INT(${cell('due')})-${helper('tasks', 'today')};"")`;
    },
  },
  { key: 'group', header: inBoth('组', 'Group'), level: 'basic', width: 100, type: 'text', list: 'group' },
  {
    key: 'answers',
    header: inBoth('跟进人(自动)', 'Answered by (auto)'),
    note: inBoth(
      '自动：没有负责人时，提醒发给所属组的组长，再没有就发给总负责人。',
      'Automatic: without an owner the digest goes to the lead of the group, else to the lead.',
    ),
    level: 'basic',
    width: 100,
    type: 'text',
    formula: ({ cell, range, helper }) =>
      `=IF(${cell('task')}="";"";IF(${cell('owner')}<>"";${cell('owner')};` +
      `IFERROR(INDEX(${range('team', 'name')};MATCH(${cell('group')};${range('team', 'leadOf')};0));${helper('team', 'lead')})))`,
  },
  { key: 'deliverable', header: inBoth('交付成果', 'Deliverable'), level: 'basic', width: 210, type: 'long' },
  {
    key: 'reason',
    header: inBoth('滞后原因/需要支持', 'Late because / help needed'),
    note: inBoth(
      '滞后时请写一句；会进入总负责人的提醒和进度会。',
      'One sentence once a task is late; the lead’s digest and the weekly meeting show it.',
    ),
    level: 'basic',
    width: 210,
    type: 'long',
  },
];

const MORE: readonly ColumnSpec[] = [
  { key: 'phase', header: inBoth('阶段', 'Phase'), level: 'more', width: 100, type: 'text', enum: 'phase' },
  { key: 'start', header: inBoth('开始时间', 'Start'), level: 'more', width: 100, type: 'date' },
  { key: 'priority', header: inBoth('优先级', 'Priority'), level: 'more', width: 100, type: 'text', enum: 'priority' },
  {
    key: 'rule',
    header: inBoth('日期方式', 'Date rule'),
    note: inBoth(
      '随活动日：改期时一起移动；固定：钉在活动日前后的某一天；手工：您定的日期，不会被改；法定：不得晚于规定期限。',
      'Follows event: moves with it. Fixed: pinned to a day before or after the event. By hand: your date, never changed. Legal: no later than the law allows.',
    ),
    level: 'more',
    width: 100,
    type: 'text',
    enum: 'dateRule',
  },
  { key: 'helpers', header: inBoth('协作人', 'Helpers'), level: 'more', width: 100, type: 'text' },
  { key: 'predecessors', header: inBoth('前置任务', 'Predecessors'), level: 'more', width: 100, type: 'text' },
  { key: 'doneOn', header: inBoth('实际完成日', 'Done on'), level: 'more', width: 100, type: 'date' },
  { key: 'updated', header: inBoth('最近更新', 'Updated'), level: 'more', width: 100, type: 'date' },
  { key: 'source', header: inBoth('来源', 'Source'), level: 'more', width: 100, type: 'text' },
];

const HIDDEN: readonly ColumnSpec[] = [
  { key: 'offsetStart', header: inBoth('T偏移起', 'Offset start'), level: 'hidden', width: 100, type: 'integer' },
  { key: 'offsetDue', header: inBoth('T偏移止', 'Offset due'), level: 'hidden', width: 100, type: 'integer' },
  { key: 'scheduledStart', header: inBoth('上次排期：开始', 'Scheduled start'), level: 'hidden', width: 100, type: 'date' },
  { key: 'scheduledDue', header: inBoth('上次排期：完成', 'Scheduled due'), level: 'hidden', width: 100, type: 'date' },
  {
    key: 'lateKey',
    header: inBoth('滞后排序', 'Late order'),
    level: 'hidden',
    width: 100,
    type: 'integer',
    formula: (context) => {
      const { cell, helper } = context;
      const days = `${helper('tasks', 'today')}-INT(${cell('due')})`;
      return `=IF(AND(${isDatedAndOpen(context)});IF(${cell('due')}<${helper('tasks', 'today')};(${days})*${ROW_BASE}+${ROW_BASE}-ROW();"");"")`;
    },
  },
  {
    key: 'milestoneKey',
    header: inBoth('里程碑排序', 'Milestone order'),
    note: inBoth('未完成的高优先级任务，按日期先后。', 'Open high-priority tasks by date.'),
    level: 'hidden',
    width: 100,
    type: 'integer',
    formula: (context) => {
      const { cell, helper, label } = context;
      const soonness = `(${ROW_BASE}-INT(${cell('due')}))*${ROW_BASE}+${ROW_BASE}-ROW()`;
      return (
        `=IF(AND(${isDatedAndOpen(context)};${cell('priority')}=${label('priority', 'high')});` +
        `IF(${cell('due')}>=${helper('tasks', 'today')};${soonness};"");"")`
      );
    },
  },
  {
    key: 'today',
    header: inBoth('今天', 'Today'),
    level: 'hidden',
    width: 100,
    // A number, not a date: `onEdit` reads it as the day to stamp, without a call for the time zone.
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

/** What the Overview's list of people is found by. */
const OF_PEOPLE: readonly ColumnSpec[] = [
  {
    key: 'openFor',
    header: inBoth('待办归属', 'Open for'),
    level: 'hidden',
    width: 100,
    type: 'text',
    formula: (context) => {
      const { cell, range } = context;
      // One address alone is the person of the team who has it.
      const name = `IFERROR(INDEX(${range('team', 'name')};MATCH(${cell('owner')};${range('team', 'email')};0));${cell('answers')})`;
      const who = `IF(ISNUMBER(SEARCH("@";${cell('owner')}));${name};${cell('answers')})`;
      const tight = `SUBSTITUTE(${who};", ";"${NAME_EDGE}")`;
      const names = BETWEEN_NAMES.reduce((text, mark) => `SUBSTITUTE(${text};"${mark}";"${NAME_EDGE}")`, tight);
      return `=IF(AND(${cell('task')}<>"";${isOpen(context)});"${NAME_EDGE}"&${names}&"${NAME_EDGE}";"")`;
    },
  },
  {
    key: 'nextKey',
    header: inBoth('待办排序', 'Next order'),
    level: 'hidden',
    width: 100,
    type: 'integer',
    formula: (context) => {
      const { cell, helper } = context;
      return `=IF(AND(${isDatedAndOpen(context)});IF(${cell('due')}>=${helper('tasks', 'today')};INT(${cell('due')})*${ROW_BASE}+ROW();"");"")`;
    },
  },
];

/** What the Timeline lists its tasks by. */
const OF_TIMELINE: readonly ColumnSpec[] = [
  {
    key: 'timelineKey',
    header: inBoth('时间轴排序', 'Timeline order'),
    note: inBoth('按开始先后；已完成的取负值，排在后面。', 'By start; those done are negative and come last.'),
    level: 'hidden',
    width: 100,
    type: 'integer',
    formula: ({ cell, label }) => {
      const [start, due, status] = [cell('start'), cell('due'), cell('status')];
      const earliness = `(${ROW_BASE}-INT(IF(ISNUMBER(${start});${start};${due})))*${ROW_BASE}+${ROW_BASE}-ROW()`;
      return (
        `=IF(AND(${cell('task')}<>"";${status}<>${label('status', 'cancelled')};OR(ISNUMBER(${start});ISNUMBER(${due})));` +
        `IF(${status}=${label('status', 'done')};0-1;1)*(${earliness});"")`
      );
    },
  },
];

/** The columns of 任务分解表 (domain reference §1.3): the hidden id first, then what is always shown, what is shown on request, and helpers. */
export const TASK_COLUMNS: readonly ColumnSpec[] = [
  { key: 'id', header: inBoth('编号', 'Id'), level: 'hidden', width: 100, type: 'text' },
  ...BASIC,
  ...MORE,
  ...HIDDEN,
  ...OF_PEOPLE,
  ...OF_TIMELINE,
];

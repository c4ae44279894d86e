import type { Language, Localized } from '../../domain/language';
import type { ScheduledTask } from '../../domain/schedule';
import type { Template, TemplateTask } from '../../domain/template';
import { enumLabel } from '../enums';
import { STATE_COLOURS, TAB_COLOURS } from '../palette';
import type { ColumnSpec, RowContext, RuleSpec, TableRow, TableSpec } from '../sheet-spec';

/** Rows of 任务分解表, filled and spare together: room for 27 starting tasks and ten times as many more. */
export const TASK_CAPACITY = 300;

/** Beyond any row number: makes the sort keys below unique and, among equal dates, the upper row first. */
const ROW_BASE = 100_000;

const header = (zh: string, en: string): Localized => ({ 'zh-CN': zh, en });

/** Open = typed status is neither done nor cancelled; a blank status is open (domain reference §1.3). */
function isOpen({ cell, label }: RowContext): string {
  return `${cell('status')}<>${label('status', 'done')};${cell('status')}<>${label('status', 'cancelled')}`;
}

/** A row with a task and a real date that is open: what 滞后 and 今日 are about. */
function isDatedAndOpen(context: RowContext): string {
  return `${context.cell('task')}<>"";ISNUMBER(${context.cell('due')});${isOpen(context)}`;
}

const BASIC: readonly ColumnSpec[] = [
  {
    key: 'task',
    header: header('任务', 'Task'),
    note: header('动词 + 对象，一行一件事。', 'Verb and object; one thing a row.'),
    level: 'basic',
    width: 160,
    type: 'long',
  },
  {
    key: 'status',
    header: header('状态(请填)', 'Status'),
    note: header('从下拉框选择。“滞后”由日期得出，不用填。', 'Choose from the list. Late follows from the date; nobody types it.'),
    level: 'basic',
    width: 100,
    type: 'text',
    enum: 'status',
  },
  {
    key: 'owner',
    header: header('负责人', 'Owner'),
    note: header(
      '团队表里的姓名，或邮箱；多人用“、”隔开。留空时由组长或总负责人跟进（见“跟进人”）。',
      'A name from the Team sheet, or an address; several with commas. Left blank, the group lead or the lead answers for it (see Answered by).',
    ),
    level: 'basic',
    width: 100,
    type: 'text',
  },
  {
    key: 'due',
    header: header('完成时限', 'Due'),
    note: header(
      '由活动日倒排；直接改写即为“手工”日期，以后不会被覆盖。T-7 表示活动日前 7 天。灰底加粗：早于开始时间，请检查。',
      'Counted back from the event date. Type another date and it is yours for good. T-7 means seven days before the event. Grey and bold: earlier than the start, please check.',
    ),
    level: 'basic',
    width: 100,
    type: 'date',
  },
  {
    key: 'mark',
    header: header('进度(自动)', 'Progress (auto)'),
    note: header('自动：由状态与完成时限得出。今天到期不算滞后。', 'Automatic, from status and due date. Due today is not late.'),
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
    header: header('剩余天数(自动)', 'Days left (auto)'),
    note: header(
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
  { key: 'group', header: header('组', 'Group'), level: 'basic', width: 100, type: 'text', list: 'group' },
  {
    key: 'answers',
    header: header('跟进人(自动)', 'Answered by (auto)'),
    note: header(
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
  { key: 'deliverable', header: header('交付成果', 'Deliverable'), level: 'basic', width: 200, type: 'long' },
  {
    key: 'reason',
    header: header('滞后原因/需要支持', 'Late because / help needed'),
    note: header(
      '滞后时请写一句；会进入总负责人的提醒和进度会。',
      'One sentence once a task is late; the lead’s digest and the weekly meeting show it.',
    ),
    level: 'basic',
    width: 220,
    type: 'long',
  },
];

const MORE: readonly ColumnSpec[] = [
  { key: 'phase', header: header('阶段', 'Phase'), level: 'more', width: 100, type: 'text', enum: 'phase' },
  { key: 'start', header: header('开始时间', 'Start'), level: 'more', width: 100, type: 'date' },
  { key: 'priority', header: header('优先级', 'Priority'), level: 'more', width: 100, type: 'text', enum: 'priority' },
  {
    key: 'rule',
    header: header('日期方式', 'Date rule'),
    note: header(
      '随活动日：改期时一起移动；固定：钉在活动日前后的某一天；手工：您定的日期，不会被改；法定：不得晚于规定期限。',
      'Follows event: moves with it. Fixed: pinned to a day before or after the event. By hand: your date, never changed. Legal: no later than the law allows.',
    ),
    level: 'more',
    width: 100,
    type: 'text',
    enum: 'dateRule',
  },
  { key: 'helpers', header: header('协作人', 'Helpers'), level: 'more', width: 100, type: 'text' },
  { key: 'predecessors', header: header('前置任务', 'Predecessors'), level: 'more', width: 100, type: 'text' },
  { key: 'doneOn', header: header('实际完成日', 'Done on'), level: 'more', width: 100, type: 'date' },
  { key: 'updated', header: header('最近更新', 'Updated'), level: 'more', width: 100, type: 'date' },
  { key: 'source', header: header('来源', 'Source'), level: 'more', width: 100, type: 'text' },
];

const HIDDEN: readonly ColumnSpec[] = [
  { key: 'offsetStart', header: header('T偏移起', 'Offset start'), level: 'hidden', width: 100, type: 'integer' },
  { key: 'offsetDue', header: header('T偏移止', 'Offset due'), level: 'hidden', width: 100, type: 'integer' },
  { key: 'scheduledStart', header: header('上次排期：开始', 'Scheduled start'), level: 'hidden', width: 100, type: 'date' },
  { key: 'scheduledDue', header: header('上次排期：完成', 'Scheduled due'), level: 'hidden', width: 100, type: 'date' },
  {
    key: 'lateKey',
    header: header('滞后排序', 'Late order'),
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
    header: header('里程碑排序', 'Milestone order'),
    note: header('未完成的高优先级任务，按日期先后。', 'Open high-priority tasks by date.'),
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
    header: header('今天', 'Today'),
    level: 'hidden',
    width: 100,
    type: 'date',
    headerFormula: ({ helper }) => `=${helper('lists', 'today')}`,
  },
  {
    key: 'soon',
    header: header('临近期限', 'Due soon until'),
    level: 'hidden',
    width: 100,
    type: 'date',
    headerFormula: ({ helper, field }) => `=${helper('lists', 'today')}+${field('settings', 'dueSoonDays', 'value')}`,
  },
];

/** The word for a late row; a mark, never a value of the status drop-down. */
export const LATE_MARK: Localized = { 'zh-CN': '滞后', en: 'Late' };

function quoteLate(language: Language): string {
  return `"${LATE_MARK[language]}"`;
}

/** Conditional formats in the order of domain reference §1.3: the first that matches wins; red means late and nothing else. */
const RULES: readonly RuleSpec[] = [
  {
    name: 'cancelled',
    when: ({ cell, label }) => `${cell('status')}=${label('status', 'cancelled')}`,
    columns: null,
    ...colours('cancelled'),
    strikethrough: true,
  },
  { name: 'done', when: ({ cell, label }) => `${cell('status')}=${label('status', 'done')}`, columns: null, ...colours('done') },
  {
    name: 'late',
    when: (context) => `${isDatedAndOpen(context)};${context.cell('due')}<${context.helper('tasks', 'today')}`,
    columns: null,
    ...colours('late'),
  },
  {
    name: 'dueSoon',
    when: (context) => `${isDatedAndOpen(context)};${context.cell('due')}<${context.helper('tasks', 'soon')}+1`,
    columns: null,
    ...colours('dueSoon'),
  },
  { name: 'blocked', when: ({ cell, label }) => `${cell('status')}=${label('status', 'blocked')}`, columns: null, ...colours('blocked') },
  {
    name: 'noOwner',
    when: ({ cell }) => `${cell('task')}<>"";${cell('owner')}=""`,
    columns: ['owner'],
    ...colours('unset'),
  },
  {
    name: 'dueBeforeStart',
    when: ({ cell }) => `ISNUMBER(${cell('due')});ISNUMBER(${cell('start')});${cell('due')}<${cell('start')}`,
    columns: ['due'],
    ...colours('unset'),
    bold: true,
  },
];

function colours(state: keyof typeof STATE_COLOURS): { fill: string; text: string } {
  const { fill, text } = STATE_COLOURS[state];
  return { fill, text };
}

/** 任务分解表 (domain reference §1.3): the template's tasks with the dates the scheduler gave them. */
export function tasksSheet(template: Template, scheduled: readonly ScheduledTask[], language: Language): TableSpec {
  const byId = new Map(template.tasks.map((task) => [task.id, task]));
  const ordered = [...scheduled].sort(missedLegalFirstThenDue);
  return {
    form: 'table',
    kind: 'tasks',
    title: { 'zh-CN': '任务分解表', en: 'Tasks' },
    tabColor: TAB_COLOURS.execute,
    hidden: false,
    capacity: TASK_CAPACITY,
    frozenThrough: 'task',
    columns: [{ key: 'id', header: header('编号', 'Id'), level: 'hidden', width: 100, type: 'text' }, ...BASIC, ...MORE, ...HIDDEN],
    rules: RULES,
    rows: ordered.map((row) => {
      const task = byId.get(row.taskId);
      if (!task) throw new RangeError(`scheduled task ${row.taskId} is not in template ${template.id}`);
      return taskRow(template, task, row, language);
    }),
  };
}

/** A legal date already missed comes first (design: late start), then by due date; the sort is stable, so template order decides the rest. */
function missedLegalFirstThenDue(a: ScheduledTask, b: ScheduledTask): number {
  if (a.legalMissed !== b.legalMissed) return a.legalMissed ? -1 : 1;
  return a.due < b.due ? -1 : a.due > b.due ? 1 : 0;
}

function taskRow(template: Template, task: TemplateTask, row: ScheduledTask, language: Language): TableRow {
  const group = template.groups.find((candidate) => candidate.code === task.group);
  return {
    id: task.id,
    task: task.name[language],
    status: enumLabel('status', 'notStarted', language),
    due: row.due,
    group: group ? group.name[language] : task.group,
    deliverable: task.legal ? `${task.deliverable[language]} (${task.legal.note[language]})` : task.deliverable[language],
    phase: enumLabel('phase', task.phase, language),
    start: row.start,
    priority: enumLabel('priority', task.priority, language),
    rule: enumLabel('dateRule', task.rule, language),
    predecessors: task.predecessors.join(language === 'zh-CN' ? '、' : ', '),
    source: language === 'zh-CN' ? '预设' : 'Template',
    offsetStart: task.start,
    offsetDue: task.due,
    scheduledStart: row.start,
    scheduledDue: row.due,
  };
}

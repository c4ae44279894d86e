import type { Language } from '../../domain/language';
import type { ScheduledTask } from '../../domain/schedule';
import type { Template, TemplateTask } from '../../domain/template';
import { enumLabel } from '../enums';
import { stateColours, TAB_COLOURS } from '../palette';
import type { RuleSpec, TableRow, TableSpec } from '../sheet-spec';
import { isDatedAndOpen, TASK_COLUMNS } from './task-columns';

/** Rows of 任务分解表, filled and spare together: room for 27 starting tasks and ten times as many more. */
export const TASK_CAPACITY = 300;
/** Conditional formats in the order of domain reference §1.3: the first that matches wins; red means late and nothing else. */
const RULES: readonly RuleSpec[] = [
  {
    name: 'cancelled',
    when: ({ cell, label }) => `${cell('status')}=${label('status', 'cancelled')}`,
    columns: null,
    ...stateColours('cancelled'),
    strikethrough: true,
  },
  { name: 'done', when: ({ cell, label }) => `${cell('status')}=${label('status', 'done')}`, columns: null, ...stateColours('done') },
  {
    name: 'late',
    when: (context) => `${isDatedAndOpen(context)};${context.cell('due')}<${context.helper('tasks', 'today')}`,
    columns: null,
    ...stateColours('late'),
  },
  {
    name: 'dueSoon',
    when: (context) => `${isDatedAndOpen(context)};${context.cell('due')}<${context.helper('tasks', 'soon')}+1`,
    columns: null,
    ...stateColours('dueSoon'),
  },
  {
    name: 'blocked',
    when: ({ cell, label }) => `${cell('status')}=${label('status', 'blocked')}`,
    columns: null,
    ...stateColours('blocked'),
  },
  {
    name: 'noOwner',
    when: ({ cell }) => `${cell('task')}<>"";${cell('owner')}=""`,
    columns: ['owner'],
    ...stateColours('unset'),
  },
  {
    name: 'dueBeforeStart',
    when: ({ cell }) => `ISNUMBER(${cell('due')});ISNUMBER(${cell('start')});${cell('due')}<${cell('start')}`,
    columns: ['due'],
    ...stateColours('unset'),
    bold: true,
  },
];
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
    columns: TASK_COLUMNS,
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

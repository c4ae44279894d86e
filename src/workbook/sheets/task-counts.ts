import type { FormulaContext } from '../formula-context';

/** Counts over 任务分解表 by its typed cells alone, as parts of formulas (without the leading '='): a row just inserted or pasted counts at once. */

/** Conditions of an open task: it has a name and is neither done nor cancelled; a blank status is open. */
export function openTasks({ range, label }: FormulaContext): string {
  const status = range('tasks', 'status');
  return `${range('tasks', 'task')};"<>";${status};"<>"&${label('status', 'done')};${status};"<>"&${label('status', 'cancelled')}`;
}

/** Open tasks whose due date has passed; due today is not late, and the header's text is no date. */
export function lateCount(context: FormulaContext): string {
  return `COUNTIFS(${context.range('tasks', 'due')};"<"&${context.helper('lists', 'today')};${openTasks(context)})`;
}

/** Done tasks among those that meet `where` (further COUNTIFS pairs, each beginning with ';'). */
export function doneCount({ range, label }: FormulaContext, where: string): string {
  return `COUNTIFS(${range('tasks', 'task')};"<>";${range('tasks', 'status')};${label('status', 'done')}${where})`;
}

/** Tasks that count: all but the cancelled. Without `where` the header row matches too and is taken off. */
export function liveCount(context: FormulaContext, where: string): string {
  const { range, label } = context;
  const header = where === '' ? '-1' : '';
  return `(COUNTIFS(${range('tasks', 'task')};"<>";${range('tasks', 'status')};"<>"&${label('status', 'cancelled')}${where})${header})`;
}

import type { FormulaContext } from '../formula-context';

/** Counts over 任务分解表 by its typed cells alone, as parts of formulas (without the leading '='): a row just inserted or pasted counts at once. */

/**
 * Open tasks among those that meet `where` (COUNTIFS pairs, each beginning with ';', that leave out the header row): named and neither done nor
 * cancelled; a blank status is open. Counted as all less those two, because engines differ on whether `"<>done"` matches a blank cell.
 */
export function openCount({ range, label }: FormulaContext, where: string): string {
  const named = `${range('tasks', 'task')};"<>"${where}`;
  const withStatus = (status: 'done' | 'cancelled'): string => `COUNTIFS(${named};${range('tasks', 'status')};${label('status', status)})`;
  return `(COUNTIFS(${named})-${withStatus('done')}-${withStatus('cancelled')})`;
}

/** Open tasks whose due date has passed; due today is not late, and the header's text is no date. */
export function lateCount(context: FormulaContext): string {
  return openCount(context, `;${context.range('tasks', 'due')};"<"&${context.helper('lists', 'today')}`);
}

/** Done tasks among those that meet `where` (further COUNTIFS pairs, each beginning with ';'). */
export function doneCount({ range, label }: FormulaContext, where: string): string {
  return `COUNTIFS(${range('tasks', 'task')};"<>";${range('tasks', 'status')};${label('status', 'done')}${where})`;
}

/** Tasks that count: all but the cancelled. Without `where` the header row matches too and is taken off. */
export function liveCount({ range, label }: FormulaContext, where: string): string {
  const named = `${range('tasks', 'task')};"<>"${where}`;
  const header = where === '' ? '-1' : '';
  return `(COUNTIFS(${named})-COUNTIFS(${named};${range('tasks', 'status')};${label('status', 'cancelled')})${header})`;
}

/**
 * Done on or before the due day, both dates given; with `until` those due by that day alone. Products instead of ISNUMBER, which engines do not compute alike
 * over a range: words are an error and count as nothing, a blank is 0.
 */
export function onTimeCount({ range, label }: FormulaContext, until: string | null = null): string {
  const [status, doneOn, due] = [range('tasks', 'status'), range('tasks', 'doneOn'), range('tasks', 'due')];
  const isByThen = until === null ? '' : `*(INT(${due}*1)<=${until})`;
  const isInTime = `(${doneOn}*1>0)*(${due}*1>0)*(INT(${doneOn}*1)<=INT(${due}*1))${isByThen}`;
  return `SUMPRODUCT((${status}=${label('status', 'done')})*IFERROR(${isInTime};0))`;
}

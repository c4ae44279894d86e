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

/** Done on or before the due day; with `until` those due by that day alone. ISNUMBER keeps the header row and half-filled rows out of the product. */
export function onTimeCount({ range, label }: FormulaContext, until: string | null = null): string {
  const [status, doneOn, due] = [range('tasks', 'status'), range('tasks', 'doneOn'), range('tasks', 'due')];
  const isByThen = until === null ? '' : `*(${due}<${until}+1)`;
  return `SUMPRODUCT((${status}=${label('status', 'done')})*ISNUMBER(${doneOn})*ISNUMBER(${due})*(${doneOn}<=${due})${isByThen})`;
}

import type { FormulaContext } from '../formula-context';
import type { RowContext } from '../sheet-spec';

/**
 * Clock times of 活动流程 (domain reference §1.5) as parts of formulas, without the leading '='. Times are day numbers with a fraction, so that a show past
 * midnight or over several days stays in order. Everything is counted from typed columns by position: cues inserted, dragged or deleted are right at once.
 */

const MINUTES_A_DAY = 1440;

/** The opening as a day number with a fraction: D0 and the start time of 设置, a text such as `14:00` or a time. */
export function openingTime({ field }: FormulaContext): string {
  const [day, time] = [field('settings', 'd0', 'value'), field('settings', 'startTime', 'value')];
  const ofText = `(LEFT(${time};SEARCH(":";${time})-1)*60+RIGHT(${time};2))/${MINUTES_A_DAY}`;
  return `INT(N(${day}))+IFERROR(IF(ISNUMBER(${time});${time}-INT(${time});${ofText});0)`;
}

/** Whether the cue has a clock time of its own. */
export function isFixed({ cell, label }: RowContext): string {
  return `AND(${cell('kind')}=${label('cueStart', 'fixed')};ISNUMBER(${cell('fixed')}))`;
}

/** A fixed time: as it stands when it carries its date, else on the day of the event that `day` names, the first when it is blank. */
function onItsDay({ helper }: FormulaContext, fixed: string, day: string): string {
  return `IF(${fixed}<1;INT(${helper('runOfShow', 'opening')})+MAX(1;N(${day}))-1+${fixed};${fixed})`;
}

/** Row of the last fixed cue above this one; 0 when there is none. */
export function anchorRow({ range, label }: RowContext): string {
  const [kind, fixed] = [range('runOfShow', 'kind'), range('runOfShow', 'fixed')];
  // ISNUMBER over a range answers once in some engines; this counts numbers in all.
  const isNumber = `IFERROR(${fixed}*0+1;0)*(${fixed}<>"")`;
  return `SUMPRODUCT(MAX((${kind}=${label('cueStart', 'fixed')})*${isNumber}*(ROW(${kind})<ROW())*ROW(${kind})))`;
}

/** When the cue above ends: the last fixed cue above, or the opening, and the minutes of all cues from there on. */
export function endAbove(context: RowContext): string {
  const { cell, range, helper } = context;
  const [anchor, opening, minutes] = [cell('anchor'), helper('runOfShow', 'opening'), range('runOfShow', 'minutes')];
  const atAnchor = (column: string): string => `INDEX(${range('runOfShow', column)};${anchor}-ROW(${opening})+1)`;
  const passed = `SUMPRODUCT((ROW(${minutes})>=${anchor})*(ROW(${minutes})<ROW())*IFERROR(${minutes}*1;0))/${MINUTES_A_DAY}`;
  return `IF(${anchor}=0;${opening};${onItsDay(context, atAnchor('fixed'), atAnchor('day'))})+${passed}`;
}

/** When the cue starts: at its own time, or when the one above ends. */
export function startTime(context: RowContext): string {
  const { cell } = context;
  return `IF(${isFixed(context)};${onItsDay(context, cell('fixed'), cell('day'))};${cell('endAbove')})`;
}

/** Minutes between the end of the cue above and the start of this one; negative when they overlap. */
export function minutesFree({ cell }: RowContext): string {
  return `ROUND((${cell('start')}-${cell('endAbove')})*${MINUTES_A_DAY};0)`;
}

/** Minutes the cue really took beyond what was planned; past midnight the end is the smaller number. */
export function overrun({ cell }: RowContext): string {
  const [from, to] = [cell('actualStart'), cell('actualEnd')];
  return `ROUND((${to}-${from}+IF(${to}<${from};1;0))*${MINUTES_A_DAY};0)-N(${cell('minutes')})`;
}

/** Whether the cue is over: both its real times are there. */
export function isOver({ cell }: RowContext): string {
  return `AND(ISNUMBER(${cell('actualStart')});ISNUMBER(${cell('actualEnd')}))`;
}

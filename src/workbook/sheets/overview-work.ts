import { inBoth, type Localized } from '../../domain/language';
import { type FormulaContext, quoteText } from '../formula-context';
import type { FormRow } from '../sheet-spec';
import { lateCount } from './task-counts';

type Cells = FormRow['cells'];

/** Rows of the late list and of the milestones; what does not fit is counted. */
export const LATE_ROWS = 6;
export const MILESTONE_ROWS = 5;

/** Columns of the task list shown in a row found by its sort key (design §2.5). */
function listed(key: 'lateKey' | 'milestoneKey', place: number, column: string) {
  return ({ range }: FormulaContext): string =>
    `INDEX(${range('tasks', column)};MATCH(LARGE(${range('tasks', key)};${place});${range('tasks', key)};0))`;
}

/** Rows of the block, headings and the count of what did not fit among them. */
export const WORK_ROWS = LATE_ROWS + MILESTONE_ROWS + 3;

/** What is late and whose, oldest first, and the next milestones: open high-priority tasks by date. */
export function workBlock(): Cells[] {
  const heading = (label: Localized, days: Localized): Cells => ({
    task: { style: 'section', type: 'text', label },
    owner: { style: 'section', type: 'text', label: inBoth('负责人', 'Owner') },
    due: { style: 'section', type: 'text', label: inBoth('完成时限', 'Due'), align: 'center' },
    days: { style: 'section', type: 'text', label: days, align: 'center' },
  });
  const row = (key: 'lateKey' | 'milestoneKey', place: number, none: Localized): Cells => {
    const cell =
      (column: string, otherwise: string) =>
      (context: FormulaContext): string =>
        `=IFERROR(${listed(key, place, column)(context)};${otherwise})`;
    const sign = key === 'lateKey' ? -1 : 1;
    return {
      task: {
        style: 'fact',
        type: 'text',
        formula: (context) => cell('task', place === 1 ? quoteText(none[context.language]) : '""')(context),
      },
      owner: { style: 'fact', type: 'text', formula: cell('answers', '""') },
      due: { style: 'fact', type: 'date', align: 'center', formula: cell('due', '""') },
      days: {
        style: 'fact',
        type: 'integer',
        align: 'center',
        formula: (context) => {
          const days = `${listed(key, place, 'days')(context)}`;
          return `=IFERROR(${sign === 1 ? days : `0-${days}`};"")`;
        },
      },
    };
  };
  const places = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  return [
    heading(inBoth('滞后(最久在前)', 'Late, oldest first'), inBoth('滞后天数', 'Days')),
    ...places(LATE_ROWS).map((place) => row('lateKey', place, inBoth('没有滞后任务', 'Nothing is late'))),
    {
      task: {
        style: 'note',
        type: 'text',
        formula: (context) => {
          const [before, after] = context.language === 'zh-CN' ? ['另有 ', ' 项，见任务分解表'] : ['Another ', ' in Tasks'];
          return `=IF(${lateCount(context)}>${LATE_ROWS};"${before}"&(${lateCount(context)}-${LATE_ROWS})&"${after}";"")`;
        },
      },
    },
    heading(inBoth('近期里程碑', 'Next milestones'), inBoth('还有(天)', 'Days')),
    ...places(MILESTONE_ROWS).map((place) => row('milestoneKey', place, inBoth('没有待办的里程碑', 'No milestone ahead'))),
  ];
}

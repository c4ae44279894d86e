import { inBoth } from '../../domain/language';
import { type FormulaContext, quoteText } from '../formula-context';
import type { FormCell, FormRow } from '../sheet-spec';
import { isOpenFor } from './task-columns';

type Cells = FormRow['cells'];

/** People that are shown; what does not fit is counted. */
export const PEOPLE_ROWS = 10;
/** Days ahead that 7 日内 covers, today being the first of them. */
const DAYS_AHEAD = 7;

/** What is open, late and due soon for each person of the team, and what they have to do next: whoever has most late stands first. `keyOf` names a row. */
export function peopleBlock(keyOf: (place: number) => string): Cells[] {
  const heading = (zh: string, en: string, align: FormCell['align']): FormCell => ({
    style: 'section',
    type: 'text',
    label: inBoth(zh, en),
    ...(align ? { align } : {}),
  });
  const rows = Array.from({ length: PEOPLE_ROWS }, (_, index): Cells => {
    const person = ({ field }: FormulaContext): string => field('overview', keyOf(index + 1), 'person');
    const shown =
      (formula: (context: FormulaContext) => string) =>
      (context: FormulaContext): string =>
        `=IF(${person(context)}="";"";${formula(context)})`;
    const count = (formula: (context: FormulaContext, person: string) => string): FormCell => ({
      style: 'fact',
      type: 'integer',
      align: 'center',
      formula: shown((context) => formula(context, person(context))),
    });
    return {
      person: { style: 'fact', type: 'text', formula: (context) => nameAt(context, index + 1) },
      open: count((context, name) => openOf(context, name)),
      late: count((context, name) => openOf(context, name, `<"&${context.helper('lists', 'today')}`)),
      soon: count((context, name) => {
        const today = context.helper('lists', 'today');
        return openOf(context, name, `>="&${today}`, `<"&(${today}+${DAYS_AHEAD})`);
      }),
      next: { style: 'fact', type: 'text', formula: shown((context) => nextTask(context, person(context))) },
    };
  });
  return [
    {
      person: heading('按人', 'By person', undefined),
      open: heading('待办', 'Open', 'center'),
      late: heading('滞后', 'Late', 'center'),
      soon: heading('7 日内', '7 days', 'center'),
      next: heading('下一项', 'Next', undefined),
    },
    ...rows,
    { person: { style: 'hint', type: 'text', formula: others } },
  ];
}

function nameAt({ range }: FormulaContext, place: number): string {
  const key = range('team', 'loadKey');
  return `=IFERROR(INDEX(${range('team', 'name')};MATCH(LARGE(${key};${place});${key};0))&"";"")`;
}

/** Open tasks of the person in a cell, those whose due date meets each of `dueConditions`: an operator, and what it compares with behind the quote. */
function openOf({ range }: FormulaContext, name: string, ...dueConditions: readonly string[]): string {
  const due = dueConditions.map((condition) => `;${range('tasks', 'due')};"${condition}`).join('');
  return `COUNTIFS(${range('tasks', 'openFor')};${isOpenFor(name)}${due})`;
}

function nextTask({ range }: FormulaContext, name: string): string {
  const key = range('tasks', 'nextKey');
  return `IFERROR(INDEX(${range('tasks', 'task')};MATCH(MINIFS(${key};${range('tasks', 'openFor')};${isOpenFor(name)});${key};0));"")`;
}

function others({ range, language }: FormulaContext): string {
  const count = `COUNTIFS(${range('team', 'loadKey')};">0")`;
  const [before, after] = language === 'zh-CN' ? ['另有 ', ' 人，见团队与分工'] : ['Another ', ' on Team'];
  return `=IF(${count}>${PEOPLE_ROWS};${quoteText(before)}&(${count}-${PEOPLE_ROWS})&${quoteText(after)};"")`;
}

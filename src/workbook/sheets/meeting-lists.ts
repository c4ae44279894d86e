import { inBoth, type Localized } from '../../domain/language';
import { type FormulaContext, quoteText } from '../formula-context';
import type { SheetKind } from '../sheet-key';
import type { CellType, FormCell, FormRow } from '../sheet-spec';
import { lateCount } from './task-counts';

type Column = 'topic' | 'fact' | 'due' | 'days' | 'words';

/** Rows of the lists; of the late tasks what does not fit is counted. */
export const MEETING_LATE_ROWS = 8;
export const MEETING_ISSUE_ROWS = 5;

const BLANK = inBoth('', '');

/** A column of the row that stands in a given place by its sort key (design §2.5). */
function listed({ range }: FormulaContext, kind: SheetKind, key: string, place: number, column: string): string {
  return `INDEX(${range(kind, column)};MATCH(LARGE(${range(kind, key)};${place});${range(kind, key)};0))`;
}

function computed(type: CellType, align: FormCell['align'], formula: NonNullable<FormCell['formula']>, label?: Localized): FormCell {
  return { style: 'computed', type, align: align ?? 'left', formula, ...(label ? { label } : {}) };
}

/** Late tasks, the oldest first, with whose they are and why (design: 滞后原因/需要支持 is what the meeting settles). */
export function lateRows(): FormRow[] {
  const cell =
    (column: string, place: number, otherwise: string, change: (value: string) => string = (value) => value) =>
    (context: FormulaContext): string =>
      `=IFERROR(${change(listed(context, 'tasks', 'lateKey', place, column))};${otherwise})`;
  const none = ({ language }: FormulaContext): string => quoteText(language === 'zh-CN' ? '没有滞后任务' : 'Nothing is late');
  const rows = Array.from({ length: MEETING_LATE_ROWS }, (_, index): FormRow => {
    const place = index + 1;
    const cells: { readonly [C in Column]: FormCell } = {
      topic: computed('long', 'left', (context) => cell('task', place, place === 1 ? none(context) : '""')(context)),
      fact: computed('text', 'left', cell('answers', place, '""')),
      due: computed('date', 'center', cell('due', place, '""')),
      days: computed(
        'integer',
        'center',
        cell('days', place, '""', (value) => `0-${value}`),
      ),
      words: computed(
        'long',
        'left',
        cell('reason', place, '""', (value) => `${value}&""`),
      ),
    };
    return { key: `late${place}`, height: null, cells };
  });
  const more = (context: FormulaContext): string => {
    const [before, after] = context.language === 'zh-CN' ? ['另有 ', ' 项，见任务分解表'] : ['Another ', ' in Tasks'];
    const count = lateCount(context);
    return `=IF(${count}>${MEETING_LATE_ROWS};${quoteText(before)}&(${count}-${MEETING_LATE_ROWS})&${quoteText(after)};"")`;
  };
  return [...rows, { key: 'lateMore', height: null, cells: { topic: { style: 'note', type: 'text', formula: more } } }];
}

/** Open issues, the most severe first; a word in their place while the plan has no Issues sheet. */
export function issueRows(): FormRow[] {
  const cell =
    (column: string, place: number, otherwise = '""') =>
    (context: FormulaContext): string | null =>
      context.has('issues') ? `=IFERROR(${listed(context, 'issues', 'openKey', place, column)}&"";${otherwise})` : null;
  const limit =
    (place: number) =>
    (context: FormulaContext): string | null =>
      context.has('issues') ? `=IFERROR(${listed(context, 'issues', 'openKey', place, 'limit')};"")` : null;
  const absent = inBoth('添加“问题记录”后列在这里', 'Listed once the Issues sheet is added');
  return Array.from({ length: MEETING_ISSUE_ROWS }, (_, index): FormRow => {
    const place = index + 1;
    const isFirst = place === 1;
    const none = ({ language }: FormulaContext): string => quoteText(language === 'zh-CN' ? '没有未决问题' : 'No open issue');
    const cells: { readonly [C in Column]: FormCell } = {
      topic: computed('long', 'left', (context) => cell('issue', place, isFirst ? none(context) : '""')(context), isFirst ? absent : BLANK),
      fact: computed('text', 'left', cell('answers', place), BLANK),
      due: computed('dateTime', 'center', limit(place), BLANK),
      days: computed('text', 'center', cell('severity', place), BLANK),
      words: computed('long', 'left', cell('action', place), BLANK),
    };
    return { key: `issue${place}`, height: null, cells };
  });
}

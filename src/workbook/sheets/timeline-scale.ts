import { inBoth } from '../../domain/language';
import { enumLabels } from '../enums';
import { type FormulaContext, quoteText } from '../formula-context';
import type { FormCell, FormRow } from '../sheet-spec';
import { dayText } from './master-plan';
import { liveCount } from './task-counts';

/** Rows for tasks. */
export const TIMELINE_ROWS = 150;
/** Columns of the scale: ten weeks by the day; what is longer goes by the week, or by as many weeks as it takes. */
export const SCALE_COLUMNS = 70;

/** Height of a row of the head, in pixels. */
const TICK_HEIGHT = 20;
/** Serial of a Monday, 1900-01-01: what the scale by weeks counts from. */
const MONDAY = 2;

const SIGNS = { today: '▼', first: 'D0', last: 'D1', between: '·' } as const;

/** Words of the plan's language for a day off and a working weekend, short enough for a column. */
export const DAY_WORDS = { off: inBoth('休', 'H'), work: inBoth('班', 'W') } as const;

/** Helper cells in the hidden columns of the head: the days shown, the days a column stands for, and how many tasks there are to list. */
const HELPERS = {
  first: ['title', 'pick'],
  last: ['title', 'place'],
  begin: ['note', 'pick'],
  step: ['note', 'place'],
  count: ['month', 'pick'],
} as const;

/** Key of a column of the scale, counted from 1. */
export function tickKey(index: number): string {
  return `day${index}`;
}

/** Key of the row of a task, counted from 1. */
export function lineKey(place: number): string {
  return `t${place}`;
}

/** One helper cell, fixed. */
export function helperCell({ field }: FormulaContext, name: keyof typeof HELPERS): string {
  const [row, column] = HELPERS[name];
  return field('timeline', row, column);
}

/** A column over all rows of tasks, fixed. */
export function listRange({ field }: FormulaContext, column: string): string {
  return `${field('timeline', lineKey(1), column)}:${field('timeline', lineKey(TIMELINE_ROWS), column)}`;
}

/** Title, what is shown and what is not, months, signs, days and weekdays, with the headings of the list beside them. */
export function scaleRows(): FormRow[] {
  const ticks = (cell: (index: number) => FormCell): FormRow['cells'] =>
    Object.fromEntries(Array.from({ length: SCALE_COLUMNS }, (_, index) => [tickKey(index + 1), cell(index + 1)]));
  const tick = (row: string, expression: (day: string, context: FormulaContext) => string): FormRow['cells'] =>
    ticks((index) => ({
      style: 'tick',
      type: 'text',
      formula: (context) => {
        const day = context.field('timeline', 'day', tickKey(index));
        return `=IF(${day}="";"";${row === 'month' ? monthLetter(day, index, context) : expression(day, context)})`;
      },
    }));
  const heading = (zh: string, en: string, align: FormCell['align'] = 'center'): FormCell => ({
    style: 'header',
    type: 'text',
    label: inBoth(zh, en),
    align,
  });
  return [
    {
      key: 'title',
      height: 36,
      cells: {
        ...helpers('first', 'last'),
        task: {
          style: 'title',
          type: 'text',
          formula: ({ field, language }) =>
            `=${field('settings', 'eventName', 'value')}&"${language === 'zh-CN' ? ' · 时间轴' : ' · Timeline'}"`,
        },
      },
    },
    {
      key: 'note',
      height: TICK_HEIGHT,
      cells: { ...helpers('begin', 'step'), task: { style: 'subtitle', type: 'text', formula: whatIsShown } },
    },
    {
      key: 'month',
      height: TICK_HEIGHT,
      cells: {
        ...helpers('count'),
        task: {
          style: 'subtitle',
          type: 'text',
          label: inBoth(
            `${SIGNS.today} 今天　${SIGNS.first} 活动首日　${SIGNS.last} 末日　休 放假　班 调休上班`,
            `${SIGNS.today} today · ${SIGNS.first} first day · ${SIGNS.last} last day · H holiday · W working weekend`,
          ),
        },
        ...tick('month', () => ''),
      },
    },
    {
      key: 'sign',
      height: TICK_HEIGHT,
      cells: {
        task: {
          style: 'subtitle',
          type: 'text',
          label: inBoth('灰色列休息；色条的含义见“阶段/状态”', 'Grey days are off. Phase / state says what a bar’s colour means.'),
        },
        ...tick('sign', signOf),
      },
    },
    {
      key: 'day',
      height: TICK_HEIGHT,
      cells: {
        state: { style: 'subtitle', type: 'text', align: 'center', formula: ({ language }) => `=${barHeading(language)}` },
        ...ticks((index) => ({ style: 'tick', type: 'dayOfMonth', align: 'center', formula: (context) => dayOf(index, context) })),
      },
    },
    {
      key: 'header',
      height: TICK_HEIGHT + 14,
      cells: {
        task: heading('任务', 'Task', 'left'),
        owner: heading('负责人', 'Owner', 'left'),
        start: heading('开始', 'Start'),
        due: heading('完成时限', 'Due'),
        state: heading('阶段/状态', 'Phase / state'),
        ...tick('header', weekdayOf),
      },
    },
  ];
}

/** Stands above the words of the bars, in the row of the days: by it a rule tells that column from a day. As a quoted literal. */
export function barHeading(language: FormulaContext['language']): string {
  return quoteText(language === 'zh-CN' ? '色条' : 'Bar');
}

function helpers(...names: readonly (keyof typeof HELPERS)[]): FormRow['cells'] {
  return Object.fromEntries(
    names.map((name): [string, FormCell] => [HELPERS[name][1], { style: 'note', type: 'number', formula: FORMULAS[name] }]),
  );
}

const FORMULAS: { readonly [N in keyof typeof HELPERS]: (context: FormulaContext) => string } = {
  first: (context) => `=IFERROR(MIN(${listRange(context, 'start')};${context.field('settings', 'd0', 'value')});0)`,
  last: (context) => {
    const days = [
      listRange(context, 'start'),
      listRange(context, 'due'),
      ...['d0', 'd1'].map((day) => context.field('settings', day, 'value')),
    ];
    return `=IFERROR(MAX(${days.join(';')});0)`;
  },
  begin: (context) => {
    const first = helperCell(context, 'first');
    return `=IF(${helperCell(context, 'step')}=1;${first};${mondayOf(first)})`;
  },
  step: (context) => {
    const [first, last] = [helperCell(context, 'first'), helperCell(context, 'last')];
    return `=IF(${last}-${first}<${SCALE_COLUMNS};1;7+7*INT((${last}-${mondayOf(first)})/${7 * SCALE_COLUMNS}))`;
  },
  // Below 0: the task list is gone.
  count: ({ range }) => {
    const keys = range('tasks', 'timelineKey');
    return `=IFERROR(COUNTIFS(${keys};">0")+COUNTIFS(${keys};"<0");0-1)`;
  },
};

function mondayOf(day: string): string {
  return `(${MONDAY}+INT((${day}-${MONDAY})/7)*7)`;
}

/** The first day a column stands for; blank behind the last. */
function dayOf(index: number, context: FormulaContext): string {
  const [begin, last, step] = (['begin', 'last', 'step'] as const).map((name) => helperCell(context, name));
  const day = index === 1 ? begin : `${begin}+${index - 1}*${step}`;
  return `=IF(OR(${begin}<1;${day}>${last});"";${day})`;
}

const MONTHS = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC';

/**
 * A letter a column, since a cell whose neighbours hold formulas cannot be wider than its own: `11` `月`, `N` `O` `V` over the first columns of the month.
 * Where a month has no room for its letters its number stands.
 */
function monthLetter(day: string, index: number, context: FormulaContext): string {
  const [step, last] = [helperCell(context, 'step'), helperCell(context, 'last')];
  const place = `MIN(${index};INT((DAY(${day})-1)/${step})+1)`;
  if (context.language === 'zh-CN') return `IF(${place}=1;MONTH(${day})&"";IF(${place}=2;"月";""))`;
  const third = `${day}+(3-${place})*${step}`;
  const letter = `RIGHT(LEFT("${MONTHS}";MONTH(${day})*3-3+${place});1)`;
  const number = `IF(${place}=1;MONTH(${day})&"";"")`;
  return `IF(${place}>3;"";IF(AND(${third}<=${last};MONTH(${third})=MONTH(${day}));${letter};${number}))`;
}

/** The event, else what the working calendar says of a day; a week says the event alone. */
function signOf(day: string, context: FormulaContext): string {
  const { field, range } = context;
  const [first, last] = [field('settings', 'd0', 'value'), field('settings', 'd1', 'value')];
  const step = helperCell(context, 'step');
  const holds = (event: string): string => `AND(${day}<=${event};${day}+${step}>${event})`;
  // The table is written in the language of the first plan of the spreadsheet.
  const listed = (type: keyof typeof DAY_WORDS): string => {
    const place = type === 'off' ? 0 : 1;
    const words = (['zh-CN', 'en'] as const).map((language) => quoteText(enumLabels('holiday', language)[place] ?? ''));
    const count = (word: string): string => `COUNTIFS(${range('holidays', 'date')};${day};${range('holidays', 'type')};${word})`;
    return words.map(count).join('+');
  };
  const word = (type: keyof typeof DAY_WORDS): string => quoteText(DAY_WORDS[type][context.language]);
  const calendar = `IF(${step}>1;"";IF(${listed('off')}>0;${word('off')};IF(${listed('work')}>0;${word('work')};"")))`;
  const during = `IF(AND(${day}>${first};${day}<${last});"${SIGNS.between}";${calendar})`;
  return `IF(${holds(first)};"${SIGNS.first}";IF(${holds(last)};"${SIGNS.last}";${during}))`;
}

/** Conditions of a day for rules; `sign`, `day` and `weekday` are its cells in the head. */
export const IS_EVENT = (sign: string): string =>
  `OR(${[SIGNS.first, SIGNS.between, SIGNS.last].map((word) => `${sign}="${word}"`).join(';')})`;
export const IS_TODAY = (weekday: string): string => `${weekday}="${SIGNS.today}"`;
/** A day number divided by seven leaves 0 on Saturday and 1 on Sunday. */
export const IS_WEEKEND = (day: string): string => `N(${day})-INT(N(${day})/7)*7<2`;

/** The weekday of a day, unless it is today; a week only says whether today is in it. */
function weekdayOf(day: string, context: FormulaContext): string {
  const [step, today] = [helperCell(context, 'step'), context.helper('lists', 'today')];
  const names = quoteText(context.language === 'zh-CN' ? '六日一二三四五' : 'SSMTWTF');
  const name = `RIGHT(LEFT(${names};${day}-INT(${day}/7)*7+1);1)`;
  return `IF(AND(${day}<=${today};${day}+${step}>${today});"${SIGNS.today}";IF(${step}>1;"";${name}))`;
}

/** From when to when, what a column stands for, and how many tasks are not in the list. */
function whatIsShown(context: FormulaContext): string {
  const [first, last, step, count] = (['first', 'last', 'step', 'count'] as const).map((name) => helperCell(context, name)) as [
    string,
    string,
    string,
    string,
  ];
  const isChinese = context.language === 'zh-CN';
  const unlisted = `(${liveCount(context, '')}-MIN(${count};${TIMELINE_ROWS}))`;
  const [to, day, week, weeks, cancelled] = isChinese
    ? ['至', '；每列一天', '；每列一周', ['；每列 ', ' 周'], '；已取消的任务不列出']
    : [' to ', ' · a column a day', ' · a column a week', [' · a column ', ' weeks'], ' · cancelled tasks are left out'];
  const [before, after] = isChinese
    ? ['；另有 ', ` 项未显示(最多 ${TIMELINE_ROWS} 项，未完成的优先；没有日期的不列出)`]
    : [' · ', ` more not shown (${TIMELINE_ROWS} rows, open tasks first; none without a date)`];
  const scale = `IF(${step}=1;"${day}";IF(${step}=7;"${week}";"${weeks[0]}"&${step}/7&"${weeks[1]}"))`;
  const range = `${dayText(first, context.language)}&"${to}"&${dayText(last, context.language)}`;
  return `=IFERROR(${range}&${scale}&"${cancelled}"&IF(${unlisted}>0;"${before}"&${unlisted}&"${after}";"");"–")`;
}

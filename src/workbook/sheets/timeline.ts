import { inBoth, type Localized } from '../../domain/language';
import { PHASES } from '../../domain/template';
import { type FormulaContext, quoteText } from '../formula-context';
import { BAR_COLOURS, SCALE_COLOURS, TAB_COLOURS } from '../palette';
import type { CellType, FormCell, FormRow, FormRuleSpec, FormSpec } from '../sheet-spec';
import { LATE_MARK, ROW_BASE } from './task-columns';
import {
  barHeading,
  DAY_WORDS,
  helperCell,
  IS_EVENT,
  IS_TODAY,
  IS_WEEKEND,
  lineKey,
  listRange,
  SCALE_COLUMNS,
  scaleRows,
  TIMELINE_ROWS,
  tickKey,
} from './timeline-scale';

/** Width of a column of the scale, in pixels: two digits of a small print. */
const TICK_WIDTH = 22;
const ROW_HEIGHT = 24;

const NOTHING = inBoth('', '');
/** The bar of a task whose phase is blank or a word of somebody's own. */
const NO_PHASE = inBoth('其他', 'Other');

/**
 * 时间轴: the tasks with a date as bars over days or weeks, by start (design §4). Open tasks come into the list first, done ones while there is room, those
 * begun last before others. Bars are conditional formats over blank cells, and what a bar's colour says stands in words beside its dates.
 */
export function timelineSheet(): FormSpec {
  return {
    form: 'form',
    kind: 'timeline',
    title: { 'zh-CN': '时间轴', en: 'Timeline' },
    tabColor: TAB_COLOURS.overview,
    hidden: false,
    frozenRows: scaleRows().length,
    frozenThrough: 'task',
    keepsColours: true,
    columns: [
      { key: 'pick', width: 100, hidden: true },
      { key: 'place', width: 100, hidden: true },
      { key: 'task', width: 240 },
      { key: 'owner', width: 76 },
      { key: 'start', width: 64 },
      { key: 'due', width: 64 },
      { key: 'state', width: 68 },
      ...Array.from({ length: SCALE_COLUMNS }, (_, index) => ({ key: tickKey(index + 1), width: TICK_WIDTH })),
    ],
    rules: [...barRules(), ...dayRules()],
    rows: [...scaleRows(), ...Array.from({ length: TIMELINE_ROWS }, (_, index) => taskLine(index + 1))],
  };
}

/** A task of the list: `pick` holds the sort keys of those that come into it, `place` where the task of this row stands in 任务分解表. */
function taskLine(place: number): FormRow {
  const shown = (
    type: CellType,
    value: (context: FormulaContext, cell: (column: string) => string) => string,
    label = NOTHING,
  ): FormCell => ({
    style: 'fact',
    type,
    align: type === 'text' ? 'left' : 'center',
    label,
    formula: (context) => {
      const row = context.field('timeline', lineKey(place), 'place');
      return `=IF(${row}="";"";${value(context, (column) => `INDEX(${context.range('tasks', column)};${row})`)})`;
    },
  });
  const helper = (formula: (context: FormulaContext) => string): FormCell => ({ style: 'note', type: 'number', label: NOTHING, formula });
  return {
    key: lineKey(place),
    height: ROW_HEIGHT,
    cells: {
      pick: helper(({ range }) => `=IFERROR(ABS(LARGE(${range('tasks', 'timelineKey')};${place}));"")`),
      place: helper((context) => {
        const key = `LARGE(${listRange(context, 'pick')};${place})`;
        // The remainder counts rows down from the base.
        return `=IFERROR(${ROW_BASE}-${key}+INT(${key}/${ROW_BASE})*${ROW_BASE}-ROW(${context.helper('tasks', 'timelineKey')})+1;"")`;
      }),
      task: place === 1 ? firstTask() : shown('text', (_, cell) => `${cell('task')}&""`),
      owner: shown('text', (_, cell) => `${cell('answers')}&""`),
      start: shown('monthDay', (_, cell) => `INT(IF(ISNUMBER(${cell('start')});${cell('start')};${cell('due')}))`),
      due: shown('monthDay', (_, cell) => `IF(ISNUMBER(${cell('due')});INT(${cell('due')});"")`),
      state: { ...shown('text', stateOf(place)), align: 'center' },
    },
  };
}

/** The first row also says that there is nothing to show, or that the list of tasks is gone. */
function firstTask(): FormCell {
  return {
    style: 'fact',
    type: 'text',
    formula: (context) => {
      const count = helperCell(context, 'count');
      const none = quoteText(context.language === 'zh-CN' ? '没有带日期的任务' : 'No task with a date');
      const task = `INDEX(${context.range('tasks', 'task')};${context.field('timeline', lineKey(1), 'place')})&""`;
      return `=IFERROR(IF(${count}=0;${none};${task});"–")`;
    },
  };
}

/** What the colour of a bar says: done, late, else the phase. */
function stateOf(place: number): (context: FormulaContext, cell: (column: string) => string) => string {
  return ({ field, helper, label, language }, cell) => {
    const [due, done] = [field('timeline', lineKey(place), 'due'), label('status', 'done')];
    const phase = `IF(${cell('phase')}="";${quoteText(NO_PHASE[language])};${cell('phase')})`;
    const isLate = `AND(ISNUMBER(${due});${due}<${helper('lists', 'today')})`;
    return `IF(${cell('status')}=${done};${done};IF(${isLate};${quoteText(LATE_MARK[language])};${phase}))`;
  };
}

/** Bars, and the words that name their colours. The first rule that holds wins: any other word takes the last. */
function barRules(): FormRuleSpec[] {
  const rule = (name: keyof typeof BAR_COLOURS, word: ((context: FormulaContext) => string) | null): FormRuleSpec => ({
    name,
    from: [lineKey(1), 'state'],
    to: [lineKey(TIMELINE_ROWS), tickKey(SCALE_COLUMNS)],
    when: (context) => {
      const { at } = context;
      const [state, start, due] = ['state', 'start', 'due'].map((column) => at(lineKey(1), column, 'column'));
      const day = at('day', 'state', 'row');
      const isIn = `AND(N(${day})>0;N(${day})<=MAX(${start};${due});N(${day})+${helperCell(context, 'step')}>${start})`;
      return `${state}${word === null ? '<>""' : `=${word(context)}`};OR(${day}=${barHeading(context.language)};${isIn})`;
    },
    ...BAR_COLOURS[name],
  });
  return [
    rule('late', ({ language }) => quoteText(LATE_MARK[language])),
    rule('done', ({ label }) => label('status', 'done')),
    ...PHASES.map((phase) => rule(phase, ({ label }) => label('phase', phase))),
    rule('other', null),
  ];
}

/** Today, the event and days off from head to foot, and every second month in the head. */
function dayRules(): FormRuleSpec[] {
  const rule = (name: keyof typeof SCALE_COLOURS, from: string, to: string, when: FormRuleSpec['when']): FormRuleSpec => ({
    name,
    from: [from, tickKey(1)],
    to: [to, tickKey(SCALE_COLUMNS)],
    when,
    ...SCALE_COLOURS[name],
  });
  const foot = lineKey(TIMELINE_ROWS);
  const cell = (at: Parameters<FormRuleSpec['when']>[0]['at'], row: string): string => at(row, tickKey(1), 'row');
  const word = (text: Localized, language: FormulaContext['language']): string => quoteText(text[language]);
  return [
    rule('event', 'sign', foot, ({ at }) => IS_EVENT(cell(at, 'sign'))),
    rule('thisDay', 'sign', foot, ({ at }) => IS_TODAY(cell(at, 'header'))),
    rule('off', 'sign', foot, (context) => {
      const [sign, day] = [cell(context.at, 'sign'), cell(context.at, 'day')];
      const isWorked = `${sign}<>${word(DAY_WORDS.work, context.language)}`;
      const isOff = `OR(${sign}=${word(DAY_WORDS.off, context.language)};AND(${IS_WEEKEND(day)};${isWorked}))`;
      return `${helperCell(context, 'step')}=1;N(${day})>0;${isOff}`;
    }),
    rule('secondMonth', 'month', 'month', ({ at }) => {
      const month = `MONTH(${cell(at, 'day')})`;
      return `N(${cell(at, 'day')})>0;${month}-INT(${month}/2)*2=0`;
    }),
  ];
}

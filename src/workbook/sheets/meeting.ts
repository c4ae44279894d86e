import { inBoth, type Localized } from '../../domain/language';
import type { FormulaContext } from '../formula-context';
import { stateColours, TAB_COLOURS } from '../palette';
import type { CellType, FormCell, FormRow, FormSpec } from '../sheet-spec';
import { issueRows, lateRows, MEETING_ISSUE_ROWS, MEETING_LATE_ROWS } from './meeting-lists';
import { openHighRisks } from './risk-columns';
import { doneCount, lateCount, liveCount } from './task-counts';

/** A meeting looks back on as many days, its own among them. */
const PERIOD_DAYS = 7;
const DECISION_ROWS = 4;
const SUPPORT_ROWS = 4;
const TO_DO_ROWS = 8;
const ROW_HEIGHT = 30;

/** 进度会 (domain reference §1.10): what is due, late, open and needed, computed until it is kept; decisions and to-dos by the team. */
export function meetingSheet(): FormSpec {
  return {
    form: 'form',
    kind: 'meeting',
    title: { 'zh-CN': '进度会', en: 'Weekly meeting' },
    tabColor: TAB_COLOURS.execute,
    hidden: false,
    frozenRows: 1,
    columns: [
      { key: 'topic', width: 330 },
      { key: 'fact', width: 130 },
      { key: 'due', width: 130 },
      { key: 'days', width: 110 },
      { key: 'words', width: 440 },
    ],
    rules: [
      {
        name: 'lateDays',
        from: ['late1', 'days'],
        to: [`late${MEETING_LATE_ROWS}`, 'days'],
        when: ({ at }) => `ISNUMBER(${at('late1', 'days', 'column')})`,
        ...stateColours('late'),
        bold: true,
      },
      {
        name: 'severe',
        from: ['issue1', 'days'],
        to: [`issue${MEETING_ISSUE_ROWS}`, 'days'],
        when: ({ at, label }) => `${at('issue1', 'days', 'column')}=${label('severity', 'severe')}`,
        ...stateColours('dueSoon'),
        bold: true,
      },
    ],
    rows: [
      heading('header', 'header', inBoth('进度会', 'Weekly meeting'), {
        fact: inBoth('数据 / 负责人', 'Figure / owner'),
        due: inBoth('时限', 'Due'),
        days: inBoth('滞后 / 程度', 'Late / severity'),
        words: inBoth('说明', 'Remarks'),
      }),
      {
        key: 'howTo',
        height: ROW_HEIGHT,
        cells: {
          topic: {
            style: 'subtitle',
            type: 'text',
            label: inBoth(
              '会后用菜单“添加或移除工作表”移除本表并选择保留：数字从此不变，成为这次会议的记录；下次会议再添加一张。',
              'Afterwards, Add or remove a sheet → keep as a plain one: the figures stay, as the record of the meeting. Add it anew for the next.',
            ),
          },
        },
      },
      heading('meeting', 'section', inBoth('一、本次会议', '1. This meeting')),
      typed('number', inBoth('会次', 'Meeting no.'), 'integer', 1),
      typed('day', inBoth('会议日期(空着为今天)', 'Date of the meeting (blank: today)'), 'date'),
      figure('dueCount', inBoth('本周应完成', 'Due this week'), 'integer', (context) => liveCount(context, inPeriod(context))),
      figure('doneCount', inBoth('其中已完成', 'of these done'), 'integer', (context) => doneCount(context, inPeriod(context))),
      figure(
        'doneRate',
        inBoth('完成率', 'Done'),
        'percent',
        (context) => `IFERROR(${doneCount(context, inPeriod(context))}/${liveCount(context, inPeriod(context))};"")`,
      ),
      figure('lateCount', inBoth('滞后任务', 'Late tasks'), 'integer', lateCount),
      figure('highRisks', inBoth('未关闭的高风险', 'High risks not closed'), 'integer', (context) =>
        context.has('risks') ? openHighRisks(context) : null,
      ),
      figure('openIssues', inBoth('未决问题', 'Open issues'), 'integer', ({ has, range }) =>
        has('issues') ? `COUNTIFS(${range('issues', 'openKey')};">0")` : null,
      ),
      typed('next', inBoth('下次会议', 'Next meeting'), 'date'),
      heading('late', 'section', inBoth('二、滞后任务(自动，最久在前)', '2. Late tasks (auto), oldest first'), {
        fact: inBoth('跟进人', 'Answered by'),
        due: inBoth('完成时限', 'Due'),
        days: inBoth('滞后天数', 'Days late'),
        words: inBoth('滞后原因/需要支持', 'Late because / help needed'),
      }),
      ...lateRows(),
      heading('issues', 'section', inBoth('三、未决问题(自动)', '3. Open issues (auto)'), {
        fact: inBoth('跟进人', 'Answered by'),
        due: inBoth('解决时限', 'Solve by'),
        days: inBoth('严重程度', 'Severity'),
        words: inBoth('处理过程', 'What was done'),
      }),
      ...issueRows(),
      heading('support', 'section', inBoth('四、资源协调需求', '4. Help needed'), {
        fact: inBoth('提出人', 'Asked by'),
        due: inBoth('需要日期', 'Needed by'),
        words: inBoth('答复', 'Answer'),
      }),
      ...lines('support', SUPPORT_ROWS),
      heading('decisions', 'section', inBoth('五、决议', '5. Decisions'), {
        fact: inBoth('负责人', 'Owner'),
        due: inBoth('时限', 'Due'),
        words: inBoth('说明', 'Remarks'),
      }),
      ...lines('decision', DECISION_ROWS),
      heading('toDos', 'section', inBoth('六、待办(会后列入任务分解表)', '6. To do (then goes to Tasks)'), {
        fact: inBoth('负责人', 'Owner'),
        due: inBoth('时限', 'Due'),
        words: inBoth('说明', 'Remarks'),
      }),
      ...lines('toDo', TO_DO_ROWS),
    ],
  };
}

/** Due dates from six days before the meeting to its day: COUNTIFS pairs. */
function inPeriod({ field, helper, range }: FormulaContext): string {
  const typedDay = field('meeting', 'day', 'fact');
  const day = `IF(ISNUMBER(${typedDay});${typedDay};${helper('lists', 'today')})`;
  const due = range('tasks', 'due');
  return `;${due};">"&(${day}-${PERIOD_DAYS});${due};"<"&(${day}+1)`;
}

type Headings = { readonly [column in 'fact' | 'due' | 'days' | 'words']?: Localized };

function heading(key: string, style: 'header' | 'section', topic: Localized, others: Headings = {}): FormRow {
  const cell = (label: Localized | undefined, align: FormCell['align'] = 'left'): FormCell => ({
    style,
    type: 'text',
    align,
    ...(label ? { label } : {}),
  });
  return {
    key,
    height: ROW_HEIGHT,
    cells: {
      topic: cell(topic),
      fact: cell(others.fact),
      due: cell(others.due, 'center'),
      days: cell(others.days, 'center'),
      words: cell(others.words),
    },
  };
}

function figure(key: string, label: Localized, type: CellType, expression: (context: FormulaContext) => string | null): FormRow {
  const formula = (context: FormulaContext): string | null => {
    const text = expression(context);
    return text === null ? null : `=${text}`;
  };
  return {
    key,
    height: null,
    cells: {
      topic: { style: 'label', type: 'text', label },
      fact: { style: 'computed', type, align: 'left', formula },
      words: { style: 'input', type: 'long' },
    },
  };
}

function typed(key: string, label: Localized, type: CellType, value: number | null = null): FormRow {
  return {
    key,
    height: null,
    cells: { topic: { style: 'label', type: 'text', label }, fact: { style: 'input', type, value, align: 'left' } },
  };
}

/** Empty lines for the team. */
function lines(name: string, count: number): FormRow[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `${name}${index + 1}`,
    height: null,
    cells: {
      topic: { style: 'input', type: 'long' },
      fact: { style: 'input', type: 'text' },
      due: { style: 'input', type: 'date', align: 'center' },
      words: { style: 'input', type: 'long' },
    },
  }));
}

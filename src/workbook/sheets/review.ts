import { inBoth, type Localized } from '../../domain/language';
import type { EnumValue } from '../enums';
import { type FormulaContext, quoteText } from '../formula-context';
import { TAB_COLOURS } from '../palette';
import type { PlanContent } from '../plan-content';
import type { CellType, FormCell, FormRow, FormSpec } from '../sheet-spec';
import { approvalText, changesText } from './approval-facts';
import { approved, approvedOr, firstApprovedTotal } from './approval-marks';
import { goalSign } from './goal-sign';
import { withThousands } from './master-plan';
import { MONEY_LINES } from './overview-money';
import { HIGHLIGHT_FACTS, type ReviewFact, SHORTFALL_FACTS } from './review-facts';
import { doneCount, lateCount, liveCount, onTimeCount } from './task-counts';

const EVIDENCE_ROWS = 10;
const ROW_HEIGHT = 32;

/** Columns of the form, after the hidden key column. */
export const REVIEW_COLUMNS = [
  { key: 'item', width: 240 },
  { key: 'fact', width: 260 },
  { key: 'words', width: 330 },
  { key: 'dimension', width: 100 },
  { key: 'cause', width: 220 },
  { key: 'owner', width: 100 },
] as const;

/** 复盘报告 (domain reference §1.12, §5): the seed's six blocks; facts come from the plan, judgement from people. */
export function reviewSheet(content: PlanContent): FormSpec {
  return {
    form: 'form',
    kind: 'review',
    title: { 'zh-CN': '复盘报告', en: 'Review' },
    tabColor: TAB_COLOURS.review,
    hidden: false,
    frozenRows: 1,
    rules: [],
    columns: REVIEW_COLUMNS,
    rows: [
      header(),
      note(
        'rules',
        inBoth(
          '规则：先事实后观点，对事不对人，不论级别，连问五个为什么；改进项最多 5 条，每条有责任人和期限。',
          'Rules: facts before opinions, things before persons, no rank, five whys; at most five improvements, each with an owner and a date.',
        ),
      ),
      ...overviewBlock(),
      ...goalsBlock(content),
      ...highlightsBlock(),
      ...shortfallsBlock(),
      section('lessons', inBoth('五、经验总结', '5. Lessons')),
      line('keep', inBoth('保持：条数', 'Keep: rows'), counted(['keep']), 'integer'),
      line('change', inBoth('开始 / 停止 / 改进：条数', 'Start, stop, improve: rows'), counted(['start', 'stop', 'improve']), 'integer'),
      section('measures', inBoth('六、改进措施', '6. Improvements')),
      line(
        'measureCount',
        inBoth('改进清单条数', 'Rows in Improvements'),
        ({ range }) => `COUNTIFS(${range('improvements', 'measure')};"<>")-1`,
        'integer',
      ),
      line(
        'reuseCount',
        inBoth('用于下次活动的条数', 'To be used next time'),
        ({ range }) => `COUNTIFS(${range('improvements', 'reuse')};TRUE())`,
        'integer',
      ),
      ...evidence(),
    ],
  };
}

function header(): FormRow {
  const cell = (label: Localized): FormCell => ({ style: 'header', type: 'text', label });
  return {
    key: 'header',
    height: ROW_HEIGHT,
    cells: {
      item: cell(inBoth('内容', 'Topic')),
      fact: cell(inBoth('数据(自动)', 'Facts (auto)')),
      words: cell(inBoth('说明与结论(请填)', 'What it means (type here)')),
      dimension: cell(inBoth('归因维度', 'Dimension')),
      cause: cell(inBoth('根本原因', 'Root cause')),
      owner: cell(inBoth('责任方', 'Responsible')),
    },
  };
}

function section(key: string, label: Localized): FormRow {
  const blank: FormCell = { style: 'section', type: 'text' };
  return {
    key,
    height: ROW_HEIGHT,
    cells: { item: { style: 'section', type: 'text', label }, fact: blank, words: blank, dimension: blank, cause: blank, owner: blank },
  };
}

function note(key: string, label: Localized): FormRow {
  return { key, height: ROW_HEIGHT, cells: { item: { style: 'subtitle', type: 'text', label } } };
}

/** A row with a computed fact (or none) and room for words. */
function line(key: string, label: Localized, fact: ((context: FormulaContext) => string) | null, type: CellType = 'text'): FormRow {
  return {
    key,
    height: ROW_HEIGHT,
    cells: {
      item: { style: 'label', type: 'text', label },
      fact:
        fact === null
          ? { style: 'input', type: 'text' }
          : { style: 'computed', type, align: 'left', formula: (context) => `=${fact(context)}` },
      words: { style: 'input', type: 'long' },
      dimension: { style: 'input', type: 'text', enum: 'dimension' },
      cause: { style: 'input', type: 'long' },
      owner: { style: 'input', type: 'text' },
    },
  };
}

/** Rows of 改进清单 of these kinds. */
function counted(kinds: readonly EnumValue<'improvementKind'>[]) {
  return ({ range, label }: FormulaContext): string =>
    kinds.map((kind) => `COUNTIFS(${range('improvements', 'kind')};${label('improvementKind', kind)})`).join('+');
}

function overviewBlock(): FormRow[] {
  return [
    section('summary', inBoth('一、活动概况', '1. The event')),
    line('eventName', inBoth('活动名称', 'Event'), ({ field }) => `${field('settings', 'eventName', 'value')}&""`),
    line('when', inBoth('时间', 'When'), ({ field }) => field('master', 'when', 'content')),
    line('where', inBoth('地点', 'Where'), ({ field }) => `${field('master', 'where', 'content')}&""`),
    line('plannedHeads', inBoth('计划人数', 'Planned headcount'), ({ field }) => field('settings', 'headcount', 'value'), 'integer'),
    line('attendance', inBoth('实际参与人数', 'Attendance'), ({ language }) =>
      language === 'zh-CN' ? '"请在右侧填写数字"' : '"Type a number at the right"',
    ),
    line('cost', inBoth('总成本(实际支出)', 'Cost (actual)'), MONEY_LINES.actual.expression, 'money'),
    line(
      'perHead',
      inBoth('人均成本', 'Cost per head'),
      ({ field, ...rest }) => {
        const heads = field('review', 'attendance', 'words');
        return `IF(N(${heads})>0;(${MONEY_LINES.actual.expression({ field, ...rest })})/${heads};"")`;
      },
      'money',
    ),
    line('approval', inBoth('定稿', 'Approved'), approvalText),
    line(
      'approvedBudget',
      inBoth('定稿预算(最近一次)', 'Budget as last approved'),
      (context) => `IF(ISNUMBER(${approvedTotal(context)});${approvedTotal(context)};"")`,
      'money',
    ),
  ];
}

function approvedTotal(context: FormulaContext): string {
  return approved(context, 'Total');
}

/** The heading of the goals, with their weighted total while the plan keeps its figures. */
function goalsHeading(): FormRow {
  const heading = section('goals', inBoth('二、目标达成情况', '2. Goals'));
  const formula = ({ has, helper, language }: FormulaContext): string | null => {
    if (!has('goals')) return null;
    const [name, open] = language === 'zh-CN' ? ['加权达成率 ', '加权达成率：待填齐实际值'] : ['Weighted: ', 'Weighted: actuals missing'];
    const total = helper('goals', 'total');
    return `=IF(ISNUMBER(${total});${quoteText(name)}&ROUND(${total}*100;0)&"%";${quoteText(open)})`;
  };
  return { ...heading, cells: { ...heading.cells, fact: { style: 'section', type: 'text', label: inBoth('', ''), formula } } };
}

/** Target, figure and result of a goal from 目标与数据; null without that sheet, a dash when its row has been deleted there. */
function goalFact(id: string) {
  return ({ has, range, language }: FormulaContext): string | null => {
    if (!has('goals')) return null;
    const of = (column: string): string => `INDEX(${range('goals', column)};MATCH(${quoteText(id)};${range('goals', 'id')};0))`;
    const [target, actual] = language === 'zh-CN' ? ['目标 ', ' · 实际 '] : ['Target ', ' · actual '];
    const rate = `IF(ISNUMBER(${of('rate')});" · "&ROUND(${of('rate')}*100;0)&"%";"")`;
    const figure = `IF(${of('value')}="";" · ";${quoteText(actual)}&${of('value')}&${rate}&" · ")`;
    const [opening, byApproved, closing] = language === 'zh-CN' ? ['（', '；按定稿 ', '）'] : [' (', '; against that ', ')'];
    const then = `IF(ISNUMBER(${of('approvedRate')});${quoteText(byApproved)}&ROUND(${of('approvedRate')}*100;0)&"%";"")`;
    const changed = `IF(${of('sinceApproval')}="";"";${quoteText(opening)}&${of('sinceApproval')}&${then}&${quoteText(closing)})`;
    return `=IFERROR(${quoteText(target)}&${of('target')}&${changed}&${figure}&${of('result')};"–")`;
  };
}

/** One row a goal: its target, and with 目标与数据 what came of it, as a fact; the judgement in the team's words. */
function goalsBlock({ template, language }: PlanContent): FormRow[] {
  return [
    goalsHeading(),
    ...template.goals.map((goal): FormRow => {
      const target =
        goal.target === null
          ? (goal.targetNote?.[language] ?? '')
          : `${goalSign(goal)} ${withThousands(goal.target)} ${goal.unit[language]}`;
      const row = line(`goal:${goal.id}`, goal.metric, null);
      return {
        ...row,
        cells: {
          ...row.cells,
          fact: {
            style: 'computed',
            type: 'text',
            align: 'left',
            label: { 'zh-CN': `目标 ${target}`, en: `Target ${target}` },
            formula: goalFact(goal.id),
          },
        },
      };
    }),
  ];
}

function highlightsBlock(): FormRow[] {
  return [
    section('highlights', inBoth('三、数据亮点', '3. Highlights')),
    line('doneTasks', inBoth('已完成任务', 'Tasks done'), (context) => `${doneCount(context, '')}&" / "&${liveCount(context, '')}`),
    line(
      'onTime',
      inBoth('任务按时率(完成日不晚于时限)', 'On time (done on or before due)'),
      (context) => `IFERROR(${onTimeCount(context)}/${doneWithDates(context)};"")`,
      'percent',
    ),
    line(
      'budgetVariance',
      inBoth('预算偏差率(目标 ±5% 以内)', 'Budget variance (aim: within ±5 %)'),
      (context) => costVariance(context, approvedOr(context, MONEY_LINES.total.expression(context))),
      'percent',
    ),
    line(
      'firstVariance',
      inBoth('与首次定稿预算相比', 'Against the budget first approved'),
      (context) => costVariance(context, firstApprovedTotal(context)),
      'percent',
    ),
    ...HIGHLIGHT_FACTS.map(factLine),
  ];
}

/** Actual costs over what they are measured by, while there are any. */
function costVariance(context: FormulaContext, planned: string): string {
  const actual = MONEY_LINES.actual.expression(context);
  return `IF(${actual}=0;"";IFERROR(${actual}/${planned}-1;""))`;
}

function factLine({ key, label, absent, expression, type }: ReviewFact): FormRow {
  const row = line(key, label, expression, type);
  return { ...row, cells: { ...row.cells, fact: { ...row.cells.fact, style: 'computed', type, label: absent } } };
}

/** Done rows with both dates; the header row holds text and never counts. */
function doneWithDates({ range, label }: FormulaContext): string {
  return `COUNTIFS(${range('tasks', 'status')};${label('status', 'done')};${range('tasks', 'doneOn')};">0";${range('tasks', 'due')};">0")`;
}

function shortfallsBlock(): FormRow[] {
  return [
    section('shortfalls', inBoth('四、问题与不足', '4. Shortfalls')),
    line('lateTasks', inBoth('仍滞后的任务', 'Tasks still late'), lateCount, 'integer'),
    line(
      'overspent',
      inBoth('超支的费用项目', 'Overspent lines'),
      ({ range }) => `COUNTIFS(${range('budget', 'variance')};">0")`,
      'integer',
    ),
    ...SHORTFALL_FACTS.map(factLine),
    line('changedSince', inBoth('定稿后的改动', 'Changed since approval'), changesText),
    line(
      'budgetSince',
      inBoth('现预算 − 定稿预算', 'Budget now − as approved'),
      (context) => `IF(ISNUMBER(${approvedTotal(context)});${MONEY_LINES.total.expression(context)}-${approvedTotal(context)};"")`,
      'money',
    ),
  ];
}

/** 事实 · 亮点/不足 · 归因 · 根本原因 · 责任方: what the six blocks rest on. */
function evidence(): FormRow[] {
  const cell = (label: Localized): FormCell => ({ style: 'section', type: 'text', label });
  return [
    {
      key: 'evidence',
      height: ROW_HEIGHT,
      cells: {
        item: cell(inBoth('事实依据', 'Evidence')),
        fact: cell(inBoth('亮点 / 不足', 'Highlight or shortfall')),
        words: cell(inBoth('改进点(写进改进清单)', 'Improvement (goes to Improvements)')),
        dimension: cell(inBoth('归因维度', 'Dimension')),
        cause: cell(inBoth('根本原因', 'Root cause')),
        owner: cell(inBoth('责任方', 'Responsible')),
      },
    },
    ...Array.from({ length: EVIDENCE_ROWS }, (_, index): FormRow => {
      const row = line(`evidence${index + 1}`, inBoth('', ''), null);
      return {
        ...row,
        cells: { ...row.cells, item: { style: 'input', type: 'long' }, fact: { style: 'input', type: 'text', enum: 'verdict' } },
      };
    }),
  ];
}

import { inBoth, type Localized } from '../../domain/language';
import { PHASES } from '../../domain/template';
import { type FormulaContext, quoteText } from '../formula-context';
import { stateColours, TAB_COLOURS } from '../palette';
import type { PlanContent } from '../plan-content';
import type { FormCell, FormRow, FormSpec } from '../sheet-spec';
import { healthFormula } from './health';
import { HEALTH_WORDS } from './health-words';
import { whenFormula } from './master-plan';
import { CHARTS_HEIGHT, overviewCharts } from './overview-charts';
import { figureRows } from './overview-figures';
import { indexBlock } from './overview-index';
import { MONEY_LINES } from './overview-money';
import { PEOPLE_ROWS, peopleBlock } from './overview-people';
import { GROUP_ROWS, progressBlock } from './overview-progress';
import { dayText, reminderBlock } from './overview-reminders';
import { highRiskRule, RISK_ROWS, riskBlock } from './overview-risks';
import { LATE_ROWS, WORK_ROWS, workBlock } from './overview-work';
import { doneCount, lateCount, liveCount, openCount } from './task-counts';

/** Pixels; with the two tall rows the page fits a 1366×768 screen. */
const ROW_HEIGHT = 21;

/**
 * 总览 (design §4), on one screen of 1366×768: how long, how far, what is late and whose, what comes next, what may go wrong, who has how much to do, the
 * money, and a way to every tab. Four blocks side by side with a gap between them; charts below.
 */
export function overviewSheet(content: PlanContent): FormSpec {
  return {
    form: 'form',
    kind: 'overview',
    title: { 'zh-CN': '总览', en: 'Overview' },
    tabColor: TAB_COLOURS.overview,
    hidden: false,
    frozenRows: 0,
    columns: [
      // Neighbours of one width are one call, and 100 is none.
      { key: 'name', width: 100 },
      { key: 'count', width: 50 },
      { key: 'share', width: 50 },
      { key: 'bar', width: 78 },
      { key: 'gapA', width: 8 },
      { key: 'task', width: 146 },
      { key: 'owner', width: 80 },
      { key: 'due', width: 80 },
      { key: 'days', width: 80 },
      { key: 'gapB', width: 8 },
      { key: 'person', width: 100 },
      { key: 'open', width: 50 },
      { key: 'late', width: 50 },
      { key: 'soon', width: 50 },
      { key: 'next', width: 100 },
      { key: 'gapC', width: 8 },
      { key: 'topic', width: 100 },
      { key: 'fact', width: 172 },
    ],
    rules: [
      {
        name: 'lateDays',
        from: ['list1', 'days'],
        to: [`list${LATE_ROWS}`, 'days'],
        when: ({ at }) => `ISNUMBER(${at('list1', 'days', 'column')})`,
        ...stateColours('late'),
        bold: true,
      },
      {
        name: 'lateFigure',
        from: ['figures', 'task'],
        to: ['figures', 'task'],
        when: ({ at }) => `N(${at('figures', 'task', 'both')})>0`,
        ...stateColours('late'),
      },
      {
        name: 'latePerson',
        from: [bodyKey(1), 'late'],
        to: [bodyKey(PEOPLE_ROWS), 'late'],
        when: ({ at }) => `N(${at(bodyKey(1), 'late', 'column')})>0`,
        ...stateColours('late'),
        bold: true,
      },
      highRiskRule(bodyKey(WORK_ROWS + 1), bodyKey(WORK_ROWS + RISK_ROWS), content.language),
      ...healthRules(content),
    ],
    rows: [...rows(content), ...chartRows(content)],
    charts: overviewCharts([bodyKey(GROUP_HEADING), bodyKey(GROUP_HEADING + GROUP_ROWS)]),
  };
}

/** The row the charts stand in, below a band, and the figures they are drawn from. */
function chartRows(content: PlanContent): FormRow[] {
  const band: FormCell = { style: 'section', type: 'text' };
  const columns = ['count', 'share', 'bar', 'task', 'owner', 'due', 'days', 'person', 'open', 'late', 'soon', 'next', 'topic', 'fact'];
  const heading: FormCell = { ...band, label: inBoth('图表', 'Charts') };
  return [
    {
      key: 'chartsHeading',
      height: ROW_HEIGHT,
      cells: { name: heading, ...Object.fromEntries(columns.map((column) => [column, band])) },
    },
    { key: 'charts', height: CHARTS_HEIGHT, cells: {} },
    ...figureRows(content, ROW_HEIGHT),
  ];
}

function healthRules({ language }: PlanContent): FormSpec['rules'] {
  const rule = (name: string, word: string, state: 'late' | 'dueSoon' | 'done'): FormSpec['rules'][number] => ({
    name,
    from: ['subtitle', 'task'],
    to: ['subtitle', 'days'],
    when: ({ at }) => `LEFT(${at('subtitle', 'task', 'both')};${word.length})=${quoteText(word)}`,
    ...stateColours(state),
    bold: true,
  });
  return [
    rule('healthRed', HEALTH_WORDS.red[language], 'late'),
    rule('healthAmber', HEALTH_WORDS.amber[language], 'dueSoon'),
    rule('healthGreen', HEALTH_WORDS.green[language], 'done'),
  ];
}

function rows(content: PlanContent): FormRow[] {
  const blocks = [
    [...progressBlock(content), ...reminderBlock()],
    [...workBlock(), ...riskBlock()],
    [...peopleBlock(bodyKey), ...moneyBlock(content)],
    indexBlock(),
  ];
  const count = Math.max(...blocks.map((block) => block.length));
  const body = Array.from({ length: count }, (_, index): FormRow => {
    const cells = Object.assign({}, ...blocks.map((block) => block[index] ?? {})) as Cells;
    return { key: bodyKey(index), height: ROW_HEIGHT, cells };
  });
  return [
    {
      key: 'title',
      height: 40,
      cells: { name: { style: 'title', type: 'text', formula: ({ field }) => `=${field('settings', 'eventName', 'value')}&""` } },
    },
    {
      key: 'subtitle',
      height: ROW_HEIGHT,
      cells: {
        name: {
          style: 'subtitle',
          type: 'text',
          formula: whenAndWhere,
        },
        task: { style: 'notice', type: 'text', formula: healthFormula },
        owner: { style: 'notice', type: 'text' },
        due: { style: 'notice', type: 'text' },
        days: { style: 'notice', type: 'text' },
        person: { style: 'notice', type: 'text', formula: rescheduleNotice },
      },
    },
    { key: 'captions', height: ROW_HEIGHT, cells: captions() },
    { key: 'figures', height: 44, cells: figures() },
    ...body,
  ];
}

/** Place of the heading of the groups in the body: behind the phases and their heading. */
const GROUP_HEADING = PHASES.length + 1;

/** Body rows are called list1, list2 … after the late list, which begins below the first heading. */
function bodyKey(index: number): string {
  return index === 0 ? 'heading' : `list${index}`;
}

function captions(): FormRow['cells'] {
  const caption = (label: Localized): FormCell => ({ style: 'caption', type: 'text', label });
  return {
    name: caption(inBoth('距活动(天)', 'Days to go')),
    bar: caption(inBoth('总体进度', 'Progress')),
    task: caption(inBoth('滞后任务', 'Late tasks')),
    owner: caption(inBoth('今日到期', 'Due today')),
    due: caption(inBoth('7 日内到期', 'In 7 days')),
    days: caption(inBoth('受阻', 'Blocked')),
    person: caption(inBoth('团队人数', 'People')),
    next: caption(inBoth('预算总额', 'Total budget')),
    topic: caption(inBoth('剩余', 'Remaining')),
    fact: caption(inBoth('备用金占比', 'Reserve share')),
  };
}

function figures(): FormRow['cells'] {
  return {
    name: { style: 'figure', type: 'integer', formula: daysToGo },
    bar: { style: 'figure', type: 'percent', formula: (context) => `=IFERROR(${doneCount(context, '')}/${liveCount(context, '')};0)` },
    task: { style: 'figure', type: 'integer', formula: (context) => `=${lateCount(context)}` },
    owner: { style: 'figure', type: 'integer', formula: (context) => dueWithin(context, 1) },
    due: { style: 'figure', type: 'integer', formula: (context) => dueWithin(context, 7) },
    days: {
      style: 'figure',
      type: 'integer',
      formula: ({ range, label }) => `=COUNTIFS(${range('tasks', 'task')};"<>";${range('tasks', 'status')};${label('status', 'blocked')})`,
    },
    person: { style: 'figure', type: 'integer', formula: ({ range }) => `=COUNTIFS(${range('team', 'loadKey')};">0")` },
    next: { style: 'amount', type: 'money', formula: (context) => `=${MONEY_LINES.total.expression(context)}` },
    topic: { style: 'amount', type: 'money', formula: (context) => `=${MONEY_LINES.remaining.expression(context)}` },
    fact: { style: 'figure', type: 'percent', formula: (context) => `=${MONEY_LINES.reserveShare.expression(context)}` },
  };
}

/** Open tasks due on one of so many days from today on. */
function dueWithin(context: FormulaContext, days: number): string {
  const [due, today] = [context.range('tasks', 'due'), context.helper('lists', 'today')];
  return `=${openCount(context, `;${due};">="&${today};${due};"<"&(${today}+${days})`)}`;
}

function daysToGo({ field, helper, language }: FormulaContext): string {
  const [first, last, today] = [field('settings', 'd0', 'value'), field('settings', 'd1', 'value'), helper('lists', 'today')];
  const [running, over] = language === 'zh-CN' ? ['进行中', '已结束'] : ['Running', 'Over'];
  return `=IF(${today}<${first};${first}-${today};IF(${today}<=${last};"${running}";"${over}"))`;
}

/** From 活动策划总表 while the workbook has it; the dates alone otherwise. */
function whenAndWhere(context: FormulaContext): string {
  const { field, language } = context;
  if (!context.has('master')) return whenFormula(context);
  const [when, where] = [field('master', 'when', 'content'), field('master', 'where', 'content')];
  const open = quoteText(language === 'zh-CN' ? '地点待定' : 'venue to be decided');
  return `=${when}&" · "&IF(${where}="";${open};${where})`;
}

/** Typing a new D0 moves no task; the Overview says so, with the date the tasks are still scheduled for (design §2.4). */
function rescheduleNotice({ field, language }: FormulaContext): string {
  const moved = ['0', '1'].map((n) => `${field('settings', `d${n}`, 'value')}<>${field('settings', `scheduledD${n}`, 'value')}`);
  const [before, after] = language === 'zh-CN' ? ['活动日已改，任务仍按 ', ' 排期'] : ['Date changed; tasks still follow ', ''];
  const notice = `${quoteText(before)}&${dayText(field('settings', 'scheduledD0', 'value'))}&${quoteText(after)}`;
  return `=IF(OR(${moved.join(';')});${notice};"")`;
}

type Cells = FormRow['cells'];

function moneyBlock(content: PlanContent): Cells[] {
  const band: FormCell = { style: 'section', type: 'text' };
  const lines = Object.values(MONEY_LINES).map(
    (line): Cells => ({
      person: { style: 'hint', type: 'text', label: line.label },
      next: { style: 'fact', type: line.type, formula: (context) => `=${line.expression(context)}`, align: 'right' },
    }),
  );
  return [
    {
      person: { ...band, label: inBoth('预算', 'Money') },
      open: band,
      late: band,
      soon: band,
      next: { ...band, value: content.currency, align: 'right' },
    },
    ...lines,
  ];
}

import { inBoth, type Localized } from '../../domain/language';
import { PHASES } from '../../domain/template';
import { type FormulaContext, quoteText } from '../formula-context';
import { stateColours, TAB_COLOURS } from '../palette';
import type { PlanContent } from '../plan-content';
import type { SheetKind } from '../sheet-key';
import type { FormCell, FormRow, FormSpec } from '../sheet-spec';
import { healthFormula } from './health';
import { HEALTH_WORDS } from './health-words';
import { whenFormula } from './master-plan';
import { CHARTS_HEIGHT, overviewCharts } from './overview-charts';
import { figureRows } from './overview-figures';
import { MONEY_LINES } from './overview-money';
import { moreSheetsBlock } from './overview-more';
import { GROUP_ROWS, progressBlock } from './overview-progress';
import { LATE_ROWS, workBlock } from './overview-work';
import { doneCount, lateCount, liveCount, openCount } from './task-counts';

/** Pixels; with the two tall rows the page fits a 1366×768 screen. */
const ROW_HEIGHT = 24;

/** Sheets a person works in. The words are fixed: a tab that is renamed keeps its link. */
const INDEX: readonly { kind: SheetKind; name: Localized; purpose: Localized }[] = [
  { kind: 'master', name: inBoth('活动策划总表', 'Master plan'), purpose: inBoth('一页看懂：目标、时间、地点', 'The event on one page') },
  { kind: 'tasks', name: inBoth('任务分解表', 'Tasks'), purpose: inBoth('每天更新状态的地方', 'Where status is kept, daily') },
  { kind: 'team', name: inBoth('团队与分工', 'Team'), purpose: inBoth('谁负责哪一组，提醒发给谁', 'Groups, leads and addresses') },
  { kind: 'budget', name: inBoth('预算', 'Budget'), purpose: inBoth('每笔钱：预算、承诺、实际', 'Money, planned to paid') },
  { kind: 'review', name: inBoth('复盘报告', 'Review'), purpose: inBoth('活动后一周内完成', 'Within a week of the event') },
  { kind: 'improvements', name: inBoth('改进清单', 'Improvements'), purpose: inBoth('带到下一个活动的改进', 'Taken into the next event') },
];

/** 总览: how long, how far, what is late and whose, what comes next, how much money (design §4), on one screen of 1366×768; charts below it. */
export function overviewSheet(content: PlanContent): FormSpec {
  return {
    form: 'form',
    kind: 'overview',
    title: { 'zh-CN': '总览', en: 'Overview' },
    tabColor: TAB_COLOURS.overview,
    hidden: false,
    frozenRows: 0,
    columns: [
      { key: 'name', width: 120 },
      { key: 'count', width: 60 },
      { key: 'share', width: 60 },
      { key: 'bar', width: 120 },
      { key: 'gapA', width: 20 },
      { key: 'task', width: 230 },
      { key: 'owner', width: 100 },
      { key: 'due', width: 100 },
      { key: 'days', width: 100 },
      { key: 'gapB', width: 20 },
      // Two columns of one width are one call.
      { key: 'topic', width: 190 },
      { key: 'fact', width: 190 },
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
      ...healthRules(content),
    ],
    rows: [...rows(content), ...chartRows(content)],
    charts: overviewCharts([bodyKey(GROUP_HEADING), bodyKey(GROUP_HEADING + GROUP_ROWS)]),
  };
}

/** The row the charts stand in, below a band, and the figures they are drawn from. */
function chartRows(content: PlanContent): FormRow[] {
  const band: FormCell = { style: 'section', type: 'text' };
  const columns = ['count', 'share', 'bar', 'task', 'owner', 'due', 'days', 'topic', 'fact'];
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
  const blocks = [progressBlock(content), [...workBlock(), ...moreSheetsBlock()], moneyBlock(content)];
  const count = Math.max(...blocks.map((block) => block.length));
  const body = Array.from({ length: count }, (_, index): FormRow => {
    const cells = Object.assign({}, ...blocks.map((block) => block[index] ?? {})) as Cells;
    return { key: bodyKey(index), height: ROW_HEIGHT, cells };
  });
  return [
    {
      key: 'title',
      height: 42,
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
        topic: { style: 'subtitle', type: 'text', formula: rescheduleNotice },
        fact: {
          style: 'subtitle',
          type: 'date',
          formula: ({ field }) => ifMoved(field, field('settings', 'scheduledD0', 'value')),
          align: 'left',
        },
      },
    },
    { key: 'captions', height: ROW_HEIGHT, cells: captions() },
    { key: 'figures', height: 46, cells: figures() },
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
    topic: caption(inBoth('预算总额', 'Total budget')),
    fact: caption(inBoth('备用金占比', 'Reserve share')),
  };
}

function figures(): FormRow['cells'] {
  return {
    name: { style: 'figure', type: 'integer', formula: daysToGo },
    bar: { style: 'figure', type: 'percent', formula: (context) => `=IFERROR(${doneCount(context, '')}/${liveCount(context, '')};0)` },
    task: { style: 'figure', type: 'integer', formula: (context) => `=${lateCount(context)}` },
    owner: {
      style: 'figure',
      type: 'integer',
      formula: (context) => {
        const [due, today] = [context.range('tasks', 'due'), context.helper('lists', 'today')];
        return `=${openCount(context, `;${due};">="&${today};${due};"<"&(${today}+1)`)}`;
      },
    },
    topic: { style: 'figure', type: 'money', formula: (context) => `=${MONEY_LINES.total.expression(context)}` },
    fact: { style: 'figure', type: 'percent', formula: (context) => `=${MONEY_LINES.reserveShare.expression(context)}` },
  };
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

function ifMoved(field: FormulaContext['field'], then: string): string {
  const moved = ['0', '1'].map((n) => `${field('settings', `d${n}`, 'value')}<>${field('settings', `scheduledD${n}`, 'value')}`);
  return `=IF(OR(${moved.join(';')});${then};"")`;
}

/** Typing a new D0 moves no task; the Overview says so and shows the date the tasks are still scheduled for (design §2.4). */
function rescheduleNotice({ field, language }: FormulaContext): string {
  return ifMoved(field, quoteText(language === 'zh-CN' ? '活动日已改，任务仍按此日排期：' : 'Date changed; tasks still follow:'));
}

type Cells = FormRow['cells'];

/** A link to the sheet; where it is not part of the workbook, its name and that it can be added. */
function indexEntry(context: FormulaContext, kind: SheetKind, name: string): string {
  if (context.has(kind)) return `=HYPERLINK(${context.link(kind)};${quoteText(name)})`;
  return `=${quoteText(`${name}${context.language === 'zh-CN' ? ' · 未添加' : ' · not added'}`)}`;
}

function moneyBlock(content: PlanContent): Cells[] {
  const money = Object.values(MONEY_LINES).map(
    (line): Cells => ({
      topic: { style: 'label', type: 'text', label: line.label },
      fact: { style: 'fact', type: line.type, formula: (context) => `=${line.expression(context)}`, align: 'left' },
    }),
  );
  const links = INDEX.map(
    ({ kind, name, purpose }): Cells => ({
      topic: {
        style: 'link',
        type: 'text',
        formula: (context) => indexEntry(context, kind, name[context.language]),
      },
      fact: { style: 'note', type: 'text', label: purpose },
    }),
  );
  return [
    {
      topic: { style: 'section', type: 'text', label: inBoth('预算', 'Money') },
      fact: { style: 'section', type: 'text', value: content.currency, align: 'left' },
    },
    ...money,
    {
      topic: { style: 'section', type: 'text', label: inBoth('目录', 'Sheets') },
      fact: { style: 'section', type: 'text', label: inBoth('用途', 'What for') },
    },
    ...links,
  ];
}

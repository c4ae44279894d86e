import { inBoth, type Language, type Localized } from '../../domain/language';
import { MASTER_ROWS, type MasterRowKey } from '../../domain/template';
import { enumLabel } from '../enums';
import type { FormulaContext } from '../formula-context';
import { quoteText } from '../formula-context';
import { TAB_COLOURS } from '../palette';
import type { PlanContent } from '../plan-content';
import type { FormCell, FormRow, FormSpec } from '../sheet-spec';
import { approvalText, changesText } from './approval-facts';
import { approved } from './approval-marks';
import { budgetSum } from './budget-sums';
import { goalSign } from './goal-sign';
import { healthFormula } from './health';

const ROW_HEIGHT = 40;

const ITEM: { readonly [K in MasterRowKey]: Localized } = {
  name: inBoth('活动名称', 'Event name'),
  goal: inBoth('活动目标', 'Goals'),
  theme: inBoth('活动主题', 'Event theme'),
  when: inBoth('活动时间', 'Date & time'),
  where: inBoth('活动地点', 'Venue'),
  audience: inBoth('参与人员', 'Audience & headcount'),
  format: inBoth('活动形式', 'Format'),
  agenda: inBoth('流程安排', 'Agenda'),
  materials: inBoth('物料清单', 'Materials'),
  promo: inBoth('宣传计划', 'Publicity plan'),
  budget: inBoth('预算总额(含备用金)', 'Total budget (with reserve)'),
  risk: inBoth('应急预案', 'Contingency plan'),
  approval: inBoth('方案版本与评审', 'Version & approval'),
  health: inBoth('总体状态', 'Overall health'),
};

/** Columns of the form, after the hidden key column. */
export const MASTER_COLUMNS = [
  { key: 'item', width: 160 },
  { key: 'content', width: 470 },
  { key: 'owner', width: 100 },
  { key: 'due', width: 100 },
  { key: 'note', width: 400 },
] as const;

/** 活动策划总表 (domain reference §1.1): the seed's five headers; owner and due date of a row follow the task it belongs to. */
export function masterPlanSheet(content: PlanContent): FormSpec {
  return {
    form: 'form',
    kind: 'master',
    title: { 'zh-CN': '活动策划总表', en: 'Master plan' },
    tabColor: TAB_COLOURS.plan,
    hidden: false,
    frozenRows: 1,
    rules: [],
    columns: MASTER_COLUMNS,
    rows: [
      {
        key: 'header',
        height: ROW_HEIGHT,
        cells: {
          item: { style: 'header', type: 'text', label: inBoth('项目', 'Item') },
          content: { style: 'header', type: 'text', label: inBoth('内容', 'Content') },
          owner: { style: 'header', type: 'text', label: inBoth('负责人', 'Owner') },
          due: { style: 'header', type: 'text', label: inBoth('完成时限', 'Due'), align: 'center' },
          note: { style: 'header', type: 'text', label: inBoth('备注', 'Note') },
        },
      },
      ...MASTER_ROWS.flatMap((key) => (key === 'approval' ? [masterRow(key, content), approvalRecord()] : [masterRow(key, content)])),
    ],
  };
}

/** What 定稿 has recorded, beside the status people type above it: version and amount, by whom, on which day, and what has changed since. */
function approvalRecord(): FormRow {
  return {
    key: 'approvalRecord',
    height: ROW_HEIGHT,
    cells: {
      item: { style: 'label', type: 'text', label: inBoth('定稿记录', 'Approval record') },
      content: { style: 'computed', type: 'text', formula: (context) => `=${approvalText(context)}`, align: 'left' },
      owner: { style: 'computed', type: 'text', formula: (context) => `=${approved(context, 'By')}&""` },
      due: {
        style: 'computed',
        type: 'date',
        formula: (context) => `=IF(ISNUMBER(${approved(context, 'On')});${approved(context, 'On')};"")`,
        align: 'center',
      },
      note: { style: 'computed', type: 'long', formula: (context) => `=${changesText(context)}`, align: 'left' },
    },
  };
}

function masterRow(key: MasterRowKey, content: PlanContent): FormRow {
  const { template, language } = content;
  const data = template.masterPlan.find((row) => row.key === key);
  const task = data?.task ?? null;
  const ofTask =
    (column: string) =>
    (context: FormulaContext): string =>
      task === null
        ? '=""'
        : `=IFERROR(INDEX(${context.range('tasks', column)};MATCH(${quoteText(task)};${context.range('tasks', 'id')};0));"")`;
  return {
    key,
    // A set height is the least: rows grow with their text.
    height: ROW_HEIGHT,
    cells: {
      item: { style: 'label', type: 'text', label: ITEM[key] },
      content: contentCell(key, content),
      owner: task === null ? { style: 'input', type: 'text' } : { style: 'computed', type: 'text', formula: ofTask('answers') },
      due:
        task === null
          ? { style: 'input', type: 'date', align: 'center' }
          : { style: 'computed', type: 'date', formula: ofTask('due'), align: 'center' },
      note: { style: 'input', type: 'long', value: data?.note ? data.note[language] : null },
    },
  };
}

/** 内容 of a row: the user's words, or a formula over the sheets that hold the facts. */
function contentCell(key: MasterRowKey, content: PlanContent): FormCell {
  const { template, language } = content;
  const seed = template.masterPlan.find((row) => row.key === key)?.content ?? null;
  const input: FormCell = { style: 'input', type: 'long', value: seed ? seed[language] : null };
  const setting = (name: string): FormCell => ({
    style: 'computed',
    type: 'text',
    formula: ({ field }) => `=${field('settings', name, 'value')}&""`,
    align: 'left',
  });
  switch (key) {
    case 'name':
      return setting('eventName');
    case 'where':
      return { ...input, type: 'text', value: content.venue === '' ? (input.value ?? null) : content.venue };
    case 'goal':
      return { ...input, value: goalsText(content) };
    case 'when':
      return { style: 'computed', type: 'text', formula: whenFormula, align: 'left' };
    case 'format':
      return { ...input, type: 'text', enum: 'format' };
    case 'agenda':
    case 'materials':
    case 'promo':
    case 'risk':
      return seed ? input : { ...input, value: summaryText(key, content) };
    case 'budget':
      return {
        style: 'computed',
        type: 'money',
        formula: (context) => `=${budgetSum(context, 'planned', 'costs')}`,
        align: 'left',
      };
    case 'approval':
      return { ...input, type: 'text', value: enumLabel('approval', 'draft', language), enum: 'approval' };
    case 'health':
      return { style: 'computed', type: 'text', formula: healthFormula, align: 'left' };
    default:
      return input;
  }
}

/** The day in a cell as text, part of a formula. */
export function dayText(cell: string, language: Language): string {
  return language === 'zh-CN'
    ? `YEAR(${cell})&"年"&MONTH(${cell})&"月"&DAY(${cell})&"日"`
    : `YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell});2)&"-"&RIGHT("0"&DAY(${cell});2)`;
}

/** `2026-12-20 14:00`, or both dates. Built from numbers, since date patterns in TEXT follow the locale (platform reference §3.1). */
export function whenFormula({ field, language }: FormulaContext): string {
  const [first, last, time] = [field('settings', 'd0', 'value'), field('settings', 'd1', 'value'), field('settings', 'startTime', 'value')];
  const day = (cell: string): string => dayText(cell, language);
  const until = language === 'zh-CN' ? '"至"' : '" to "';
  return `=IF(ISNUMBER(${first});${day(first)}&IF(AND(ISNUMBER(${last});${last}>${first});${until}&${day(last)};"")&" "&${time};"")`;
}

/** 活动目标 as one text: metric and target of each goal, a line each (SMART, domain reference §0 P1). */
function goalsText({ template, language }: PlanContent): string {
  const goals = template.goals.map((goal) => {
    const gap = language === 'en' && /^\p{L}/u.test(goal.unit.en) ? ' ' : '';
    const target = goal.target === null ? '' : ` ${goalSign(goal)}${withThousands(goal.target)}${gap}${goal.unit[language]}`;
    const note =
      goal.targetNote === null ? '' : language === 'zh-CN' ? `（${goal.targetNote[language]}）` : ` (${goal.targetNote[language]})`;
    return `${goal.metric[language]}${target}${note}`;
  });
  return goals.join('\n');
}

/** `100000` as `100,000`. */
export function withThousands(value: number): string {
  const [whole, fraction] = String(value).split('.');
  const grouped = (whole as string).replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** What the template knows of a row whose own sheet is not part of the workbook: a line to start from. */
function summaryText(key: 'agenda' | 'materials' | 'promo' | 'risk', { template, language }: PlanContent): string {
  const isChinese = language === 'zh-CN';
  switch (key) {
    case 'agenda':
      return template.runOfShow.map((cue) => `${cue.segment[language]} ${cue.minutes}${isChinese ? ' 分' : ' min'}`).join(' → ');
    case 'materials':
      return template.resources.map((resource) => resource.item[language]).join(isChinese ? '、' : ', ');
    case 'promo':
      return template.tasks
        .filter((task) => task.group === 'PROMO')
        .map((task) => task.name[language])
        .join(isChinese ? '；' : '; ');
    case 'risk':
      return template.risks.map((risk) => risk.risk[language]).join('\n');
  }
}

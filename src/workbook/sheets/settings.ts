import { inBoth, type Localized } from '../../domain/language';
import { enumLabel } from '../enums';
import type { LocatableRow } from '../locate';
import { TAB_COLOURS } from '../palette';
import { type PlanContent, startingTotal } from '../plan-content';
import type { FormCell, FormRow, FormSpec } from '../sheet-spec';

/** Columns of the form, after the hidden key column. */
export const SETTINGS_COLUMNS = [
  { key: 'name', width: 200 },
  { key: 'value', width: 200 },
  { key: 'note', width: 720 },
] as const;

const HEADINGS = { name: inBoth('设置项', 'Setting'), value: inBoth('值', 'Value'), note: inBoth('说明', 'What it does') };

const BLANK = inBoth('', '');

/** Name and explanation of every setting, in order. */
const WORDS = {
  eventName: {
    name: inBoth('活动名称', 'Event name'),
    note: inBoth('用于各表标题和邮件。', 'Used in titles and mails.'),
  },
  d0: {
    name: inBoth('活动日 D0', 'Event date D0'),
    note: inBoth(
      '第一天。改这里不会移动任务；总览和总负责人的提醒会说明任务仍按哪天排期。',
      'First day. Changing it moves no task; the Overview says which day they still follow.',
    ),
  },
  d1: {
    name: inBoth('结束日 D1', 'Last day D1'),
    note: inBoth('最后一天；单日活动与 D0 相同。', 'Last day; the same as D0 for one day.'),
  },
  startTime: {
    name: inBoth('开始时间', 'Start time'),
    note: inBoth('24 小时制，例如 14:00。', '24-hour clock, such as 14:00.'),
  },
  headcount: {
    name: inBoth('人数', 'Headcount'),
    note: inBoth('按人头计价的预算行随它变化。', 'Per-head budget lines follow it.'),
  },
  currency: {
    name: inBoth('币种', 'Currency'),
    note: inBoth('ISO 代码，例如 CNY。', 'ISO code, such as USD.'),
  },
  budgetTotal: {
    name: inBoth('预算总额(可选)', 'Total budget (optional)'),
    note: inBoth(
      '模板没有这个币种的金额时，填入总额，各项按参考占比分摊。',
      'When the template has no amounts in this currency, type a total and the lines take their starting shares.',
    ),
  },
  calendar: {
    name: inBoth('工作日历', 'Working calendar'),
    note: inBoth(
      '中国大陆和自定义表按“节假日”表；周一至周五只看星期，再加表中各行。',
      'Mainland China and Own table follow the Holidays sheet; Monday–Friday goes by weekday and the rows you add.',
    ),
  },
  dueSoonDays: {
    name: inBoth('临近天数', 'Due-soon days'),
    note: inBoth('提醒里“接下来 n 日”和琥珀色标记的天数。', 'Days ahead in the digest and in amber.'),
  },
  escalationDays: {
    name: inBoth('上报天数', 'Escalation days'),
    note: inBoth('滞后满这么多个工作日，列入总负责人的名单。', 'Working days late after which the lead’s list shows it.'),
  },
  reserveLow: {
    name: inBoth('备用金下限', 'Reserve, low'),
    note: inBoth('低于此占比时总览提示。', 'Below this share the Overview says so.'),
  },
  reserveHigh: {
    name: inBoth('备用金上限', 'Reserve, high'),
    note: inBoth('建议区间 10%–15%。', 'Recommended band 10–15 %.'),
  },
  scheduledD0: {
    name: inBoth('任务按此 D0 排期', 'Scheduled for D0'),
    note: inBoth('自动记录。', 'Kept automatically.'),
  },
  scheduledD1: {
    name: inBoth('任务按此 D1 排期', 'Scheduled for D1'),
    note: inBoth('自动记录。', 'Kept automatically.'),
  },
  scheduledOn: {
    name: inBoth('排期起算日', 'Late start counted from'),
    note: inBoth('自动记录。', 'Kept automatically.'),
  },
  approvedVersion: {
    name: inBoth('定稿版本', 'Approved version'),
    note: inBoth('由“定稿”记录；空白表示尚未定稿。', 'Kept by “Approve the plan”; blank before the first approval.'),
  },
  approvedOn: {
    name: inBoth('定稿日期', 'Approved on'),
    note: inBoth('由“定稿”记录。', 'Kept by “Approve the plan”.'),
  },
  approvedBy: {
    name: inBoth('批准人', 'Approved by'),
    note: inBoth('由“定稿”记录。', 'Kept by “Approve the plan”.'),
  },
  approvedTotal: {
    name: inBoth('定稿预算总额', 'Approved total'),
    note: inBoth('最近一次定稿时的预算总额。', 'Total budget when last approved.'),
  },
  firstTotal: {
    name: inBoth('首次定稿预算总额', 'First approved total'),
    note: inBoth('第一次定稿时的预算总额，再次定稿不变。', 'Total budget of the first approval; later ones leave it.'),
  },
  language: {
    name: inBoth('语言', 'Language'),
    note: inBoth('活动创建后不再改变。', 'Fixed when the plan is made.'),
  },
  template: {
    name: inBoth('模板', 'Template'),
    note: BLANK,
  },
  tier: {
    name: inBoth('规模', 'Size'),
    note: inBoth('S 28 天 · M 49 天 · L 70 天 · XL 112 天的准备期。', 'Lead of S 28, M 49, L 70, XL 112 days.'),
  },
  plan: {
    name: inBoth('活动编号', 'Plan id'),
    note: BLANK,
  },
  version: {
    name: inBoth('写入版本', 'Written by'),
    note: BLANK,
  },
} as const satisfies { readonly [key: string]: { readonly name: Localized; readonly note: Localized } };

/** What the rows are found again by when their keys are lost. */
export const SETTINGS_ROWS: readonly LocatableRow[] = [
  { key: 'header', cells: { name: { label: HEADINGS.name }, value: { label: HEADINGS.value }, note: { label: HEADINGS.note } } },
  ...Object.entries(WORDS).map(([key, { name, note }]) => ({ key, cells: { name: { label: name }, note: { label: note } } })),
];

/**
 * 设置 (domain reference §1.14): settings of one plan as cells. Reminder settings live in document properties and are not here (design §2.9).
 * `scheduledD0`/`scheduledD1` are the dates the tasks were last scheduled for; typing another D0 moves no task by itself.
 */
export function settingsSheet(content: PlanContent): FormSpec {
  const { language } = content;
  const setting = (key: keyof typeof WORDS, value: FormCell): FormRow => {
    const { name, note } = WORDS[key];
    return {
      key,
      height: null,
      cells: { name: { style: 'label', type: 'text', label: name }, value, note: { style: 'note', type: 'text', label: note } },
    };
  };
  const input = (type: FormCell['type'], value: FormCell['value']): FormCell => ({
    style: 'input',
    type,
    value: value ?? null,
    align: 'left',
  });
  const fixed = (type: FormCell['type'], value: FormCell['value']): FormCell => ({
    style: 'computed',
    type,
    value: value ?? null,
    align: 'left',
  });

  return {
    form: 'form',
    kind: 'settings',
    title: { 'zh-CN': '设置', en: 'Settings' },
    tabColor: TAB_COLOURS.support,
    hidden: true,
    frozenRows: 1,
    rules: [],
    columns: SETTINGS_COLUMNS,
    rows: [
      {
        key: 'header',
        height: null,
        cells: {
          name: { style: 'header', type: 'text', label: HEADINGS.name },
          value: { style: 'header', type: 'text', label: HEADINGS.value },
          note: { style: 'header', type: 'text', label: HEADINGS.note },
        },
      },
      setting('eventName', input('text', content.eventName)),
      setting('d0', input('date', content.d0)),
      setting('d1', input('date', content.d1)),
      setting('startTime', input('text', content.startTime)),
      setting('headcount', input('integer', content.headcount)),
      setting('currency', input('text', content.currency)),
      setting('budgetTotal', input('number', startingTotal(content))),
      setting('calendar', { ...input('text', enumLabel('calendar', content.calendar, language)), enum: 'calendar' }),
      setting('dueSoonDays', input('integer', 3)),
      setting('escalationDays', input('integer', 3)),
      setting('reserveLow', input('percent', 0.1)),
      setting('reserveHigh', input('percent', 0.15)),
      setting('scheduledD0', fixed('date', content.d0)),
      setting('scheduledD1', fixed('date', content.d1)),
      setting('scheduledOn', fixed('date', content.scheduledOn)),
      setting('approvedVersion', fixed('integer', null)),
      setting('approvedOn', fixed('date', null)),
      setting('approvedBy', fixed('text', null)),
      setting('approvedTotal', fixed('money', null)),
      setting('firstTotal', fixed('money', null)),
      setting('language', fixed('text', enumLabel('language', language, language))),
      setting('template', fixed('text', `${content.template.id} ${content.template.version}`)),
      setting('tier', fixed('text', content.template.tier)),
      setting('plan', fixed('text', content.plan)),
      setting('version', fixed('text', content.version)),
    ],
  };
}

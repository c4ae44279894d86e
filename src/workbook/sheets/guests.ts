import { inBoth } from '../../domain/language';
import type { TemplateResource } from '../../domain/template';
import { type EnumValue, enumLabel } from '../enums';
import { quoteText } from '../formula-context';
import { stateColours, TAB_COLOURS } from '../palette';
import type { PlanContent } from '../plan-content';
import type { ColumnSpec, RowContext, TableRow, TableSpec } from '../sheet-spec';

/** Days before the event by which people and guests are confirmed, and from which none should still be uninvited (domain reference §2.2, E2b). */
export const CONFIRMED_BY = 7;
const INVITED_BY = 10;

/** A row without a name yet, but with a part, is somebody to be found. */
function isFilled({ cell }: RowContext): string {
  return `OR(${cell('name')}<>"";${cell('part')}<>"")`;
}

function is({ cell, label }: RowContext, value: EnumValue<'invitation'>): string {
  return `${cell('invitation')}=${label('invitation', value)}`;
}

/** Nobody has been asked: said so, or nothing said. */
function isUninvited(context: RowContext): string {
  return `OR(${is(context, 'notInvited')};${context.cell('invitation')}="")`;
}

/** Invited, and the day to answer by has passed; where none is typed, the day by which guests are to be confirmed. */
function isUnanswered(context: RowContext): string {
  const { cell, helper } = context;
  const [today, usual] = [helper('guests', 'today'), helper('guests', 'confirmedBy')];
  return `${is(context, 'invited')};IF(ISNUMBER(${cell('replyBy')});${cell('replyBy')};${usual})<${today}`;
}

function isToInvite(context: RowContext): string {
  return `${isUninvited(context)};${context.helper('guests', 'today')}>=${context.helper('guests', 'invitedBy')}`;
}

const BASIC: readonly ColumnSpec[] = [
  { key: 'name', header: inBoth('姓名', 'Name'), level: 'basic', width: 120, type: 'text' },
  {
    key: 'kind',
    header: inBoth('身份', 'Who'),
    note: inBoth('可选，也可写自己的说法。', 'Choose, or write your own.'),
    level: 'basic',
    width: 100,
    type: 'text',
    enum: 'guestKind',
    open: true,
  },
  { key: 'title', header: inBoth('单位与职务', 'Organisation and title'), level: 'basic', width: 180, type: 'long' },
  { key: 'part', header: inBoth('参与环节或岗位', 'Part in the event'), level: 'basic', width: 210, type: 'long' },
  { key: 'invitation', header: inBoth('邀请状态(请填)', 'Invitation'), level: 'basic', width: 110, type: 'text', enum: 'invitation' },
  { key: 'invitedOn', header: inBoth('邀请日', 'Invited on'), level: 'basic', width: 100, type: 'date' },
  {
    key: 'replyBy',
    header: inBoth('答复期限', 'Reply by'),
    note: inBoth('留空时为活动日前 7 天。', 'Left blank: seven days before the event.'),
    level: 'basic',
    width: 100,
    type: 'date',
  },
  {
    key: 'mark',
    header: inBoth('跟进(自动)', 'Follow-up (auto)'),
    note: inBoth(
      '自动：已邀请而过了答复期限为“未答复”；活动日前 10 天起还没邀请为“请尽快邀请”。',
      'Automatic: No answer once invited and past the reply date; Please invite from ten days before the event.',
    ),
    level: 'basic',
    width: 120,
    type: 'text',
    formula: (context) => {
      const { cell, label, language } = context;
      const [unanswered, waiting, now] =
        language === 'zh-CN' ? ['未答复', '待答复', '请尽快邀请'] : ['No answer', 'Awaiting reply', 'Please invite'];
      return (
        `=IF(${isFilled(context)};IF(AND(${isUnanswered(context)});${quoteText(unanswered)};IF(${is(context, 'invited')};${quoteText(waiting)};` +
        `IF(AND(${isToInvite(context)});${quoteText(now)};` +
        `IF(${cell('invitation')}="";${label('invitation', 'notInvited')};${cell('invitation')}))));"")`
      );
    },
  },
  { key: 'owner', header: inBoth('对接人', 'Looked after by'), level: 'basic', width: 110, type: 'text' },
  {
    key: 'arrived',
    header: inBoth('已到场', 'Arrived'),
    note: inBoth('活动当天签到时勾选。', 'Ticked at check-in on the day.'),
    level: 'basic',
    width: 90,
    type: 'check',
  },
];

const text = (key: string, zh: string, en: string, width = 120): ColumnSpec => ({
  key,
  header: inBoth(zh, en),
  level: 'more',
  width,
  type: 'text',
});

const MORE: readonly ColumnSpec[] = [
  { ...text('phone', '电话', 'Phone'), note: inBoth('不会出现在任何邮件里。', 'Never part of a mail.') },
  text('email', '邮箱', 'Email', 200),
  { key: 'arrival', header: inBoth('抵达时间', 'Arrives at'), level: 'more', width: 130, type: 'dateTime' },
  text('travel', '行程与接送', 'Travel and pick-up', 180),
  text('lodging', '住宿', 'Lodging', 140),
  text('seat', '座位', 'Seat', 80),
  text('needs', '饮食与特殊需要', 'Diet and needs', 140),
  { key: 'fee', header: inBoth('劳务费', 'Fee'), level: 'more', width: 100, type: 'money' },
  text('material', '简历、PPT 等材料', 'CV, slides', 160),
  {
    key: 'consent',
    header: inBoth('录像与肖像授权', 'Consent to record'),
    level: 'more',
    width: 110,
    type: 'check',
  },
  {
    ...text('backup', '备份人', 'Stand-in'),
    note: inBoth('主讲、主持等缺席会影响流程的人需要。', 'Needed for whoever the show cannot do without: speakers, the host.'),
  },
  { key: 'note', header: inBoth('备注', 'Note'), level: 'more', width: 180, type: 'long' },
];

function daysBefore(key: string, zh: string, en: string, days: number): ColumnSpec {
  return {
    key,
    header: inBoth(zh, en),
    level: 'hidden',
    width: 100,
    type: 'date',
    headerFormula: ({ field }) => `=${field('settings', 'scheduledD0', 'value')}-${days}`,
  };
}

/** The columns of 嘉宾与人员. */
export const GUEST_COLUMNS: readonly ColumnSpec[] = [
  { key: 'id', header: inBoth('编号', 'Id'), level: 'hidden', width: 100, type: 'text' },
  ...BASIC,
  ...MORE,
  {
    key: 'today',
    header: inBoth('今天', 'Today'),
    level: 'hidden',
    width: 100,
    type: 'number',
    headerFormula: ({ helper }) => `=${helper('lists', 'today')}`,
  },
  daysBefore('confirmedBy', '最晚确认日', 'Confirmed by', CONFIRMED_BY),
  daysBefore('invitedBy', '最晚邀请日', 'Invited by', INVITED_BY),
];

function replyBy(offset: number) {
  return ({ field }: RowContext): string => `=${field('settings', 'scheduledD0', 'value')}${offset < 0 ? '' : '+'}${offset}`;
}

/** 嘉宾与人员: who is asked, who has answered, who has come. It starts with the people and guests the template needs, still without a name. */
export function guestsSheet({ template, language }: PlanContent): TableSpec {
  const isPerson = ({ category }: TemplateResource): boolean => category === 'people' || category === 'guests';
  const groupName = (code: string): string | null => template.groups.find((group) => group.code === code)?.name[language] ?? null;
  return {
    form: 'table',
    kind: 'guests',
    title: { 'zh-CN': '嘉宾与人员', en: 'Guests & people' },
    tabColor: TAB_COLOURS.execute,
    hidden: false,
    capacity: 120,
    frozenThrough: 'name',
    columns: GUEST_COLUMNS,
    rows: template.resources.filter(isPerson).map(
      (resource): TableRow => ({
        id: resource.id,
        kind: enumLabel('guestKind', resource.category === 'guests' ? 'guest' : 'crew', language),
        part: `${resource.item[language]} × ${resource.need}`,
        invitation: enumLabel('invitation', 'notInvited', language),
        // Whoever is needed earlier than usual answers earlier.
        replyBy: resource.due === -CONFIRMED_BY ? null : replyBy(resource.due),
        owner: groupName(resource.group),
        note: resource.spec[language],
      }),
    ),
    rules: [
      {
        name: 'declined',
        when: (context) => is(context, 'declined'),
        columns: null,
        ...stateColours('cancelled'),
        strikethrough: true,
      },
      { name: 'confirmed', when: (context) => is(context, 'confirmed'), columns: null, ...stateColours('done') },
      { name: 'late', when: (context) => `${isFilled(context)};${isUnanswered(context)}`, columns: null, ...stateColours('late') },
      { name: 'toInvite', when: (context) => `${isFilled(context)};${isToInvite(context)}`, columns: null, ...stateColours('dueSoon') },
    ],
  };
}

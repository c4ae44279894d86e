import { inBoth } from '../../domain/language';
import { LEAD_GROUP } from '../../domain/template';
import { enumLabel } from '../enums';
import { TAB_COLOURS } from '../palette';
import type { PlanContent } from '../plan-content';
import type { ColumnSpec, RowContext, TableSpec } from '../sheet-spec';
import { isOpenFor } from './task-columns';

/** More than any number of tasks. */
const COUNT_BASE = 10_000;
/** Beyond any row number. */
const ROW_BASE = 100_000;

/** A number that is greater the more a person has late, then open; blank for a name that stands further up already. */
function loadKey({ cell, range, helper }: RowContext): string {
  const name = cell('name');
  const isFirst = `MATCH(${name};${range('team', 'name')};0)=ROW()-ROW(${helper('team', 'lead')})+1`;
  const open = `COUNTIFS(${range('tasks', 'openFor')};${isOpenFor(name)})`;
  const late = `COUNTIFS(${range('tasks', 'openFor')};${isOpenFor(name)};${range('tasks', 'due')};"<"&${helper('lists', 'today')})`;
  return `=IF(${name}="";"";IF(${isFirst};(${late}*${COUNT_BASE}+${open})*${ROW_BASE}+${ROW_BASE}-ROW();""))`;
}

/** The columns of 团队与分工. */
export const TEAM_COLUMNS: readonly ColumnSpec[] = [
  { key: 'id', header: inBoth('编号', 'Id'), level: 'hidden', width: 100, type: 'text' },
  { key: 'group', header: inBoth('组别', 'Group'), level: 'basic', width: 100, type: 'text', list: 'group' },
  {
    key: 'name',
    header: inBoth('姓名', 'Name'),
    note: inBoth(
      '填上每组组长的姓名和邮箱，所有任务就都有人收到提醒。',
      'Name the lead of each group, with an address, and every task reaches somebody’s inbox.',
    ),
    level: 'basic',
    width: 100,
    type: 'text',
  },
  {
    key: 'role',
    header: inBoth('角色', 'Role'),
    note: inBoth('总负责人一位；每个用到的组一位组长。', 'One lead; one group lead in every group in use.'),
    level: 'basic',
    width: 100,
    type: 'text',
    enum: 'role',
  },
  {
    key: 'email',
    header: inBoth('邮箱', 'Email'),
    note: inBoth('每日提醒发到这里。', 'The daily digest goes here.'),
    level: 'basic',
    width: 210,
    type: 'text',
  },
  {
    key: 'emailCheck',
    header: inBoth('邮箱检查(自动)', 'Address (auto)'),
    note: inBoth('自动：有姓名而没有可用邮箱时提示。', 'Automatic: says when a name has no usable address.'),
    level: 'basic',
    width: 100,
    type: 'text',
    formula: ({ cell, language: plan }) => {
      const [missing, check] = plan === 'zh-CN' ? ['缺邮箱', '请检查'] : ['Missing', 'Please check'];
      return `=IF(${cell('name')}="";"";IF(${cell('email')}="";"${missing}";IF(ISNUMBER(SEARCH("@";${cell('email')}));"";"${check}")))`;
    },
  },
  {
    key: 'duty',
    header: inBoth('职责边界', 'Responsibility'),
    note: inBoth('一句话：做什么、不做什么。', 'One sentence: does, and does not.'),
    level: 'basic',
    width: 300,
    type: 'long',
  },
  {
    key: 'backup',
    header: inBoth('备份人', 'Backup'),
    note: inBoth('组长和主持人需要备份人。', 'Group leads and the host need one.'),
    level: 'basic',
    width: 100,
    type: 'text',
  },
  {
    key: 'digest',
    header: inBoth('接收提醒', 'Digest'),
    note: inBoth(
      '每日；仅滞后：只在有滞后任务时；每周：每周第一个工作日；不接收。',
      'Daily; Late only: when something is late; Weekly: on the first working day of the week; None.',
    ),
    level: 'basic',
    width: 100,
    type: 'text',
    enum: 'digest',
  },
  {
    key: 'escalate',
    header: inBoth('上报对象', 'Escalates to'),
    note: inBoth(
      '姓名或邮箱：此人负责的事项滞后较久时，提醒也发给他；留空为总负责人。',
      'A name or an address: hears of what this person owns once it is late for long. Left blank, the lead does.',
    ),
    level: 'basic',
    width: 100,
    type: 'text',
  },
  { key: 'phone', header: inBoth('电话', 'Phone'), level: 'more', width: 100, type: 'text' },
  { key: 'note', header: inBoth('备注', 'Note'), level: 'more', width: 180, type: 'long' },
  {
    key: 'leadOf',
    header: inBoth('所带的组', 'Lead of'),
    note: inBoth(
      '自动：组长有姓名时的组别，供任务表查找跟进人。',
      'Automatic: the group of a named group lead, for the task sheet to look up.',
    ),
    level: 'hidden',
    width: 100,
    type: 'text',
    formula: ({ cell, label }) => `=IF(AND(${cell('role')}=${label('role', 'groupLead')};${cell('name')}<>"");${cell('group')};"")`,
  },
  {
    key: 'lead',
    header: inBoth('总负责人', 'Lead'),
    level: 'hidden',
    width: 100,
    type: 'text',
    headerFormula: ({ range, label }) =>
      `=IFERROR(INDEX(${range('team', 'name')};MATCH(${label('role', 'lead')};${range('team', 'role')};0))&"";"")`,
  },
  {
    key: 'loadKey',
    header: inBoth('待办排序', 'Load order'),
    note: inBoth(
      '自动：每人一次，滞后多的在前，其次待办多的，再按本表顺序。',
      'Automatic: everybody once; most late first, then most open, then in the order of this sheet.',
    ),
    level: 'hidden',
    width: 100,
    type: 'integer',
    formula: loadKey,
  },
];

/** 团队与分工 (domain reference §1.2): one row a group with its lead, named or not; the inserting user is the lead of the plan (design §2.10). */
export function teamSheet({ template, language, lead, groupLeads }: PlanContent): TableSpec {
  return {
    form: 'table',
    kind: 'team',
    title: { 'zh-CN': '团队与分工', en: 'Team' },
    tabColor: TAB_COLOURS.plan,
    hidden: false,
    capacity: 60,
    frozenThrough: null,
    rules: [],
    rows: template.groups.map((group) => {
      const isLead = group.code === LEAD_GROUP;
      const person = isLead ? lead : groupLeads.find((candidate) => candidate.group === group.code);
      return {
        id: group.code,
        group: group.name[language],
        name: person?.name ?? null,
        role: enumLabel('role', isLead ? 'lead' : 'groupLead', language),
        email: person?.email ?? null,
        duty: group.duty[language],
        digest: enumLabel('digest', 'daily', language),
      };
    }),
    columns: TEAM_COLUMNS,
  };
}

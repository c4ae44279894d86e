import { LANGUAGES } from '../domain/language';
import { nameKey } from '../domain/visible-text';
import { type EnumValue, enumValues, parseEnum } from '../workbook/enums';
import type { ColumnSpec } from '../workbook/sheet-spec';
import { TASK_COLUMNS } from '../workbook/sheets/task-columns';
import { TEAM_COLUMNS } from '../workbook/sheets/team';
import type { Synonyms } from './import-table';

/** What can be imported: the sheet it goes to, the columns it may have with the words people write over them, and the one it needs. */
export interface ImportKind {
  readonly sheet: 'team' | 'tasks';
  /** The sheet's own headings count too. */
  readonly columns: Synonyms;
  readonly needed: string;
  /** Code of the finding when the needed column is missing. */
  readonly missing: 'import.noNameColumn' | 'import.noTaskColumn';
}

export const IMPORT_KINDS: { readonly [K in 'people' | 'tasks']: ImportKind } = {
  people: {
    sheet: 'team',
    needed: 'name',
    missing: 'import.noNameColumn',
    columns: withHeadings(TEAM_COLUMNS, {
      group: ['组别', '组', '部门', '小组', '所属部门', 'group', 'team', 'department', 'dept'],
      name: ['姓名', '名字', '人员', '负责人', '联系人', 'name', 'full name', 'person', 'contact'],
      role: ['角色', '职务', '职位', '岗位', 'role', 'position', 'title'],
      email: ['邮箱', '电子邮箱', '邮件', '电子邮件', '邮箱地址', 'email', 'e-mail', 'mail', 'email address', 'e-mail address'],
      digest: ['接收提醒', '提醒', 'digest', 'reminders'],
    }),
  },
  tasks: {
    sheet: 'tasks',
    needed: 'task',
    missing: 'import.noTaskColumn',
    columns: withHeadings(TASK_COLUMNS, {
      task: ['任务', '任务名称', '事项', '待办事项', '工作内容', '工作项', 'task', 'task name', 'to do', 'todo', 'item', 'action', 'what'],
      status: ['状态', '进度', '完成情况', 'status', 'state', 'progress'],
      owner: ['负责人', '责任人', '执行人', '经办人', 'owner', 'assignee', 'assigned to', 'who', 'responsible'],
      start: ['开始', '开始日期', '开始时间', 'start', 'start date', 'from'],
      due: ['完成时限', '截止日期', '截止时间', '截止', '完成时间', '期限', '到期日', 'due', 'due date', 'deadline', 'by', 'end date'],
      group: ['组', '组别', '所属组', '部门', 'group', 'team', 'department'],
      deliverable: ['交付成果', '成果', '交付物', 'deliverable', 'output'],
      priority: ['优先级', '重要性', '紧急程度', 'priority', 'urgency'],
    }),
  },
};

function withHeadings(specs: readonly ColumnSpec[], words: Synonyms): Synonyms {
  const headings = (key: string): string[] => {
    const header = specs.find((spec) => spec.key === key)?.header;
    return header ? LANGUAGES.map((language) => header[language]) : [];
  };
  return Object.fromEntries(Object.entries(words).map(([key, synonyms]) => [key, [...synonyms, ...headings(key)]]));
}

/** Words of other people's tables for the values of our closed enums, beside our own labels. What may mean several things is in none. */
const VALUE_WORDS: { readonly [E in 'status' | 'priority' | 'role' | 'digest']: { readonly [V in EnumValue<E>]: readonly string[] } } = {
  status: {
    notStarted: ['待办', '未做', '未启动', '待开始', 'to do', 'todo', 'to-do', 'open', 'new', 'not yet started', 'planned'],
    inProgress: ['进行', '处理中', '推进中', '办理中', 'doing', 'in progress', 'in-progress', 'ongoing', 'started', 'wip'],
    done: ['完成', '已做', '已办', '已办结', '办结', '√', '✓', '✔', '✅', '100%', 'complete', 'completed', 'finished', 'closed', 'yes'],
    blocked: ['阻塞', '受阻中', '卡住', '暂停', '搁置', 'on hold', 'stuck', 'waiting', 'paused'],
    cancelled: ['取消', '作废', '不做了', 'canceled', 'dropped', "won't do"],
  },
  priority: {
    high: ['紧急', '重要', 'p0', 'p1', '高优先级', 'urgent', 'critical', 'h', 'must'],
    medium: ['一般', '普通', '中等', 'p2', 'normal', 'med', 'm', 'should'],
    low: ['不急', 'p3', '低优先级', 'l', 'could', 'minor'],
  },
  role: {
    lead: ['总负责', '总协调', '总指挥', '项目负责人', 'event lead', 'project lead'],
    groupLead: ['小组长', '组负责人', 'team lead', 'team leader', 'group leader'],
    member: ['成员', '队员', 'team member'],
    vendor: ['供应商', '外包', 'supplier', 'contractor'],
  },
  digest: {
    daily: ['每天', 'every day', 'yes', '是'],
    lateOnly: ['滞后时', 'only late'],
    weekly: ['每周一次', 'every week'],
    none: ['否', '不要', '不需要', 'no', 'never', 'off'],
  },
};

/** The value a word of an imported table stands for: our own labels, else what people usually write; null when it is none of them. */
export function importedValue<E extends keyof typeof VALUE_WORDS>(name: E, text: string): EnumValue<E> | null {
  const word = nameKey(text);
  const words: { readonly [value: string]: readonly string[] } = VALUE_WORDS[name];
  const isMeant = (value: string): boolean => word !== '' && (words[value] ?? []).some((each) => nameKey(each) === word);
  return parseEnum(name, text) ?? enumValues(name).find(isMeant) ?? null;
}

import { inBoth } from '../../src/domain/language';

/** What the strip under the walk says, and the names of what is pressed in it. */
export const CAPTIONS = {
  kind: inBoth('空表格，选一种活动', 'An empty spreadsheet: pick a kind of event'),
  date: inBoth('选活动日期', 'Pick the date'),
  preview: inBoth('先看方案：多少任务、起止日期、哪里太紧', 'See the plan first: how many tasks, from when, what is tight'),
  insert: inBoth('插入方案', 'Insert the plan'),
  ready: inBoth('不到一分钟，整套工作表就绪', 'In less than a minute the whole workbook stands'),
  reminders: inBoth('开启每日提醒', 'Turn daily reminders on'),
  tasks: inBoth('每项任务都有时限，从活动日倒排', 'Every task has its due date, counted back from the event'),
  day: inBoth('过去一天……', 'A day passes …'),
  late: inBoth('没做完的，自己变红', 'What was not done turns red by itself'),
  mail: inBoth('负责人收到一封邮件：滞后的、临近的', 'One mail: what is late, what comes next'),
  settle: inBoth('做完了，在“今日”里点一下', 'Done? One click under Today'),
  green: inBoth('这一行变绿，邮件不再提起', 'The row turns green, and no mail speaks of it again'),
} as const;

/** The card that is chosen. */
export const KIND = inBoth('产品发布会', 'Product launch');

import { PLAIN_LOOK } from '../../../src/local/export/plain-look';
import type { CellLook, RenderedCell, RenderedSheet, RenderedWorkbook, SentMail } from '../../../src/local/rendered-workbook';

/** A small event workbook as the local host would hand it over, with hostile text where people type. Today is 2026-12-10, serial 46366. */

export const TODAY_SERIAL = 46_366;
export const HOSTILE = '</script><script>alert(1)</script><img src=x onerror="alert(2)">&\'"';

const INK = '#1f2937';
const LINE = '#e5e7eb';
const BASE: CellLook = { ...PLAIN_LOOK, color: INK, vertical: 'middle' };
const HEADER: CellLook = {
  ...BASE,
  background: '#e0e7ef',
  bold: true,
  wrap: 'wrap',
  horizontal: 'center',
  borders: { top: null, right: LINE, bottom: '#94a3b8', left: null },
};
const AUTO: CellLook = { ...BASE, background: '#f3f4f6', color: '#4b5563' };
const BODY: CellLook = { ...BASE, borders: { top: null, right: LINE, bottom: LINE, left: null } };
const WRAP: CellLook = { ...BODY, wrap: 'wrap' };

type CellExtras = Partial<Omit<RenderedCell, 'row' | 'column' | 'value'>>;

export function cell(row: number, column: number, value: RenderedCell['value'], extras: CellExtras = {}): RenderedCell {
  const look = extras.look ?? BODY;
  return {
    row,
    column,
    value,
    isError: false,
    display: value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value),
    formula: null,
    numberFormat: null,
    look,
    shown: look,
    rule: null,
    note: null,
    link: null,
    ...extras,
  };
}

const row = (index: number, values: readonly RenderedCell['value'][], look: CellLook): RenderedCell[] =>
  values.map((value, column) => cell(index, column + 1, value, { look }));

export function sheet(part: Pick<RenderedSheet, 'id' | 'title' | 'cells'> & Partial<RenderedSheet>): RenderedSheet {
  const { rowCount = 20, columnCount = 8 } = part;
  return {
    hidden: false,
    hiddenGridlines: true,
    tabColor: null,
    rowCount,
    columnCount,
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: Array.from({ length: columnCount }, () => 100),
    rowHeights: Array.from({ length: rowCount }, () => 21),
    hiddenRows: [],
    hiddenColumns: [],
    rules: [],
    validations: [],
    filter: null,
    protections: [],
    ...part,
  };
}

const LATE = { background: '#fde2e1', color: '#991b1b', bold: null, strikethrough: null };
const DONE = { background: null, color: '#166534', bold: null, strikethrough: true };
const late = (look: CellLook): CellLook => ({ ...look, background: '#fde2e1', color: '#991b1b' });

const TASK_KEYS = ['task', 'status', 'owner', 'due', 'mark', 'left', 'group', 'done', 'issue'];
const TASK_HEADERS = ['任务', '状态(请填)', '负责人', '完成时限', '进度(自动)', '剩余天数', '组', '终检', '滞后原因/需要支持'];

interface Task {
  readonly task: string;
  readonly status: string;
  readonly owner: string;
  readonly due: number | null;
  readonly dueText: string;
  readonly mark: string;
  readonly left: number | '';
  readonly group: string;
  readonly done: boolean | null;
  readonly issue: string | null;
}

const TASKS: readonly Task[] = [
  {
    task: '确定活动主题与宣传口号',
    status: '已完成',
    owner: '王芳',
    due: 46_360,
    dueText: '2026-12-04',
    mark: '已完成',
    left: '',
    group: '策划组',
    done: true,
    issue: null,
  },
  {
    task: '场地合同签订与定金支付',
    status: '进行中',
    owner: '李强',
    due: 46_364,
    dueText: '2026-12-08',
    mark: '滞后',
    left: -2,
    group: '场务组',
    done: false,
    issue: '场地方要求改付款比例,等法务回复;需要财务在周五前确认定金金额',
  },
  {
    task: HOSTILE,
    status: '未开始',
    owner: '=cmd|calc',
    due: 46_370,
    dueText: '2026-12-14',
    mark: '未到期',
    left: 4,
    group: '宣传组',
    done: null,
    issue: '#N/A',
  },
];

function taskCells(task: Task, index: number): RenderedCell[] {
  const at = index + 3;
  const isLate = task.mark === '滞后';
  const paint = (look: CellLook): CellExtras => ({ look, shown: isLate ? late(look) : look, rule: isLate ? 0 : null });
  const paintDone = (look: CellLook): CellExtras =>
    task.status === '已完成' ? { look, shown: { ...look, color: DONE.color, strikethrough: true }, rule: 1 } : paint(look);
  return [
    cell(at, 1, task.task, paintDone(WRAP)),
    cell(at, 2, task.status, paint(BODY)),
    cell(at, 3, task.owner, paint(BODY)),
    cell(at, 4, task.due, { ...paint(BODY), display: task.dueText, numberFormat: 'yyyy-mm-dd' }),
    cell(at, 5, task.mark, {
      ...paint(AUTO),
      formula: `=IF(A${at}="","",IF(B${at}="已完成","已完成",IF(D${at}<TODAY(),"滞后","未到期")))`,
    }),
    cell(at, 6, task.left, { ...paint(AUTO), numberFormat: '0', formula: `=IF(OR(A${at}="",B${at}="已完成"),"",D${at}-TODAY())` }),
    cell(at, 7, task.group, paintDone(BODY)),
    cell(at, 8, task.done, paint({ ...BODY, horizontal: 'center' })),
    cell(at, 9, task.issue, paint(WRAP)),
  ];
}

const tasks = sheet({
  id: 12,
  title: '任务分解表',
  tabColor: '#2563eb',
  rowCount: 8,
  columnCount: 9,
  frozenRows: 2,
  frozenColumns: 1,
  columnWidths: [160, 90, 80, 100, 90, 80, 80, 60, 200],
  rowHeights: [21, 36, 21, 21, 21, 21, 21, 21],
  hiddenRows: [1],
  filter: 'A2:I8',
  cells: [
    ...row(
      1,
      TASK_KEYS.map((key) => `sr1|p1|tasks|${key}`),
      PLAIN_LOOK,
    ),
    ...TASK_HEADERS.map((text, index) =>
      cell(2, index + 1, text, {
        look: HEADER,
        note: index === 4 ? '自动计算:由完成时限和状态得出,请不要改这一列。\n滞后 = 完成时限已过而未完成。' : null,
      }),
    ),
    ...TASKS.flatMap(taskCells),
    cell(6, 1, null),
    cell(6, 5, '', { look: AUTO, formula: '=IF(A6="","",IF(B6="已完成","已完成",IF(D6<TODAY(),"滞后","未到期")))' }),
  ],
  rules: [
    { ranges: ['A3:I8'], formula: '=AND($A3<>"",$D3<>"",$D3<TODAY(),$B3<>"已完成")', ...LATE },
    { ranges: ['A3:A8', 'G3:G8'], formula: '=AND($B3="已完成",A3<>"")', ...DONE },
  ],
  validations: [
    {
      ranges: ['B3:B8'],
      kind: 'list',
      values: ['未开始', '进行中', '已完成', '受阻', '已取消'],
      allowInvalid: false,
      helpText: '请从列表中选择',
    },
    { ranges: ['G3:G8'], kind: 'range', values: ["'枚举'!A3:A6"], allowInvalid: true, helpText: null },
    { ranges: ['D3:D8'], kind: 'date', values: [], allowInvalid: false, helpText: null },
    { ranges: ['H3:H8'], kind: 'checkbox', values: [], allowInvalid: false, helpText: null },
  ],
});

const MONEY = '"¥"#,##0.00';
const budget = sheet({
  id: 13,
  title: '预算',
  tabColor: '#16a34a',
  columnCount: 5,
  frozenRows: 2,
  hiddenRows: [1],
  columnWidths: [180, 110, 110, 110, 180],
  cells: [
    ...row(
      1,
      ['item', 'plan', 'spent', 'share', 'comment'].map((key) => `sr1|p1|budget|${key}`),
      PLAIN_LOOK,
    ),
    ...row(2, ['科目', '预算金额', '实际支出', '占比(自动)', '备注'], HEADER),
    cell(3, 1, '场地与搭建'),
    cell(3, 2, 30_000, { display: '¥30,000.00', numberFormat: MONEY }),
    cell(3, 3, 12_345.5, { display: '¥12,345.50', numberFormat: MONEY }),
    cell(3, 4, 0.6, { display: '60%', numberFormat: '0%', look: AUTO, formula: '=IF(SUM(B$3:B$5)=0,"",B3/SUM(B$3:B$5))' }),
    cell(4, 1, '宣传推广'),
    cell(4, 2, 15_000, { display: '¥15,000.00', numberFormat: MONEY }),
    cell(4, 3, null, { numberFormat: MONEY }),
    cell(4, 4, 0.3, { display: '30%', numberFormat: '0%', look: AUTO, formula: '=IF(SUM(B$3:B$5)=0,"",B4/SUM(B$3:B$5))' }),
    cell(5, 1, '备用金'),
    cell(5, 2, 5_000, { display: '¥5,000.00', numberFormat: MONEY }),
    cell(5, 4, 0.1, { display: '10%', numberFormat: '0%', look: AUTO, formula: '=IF(SUM(B$3:B$5)=0,"",B5/SUM(B$3:B$5))' }),
    cell(5, 5, '动用须总负责人同意'),
  ],
});

const OVERVIEW_LABELS = { ...BODY, bold: true };
const overview = sheet({
  id: 11,
  title: '总览',
  tabColor: '#0f766e',
  columnCount: 5,
  hiddenColumns: [1],
  columnWidths: [40, 150, 120, 120, 260],
  rowHeights: [42, ...Array.from({ length: 19 }, () => 24)],
  cells: [
    cell(1, 1, 'sr1|p1|overview|title', { look: PLAIN_LOOK }),
    cell(1, 2, '新品发布会 · 2026-12-20', { look: { ...BASE, fontSize: 18, bold: true } }),
    cell(2, 1, 'sr1|p1|overview|header', { look: PLAIN_LOOK }),
    cell(2, 2, '看什么', { look: HEADER }),
    cell(2, 3, '数值(自动)', { look: HEADER }),
    cell(3, 1, 'sr1|p1|overview|days', { look: PLAIN_LOOK }),
    cell(3, 2, '距活动日(天)', { look: OVERVIEW_LABELS }),
    cell(3, 3, 10, { look: AUTO, formula: '=DATE(2026,12,20)-TODAY()', numberFormat: '0' }),
    cell(4, 2, '滞后任务', { look: OVERVIEW_LABELS }),
    cell(4, 3, 1, {
      look: late(AUTO),
      formula: '=COUNTIFS(\'任务分解表\'!$D$2:$D$8,"<"&TODAY(),\'任务分解表\'!$B$2:$B$8,"<>已完成",\'任务分解表\'!$A$2:$A$8,"<>")',
    }),
    cell(5, 2, '预算合计', { look: OVERVIEW_LABELS }),
    cell(5, 3, 50_000, { look: AUTO, display: '¥50,000.00', numberFormat: MONEY, formula: "=SUM('预算'!$B$2:$B$20)" }),
    cell(6, 2, '查不到的项', { look: OVERVIEW_LABELS }),
    cell(6, 3, '#N/A', { look: AUTO, isError: true, formula: '=VLOOKUP("无此项",\'预算\'!$A$2:$B$20,2,FALSE)' }),
    cell(7, 2, '任务分解表', { look: { ...BODY, color: '#1d4ed8' }, formula: '=HYPERLINK("#gid=12","任务分解表")', link: '#gid=12' }),
    cell(7, 4, '谁在什么时候做什么,哪些滞后——这一格的文字比格子长,伸到右边', { look: BASE }),
    cell(8, 2, '最早的滞后任务', {
      look: { ...BODY, color: '#1d4ed8' },
      formula: '=HYPERLINK("#gid=12&range=A4","最早的滞后"&"任务")',
      link: '#gid=12&range=A4',
    }),
    cell(9, 2, '帮助', {
      look: { ...BODY, color: '#1d4ed8' },
      formula: '=HYPERLINK("https://example.com/help?a=1&b=2","帮助")',
      link: 'https://example.com/help?a=1&b=2',
    }),
    cell(10, 2, '人员', { look: OVERVIEW_LABELS }),
    cell(10, 3, '王芳、李强', { look: AUTO, formula: '=TEXTJOIN("、",TRUE,\'任务分解表\'!C3:C4)' }),
    cell(11, 2, 'TODAY() 只是文字', { look: BODY, formula: '="TODAY() 只是文字"' }),
  ],
});

const lists = sheet({
  id: 14,
  title: '枚举',
  hidden: true,
  hiddenGridlines: false,
  columnCount: 2,
  cells: [
    cell(1, 1, 'sr1|all|lists|group'),
    cell(2, 1, '组'),
    ...['策划组', '场务组', '宣传组', '后勤组'].map((text, index) => cell(index + 3, 1, text)),
  ],
});

export const workbook: RenderedWorkbook = {
  title: '新品发布会',
  locale: 'zh_CN',
  timeZone: 'Asia/Shanghai',
  today: '2026-12-10',
  sheets: [overview, tasks, budget, lists],
};

export const mails: readonly SentMail[] = [
  {
    at: '2026-12-10T00:00:00Z',
    from: 'planner@example.com',
    fromName: '新品发布会 · 活动管家',
    to: 'li.qiang@example.com',
    replyTo: 'planner@example.com',
    subject: '【滞后 1 项】新品发布会 12月10日提醒',
    text: '李强,你好\n\n滞后(1)\n- 场地合同签订与定金支付 — 完成时限 2026-12-08,已滞后 2 个工作日\n',
    html: '<!doctype html><html lang="zh-CN"><body style="font-family:sans-serif"><p>李强,你好</p><h2 style="color:#991b1b;font-size:16px">滞后(1)</h2><table role="presentation"><tr><td>场地合同签订与定金支付</td><td>2026-12-08</td></tr></table><script>alert(3)</script></body></html>',
  },
  {
    at: '2026-12-11T00:00:01Z',
    from: 'planner@example.com',
    fromName: 'Showrunner',
    to: 'wang.fang@example.com',
    replyTo: null,
    subject: 'Launch: 2 tasks due today',
    text: 'Hello,\n.a line that starts with a dot\n',
    html: '<p>Hello</p>',
  },
];

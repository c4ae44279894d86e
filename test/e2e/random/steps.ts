import fc from 'fast-check';

/** Sheets of a plan, as tabs are named in the Chinese workbook. */
export const TABLES = ['任务分解表', '团队与分工', '预算', '资源与物料', '活动流程', '风险与应急预案', '改进清单'] as const;
export const FORMS = ['总览', '活动策划总表', '复盘报告', '设置'] as const;
const OPTIONAL = ['master', 'budget', 'resources', 'runOfShow', 'risks', 'review', 'improvements'] as const;

/** Dates no schedule ever gives: a due date of this year was typed by a person. */
export const HAND_SET_YEAR = 2031;

/** What a person does; places are any numbers and are brought into the sheet by the remainder. */
export type UserStep =
  | { readonly do: 'task'; readonly row: number; readonly field: string; readonly text: string }
  | { readonly do: 'member'; readonly row: number; readonly field: string; readonly text: string }
  | { readonly do: 'type' | 'spoilFormula'; readonly sheet: string; readonly row: number; readonly column: number }
  | { readonly do: 'eventDate'; readonly days: number }
  | {
      readonly do: 'insertRow' | 'deleteRow' | 'copyRow' | 'moveRow' | 'hideRow';
      readonly sheet: string;
      readonly row: number;
      readonly to: number;
    }
  | {
      readonly do: 'ownColumn' | 'moveColumn' | 'hideColumn' | 'deleteColumn';
      readonly sheet: string;
      readonly column: number;
      readonly to: number;
    }
  | { readonly do: 'sort'; readonly sheet: string; readonly column: number; readonly ascending: boolean; readonly fromTop: boolean }
  | { readonly do: 'filter'; readonly sheet: string; readonly clear: boolean }
  | { readonly do: 'paste'; readonly row: number; readonly texts: readonly (readonly string[])[] }
  | { readonly do: 'clear' | 'colour'; readonly sheet: string; readonly row: number; readonly column: number }
  | { readonly do: 'rename' | 'duplicate' | 'ownRule' | 'loseKeys' | 'loseKeyColumn' | 'loseChoices'; readonly sheet: string }
  | { readonly do: 'deleteTab'; readonly sheet: string }
  | { readonly do: 'ownTab' }
  | { readonly do: 'clock'; readonly hours: number };

/** What goes wrong during a command; calls are counted from 1. */
export type Fault = { readonly kind: 'none' | 'lock' | 'quota' | 'slow' } | { readonly kind: 'fail' | 'kill'; readonly call: number };

export type Command =
  | { readonly do: 'insert' | 'repair' | 'undo' | 'hour' | 'people' | 'tasks' | 'look' | 'remindersOn' | 'remindersOff' | 'previewRepair' }
  | { readonly do: 'moveDate' | 'thereAndBack'; readonly days: number }
  | { readonly do: 'addSheet'; readonly kind: (typeof OPTIONAL)[number] }
  | { readonly do: 'removeSheet'; readonly kind: (typeof OPTIONAL)[number]; readonly keep: boolean };

export type Step = UserStep | { readonly do: 'command'; readonly command: Command; readonly fault: Fault };

const place = fc.nat({ max: 40 });
const table = fc.constantFrom(...TABLES);
const anySheet = fc.constantFrom(...TABLES, ...FORMS);
const day = fc.integer({ min: 1, max: 28 }).map((number) => String(number).padStart(2, '0'));

const taskField = fc.oneof(
  fc.tuple(fc.constant('status'), fc.constantFrom('未开始', '进行中', '已完成', '受阻', '已取消', 'Done')),
  fc.tuple(
    fc.constant('due'),
    fc.oneof(
      day.map((d) => `${HAND_SET_YEAR}-03-${d}`),
      day.map((d) => `2026-12-${d}`),
      fc.constantFrom('', '下周二'),
    ),
  ),
  fc.tuple(fc.constant('owner'), fc.constantFrom('', '王芳', '郑凯', '李雷、王芳', 'vendor@example.com', '没有这个人')),
  fc.tuple(fc.constant('task'), fc.constantFrom('=1+1', '联系媒体', '<b>展台</b>', '5月1日', '')),
  fc.tuple(fc.constantFrom('reason', 'deliverable', 'group'), fc.constantFrom('等样品', "'00123", '')),
);
const memberField = fc.oneof(
  fc.tuple(fc.constant('name'), fc.constantFrom('', '王芳', '新同事')),
  fc.tuple(fc.constant('email'), fc.constantFrom('', 'a@example.com', 'B@Example.com', 'not an address', 'wang.fang@example.com')),
  fc.tuple(fc.constant('digest'), fc.constantFrom('每日', '仅滞后', '不接收')),
  fc.tuple(fc.constant('role'), fc.constantFrom('组员', '组长', '总负责人')),
);

const userStep: fc.Arbitrary<UserStep> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ row: place, picked: taskField })
      .map(({ row, picked: [field, text] }) => ({ do: 'task' as const, row, field, text })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ row: place, picked: memberField })
      .map(({ row, picked: [field, text] }) => ({ do: 'member' as const, row, field, text })),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('type', 'spoilFormula'), sheet: anySheet, row: place, column: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('eventDate'), days: fc.integer({ min: -2, max: 12 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('insertRow', 'deleteRow', 'copyRow', 'moveRow', 'hideRow'),
      sheet: anySheet,
      row: place,
      to: place,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('ownColumn', 'moveColumn', 'hideColumn', 'deleteColumn'),
      sheet: anySheet,
      column: place,
      to: place,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('sort'), sheet: table, column: place, ascending: fc.boolean(), fromTop: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('filter'), sheet: table, clear: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('paste'),
      row: place,
      texts: fc.array(fc.array(fc.constantFrom('寄样机', '2026-12-15', '', '进行中'), { minLength: 2, maxLength: 2 }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('clear', 'colour'), sheet: anySheet, row: place, column: place }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('rename', 'duplicate', 'ownRule', 'loseKeys', 'loseKeyColumn', 'loseChoices'),
      sheet: anySheet,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('deleteTab'), sheet: anySheet }) },
  { weight: 1, arbitrary: fc.constant({ do: 'ownTab' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('clock'), hours: fc.integer({ min: 1, max: 30 }) }) },
);

const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'none' as const }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('kill', 'fail'), call: fc.integer({ min: 1, max: 320 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('lock', 'quota', 'slow') }) },
);

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('repair', 'hour') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('moveDate', 'thereAndBack'), days: fc.constantFrom(-3, -1, 1, 7, 30) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('insert', 'undo', 'people', 'tasks', 'look', 'remindersOn', 'remindersOff', 'previewRepair'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('addSheet'), kind: fc.constantFrom(...OPTIONAL) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('removeSheet'), kind: fc.constantFrom(...OPTIONAL), keep: fc.boolean() }) },
);

/** One step: rather more of people than of ours. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: userStep },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('command'), command, fault }) },
);

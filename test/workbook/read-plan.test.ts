import { civilDate } from '../../src/domain/civil-date';
import { readCalendar } from '../../src/workbook/read-calendar';
import { readPlanFacts, readSettings } from '../../src/workbook/read-plan';
import { BOOK, formatKey, type SheetKind } from '../../src/workbook/sheet-key';
import type { SheetSnapshot, SnapshotValue } from '../../src/workbook/snapshot';

const PLAN = 'p1';
const day = (text: string): SnapshotValue => ({ date: civilDate(text), minutes: 0 });

/** A table with only these columns: key row, header, rows. */
function table(
  kind: SheetKind,
  title: string,
  columns: readonly string[],
  rows: readonly (readonly SnapshotValue[])[],
  plan = PLAN,
): SheetSnapshot {
  return { sheetId: 1, title, values: [columns.map((part) => formatKey({ plan, kind, part })), columns.map((key) => `<${key}>`), ...rows] };
}

function settingsForm(cells: { readonly [key: string]: SnapshotValue }): SheetSnapshot {
  return {
    sheetId: 3,
    title: '设置',
    values: Object.entries(cells).map(([part, value]) => [formatKey({ plan: PLAN, kind: 'settings', part }), part, value]),
  };
}

const FALLBACK = { d0: civilDate('2026-12-20'), d1: civilDate('2026-12-20'), eventName: 'Launch', calendar: 'china' } as const;
const SETTINGS = { d0: day('2026-12-20'), d1: day('2026-12-20'), scheduledD0: day('2026-12-20'), eventName: '发布会' };

const TASK_COLUMNS = ['task', 'status', 'owner', 'due', 'start', 'group', 'phase', 'priority', 'rule', 'reason'];
const TEAM_COLUMNS = ['group', 'name', 'role', 'email', 'digest'];

function read(tasks: readonly (readonly SnapshotValue[])[], team: readonly (readonly SnapshotValue[])[] = [], columns = TASK_COLUMNS) {
  const { settings } = readSettings(settingsForm(SETTINGS), PLAN, FALLBACK);
  if (!settings) throw new Error('no settings');
  const snapshots = {
    tasks: table('tasks', '任务分解表', columns, tasks),
    team: table('team', '团队与分工', TEAM_COLUMNS, team),
    settings: settingsForm(SETTINGS),
  };
  return readPlanFacts(snapshots, PLAN, 'zh-CN', settings, { days: new Map(), years: 'every' }, null);
}

describe('a task row', () => {
  it.each([
    ['未开始', 'notStarted'],
    ['Not started', 'notStarted'],
    [' 已完成 ', 'done'],
    ['DONE', 'done'],
    ['ｄｏｎｅ', 'done'],
    ['受阻', 'blocked'],
    ['Blocked', 'blocked'],
    ['进行中', 'inProgress'],
    ['已取消\u3000', 'cancelled'],
    ['', 'notStarted'],
  ])('status "%s" is %s', (typed, status) => {
    const { facts, findings } = read([['A', typed]]);

    expect(facts.tasks[0]?.status).toBe(status);
    expect(findings).toEqual([]);
  });

  it.each(['滞后', 'Late', 'finished', '1'])('status "%s" is a finding at its cell; the row goes on as not started', (typed) => {
    const { facts, findings } = read([['A', typed, 'Bo', day('2026-12-01')]]);

    expect(findings).toEqual([{ code: 'task.badStatus', path: '任务分解表!B3', facts: { text: typed } }]);
    expect(facts.tasks[0]).toMatchObject({ row: 3, task: 'A', status: 'notStarted', owner: 'Bo', due: '2026-12-01' });
  });

  it('takes a date, a date as text, a number that has lost its date format, and no due date', () => {
    // 2026-12-20 is day 46376 of the spreadsheet: 46022 is 2025-12-31, and 354 days on.
    const due: SnapshotValue[] = [
      day('2026-12-01'),
      ' 2026-12-02 ',
      '2026年12月3日\u200B',
      '２０２６／１２／４',
      46376,
      46376.75,
      20261205,
      '',
      '\u200B',
    ];
    const { facts, findings } = read([...due.map((typed) => ['A', '', '', typed]), ['D']]);

    const days = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-20', '2026-12-20', '2026-12-05', null, null, null];
    expect(facts.tasks.map((task) => task.due)).toEqual(days);
    expect(facts.tasks.map((task) => task.unreadableDue).join('')).toBe('');
    expect(findings).toEqual([]);
  });

  it('does not take for a date what a wrong figure in a date cell comes to: 5 is a day of 1900', () => {
    const { facts } = read([['A', '', '', day('1900-01-04')]]);

    expect(facts.tasks[0]).toMatchObject({ due: null, unreadableDue: '1900-01-04' });
  });

  it.each<SnapshotValue>(['下周五', '2026-02-30', '12/1', '1899-12-30', 5, 0.4, -46000, 99_999, true])(
    'a due date %p is handed on as unreadable, a start like that is a finding at its cell; the row goes on',
    (typed) => {
      const { facts, findings } = read([['A', '进行中', 'Bo', typed, typed]]);

      expect(findings).toEqual([{ code: 'task.badDate', path: '任务分解表!E3', facts: { text: String(typed) } }]);
      expect(facts.tasks[0]).toMatchObject({ status: 'inProgress', owner: 'Bo', due: null, start: null, unreadableDue: String(typed) });
    },
  );

  it('counts right under the header, skips rows without a task, and knows its own row number', () => {
    const { facts } = read([['first'], ['', '已完成', 'Bo', day('2026-12-01')], ['  '], ['last']]);

    expect(facts.tasks.map(({ row, task }) => [row, task])).toEqual([
      [3, 'first'],
      [6, 'last'],
    ]);
  });

  it('reads phase, priority and date rule in either language, unknown ones as none', () => {
    const { facts } = read([
      ['A', '', '', '', '', 'PR', '执行', '高', '法定'],
      ['B', '', '', '', '', 'PR', 'Review', 'low', 'By hand'],
      ['C', '', '', '', '', 'PR', 'later', '!', '?'],
    ]);

    expect(facts.tasks.map(({ phase, priority, rule }) => [phase, priority, rule])).toEqual([
      ['execute', 'high', 'legal'],
      ['review', 'low', 'manual'],
      [null, null, null],
    ]);
  });

  it('is read by key wherever its columns are, and a missing column is blank', () => {
    const { facts, findings } = read([['Bo', day('2026-12-01'), 'A']], [], ['owner', 'due', 'task']);

    expect(findings).toEqual([]);
    expect(facts.tasks[0]).toMatchObject({ task: 'A', owner: 'Bo', due: '2026-12-01', status: 'notStarted', reason: '' });
  });

  it('of a sheet that lost its keys: one finding, no tasks', () => {
    const { settings } = readSettings(settingsForm(SETTINGS), PLAN, FALLBACK);
    if (!settings) throw new Error('no settings');
    const bare: SheetSnapshot = { sheetId: 1, title: 'Tasks', values: [['Task'], ['A']] };
    const snapshots = { tasks: bare, team: table('team', 'Team', TEAM_COLUMNS, []), settings: settingsForm(SETTINGS) };
    const { facts, findings } = readPlanFacts(snapshots, PLAN, 'en', settings, { days: new Map(), years: 'every' }, null);

    expect(findings).toEqual([{ code: 'repair.keysLost', path: 'Tasks', facts: {} }]);
    expect(facts.tasks).toEqual([]);
  });
});

describe('a team row', () => {
  it('takes both languages; a wrong role or digest choice is a finding and the row goes on', () => {
    const { facts, findings } = read(
      [],
      [
        ['总负责人', 'Ada', 'Lead', 'ada@example.com', '每日'],
        ['内容组', 'Bo', ' 组长 ', 'bo@example.com', 'late only'],
        ['内容组', 'Cy', '老板', 'cy@example.com', 'hourly'],
        ['内容组', 'Di', '', '', ''],
      ],
    );

    expect(facts.team.map(({ row, name, role, digest }) => [row, name, role, digest])).toEqual([
      [3, 'Ada', 'lead', 'daily'],
      [4, 'Bo', 'groupLead', 'lateOnly'],
      [5, 'Cy', 'member', 'daily'],
      [6, 'Di', 'member', 'daily'],
    ]);
    expect(findings).toEqual([
      { code: 'team.badRole', path: '团队与分工!C5', facts: { text: '老板' } },
      { code: 'team.badDigest', path: '团队与分工!E5', facts: { text: 'hourly' } },
    ]);
  });
});

describe('settings', () => {
  it('are read by row key, in any order, with defaults for what is blank', () => {
    const { settings, findings } = readSettings(
      settingsForm({
        calendar: 'Monday–Friday',
        dueSoonDays: 5,
        d1: '2026-12-22',
        d0: day('2026-12-21'),
        scheduledD0: day('2026-12-20'),
        eventName: '  ',
      }),
      PLAN,
      FALLBACK,
    );

    expect(findings).toEqual([]);
    expect(settings).toEqual({
      eventName: 'Launch',
      d0: '2026-12-21',
      d1: '2026-12-22',
      scheduledFor: '2026-12-20',
      scheduledUntil: '2026-12-20',
      scheduledOn: null,
      dueSoonDays: 5,
      escalationDays: 3,
      reserveLow: 0.1,
      calendar: 'weekdays',
    });
  });

  it('fall back with a finding where a cell cannot be understood', () => {
    const { settings, findings } = readSettings(
      settingsForm({ ...SETTINGS, d0: '十二月', dueSoonDays: '很快', escalationDays: 99 }),
      PLAN,
      FALLBACK,
    );

    expect(findings).toEqual([
      { code: 'settings.unreadable', path: '设置!C1', facts: { text: '十二月' } },
      { code: 'settings.unreadable', path: '设置!C5', facts: { text: '很快' } },
      { code: 'settings.unreadable', path: '设置!C6', facts: { text: '99' } },
    ]);
    expect(settings).toMatchObject({ d0: '2026-12-20', dueSoonDays: 3, escalationDays: 3 });
  });

  it('never end before they begin', () => {
    const { settings } = readSettings(settingsForm({ ...SETTINGS, d0: day('2026-12-24'), d1: day('2026-12-20') }), PLAN, FALLBACK);

    expect(settings).toMatchObject({ d0: '2026-12-24', d1: '2026-12-24' });
  });

  it('without a key of the plan: none, and one finding', () => {
    expect(readSettings({ sheetId: 3, title: '设置', values: [['x']] }, PLAN, FALLBACK)).toEqual({
      settings: null,
      findings: [{ code: 'repair.keysLost', path: '设置', facts: {} }],
    });
  });
});

describe('the working calendar', () => {
  const holidays = (rows: readonly (readonly SnapshotValue[])[]): SheetSnapshot =>
    table('holidays', '节假日', ['date', 'type', 'name'], rows, BOOK);

  it('takes 休 and 班 in either language, and the years of its rows', () => {
    const { calendar, findings } = readCalendar(
      holidays([
        [day('2026-10-01'), '休'],
        [day('2026-10-10'), 'Work'],
        ['2027-01-01', ' off '],
      ]),
      'table',
    );

    expect(findings).toEqual([]);
    expect([...calendar.days]).toEqual([
      ['2026-10-01', 'off'],
      ['2026-10-10', 'work'],
      ['2027-01-01', 'off'],
    ]);
    expect(calendar.years).toEqual(new Set([2026, 2027]));
  });

  it('Monday–Friday needs no year to be loaded', () => {
    expect(readCalendar(holidays([]), 'weekdays').calendar.years).toBe('every');
  });

  it('leaves out a row without a date or with an unknown type, saying which cell', () => {
    const { calendar, findings } = readCalendar(
      holidays([
        ['国庆', '休'],
        [day('2026-10-02'), '假'],
      ]),
      'china',
    );

    expect(calendar.days.size).toBe(0);
    expect(findings).toEqual([
      { code: 'holiday.unreadable', path: '节假日!A3', facts: { text: '国庆' } },
      { code: 'holiday.unreadable', path: '节假日!B4', facts: { text: '假' } },
    ]);
  });
});

import { type CivilDate, toSerial } from '../../src/domain/civil-date';
import type { Faults, Host } from '../../src/local/host';
import { exampleRows } from './digest-scene';
import {
  ask,
  callsOf,
  INSERT,
  lastRun,
  loadShipped,
  MATE,
  newHost,
  openHoles,
  restored,
  rpc,
  tableOf,
  type,
  typedCells,
  writesOf,
} from './showrunner';
import { workbookContent } from './workbook-content';

const TEAM = '团队与分工';
const TASKS = '任务分解表';
let saved = '';

beforeAll(async () => {
  await loadShipped();
  const host = newHost();
  ask(host, 'insertPlan', INSERT);
  saved = host.save();
});

function codes(reply: ReturnType<typeof rpc>): string[] {
  return reply.ok ? [] : reply.findings.map(({ code }) => code);
}

function serial(day: string): number {
  return toSerial(day as CivilDate);
}

function imported(host: Host, ...tasks: readonly string[]) {
  return tableOf(host, TASKS).filter(({ task }) => tasks.includes(String(task)));
}

const MESSY = [
  ['序号', '事项（必填）', 'Assignee', '截止时间', 'Progress', '紧急程度', '备注'],
  ['1', '订车', '孙七', '12月15日', '已做', '紧急', ''],
  ['2', '印名牌', 'zhou.ba@example.com', '2026/12/16 18:00', 'doing', 'P3', '急'],
  ['3', '拍合影', '', '20 Dec 2026', '', '', ''],
  ['4', '', '孙七', '2026-12-20', '', '', ''],
  ['5', '订餐', '', '下周二', '差不多', '', ''],
];

describe('the preview of an import', () => {
  it('recognises columns, counts the rows, says what is wrong and writes nothing', () => {
    const host = restored(saved);
    const preview = ask(host, 'previewImport', { plan: null, kind: 'tasks', rows: MESSY });
    expect(preview.columns).toEqual([null, 'task', 'owner', 'due', 'status', 'priority', null]);
    expect(preview.rows).toBe(4);
    expect(preview.findings.map(({ code, facts }) => [code, facts.line])).toEqual([
      ['import.noTask', 5],
      ['import.badStatus', 6],
      ['import.badDate', 6],
    ]);
    expect(openHoles(preview.findings)).toEqual([]);
    const due = preview.choices.find(({ key }) => key === 'due');
    expect(due).toEqual({ key: 'due', name: { 'zh-CN': '完成时限', en: 'Due' }, needed: false });
    expect(preview.choices.filter(({ needed }) => needed).map(({ key }) => key)).toEqual(['task']);
    expect(writesOf(lastRun(host))).toEqual([]);
  });

  it("knows the sheet's own headings and leaves the needed column to be chosen when it is not found", () => {
    const host = restored(saved);
    const rows = [
      ['状态(请填)', 'Was tun?', '完成时限'],
      ['进行中', '订车', '2026-12-15'],
    ];
    const preview = ask(host, 'previewImport', { plan: null, kind: 'tasks', rows });
    expect([preview.columns, preview.rows, preview.findings]).toEqual([
      ['status', null, 'due'],
      0,
      [{ code: 'import.noTaskColumn', path: '', facts: { found: ['Was tun?'] } }],
    ]);
    const corrected = ask(host, 'previewImport', { plan: null, kind: 'tasks', rows, columns: ['status', 'task', null] });
    expect([corrected.columns, corrected.rows, corrected.findings]).toEqual([['status', 'task', null], 1, []]);
    const twice = ask(host, 'previewImport', { plan: null, kind: 'tasks', rows, columns: ['task', 'task', null] });
    expect(twice.findings).toEqual([{ code: 'import.columnTwice', path: '1', facts: { column: 'Was tun?' } }]);
    expect(openHoles(twice.findings)).toEqual([]);
  });

  it('is refused for a column that is none, and without a plan', () => {
    const draft = { plan: null, kind: 'people', rows: [['姓名'], ['张三']], columns: ['due'] } as const;
    expect(codes(rpc(restored(saved), 'previewImport', draft))).toEqual(['import.noSuchColumn']);
    expect(codes(rpc(newHost(), 'previewImport', { ...draft, columns: ['name'] }))).toEqual(['import.noPlan']);
  });
});

describe('importing rows', () => {
  it('takes what the preview has shown, with the columns as corrected', () => {
    const host = restored(saved);
    const outcome = ask(host, 'importRows', { plan: null, kind: 'tasks', rows: MESSY });
    expect(outcome).toMatchObject({ imported: 4, undo: true });
    expect(
      imported(host, '订车', '印名牌', '拍合影', '订餐').map(({ owner, due, status, priority, rule }) => [
        owner,
        due,
        status,
        priority,
        rule,
      ]),
    ).toEqual([
      ['孙七', serial('2026-12-15'), '已完成', '高', '手工'],
      ['zhou.ba@example.com', serial('2026-12-16'), '进行中', '低', '手工'],
      ['', serial('2026-12-20'), '未开始', '中', '手工'],
      ['', '下周二', '未开始', '中', '手工'],
    ]);
    const chosen = {
      plan: null,
      kind: 'tasks',
      rows: [
        ['A', 'B'],
        ['租音响', '12/18'],
      ],
      columns: ['task', 'due'],
    } as const;
    ask(host, 'importRows', chosen);
    expect(imported(host, '租音响')[0]).toMatchObject({ due: serial('2026-12-18') });
  });

  it('reads the days of a European table as Europeans write them', () => {
    const host = newHost({ locale: 'de_DE', timeZone: 'Europe/Berlin' });
    ask(host, 'insertPlan', { ...INSERT, language: 'en' });
    const rows = [
      ['Task', 'Deadline'],
      ['Bus', '3/12/2026'],
      ['Badges', '4.12.'],
      ['Photo', '5 Dec'],
    ];
    ask(host, 'importRows', { plan: null, kind: 'tasks', rows });
    const due = tableOf(host, 'Tasks').flatMap(({ task, due: date }) => (['Bus', 'Badges', 'Photo'].includes(String(task)) ? [date] : []));
    expect(due).toEqual([serial('2026-12-03'), serial('2026-12-04'), serial('2026-12-05')]);
  });

  it('of fifteen people fills waiting rows and adds others', () => {
    const host = restored(saved);
    const before = tableOf(host, TEAM);
    const members = Array.from({ length: 13 }, (_, n) => ['执行组', `组员${n}`, '成员', `m${n}@example.com`, '每天']);
    const rows = [
      ['部门', '姓名', '职位', 'E-mail', '提醒'],
      ['客户组', '郑凯', 'Team lead', 'zheng.kai@example.com', ''],
      ['财务', '钱九', '组长', '', ''],
      ...members,
    ];
    expect(ask(host, 'previewImport', { plan: null, kind: 'people', rows })).toMatchObject({ rows: 15, findings: [] });
    expect(ask(host, 'importRows', { plan: null, kind: 'people', rows })).toEqual({ imported: 15, findings: [], undo: true });
    const after = tableOf(host, TEAM);
    expect(after.length).toBe(before.length + 13);
    expect(after.find(({ name }) => name === '郑凯')).toMatchObject({ id: 'SALES', role: '组长', email: 'zheng.kai@example.com' });
    expect(after.find(({ name }) => name === '组员12')).toMatchObject({ role: '组员', digest: '每日' });
  });

  it('is bounded, and says what was left out', () => {
    const host = restored(saved);
    const rows = [['任务'], ...Array.from({ length: 2003 }, (_, n) => [`任务 ${n}`])];
    const { rows: taken, findings } = ask(host, 'previewImport', { plan: null, kind: 'tasks', rows });
    expect([taken, findings]).toEqual([2000, [{ code: 'import.tooMany', path: '', facts: { n: 3, most: 2000 } }]]);
    expect(openHoles(findings)).toEqual([]);
    expect(ask(host, 'importRows', { plan: null, kind: 'tasks', rows })).toMatchObject({ imported: 2000, undo: false });
    expect(codes(rpc(host, 'previewUndo', {}))).toEqual(['undo.nothing']);
  });
});

describe('an import that is taken back', () => {
  it('leaves the sheets as they were, people and tasks', () => {
    for (const draft of [
      { plan: null, kind: 'tasks', rows: MESSY },
      { plan: null, kind: 'people', rows: exampleRows('people.zh-CN.csv') },
    ] as const) {
      const host = restored(saved);
      const before = workbookContent(host);
      const { imported: rows } = ask(host, 'importRows', draft);
      expect(ask(host, 'previewUndo', {})).toMatchObject({
        change: { command: 'import', imported: { kind: draft.kind, rows } },
        findings: [],
      });
      expect(ask(host, 'undoLast', {}).findings).toEqual([]);
      expect(workbookContent(host)).toEqual(before);
      expect(codes(rpc(host, 'undoLast', {}))).toEqual(['undo.nothing']);
    }
  });

  it('keeps what somebody has changed since, and says where', () => {
    const host = restored(saved);
    ask(host, 'importRows', { plan: null, kind: 'tasks', rows: MESSY });
    const [car] = imported(host, '订车');
    type(host, TASKS, 'owner', car?.row ?? 0, '吴十');
    const { findings } = ask(host, 'undoLast', {});
    expect(findings.map(({ code }) => code)).toEqual(['undo.changedSince']);
    expect(imported(host, '订车', '印名牌', '拍合影', '订餐')).toEqual([]);
    expect(tableOf(host, TASKS).find(({ row }) => row === car?.row)).toMatchObject({ task: '', owner: '吴十', due: '' });
  });

  it('comes to the same end when the undoing dies at a call', () => {
    const undisturbed = restored(saved);
    const before = typedCells(undisturbed, TASKS);
    ask(undisturbed, 'importRows', { plan: null, kind: 'tasks', rows: MESSY });
    const after = undisturbed.save();
    ask(undisturbed, 'undoLast', {});
    const total = callsOf(lastRun(undisturbed));
    for (let place = 1; place <= 8; place += 1) {
      const host = restored(after);
      const faults: Faults = { killAtCall: Math.round((place * total) / 8) };
      host.faults = faults;
      expect(() => rpc(host, 'undoLast', {})).toThrow('killed');
      host.faults = {};
      rpc(host, 'undoLast', {});
      expect(typedCells(host, TASKS)).toEqual(before);
      expect(host.properties['sr.journal']).toBeUndefined();
    }
  });

  it('is offered in the menu in the words of the reader', () => {
    const host = restored(saved);
    ask(host, 'importRows', { plan: null, kind: 'tasks', rows: MESSY });
    const asked = (email: string, caption: string): string => {
      host.signIn(email);
      host.open();
      host.answer({ button: 'NO' });
      host.click(caption);
      return host.dialogs[host.dialogs.length - 1]?.text ?? '';
    };
    expect(asked(MATE, 'Undo the last change…')).toContain('On 2026-12-10 4 tasks were imported.');
    expect(asked('lead@example.com', '撤销上一次改动…')).toContain('2026-12-10 导入了 4 项任务。');
    expect(imported(host, '订车')).toHaveLength(1);
  });
});

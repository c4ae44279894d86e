import { type CivilDate, toSerial } from '../../src/domain/civil-date';
import type { Host } from '../../src/local/host';
import { exampleRows } from './digest-scene';
import { ask, INSERT, lastRun, loadShipped, newHost, openHoles, restored, rpc, tableOf, type, typedCells, writesOf } from './showrunner';

const TEAM = '团队与分工';
const TASKS = '任务分解表';
let saved = '';

beforeAll(async () => {
  await loadShipped();
  const host = newHost();
  ask(host, 'insertPlan', INSERT);
  saved = host.save();
});

function people(host: Host, rows: readonly (readonly string[])[]): readonly { code: string; path: string; facts: object }[] {
  const { findings } = ask(host, 'importPeople', { plan: null, rows });
  expect(openHoles(findings)).toEqual([]);
  return findings;
}

function named(host: Host, name: string): ReturnType<typeof tableOf> {
  return tableOf(host, TEAM).filter((row) => row.name === name);
}

describe('importing people', () => {
  it('takes the people of the examples, each lead into the row that waits for one', () => {
    const host = restored(saved);
    const before = tableOf(host, TEAM).length;
    const rows = exampleRows('people.zh-CN.csv');
    expect(ask(host, 'importPeople', { plan: null, rows })).toEqual({ imported: 11, findings: [] });
    expect(named(host, '郑凯')).toHaveLength(1);
    expect(named(host, '郑凯')[0]).toMatchObject({ group: '客户组', role: '组长', email: 'zheng.kai@example.com', digest: '每日' });
    // Three of the eleven are no group leads and get rows of their own.
    expect(tableOf(host, TEAM)).toHaveLength(before + 3);
  });

  it('a second time changes nothing', () => {
    const host = restored(saved);
    people(host, exampleRows('people.zh-CN.csv'));
    const team = typedCells(host, TEAM);
    expect(ask(host, 'importPeople', { plan: null, rows: exampleRows('people.zh-CN.csv') })).toEqual({ imported: 0, findings: [] });
    expect(writesOf(lastRun(host))).toEqual([]);
    expect(typedCells(host, TEAM)).toEqual(team);
  });

  it('understands other orders, other words, full width and blank lines', () => {
    const host = restored(saved);
    const rows = [
      ['备注', 'Ｅ－ｍａｉｌ', '职务', '部门', '名字'],
      ['', '', '', '', ''],
      ['x', 'Li Lei <li.lei@example.com>', 'Group lead', '客户组', ' 李雷 '],
    ];
    expect(people(host, rows)).toEqual([]);
    expect(named(host, '李雷')[0]).toMatchObject({ group: '客户组', role: '组长', email: 'Li Lei <li.lei@example.com>' });
  });

  it('says of every doubtful cell what it is and in which line, and keeps the text', () => {
    const host = restored(saved);
    const found = people(host, [
      ['姓名', '组别', '角色', '邮箱', '接收提醒'],
      ['王五', '执行组', '经理', 'wang.wu@example', '偶尔'],
      ['', '执行组', '组员', 'nobody@example.com', ''],
    ]);
    expect(found).toEqual([
      { code: 'import.badRole', path: '2', facts: { line: 2, text: '经理' } },
      { code: 'import.badDigest', path: '2', facts: { line: 2, text: '偶尔' } },
      { code: 'import.badAddress', path: '2', facts: { line: 2, text: 'wang.wu@example' } },
      { code: 'import.noName', path: '3', facts: { line: 3, text: 'nobody@example.com' } },
    ]);
    expect(named(host, '王五')[0]).toMatchObject({ role: '组员', email: 'wang.wu@example', digest: '每日' });
  });

  it('takes a person once who stands in the file twice', () => {
    const host = restored(saved);
    people(host, [
      ['姓名', '组别', '邮箱'],
      ['赵六', '执行组', ''],
      ['赵六', '执行组', 'zhao.liu@example.com'],
    ]);
    expect(named(host, '赵六')).toHaveLength(1);
    expect(named(host, '赵六')[0]?.email).toBe('zhao.liu@example.com');
  });

  it('overwrites nothing that was typed, a row begun without a role included', () => {
    const host = restored(saved);
    const next = Math.max(...tableOf(host, TEAM).map(({ row }) => row)) + 1;
    type(host, TEAM, 'name', next, '孙七');
    type(host, TEAM, 'email', next, 'sun.qi@example.com');
    const lead = tableOf(host, TEAM).find((row) => row.group === '客户组');
    type(host, TEAM, 'email', lead?.row ?? 0, 'old@example.com');
    people(host, [
      ['姓名', '组别', '角色', '邮箱'],
      ['郑凯', '客户组', '组长', 'zheng.kai@example.com'],
      ['周八', '执行组', '组员', 'zhou.ba@example.com'],
    ]);
    expect(named(host, '孙七')[0]).toMatchObject({ row: next, email: 'sun.qi@example.com' });
    expect(named(host, '郑凯')[0]).toMatchObject({ row: lead?.row, email: 'old@example.com' });
    expect(named(host, '周八')[0]?.row).toBe(next + 1);
  });

  it('keeps hostile cells as text', () => {
    const host = restored(saved);
    const name = '=HYPERLINK("http://evil.example","Click")';
    people(host, [
      ['姓名', '组别', '邮箱'],
      [name, '+1', '=1+1'],
    ]);
    expect(named(host, name)).toEqual([]);
    const cells = typedCells(host, TEAM).flat();
    expect(cells).toEqual(expect.arrayContaining([name, '+1', '=1+1']));
    const state = JSON.parse(host.save()) as { book: { sheets: { rows: ({ f?: string } | null)[][] }[] } };
    expect(state.book.sheets.flatMap((sheet) => sheet.rows.flat()).filter((cell) => cell?.f === name || cell?.f === '=1+1')).toEqual([]);
  });

  it('refuses a table without names', () => {
    expect(
      rpc(restored(saved), 'importPeople', {
        plan: null,
        rows: [
          ['电话', '地址'],
          ['1', '2'],
        ],
      }),
    ).toMatchObject({
      ok: false,
      findings: [{ code: 'import.noNameColumn', facts: { found: ['电话', '地址'] } }],
    });
  });
});

describe('importing tasks', () => {
  it('adds the tasks of the examples below, with dates of their own', () => {
    const host = restored(saved);
    const before = tableOf(host, TASKS);
    expect(ask(host, 'importTasks', { plan: null, rows: exampleRows('tasks.zh-CN.csv') })).toEqual({ imported: 5, findings: [] });
    const after = tableOf(host, TASKS);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map((row) => [row.task, row.owner, row.due, row.rule, row.status])).toEqual([
      ['确认首发渠道备货数量', '郑凯', toSerial('2026-12-09' as CivilDate), '手工', '未开始'],
      ['制作嘉宾座位图', '刘畅', toSerial('2026-12-11' as CivilDate), '手工', '未开始'],
      ['准备发言人口径卡', '何佳', toSerial('2026-12-14' as CivilDate), '手工', '未开始'],
      ['更新官网产品页', '', toSerial('2026-12-18' as CivilDate), '手工', '未开始'],
      ['寄送媒体感谢函', '陈思雨', toSerial('2026-12-23' as CivilDate), '手工', '未开始'],
    ]);
    expect(new Set(after.map((row) => row.id)).size).toBe(after.length);
  });

  it('keeps what it cannot read, and says so', () => {
    const host = restored(saved);
    const { findings } = ask(host, 'importTasks', {
      plan: null,
      rows: [
        ['Deadline', 'Task', 'Status', 'Priority'],
        ['下周二', '订车', '差不多', '特急'],
        ['２０２６年１２月１１日', '=1+1', 'Done', 'High'],
      ],
    });
    expect(findings.map(({ code, facts }) => [code, facts.line, facts.text])).toEqual([
      ['import.badStatus', 2, '差不多'],
      ['import.badPriority', 2, '特急'],
      ['import.badDate', 2, '下周二'],
    ]);
    const [car, sum] = typedCells(host, TASKS).filter((row) => row.includes('订车') || row.includes('=1+1'));
    expect(car).toContain('下周二');
    expect(sum).toEqual(expect.arrayContaining([toSerial('2026-12-11' as CivilDate), '已完成', '高']));
  });

  it('does not write over a row that somebody began without a task', () => {
    const host = restored(saved);
    const next = Math.max(...tableOf(host, TASKS).map(({ row }) => row)) + 1;
    type(host, TASKS, 'owner', next, '孙七');
    ask(host, 'importTasks', {
      plan: null,
      rows: [
        ['任务', '负责人'],
        ['订车', '周八'],
      ],
    });
    expect(
      tableOf(host, TASKS)
        .filter(({ row }) => row >= next)
        .map((row) => [row.row, row.task, row.owner]),
    ).toEqual([
      [next, '', '孙七'],
      [next + 1, '订车', '周八'],
    ]);
  });

  it('grows the sheet when the spare rows do not suffice', () => {
    const host = restored(saved);
    const rows = [['任务'], ...Array.from({ length: 400 }, (_, n) => [`任务 ${n}`])];
    expect(ask(host, 'importTasks', { plan: null, rows })).toMatchObject({ imported: 400 });
    expect(tableOf(host, TASKS).filter((row) => /^任务 \d/.test(String(row.task)))).toHaveLength(400);
  });

  it('refuses a table without tasks', () => {
    expect(rpc(restored(saved), 'importTasks', { plan: null, rows: [['X'], ['y']] })).toMatchObject({
      ok: false,
      code: 'import.noTaskColumn',
    });
  });
});

describe('more rows than there are spare ones', () => {
  it('count in totals and colours at once, and a repair only tops up their formulas', () => {
    const host = newHost();
    ask(host, 'insertPlan', INSERT);
    const rows = Array.from({ length: 400 }, (_, index) => [`任务 ${index}`, '2026-12-01']);
    ask(host, 'importTasks', { plan: null, rows: [['任务', '完成时限'], ...rows] });
    const sheet = host.render().sheets.find(({ title }) => title === '任务分解表');
    const last = sheet?.cells.find((cell) => cell.value === '任务 399');
    expect(last?.shown.background).toBe('#fbdcd9');
    const overview = host.render().sheets.find(({ title }) => title === '总览');
    // The number under 滞后任务: none of the template is late on the first day.
    expect(overview?.cells.some((cell) => cell.value === 400)).toBe(true);
    expect(ask(host, 'repair', { plan: null }).changes.map(({ code }) => code)).toEqual(['repair.cellsBack']);
    expect(ask(host, 'repair', { plan: null })).toMatchObject({ operations: 0, findings: [] });
  });
});

import { type CivilDate, toSerial } from '../../src/domain/civil-date';
import type { Host } from '../../src/local/host';
import { savedScene } from './digest-scene';
import {
  ask,
  callsOf,
  cellAt,
  INSERT,
  LEAD,
  lastRun,
  loadShipped,
  MATE,
  newHost,
  openHoles,
  restored,
  rpc,
  shanghai,
  TODAY,
  tableOf,
  type,
  writesOf,
} from './showrunner';

const TASKS = '任务分解表';
let saved = '';

beforeAll(async () => {
  await loadShipped();
  saved = savedScene();
});

function codes(reply: ReturnType<typeof rpc>): string[] {
  return reply.ok ? [] : reply.findings.map(({ code }) => code);
}

function serial(day: string): number {
  return toSerial(day as CivilDate);
}

function rowOf(host: Host, task: string) {
  const row = tableOf(host, TASKS).find((each) => each.task === task);
  if (!row) throw new Error(`there is no task ${task}`);
  return row;
}

/** What the page sends of an item: its id and the number it had. */
function refOf(host: Host, task: string): { readonly plan: null; readonly id: string; readonly row: number } {
  const { id, row } = rowOf(host, task);
  return { plan: null, id: String(id), row };
}

/** Text of 总体状态 on the Overview. */
function overviewHealth(host: Host): string {
  const cells = host.render().sheets.find(({ title }) => title === '总览')?.cells ?? [];
  return String(cells.find(({ row, display }) => row === 2 && /^(?:红|黄|绿)/.test(display))?.display);
}

describe('today', () => {
  it('lists what is late, due and coming up, most urgent first, and whose it is', () => {
    const host = restored(saved);
    const view = ask(host, 'today', { plan: null });
    expect(view).toMatchObject({
      eventName: '产品发布会',
      language: 'zh-CN',
      today: TODAY,
      d0: '2026-12-20',
      d1: '2026-12-20',
      scheduledFor: null,
    });
    const imported = view.items.find(({ task }) => task === '确认首发渠道备货数量');
    // Due on Wednesday the 9th, owned by 郑凯; today is Thursday the 10th.
    expect(imported).toMatchObject({ due: '2026-12-09', daysLate: 1, heading: 'late', owner: '郑凯', mine: false, status: 'notStarted' });
    expect(imported?.standIn).toBe('');
    // examples/people.zh-CN.csv: the lead of the operations group is 赵磊.
    const unowned = view.items.filter(({ owner, group }) => owner === '' && ['总负责人', '执行组'].includes(group));
    expect(new Set(unowned.map(({ group, standIn }) => `${group} ${standIn}`))).toEqual(new Set(['总负责人 lead', '执行组 赵磊']));
    expect(imported?.id).toBe(rowOf(host, '确认首发渠道备货数量').id);
    expect(view.items.map(({ due }) => due)).toEqual(view.items.map(({ due }) => due).sort());
    expect(view.counts.late).toBe(view.items.filter(({ heading }) => heading === 'late').length);
    expect(view.counts.open).toBe(tableOf(host, TASKS).filter(({ task }) => task !== '').length);
    expect(view.counts.dueSoon).toBe(view.items.filter(({ heading }) => heading !== 'late').length);
    expect(view.people).toEqual(expect.arrayContaining(['郑凯', 'lead']));
    expect(view.groups).toContain('客户组');
    expect(writesOf(lastRun(host))).toEqual([]);
  });

  it('marks as mine what would be mailed to me, group leads and owners by address included', () => {
    const host = restored(saved);
    const { row } = rowOf(host, '确认首发渠道备货数量');
    type(host, TASKS, 'owner', row, MATE);
    host.signIn(MATE);
    const mine = ask(host, 'today', { plan: null }).items.filter(({ mine }) => mine);
    expect(mine.map(({ task }) => task)).toEqual(['确认首发渠道备货数量']);
    host.signIn(LEAD);
    expect(ask(host, 'today', { plan: null }).items.some(({ mine, group }) => mine && group === '总负责人')).toBe(true);
  });

  it('has the colour and the sentence of the Overview', () => {
    const host = restored(saved);
    const seen: string[] = [];
    const check = (): void => {
      const { health } = ask(host, 'today', { plan: null });
      expect(health.sentence).toBe(overviewHealth(host));
      seen.push(health.colour);
    };
    check();
    const finish = (find: (row: ReturnType<typeof rowOf>) => boolean): void => {
      for (const row of tableOf(host, TASKS)) if (find(row)) type(host, TASKS, 'status', row.row, '已完成');
    };
    finish((row) => Number(row.due) < serial(TODAY));
    check();
    type(host, TASKS, 'due', rowOf(host, '制作嘉宾座位图').row, '2026-12-09');
    check();
    type(host, TASKS, 'priority', rowOf(host, '制作嘉宾座位图').row, '高');
    type(host, TASKS, 'due', rowOf(host, '制作嘉宾座位图').row, '2026-12-07');
    check();
    type(host, TASKS, 'status', rowOf(host, '制作嘉宾座位图').row, '已取消');
    const first = tableOf(host, '预算')[0]?.row ?? 0;
    type(host, '预算', 'committed', first, '9000000');
    check();
    // The template is red at once when its legal dates have passed ten days before the event.
    expect(seen.slice(1)).toEqual(['green', 'amber', 'red', 'red']);
  }, 60_000);

  it('has it too where nothing is planned: the template has no amounts in pounds, and an order is typed', () => {
    const host = newHost({ locale: 'en_GB' });
    ask(host, 'insertPlan', INSERT);
    for (const row of tableOf(host, TASKS)) if (Number(row.due) < serial(TODAY)) type(host, TASKS, 'status', row.row, '已完成');
    type(host, '预算', 'committed', tableOf(host, '预算')[0]?.row ?? 0, '5000');
    const { health } = ask(host, 'today', { plan: null });
    expect([health.colour, health.sentence]).toEqual(['green', overviewHealth(host)]);
  });

  it('says when another date has been typed, and what cannot be read', () => {
    const host = restored(saved);
    const settings = host.render().sheets.find(({ title }) => title === '设置');
    const row = settings?.cells.find(({ column, value }) => column === 1 && String(value).endsWith('|d0'))?.row;
    host.editCell('设置', `C${row}`, '2026-12-22');
    type(host, TASKS, 'due', rowOf(host, '制作嘉宾座位图').row, '下周二');
    const { d0, scheduledFor, findings } = ask(host, 'today', { plan: null });
    expect([d0, scheduledFor]).toEqual(['2026-12-22', '2026-12-20']);
    expect(findings.map(({ code }) => code)).toContain('digest.badDate');
    expect(openHoles(findings)).toEqual([]);
  });

  it('tells of a sheet that is gone, and is refused without the tasks or a plan', () => {
    const host = restored(saved);
    host.deleteSheet('团队与分工');
    const { findings, items } = ask(host, 'today', { plan: null });
    expect(findings.map(({ code }) => code)).toContain('repair.tabGone');
    expect(openHoles(findings)).toEqual([]);
    expect(items.length).toBeGreaterThan(0);
    host.deleteSheet(TASKS);
    expect(codes(rpc(host, 'today', { plan: null }))).toContain('repair.tabGone');
    expect(codes(rpc(host, 'today', { plan: 'nosuchid' }))).toEqual(['plan.none']);
  });
});

describe('the status of a row', () => {
  const TASK = '制作嘉宾座位图';

  it('is set with the stamps of a person typing it, and taken back with them', () => {
    const host = restored(saved);
    const change = ask(host, 'setStatus', { ...refOf(host, TASK), status: 'done' });
    expect(change).toMatchObject({ column: 'status', from: '未开始', to: '已完成' });
    expect(rowOf(host, TASK)).toMatchObject({ status: '已完成', doneOn: serial(TODAY), updated: serial(TODAY) });
    expect(ask(host, 'today', { plan: null }).items.some(({ task }) => task === TASK)).toBe(false);
    ask(host, 'undoRow', change);
    expect(rowOf(host, TASK)).toMatchObject({ status: '未开始', doneOn: '' });
    ask(host, 'undoRow', change);
    expect(rowOf(host, TASK).status).toBe('未开始');
  });

  it('keeps a day of completion that a person has typed', () => {
    const host = restored(saved);
    type(host, TASKS, 'doneOn', rowOf(host, TASK).row, '2026-12-01');
    ask(host, 'setStatus', { ...refOf(host, TASK), status: 'done' });
    expect(rowOf(host, TASK).doneOn).toBe(serial('2026-12-01'));
    ask(host, 'setStatus', { ...refOf(host, TASK), status: 'inProgress' });
    expect(rowOf(host, TASK)).toMatchObject({ status: '进行中', doneOn: serial('2026-12-01') });
    host.setNow(shanghai('2026-12-11', 9));
    type(host, TASKS, 'doneOn', rowOf(host, TASK).row, '');
    ask(host, 'setStatus', { ...refOf(host, TASK), status: 'blocked' });
    expect(rowOf(host, TASK)).toMatchObject({ status: '受阻', doneOn: '', updated: serial('2026-12-11') });
  });

  it('is written to the row with the id, wherever that has been moved', () => {
    const host = restored(saved);
    const ref = refOf(host, TASK);
    host.moveRows(TASKS, ref.row, 1, 4);
    const neighbour = tableOf(host, TASKS).find(({ row }) => row === ref.row)?.task;
    expect(neighbour).not.toBe(TASK);
    const change = ask(host, 'setStatus', { ...ref, status: 'inProgress' });
    expect(change.row).toBe(rowOf(host, TASK).row);
    expect([rowOf(host, TASK).status, rowOf(host, String(neighbour)).status]).toEqual(['进行中', '未开始']);
  });

  it('is not written when the row is gone, doubled elsewhere, or no longer what was seen', () => {
    const host = restored(saved);
    const ref = refOf(host, TASK);
    expect(codes(rpc(host, 'setStatus', { ...ref, id: 'U-none-1', status: 'done' }))).toEqual(['row.gone']);
    host.copyRows(TASKS, ref.row, 1, 40);
    host.copyRows(TASKS, ref.row, 1, 41);
    host.clearCells(TASKS, `A${ref.row}`);
    expect(codes(rpc(host, 'setStatus', { ...ref, status: 'done' }))).toEqual(['row.unclear']);
    // Without an id the number counts, while the row has none either and says the same.
    const unnamed = { plan: null, id: '', row: ref.row, task: TASK };
    host.clearCells(TASKS, `A${rowOf(host, '更新官网产品页').row}`);
    expect(codes(rpc(host, 'setStatus', { ...unnamed, task: '别的任务', status: 'done' }))).toEqual(['row.gone']);
    expect(codes(rpc(host, 'setStatus', { ...unnamed, row: 2, status: 'done' }))).toEqual(['row.gone']);
    expect(tableOf(host, TASKS).filter(({ status }) => status === '已完成')).toEqual([]);
    const change = ask(host, 'setStatus', { ...unnamed, status: 'done' });
    expect(change.id).toMatch(/^U-/);
    expect(tableOf(host, TASKS).find(({ row }) => row === ref.row)).toMatchObject({ id: change.id, status: '已完成' });
    ask(host, 'undoRow', change);
    expect(tableOf(host, TASKS).filter(({ status }) => status === '已完成')).toEqual([]);
  });

  it('that somebody has changed since is not taken back', () => {
    const host = restored(saved);
    const change = ask(host, 'setStatus', { ...refOf(host, TASK), status: 'inProgress' });
    type(host, TASKS, 'status', change.row, '受阻');
    expect(codes(rpc(host, 'undoRow', change))).toEqual(['row.changedSince']);
    expect(rowOf(host, TASK).status).toBe('受阻');
  });

  it('waits for a run that holds the lock', () => {
    const host = restored(saved);
    host.holdLock();
    expect(codes(rpc(host, 'setStatus', { ...refOf(host, TASK), status: 'done' }))).toEqual(['busy']);
  });
});

describe('postponing', () => {
  it('types the date by hand, and is taken back with the rule', () => {
    const host = restored(saved);
    const row = tableOf(host, TASKS).find(({ rule }) => rule === '随活动日');
    const ref = { plan: null, id: String(row?.id), row: row?.row ?? 0 };
    const change = ask(host, 'postpone', { ...ref, due: '2026-12-18' });
    expect(change).toMatchObject({ column: 'due', from: row?.due, to: serial('2026-12-18'), rule: '随活动日' });
    const now = () => tableOf(host, TASKS).find(({ id }) => id === row?.id);
    expect(now()).toMatchObject({ due: serial('2026-12-18'), rule: '手工', scheduledDue: row?.scheduledDue });
    ask(host, 'undoRow', change);
    expect(now()).toEqual(row);
  });

  it('is refused for what is no date', () => {
    const host = restored(saved);
    expect(codes(rpc(host, 'postpone', { ...refOf(host, '制作嘉宾座位图'), due: '下周二' }))).toEqual(['insert.badDate']);
    expect(writesOf(lastRun(host))).toEqual([]);
  });
});

describe('a row brought to the front', () => {
  it('is selected on its sheet, where it stands now', () => {
    const host = restored(saved);
    const ref = refOf(host, '制作嘉宾座位图');
    host.moveRows(TASKS, ref.row, 1, 4);
    ask(host, 'showRow', ref);
    const [sheet, range] = [host.selection.sheet, String(host.selection.range)];
    expect([sheet, range.startsWith('A4:')]).toEqual([TASKS, true]);
    expect(writesOf(lastRun(host)).filter((member) => !/setActive/.test(member))).toEqual([]);
  });
});

describe('columns', () => {
  it('are all shown on request, but for ids and helpers, and hidden again', () => {
    const host = restored(saved);
    const hidden = (title: string) => host.render().sheets.find((sheet) => sheet.title === title)?.hiddenColumns ?? [];
    const before = [hidden(TASKS), hidden('预算')];
    ask(host, 'showColumns', { plan: null, all: true });
    const letter = (key: string) => cellAt(host, TASKS, key, 1).replace('1', '');
    const column = (key: string) =>
      letter(key)
        .split('')
        .reduce((number, each) => number * 26 + each.charCodeAt(0) - 64, 0);
    expect(hidden(TASKS)).not.toContain(column('phase'));
    expect(hidden(TASKS)).toEqual(expect.arrayContaining([column('id'), column('offsetDue'), column('today')]));
    ask(host, 'showColumns', { plan: null, all: false });
    expect([hidden(TASKS), hidden('预算')]).toEqual(before);
  });
});

describe('the text for a chat', () => {
  it('has what is late first, for everybody, a person or a group', () => {
    const host = restored(saved);
    const all = ask(host, 'chatText', { plan: null, of: null });
    expect(all.split('\n')[0]).toBe('【产品发布会】距活动 10 天（12月20日 周日）');
    expect(all).toMatch(/确认首发渠道备货数量 · .*12月9日 周三.*滞后 1 个工作日 · 郑凯/);
    expect(all).toContain('暂由lead跟进');
    expect(all.indexOf('滞后')).toBeLessThan(all.indexOf('今日'));
    const person = ask(host, 'chatText', { plan: null, of: { person: '郑凯' } });
    expect(person).toContain('给 郑凯');
    expect(person).toContain('确认首发渠道备货数量');
    expect(person).not.toContain('制作嘉宾座位图');
    expect(ask(host, 'chatText', { plan: null, of: { group: '客户组' } })).toContain('给 客户组');
    expect(ask(host, 'chatText', { plan: null, of: { person: '无此人' } })).toContain('没有滞后或近期到期的任务');
    expect(writesOf(lastRun(host))).toEqual([]);
  });

  it('is in the language of the plan, and holds no line a cell could add', () => {
    const host = restored(saved);
    type(host, TASKS, 'task', rowOf(host, '制作嘉宾座位图').row, '座位图\n给 所有人\u202E');
    type(host, TASKS, 'due', rowOf(host, '确认首发渠道备货数量').row, '2026-12-09');
    host.signIn(MATE);
    const text = ask(host, 'chatText', { plan: null, of: null });
    expect(text).toContain('座位图 给 所有人');
    expect(text.split('\n').filter((line) => line === '给 所有人')).toEqual([]);
    host.setNow(shanghai('2026-12-25', 9));
    expect(ask(host, 'chatText', { plan: null, of: null })).toContain('活动已结束 5 天');
  });
});

describe('service calls of the sidebar', () => {
  it('stay few', () => {
    const host = restored(saved);
    const counts: { [method: string]: number } = {};
    const count = (method: string, most: number): void => {
      counts[method] = callsOf(lastRun(host));
      expect([method, counts[method] <= most]).toEqual([method, true]);
    };
    // What a digest costs for the five sheets it reads, without its mails (design §7).
    ask(host, 'today', { plan: null });
    count('today', 25 + host.sheetTitles.length + 4 * 5);
    ask(host, 'start', {});
    count('start', 20);
    const change = ask(host, 'setStatus', { ...refOf(host, '制作嘉宾座位图'), status: 'done' });
    count('setStatus', 25);
    ask(host, 'undoRow', change);
    count('undoRow', 25);
    ask(host, 'postpone', { ...refOf(host, '制作嘉宾座位图'), due: '2026-12-18' });
    count('postpone', 25);
    ask(host, 'showRow', refOf(host, '制作嘉宾座位图'));
    count('showRow', 25);
    ask(host, 'chatText', { plan: null, of: null });
    count('chatText', 25 + host.sheetTitles.length + 4 * 5);
    process.stdout.write(
      `${Object.entries(counts)
        .map(([method, calls]) => `${method}: ${calls} calls`)
        .join(', ')}\n`,
    );
  });
});

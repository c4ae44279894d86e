import { type CivilDate, fromSerial } from '../../src/domain/civil-date';
import type { Host } from '../../src/local/host';
import { hourAt, savedScene } from './digest-scene';
import {
  ask,
  callsOf,
  cellAt,
  EVENT,
  INSERT,
  lastRun,
  loadShipped,
  restored,
  rpc,
  type TableRow,
  TODAY,
  tableOf,
  type,
  typedCells,
} from './showrunner';

const TASKS = '任务分解表';

let saved = '';
beforeAll(async () => {
  await loadShipped();
  saved = savedScene();
}, 60_000);

const codes = (reply: ReturnType<typeof rpc>): string[] => (reply.ok ? [] : reply.findings.map(({ code }) => code));

/** `yyyy-MM-dd` of a date cell of a row. */
function date(row: TableRow, key: string): CivilDate | '' {
  return typeof row[key] === 'number' ? fromSerial(row[key] as number) : '';
}

function task(host: Host, id: string): TableRow {
  const row = tableOf(host, TASKS).find((each) => each.id === id);
  if (!row) throw new Error(`there is no task ${id}`);
  return row;
}

function settings(host: Host): { [key: string]: unknown } {
  return Object.fromEntries(typedCells(host, '设置').map((row) => [String(row[0]).split('|')[3], row[2]]));
}

/** Everything of the tasks but the row numbers. */
function datesOf(host: Host): string[] {
  return tableOf(host, TASKS).map((row) => [row.id, row.start, row.due, row.scheduledStart, row.scheduledDue].join(' '));
}

function move(host: Host, d0: string): void {
  ask(host, 'moveDate', { plan: null, d0, hash: ask(host, 'previewMove', { plan: null, d0 }).hash });
}

describe('the preview of another event date', () => {
  it('says for every row where it goes and why, and writes nothing', () => {
    const host = restored(saved);
    const before = host.save();
    const preview = ask(host, 'previewMove', { plan: null, d0: '2026-12-27' });
    expect(JSON.parse(host.save())).toEqual({ ...JSON.parse(before), counter: expect.any(Number) });
    expect(preview).toMatchObject({ from: { d0: EVENT, d1: EVENT }, to: { d0: '2026-12-27', d1: '2026-12-27' }, undo: true });
    // C12, 逐项确认, is fixed on T-1; the tasks of the CSV were dated by hand.
    expect(preview.moves.find(({ id }) => id === 'C12')).toMatchObject({
      from: { due: '2026-12-19' },
      to: { due: '2026-12-26' },
      reason: 'fixed',
    });
    expect(preview.kept.map(({ reason }) => reason)).toEqual(
      tableOf(host, TASKS).flatMap((row) => (row.rule === '手工' ? ['manual'] : [])),
    );
    expect(preview.moves.length + preview.kept.length + preview.unchanged).toBe(tableOf(host, TASKS).length);
  });

  it('refuses a date that is none, is not ahead, or ends before it begins', () => {
    const host = restored(saved);
    expect(codes(rpc(host, 'previewMove', { plan: null, d0: 'soon' }))).toEqual(['insert.badDate']);
    expect(codes(rpc(host, 'previewMove', { plan: null, d0: TODAY }))).toEqual(['schedule.eventNotAhead']);
    expect(codes(rpc(host, 'previewMove', { plan: null, d0: '2026-12-27', d1: '2026-12-26' }))).toEqual(['schedule.endsBeforeStart']);
    expect(codes(rpc(host, 'previewMove', { plan: 'nobody', d0: '2026-12-27' }))).toEqual(['plan.none']);
  });
});

describe('moving the event', () => {
  it('moves rows that follow it and leaves done, cancelled, 手工 and rows dated by hand', () => {
    const host = restored(saved);
    const [done, cancelled, typed] = ['C03', 'C04', 'C08'].map((id) => task(host, id)) as [TableRow, TableRow, TableRow];
    type(host, TASKS, 'status', done.row, '已完成');
    type(host, TASKS, 'status', cancelled.row, '已取消');
    type(host, TASKS, 'due', typed.row, '2026-12-16');
    const before = new Map(tableOf(host, TASKS).map((row) => [row.id, row]));
    move(host, '2026-12-27');
    for (const row of tableOf(host, TASKS)) {
      const then = before.get(row.id as string);
      if (!then) throw new Error('a row came from nowhere');
      const keeps = [done.id, cancelled.id, typed.id].includes(row.id ?? '') || row.rule === '手工';
      if (keeps) expect([row.id, row.start, row.due, row.scheduledDue]).toEqual([then.id, then.start, then.due, then.scheduledDue]);
      else expect([row.id, row.scheduledStart, row.scheduledDue]).toEqual([row.id, row.start, row.due]);
    }
    // T-1 is fixed, T+1 follows: Monday the 28th.
    expect(date(task(host, 'C12'), 'due')).toBe('2026-12-26');
    expect(settings(host)).toMatchObject({ d0: 46383, d1: 46383, scheduledD0: 46383, scheduledD1: 46383 });
    expect(ask(host, 'repair', { plan: null })).toMatchObject({ operations: 0, findings: [] });
    // The event is known by its new date from now on.
    expect(ask(host, 'insertPlan', { ...INSERT, d0: '2026-12-27' })).toMatchObject({ created: false, operations: 0 });
  });

  it('takes along what is in place and decided by, but for what is done or dated by hand', () => {
    const host = restored(saved);
    const [resources, risks] = ['资源与物料', '风险与应急预案'] as const;
    const find = (title: string, id: string): TableRow => {
      const row = tableOf(host, title).find((each) => each.id === id);
      if (!row) throw new Error(`there is no ${id}`);
      return row;
    };
    type(host, resources, 'due', find(resources, 'badges').row, '2026-12-11');
    type(host, resources, 'status', find(resources, 'press-kits').row, '已验收');
    type(host, resources, 'due', find(resources, 'tea-break').row, '');
    const preview = ask(host, 'previewMove', { plan: null, d0: '2026-12-27' });
    // Of 19 things one is dated by hand and one accepted; of 5 risks one has a day, and it follows.
    expect(preview.others).toEqual([
      { title: resources, moved: 16, kept: 2 },
      { title: risks, moved: 1, kept: 0 },
    ]);
    const before = [resources, risks].map((title) => tableOf(host, title));
    move(host, '2026-12-27');
    // Seventeen days: T-7 stays, Sunday the 20th, and becomes the Friday before. T-3 is the day itself.
    const dates = (title: string, id: string, shown: string, kept: string) => [date(find(title, id), shown), date(find(title, id), kept)];
    expect(dates(resources, 'gifts', 'due', 'scheduledDue')).toEqual(['2026-12-18', '2026-12-18']);
    expect(dates(resources, 'badges', 'due', 'scheduledDue')).toEqual(['2026-12-11', '2026-12-14']);
    expect(dates(resources, 'press-kits', 'due', 'scheduledDue')).toEqual(['2026-12-14', '2026-12-14']);
    expect(dates(resources, 'tea-break', 'due', 'scheduledDue')).toEqual(['', '2026-12-14']);
    expect(dates(risks, 'low-turnout', 'decide', 'scheduledDecide')).toEqual(['2026-12-24', '2026-12-24']);
    expect(ask(host, 'repair', { plan: null })).toMatchObject({ operations: 0, findings: [] });
    ask(host, 'undoLast', {});
    expect([resources, risks].map((title) => tableOf(host, title))).toEqual(before);
  });

  it('does without sheets that have been removed, and stops at one that cannot be read', () => {
    const host = restored(saved);
    ask(host, 'removeSheet', { plan: null, kind: 'risks', keep: false, blankTitle: 'x', confirmedName: '风险与应急预案' });
    expect(ask(host, 'previewMove', { plan: null, d0: '2026-12-27' }).others.map(({ title }) => title)).toEqual(['资源与物料']);
    host.clearCells('资源与物料', 'A1:Y2');
    expect(codes(rpc(host, 'previewMove', { plan: null, d0: '2026-12-27' }))).toEqual(['repair.keysLost']);
  });

  it.each([7, 1, 30])('by +%i days and back restores every date', (days) => {
    const host = restored(saved);
    const before = datesOf(host);
    const away = new Date(Date.parse(`${EVENT}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
    move(host, away);
    expect(datesOf(host)).not.toEqual(before);
    move(host, EVENT);
    expect(datesOf(host)).toEqual(before);
  });

  it('is taken back by undo, once, but for cells changed since', () => {
    const host = restored(saved);
    const before = datesOf(host);
    move(host, '2026-12-27');
    const { row } = task(host, 'C12');
    type(host, TASKS, 'due', row, '2027-01-05');
    const preview = ask(host, 'previewUndo', {});
    expect(preview.change).toMatchObject({ command: 'move', move: { from: { d0: EVENT }, to: { d0: '2026-12-27' } } });
    expect(preview.findings.map(({ code, path }) => [code, path])).toEqual([
      ['undo.changedSince', expect.stringMatching(/^任务分解表![A-Z]+\d+$/)],
    ]);
    expect(ask(host, 'undoLast', {}).cells).toBe(preview.cells);
    const after = datesOf(host);
    expect(after.filter((line) => !line.startsWith('C12 '))).toEqual(before.filter((line) => !line.startsWith('C12 ')));
    expect(date(task(host, 'C12'), 'due')).toBe('2027-01-05');
    expect(settings(host)).toMatchObject({ d0: 46376, scheduledD0: 46376 });
    expect(codes(rpc(host, 'undoLast', {}))).toEqual(['undo.nothing']);
    expect(ask(host, 'insertPlan', INSERT)).toMatchObject({ created: false });
    expect(Object.keys(host.properties).filter((key) => key.startsWith('sr.undo'))).toEqual([]);
  });

  it('finds rows to take back by their id, wherever they have gone', () => {
    const host = restored(saved);
    const before = datesOf(host).sort();
    move(host, '2026-12-27');
    host.insertRows(TASKS, 4, 2);
    host.sortRange(TASKS, 'A3:AB200', 2);
    expect(ask(host, 'undoLast', {}).findings).toEqual([]);
    expect(datesOf(host).sort()).toEqual(before);
  });

  it('brings back what the cells were given: a date as text, a time of day, words over the event date', () => {
    const host = restored(saved);
    const [asText, withTime] = tableOf(host, TASKS).filter(({ id }) => id === 'C12' || id === 'P10');
    const cells = host
      .services()
      .SpreadsheetApp.getActiveSpreadsheet()
      ?.getSheets()
      .find((sheet) => sheet.getName() === TASKS);
    const column = cellAt(host, TASKS, 'due', 1).charCodeAt(0) - 64;
    const due = (row: TableRow | undefined): unknown => task(host, String(row?.id)).due;
    cells?.getRange(asText?.row ?? 0, column, 1, 1).setValues([[`'${date(asText as TableRow, 'due')}`]]);
    cells?.getRange(withTime?.row ?? 0, column, 1, 1).setValues([[Number(withTime?.due) + 0.75]]);
    const d0 = typedCells(host, '设置').findIndex(([key]) => String(key).endsWith('|d0')) + 1;
    host.editCell('设置', `C${d0}`, '圣诞节前');
    const before = [due(asText), due(withTime), settings(host).d0];
    expect(before).toEqual([date(asText as TableRow, 'due'), Number(withTime?.due) + 0.75, '圣诞节前']);
    move(host, '2026-12-27');
    expect([due(asText), due(withTime), settings(host).d0]).not.toContain(before[0]);
    ask(host, 'undoLast', {});
    expect([due(asText), due(withTime), settings(host).d0]).toEqual(before);
  });

  it('leaves a date that a formula of a person’s gives', () => {
    const host = restored(saved);
    const { row } = task(host, 'C12');
    const cell = cellAt(host, TASKS, 'due', row);
    host.editCell(TASKS, cell, `=${Number(task(host, 'C12').due)}`);
    const preview = ask(host, 'previewMove', { plan: null, d0: '2026-12-27' });
    expect(preview.kept).toContainEqual(expect.objectContaining({ row, reason: 'handSet' }));
    move(host, '2026-12-27');
    expect(String(typedCells(host, TASKS)[row - 1]?.[cell.charCodeAt(0) - 65])).toMatch(/^=46/);
  });

  it('is refused when anything it depends on has changed since the preview', () => {
    const host = restored(saved);
    const { hash } = ask(host, 'previewMove', { plan: null, d0: '2026-12-27' });
    type(host, TASKS, 'due', task(host, 'C08').row, '2026-12-16');
    const before = datesOf(host);
    expect(codes(rpc(host, 'moveDate', { plan: null, d0: '2026-12-27', hash }))).toEqual(['move.changedSince']);
    expect(datesOf(host)).toEqual(before);
    const again = ask(host, 'previewMove', { plan: null, d0: '2026-12-27' });
    host.advance(24 * 3_600_000);
    expect(codes(rpc(host, 'moveDate', { plan: null, d0: '2026-12-27', hash: again.hash }))).toEqual(['move.changedSince']);
  });

  it('gives a row copied without its own id one, and moves both', () => {
    const host = restored(saved);
    const original = task(host, 'C12');
    const free = Math.max(...tableOf(host, TASKS).map(({ row }) => row)) + 1;
    host.copyRows(TASKS, original.row, 1, free);
    move(host, '2026-12-27');
    const copies = tableOf(host, TASKS).filter((row) => row.task === original.task);
    expect(copies.map((row) => date(row, 'due'))).toEqual(['2026-12-26', '2026-12-26']);
    expect(new Set(copies.map(({ id }) => id)).size).toBe(2);
    ask(host, 'undoLast', {});
    expect(
      tableOf(host, TASKS)
        .filter((row) => row.task === original.task)
        .map((row) => date(row, 'due')),
    ).toEqual(['2026-12-19', '2026-12-19']);
  });

  it('costs a handful of calls, whatever the number of rows', () => {
    const host = restored(saved);
    const { hash } = ask(host, 'previewMove', { plan: null, d0: '2026-12-27' });
    expect(callsOf(lastRun(host))).toBeLessThanOrEqual(40);
    ask(host, 'moveDate', { plan: null, d0: '2026-12-27', hash });
    // Five sheets are read, three of them once more before the first date is written.
    expect(callsOf(lastRun(host))).toBeLessThanOrEqual(100);
  });
});

describe('a date typed into 设置', () => {
  it('moves nothing; the lead is told, the menu offers it, and taking the offer moves the tasks', () => {
    const host = restored(saved);
    const before = datesOf(host);
    const row = typedCells(host, '设置').findIndex((cells) => String(cells[0]).endsWith('|d0')) + 1;
    host.editCell('设置', `C${row}`, '2026-12-27');
    host.editCell('设置', `C${row + 1}`, '2026-12-27');
    expect(host.dialogs.map(({ kind, text }) => [kind, text])).toEqual([
      ['toast', expect.stringContaining('任务仍按原日期排期')],
      ['toast', expect.stringContaining('任务仍按原日期排期')],
    ]);
    expect(datesOf(host)).toEqual(before);
    hourAt(host, TODAY, 8);
    expect(host.outbox.find(({ to }) => to === 'lead@example.com')?.text).toContain('任务仍按 12月20日 周日 排期');
    host.open();
    host.answer({ button: 'OK', text: '' }, { button: 'YES' }, { button: 'OK' });
    host.click('改期…');
    const [asked, previewed, done] = host.dialogs.slice(2);
    expect(asked?.text).toContain('“设置”中已填 2026-12-27');
    expect(previewed?.text).toContain('从 2026-12-20 改到 2026-12-27');
    expect(previewed?.text).toMatch(/：2026-12-\d\d → 20\d\d-\d\d-\d\d（(随活动日|固定|时间不足)/);
    expect(done?.text).toContain('已改期到 2026-12-27');
    expect(datesOf(host)).not.toEqual(before);
    host.answer({ button: 'YES' }, { button: 'OK' });
    host.click('撤销上一次改动…');
    expect(datesOf(host)).toEqual(before);
    // What the person typed stays typed.
    expect(settings(host)).toMatchObject({ d0: 46383, scheduledD0: 46376 });
  });
});

import type { Host } from '../../src/local/host';
import { figuresOf } from './living-oracle';
import { LOOK, livingScene, seen, TASKS, typedOf } from './living-scene';
import { ask, lastRun, loadShipped, restored, rpc, shanghai, tableOf, typedCells } from './showrunner';
import { rowIds, userCells, userCellsLost } from './user-cells';

jest.setTimeout(60_000);

let saved = '';
beforeAll(async () => {
  await loadShipped();
  saved = livingScene();
}, 60_000);

const COPY = '1CopyOfTheSpreadsheet';

/** The original, whose mails of the day have gone out, and a copy of it an hour later; whether its memory comes along is not settled for Google. */
function copied(keepProperties: boolean): { readonly original: Host; readonly copy: Host } {
  const original = restored(saved);
  original.setNow(shanghai(LOOK, 8));
  original.runClockTriggers();
  const copy = original.makeCopy(COPY, { keepProperties });
  copy.setNow(shanghai(LOOK, 9));
  copy.open();
  return { original, copy };
}

/** The plan ids that stand in key cells, and in the properties. */
function plansIn(host: Host): { readonly cells: readonly string[]; readonly properties: readonly string[] } {
  const keys = host.sheetTitles.flatMap((title) =>
    typedCells(host, title).flatMap((row) => row.map((cell) => /^sr1\|(\w+)\|/.exec(String(cell))?.[1])),
  );
  return {
    cells: [...new Set(keys.flatMap((plan) => (plan === undefined || plan === 'book' ? [] : [plan])))],
    properties: Object.keys(host.properties).flatMap((key) => (key.startsWith('sr.plan.') ? [key.slice(8)] : [])),
  };
}

const EVERY = process.env.SHOWRUNNER_LONG === '1';

describe.each([true, false])('a copy of the spreadsheet (with its properties: %s)', (keepProperties) => {
  it('sends nothing until somebody has said what it is, by hour, by menu or by page', () => {
    const { copy } = copied(keepProperties);
    // A trigger that came along, as none does in Google.
    copy.call('onHourly', { triggerUid: '7000000018' });
    expect(lastRun(copy).error).toBeNull();
    for (const method of ['sendDigests', 'turnRemindersOn'] as const) rpc(copy, method, {});
    for (const caption of ['立即发送今日提醒', '开启每日提醒', '改期…', '插入活动方案…', '检查并修复…']) {
      copy.answer({ button: 'CANCEL' });
      copy.click(caption);
      expect(copy.dialogs[copy.dialogs.length - 1]).toMatchObject({ title: '这是副本吗？', buttons: 'YES_NO_CANCEL' });
    }
    expect(copy.outbox).toEqual([]);
    expect(copy.triggers).toEqual([]);
  });

  const choices = EVERY ? (['home', 'copy'] as const) : ([keepProperties ? 'copy' : 'home'] as const);

  it.each(choices)('settled as %s: reminders stay off until somebody switches them on, then everything works', (choice) => {
    const { original, copy } = copied(keepProperties);
    const before = original.save();
    const [typed, ids] = [typedOf(copy), rowIds(copy)];
    const cells = userCells(copy, ids);
    rpc(copy, 'sendDigests', {});
    expect(ask(copy, 'settleHome', { choice })).toBe(1);
    copy.call('onHourly', { triggerUid: '7000000018' });
    expect(copy.outbox).toEqual([]);

    const [plan] = plansIn(original).properties;
    const own = plansIn(copy);
    expect(own.cells).toEqual(own.properties);
    expect(own.properties.length).toBe(1);
    if (choice === 'copy') expect(own.properties).not.toContain(plan);
    else expect(own.properties).toEqual([plan]);
    // 设置 shows the id; it is nobody's own word.
    const shown = userCellsLost(cells, userCells(copy, ids)).filter((line) => !line.includes('活动编号'));
    expect(shown).toEqual([]);
    expect(ask(copy, 'repair', { plan: null })).toMatchObject({ operations: 0, changes: [], findings: [] });

    ask(copy, 'turnRemindersOn', {});
    const figures = figuresOf(typed, LOOK);
    const isLedgerKept = keepProperties && choice === 'home';
    // Moved here, the day's mails have gone out already; a new plan, or one without memory, sends its own.
    expect(seen(copy, typed)).toMatchObject({ ...figures, lateCount: 12, errors: [], mails: isLedgerKept ? {} : figures.mails });

    const due = tableOf(copy, TASKS).find(({ id }) => id === 'C12')?.due;
    const { hash } = ask(copy, 'previewMove', { plan: null, d0: '2026-12-27' });
    ask(copy, 'moveDate', { plan: null, d0: '2026-12-27', hash });
    // The last check stays the day before the event.
    expect(tableOf(copy, TASKS).find(({ id }) => id === 'C12')?.due).toBe(Number(due) + 7);
    expect(ask(copy, 'repair', { plan: null })).toMatchObject({ operations: 0, findings: [] });
    expect(original.save()).toBe(before);
  });
});

describe('a copy of a plan whose keys stand behind a column of somebody’s own', () => {
  it('is taken up without its properties all the same', () => {
    const host = restored(saved);
    for (const title of [TASKS, '设置', '团队与分工']) host.insertColumns(title, 1, 1);
    const copy = host.makeCopy(COPY, { keepProperties: false });
    expect(ask(copy, 'settleHome', { choice: 'copy' })).toBe(1);
    expect(ask(copy, 'repair', { plan: null })).toMatchObject({ operations: 0, changes: [], findings: [] });
    const [plan] = plansIn(copy).properties;
    const settings = typedCells(copy, '设置').find((row) => row.includes('活动编号'));
    expect(settings?.[3]).toBe(plan);
  });
});

import type { Host } from '../../src/local/host';
import { attempt, callsTo, EVERY, placesOf, undisturbed } from './crash-scene';
import { usedPlan } from './crash-workbooks';
import { ask, cellAt, INSERT, loadShipped, newHost, restored, rpc, tableOf, type, typedCells } from './showrunner';

jest.setTimeout(60_000);

const TASKS = '任务分解表';
const NEW_DATE = '2026-12-27';

let used = '';
let hash = '';
beforeAll(async () => {
  await loadShipped();
  const host = restored(usedPlan());
  ask(host, 'repair', { plan: null });
  used = host.save();
  ({ hash } = ask(host, 'previewMove', { plan: null, d0: NEW_DATE }));
});

const move = (host: Host): unknown => rpc(host, 'moveDate', { plan: null, d0: NEW_DATE, hash });

/** The hosts after a command during which somebody worked just before a service call: some calls, or all of them. */
function interrupted(before: string, run: (host: Host) => unknown, work: (host: Host) => void): Host[] {
  const places = placesOf(undisturbed(before, run).calls).filter((_, index) => EVERY || index % 2 === 1);
  return places.map((call) => {
    const host = restored(before);
    host.faults = { before: { call, run: () => work(host) } };
    attempt(() => run(host));
    host.faults = {};
    return host;
  });
}

describe('what another user does while a command runs', () => {
  const note = (host: Host): void => {
    const row = tableOf(host, TASKS).find(({ id }) => id === 'C12')?.row ?? 0;
    type(host, TASKS, 'reason', row, '等样品');
    type(host, TASKS, 'owner', row, '李雷');
    host.editCell('工作表1', 'B2', '42');
  };
  const noted = (host: Host): unknown[] => {
    const row = tableOf(host, TASKS).find(({ id }) => id === 'C12');
    return [row?.reason, row?.owner, typedCells(host, '工作表1')[1]?.[1]];
  };

  it('is not lost in a move', () => {
    for (const host of interrupted(used, move, note)) expect(noted(host)).toEqual(['等样品', '李雷', 42]);
  });

  it('is not lost in a repair', () => {
    const damaged = restored(used);
    damaged.editCell('总览', 'B3', '=1+1');
    damaged.clearCells(TASKS, cellAt(damaged, TASKS, 'mark', 9));
    for (const host of interrupted(damaged.save(), (each) => rpc(each, 'repair', { plan: null }), note)) {
      expect(noted(host)).toEqual(['等样品', '李雷', 42]);
    }
  });

  it('is not lost in an insertion, a tab that takes one of its titles neither', () => {
    const insert = (host: Host): unknown => rpc(host, 'insertPlan', INSERT);
    const hosts = interrupted(newHost().save(), insert, (host) => {
      host.editCell('工作表1', 'A1', '我们的采购清单');
      if (!host.sheetTitles.includes('预算')) host.renameSheet('工作表1', '预算');
    });
    for (const host of hosts) {
      insert(host);
      const own = host.sheetTitles.filter((title) => typedCells(host, title)[0]?.[0] === '我们的采购清单');
      expect(own).toHaveLength(1);
      expect(host.sheetTitles.filter((title) => title.startsWith('~sr'))).toEqual([]);
      expect(host.sheetTitles).toHaveLength(15);
    }
  });

  it('makes a move refuse when a row came in between, rather than date the wrong ones', () => {
    const datesOf = (host: Host): string => JSON.stringify(tableOf(host, TASKS).map(({ id, start, due }) => [id, start, due]));
    const lastRead = callsTo('Range.getValues', used, move).pop() ?? 0;
    const wrong = placesOf(lastRead).filter((call) => {
      const host = restored(used);
      host.faults = { before: { call, run: () => host.insertRows(TASKS, 3, 1) } };
      move(host);
      return datesOf(host) !== datesOf(restored(used));
    });
    expect(wrong).toEqual([]);
  });
});

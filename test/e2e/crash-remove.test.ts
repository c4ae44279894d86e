import type { Host } from '../../src/local/host';
import { type CrashScene, strayedAfterCrash } from './crash-scene';
import { usedPlan } from './crash-workbooks';
import { ask, loadShipped, restored, rpc } from './showrunner';

jest.setTimeout(30_000);

const scenes: CrashScene[] = [];

beforeAll(async () => {
  await loadShipped();
  const host = restored(usedPlan());
  ask(host, 'turnRemindersOn', {});
  const before = host.save();
  const blankTitle = '工作表';
  const name = '新品发布会';
  const remove =
    (keep: boolean) =>
    (each: Host): unknown =>
      rpc(each, 'removePlan', { plan: null, keep, confirmedName: name, blankTitle });
  scenes.push(
    { name: 'remove plan, keep its sheets', before, run: remove(true) },
    { name: 'remove plan, delete its sheets', before, run: remove(false) },
    { name: 'uninstall', before, run: (each) => rpc(each, 'uninstall', { keep: false, confirmedNames: [name], blankTitle }) },
    {
      name: 'settle a copy as a copy',
      before: host.makeCopy('1CopyOfTheSpreadsheet', { keepProperties: true }).save(),
      run: (each) => rpc(each, 'settleHome', { choice: 'copy' }),
    },
  );
});

describe('a run that dies at a service call', () => {
  it.each([
    ['removing a plan whose sheets stay', 0],
    ['removing a plan with its sheets', 1],
    ['uninstalling', 2],
    ['giving the plans of a copy ids of their own', 3],
  ])('in %s is brought to its end by the next', (_name, index) => {
    expect(strayedAfterCrash(scenes[index] as CrashScene)).toEqual([]);
  });
});

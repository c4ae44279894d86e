import type { Host } from '../../src/local/host';
import { type CrashScene, strayedAfterCrash } from './crash-scene';
import { usedPlan } from './crash-workbooks';
import { loadShipped, restored, rpc } from './showrunner';

jest.setTimeout(30_000);

const scenes: CrashScene[] = [];
const KIND = { plan: null, kind: 'improvements' } as const;

beforeAll(async () => {
  await loadShipped();
  const before = usedPlan();
  const remove =
    (keep: boolean) =>
    (host: Host): unknown =>
      rpc(host, 'removeSheet', { ...KIND, keep, confirmedName: '改进清单', blankTitle: '工作表' });
  const without = restored(before);
  remove(false)(without);
  scenes.push(
    { name: 'add a sheet', before: without.save(), run: (host) => rpc(host, 'addSheet', KIND) },
    { name: 'remove a sheet, keep it', before, run: remove(true) },
    { name: 'remove a sheet, delete it', before, run: remove(false) },
  );
});

describe('a run that dies at a service call', () => {
  it.each([
    ['adding a sheet', 0],
    ['taking a sheet out as a plain one', 1],
    ['taking a sheet out for good', 2],
  ])('in %s is brought to its end by the next', (_name, index) => {
    expect(strayedAfterCrash(scenes[index] as CrashScene)).toEqual([]);
  });
});

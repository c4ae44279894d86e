import type { Host } from '../../src/local/host';
import { type CrashScene, strayedAfterCrash } from './crash-scene';
import { usedPlan } from './crash-workbooks';
import { ask, loadShipped, restored, rpc } from './showrunner';

const NEW_DATE = '2026-12-27';
jest.setTimeout(30_000);

const scenes: CrashScene[] = [];

beforeAll(async () => {
  await loadShipped();
  const before = usedPlan();
  const { hash } = ask(restored(before), 'previewMove', { plan: null, d0: NEW_DATE });
  const move = (host: Host): unknown => rpc(host, 'moveDate', { plan: null, d0: NEW_DATE, hash });
  const moved = restored(before);
  move(moved);
  scenes.push(
    { name: 'move date', before, run: move },
    { name: 'undo of a move', before: moved.save(), run: (host) => rpc(host, 'undoLast', {}) },
  );
});

describe('a run that dies at a service call', () => {
  it.each([
    ['a move of the event date', 0],
    ['taking it back', 1],
  ])('in %s is brought to its end by the next', (_name, index) => {
    expect(strayedAfterCrash(scenes[index] as CrashScene)).toEqual([]);
  });
});

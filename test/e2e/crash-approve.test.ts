import type { Host } from '../../src/local/host';
import {
  type CrashScene,
  callsTo,
  deadAt,
  differenceOf,
  everythingIn,
  journalOf,
  strayedAfterCrash,
  strayedBeforeAnother,
  undisturbed,
} from './crash-scene';
import { usedPlan } from './crash-workbooks';
import { ask, cellAt, loadShipped, restored, rpc, tableOf, type } from './showrunner';

jest.setTimeout(60_000);

const BUDGET = '预算';
const PLAN = { plan: null } as const;

let scene: CrashScene;
let undo: CrashScene;

beforeAll(async () => {
  await loadShipped();
  const host = restored(usedPlan());
  ask(host, 'addSheet', { ...PLAN, kind: 'goals' });
  // A line of the team's without an id: rows are named by ids, so it gets one first.
  host.insertRows(BUDGET, 5, 1);
  type(host, BUDGET, 'item', 5, '无人机表演');
  type(host, BUDGET, 'price', 5, '20000');
  host.clearCells(BUDGET, 'A5');
  const before = host.save();
  const { hash } = ask(host, 'previewApproval', PLAN);
  const run = (each: Host): unknown => rpc(each, 'approvePlan', { ...PLAN, hash, approver: '王芳' });
  scene = { name: 'approval', before, run };
  run(host);
  undo = { name: 'undo of an approval', before: host.save(), run: (each) => rpc(each, 'undoLast', {}) };
});

describe('an approval that dies at a service call', () => {
  it('is brought to its end by the next run', () => {
    expect(strayedAfterCrash(scene)).toEqual([]);
  });

  it('is brought to its end by whatever command comes next', () => {
    expect(strayedBeforeAnother(scene, (host) => rpc(host, 'repair', PLAN))).toEqual([]);
  });

  it('is brought to its end when it is taken back', () => {
    expect(strayedAfterCrash(undo)).toEqual([]);
  });

  it.each(['previewApproval', 'previewRepair', 'previewDigests', 'previewUndo'] as const)(
    'is finished before %s shows anything',
    (method) => {
      const host = deadAt(scene.before, scene.run, 0.9);
      expect(journalOf(host)).toMatchObject({ command: 'approve', isWriting: true });
      ask(host, method, PLAN);
      expect(differenceOf(everythingIn(undisturbed(scene.before, scene.run).host), everythingIn(host))).toBe('');
    },
  );

  it('freezes what was planned when it was approved, whatever is typed before it is taken up', () => {
    const host = deadAt(scene.before, scene.run, 0.9);
    type(host, BUDGET, 'price', 3, '1');
    ask(host, 'previewApproval', PLAN);
    expect(tableOf(host, BUDGET)[0]).toMatchObject({ id: 'stage-av', price: 1, approvedAmount: 125_000 });
    expect(ask(host, 'previewApproval', PLAN)).toMatchObject({
      version: 2,
      standing: { version: 1, approver: '王芳' },
      budget: { changed: 1 },
    });
  });

  it('keeps what a person has typed in a cell it had yet to write', () => {
    const host = deadAt(scene.before, scene.run, 0.6);
    expect(journalOf(host)).toMatchObject({ command: 'approve' });
    type(host, BUDGET, 'approvedAmount', 4, '7');
    ask(host, 'previewApproval', PLAN);
    expect(journalOf(host)).toBeNull();
    // Before the list of its cells stood, the approval has only just begun and counts what it finds.
    expect([7, 90_000]).toContain(tableOf(host, BUDGET)[1]?.approvedAmount);
  });

  it('is closed when the plan cannot be approved any more, with nothing half frozen', () => {
    const host = deadAt(scene.before, scene.run, 0.95);
    expect(journalOf(host)).toMatchObject({ isWriting: true });
    host.deleteColumns(BUDGET, cellAt(host, BUDGET, 'approvedAmount', 1).charCodeAt(0) - 64, 1);
    ask(host, 'previewDigests', {});
    expect(journalOf(host)).toBeNull();
    expect(
      tableOf(host, '目标与数据')
        .map(({ approvedTarget }) => approvedTarget)
        .every((value) => value === ''),
    ).toBe(true);
  });
});

describe('what another user does while a plan is approved', () => {
  it('does not put an amount or an id into the wrong row', () => {
    const { host: whole } = undisturbed(scene.before, scene.run);
    const calls = callsTo('Range.getValues', scene.before, scene.run).pop() ?? 0;
    const amounts = new Map(tableOf(whole, BUDGET).map(({ item, approvedAmount }) => [item, approvedAmount]));
    expect(amounts.get('无人机表演')).toBe(20_000);
    for (let call = 2; call <= calls; call += Math.ceil(calls / 14)) {
      const host = restored(scene.before);
      host.faults = { before: { call, run: () => host.insertRows(BUDGET, 3, 1) } };
      scene.run(host);
      host.faults = {};
      const wrong = tableOf(host, BUDGET).filter(
        ({ item, approvedAmount }) => approvedAmount !== '' && approvedAmount !== amounts.get(item),
      );
      const ids = tableOf(host, BUDGET).flatMap(({ id }) => (id === '' ? [] : [id]));
      expect([call, wrong, new Set(ids).size >= 10]).toEqual([call, [], true]);
    }
  });
});

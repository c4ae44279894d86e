import type { RpcMethods } from '../../src/app/rpc';
import type { Host } from '../../src/local/host';
import { carriedIn, inOrder, reviewed, SECOND, usedIn } from './carry-scene';
import { type CrashScene, differenceOf, everythingIn, placesOf, stateAfter, strayedAfterCrash, undisturbed } from './crash-scene';
import { trim } from './crash-workbooks';
import { ask, loadShipped, restored, rpc } from './showrunner';

jest.setTimeout(120_000);

/** Few sheets, so that what is carried takes a good part of the calls. */
const INSERT_SECOND: RpcMethods['insertPlan']['params'] = { ...SECOND, language: 'zh-CN', sheets: ['risks', 'improvements'] };

const scenes: { [name: string]: CrashScene } = {};
let stepped = '';

beforeAll(async () => {
  await loadShipped();
  const host = reviewed('zh-CN');
  trim(host);
  const before = host.save();
  const { carry } = ask(host, 'previewEvent', INSERT_SECOND);
  ask(host, 'insertPlan', { ...INSERT_SECOND, carry: { without: carry.map(({ id }) => id) } });
  trim(host);
  const without = host.save();
  const { hash } = ask(host, 'previewCarry', { plan: null });
  const take = (each: Host): unknown => rpc(each, 'takeIn', { plan: null, hash });
  take(host);
  const taken = host.save();
  const [, newest = ''] = inOrder(host);
  scenes.insert = { name: 'insert with improvements', before, run: (each) => rpc(each, 'insertPlan', INSERT_SECOND) };
  scenes.take = { name: 'take improvements in', before: without, run: take };
  scenes.undo = { name: 'undo of taking in', before: taken, run: (each) => rpc(each, 'undoLast', {}) };
  scenes.remove = {
    name: 'remove the plan that took them',
    before: taken,
    run: (each) => rpc(each, 'removePlan', { plan: newest, keep: false, confirmedName: '学术讲座', blankTitle: 'x' }),
  };
  stepped = before;
}, 120_000);

describe('a run that dies at a service call', () => {
  it.each(['insert', 'take', 'undo', 'remove'])('in %s carries each improvement exactly once, or frees it', (name) => {
    expect(strayedAfterCrash(scenes[name] as CrashScene)).toEqual([]);
  });

  it('in the last step of an insertion in steps is carried on by the same step', () => {
    const host = restored(stepped);
    let progress = ask(host, 'insertBegin', INSERT_SECOND);
    const { plan } = progress;
    let left = host.save();
    while (!progress.finished) {
      left = host.save();
      progress = ask(host, 'insertStep', { plan });
    }
    const run = (each: Host): unknown => rpc(each, 'insertStep', { plan });
    const whole = undisturbed(left, run);
    expect([carriedIn(whole.host, '任务分解表 2').length, carriedIn(whole.host, '风险与应急预案 2').length]).toEqual([6, 1]);
    for (const call of placesOf(whole.calls)) {
      const dead = restored(stateAfter(left, run, { killAtCall: call }));
      run(dead);
      expect([call, differenceOf(everythingIn(whole.host), everythingIn(dead))]).toEqual([call, '']);
    }
    expect(usedIn(whole.host, '改进清单').filter((mark) => mark === '学术讲座 · 2027-01-28')).toHaveLength(7);
  });
});

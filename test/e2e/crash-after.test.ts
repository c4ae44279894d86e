import type { Host } from '../../src/local/host';
import { deadAt, differenceOf, everythingIn, journalOf, placesOf, stateAfter, statesBefore, undisturbed } from './crash-scene';
import { damagedPlan, usedPlan } from './crash-workbooks';
import { hourAt } from './digest-scene';
import { ask, cellAt, INSERT, loadShipped, newHost, restored, rpc, TODAY, tableOf, type } from './showrunner';

jest.setTimeout(60_000);

const TASKS = '任务分解表';
const NEW_DATE = '2026-12-27';

let used = '';
let hash = '';
beforeAll(async () => {
  await loadShipped();
  const host = restored(usedPlan());
  ask(host, 'turnRemindersOn', {});
  used = host.save();
  ({ hash } = ask(host, 'previewMove', { plan: null, d0: NEW_DATE }));
});

const move = (host: Host): unknown => rpc(host, 'moveDate', { plan: null, d0: NEW_DATE, hash });

describe('the six-minute limit', () => {
  it.each([
    ['an insertion', (): string => newHost().save(), (host: Host): unknown => rpc(host, 'insertPlan', INSERT)],
    ['a repair', damagedPlan, (host: Host): unknown => rpc(host, 'repair', { plan: null })],
  ])('ends %s half-way, and the next run brings it to its end', (_what, make, run) => {
    const before = make();
    const whole = undisturbed(before, run);
    const slow = Math.ceil(360_000 / (whole.calls * 0.6));
    const host = restored(stateAfter(before, run, { millisecondsPerCall: slow }));
    expect(journalOf(host)).not.toBeNull();
    host.setNow(restored(before).now());
    run(host);
    expect(differenceOf(everythingIn(whole.host), everythingIn(host))).toBe('');
  });
});

describe('a move of the date that died', () => {
  it('is finished before the next digest goes out: no mail knows half-moved dates', () => {
    const mails = (host: Host): string => {
      hourAt(host, TODAY, 8);
      return JSON.stringify(host.outbox.map(({ to, subject, html }) => [to, subject, html]));
    };
    const whole = undisturbed(used, move);
    const [standing, moved] = [mails(restored(used)), mails(whole.host)];
    expect(moved).not.toBe(standing);
    const told = statesBefore(used, move, placesOf(whole.calls)).map((left) => {
      const host = restored(left);
      const isBegun = journalOf(host) !== null;
      const text = mails(host);
      expect(journalOf(host)).toBeNull();
      return { isBegun, text };
    });
    expect(told.filter(({ isBegun }) => isBegun).length).toBeGreaterThan(2);
    expect(told.map(({ isBegun, text }) => text === moved || (!isBegun && text === standing))).not.toContain(false);
  });

  it.each(['previewMove', 'previewRepair', 'previewDigests', 'optionalSheets'] as const)(
    'is finished before %s shows anything',
    (method) => {
      const host = deadAt(used, move, 0.75);
      expect(journalOf(host)).toMatchObject({ command: 'move', isWriting: true });
      ask(host, method, { plan: null, d0: '2027-01-10' });
      expect(differenceOf(everythingIn(undisturbed(used, move).host), everythingIn(host))).toBe('');
    },
  );

  it('is taken back, as far as its rows are found, when a column it needs has been deleted meanwhile', () => {
    const host = deadAt(used, move, 0.85);
    const dues = (each: Host): unknown[] => tableOf(each, TASKS).map(({ due }) => due);
    expect(dues(host)).not.toEqual(dues(restored(used)));
    const column = cellAt(host, TASKS, 'start', 1).charCodeAt(0) - 64;
    host.deleteColumns(TASKS, column, 1);
    ask(host, 'previewDigests', {});
    expect(dues(host)).toEqual(dues(restored(used)));
    expect(journalOf(host)).toBeNull();
  });

  it('keeps what a person has typed in between', () => {
    const host = deadAt(used, move, 0.75);
    type(host, TASKS, 'due', 20, '2027-02-03');
    type(host, TASKS, 'reason', 21, '等样品');
    ask(host, 'previewRepair', { plan: null });
    const at = (row: number) => tableOf(host, TASKS).find((each) => each.row === row);
    // 2027-02-03 is 46,421 days after 1899-12-30.
    expect([at(20)?.due, at(21)?.reason]).toEqual([46421, '等样品']);
  });
});

import { everybody, hourAt, logOf, recipients, savedScene, TODAY, withQuota } from './digest-scene';
import { ask, lastRun, loadShipped, restored, rpc } from './showrunner';

let saved = '';
let people: string[] = [];

beforeAll(async () => {
  await loadShipped();
  saved = savedScene();
  people = everybody(saved);
});

describe('a short mail quota', () => {
  it('goes to the most urgent; the others wait, are logged as waiting, and keep the day open', () => {
    const host = restored(withQuota(saved, 3));
    expect(hourAt(host, TODAY, 8).map(({ to }) => to)).toEqual(people.slice(0, 3));
    expect(logOf(host).map(({ recipient, result }) => [recipient, result])).toEqual(
      people.map((to, index) => [to, index < 3 ? '已发送' : '等待中']),
    );
    expect(host.properties['sr.digest.day']).toBeUndefined();
    expect(hourAt(host, TODAY, 9)).toEqual([]);
  });

  it('that grows again lets the next hour go on where the last stopped', () => {
    const host = restored(withQuota(saved, 3));
    hourAt(host, TODAY, 8);
    const later = restored(withQuota(host.save(), 100));
    expect(hourAt(later, TODAY, 9).map(({ to }) => to)).toEqual(people.slice(3));
    expect(logOf(later).map(({ result }) => result)).toEqual(people.map(() => '已发送'));
    expect(later.properties['sr.digest.day']).toBe(TODAY);
  });

  it('that is gone sends nothing and says so at the menu', () => {
    const host = restored(saved);
    host.faults = { quotaGone: true };
    expect(ask(host, 'sendDigests', {})).toMatchObject({ sent: 0, waiting: people.length });
    host.faults = {};
    hourAt(host, TODAY, 9);
    expect(recipients(host)).toEqual(people);
  });

  it('of yesterday does not hold up today', () => {
    const host = restored(withQuota(saved, 3));
    hourAt(host, TODAY, 8);
    expect(hourAt(host, '2026-12-11', 8)).toHaveLength(3);
  });
});

describe('time', () => {
  it('stops the run before Google does; the next hour sends the rest', () => {
    const host = restored(saved);
    const first = hourAt(host, TODAY, 8, { millisecondsPerCall: 3_900 });
    expect(lastRun(host).error).toBeNull();
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThan(people.length);
    expect(logOf(host).filter(({ result }) => result === '等待中')).toHaveLength(people.length - first.length);
    hourAt(host, TODAY, 9);
    expect(recipients(host)).toEqual(people);
  });
});

describe('the lock', () => {
  it('held by another run: nothing is sent, and no failed trigger for Google to write about', () => {
    const host = restored(saved);
    host.holdLock();
    expect(hourAt(host, TODAY, 8)).toEqual([]);
    expect(lastRun(host).error).toBeNull();
    expect(lastRun(host).logs.map(({ message }) => JSON.parse(message))).toEqual([{ showrunner: 'hourly.busy' }]);
    expect(rpc(host, 'sendDigests', {})).toMatchObject({ ok: false, code: 'busy' });
    host.releaseHeldLock();
    hourAt(host, TODAY, 9);
    expect(recipients(host)).toEqual(people);
  });

  it('no document in the trigger: nothing is sent, a code is logged, the next hour goes on', () => {
    const host = restored(saved);
    expect(hourAt(host, TODAY, 8, { noDocument: true })).toEqual([]);
    expect(lastRun(host).error).toBeNull();
    expect(lastRun(host).logs.map(({ message }) => JSON.parse(message).code)).toEqual(['error.noSpreadsheet']);
    expect(hourAt(host, TODAY, 9)).toHaveLength(people.length);
  });
});

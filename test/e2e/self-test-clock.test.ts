import type { Host } from '../../src/local/host';
import { numbersWith, resultsOf, selfTest, WORDS } from './self-test-scene';
import { ask, callsOf, HOUR, INSERT, lastRun, loadShipped, newHost, restored, shanghai, TODAY } from './showrunner';

const { pass, waiting } = WORDS['zh-CN'];

/** A plan, and reminders that are off, at seven in the morning. */
let withPlan = '';

beforeAll(async () => {
  await loadShipped();
  const host = newHost();
  ask(host, 'insertPlan', INSERT);
  withPlan = host.save();
});

/** Lets an hour go by and the triggers run. */
function nextHour(host: Host): void {
  host.advance(HOUR);
  host.runClockTriggers();
  expect(lastRun(host).error).toBeNull();
}

function clockLine(host: Host) {
  return resultsOf(host).points.get(91);
}

describe('the clock point', () => {
  it('waits, is filled in by the next hourly run, and takes its trigger and property along', () => {
    const host = newHost();
    selfTest(host);
    expect(clockLine(host)).toEqual({ status: waiting, seen: '' });
    expect(host.triggers).toMatchObject([{ handler: 'onHourly', disabled: false }]);
    nextHour(host);
    expect(clockLine(host)).toEqual({
      status: pass,
      seen: 'spreadsheet, 1 properties, lock, Asia/Shanghai, 2026-12-10, minute 480',
    });
    expect([host.properties, host.triggers]).toEqual([{}, []]);
  });

  it('is found wherever its line has gone, and the rest of the sheet stays', () => {
    const host = newHost();
    selfTest(host);
    host.insertRows('活动管家自检', 1, 2);
    host.sortRange('活动管家自检', 'A7:D60', 1, false);
    const before = resultsOf(host);
    nextHour(host);
    const after = resultsOf(host);
    expect(clockLine(host)?.status).toBe(pass);
    expect(numbersWith(after, pass)).toHaveLength(numbersWith(before, pass).length + 1);
  });

  it('of two runs is filled in on both sheets', () => {
    const host = newHost();
    selfTest(host);
    selfTest(host);
    expect(host.triggers).toHaveLength(1);
    nextHour(host);
    const lines = ['活动管家自检', '活动管家自检 2'].map((title) => resultsOf(host, title).points.get(91)?.status);
    expect(lines).toEqual([pass, pass]);
    expect([host.properties, host.triggers]).toEqual([{}, []]);
  });

  it('does not mind that its sheet was deleted', () => {
    const host = newHost();
    selfTest(host);
    host.deleteSheet('活动管家自检');
    nextHour(host);
    expect([host.properties, host.triggers]).toEqual([{}, []]);
  });

  it('waits another hour while somebody is at work', () => {
    const host = newHost();
    selfTest(host);
    host.holdLock();
    nextHour(host);
    expect(clockLine(host)?.status).toBe(waiting);
    host.releaseHeldLock();
    nextHour(host);
    expect(clockLine(host)?.status).toBe(pass);
  });

  it('is not answered by a run that was not asked for', () => {
    const host = newHost();
    selfTest(host);
    const state = JSON.parse(host.save());
    const stray = restored(JSON.stringify({ ...state, triggers: [{ ...state.triggers[0], id: 'stray' }] }));
    nextHour(stray);
    expect(clockLine(stray)?.status).toBe(waiting);
    expect(stray.properties['sr.selftest']).toBeDefined();
  });
});

describe('reminders', () => {
  it('that are on lend their trigger and keep it', () => {
    const host = restored(withPlan);
    ask(host, 'turnRemindersOn', {});
    const { triggers } = host;
    selfTest(host);
    nextHour(host);
    expect(clockLine(host)?.status).toBe(pass);
    expect(host.triggers).toEqual(triggers);
    expect(host.properties['sr.selftest']).toBeUndefined();
    // It was eight by then: the digests of that hour went out as well.
    expect(host.outbox.length).toBeGreaterThan(0);
  });

  it('switched on while it waits keep the trigger it made', () => {
    const host = restored(withPlan);
    selfTest(host);
    ask(host, 'turnRemindersOn', {});
    nextHour(host);
    expect(clockLine(host)?.status).toBe(pass);
    expect(host.triggers).toHaveLength(1);
    expect(JSON.parse(host.properties['sr.reminders'] ?? '{}')).toMatchObject({ on: true, triggerId: host.triggers[0]?.id });
  });

  it('go out even when the line cannot be filled in, and nothing waits for ever', () => {
    const host = restored(withPlan);
    ask(host, 'turnRemindersOn', {});
    selfTest(host);
    // Spreadsheet, properties, their values, lock, tryLock, zone: the seventh call reads the sheets.
    host.faults = { failAtCall: 7 };
    nextHour(host);
    expect(clockLine(host)?.status).toBe(waiting);
    expect(lastRun(host).logs.map(({ message }) => message)).toContain('{"showrunner":"selfTest.unanswered"}');
    expect(host.outbox.length).toBeGreaterThan(0);
    expect(host.properties['sr.selftest']).toBeUndefined();
  });

  it('cost an idle hour the same calls whether or not a self-test ever ran', () => {
    const calls = [false, true].map((tested) => {
      const host = restored(withPlan);
      host.setNow(shanghai(TODAY, 3));
      ask(host, 'turnRemindersOn', {});
      if (tested) {
        selfTest(host);
        nextHour(host);
        expect(clockLine(host)?.status).toBe(pass);
      }
      nextHour(host);
      expect(callsOf(lastRun(host))).toBeLessThanOrEqual(8);
      return lastRun(host).calls;
    });
    expect(calls[1]).toEqual(calls[0]);
    expect(Object.keys(calls[0] ?? {}).filter((member) => /Range|Sheet\./.test(member))).toEqual([]);
  });
});

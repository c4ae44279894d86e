import type { Ports } from '../../src/app/ports';
import { turnRemindersOn } from '../../src/app/reminders';
import { ask, INSERT, loadShipped, newHost } from '../e2e/showrunner';

/** Just enough of the outside for switching reminders on. */
function portsOf(email: string): Ports {
  const plan = { plan: 'p', order: 1 };
  return {
    properties: { all: () => ({ 'sr.plan.p': JSON.stringify(plan) }), set: () => undefined, delete: () => undefined },
    lock: { within: (work: () => unknown) => work() },
    account: { email: () => email, hash: (address: string) => address },
    triggers: { ensureHourly: () => 't', removeOwn: () => undefined },
    workbook: { id: () => 'book' },
    clock: { now: () => ({ day: '2026-12-10', minuteOfDay: 0 }) },
  } as unknown as Ports;
}

describe('the address others are shown', () => {
  it.each([
    ['wang.fang@example.com', 'w…g@example.com'],
    ['ab@example.com', 'a…b@example.com'],
    ['a@example.com', 'a…@example.com'],
  ])('%s is shown as %s', (email, shown) => expect(turnRemindersOn(portsOf(email)).ownerShown).toBe(shown));
});

describe('the hour', () => {
  beforeAll(loadShipped);

  it('is eight unless another was chosen, which is kept', () => {
    const host = newHost();
    ask(host, 'insertPlan', INSERT);
    expect(ask(host, 'turnRemindersOn', {})).toEqual({ hour: 8 });
    expect(ask(host, 'turnRemindersOn', { hour: 0 })).toEqual({ hour: 0 });
    expect(ask(host, 'turnRemindersOn', {})).toEqual({ hour: 0 });
  });
});

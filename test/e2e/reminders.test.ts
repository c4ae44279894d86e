import { hourAt, recipients, savedScene, TODAY } from './digest-scene';
import { ask, LEAD, lastRun, loadShipped, MATE, newHost, restored, rpc } from './showrunner';

let saved = '';

beforeAll(async () => {
  await loadShipped();
  saved = savedScene();
});

describe('who sends the reminders', () => {
  it('nobody, once they are switched off', () => {
    const host = restored(saved);
    ask(host, 'turnRemindersOff', {});
    expect(host.triggers).toEqual([]);
    expect(hourAt(host, TODAY, 8)).toEqual([]);
    expect(JSON.parse(host.properties['sr.reminders'] ?? '{}')).toMatchObject({ on: false });
  });

  it('nobody, when switched off by another whose trigger is still there', () => {
    const host = restored(saved);
    host.signIn(MATE);
    ask(host, 'turnRemindersOff', {});
    expect(host.triggers.map(({ owner }) => owner)).toEqual([LEAD]);
    expect(hourAt(host, TODAY, 8)).toEqual([]);
    expect(lastRun(host).calls['MailApp.sendEmail']).toBeUndefined();
  });

  it('nobody in a copy, even one that kept the properties and got a trigger', () => {
    const original = restored(saved);
    const copy = original.makeCopy('1CopyOfTheSpreadsheet', { keepProperties: true });
    expect(copy.properties['sr.reminders']).toBe(original.properties['sr.reminders']);
    const withTrigger = restored(JSON.stringify({ ...JSON.parse(copy.save()), triggers: JSON.parse(saved).triggers }));
    expect(hourAt(withTrigger, TODAY, 8)).toEqual([]);
    expect(lastRun(withTrigger).logs.map(({ message }) => JSON.parse(message))).toEqual([{ showrunner: 'hourly.copy' }]);
  });

  it('names who switched them on, not who sends by hand', () => {
    const host = restored(saved);
    host.signIn(MATE);
    expect(ask(host, 'sendDigests', {}).sent).toBeGreaterThan(0);
    const [mail] = host.outbox;
    // lead@example.com as another account may see it.
    expect(mail?.text).toContain('每日提醒由 l…d@example.com 开启');
    expect(mail?.from).toBe(MATE);
  });

  it('not an account that is not the owner, whose own old trigger still runs', () => {
    const state = JSON.parse(saved);
    const stray = { ...state.triggers[0], id: 'stray', owner: MATE };
    const host = restored(JSON.stringify({ ...state, triggers: [stray] }));
    expect(hourAt(host, TODAY, 8)).toEqual([]);
    expect(lastRun(host).logs.map(({ message }) => JSON.parse(message))).toEqual([{ showrunner: 'hourly.notOwner' }]);
  });

  it('two triggers send one mail a person', () => {
    const state = JSON.parse(saved);
    const twice = [state.triggers[0], { ...state.triggers[0], id: 'second' }];
    const host = restored(JSON.stringify({ ...state, triggers: twice }));
    hourAt(host, TODAY, 8);
    expect(recipients(host).length).toBeGreaterThan(4);
    expect(new Set(recipients(host)).size).toBe(recipients(host).length);
  });

  it('another account only takes over when it says so', () => {
    const host = restored(saved);
    host.signIn(MATE);
    const refused = rpc(host, 'turnRemindersOn', {});
    expect(refused).toMatchObject({ ok: false, code: 'reminders.others', findings: [{ facts: { owner: 'l…d@example.com' } }] });
    expect(host.triggers.map(({ owner }) => owner)).toEqual([LEAD]);
    expect(ask(host, 'turnRemindersOn', { takeOver: true, hour: 9 })).toEqual({ hour: 9 });
    expect(hourAt(host, TODAY, 8)).toEqual([]);
    hourAt(host, TODAY, 9);
    expect(new Set(host.outbox.map(({ from }) => from))).toEqual(new Set([MATE]));
    expect(new Set(recipients(host)).size).toBe(recipients(host).length);
  });

  it('the menu asks before a take-over, in the language of the person', () => {
    const host = restored(saved);
    host.signIn(MATE);
    host.open();
    host.answer({ button: 'NO' });
    host.click('Turn daily reminders on');
    expect(host.dialogs).toHaveLength(1);
    expect(host.dialogs[0]).toMatchObject({ buttons: 'YES_NO', text: expect.stringContaining('l…d@example.com') });
    expect(host.triggers.map(({ owner }) => owner)).toEqual([LEAD]);
    host.answer({ button: 'YES' }, { button: 'OK' });
    host.click('Turn daily reminders on');
    expect(host.triggers.map(({ owner }) => owner).sort()).toEqual([LEAD, MATE]);
    expect(host.dialogs[2]?.text).toContain('From 8:00');
  });

  it('switching on twice leaves one trigger; a bad hour and a spreadsheet without a plan are refused', () => {
    const host = restored(saved);
    ask(host, 'turnRemindersOn', { hour: 6 });
    expect(host.triggers).toHaveLength(1);
    for (const hour of [24, -1, 7.5])
      expect(rpc(host, 'turnRemindersOn', { hour })).toMatchObject({ ok: false, code: 'reminders.badHour' });
    expect(rpc(newHost(), 'turnRemindersOn', {})).toMatchObject({ ok: false, code: 'reminders.noPlan' });
  });

  it('the stored settings hold no address', () => {
    expect(JSON.parse(saved).properties['sr.reminders']).not.toContain(LEAD);
  });
});

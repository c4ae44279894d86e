import { loadHost } from '../../src/local/host';
import { aHost, openBook, put } from '../local/host-fixture';

/** Services for two users of one host. */
function twoUsers(mailQuota?: number) {
  const host = aHost(mailQuota === undefined ? {} : { mailQuota });
  return { host, lead: host.services('lead@example.com'), mate: host.services('mate@example.com') };
}

const mail = (to: string) => ({ to, subject: '提醒', body: 'text', htmlBody: '<p>text</p>', name: '活动管家' });

describe('document properties', () => {
  it('are shared, and setProperties keeps others only when told so', () => {
    const { host, lead, mate } = twoUsers();
    const store = lead.PropertiesService.getDocumentProperties();
    store?.setProperty('a', '1');
    store?.setProperties({ b: '2' }, false);
    expect(mate.PropertiesService.getDocumentProperties()?.getProperties()).toEqual({ a: '1', b: '2' });
    store?.setProperties({ c: '3' }, true);
    expect(host.properties).toEqual({ c: '3' });
    store?.deleteProperty('c');
    expect(store?.getProperty('c')).toBeNull();
    expect(store?.getProperty('toString')).toBeNull();
  });

  it('hold texts of at most 9 KB in UTF-8 and 500 KB in all', () => {
    const store = twoUsers().lead.PropertiesService.getDocumentProperties();
    expect(() => store?.setProperty('n', 5 as unknown as string)).toThrow('texts');
    store?.setProperty('fits', '中'.repeat(3072));
    expect(() => store?.setProperty('long', '中'.repeat(3073))).toThrow('Argument too large: value');
    const nine = 'x'.repeat(9 * 1024);
    for (let index = 0; index < 54; index += 1) store?.setProperty(`k${index}`, nine);
    expect(() => store?.setProperty('last', nine)).toThrow('property storage quota');
    expect(store?.getProperty('last')).toBeNull();
  });

  it('can be made to be full', () => {
    const { host, lead } = twoUsers();
    host.faults = { propertiesFull: true };
    expect(() => lead.PropertiesService.getDocumentProperties()?.setProperty('a', '1')).toThrow('property storage quota');
    expect(host.properties).toEqual({});
  });
});

describe('the document lock', () => {
  it('is held by one execution at a time', () => {
    const { host, lead, mate } = twoUsers();
    const first = lead.LockService.getDocumentLock();
    const second = mate.LockService.getDocumentLock();
    expect([first?.tryLock(1), first?.tryLock(1), second?.tryLock(1)]).toEqual([true, true, false]);
    second?.releaseLock();
    expect(second?.tryLock(1)).toBe(false);
    first?.releaseLock();
    expect(second?.tryLock(1)).toBe(true);
    second?.releaseLock();
    host.holdLock();
    expect(first?.tryLock(1)).toBe(false);
    host.releaseHeldLock();
    expect(first?.tryLock(1)).toBe(true);
  });

  it('does not survive an alert', () => {
    const { host, lead, mate } = twoUsers();
    lead.LockService.getDocumentLock()?.tryLock(1);
    host.answer({ button: 'OK' });
    const ui = lead.SpreadsheetApp.getUi();
    expect(ui.alert('标题', '正文', ui.ButtonSet.OK)).toBe(ui.Button.OK);
    expect(mate.LockService.getDocumentLock()?.tryLock(1)).toBe(true);
  });
});

describe('mail', () => {
  it('lands in the outbox as it was given, from the account that runs', () => {
    const { host, mate } = twoUsers();
    mate.MailApp.sendEmail({ ...mail('owner@example.com'), replyTo: 'lead@example.com' });
    expect(host.outbox).toEqual([
      {
        at: '2026-12-10T01:00:00.000Z',
        from: 'mate@example.com',
        fromName: '活动管家',
        to: 'owner@example.com',
        replyTo: 'lead@example.com',
        subject: '提醒',
        text: 'text',
        html: '<p>text</p>',
      },
    ]);
  });

  it('counts recipients per account and day', () => {
    const { host, lead, mate } = twoUsers(3);
    lead.MailApp.sendEmail(mail('a@example.com, b@example.com'));
    expect([lead.MailApp.getRemainingDailyQuota(), mate.MailApp.getRemainingDailyQuota()]).toEqual([1, 3]);
    expect(() => lead.MailApp.sendEmail(mail('a@example.com,b@example.com'))).toThrow('Service invoked too many times for one day: email.');
    lead.MailApp.sendEmail(mail('a@example.com'));
    expect(host.outbox).toHaveLength(2);
    host.advance(24 * 3_600_000 - 1);
    expect(lead.MailApp.getRemainingDailyQuota()).toBe(0);
    host.advance(1);
    expect(lead.MailApp.getRemainingDailyQuota()).toBe(3);
    host.faults = { quotaGone: true };
    expect(() => mate.MailApp.sendEmail(mail('a@example.com'))).toThrow('email');
  });

  it.each(['nobody', 'a b@example.com', 'a@example', '张三', 'a@b@example.com'])('refuses the address %s and takes no quota', (address) => {
    const { host, lead } = twoUsers();
    expect(() => lead.MailApp.sendEmail(mail(address))).toThrow(`Invalid email: ${address}`);
    expect([host.outbox.length, lead.MailApp.getRemainingDailyQuota()]).toEqual([0, 100]);
  });

  it('refuses no recipient, too long texts, line breaks in the subject and fields it does not know', () => {
    const { lead } = twoUsers();
    const send = (change: object) => () => lead.MailApp.sendEmail({ ...mail('a@example.com'), ...change });
    expect(send({ to: '' })).toThrow('no recipient');
    expect(send({ subject: 'x'.repeat(251) })).toThrow('Argument too large: subject');
    expect(send({ htmlBody: 'x'.repeat(200 * 1024 + 1) })).toThrow('Email Body Size');
    expect(send({ subject: 'a\r\nBcc: x@example.com' })).toThrow('subject');
    expect(send({ cc: 'b@example.com' })).toThrow('MailApp.sendEmail with cc is not part of the local host');
    expect(send({ to: Array.from({ length: 51 }, (_, index) => `a${index}@example.com`).join(',') })).toThrow('Recipients Per Message');
  });
});

describe('triggers', () => {
  const make = (services: ReturnType<typeof twoUsers>['lead'], handler: string) =>
    services.ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();

  it('belong to their creator, who alone sees and deletes them', () => {
    const { host, lead, mate } = twoUsers();
    const trigger = make(lead, 'onHourly');
    expect(host.triggers).toEqual([
      { id: trigger.getUniqueId(), handler: 'onHourly', owner: 'lead@example.com', everyHours: 1, disabled: false },
    ]);
    expect(mate.ScriptApp.getProjectTriggers()).toEqual([]);
    expect(() => mate.ScriptApp.deleteTrigger(trigger)).toThrow('could not be found');
    expect(lead.ScriptApp.getProjectTriggers().map((each) => each.getHandlerFunction())).toEqual(['onHourly']);
    lead.ScriptApp.deleteTrigger(trigger);
    expect(host.triggers).toEqual([]);
  });

  it('are at most 20 a user, at hours Google offers', () => {
    const { lead, mate } = twoUsers();
    for (let index = 0; index < 20; index += 1) make(lead, 'f');
    expect(() => make(lead, 'f')).toThrow('too many triggers');
    make(mate, 'f');
    expect(() => mate.ScriptApp.newTrigger('f').timeBased().everyHours(3)).toThrow('everyHours');
  });
});

describe('session, utilities and files', () => {
  it('know the person', () => {
    const { lead, mate } = twoUsers();
    expect([lead, mate].map(({ Session }) => [Session.getActiveUserLocale(), Session.getEffectiveUser().getEmail()])).toEqual([
      ['zh_CN', 'lead@example.com'],
      ['en', 'mate@example.com'],
    ]);
  });

  it('format dates in a zone, in the two patterns we use', () => {
    const { Utilities } = twoUsers().lead;
    const instant = new Date('2026-12-09T16:05:00Z');
    expect(Utilities.formatDate(instant, 'Asia/Shanghai', 'yyyy-MM-dd HH:mm')).toBe('2026-12-10 00:05');
    expect(Utilities.formatDate(instant, 'America/New_York', 'yyyy-MM-dd')).toBe('2026-12-09');
    expect(() => Utilities.formatDate(instant, 'UTC', 'EEE')).toThrow('pattern EEE');
  });

  it('make identifiers that repeat from run to run, or come from the caller', () => {
    const ids = () => {
      const { Utilities } = aHost().services();
      return [Utilities.getUuid(), Utilities.getUuid()];
    };
    const [first, second] = ids();
    expect(ids()).toEqual([first, second]);
    expect(first).not.toBe(second);
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(
      aHost({ uuids: () => 'mine' })
        .services()
        .Utilities.getUuid(),
    ).toBe('mine');
  });

  it('hand out project files raw', () => {
    const { HtmlService } = aHost({ files: { preset: '{"a":"<?= x ?>"}' } }).services();
    expect(HtmlService.createTemplateFromFile('preset').getRawContent()).toBe('{"a":"<?= x ?>"}');
    expect(() => HtmlService.createTemplateFromFile('toString')).toThrow('No HTML file named toString was found.');
  });
});

describe('a saved host', () => {
  it('comes back the same', () => {
    const { host, lead } = twoUsers();
    const { sheet, services } = openBook(host);
    sheet.getRange(1, 1, 2, 2).setValues([
      ['=B2*2', '2026-12-20'],
      ["'=x", 21],
    ]);
    const rule = services.SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$B1=21')
      .setRanges([sheet.getRange(1, 1, 2, 2)]);
    sheet.setConditionalFormatRules([rule.setBold(true).build()]);
    sheet.getRange(1, 4, 1, 1).setDataValidations([[services.SpreadsheetApp.newDataValidation().requireCheckbox().build()]]);
    lead.PropertiesService.getDocumentProperties()?.setProperty('k', '值');
    lead.MailApp.sendEmail(mail('a@example.com'));
    const back = loadHost(host.save(), {});
    expect(back.render()).toEqual(host.render());
    expect([back.properties, back.outbox, back.now(), back.currentUser]).toEqual([
      host.properties,
      host.outbox,
      host.now(),
      host.currentUser,
    ]);
    expect(back.save()).toBe(host.save());
    expect(() => loadHost('{"version":7}', {})).toThrow('not a saved local host');
  });

  it('a copy has another id, no triggers and no outbox', () => {
    const { host, lead } = twoUsers();
    lead.ScriptApp.newTrigger('f').timeBased().everyHours(1).create();
    lead.PropertiesService.getDocumentProperties()?.setProperty('k', 'v');
    put(openBook(host).sheet, 1, 1, 'kept');
    const copy = host.makeCopy('1Copy', { keepProperties: false });
    expect([copy.spreadsheetId, copy.triggers, copy.properties]).toEqual(['1Copy', [], {}]);
    expect(copy.render().sheets[0]?.cells[0]?.value).toBe('kept');
    expect(host.makeCopy('1Copy', { keepProperties: true }).properties).toEqual({ k: 'v' });
    expect(host.triggers).toHaveLength(1);
  });
});

import { aHost, scripted } from '../local/host-fixture';

describe('faults', () => {
  const STEPS = `
    function steps() {
      const store = PropertiesService.getDocumentProperties();
      try { store.setProperty('1', 'a'); } catch (error) { console.log('caught'); }
      try { store.setProperty('2', 'b'); } catch (error) { console.log('caught'); }
      try { store.setProperty('3', 'c'); } catch (error) { console.log('caught'); }
      return 'finished';
    }
  `;

  it('one call fails and the script may go on', () => {
    const host = scripted(STEPS);
    host.faults = { failAtCall: 3 };
    expect(host.call('steps')).toBe('finished');
    expect(Object.keys(host.properties)).toEqual(['1', '3']);
  });

  it('a kill ends everything from there on, catching or not, and keeps what was written', () => {
    const host = scripted(STEPS);
    host.faults = { killAtCall: 3 };
    expect(() => host.call('steps')).toThrow('killed');
    expect(Object.keys(host.properties)).toEqual(['1']);
    host.faults = {};
    expect(host.call('steps')).toBe('finished');
  });

  it('six minutes are the limit, thirty seconds for a simple trigger', () => {
    const host = scripted(`${STEPS} function onOpen() { steps(); }`);
    host.faults = { millisecondsPerCall: 90_000 };
    expect(host.call('steps')).toBe('finished');
    host.faults = { millisecondsPerCall: 121_000 };
    expect(() => host.call('steps')).toThrow('Exceeded maximum execution time');
    host.faults = { millisecondsPerCall: 16_000 };
    expect(host.open().error).toBe('Exceeded maximum execution time');
  });

  it("another user's edit comes in between, once", () => {
    const host = scripted(
      `function twice() { const range = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1); return [range.getValues()[0][0], range.getValues()[0][0]]; }`,
    );
    host.faults = { before: { call: 5, run: () => host.editCell('工作表1', 'A1', 'theirs') } };
    expect(host.call('twice')).toEqual(['', 'theirs']);
    host.editCell('工作表1', 'A1', 'mine');
    expect(host.call('twice')).toEqual(['mine', 'mine']);
  });

  it('there may be no document', () => {
    const host = aHost();
    host.faults = { noDocument: true };
    const services = host.services();
    expect([
      services.SpreadsheetApp.getActiveSpreadsheet(),
      services.PropertiesService.getDocumentProperties(),
      services.LockService.getDocumentLock(),
    ]).toEqual([null, null, null]);
  });
});

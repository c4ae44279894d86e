import { scripted, WRITE } from '../local/host-fixture';

describe('the world a script runs in', () => {
  it('is fresh each time and holds nothing but the services', () => {
    const host = scripted(`
      var count = 0;
      function bump() { count += 1; globalThis.kept = (globalThis.kept || 0) + 1; return [count, kept]; }
      function names() { return ['setTimeout', 'require', 'process', 'fetch', 'URL', 'Buffer', 'window'].filter((name) => name in globalThis); }
    `);
    expect(host.call('bump')).toEqual([1, 1]);
    expect(host.call('bump')).toEqual([1, 1]);
    expect(host.call('names')).toEqual([]);
  });

  it('has a clock that is the host clock', () => {
    const host = scripted(`
      function now() { return [Date.now(), new Date().toISOString(), new Date(0).getTime(), typeof Date(), new Date() instanceof Date, Date.name]; }
    `);
    expect(host.call('now')).toEqual([Date.UTC(2026, 11, 10, 1), '2026-12-10T01:00:00.000Z', 0, 'string', true, 'Date']);
    host.advance(1000);
    expect(host.call('now')).toContain('2026-12-10T01:00:01.000Z');
  });

  it('gets Dates, arrays and errors of its own making from services', () => {
    const host = scripted(`
      function kinds() {
        const range = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1);
        range.setValues([['2026-12-20']]);
        const values = range.getValues();
        let error = null;
        try { range.clear(); } catch (caught) { error = caught; }
        return [values[0][0] instanceof Date, values instanceof Array, values[0] instanceof Array, error instanceof Error,
          PropertiesService.getDocumentProperties().getProperties() instanceof Object];
      }
    `);
    expect(host.call('kinds')).toEqual([true, true, true, true, true]);
  });

  it('finds nothing that is not on the list', () => {
    const host = scripted(`
      function tryAll() {
        const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
        return [() => sheet.getRange('A1'), () => sheet.autoResizeColumns(1, 2), () => SpreadsheetApp.openById('x'), () => MailApp.sendEmail('a', 'b', 'c'),
          () => SpreadsheetApp.getUi().ButtonSet.ABORT, () => { sheet.name = 'x'; }].map((attempt) => { try { attempt(); return 'worked'; } catch (error) { return error.message; } });
      }
    `);
    expect(host.call('tryAll')).toEqual([
      'Sheet.getRange with 1 arguments is not part of the local host',
      'Sheet.autoResizeColumns is not part of the local host',
      'SpreadsheetApp.openById is not part of the local host',
      'MailApp.sendEmail with 3 arguments is not part of the local host',
      'Ui.ButtonSet.ABORT is not part of the local host',
      'Sheet.name cannot be set',
    ]);
  });

  it('a missing function and a syntax error are told', () => {
    expect(() => scripted('').call('nope')).toThrow('Script function not found: nope');
    expect(() => scripted('function (').call('nope')).toThrow('Function statements require a function name');
    expect(() => scripted('function hidden_() {}').call('hidden_')).toThrow('not found');
  });
});

describe('values across google.script.run', () => {
  const host = scripted(`
    function echo(value) { return value; }
    function give(kind) {
      if (kind === 'date') return { when: new Date() };
      if (kind === 'function') return [() => 1];
      if (kind === 'service') return SpreadsheetApp.getActiveSpreadsheet();
      if (kind === 'undefined') return [undefined, { gone: undefined, here: 1 }];
      const loop = {}; loop.self = loop; return loop;
    }
  `);

  it('plain data passes both ways', () => {
    const data = { a: [1, 'x', true, null], b: { c: [] } };
    expect(host.call('echo', data)).toEqual(data);
  });

  it.each([
    ['date', 'result.when: a Date'],
    ['function', 'result[0]: a function'],
    ['service', 'a service object'],
    ['loop', 'a cycle'],
  ])('a %s does not', (kind, message) => {
    expect(() => host.call('give', kind)).toThrow(message);
  });

  it('undefined becomes null in an array and vanishes from an object', () => {
    expect(host.call('give', 'undefined')).toEqual([null, { here: 1 }]);
  });

  it('arguments obey the same rules', () => {
    expect(() => host.call('echo', new Date())).toThrow('argument 1: a Date');
    expect(() => host.call('echo', () => 1)).toThrow('argument 1: a function');
  });
});

describe('the execution log', () => {
  it('counts calls by member, builders apart, and flushes', () => {
    const host = scripted(`
      function work() {
        const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
        const range = sheet.getRange(1, 1, 1, 2);
        range.setValues([[1, 2]]);
        range.setNumberFormats([['0', '0']]);
        range.getValues();
        range.getFormulas();
        sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=TRUE').setRanges([range]).setBold(true).build()]);
        SpreadsheetApp.flush();
        console.log('done');
      }
    `);
    host.call('work');
    expect(host.executions).toEqual([
      {
        kind: 'client',
        entry: 'work',
        user: 'lead@example.com',
        authMode: 'FULL',
        startedAt: '2026-12-10T01:00:00.000Z',
        calls: {
          'SpreadsheetApp.getActiveSpreadsheet': 1,
          'Spreadsheet.getSheets': 1,
          'Sheet.getRange': 1,
          'Range.setValues': 1,
          'Range.setNumberFormats': 1,
          'Range.getValues': 1,
          'Range.getFormulas': 1,
          'Sheet.setConditionalFormatRules': 1,
          'SpreadsheetApp.flush': 1,
        },
        builderCalls: {
          'SpreadsheetApp.newConditionalFormatRule': 1,
          'ConditionalFormatRuleBuilder.whenFormulaSatisfied': 1,
          'ConditionalFormatRuleBuilder.setRanges': 1,
          'ConditionalFormatRuleBuilder.setBold': 1,
          'ConditionalFormatRuleBuilder.build': 1,
        },
        flushes: 2,
        error: null,
        logs: [{ level: 'log', message: 'done' }],
      },
    ]);
  });

  it('keeps what a failed run wrote before it failed', () => {
    const host = scripted(`function fail() { ${WRITE}; throw new Error('on purpose'); }`);
    expect(() => host.call('fail')).toThrow('on purpose');
    expect(host.executions[0]?.error).toBe('on purpose');
    expect(host.render().sheets[0]?.cells[0]?.value).toBe('x');
  });

  it('a refused write surfaces at the end of the run when nothing flushed before', () => {
    const host = scripted(`
      function refuse() {
        const range = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1);
        range.setDataValidations([[SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).build()]]);
        range.setValues([['no date']]);
      }
    `);
    expect(() => host.call('refuse')).toThrow('violates the data validation rules');
  });

  it('the lock is let go when a run ends', () => {
    const host = scripted('function lock() { return LockService.getDocumentLock().tryLock(1); }');
    expect([host.call('lock'), host.call('lock')]).toEqual([true, true]);
    host.holdLock();
    expect(host.call('lock')).toBe(false);
  });
});

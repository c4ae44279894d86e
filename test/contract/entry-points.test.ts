import { aHost, openBook, scripted, WRITE } from '../local/host-fixture';

describe('opening, menus and dialogs', () => {
  const MENU = `
    function onOpen(e) {
      const menu = SpreadsheetApp.getUi().createAddonMenu();
      menu.addItem(Session.getActiveUserLocale() + ' ' + String(e.authMode), 'ask').addSeparator().addItem('Show', 'show').addToUi();
    }
    function ask() {
      const ui = SpreadsheetApp.getUi();
      const reply = ui.prompt('Date', 'When?', ui.ButtonSet.OK_CANCEL);
      SpreadsheetApp.getActiveSpreadsheet().toast(reply.getSelectedButton() === ui.Button.OK ? reply.getResponseText() : 'cancelled', 'Plan', 5);
    }
    function show() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<b>hi</b>').setWidth(400).setHeight(300), 'Preview'); }
  `;

  it('onOpen makes the menu in the language of the person, in every AuthMode', () => {
    const host = scripted(MENU);
    host.open({ authMode: 'NONE' });
    expect(host.menu).toEqual([{ caption: 'zh_CN NONE', functionName: 'ask' }, null, { caption: 'Show', functionName: 'show' }]);
    host.signIn('mate@example.com');
    expect(host.open().error).toBeNull();
    expect(host.menu[0]?.caption).toBe('en LIMITED');
    expect(() => host.signIn('stranger@example.com')).toThrow('no such user');
  });

  it('a click runs its entry with queued answers; an unexpected dialog is told', () => {
    const host = scripted(MENU);
    host.open();
    host.answer({ button: 'OK', text: '2026-12-20' }, { button: 'CANCEL' });
    host.click('zh_CN LIMITED');
    host.click('zh_CN LIMITED');
    expect(() => host.click('zh_CN LIMITED')).toThrow('no answer queued for the prompt "Date"');
    expect(() => host.click('Nothing')).toThrow('no entry "Nothing"');
    host.click('Show');
    expect(host.dialogs.map(({ kind, text }) => [kind, text])).toEqual([
      ['prompt', 'When?'],
      ['toast', '2026-12-20'],
      ['prompt', 'When?'],
      ['toast', 'cancelled'],
      ['prompt', 'When?'],
      ['modal', '<b>hi</b>'],
    ]);
  });

  it("menus may hold menus, and stand beside Google's; a click finds an entry wherever it is", () => {
    const host = scripted(`
      function onOpen() {
        const ui = SpreadsheetApp.getUi();
        const deep = ui.createMenu('Deep').addItem('Third', 'third');
        const more = ui.createMenu('More').addItem('Second', 'second').addSeparator().addSubMenu(deep);
        ui.createAddonMenu().addItem('First', 'first').addSubMenu(more).addToUi();
        ui.createMenu('Own').addItem('Old', 'first').addToUi();
        ui.createMenu('Own').addItem('Fourth', 'fourth').addToUi();
      }
      function first() { console.log('1'); }
      function second() { console.log('2'); }
      function third() { console.log('3'); }
      function fourth() { console.log('4'); }
    `);
    expect(host.open({ authMode: 'NONE' }).error).toBeNull();
    const deep = { caption: 'Deep', items: [{ caption: 'Third', functionName: 'third' }] };
    expect(host.menu).toEqual([
      { caption: 'First', functionName: 'first' },
      { caption: 'More', items: [{ caption: 'Second', functionName: 'second' }, null, deep] },
      { caption: 'Own', items: [{ caption: 'Fourth', functionName: 'fourth' }] },
    ]);
    const clicked = ['Third', 'First', 'Fourth', 'Second'].map((caption) => host.click(caption).logs[0]?.message);
    expect(clicked).toEqual(['3', '1', '4', '2']);
    expect(() => host.click('More')).toThrow('no entry "More"');
    expect(() => host.click('Old')).toThrow('no entry "Old"');
    host.open();
    expect(host.menu).toHaveLength(3);
  });

  it('a sidebar is shown with its heading, in AuthMode FULL only', () => {
    const host = scripted(`
      function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<b>hi</b>').setTitle('Plan')); }
      function onOpen() { show(); }
      function wrong() { SpreadsheetApp.getUi().showSidebar('<b>hi</b>'); }
    `);
    expect(host.open().error).toContain('You do not have permission to call');
    host.call('show');
    expect(host.dialogs).toEqual([{ kind: 'sidebar', title: 'Plan', text: '<b>hi</b>', buttons: null }]);
    expect(() => host.call('wrong')).toThrow('showSidebar takes an HtmlOutput');
  });

  it('an alert may offer yes, no and cancel', () => {
    const host = aHost();
    const ui = host.services().SpreadsheetApp.getUi();
    host.answer({ button: 'CANCEL' });
    expect(ui.alert('Keep?', 'Three ways', ui.ButtonSet.YES_NO_CANCEL)).toBe(ui.Button.CANCEL);
    expect(host.dialogs[0]?.buttons).toBe('YES_NO_CANCEL');
    expect(() => ui.createAddonMenu().addSubMenu(ui.createAddonMenu())).toThrow('createMenu');
  });

  it('AuthMode NONE refuses everything but menus, locale and utilities', () => {
    const host = aHost();
    const none = host.services('lead@example.com', { authMode: 'NONE' });
    none.SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addToUi();
    none.Session.getActiveUserLocale();
    none.Utilities.getUuid();
    for (const attempt of [
      () => none.SpreadsheetApp.getActiveSpreadsheet(),
      () => none.PropertiesService.getDocumentProperties(),
      () => none.LockService.getDocumentLock(),
      () => none.Session.getEffectiveUser(),
      () => none.MailApp.getRemainingDailyQuota(),
      () => none.ScriptApp.getProjectTriggers(),
      () => none.HtmlService.createHtmlOutput(''),
    ]) {
      expect(attempt).toThrow('You do not have permission to call');
    }
  });

  it('AuthMode LIMITED has the document but no windows, mail or triggers', () => {
    const host = aHost();
    const limited = host.services('lead@example.com', { authMode: 'LIMITED' });
    expect(limited.SpreadsheetApp.getActiveSpreadsheet()?.getSheets()).toHaveLength(1);
    limited.PropertiesService.getDocumentProperties()?.setProperty('a', 'b');
    const ui = limited.SpreadsheetApp.getUi();
    for (const attempt of [
      () => ui.alert('a', 'b', ui.ButtonSet.OK),
      () => limited.MailApp.getRemainingDailyQuota(),
      () => limited.ScriptApp.newTrigger('f'),
    ]) {
      expect(attempt).toThrow('You do not have permission to call');
    }
  });
});

describe('editing by hand', () => {
  it('fires onEdit with the edited range, in AuthMode LIMITED', () => {
    const host = scripted(
      "function onEdit(e) { console.log(e.range.getA1Notation() + ' ' + e.range.getSheet().getName() + ' ' + e.range.getValues()[0][0] + ' ' + e.authMode); }",
    );
    host.editCell('工作表1', 'C4', "'已完成");
    expect(host.executions[0]).toMatchObject({ kind: 'edit', error: null, logs: [{ message: 'C4 工作表1 已完成 LIMITED' }] });
  });

  it('tells place and text of a single cell: new and old, absent where there is none', () => {
    const host = scripted(`function onEdit(e) {
      const { rowStart, rowEnd, columnStart, columnEnd } = e.range;
      console.log(JSON.stringify([rowStart, rowEnd, columnStart, columnEnd, e.range.getRow(), e.value, e.oldValue, 'value' in e, 'oldValue' in e]));
    }`);
    const seen = ['2026-12-20', 'true', '=1+1', ''].map((typed) => {
      host.editCell('工作表1', 'C4', typed);
      return JSON.parse(host.executions[host.executions.length - 1]?.logs[0]?.message ?? 'null') as unknown[];
    });
    // 2026-12-20 is day 46376: 28 days after 2026-11-22, which is day 46348.
    expect(seen).toEqual([
      [4, 4, 3, 3, 4, '46376', null, true, false],
      [4, 4, 3, 3, 4, 'TRUE', '46376', true, true],
      [4, 4, 3, 3, 4, '2', 'TRUE', true, true],
      [4, 4, 3, 3, 4, null, '2', false, true],
    ]);
    expect(host.executions[0]?.calls).toEqual({ 'Range.getRow': 1 });
  });

  it('is not fired by scripts, and its failure does not undo the edit', () => {
    const host = scripted(`function write() { ${WRITE}; } function onEdit() { MailApp.getRemainingDailyQuota(); }`);
    host.call('write');
    expect(host.executions).toHaveLength(1);
    host.editCell('工作表1', 'B1', '5');
    expect(host.executions[1]?.error).toContain('You do not have permission to call MailApp.getRemainingDailyQuota');
    expect(host.render().sheets[0]?.cells.map((cell) => cell.value)).toEqual(['x', 5]);
  });
});

describe('clock triggers', () => {
  const SCRIPT = `
    function install() { return ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create().getUniqueId(); }
    function hourly(e) { console.log(Session.getEffectiveUser().getEmail() + ' ' + e.triggerUid); if (PropertiesService.getDocumentProperties().getProperty('more')) install(); }
    function broken() { SpreadsheetApp.getUi(); }
    function installBroken() { ScriptApp.newTrigger('broken').timeBased().everyHours(1).create(); }
  `;

  it('run as their creator, whoever sits at the keyboard', () => {
    const host = scripted(SCRIPT);
    host.signIn('mate@example.com');
    const id = host.call('install');
    host.signIn('lead@example.com');
    expect(host.runClockTriggers()).toMatchObject([
      { kind: 'clock', user: 'mate@example.com', logs: [{ message: `mate@example.com ${id}` }] },
    ]);
  });

  it('have no user interface, and fail without stopping others', () => {
    const host = scripted(SCRIPT);
    host.call('installBroken');
    host.call('install');
    expect(host.runClockTriggers().map((run) => run.error)).toEqual(['Cannot call SpreadsheetApp.getUi() from this context.', null]);
  });

  it('made inside a clock trigger come up disabled', () => {
    const host = scripted(SCRIPT);
    host.call('install');
    openBook(host).services.PropertiesService.getDocumentProperties()?.setProperty('more', 'yes');
    host.runClockTriggers();
    expect(host.triggers.map((trigger) => trigger.disabled)).toEqual([false, true]);
    expect(host.runClockTriggers()).toHaveLength(1);
  });
});

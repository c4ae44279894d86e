import { writeXlsx } from '../../../src/local/export/xlsx';
import { NO_FAULTS, parseDesk } from '../../../src/local/workbench/desk/saved-desk';
import { deskWith, shown } from './workbench-fixture';

const STAMP = `function onEdit(e) { e.range.getSheet().getRange(1, 3, 1, 1).setValues([['seen ' + e.value]]); }`;

const ASKING = `function ask() {
  const ui = SpreadsheetApp.getUi();
  const cell = (column) => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, column, 1, 1);
  const lock = LockService.getDocumentLock();
  lock.tryLock(1);
  cell(1).setValues([['first']]);
  const answer = ui.prompt('Title', 'Text', ui.ButtonSet.OK_CANCEL);
  cell(2).setValues([[answer.getResponseText() + ' ' + (answer.getSelectedButton() === ui.Button.OK) + ' ' + LockService.getDocumentLock().tryLock(1)]]);
}`;

describe('a desk', () => {
  it('puts what is typed through the host, so that onEdit runs, and tells only the rows that changed', () => {
    const { desk, changes } = deskWith(STAMP);
    desk.perform({ do: 'type', sheet: 0, row: 9, column: 1, text: 'nine' });
    changes.length = 0;

    const outcome = desk.perform({ do: 'type', sheet: 0, row: 1, column: 1, text: '=1+1' });

    expect(outcome).toMatchObject({ ok: true, number: changes[changes.length - 1]?.number });
    expect([shown(desk, 1, 1), shown(desk, 1, 3)]).toEqual(['2', 'seen 2']);
    const rows = changes.flatMap((change) => change.sheets ?? []).flatMap(({ rows: each = {} }) => Object.keys(each));
    expect(rows).toEqual(['1']);
  });

  it('tells what a script brings to the front, each time it does', () => {
    const { desk, changes } = deskWith(`function show() {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const sheet = book.getSheets()[0];
      book.setActiveSheet(sheet);
      book.setActiveRange(sheet.getRange(7, 1, 1, 3));
    }
    function look() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getTitle; }`);
    const fronts = (): unknown[] => changes.flatMap(({ front }) => (front === undefined ? [] : [front]));
    desk.perform({ do: 'run', functionName: 'look', args: [] });
    expect(fronts()).toEqual([]);
    for (let time = 1; time <= 2; time += 1) {
      desk.perform({ do: 'run', functionName: 'show', args: [] });
      expect(fronts()).toEqual(Array(time).fill({ sheet: 0, range: 'A7:C7' }));
    }
  });

  it('tells a cell’s text for editing where it differs from the text shown', () => {
    const { desk } = deskWith('');
    for (const [column, text] of ['=A1&"x"', '50%', "'007", '2026-12-10', 'plain'].entries())
      desk.perform({ do: 'type', sheet: 0, row: 2, column: column + 1, text });

    const cells = desk.whole().sheets?.[0]?.rows?.[2] ?? [];
    expect(cells.map(([, text, , extra]) => [text, extra?.edit])).toEqual([
      ['x', '=A1&"x"'],
      ['50%', undefined],
      ['007', "'007"],
      ['2026-12-10', undefined],
      ['plain', undefined],
    ]);
  });

  it('warns before a protected range is edited, and edits it once confirmed', () => {
    const { desk } = deskWith(`function guard() {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      sheet.getRange(1, 1, 1, 3).protect().setWarningOnly(true);
    }`);
    desk.perform({ do: 'run', functionName: 'guard', args: [] });
    const typed = { do: 'type', sheet: 0, row: 1, column: 2, text: 'x' } as const;

    expect(desk.perform(typed)).toMatchObject({ ok: false, refusal: { word: 'refused.protected' } });
    expect(desk.perform({ do: 'deleteColumns', sheet: 0, at: 3, count: 1 })).toMatchObject({ ok: false });
    expect(shown(desk, 1, 2)).toBeUndefined();
    expect(desk.perform({ ...typed, row: 2 })).toMatchObject({ ok: true });
    expect(desk.perform({ ...typed, confirmed: true })).toMatchObject({ ok: true });
    expect(shown(desk, 1, 2)).toBe('x');
  });

  it('says what a strict validation takes when it refuses', () => {
    const { desk } = deskWith(`function rule() {
      const list = SpreadsheetApp.newDataValidation().requireValueInList(['Open', 'Done'], true).setAllowInvalid(false).build();
      SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(2, 1, 1, 1).setDataValidations([[list]]);
    }`);
    desk.perform({ do: 'run', functionName: 'rule', args: [] });

    const refused = desk.perform({ do: 'type', sheet: 0, row: 2, column: 1, text: 'Closed' });
    expect(refused).toMatchObject({ ok: false, refusal: { word: 'refused.validationList', facts: { cell: 'A2', items: 'Open\nDone' } } });
    expect(desk.perform({ do: 'type', sheet: 0, row: 2, column: 1, text: 'Done' })).toMatchObject({ ok: true });
  });

  it('refuses a formula it cannot compute honestly and leaves everything as it was', () => {
    const { desk } = deskWith('');
    desk.perform({ do: 'type', sheet: 0, row: 1, column: 1, text: 'before' });
    for (const text of ['=QUERY(A1:B2, "select A")', '=SORT(A1:A3)']) {
      expect(desk.perform({ do: 'type', sheet: 0, row: 1, column: 1, text })).toMatchObject({
        ok: false,
        refusal: { word: 'refused.formula' },
      });
      expect(shown(desk, 1, 1)).toBe('before');
    }
  });

  it('shows what a script has written when it asks, waits, and goes on with the answer', () => {
    let meanwhile: string | undefined;
    const seen: unknown[] = [];
    const { desk } = deskWith(ASKING, {
      ask: (question) => {
        seen.push(question);
        meanwhile = shown(desk, 1, 1);
        expect(desk.whole().desk?.question).toEqual(question);
        return { button: 'OK', text: 'typed' };
      },
    });
    desk.perform({ do: 'run', functionName: 'ask', args: [] });

    expect(seen).toEqual([{ id: 1, kind: 'prompt', title: 'Title', text: 'Text', buttons: ['OK', 'CANCEL'] }]);
    expect([meanwhile, shown(desk, 1, 2)]).toEqual(['first', 'typed true true']);
    expect(desk.whole().desk?.question).toBeNull();
  });
});

describe('undo', () => {
  it('takes back cells and structure, not what a script did elsewhere, and is gone once time has passed', () => {
    const { desk } = deskWith(`function write() {
      PropertiesService.getDocumentProperties().setProperty('k', 'v');
      SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1).setValues([['script']]);
    }`);
    desk.perform({ do: 'type', sheet: 0, row: 1, column: 1, text: 'typed' });
    desk.perform({ do: 'run', functionName: 'write', args: [] });
    desk.perform({ do: 'insertRows', sheet: 0, at: 1, count: 2 });
    expect(shown(desk, 3, 1)).toBe('script');

    desk.perform({ do: 'undo' });
    expect(shown(desk, 1, 1)).toBe('script');
    desk.perform({ do: 'undo' });
    expect([shown(desk, 1, 1), desk.whole().desk?.properties]).toEqual(['typed', [['k', 'v']]]);
    desk.perform({ do: 'redo' });
    expect([shown(desk, 1, 1), desk.whole().desk?.canRedo]).toEqual(['script', true]);

    desk.perform({ do: 'type', sheet: 0, row: 5, column: 1, text: '=TODAY()' });
    desk.perform({ do: 'advance', hours: 24 });
    expect(desk.whole().desk).toMatchObject({ canUndo: false, canRedo: false });
  });
});

describe('what a desk keeps', () => {
  it('is all of it: sheets, clock, faults, language and log', () => {
    const { desk, kept } = deskWith('function onOpen() {}');
    desk.perform({ do: 'type', sheet: 0, row: 1, column: 1, text: 'kept' });
    desk.perform({ do: 'setFaults', faults: { ...NO_FAULTS, quotaGone: true, failAtCall: 3 } });
    desk.perform({ do: 'setLanguage', language: 'zh-CN' });
    desk.perform({ do: 'advance', hours: 5 });

    const again = deskWith('function onOpen() {}', { saved: parseDesk(kept[kept.length - 1] ?? '') }).desk;
    expect(again.whole().desk).toMatchObject({
      language: 'zh-CN',
      clock: { date: '2026-12-10', time: '14:00' },
      faults: { quotaGone: true, failAtCall: 3 },
    });
    expect(shown(again, 1, 1)).toBe('kept');
    expect(again.whole().log?.items.length).toBe(2);
    expect(() => parseDesk('{"format":"showrunner-workbench","version":2}')).toThrow();
  });
});

describe('an .xlsx file on a desk', () => {
  const PLAN = `function plan() {
    PropertiesService.getDocumentProperties().setProperty('plan', 'p1');
    ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
    MailApp.sendEmail({ to: 'mate@example.com', subject: 'Due', body: 'text', htmlBody: 'x', name: 'S', replyTo: 'lead@example.com' });
    SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 2).setValues([['sr1|p1|tasks|due', '=TODAY()']]);
  }
  function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Plan', 'plan').addToUi(); }`;

  it('becomes a new spreadsheet: properties, triggers and undo go, people, clock, mails and log stay', async () => {
    const { desk, kept } = deskWith(PLAN);
    desk.perform({ do: 'run', functionName: 'plan', args: [] });
    const bytes = await writeXlsx(desk.workbook);
    const before = desk.whole().desk;
    const executions = desk.whole().log?.items.length ?? 0;
    desk.perform({ do: 'renameSheet', sheet: 0, title: 'other' });

    expect(await desk.openXlsx({ name: 'plan.xlsx', bytes })).toMatchObject({ ok: true, value: { title: 'plan', leftOut: [] } });

    const { desk: after, log, mails } = desk.whole();
    expect([before?.properties, before?.triggers?.length]).toEqual([[['plan', 'p1']], 1]);
    expect(after).toMatchObject({ title: 'plan', properties: [], triggers: [], canUndo: false, menu: [{ caption: 'Plan' }] });
    expect([after?.users, after?.clock, after?.language, after?.locale]).toEqual([
      before?.users,
      before?.clock,
      before?.language,
      before?.locale,
    ]);
    expect(after?.url).not.toBe(before?.url);
    expect(mails?.items.map(({ subject }) => subject)).toEqual(['Due']);
    expect(log?.items.length).toBeGreaterThan(executions);
    expect([shown(desk, 1, 1), desk.workbook.sheets[0]?.cells[1]?.formula]).toEqual(['sr1|p1|tasks|due', '=TODAY()']);
    expect(parseDesk(kept[kept.length - 1] ?? '').host).toContain('"title":"plan"');
  });

  it('that cannot be opened changes nothing, undo included', async () => {
    const { desk, kept } = deskWith('');
    desk.perform({ do: 'type', sheet: 0, row: 1, column: 1, text: 'mine' });
    const before = [desk.print(), kept.length];

    expect(await desk.openXlsx({ name: 'x.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4]) })).toMatchObject({
      ok: false,
      refusal: { word: 'refused.damaged' },
    });
    expect([desk.print(), kept.length]).toEqual(before);
    expect(desk.whole().desk?.canUndo).toBe(true);
  });
});

import { loadHost } from '../../src/local/host';
import { aHost, formulaAt, openBook, put, rendered, scripted, valueAt } from '../local/host-fixture';

/** A script that logs every edit event: range, and what it tells of the content. */
const LISTENER = `function onEdit(e) { console.log([e.range.getA1Notation(), e.value, e.oldValue, 'value' in e].join(' ')); }`;

const SHEET = '工作表1';

/** What {@link LISTENER} has heard. */
const heard = (host: ReturnType<typeof aHost>): (string | undefined)[] =>
  host.executions.filter((run) => run.kind === 'edit').map((run) => run.logs[0]?.message);

describe('pasting text', () => {
  it('reads each text as typed, leaves what a blank covers empty and tells the script once', () => {
    const host = scripted(LISTENER);
    const { sheet } = openBook(host);
    put(sheet, 3, 2, 'old');
    host.pasteText(SHEET, 'B2', [
      ['张三', '12.5', '=C2*2'],
      ['', '是'],
    ]);
    expect(sheet.getSheetValues(2, 2, 2, 3)).toEqual([
      ['张三', 12.5, 25],
      ['', '是', ''],
    ]);
    expect(heard(host)).toEqual(['B2:D3   false']);
  });

  it('makes the grid larger, and takes nothing of the last row along', () => {
    const host = aHost();
    const { sheet } = openBook(host);
    sheet.getRange(1000, 1, 1, 1).setBackgrounds([['#eeeeee']]);
    host.pasteText(SHEET, 'Z1000', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1001, 27]);
    expect(sheet.getSheetValues(1000, 26, 2, 2)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(rendered(host, SHEET, 1001, 1)).toBeUndefined();
  });

  it('is not asked about validations and keeps them; a single cell tells no value either', () => {
    const host = scripted(LISTENER);
    const { sheet, services } = openBook(host);
    const strict = services.SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).build();
    sheet.getRange(1, 1, 1, 1).setDataValidations([[strict]]);
    expect(() => host.editCell(SHEET, 'A1', 'soon')).toThrow('violates the data validation');
    host.pasteText(SHEET, 'A1', [['soon']]);
    expect(valueAt(sheet, 1, 1)).toBe('soon');
    expect(host.render().sheets[0]?.validations).toMatchObject([{ ranges: ['A1'], kind: 'date' }]);
    expect(heard(host)).toEqual(['A1   false']);
  });

  it('writes nothing when a formula is refused, and refuses to paste nothing', () => {
    const host = aHost();
    const { sheet } = openBook(host);
    expect(() => host.pasteText(SHEET, 'A1', [['a', '=ARRAYFORMULA(A1:A2)']])).toThrow('cannot calculate');
    expect(sheet.getLastRow()).toBe(0);
    expect(() => host.pasteText(SHEET, 'A1', [[], []])).toThrow('nothing to paste');
  });
});

describe('copying rows', () => {
  it('pastes over: relative references move along, absolute ones stay, what stood there is gone', () => {
    const host = scripted(LISTENER);
    const { sheet, services } = openBook(host);
    sheet.getRange(2, 1, 2, 3).setValues([
      [5, '=A2*2', '=$A$2+1'],
      [6, '=A3*2', ''],
    ]);
    sheet.getRange(6, 1, 1, 4).setValues([['old', 'old', 'old', 'old']]);
    sheet.getRange(2, 1, 1, 1).setBackgrounds([['#eeeeee']]);
    sheet.getRange(3, 2, 1, 1).setNotes([['note']]);
    sheet.getRange(2, 5, 1, 1).setDataValidations([[services.SpreadsheetApp.newDataValidation().requireCheckbox().build()]]);
    host.copyRows(SHEET, 2, 2, 5);
    expect(sheet.getRange(5, 1, 2, 4).getFormulas()).toEqual([
      ['', '=A5*2', '=$A$2+1', ''],
      ['', '=A6*2', '', ''],
    ]);
    expect(sheet.getSheetValues(5, 1, 2, 4)).toEqual([
      [5, 10, 6, ''],
      [6, 12, '', ''],
    ]);
    expect(rendered(host, SHEET, 5, 1)?.look.background).toBe('#eeeeee');
    expect(rendered(host, SHEET, 6, 2)?.note).toBe('note');
    expect(host.render().sheets[0]?.validations).toMatchObject([{ ranges: ['E2', 'E5'] }]);
    expect(heard(host)).toEqual(['A5:Z6   false']);
  });

  it('may overlap itself and make the grid larger', () => {
    const host = aHost();
    const { sheet } = openBook(host);
    sheet.getRange(1, 1, 3, 1).setValues([[1], [2], [3]]);
    host.copyRows(SHEET, 1, 3, 2);
    expect(sheet.getSheetValues(1, 1, 4, 1).flat()).toEqual([1, 1, 2, 3]);
    host.copyRows(SHEET, 3, 2, 1000);
    expect(sheet.getSheetValues(1000, 1, 2, 1).flat()).toEqual([2, 3]);
    expect(() => host.copyRows(SHEET, 1001, 2, 1)).toThrow('out of bounds');
  });

  it('takes conditional formats along and leaves those that covered the target behind', () => {
    const host = aHost();
    const { sheet, services } = openBook(host);
    sheet.getRange(1, 1, 6, 1).setValues([[1], [2], [3], [4], [5], [6]]);
    const rule = (formula: string, first: number, rows: number) =>
      services.SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setRanges([sheet.getRange(first, 1, rows, 2)])
        .setBold(true)
        .build();
    sheet.setConditionalFormatRules([rule('=$A2=2', 2, 2), rule('=$A5>0', 5, 2)]);
    host.copyRows(SHEET, 2, 1, 4);
    const rules = () => host.render().sheets[0]?.rules.map((each) => [each.ranges, each.formula]);
    expect(rules()).toEqual([
      [['A2:B4'], '=$A2=2'],
      [['A5:B6'], '=$A5>0'],
    ]);
    expect([rendered(host, SHEET, 4, 1)?.shown.bold, rendered(host, SHEET, 3, 1)?.shown.bold]).toEqual([true, false]);
    host.copyRows(SHEET, 1, 2, 5);
    expect(rules()).toEqual([[['A2:B4', 'A6:B6'], '=$A2=2']]);
  });
});

describe('the Delete key', () => {
  it('empties cells, keeps look, note and validation, and tells what a single cell held', () => {
    const host = scripted(LISTENER);
    const { sheet, services } = openBook(host);
    sheet.getRange(1, 1, 2, 2).setValues([
      ['a', 7],
      ['=B1', 'b'],
    ]);
    sheet.getRange(1, 1, 1, 1).setBackgrounds([['#eeeeee']]);
    sheet.getRange(1, 1, 1, 1).setNotes([['note']]);
    sheet.getRange(1, 1, 1, 1).setDataValidations([[services.SpreadsheetApp.newDataValidation().requireDate().build()]]);
    host.clearCells(SHEET, 'A2');
    host.clearCells(SHEET, 'A1:B1');
    expect(sheet.getSheetValues(1, 1, 2, 2)).toEqual([
      ['', ''],
      ['', 'b'],
    ]);
    expect(rendered(host, SHEET, 1, 1)).toMatchObject({ note: 'note', look: { background: '#eeeeee' } });
    expect(host.render().sheets[0]?.validations).toMatchObject([{ ranges: ['A1'] }]);
    expect(heard(host)).toEqual(['A2  7 false', 'A1:B1   false']);
    expect(() => host.clearCells(SHEET, 'A1001')).toThrow('outside');
  });
});

describe('what fires no edit', () => {
  it('is sorting, inserting, deleting, moving, hiding and filtering', () => {
    const host = scripted(LISTENER);
    const { sheet } = openBook(host);
    sheet.getRange(1, 1, 3, 1).setValues([['n'], [2], [1]]);
    sheet.getRange(1, 1, 3, 1).createFilter();
    host.sortRange(SHEET, 'A2:A3', 1);
    host.filterAway(SHEET, 1, ['2']);
    host.clearFilter(SHEET);
    host.insertRows(SHEET, 5, 1);
    host.deleteRows(SHEET, 5, 1);
    host.insertColumns(SHEET, 3, 1);
    host.deleteColumns(SHEET, 3, 1);
    host.moveRows(SHEET, 3, 1, 2);
    host.moveColumns(SHEET, 5, 1, 8);
    host.hideRows(SHEET, 2, 1);
    host.showRows(SHEET, 2, 1);
    host.hideColumns(SHEET, 2, 1);
    host.showColumns(SHEET, 2, 1);
    host.setLocale('de_DE');
    host.setTimeZone('Europe/Berlin');
    expect(heard(host)).toEqual([]);
    expect(sheet.getSheetValues(1, 1, 3, 1).flat()).toEqual(['n', 2, 1]);
  });
});

describe('dragging and hiding', () => {
  it('moves rows and columns, with everything that names them', () => {
    const host = aHost();
    const { sheet } = openBook(host);
    sheet.getRange(1, 1, 3, 2).setValues([
      [1, '=A1'],
      [2, '=A2'],
      [3, '=A3'],
    ]);
    host.moveRows(SHEET, 1, 1, 4);
    expect(sheet.getSheetValues(1, 1, 3, 1).flat()).toEqual([2, 3, 1]);
    expect(formulaAt(sheet, 3, 2)).toBe('=A3');
    host.moveColumns(SHEET, 2, 1, 1);
    expect([formulaAt(sheet, 3, 1), valueAt(sheet, 3, 2)]).toEqual(['=B3', 1]);
  });

  it('hides and shows', () => {
    const host = aHost();
    host.hideRows(SHEET, 2, 3);
    host.showRows(SHEET, 3, 1);
    host.hideColumns(SHEET, 4, 2);
    host.showColumns(SHEET, 4, 1);
    expect(host.render().sheets[0]).toMatchObject({ hiddenRows: [2, 4], hiddenColumns: [5] });
    expect(() => host.hideRows(SHEET, 1001, 1)).toThrow('out of bounds');
    expect(() => host.hideRows('Nothing', 1, 1)).toThrow('no sheet "Nothing"');
  });
});

describe('filtering', () => {
  /** A filter over A1:B5: a header and four tasks with a status and a date. */
  function tasks() {
    const host = aHost();
    const { sheet } = openBook(host);
    sheet.getRange(1, 1, 6, 2).setValues([
      ['状态', '日期'],
      ['done', '2026-12-20'],
      ['open', '2026-12-21'],
      ['', '2026-12-20'],
      ['done', '2026-12-22'],
      ['done', 'outside'],
    ]);
    sheet.getRange(1, 1, 5, 2).createFilter();
    const hidden = () => host.render().sheets[0]?.hiddenRows;
    return { host, sheet, hidden };
  }

  it('hides the rows that show an unticked text in the column; all are still read', () => {
    const { host, sheet, hidden } = tasks();
    host.filterAway(SHEET, 1, ['done']);
    expect(hidden()).toEqual([2, 5]);
    expect(sheet.getSheetValues(2, 1, 4, 1).flat()).toEqual(['done', 'open', '', 'done']);
    expect(sheet.getLastRow()).toBe(6);
    host.filterAway(SHEET, 2, ['2026-12-20']);
    expect(hidden()).toEqual([2, 4, 5]);
    host.filterAway(SHEET, 1, ['']);
    expect(hidden()).toEqual([2, 4]);
    host.clearFilter(SHEET);
    expect(hidden()).toEqual([]);
    expect(host.render().sheets[0]?.filter).toBe('A1:B5');
  });

  it('needs a filter over the column', () => {
    const { host } = tasks();
    expect(() => host.filterAway(SHEET, 3, ['x'])).toThrow('no filter over column 3');
    expect(() => aHost().filterAway(SHEET, 1, ['x'])).toThrow('no filter');
  });

  it('keeps a row as it is until the filter is set again, and apart from rows hidden by hand', () => {
    const { host, hidden } = tasks();
    host.hideRows(SHEET, 3, 1);
    host.filterAway(SHEET, 1, ['done']);
    host.editCell(SHEET, 'A2', 'open');
    expect(hidden()).toEqual([2, 3, 5]);
    host.filterAway(SHEET, 1, ['done']);
    host.showRows(SHEET, 1, 6);
    expect(hidden()).toEqual([5]);
  });

  it('goes along when rows and columns are inserted, moved, deleted or sorted', () => {
    const { host, sheet, hidden } = tasks();
    host.filterAway(SHEET, 1, ['done']);
    host.insertRows(SHEET, 1, 2);
    expect(hidden()).toEqual([4, 7]);
    host.moveRows(SHEET, 4, 1, 7);
    expect(hidden()).toEqual([6, 7]);
    host.insertColumns(SHEET, 1, 1);
    host.sortRange(SHEET, 'B4:C7', 2, false);
    expect(sheet.getSheetValues(4, 2, 4, 1).flat()).toEqual(['open', 'done', 'done', '']);
    expect(hidden()).toEqual([5, 6]);
    host.deleteRows(SHEET, 4, 1);
    expect(hidden()).toEqual([4, 5]);
    host.deleteColumns(SHEET, 2, 1);
    expect(hidden()).toEqual([]);
  });

  it('shows again what only a deleted column hid', () => {
    const { host, hidden } = tasks();
    host.filterAway(SHEET, 1, ['done']);
    host.filterAway(SHEET, 2, ['2026-12-21', '2026-12-22']);
    expect(hidden()).toEqual([2, 3, 5]);
    host.deleteColumns(SHEET, 1, 1);
    expect(hidden()).toEqual([3, 5]);
  });

  it('ends with the filter', () => {
    const { host, sheet, hidden } = tasks();
    host.filterAway(SHEET, 1, ['done']);
    sheet.getFilter()?.remove();
    expect(hidden()).toEqual([]);
    sheet.getRange(1, 1, 5, 2).createFilter();
    expect(hidden()).toEqual([]);
  });

  it('is saved; a state saved before there was any of this still loads', () => {
    const { host } = tasks();
    host.filterAway(SHEET, 1, ['done']);
    const back = loadHost(host.save(), {});
    expect(back.render().sheets[0]?.hiddenRows).toEqual([2, 5]);
    back.clearFilter(SHEET);
    expect(back.render().sheets[0]?.hiddenRows).toEqual([]);
    const old = JSON.parse(aHost().save()) as { [key: string]: unknown };
    delete old.menus;
    expect(JSON.stringify(old)).not.toMatch(/filterCriteria|rowFiltered|typedFormat/);
    const loaded = loadHost(JSON.stringify(old), {});
    expect(loaded.menu).toEqual([]);
    loaded.editCell(SHEET, 'A1', '1');
    loaded.hideRows(SHEET, 2, 1);
    loaded.moveRows(SHEET, 1, 1, 3);
    expect(loaded.render().sheets[0]).toMatchObject({ hiddenRows: [1], cells: [{ row: 2, value: 1 }] });
  });
});

describe('the settings of the spreadsheet', () => {
  it('another locale: formulas mean what they meant, values stay, what is shown changes', () => {
    const host = aHost({ locale: 'en_US' });
    const { sheet, book } = openBook(host);
    sheet.getRange(1, 1, 1, 5).setValues([[1234.5, '=ROUND(A1,0)*0.5', '12/20/2026', true, '12/20/2026 9:30']]);
    put(sheet, 1, 6, '12/20/2026');
    sheet.getRange(1, 6, 1, 1).setNumberFormats([['m/d/yyyy']]);
    const shown = () => [1, 2, 3, 4, 5, 6].map((column) => rendered(host, 'Sheet1', 1, column)?.display);
    expect(shown()).toEqual(['1234.5', '617.5', '12/20/2026', 'TRUE', '12/20/2026 9:30', '12/20/2026']);
    host.setLocale('de_DE');
    expect(book.getSpreadsheetLocale()).toBe('de_DE');
    expect(formulaAt(sheet, 1, 2)).toBe('=ROUND(A1;0)*0,5');
    expect(shown()).toEqual(['1234,5', '617,5', '20.12.2026', 'WAHR', '20.12.2026 9:30', '12/20/2026']);
    expect(sheet.getSheetValues(1, 1, 1, 2)).toEqual([[1234.5, 617.5]]);
    host.editCell('Sheet1', 'A2', '1,5');
    host.editCell('Sheet1', 'B2', '1.2.2027');
    expect(valueAt(sheet, 2, 1)).toBe(1.5);
    expect(rendered(host, 'Sheet1', 2, 2)?.display).toBe('01.02.2027');
    expect(loadHost(host.save(), {}).render()).toEqual(host.render());
    expect(() => host.setLocale('xx_XX')).toThrow('does not know the locale xx_XX');
    expect(book.getSpreadsheetLocale()).toBe('de_DE');
  });

  it('another zone: cells show what they showed, at another instant, and today may be another day', () => {
    const host = aHost();
    const { sheet, book } = openBook(host);
    // The host's clock stands at 2026-12-10 01:00 UTC: 9:00 in Shanghai, 17:00 of the day before in Los Angeles.
    sheet.getRange(1, 1, 1, 2).setValues([['2026-12-20', '=TODAY()']]);
    expect(sheet.getSheetValues(1, 1, 1, 2)).toEqual([[new Date('2026-12-19T16:00:00Z'), 46366]]);
    host.setTimeZone('America/Los_Angeles');
    expect(book.getSpreadsheetTimeZone()).toBe('America/Los_Angeles');
    expect(sheet.getSheetValues(1, 1, 1, 2)).toEqual([[new Date('2026-12-20T08:00:00Z'), 46365]]);
    expect(rendered(host, SHEET, 1, 1)?.display).toBe('2026-12-20');
    expect(() => host.setTimeZone('Mars/Olympus')).toThrow();
    expect(book.getSpreadsheetTimeZone()).toBe('America/Los_Angeles');
  });
});

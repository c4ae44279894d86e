import { aHost, formulaAt, openBook, put, rendered, valueAt } from '../local/host-fixture';

describe('sheets', () => {
  it('a new one has 1000 rows and 26 columns and stands where asked', () => {
    const { book } = openBook(aHost());
    const sheet = book.insertSheet('预算', 0);
    expect([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()]).toEqual([1000, 26, 0]);
    expect(book.getSheets().map((each) => each.getName())).toEqual(['预算', '工作表1']);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
  });

  it('have unique names, whatever the case', () => {
    const { book, sheet } = openBook(aHost());
    book.insertSheet('Tasks', 1);
    expect(() => book.insertSheet('TASKS', 2)).toThrow('A sheet with the name "TASKS" already exists');
    expect(() => sheet.setName('tasks')).toThrow('already exists');
    expect(() => book.insertSheet('', 1)).toThrow('blank');
    sheet.setName(sheet.getName());
  });

  it('cannot all be deleted or hidden', () => {
    const { book, sheet } = openBook(aHost());
    const second = book.insertSheet('B', 1);
    second.hideSheet();
    expect(() => book.deleteSheet(sheet)).toThrow('visible sheets');
    expect(() => sheet.hideSheet()).toThrow("can't hide all the sheets");
    second.showSheet();
    book.deleteSheet(sheet);
    expect(book.getSheets()).toHaveLength(1);
  });

  it('a handle survives renaming and dies with the sheet', () => {
    const { book } = openBook(aHost());
    const sheet = book.insertSheet('B', 1);
    sheet.setName('C');
    expect(sheet.getName()).toBe('C');
    book.deleteSheet(sheet);
    expect(() => sheet.getName()).toThrow('not found');
  });

  it('are found by their ids; there is none under another id', () => {
    const { book } = openBook(aHost());
    const sheet = book.insertSheet('B', 1);
    expect(book.getSheetById(sheet.getSheetId())?.getName()).toBe('B');
    expect(book.getSheetById(987_654_321)).toBeNull();
  });

  it('a range is selected on the active sheet only, until another sheet comes to the front', () => {
    const host = aHost();
    const { book, sheet } = openBook(host);
    const second = book.insertSheet('B', 1);
    expect(() => book.setActiveRange(sheet.getRange(7, 1, 1, 3))).toThrow('not on the active sheet');
    book.setActiveSheet(sheet);
    book.setActiveRange(sheet.getRange(7, 1, 1, 3));
    expect(host.selection).toEqual({ sheet: '工作表1', range: 'A7:C7' });
    book.setActiveSheet(second);
    expect(host.selection).toEqual({ sheet: 'B', range: null });
    book.deleteSheet(second);
    expect(host.selection).toEqual({ sheet: '工作表1', range: null });
  });

  it('renaming one rewrites formulas and rules that name it', () => {
    const host = aHost();
    const { book, sheet, services } = openBook(host);
    const tasks = book.insertSheet('Tasks', 1);
    put(tasks, 1, 1, 7);
    put(sheet, 1, 1, '=Tasks!A1+1');
    const rule = services.SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=Tasks!$A1>5')
      .setRanges([tasks.getRange(1, 1, 1, 1)])
      .setBackground('#ff0000')
      .build();
    tasks.setConditionalFormatRules([rule]);
    tasks.setName('任务 分解');
    expect(formulaAt(sheet, 1, 1)).toBe("='任务 分解'!A1+1");
    expect(valueAt(sheet, 1, 1)).toBe(8);
    expect(rendered(host, '任务 分解', 1, 1)?.shown.background).toBe('#ff0000');
  });

  it('deleting one leaves #REF! behind', () => {
    const { book, sheet } = openBook(aHost());
    const tasks = book.insertSheet('Tasks', 1);
    put(sheet, 1, 1, '=Tasks!A1+1');
    book.deleteSheet(tasks);
    expect(valueAt(sheet, 1, 1)).toBe('#REF!');
  });

  it('ranges outside the grid throw', () => {
    const { sheet } = openBook(aHost());
    expect(() => sheet.getRange(0, 1, 1, 1)).toThrow('starting row of the range is too small');
    expect(() => sheet.getRange(1, 0, 1, 1)).toThrow('starting column of the range is too small');
    expect(() => sheet.getRange(1, 1, 0, 1)).toThrow('at least 1');
    expect(() => sheet.getRange(1000, 1, 2, 1)).toThrow('outside the dimensions');
    expect(() => sheet.getRange(1, 26, 1, 2)).toThrow('outside the dimensions');
    expect(sheet.getRange(1000, 26, 1, 1).getA1Notation()).toBe('Z1000');
  });

  it('tell what they hold', () => {
    const { sheet } = openBook(aHost());
    put(sheet, 4, 3, '=""');
    put(sheet, 2, 5, false);
    expect(sheet.getLastRow()).toBe(4);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:E4');
  });

  it('widths, heights, freezes, hiding and colours are rendered', () => {
    const host = aHost();
    const { sheet } = openBook(host);
    sheet.setFrozenRows(2);
    sheet.setFrozenColumns(1);
    sheet.setColumnWidths(2, 2, 160);
    sheet.setRowHeights(1, 1, 40);
    sheet.hideColumns(3, 2);
    sheet.showColumns(4, 1);
    sheet.hideRows(1, 1);
    sheet.setTabColor('#ABC');
    sheet.setHiddenGridlines(true);
    const shown = host.render().sheets[0];
    expect(shown).toMatchObject({
      frozenRows: 2,
      frozenColumns: 1,
      hiddenColumns: [3],
      hiddenRows: [1],
      tabColor: '#aabbcc',
      hiddenGridlines: true,
    });
    expect(shown?.columnWidths.slice(0, 4)).toEqual([100, 160, 160, 100]);
    expect(shown?.rowHeights.slice(0, 2)).toEqual([40, 21]);
    expect(() => sheet.setColumnWidths(26, 2, 50)).toThrow('out of bounds');
    expect(() => sheet.setFrozenRows(1000)).toThrow('freeze');
  });

  it('give the values of a rectangle in one call, -1 standing for the last row or column with content', () => {
    const { sheet } = openBook(aHost());
    sheet.getRange(2, 2, 3, 2).setValues([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    expect(sheet.getSheetValues(2, 2, 2, 2)).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(sheet.getSheetValues(3, 3, -1, -1)).toEqual([[2], [3]]);
    expect(sheet.getSheetValues(-1, -1, 1, 1)).toEqual([[3]]);
    expect(sheet.getSheetValues(4, 2, 2, 1)).toEqual([['c'], ['']]);
    expect(() => sheet.getSheetValues(0, 1, 1, 1)).toThrow('starting row of the range is too small');
    expect(() => sheet.getSheetValues(1000, 1, 2, 1)).toThrow('outside the dimensions');
  });

  it('count a read of values as one call of the sheet, and apply what was written first', () => {
    const host = aHost();
    const { sheet } = openBook(host);
    put(sheet, 1, 1, '=2*3');
    expect(sheet.getSheetValues(1, 1, 1, 1)).toEqual([[6]]);
    const run = host.executions[0];
    expect([run?.calls['Sheet.getSheetValues'], run?.calls['Range.getValues'], run?.flushes]).toEqual([1, undefined, 1]);
  });

  it('show rows again', () => {
    const host = aHost();
    const { sheet } = openBook(host);
    sheet.hideRows(2, 4);
    sheet.showRows(3, 2);
    expect(host.render().sheets[0]?.hiddenRows).toEqual([2, 5]);
    expect(() => sheet.showRows(1000, 2)).toThrow('out of bounds');
  });

  it('hand out their filter and protections, which can be taken off', () => {
    const host = aHost();
    const { sheet, services } = openBook(host);
    const { ProtectionType } = services.SpreadsheetApp;
    expect(sheet.getFilter()).toBeNull();
    sheet.getRange(2, 1, 10, 4).createFilter();
    sheet.insertRowsBefore(1, 1);
    const filter = sheet.getFilter();
    expect(filter?.getRange().getA1Notation()).toBe('A3:D12');
    filter?.remove();
    expect(sheet.getFilter()).toBeNull();
    expect(() => filter?.remove()).toThrow('removed');
    sheet.getRange(1, 1, 1, 4).protect().setWarningOnly(true);
    sheet.getRange(5, 1, 1, 1).protect();
    const [first, second] = sheet.getProtections(ProtectionType.RANGE);
    expect([first?.isWarningOnly(), second?.isWarningOnly()]).toEqual([true, false]);
    expect([first?.getRange().getA1Notation(), second?.getRange().getA1Notation()]).toEqual(['A1:D1', 'A5']);
    first?.remove();
    expect(sheet.getProtections(ProtectionType.RANGE).map((each) => each.getRange().getA1Notation())).toEqual(['A5']);
    expect(() => first?.isWarningOnly()).toThrow('removed');
    expect(sheet.getProtections(ProtectionType.SHEET)).toEqual([]);
    expect(() => sheet.getProtections('RANGE')).toThrow('ProtectionType');
    expect(host.render().sheets[0]).toMatchObject({ filter: null, protections: [{ range: 'A5', warningOnly: false }] });
  });

  it('take one basic filter and any number of protections', () => {
    const host = aHost();
    const { sheet } = openBook(host);
    sheet.getRange(2, 1, 10, 4).createFilter();
    expect(() => sheet.getRange(1, 1, 1, 1).createFilter()).toThrow('already has a filter');
    sheet.getRange(1, 1, 1, 4).protect().setWarningOnly(true);
    expect(host.render().sheets[0]).toMatchObject({
      filter: 'A2:D11',
      protections: [{ range: 'A1:D1', warningOnly: true }],
    });
  });
});

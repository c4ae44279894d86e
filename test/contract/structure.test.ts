import { aHost, formulaAt, openBook, put, valueAt } from '../local/host-fixture';

/** A sheet with 10, 20, 30 in A3:A5 and, on a second sheet, formulas about them. */
function sums() {
  const host = aHost();
  const { services, book, sheet } = openBook(host);
  sheet.getRange(3, 1, 3, 1).setValues([[10], [20], [30]]);
  const totals = book.insertSheet('Totals', 1);
  totals.getRange(1, 1, 1, 3).setValues([["=SUM('工作表1'!A3:A5)", "='工作表1'!$A$4", "=SUM('工作表1'!A:A)"]]);
  return { host, services, sheet, totals };
}

describe('inserting and deleting rows and columns', () => {
  it('moves absolute and relative references of every sheet', () => {
    const { sheet, totals } = sums();
    sheet.insertRowsAfter(3, 2);
    expect(totals.getRange(1, 1, 1, 3).getFormulas()).toEqual([["=SUM('工作表1'!A3:A7)", "='工作表1'!$A$6", "=SUM('工作表1'!A:A)"]]);
    put(sheet, 4, 1, 5);
    expect(totals.getRange(1, 1, 1, 3).getValues()).toEqual([[65, 20, 65]]);
    expect(sheet.getMaxRows()).toBe(1002);
  });

  it('loses references to deleted cells and shrinks ranges', () => {
    const { sheet, totals } = sums();
    sheet.deleteRows(4, 1);
    expect(totals.getRange(1, 1, 1, 2).getValues()).toEqual([[40, '#REF!']]);
    expect(formulaAt(totals, 1, 1)).toBe("=SUM('工作表1'!A3:A4)");
  });

  it('columns move likewise', () => {
    const { sheet, totals } = sums();
    sheet.insertColumnsAfter(1, 1);
    put(sheet, 3, 2, 99);
    expect(valueAt(totals, 1, 1)).toBe(60);
    sheet.deleteColumns(1, 1);
    expect(valueAt(totals, 1, 1)).toBe('#REF!');
    expect(valueAt(sheet, 3, 1)).toBe(99);
    expect(sheet.getMaxColumns()).toBe(26);
  });

  it('rows a person inserts above move everything, the keyboard user included', () => {
    const { host, sheet, totals } = sums();
    host.insertRows('工作表1', 1, 3);
    expect(valueAt(sheet, 6, 1)).toBe(10);
    expect(formulaAt(totals, 1, 2)).toBe("='工作表1'!$A$7");
  });

  it('new rows take look and validation of the row before, not its content or note', () => {
    const { host, services, sheet } = sums();
    const range = sheet.getRange(5, 1, 1, 1);
    range.setBackgrounds([['#eeeeee']]);
    range.setNotes([['note']]);
    range.setDataValidations([[services.SpreadsheetApp.newDataValidation().requireDate().build()]]);
    sheet.insertRowsAfter(5, 1);
    expect(sheet.getRange(6, 1, 1, 1).getDataValidations()[0]?.[0]?.getCriteriaType().toString()).toBe('DATE_IS_VALID_DATE');
    const cell = host.render().sheets[0]?.cells.find((each) => each.row === 6);
    expect(cell).toMatchObject({ value: null, note: null, look: { background: '#eeeeee' } });
  });

  it('rows and columns inserted before one take its look, and move it on', () => {
    const { host, sheet, totals } = sums();
    sheet.getRange(3, 1, 1, 1).setBackgrounds([['#eeeeee']]);
    sheet.insertRowsBefore(3, 2);
    expect(formulaAt(totals, 1, 1)).toBe("=SUM('工作表1'!A5:A7)");
    sheet.insertColumnsBefore(1, 1);
    expect(valueAt(sheet, 5, 2)).toBe(10);
    expect(sheet.getMaxColumns()).toBe(27);
    const tinted = host.render().sheets[0]?.cells.filter((cell) => cell.look.background === '#eeeeee');
    expect(tinted?.map(({ row, column, value }) => [row, column, value])).toEqual([
      [3, 1, null],
      [3, 2, null],
      [4, 1, null],
      [4, 2, null],
      [5, 1, null],
      [5, 2, 10],
    ]);
    expect(() => sheet.insertRowsBefore(1003, 1)).toThrow('out of bounds');
  });

  it('carries rules, filter, protections, notes, validation sources and freezes along', () => {
    const { host, services, sheet } = sums();
    const { SpreadsheetApp } = services;
    const data = sheet.getRange(2, 1, 4, 2);
    data.createFilter();
    sheet.getRange(2, 1, 1, 2).protect();
    sheet.getRange(3, 1, 1, 1).setNotes([['first']]);
    sheet.setFrozenRows(2);
    const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A2>15').setRanges([data]).setBold(true).build();
    sheet.setConditionalFormatRules([rule]);
    const listed = SpreadsheetApp.newDataValidation()
      .requireValueInRange(sheet.getRange(3, 1, 3, 1), true)
      .build();
    sheet.getRange(6, 5, 1, 1).setDataValidations([[listed]]);
    host.insertRows('工作表1', 1, 1);
    expect(host.render().sheets[0]).toMatchObject({
      filter: 'A3:B6',
      protections: [{ range: 'A3:B3' }],
      frozenRows: 3,
      rules: [{ ranges: ['A3:B6'], formula: '=$A3>15' }],
      validations: [{ ranges: ['E7'], values: ["'工作表1'!$A$4:$A$6"] }],
    });
    expect(host.render().sheets[0]?.cells.find((each) => each.note !== null)?.row).toBe(4);
    expect(
      host
        .render()
        .sheets[0]?.cells.filter((each) => each.shown.bold)
        .map((each) => each.value),
    ).toEqual([20, null, 30, null]);
  });

  it('refuses to delete all rows that are not frozen, or rows that are not there', () => {
    const { sheet } = sums();
    sheet.setFrozenRows(2);
    expect(() => sheet.deleteRows(3, 998)).toThrow('not possible to delete all non-frozen rows');
    expect(() => sheet.deleteRows(1000, 2)).toThrow('out of bounds');
    sheet.deleteRows(3, 997);
    expect(sheet.getMaxRows()).toBe(3);
  });

  it('sorting moves whole rows and keeps formulas pointing at their own row', () => {
    const { host, sheet } = sums();
    sheet.getRange(3, 2, 3, 1).setValues([['=A3*2'], ['=A4*2'], ['=A5*2']]);
    host.sortRange('工作表1', 'A3:B5', 1, false);
    expect(sheet.getRange(3, 1, 3, 2).getValues()).toEqual([
      [30, 60],
      [20, 40],
      [10, 20],
    ]);
    expect(formulaAt(sheet, 3, 2)).toBe('=A3*2');
  });

  it('a script sorts all rows of the range it names, upwards, the first included', () => {
    const { sheet } = openBook(aHost());
    sheet.getRange(1, 1, 4, 2).setValues([
      ['above', 9],
      ['c', 3],
      ['a', 2],
      ['b', '=B3*10'],
    ]);
    sheet.getRange(2, 1, 3, 2).sort(2);
    expect(sheet.getRange(1, 1, 4, 1).getValues()).toEqual([['above'], ['a'], ['c'], ['b']]);
    expect(() => sheet.getRange(2, 1, 3, 1).sort(2)).toThrow('outside the range');
  });

  it('a duplicated tab stands behind the original and holds the same', () => {
    const { host } = sums();
    expect(host.duplicateSheet('工作表1')).toBe('Copy of 工作表1');
    expect(host.sheetTitles).toEqual(['工作表1', 'Copy of 工作表1', 'Totals']);
    expect(host.render().sheets[1]?.cells.map((cell) => cell.value)).toEqual([10, 20, 30]);
  });
});

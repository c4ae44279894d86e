import { aHost, formulaAt, openBook, put } from '../local/host-fixture';

/** 1, 2, … 8 in A1:A8, and whatever formulas about them in C1:H1. */
function eight() {
  const host = aHost();
  const { services, book, sheet } = openBook(host);
  sheet.getRange(1, 1, 8, 1).setValues([[1], [2], [3], [4], [5], [6], [7], [8]]);
  const about = book.insertSheet('About', 1);
  const move = (first: number, last: number, before: number): void => sheet.moveRows(sheet.getRange(first, 2, last - first + 1, 1), before);
  const columnA = (): unknown[] => sheet.getSheetValues(1, 1, 8, 1).flat();
  return { host, services, sheet, about, move, columnA };
}

describe('moving rows', () => {
  it('counts the destination as the rows stand before the move', () => {
    const { sheet, move, columnA } = eight();
    move(2, 3, 6);
    expect(columnA()).toEqual([1, 4, 5, 2, 3, 6, 7, 8]);
    move(4, 5, 2);
    expect(columnA()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    move(1, 1, 9);
    expect(columnA()).toEqual([2, 3, 4, 5, 6, 7, 8, 1]);
    expect(sheet.getMaxRows()).toBe(1000);
  });

  it('does nothing before or behind the rows themselves, and may go to the very end', () => {
    const { sheet, move, columnA } = eight();
    for (const before of [2, 3, 4]) move(2, 3, before);
    expect(columnA()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    move(1, 1, 1001);
    expect(sheet.getSheetValues(1000, 1, 1, 1)).toEqual([[1]]);
    expect(sheet.getLastRow()).toBe(1000);
    expect(() => move(1, 1, 1002)).toThrow('out of bounds');
    expect(() => move(1, 1, 0)).toThrow('out of bounds');
  });

  it('refuses a range of another sheet', () => {
    const { sheet, about } = eight();
    expect(() => sheet.moveRows(about.getRange(1, 1, 1, 1), 3)).toThrow('on the sheet');
  });

  it.each([
    // Order afterwards: 1 4 5 2 3 6 7 8.
    ['a moved cell', '=A2', '=A4'],
    ['a cell that makes room', '=$A$5', '=$A$3'],
    ['a cell beyond', '=A6', '=A6'],
    ['a range that moves as a whole', '=SUM(A2:A3)', '=SUM(A4:A5)'],
    ['a range around everything', '=SUM(A1:A8)', '=SUM(A1:A8)'],
    ['a range whose edge rows only change places', '=SUM(A2:A5)', '=SUM(A2:A5)'],
    ['a range two rows leave', '=SUM(A1:A3)', '=SUM(A1:A1)'],
    ['a range one of whose edge rows leaves', '=SUM(A3:A5)', '=SUM(A2:A3)'],
    ['a range the rows come between', '=SUM(A5:A6)', '=SUM(A3:A6)'],
    ['a range the rows come before', '=SUM(A6:A8)', '=SUM(A6:A8)'],
    ['a range the rows come behind', '=SUM(A4:A5)', '=SUM(A2:A3)'],
    ['an open range', '=SUM(A2:A)', '=SUM(A2:A)'],
    ['an open range that starts where room is made', '=SUM(A4:A)', '=SUM(A2:A)'],
    ['whole columns', '=SUM(A:A)', '=SUM(A:A)'],
  ])('%s is followed', (_, before, after) => {
    const { about, sheet, move } = eight();
    const named = (formula: string) => formula.replace(/\$?A.*/, "'工作表1'!$&");
    put(about, 1, 1, named(before));
    put(sheet, 8, 4, before);
    move(2, 3, 6);
    expect(formulaAt(about, 1, 1)).toBe(named(after));
    expect(formulaAt(sheet, 8, 4)).toBe(after);
  });

  it('a moved formula goes on naming the cells it named', () => {
    const { sheet, move } = eight();
    put(sheet, 2, 2, '=A2*10');
    put(sheet, 3, 2, '=A1+A2');
    move(2, 2, 6);
    expect([formulaAt(sheet, 5, 2), formulaAt(sheet, 2, 2)]).toEqual(['=A5*10', '=A1+A5']);
    expect(sheet.getSheetValues(1, 2, 5, 1)).toEqual([[''], [3], [''], [''], [20]]);
  });

  it('takes look, note, validation, height and hidden flag along', () => {
    const { host, services, sheet, move } = eight();
    sheet.getRange(2, 1, 1, 1).setBackgrounds([['#eeeeee']]);
    sheet.getRange(2, 1, 1, 1).setNotes([['second']]);
    sheet.getRange(2, 5, 1, 1).setDataValidations([[services.SpreadsheetApp.newDataValidation().requireCheckbox().build()]]);
    sheet.setRowHeights(2, 1, 40);
    sheet.hideRows(3, 1);
    move(2, 2, 5);
    const shown = host.render().sheets[0];
    expect(shown?.cells.find((cell) => cell.note === 'second')).toMatchObject({ row: 4, value: 2, look: { background: '#eeeeee' } });
    expect(shown?.validations).toMatchObject([{ ranges: ['E4'], kind: 'checkbox' }]);
    expect(shown?.rowHeights.slice(0, 5)).toEqual([21, 21, 21, 40, 21]);
    expect(shown?.hiddenRows).toEqual([2]);
  });

  it('carries filter, protections and the source of a list along', () => {
    const { host, services, sheet, move } = eight();
    sheet.getRange(1, 1, 8, 2).createFilter();
    sheet.getRange(2, 1, 1, 1).protect();
    sheet.getRange(3, 1, 3, 1).protect();
    const { SpreadsheetApp } = services;
    const listed = SpreadsheetApp.newDataValidation()
      .requireValueInRange(sheet.getRange(2, 1, 1, 1), true)
      .build();
    sheet.getRange(9, 5, 1, 1).setDataValidations([[listed]]);
    move(2, 2, 5);
    expect(host.render().sheets[0]).toMatchObject({
      filter: 'A1:B8',
      protections: [{ range: 'A4' }, { range: 'A2:A5' }],
      validations: [{ values: ["'工作表1'!$A$4:$A$4"] }],
    });
  });

  it('a conditional format stays with its cells, comes apart and joins again', () => {
    const { host, services, sheet, move } = eight();
    const rule = services.SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$A2>$A$1+2')
      .setRanges([sheet.getRange(2, 1, 4, 2)])
      .setBold(true)
      .build();
    sheet.setConditionalFormatRules([rule]);
    const ranges = () => host.render().sheets[0]?.rules.map((each) => [each.ranges, each.formula]);
    const bold = () =>
      host
        .render()
        .sheets[0]?.cells.filter((cell) => cell.shown.bold && cell.column === 1)
        .map((cell) => cell.value);
    expect(bold()).toEqual([4, 5]);
    move(2, 2, 4);
    expect(ranges()).toEqual([[['A2:B5'], '=$A2>$A$1+2']]);
    move(4, 4, 8);
    expect(ranges()).toEqual([[['A2:B4', 'A7:B7'], '=$A2>$A$1+2']]);
    expect(bold()).toEqual([5, 4]);
    move(7, 7, 4);
    expect(ranges()).toEqual([[['A2:B5'], '=$A2>$A$1+2']]);
    move(1, 1, 9);
    expect(ranges()).toEqual([[['A1:B4'], '=$A1>$A$8+2']]);
    expect(bold()).toEqual([4, 5]);
  });
});

describe('moving columns', () => {
  it('moves cells, widths, hidden flags and what refers to them', () => {
    const { host, sheet, about } = eight();
    sheet.getRange(1, 2, 1, 3).setValues([['b', 'c', '=A1+1']]);
    put(about, 1, 1, "='工作表1'!B1");
    sheet.setColumnWidths(2, 1, 160);
    sheet.hideColumns(3, 1);
    sheet.moveColumns(sheet.getRange(5, 1, 1, 2), 4);
    expect(sheet.getSheetValues(1, 1, 1, 4)).toEqual([['c', 1, 'b', 2]]);
    expect([formulaAt(sheet, 1, 4), formulaAt(about, 1, 1)]).toEqual(['=B1+1', "='工作表1'!C1"]);
    const shown = host.render().sheets[0];
    expect([shown?.columnWidths.slice(0, 4), shown?.hiddenColumns]).toEqual([[100, 100, 160, 100], [1]]);
    expect(sheet.getMaxColumns()).toBe(26);
    expect(() => sheet.moveColumns(sheet.getRange(1, 1, 1, 1), 28)).toThrow('out of bounds');
  });

  it('may go into blank columns to the right', () => {
    const { sheet } = eight();
    sheet.moveColumns(sheet.getRange(1, 1, 1, 1), 27);
    expect(sheet.getSheetValues(1, 26, 3, 1)).toEqual([[1], [2], [3]]);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:Z8');
  });

  it('moves the filter and splits a conditional format across', () => {
    const { host, services, sheet } = eight();
    sheet.getRange(1, 1, 8, 3).createFilter();
    const rule = services.SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=A1=$A1')
      .setRanges([sheet.getRange(1, 1, 8, 3)])
      .setBold(true)
      .build();
    sheet.setConditionalFormatRules([rule]);
    sheet.moveColumns(sheet.getRange(1, 2, 1, 1), 6);
    expect(host.render().sheets[0]).toMatchObject({
      filter: 'A1:B8',
      rules: [{ ranges: ['A1:B8', 'E1:E8'], formula: '=A1=$A1' }],
    });
  });
});

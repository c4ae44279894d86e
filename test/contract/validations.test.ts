import { aHost, openBook, put, valueAt } from '../local/host-fixture';

function setup() {
  const host = aHost();
  const { services, book, sheet } = openBook(host);
  const { SpreadsheetApp } = services;
  const cell = sheet.getRange(1, 1, 1, 1);
  return { host, services, SpreadsheetApp, book, sheet, cell };
}

describe('data validations', () => {
  it('keep every item of a list apart', () => {
    const { host, SpreadsheetApp, cell } = setup();
    cell.setDataValidations([
      [SpreadsheetApp.newDataValidation().requireValueInList(['未开始', '进行中, 等'], true).setHelpText('选一个').build()],
    ]);
    const [[read] = []] = cell.getDataValidations();
    expect(read?.getCriteriaType().toString()).toBe('VALUE_IN_LIST');
    expect(read?.getCriteriaValues()).toEqual([['未开始', '进行中, 等'], true]);
    expect(read?.getAllowInvalid()).toBe(true);
    expect(host.render().sheets[0]?.validations).toEqual([
      { ranges: ['A1'], kind: 'list', values: ['未开始', '进行中, 等'], allowInvalid: true, helpText: '选一个' },
    ]);
  });

  it('a strict one makes a later script write fail when writes are applied, not before', () => {
    const { SpreadsheetApp, sheet, cell } = setup();
    cell.setDataValidations([[SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true).setAllowInvalid(false).build()]]);
    put(sheet, 1, 1, 'b');
    SpreadsheetApp.flush();
    cell.setValues([['c']]);
    expect(() => SpreadsheetApp.flush()).toThrow('cell A1 violates the data validation rules');
    expect(valueAt(sheet, 1, 1)).toBe('b');
    cell.setValues([['c']]);
    expect(() => cell.getValues()).toThrow('violates');
  });

  it('one that only warns lets anything in', () => {
    const { SpreadsheetApp, sheet, cell } = setup();
    cell.setDataValidations([[SpreadsheetApp.newDataValidation().requireValueInList(['a'], true).setAllowInvalid(true).build()]]);
    put(sheet, 1, 1, 'z');
    SpreadsheetApp.flush();
    expect(valueAt(sheet, 1, 1)).toBe('z');
  });

  it('refuse what is typed and keep the cell', () => {
    const { host, SpreadsheetApp, sheet, cell } = setup();
    cell.setDataValidations([[SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).build()]]);
    expect(() => host.editCell('工作表1', 'A1', 'soon')).toThrow('violates');
    host.editCell('工作表1', 'A1', '2026-12-20');
    expect(valueAt(sheet, 1, 1)).toEqual(new Date('2026-12-19T16:00:00Z'));
    expect(() => host.editCell('工作表1', 'A1', 'TRUE')).toThrow('violates');
    host.editCell('工作表1', 'A1', '');
    expect(valueAt(sheet, 1, 1)).toBe('');
  });

  it('a date may be written as a number into a date-formatted cell', () => {
    const { SpreadsheetApp, sheet, cell } = setup();
    cell.setNumberFormats([['yyyy-mm-dd']]);
    cell.setDataValidations([[SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).build()]]);
    put(sheet, 1, 1, 46376);
    SpreadsheetApp.flush();
    cell.setNumberFormats([['0']]);
    put(sheet, 1, 1, 46377);
    expect(() => SpreadsheetApp.flush()).toThrow('violates');
  });

  it('draw from a range on any sheet, whose cells may change', () => {
    const { host, SpreadsheetApp, book, sheet, cell } = setup();
    const lists = book.insertSheet('枚举', 1);
    lists.getRange(2, 1, 2, 1).setValues([['宣传组'], ['嘉宾组']]);
    cell.setDataValidations([
      [
        SpreadsheetApp.newDataValidation()
          .requireValueInRange(lists.getRange(2, 1, 10, 1), true)
          .setAllowInvalid(false)
          .build(),
      ],
    ]);
    host.editCell('工作表1', 'A1', '嘉宾组');
    expect(() => host.editCell('工作表1', 'A1', '后勤组')).toThrow('violates');
    host.editCell('枚举', 'A4', '后勤组');
    host.editCell('工作表1', 'A1', '后勤组');
    expect(valueAt(sheet, 1, 1)).toBe('后勤组');
    const source = cell.getDataValidations()[0]?.[0]?.getCriteriaValues()[0] as ReturnType<typeof lists.getRange>;
    expect([source.getSheet().getName(), source.getA1Notation()]).toEqual(['枚举', 'A2:A11']);
    book.deleteSheet(lists);
    expect(host.render().sheets[0]?.validations[0]?.values).toEqual(['#REF!']);
  });

  it('a checkbox takes booleans only', () => {
    const { host, SpreadsheetApp, sheet, cell } = setup();
    cell.setDataValidations([[SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(false).build()]]);
    host.editCell('工作表1', 'A1', 'TRUE');
    expect(valueAt(sheet, 1, 1)).toBe(true);
    expect(() => host.editCell('工作表1', 'A1', 'yes')).toThrow('violates');
  });

  it('null clears, more than 500 items are refused, a builder needs a criterion', () => {
    const { SpreadsheetApp, cell } = setup();
    cell.setDataValidations([[SpreadsheetApp.newDataValidation().requireDate().build()]]);
    cell.setDataValidations([[null]]);
    expect(cell.getDataValidations()).toEqual([[null]]);
    const many = Array.from({ length: 501 }, (_, index) => `i${index}`);
    expect(() => SpreadsheetApp.newDataValidation().requireValueInList(many, true)).toThrow('limit of 500');
    expect(() => SpreadsheetApp.newDataValidation().build()).toThrow('criterion');
  });

  it('cells that share one are gathered into rectangles', () => {
    const { host, SpreadsheetApp, sheet } = setup();
    const checkbox = SpreadsheetApp.newDataValidation().requireCheckbox().build();
    sheet.getRange(2, 2, 3, 2).setDataValidations([2, 3, 4].map(() => [checkbox, checkbox]));
    sheet.getRange(9, 1, 1, 1).setDataValidations([[checkbox]]);
    expect(host.render().sheets[0]?.validations.map((each) => each.ranges)).toEqual([['A9', 'B2:C4']]);
  });
});

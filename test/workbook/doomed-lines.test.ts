import { formulaShape, referencesOf } from '../../src/workbook/canonical-formula';
import { readsDoomed } from '../../src/workbook/doomed-lines';

describe('the references of a formula', () => {
  it('are cells, ranges, whole lines and lost ones, with the sheet they name', () => {
    const formula = `=IF('任务 1'!$B$3="A1",SUM(Team!A:C,2:7)+LOG10($D4:E$9)+N(AB12),#REF!&'O''Neil'!Z9)`;
    expect(referencesOf(formula)).toEqual([
      { sheet: '任务 1', text: '$B$3' },
      { sheet: 'Team', text: 'A:C' },
      { sheet: null, text: '2:7' },
      { sheet: null, text: '$D4:E$9' },
      { sheet: null, text: 'AB12' },
      { sheet: null, text: '#REF!' },
      { sheet: "O'Neil", text: 'Z9' },
    ]);
  });

  it('are all that may differ between formulas of one shape', () => {
    const shape = formulaShape(`=IFERROR(INDEX('任务分解表'!$B$2:$B$302;MATCH("C01";'任务分解表'!$A$2:$A$302;0));"")`);
    expect(formulaShape(`=iferror(INDEX(Tasks!$C$3:$C$303,MATCH("C01",#REF!,0)),"")`)).toBe(shape);
    expect(formulaShape(`=IFERROR(INDEX('任务分解表'!$B$2:$B$302;MATCH("C02";'任务分解表'!$A$2:$A$302;0));"")`)).not.toBe(shape);
    expect(formulaShape('=HYPERLINK("#gid=12";"预算")')).toBe(formulaShape('=HYPERLINK(#REF!;"预算")'));
  });
});

describe('a formula that reads lines about to be deleted', () => {
  const lines = (rows: number[], columns: number[]) => ({ rows: new Set(rows), columns: new Set(columns) });
  const doomed = new Map([
    ['Tasks', lines([1], [1, 27, 28])],
    ['Plan', lines([], [1])],
  ]);

  it.each([
    ['=$AA$2', true],
    ['=AA:AB', true],
    ['=Plan!A7', true],
    ["=SUM('Tasks'!A3:A9)", true],
    ['=B1&"x"', true],
    ['=SUM(1:1)', true],
    // Something is left of these, or another sheet is meant.
    ['=SUM(A3:B9)', false],
    ['=SUM(Z:AB)', false],
    ['=Other!A7', false],
    ['=COUNTIF(B1:B300,"A3")', false],
    ['=B3+1', false],
  ])('%s: %s', (formula, expected) => {
    expect(readsDoomed(formula, 'Tasks', doomed)).toBe(expected);
  });
});

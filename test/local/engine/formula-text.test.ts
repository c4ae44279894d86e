import { formulaInDialect, parseFormula } from '../../../src/local/engine/formula-text';

describe('reading formula text in the dialect of a locale', () => {
  it('takes both separators where the decimal sign is a point', () => {
    expect(parseFormula('=SUM(A1,B1)', false)).toBe('=SUM(A1,B1)');
    expect(parseFormula('=SUM(A1;B1)', false)).toBe('=SUM(A1,B1)');
  });

  it('takes only ; where the decimal sign is a comma', () => {
    expect(parseFormula('=SUM(A1;B1)', true)).toBe('=SUM(A1,B1)');
    expect(parseFormula('=SUM(A1,B1)', true)).toBeNull();
  });

  it('reads a comma between digits as a decimal comma there', () => {
    expect(parseFormula('=ROUND(1,5;0)', true)).toBe('=ROUND(1.5,0)');
  });

  it('does not read a decimal point there', () => {
    expect(parseFormula('=A1*0.5', true)).toBeNull();
  });

  it('leaves separators inside texts and quoted sheet names alone', () => {
    expect(parseFormula(`=IF(A1="a;b";'x;y'!A1;"c,d")`, true)).toBe(`=IF(A1="a;b",'x;y'!A1,"c,d")`);
  });

  it.each(['=1+', '=A1 B1', '=SUM(1))', '="open', '=,', '=(1,2)', '=*2'])('refuses %s', (text) => {
    expect(parseFormula(text, false)).toBeNull();
  });

  it.each(['=-A1%', '=+1', '=IF(A1,,"")', '=TODAY()', '=A1:INDEX(B:B,2)', "='任务 1'!$A$1:$B", '=NOT(TRUE)'])('accepts %s', (text) => {
    expect(parseFormula(text, false)).toBe(text);
  });

  it('closes brackets left open at the end', () => {
    expect(parseFormula('=SUM(A1,MAX(B1', false)).toBe('=SUM(A1,MAX(B1))');
  });

  it('shows a formula in the other dialect', () => {
    expect(formulaInDialect('=IF(A1>0.5,"a,b",LARGE({1,2;3,4},1))', true)).toBe('=IF(A1>0,5;"a,b";LARGE({1\\2;3\\4};1))');
    expect(formulaInDialect('=IF(A1>0.5,1,2)', false)).toBe('=IF(A1>0.5,1,2)');
  });
});

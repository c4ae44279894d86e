import fc from 'fast-check';
import type { ExcelFormulaContext } from '../../../src/local/export/excel-formula';
import { excelFormula, hyperlinkLabel, sheetLinkLocation, shiftFormula } from '../../../src/local/export/excel-formula';
import { excelSheetNames } from '../../../src/local/export/excel-sheet-names';
import { formulaPieces, joinPieces } from '../../../src/local/export/formula-text';

const context: ExcelFormulaContext = {
  todaySerial: 46_366,
  sheetName: (title) => (title === 'A/B' ? 'A-B' : title),
  sheetNameById: (id) => (id === 12 ? "Li's tasks" : null),
  lastRow: 500,
};

describe('excelFormula', () => {
  it('writes TODAY() as a number, but not inside a text', () => {
    expect(excelFormula('=IF(D2<TODAY( ),"TODAY()",today())', context)).toBe('IF(D2<46366,"TODAY()",46366)');
  });

  it('prefixes the functions Excel stores with a prefix, and only those', () => {
    expect(excelFormula('=IFS(A1,1)+TEXTJOIN(",",TRUE,B1)+NETWORKDAYS.INTL(A1,B1)+COUNTIFS(A1,1)', context)).toBe(
      '_xlfn.IFS(A1,1)+_xlfn.TEXTJOIN(",",TRUE,B1)+NETWORKDAYS.INTL(A1,B1)+COUNTIFS(A1,1)',
    );
    expect(excelFormula('=IFERROR(FILTER(A1:A3,B1:B3),"IFS(")', context)).toBe('IFERROR(_xlfn._xlws.FILTER(A1:A3,B1:B3),"IFS(")');
  });

  it('follows renamed sheets, quoted or not, and leaves error values alone', () => {
    expect(excelFormula("='A/B'!A1+任务!B2+#REF!", context)).toBe("'A-B'!A1+'任务'!B2+#REF!");
  });

  it('closes open ranges', () => {
    expect(excelFormula('=COUNTA(A2:A)+SUM($B$3:$B)+SUM(A2:A9)+SUM(C:C)', context)).toBe(
      'COUNTA(A2:A500)+SUM($B$3:$B500)+SUM(A2:A9)+SUM(C:C)',
    );
  });

  it('points links at sheets by name', () => {
    expect(sheetLinkLocation('#gid=12', context)).toBe("'Li''s tasks'!A1");
    expect(sheetLinkLocation('#gid=12&range=B7', context)).toBe("'Li''s tasks'!B7");
    expect(sheetLinkLocation('#gid=13', context)).toBeNull();
    expect(sheetLinkLocation('https://example.com/#gid=12', context)).toBeNull();
    expect(excelFormula('=IF(A1,HYPERLINK("#gid=12","go"),"")', context)).toBe('IF(A1,HYPERLINK("#\'Li\'\'s tasks\'!A1","go"),"")');
  });
});

describe('hyperlinkLabel', () => {
  it('finds the label of a formula that is one link', () => {
    expect(hyperlinkLabel('=HYPERLINK("#gid=12","任务, ""主表"")")')).toEqual({ text: '任务, "主表")' });
    expect(hyperlinkLabel('=HYPERLINK("#gid=12","No. "&ROW(A2))')).toEqual({ formula: '="No. "&ROW(A2)' });
    expect(hyperlinkLabel('=HYPERLINK("#gid=12")')).toEqual({ text: '#gid=12' });
  });

  it('takes nothing else for one', () => {
    expect(hyperlinkLabel('=IF(A1,HYPERLINK("#gid=12","x"),"")')).toBeNull();
    expect(hyperlinkLabel('=HYPERLINK("#gid=12","x")&HYPERLINK("#gid=13","y")')).toBeNull();
    expect(hyperlinkLabel('=HYPERLINK("#gid="&A1,"x")')).toBeNull();
  });
});

describe('shiftFormula', () => {
  it('moves relative parts only', () => {
    expect(shiftFormula('=AND($A3<>"A3",B3>C$1,$D$4,SUM(E:$F),LOG10(G3))', 2, 6)).toBe('=AND($A5<>"A3",H5>I$1,$D$4,SUM(K:$F),LOG10(M5))');
  });

  it('back and forth changes nothing', () => {
    const formula = '=AND($A300<>"",$D300<\'Lists\'!$B$2,COUNTIF(K300:M301,"x")>0)';
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 0, max: 50 }), (rows, columns) => {
        expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });
});

it('formulaPieces loses nothing: pieces joined give the formula again', () => {
  for (const formula of ['=A1', '="a ""b"" \'c\'!d"', "='It''s'!A1&\"x\"", '=IF(A1="TODAY()",1,{1,2;3,4})']) {
    expect(joinPieces(formulaPieces(formula))).toBe(formula);
  }
});

describe('excelSheetNames', () => {
  it('keeps names Excel takes', () => {
    expect(excelSheetNames(['总览', '任务分解表', 'Run of show'])).toEqual(['总览', '任务分解表', 'Run of show']);
  });

  it('mends the others', () => {
    expect(excelSheetNames(['Tasks: A/B', "'quoted'", 'History', 'tasks', 'TASKS', ''])).toEqual([
      'Tasks- A-B',
      'quoted',
      'History_',
      'tasks',
      'TASKS (2)',
      'Sheet',
    ]);
  });

  it('gives distinct names of at most 31 characters for any titles', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ maxLength: 60 }), fc.constant('x'.repeat(40))), { maxLength: 8 }), (titles) => {
        const names = excelSheetNames(titles);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
        for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/su);
      }),
    );
  });
});

import { type CalculationEngine, CannotCalculateError, type EngineInput } from '../../../src/local/engine/calculation-engine';
import { IronCalcEngine } from '../../../src/local/engine/ironcalc-engine';

/** 2026-12-10 as a serial number: 46,341 days after 1899-12-30 is 2026-11-15, and 25 more. */
const DEC_10 = 46366;

let engine: CalculationEngine;

beforeEach(() => {
  engine = new IronCalcEngine();
});

afterEach(() => engine.dispose());

/** Loads a sheet whose column A holds the inputs, and a second one named 名单 with 3, 1, 2 in A1:A3. */
function load(...inputs: EngineInput[]): void {
  const column = (values: readonly EngineInput[]) => values.map((input, index) => ({ row: index + 1, column: 1, input }));
  engine.load(
    [
      { title: 'Plan', rows: 20, columns: 5, cells: column(inputs) },
      { title: '名单', rows: 10, columns: 3, cells: column([3, 1, 2]) },
    ],
    DEC_10 + 0.375,
  );
}

const f = (formula: string): EngineInput => ({ formula });
const read = (row: number) => engine.read(0, row, 1);

describe('the calculation engine', () => {
  it('gives numbers to 15 digits, texts, booleans and blanks', () => {
    load(f('=1/3'), f('=DATE(2026,12,20)'), f('="a"&1'), f('=1<2'), f('=123456789*1000'), f('=-0.00012345'));
    expect(read(1)).toEqual({ kind: 'value', value: 0.333333333333333 });
    expect(read(2)).toEqual({ kind: 'value', value: 46376 });
    expect(read(3)).toEqual({ kind: 'value', value: 'a1' });
    expect(read(4)).toEqual({ kind: 'value', value: true });
    expect(read(5)).toEqual({ kind: 'value', value: 123456789000 });
    expect(read(6)).toEqual({ kind: 'value', value: -0.00012345 });
    expect(read(9)).toEqual({ kind: 'value', value: null });
  });

  it('keeps a text that looks like a number, a formula or a date a text', () => {
    load('10%', '=A1', '1-2', "'quoted", f('=ISTEXT(A1)'));
    expect([1, 2, 3, 4].map((row) => read(row).value)).toEqual(['10%', '=A1', '1-2', "'quoted"]);
    expect(read(5).value).toBe(true);
  });

  it('asks every cell of a range whether it is a number: not words, digits as text, truth, blanks or an empty text', () => {
    load(
      5,
      '5',
      null,
      true,
      'x',
      2.5,
      f('=""'),
      f('=1+1'),
      f('=SUMPRODUCT(ISNUMBER(A1:A8)*1)'),
      f('=SUMPRODUCT((A1:A8>2)*ISNUMBER(A1:A8))'),
    );
    // 5, 2.5 and 1+1; of these 5 and 2.5 are above 2.
    expect([read(9), read(10)]).toEqual([
      { kind: 'value', value: 3 },
      { kind: 'value', value: 2 },
    ]);
  });

  it('gives errors as errors, a circular reference as #REF!', () => {
    load(f('=NA()'), f('=1/0'), f('=VALUE("x")'), f('=unknown'), f("='no such'!A1"), f('=A7'), f('=A6'));
    expect([1, 2, 3, 4, 5, 6].map((row) => read(row))).toEqual(
      ['#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#REF!', '#REF!'].map((value) => ({ kind: 'error', value })),
    );
  });

  it('knows nothing of what another workbook with the same tabs held, and says when that one has been loaded over it', () => {
    load(f('=1+1'), 'left over', f('=A1*10'));
    expect(read(3).value).toBe(20);
    const first = engine;
    engine = new IronCalcEngine();
    load(f('=1+1'), null, f('=A1*100'), f('=ISBLANK(A2)'));
    expect([1, 2, 3, 4].map((row) => read(row).value)).toEqual([2, null, 200, true]);
    expect([first.isLoaded(), engine.isLoaded()]).toEqual([false, true]);
    engine = first;
    load(f('=1+1'), 'left over', f('=A1*10'));
    expect([1, 2, 3, 4].map((row) => read(row).value)).toEqual([2, 'left over', 20, null]);
  });

  it('answers TODAY() from the clock it was given, and again after it moved', () => {
    load(f('=TODAY()'), f('=A1+1'), f('=NOW()'));
    expect([read(1).value, read(2).value, read(3).value]).toEqual([DEC_10, DEC_10 + 1, DEC_10 + 0.375]);
    engine.setNow(DEC_10 + 2);
    expect([read(1).value, read(2).value]).toEqual([DEC_10 + 2, DEC_10 + 3]);
  });

  it('reads other sheets by their titles, open ranges to their end, and INDIRECT', () => {
    load(f('=SUM(名单!A:A)'), f("=LARGE('名单'!A2:A,1)"), f(`=INDIRECT("'名单'!A1")`), f('=COUNTA(名单!1:2)'));
    expect([1, 2, 3, 4].map((row) => read(row).value)).toEqual([6, 2, 3, 2]);
  });

  it('numbers the rows of a range inside SUMPRODUCT, for which the engine alone gives the first', () => {
    load(5, 7, 11, f('=SUMPRODUCT((ROW($A$1:$A$3)<ROW())*ROW(A$1:A$3)*$A$1:$A$3)'), f('=SUMPRODUCT(MAX((A1:A3<>7)*row(A1:A3)))'));
    // 1 × 5 + 2 × 7 + 3 × 11; the last row that is not 7.
    expect([read(4), read(5)]).toEqual([
      { kind: 'value', value: 52 },
      { kind: 'value', value: 3 },
    ]);
    expect(engine.computeAside([{ sheet: 1, row: 2, column: 5, formula: '=SUMPRODUCT((ROW(A1:A3)=ROW())*A1:A3)' }])).toEqual([
      { kind: 'value', value: 1 },
    ]);
  });

  it('shows the label of a HYPERLINK', () => {
    load(f('=HYPERLINK("#gid=1","任务")'), f('=IF(TRUE,HYPERLINK("#gid=1","a"&1),"")'), f('=HYPERLINK("https://x.example")'));
    expect([1, 2, 3].map((row) => read(row).value)).toEqual(['任务', 'a1', 'https://x.example']);
  });

  it('follows an edit', () => {
    load(2, f('=A1*10'));
    expect(read(2).value).toBe(20);
    engine.setCell(0, 1, 1, 5);
    expect(read(2).value).toBe(50);
    engine.setCell(0, 2, 1, null);
    expect(read(2).value).toBeNull();
  });

  it.each([
    ['=SUMPRODUCT(--(A1:A3>1))', 'a doubled minus'],
    ['=SUMPRODUCT(-(A1:A3>1))', 'a minus before a comparison'],
    ['=QUERY(A1:A3,"select A")', 'it has no QUERY'],
    ['={1,2}', 'no array literals'],
    ['=A1:A3', 'spill'],
  ])('refuses %s by name rather than answer wrongly', (formula, reason) => {
    expect(() => {
      load(1, 2, 3, null, f(formula));
      read(5);
    }).toThrow(CannotCalculateError);
    expect(() => {
      load(1, 2, 3, null, f(formula));
      read(5);
    }).toThrow(reason);
  });

  it('does not let a gap hide behind IFERROR in another cell', () => {
    load(f('=SUM(A3:A4 A5)'), f('=IFERROR(A1,"fine")'));
    expect(() => read(2)).toThrow(CannotCalculateError);
  });

  it('computes formulas aside without becoming part of the sheet', () => {
    load(1, 2, f('=COUNTA(A1:Z2)'));
    const aside = [1, 2].map((row) => ({ sheet: 0, row, column: 1, formula: `=$A${row}>1` }));
    const many = Array.from({ length: 150 }, (_, index) => ({ sheet: 0, row: 1, column: 1, formula: `=A1+${index}` }));
    expect(engine.computeAside(aside).map((each) => each.value)).toEqual([false, true]);
    expect(engine.computeAside(many).map((each) => each.value)).toEqual(many.map((_, index) => index + 1));
    expect(read(3).value).toBe(2);
  });

  it('takes titles Google allows and the engine does not', () => {
    engine.load(
      [
        { title: 'a/b: a title of more than thirty-one characters?', rows: 5, columns: 5, cells: [{ row: 1, column: 1, input: 7 }] },
        {
          title: 'Sheet1',
          rows: 5,
          columns: 5,
          cells: [{ row: 1, column: 1, input: f("='a/b: a title of more than thirty-one characters?'!A1+1") }],
        },
      ],
      DEC_10,
    );
    expect(engine.read(1, 1, 1).value).toBe(8);
  });
});

import fc from 'fast-check';
import {
  dropSheetFromFormula,
  renameInFormula,
  shiftFormula,
  shiftRectangle,
  translateFormula,
} from '../../../src/local/engine/formula-shift';

const insertRows = (at: number, count: number) => ({ axis: 'row', at, count }) as const;

describe('references after rows and columns were inserted or deleted', () => {
  it.each([
    ['=A2', '=A2'],
    ['=A3', '=A5'],
    ['=$A$3', '=$A$5'],
    ['=SUM(A2:A10)', '=SUM(A2:A12)'],
    ['=SUM(A1:A2)', '=SUM(A1:A2)'],
    ['=SUM(A:A)', '=SUM(A:A)'],
    ['=SUM(A2:A)', '=SUM(A2:A)'],
    ['=SUM(3:4)', '=SUM(5:6)'],
    ['="A3"&Other!A3', '="A3"&Other!A3'],
  ])('two rows before row 3: %s becomes %s', (before, after) => {
    expect(shiftFormula(before, 'Plan', 'Plan', insertRows(3, 2))).toBe(after);
  });

  it('moves references from other sheets, whatever the case of the title', () => {
    expect(shiftFormula("='my plan'!B5+B5", 'Other', 'My Plan', insertRows(1, 1))).toBe("='my plan'!B6+B5");
  });

  it.each([
    ['=A2', '=A2'],
    ['=A3', '=#REF!'],
    ['=A6', '=A4'],
    ['=SUM(A2:A10)', '=SUM(A2:A8)'],
    ['=SUM(A3:A4)', '=SUM(#REF!)'],
    ['=SUM(A4:A6)', '=SUM(A3:A4)'],
  ])('deleting rows 3 and 4: %s becomes %s', (before, after) => {
    expect(shiftFormula(before, 'Plan', 'Plan', insertRows(3, -2))).toBe(after);
  });

  it('shifts columns too', () => {
    expect(shiftFormula('=B1+$C$1', 'Plan', 'Plan', { axis: 'column', at: 3, count: 1 })).toBe('=B1+$D$1');
  });

  it('an insertion undone by a deletion leaves every rectangle as it was', () => {
    const line = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(line, line, line, line, line, fc.integer({ min: 1, max: 9 }), (row, height, column, width, at, count) => {
        const area = { row, column, lastRow: row + height, lastColumn: column + width };
        const moved = shiftRectangle(area, insertRows(at, count));
        expect(moved).not.toBeNull();
        expect(moved && shiftRectangle(moved, insertRows(at, -count))).toEqual(area);
      }),
    );
  });
});

describe('references when sheets change', () => {
  it('follow a renamed sheet and are quoted where needed', () => {
    expect(renameInFormula("=Tasks!A1+'Tasks'!$B$2+A1", 'tasks', '任务 1')).toBe("='任务 1'!A1+'任务 1'!$B$2+A1");
  });

  it('are lost with a deleted sheet', () => {
    expect(dropSheetFromFormula('=Tasks!A1+A1', 'Tasks')).toBe('=#REF!+A1');
  });
});

describe('a formula read elsewhere', () => {
  it('moves relative references and keeps fixed ones', () => {
    expect(translateFormula('=$A1+B$2+$C$3+D4', 3, 1)).toBe('=$A4+C$2+$C$3+E7');
  });

  it('loses references that leave the sheet', () => {
    expect(translateFormula('=A1', -1, 0)).toBe('=#REF!');
  });
});

import fc from 'fast-check';
import { absoluteAreaName, areaName, cellName, columnLetters, columnNumber, parseArea } from '../../../src/local/export/a1';

describe('A1 notation', () => {
  it('counts columns as spreadsheets do', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
    fc.assert(fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => columnNumber(columnLetters(column)) === column));
  });

  it('reads closed, open and single ranges', () => {
    expect(parseArea('B2:K60', 100, 26)).toEqual({ top: 2, left: 2, bottom: 60, right: 11 });
    expect(parseArea('$B$2', 100, 26)).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
    expect(parseArea('A2:C', 100, 26)).toEqual({ top: 2, left: 1, bottom: 100, right: 3 });
    expect(parseArea('A:C', 100, 26)).toEqual({ top: 1, left: 1, bottom: 100, right: 3 });
    expect(parseArea('3:5', 100, 26)).toEqual({ top: 3, left: 1, bottom: 5, right: 26 });
    expect(() => parseArea('nowhere at all', 100, 26)).toThrow(RangeError);
  });

  it('names them again', () => {
    expect(cellName(7, 28)).toBe('AB7');
    expect(areaName({ top: 2, left: 1, bottom: 2, right: 1 })).toBe('A2');
    expect(areaName({ top: 2, left: 1, bottom: 60, right: 11 })).toBe('A2:K60');
    expect(absoluteAreaName({ top: 2, left: 1, bottom: 60, right: 11 })).toBe('$A$2:$K$60');
  });
});

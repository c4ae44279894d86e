import fc from 'fast-check';
import { canonicalFormula, sameFormula } from '../../src/workbook/canonical-formula';
import { firstPlan } from './plan-fixture';

const FORMULAS = [
  ...new Set(
    firstPlan('zh-CN').flatMap(({ sheet }) => [
      ...sheet.cells.flatMap((row) => row.map((cell) => String(cell.value))).filter((value) => value.startsWith('=')),
      ...sheet.rules.map((rule) => rule.formula),
    ]),
  ),
];

/** Outside of texts and sheet names: other separators, spaces and case, as Google hands formulas back; sheet names without needless quotes. */
function asGoogleRewrites(formula: string, options: { separator: string; lower: boolean; quotes: boolean }): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/)
    .map((part) => {
      if (part.startsWith('"')) return part;
      if (part.startsWith("'")) return options.quotes ? part : part.replace(/'/g, '');
      return (options.lower ? part.toLowerCase() : part).replace(/;/g, options.separator);
    })
    .join('');
}

describe('canonicalFormula', () => {
  it('sees no difference in what Google rewrites, in any formula of a plan', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMULAS),
        fc.record({ separator: fc.constantFrom(';', ',', ', ', ' ; ', ',\n'), lower: fc.boolean(), quotes: fc.boolean() }),
        (formula, options) => {
          expect(sameFormula(asGoogleRewrites(formula, options), formula)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tells every two formulas of a plan apart', () => {
    expect(new Set(FORMULAS.map(canonicalFormula)).size).toBe(FORMULAS.length);
  });

  it.each([
    ['=IF(A1=1;"a;b";"")', '=if( A1 = 1, "a;b", "" )'],
    ["='任务分解表'!$A$1", '=任务分解表!$A$1'],
    ["='Tasks'!a1", '=Tasks!A1'],
    ['="say ""; hello"""&A1', '="say ""; hello""" & a1'],
  ])('%s means %s', (ours, theirs) => {
    expect(canonicalFormula(theirs)).toBe(canonicalFormula(ours));
  });

  it.each([
    ['another cell', '=A1', '=A2'],
    ['a fixed row', '=$A1', '=$A$1'],
    ['another case in a text', '=IF(A1="Done";1;0)', '=IF(A1="done";1;0)'],
    ['a space in a text', '=A1="a b"', '=A1="ab"'],
    ['a comma for a semicolon in a text', '=A1="a;b"', '=A1="a,b"'],
    ['another sheet', "='Tasks'!A1", "='Team'!A1"],
    ['another operator', '=A1<B1', '=A1<=B1'],
  ])('%s is a difference', (_, a, b) => {
    expect(sameFormula(a, b)).toBe(false);
  });
});

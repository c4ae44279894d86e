import { closesRow, scopeOf } from '../../../src/local/host/rule-scope';

describe('the scope of a rule', () => {
  it.each([
    ['=$C7="x"', 'row'],
    ['=AND($C7="x",$D$1>0)', 'row'],
    ['=H$5>0', 'column'],
    ['=AND(H$5>0,$B$2=1)', 'column'],
    ['=H7>0', 'cell'],
    ['=AND($C7="x",H$5>0)', 'cell'],
    ['=AND($C7="x",COLUMN()>3)', 'cell'],
    ['=ROW()>3', 'row'],
    ['=COLUMN()>3', 'column'],
    ['=INDIRECT("A1")>3', 'cell'],
  ])('of %s is the %s', (formula, scope) => {
    expect(scopeOf(formula)).toBe(scope);
  });
});

describe('what closes a row', () => {
  it('are the conditions of an AND that are the same along it, taken together', () => {
    expect(closesRow('=AND($C7="x",H$5>0,$D7<>"",N("a,b")=0)')).toBe('=NOT(AND($C7="x",$D7<>"",N("a,b")=0))');
  });

  it.each(['=AND(H7>0,H$5>0)', '=OR($C7="x",H$5>0)', '=$C7="x"', '=AND($C7="x",H7)=TRUE', '=NOT(AND($C7="x",H7>0))'])(
    'is nothing in %s',
    (formula) => {
      expect(closesRow(formula)).toBeNull();
    },
  );

  it('is found whatever stands inside a condition', () => {
    expect(closesRow('=AND(OR($C7="x",AND($D7>1,$E7>2)),MAX(H7,I7)>0)')).toBe('=NOT(AND(OR($C7="x",AND($D7>1,$E7>2))))');
  });
});

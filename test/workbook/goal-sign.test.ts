import { goalSign } from '../../src/workbook/sheets/goal-sign';

describe('the sign of a goal', () => {
  it.each([
    ['at least 500 leads', 'up', 500, '≥'],
    ['at most 5 % off the plan', 'down', 5, '≤'],
    ['no accident at all', 'down', 0, '='],
    ['a loss turned into no loss, or better', 'up', 0, '≥'],
  ] as const)('for %s', (_, direction, target, sign) => {
    expect(goalSign({ direction, target })).toBe(sign);
  });
});

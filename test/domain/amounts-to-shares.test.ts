import fc from 'fast-check';
import { percentages, sharesWithReserve } from '../../src/domain/amounts-to-shares';

const sum = (shares: readonly number[]): number => Math.round(shares.reduce((all, share) => all + share, 0) * 100) / 100;

describe('amounts as percent', () => {
  it('add up to 100 where the thirds do not', () => {
    expect(percentages([1, 1, 1])).toEqual([33.34, 33.33, 33.33]);
    expect(percentages([7000, 2000, 1000])).toEqual([70, 20, 10]);
  });

  it('leave nothing without a share: the largest gives it', () => {
    expect(percentages([10_000_000, 0, 1])).toEqual([99.98, 0.01, 0.01]);
    expect(percentages([-5, 100])).toEqual([0.01, 99.99]);
  });

  it('are equal when nothing is known', () => {
    expect(percentages([0, 0, 0, 0])).toEqual([25, 25, 25, 25]);
  });

  it('always add up to 100, each at least 0.01', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 100 }), (amounts) => {
        const shares = percentages(amounts);
        return sum(shares) === 100 && shares.every((share) => share >= 0.01);
      }),
    );
  });
});

describe('a budget with its reserve', () => {
  it('stays as it is while the reserve is 10 to 15 percent', () => {
    expect(sharesWithReserve([60, 28, 12], 2)).toEqual({ shares: [60, 28, 12], before: null });
    expect(sharesWithReserve([15, 85], 0)).toEqual({ shares: [15, 85], before: null });
  });

  it('gets one of 10 when it is less, and the others share the rest as they stood', () => {
    // 4 of 100; 72 : 24 of the 90 that are left.
    expect(sharesWithReserve([72, 24, 4], 2)).toEqual({ shares: [67.5, 22.5, 10], before: 4 });
    expect(sharesWithReserve([75, 0, 25], 1)).toEqual({ shares: [67.5, 10, 22.5], before: 0 });
  });

  it('gets one of 15 when it is more', () => {
    expect(sharesWithReserve([40, 40, 20], 2)).toEqual({ shares: [42.5, 42.5, 15], before: 20 });
  });
});

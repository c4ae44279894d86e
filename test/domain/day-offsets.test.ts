import { civilDate } from '../../src/domain/civil-date';
import { lengthOf, offsetOf, tierFor } from '../../src/domain/day-offsets';

const SPAN = { d0: civilDate('2026-12-19'), d1: civilDate('2026-12-20') };

describe('the offset of a day', () => {
  it.each([
    ['2026-12-18', -1],
    ['2026-11-29', -20],
    ['2026-12-19', 0],
    ['2026-12-20', 0],
    ['2026-12-21', 1],
    ['2027-01-03', 14],
  ])('%s is %i: before the first day counted back from it, after the last forward from that', (day, offset) => {
    expect(offsetOf(civilDate(day), SPAN)).toBe(offset);
  });
});

it('counts both ends of an event', () => {
  expect(lengthOf(SPAN)).toBe(2);
  expect(lengthOf({ d0: SPAN.d0, d1: SPAN.d0 })).toBe(1);
});

describe('the tier for an earliest day', () => {
  it.each([
    [-28, 'S', 'S'],
    [-29, 'S', 'M'],
    [-50, 'S', 'L'],
    [-71, 'M', 'XL'],
    [-200, 'S', 'XL'],
    // A template does not get shorter because somebody left out its first tasks.
    [-3, 'L', 'L'],
  ] as const)('%i from %s on is %s', (earliest, least, tier) => {
    expect(tierFor(earliest, least)).toBe(tier);
  });
});

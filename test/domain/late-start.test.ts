import fc from 'fast-check';
import { compressOffset, lateStart } from '../../src/domain/late-start';

const lead = fc.constantFrom(28, 49, 70, 112);
const late = lead.chain((days) => fc.record({ lead: fc.constant(days), available: fc.integer({ min: 1, max: days + 20 }) }));
const offset = fc.integer({ min: -130, max: 15 });

describe('compressOffset', () => {
  it('changes nothing when the notice is as long as the lead', () => {
    for (const each of [-70, -66, -14, -1, 0, 7]) expect(compressOffset(each, { lead: 70, available: 70 })).toBe(each);
    expect(lateStart({ lead: 70, available: 90 })).toEqual({ compressed: false, keepFrom: 70, available: 90, lead: 70 });
  });

  // k = 5: −66 → −5 + ⌊−61·5/65⌋ = −5 − 5; −14 → −5 + ⌊−9·5/65⌋ = −5 − 1.
  it.each([
    [-70, -10],
    [-66, -10],
    [-14, -6],
    [-6, -6],
    [-5, -5],
    [-1, -1],
    [0, 0],
    [10, 10],
  ])('ten days for a lead of seventy: T%i becomes T%i', (from, to) => {
    expect(compressOffset(from, { lead: 70, available: 10 })).toBe(to);
  });

  // k = 14: −42 → −14 + ⌊−28·26/56⌋ = −27.
  it.each([
    [-70, -40],
    [-42, -27],
    [-15, -15],
    [-14, -14],
  ])('forty days for a lead of seventy: T%i becomes T%i', (from, to) => {
    expect(compressOffset(from, { lead: 70, available: 40 })).toBe(to);
  });

  it('puts everything on T-1 when the event is tomorrow', () => {
    for (const each of [-70, -14, -1]) expect(compressOffset(each, { lead: 70, available: 1 })).toBe(-1);
    expect(compressOffset(0, { lead: 70, available: 1 })).toBe(0);
    expect(lateStart({ lead: 70, available: 1 })).toEqual({ compressed: true, keepFrom: 0, available: 1, lead: 70 });
  });

  it('treats offsets before the lead as the lead', () => {
    expect(compressOffset(-90, { lead: 70, available: 40 })).toBe(-40);
    expect(compressOffset(-90, { lead: 70, available: 80 })).toBe(-80);
  });

  it('keeps the order of offsets', () => {
    fc.assert(
      fc.property(late, offset, offset, (notice, a, b) => {
        expect(compressOffset(Math.min(a, b), notice)).toBeLessThanOrEqual(compressOffset(Math.max(a, b), notice));
      }),
    );
  });

  it('puts nothing before today, nothing pre-event later than T-1, and nothing squeezed among the kept days', () => {
    fc.assert(
      fc.property(late, offset, (notice, from) => {
        const to = compressOffset(from, notice);
        const { compressed, keepFrom } = lateStart(notice);
        expect(to).toBeGreaterThanOrEqual(-notice.available);
        if (from < 0) expect(to).toBeLessThanOrEqual(-1);
        if (from >= -keepFrom && from >= -notice.available) expect(to).toBe(from);
        if (compressed && from < -keepFrom) expect(to).toBeLessThan(-keepFrom);
      }),
    );
  });

  // Every tier, notice and offset: the rule has corners (A even, A = L) that samples miss.
  it('moves no date by more than two days for one day less notice', () => {
    let furthest = 0;
    for (const days of [28, 49, 70, 112]) {
      for (let available = 2; available <= days + 5; available += 1) {
        for (let from = -days - 5; from <= 3; from += 1) {
          const moved = compressOffset(from, { lead: days, available }) - compressOffset(from, { lead: days, available: available - 1 });
          furthest = Math.max(furthest, Math.abs(moved));
        }
      }
    }
    expect(furthest).toBeLessThanOrEqual(2);
    expect(furthest).toBeGreaterThan(0);
  });
});

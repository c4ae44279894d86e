import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { addressHash } from '../../src/google/address-hash';

describe('the hash of an address', () => {
  it('is the beginning of SHA-256 (FIPS 180-4, "abc")', () => {
    expect(addressHash('abc')).toBe('ba7816bf8f01cfea');
    expect(addressHash('')).toBe('e3b0c44298fc1c14');
  });

  it('does not regard case and blanks around', () => {
    expect(addressHash(' Wang.Fang@Example.com ')).toBe(addressHash('wang.fang@example.com'));
  });

  it('agrees with another implementation for every text of every length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const expected = createHash('sha256').update(text.trim().toLowerCase()).digest('hex').slice(0, 16);
        expect(addressHash(text)).toBe(expected);
      }),
    );
  });
});

import { bytesOf, paletteOf } from '../../scripts/pictures/palette';

describe('a palette', () => {
  it('keeps every colour while there is room', () => {
    const { colors, indexOf } = paletteOf([Uint32Array.of(0x111111, 0x222222), Uint32Array.of(0x222222)], 2);
    expect(colors).toEqual([0x222222, 0x111111]);
    expect([0x111111, 0x222222].map(indexOf)).toEqual([1, 0]);
  });

  it('gives its last quarter to colours that nothing resembles', () => {
    // Of four places three go to the colours used most; a single green pixel is worth more than one more grey, which is two steps off a kept one.
    const greys = [0x808080, 0x818181, 0x828282, 0x848484].flatMap((grey, at) => Array<number>(9 - at).fill(grey));
    const { colors, indexOf } = paletteOf([Uint32Array.from([...greys, 0x00ff00])], 4);
    expect(colors).toEqual([0x808080, 0x818181, 0x828282, 0x00ff00]);
    expect(indexOf(0x848484)).toBe(2);
  });

  it('takes colours apart', () => {
    expect(bytesOf(0x1d5b8f)).toEqual([0x1d, 0x5b, 0x8f]);
  });
});

import { deflateSync } from 'node:zlib';
import { animatedGif } from '../../scripts/pictures/animation';

/** A PNG of one line of RGB pixels. */
function line(...colors: readonly number[]): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, colors.length, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const pixels = Buffer.from([0, ...colors.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255])]);
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]);
}

describe('an animation', () => {
  const gif = animatedGif([
    { png: line(0xff0000, 0x00ff00), milliseconds: 500 },
    { png: line(0xff0000, 0x0000ff), milliseconds: 1200 },
  ]);

  it('is a GIF of the frames’ size that runs for ever', () => {
    expect(gif.toString('latin1', 0, 6)).toBe('GIF89a');
    expect([gif.readUInt16LE(6), gif.readUInt16LE(8)]).toEqual([2, 1]);
    const loop = gif.indexOf('NETSCAPE2.0');
    // After the name: a block of three bytes, 1, and the number of runs; 0 is for ever.
    expect([...gif.subarray(loop + 11, loop + 15)]).toEqual([3, 1, 0, 0]);
    expect(gif[gif.length - 1]).toBe(0x3b);
  });

  it('holds each frame for its time and leaves it in place under the next, which draws only what changed', () => {
    // Graphic control extensions: 21 f9 04, flags, hundredths of a second, transparent colour (GIF89a §23).
    const introducer = Buffer.from([0x21, 0xf9, 4]);
    const controls: (number | undefined)[][] = [];
    for (let at = gif.indexOf(introducer); at >= 0; at = gif.indexOf(introducer, at + 1))
      controls.push([gif[at + 3], gif.readUInt16LE(at + 4), gif[at + 6]]);
    const [left, leftAndTransparent] = [0b100, 0b101];
    // Three colours stand for the pixels, the fourth for what is as before.
    expect(controls).toEqual([
      [left, 50, 0],
      [leftAndTransparent, 120, 3],
    ]);
  });
});

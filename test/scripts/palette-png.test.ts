import { deflateSync, inflateSync } from 'node:zlib';
import { palettePng } from '../../scripts/pictures/palette-png';

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** A chunk without its checksum, which is not read. */
function chunk(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
}

/** A PNG two pixels wide: `lines` are scan lines with their filter byte. */
function png(height: number, colorType: number, lines: readonly (readonly number[])[]): Buffer {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, height, 8, colorType, 0, 0, 0]);
  const data = deflateSync(Buffer.from(lines.flat()));
  return Buffer.concat([Buffer.from(SIGNATURE), chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunksOf(file: Buffer): { readonly type: string; readonly body: Buffer; readonly check: number }[] {
  const chunks = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const end = at + 8 + file.readUInt32BE(at);
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), body: file.subarray(at + 8, end), check: file.readUInt32BE(end) });
  }
  return chunks;
}

/** Colours as `#rrggbb`, row by row; two pixels a row. */
function pixelsOf(file: Buffer): string[] {
  const chunks = chunksOf(file);
  const bodyOf = (type: string): Buffer => chunks.find((each) => each.type === type)?.body ?? Buffer.alloc(0);
  const [palette, lines] = [bodyOf('PLTE').toString('hex'), inflateSync(bodyOf('IDAT'))];
  const indexes = [...lines].filter((_, at) => at % 3 !== 0);
  return indexes.map((index) => `#${palette.slice(index * 6, index * 6 + 6)}`);
}

describe('palettePng', () => {
  it('keeps the pixels of every kind of scan line', () => {
    // Each line says red, then green: as it is, from the left, from above, from their mean, by Paeth's rule.
    const lines = [
      [0, 255, 0, 0, 0, 255, 0],
      [1, 255, 0, 0, 1, 255, 0],
      [2, 0, 0, 0, 0, 0, 0],
      [3, 128, 0, 0, 129, 128, 0],
      [4, 0, 0, 0, 0, 0, 0],
    ];
    expect(pixelsOf(palettePng(png(5, 2, lines)))).toEqual(Array.from({ length: 5 }, () => ['#ff0000', '#00ff00']).flat());
  });

  it('drops transparency and writes checksums others accept', () => {
    const file = palettePng(png(1, 6, [[0, 10, 20, 30, 255, 40, 50, 60, 255]]));
    expect(pixelsOf(file)).toEqual(['#0a141e', '#28323c']);
    // The checksum of an empty IEND chunk is the same in every PNG.
    expect(chunksOf(file).find(({ type }) => type === 'IEND')?.check).toBe(0xae426082);
  });

  it('refuses what it would misread', () => {
    expect(() => palettePng(png(1, 0, [[0, 1, 2]]))).toThrow('not an 8-bit RGB or RGBA PNG');
  });
});

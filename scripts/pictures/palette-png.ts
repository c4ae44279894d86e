import { deflateSync } from 'node:zlib';
import { bytesOf, paletteOf } from './palette';
import { PNG_SIGNATURE, pixelsOfPng } from './png-pixels';

const MOST_COLORS = 256;

/**
 * The same picture with the 256 colours it uses most, the others replaced by the nearest: a third of the size, for text and flat surfaces without a
 * difference one sees. Takes 8-bit RGB or RGBA without interlacing, drops transparency; throws for any other PNG.
 */
export function palettePng(png: Buffer): Buffer {
  const { width, height, pixels } = pixelsOfPng(png);
  const { colors, indexOf } = paletteOf([pixels], MOST_COLORS);
  const lines = Buffer.alloc((width + 1) * height);
  pixels.forEach((color, at) => {
    lines[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = indexOf(color);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const parts = [
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colors.flatMap(bytesOf))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([PNG_SIGNATURE, ...parts]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

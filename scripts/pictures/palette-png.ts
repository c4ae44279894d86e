import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** Bytes of a pixel by colour type: RGB and RGBA, the two a screenshot has. */
const PIXEL_BYTES: { readonly [colorType: number]: number } = { 2: 3, 6: 4 };
const MOST_COLORS = 256;

/**
 * The same picture with the 256 colours it uses most, the others replaced by the nearest: a third of the size, for text and flat surfaces without a
 * difference one sees. Takes 8-bit RGB or RGBA without interlacing, drops transparency; throws for any other PNG.
 */
export function palettePng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const counts = new Map<number, number>();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, MOST_COLORS);
  const index = new Map([...counts.keys()].map((color) => [color, nearest(color, palette)]));
  const lines = Buffer.alloc((width + 1) * height);
  pixels.forEach((color, at) => {
    lines[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = index.get(color) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  const parts = [
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...parts]);
}

function decode(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const data: Buffer[] = [];
  let header: Buffer = Buffer.alloc(0);
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') header = body;
    else if (type === 'IDAT') data.push(body);
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const bytes = PIXEL_BYTES[header[9] ?? -1];
  if (header[8] !== 8 || bytes === undefined || header[12] !== 0) throw new Error('not an 8-bit RGB or RGBA PNG');
  const lines = inflateSync(Buffer.concat(data));
  const stride = width * bytes;
  const flat = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) unfilter(lines, y, flat, stride, bytes);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const from = at * bytes;
    pixels[at] = ((flat[from] ?? 0) << 16) | ((flat[from + 1] ?? 0) << 8) | (flat[from + 2] ?? 0);
  }
  return { width, height, pixels };
}

/** Undoes the filter of line `y` (PNG specification §9): each byte was written as its difference from neighbours. */
function unfilter(lines: Buffer, y: number, flat: Uint8Array, stride: number, bytes: number): void {
  const start = y * (stride + 1);
  const filter = lines[start];
  const row = y * stride;
  for (let x = 0; x < stride; x += 1) {
    const left = x >= bytes ? (flat[row + x - bytes] ?? 0) : 0;
    const up = y > 0 ? (flat[row + x - stride] ?? 0) : 0;
    const corner = x >= bytes && y > 0 ? (flat[row + x - stride - bytes] ?? 0) : 0;
    const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : filter === 4 ? paeth(left, up, corner) : 0;
    flat[row + x] = (lines[start + 1 + x] ?? 0) + guess;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function nearest(color: number, palette: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((candidate, index) => {
    const distance = [16, 8, 0].reduce((sum, shift) => sum + (((color >> shift) & 255) - ((candidate >> shift) & 255)) ** 2, 0);
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
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

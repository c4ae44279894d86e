import { inflateSync } from 'node:zlib';

export const PNG_SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** Bytes of a pixel by colour type: RGB and RGBA, the two a screenshot has. */
const PIXEL_BYTES: { readonly [colorType: number]: number } = { 2: 3, 6: 4 };

/** A picture as numbers: a colour is `0xrrggbb`, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/** The pixels of an 8-bit RGB or RGBA PNG without interlacing; drops transparency, throws for any other PNG. */
export function pixelsOfPng(png: Buffer): Pixels {
  const data: Buffer[] = [];
  let header: Buffer = Buffer.alloc(0);
  for (let at = PNG_SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
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

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../build/bundle';
import type * as Gifenc from './gifenc';
import { bytesOf, paletteOf } from './palette';
import { pixelsOfPng } from './png-pixels';

/** A picture of an animation and how long it stays. */
export interface Frame {
  readonly png: Buffer;
  readonly milliseconds: number;
}

/** Required, since Node does not see the names this package exports. */
const { GIFEncoder } = createRequire(join(PROJECT_ROOT, 'package.json'))('gifenc') as typeof Gifenc;

/** One of the 256 colours of a GIF stands for what has not changed since the frame before. */
const MOST_COLORS = 255;
const LEAVE_IN_PLACE = 1;

/**
 * The frames as a GIF that runs for ever: a GIF, and not an animated PNG, because GitHub lets a reader stop one. All frames share one palette, so that
 * nothing flickers, and each holds only what differs from the one before.
 */
export function animatedGif(frames: readonly Frame[]): Buffer {
  const pictures = frames.map(({ png }) => pixelsOfPng(png));
  const { colors, indexOf } = paletteOf(
    pictures.map(({ pixels }) => pixels),
    MOST_COLORS,
  );
  const unchanged = colors.length;
  const palette = [...colors.map(bytesOf), [0, 0, 0]];
  const gif = GIFEncoder();
  let shown: Uint8Array | null = null;
  for (const [at, { width, height, pixels }] of pictures.entries()) {
    const before = shown;
    const now = Uint8Array.from(pixels, indexOf);
    const written = before === null ? now : now.map((index, place) => (before[place] === index ? unchanged : index));
    const delay = frames[at]?.milliseconds ?? 0;
    gif.writeFrame(written, width, height, {
      ...(before === null ? { palette } : { transparent: true, transparentIndex: unchanged }),
      delay,
      dispose: LEAVE_IN_PLACE,
    });
    shown = now;
  }
  gif.finish();
  return Buffer.from(gif.bytes());
}

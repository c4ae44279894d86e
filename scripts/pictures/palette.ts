/** A few colours for many pixels, and the place of every colour among them. Colours are `0xrrggbb`. */
export interface Palette {
  readonly colors: readonly number[];
  /** Index of the palette's colour nearest to a colour that was counted. */
  readonly indexOf: (color: number) => number;
}

/** Share of a palette kept for colours that are rare and far from all others: the green tick of a blue sign. */
const FOR_THE_RARE = 1 / 4;

/**
 * The colours used most in all pictures together, at most `most` of them, and those whose lack would be seen most; the others are replaced by the
 * nearest.
 */
export function paletteOf(pictures: readonly Uint32Array[], most: number): Palette {
  const counts = new Map<number, number>();
  for (const pixels of pictures) for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const all = [...counts].sort(([a, often], [b, seldom]) => seldom - often || a - b).map(([color]) => color);
  const colors = all.slice(0, all.length <= most ? most : Math.ceil(most * (1 - FOR_THE_RARE)));
  const rest = all.slice(colors.length).map((color) => ({ color, count: counts.get(color) ?? 0, distance: distanceTo(color, colors) }));
  while (colors.length < most && rest.length > 0) {
    const missed = rest.reduce((worst, each) => (each.count * each.distance > worst.count * worst.distance ? each : worst));
    colors.push(missed.color);
    for (const each of rest) each.distance = Math.min(each.distance, squareBetween(each.color, missed.color));
  }
  const index = new Map(all.map((color) => [color, nearest(color, colors)]));
  return { colors, indexOf: (color) => index.get(color) ?? 0 };
}

/** A colour as three bytes. */
export function bytesOf(color: number): [red: number, green: number, blue: number] {
  return [color >> 16, (color >> 8) & 255, color & 255];
}

function nearest(color: number, colors: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  colors.forEach((candidate, index) => {
    const distance = squareBetween(color, candidate);
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

function distanceTo(color: number, colors: readonly number[]): number {
  return squareBetween(color, colors[nearest(color, colors)] ?? color);
}

/** Square of the distance of two colours in the cube of red, green and blue. */
function squareBetween(one: number, other: number): number {
  const [red, green, blue] = [(one >> 16) - (other >> 16), ((one >> 8) & 255) - ((other >> 8) & 255), (one & 255) - (other & 255)];
  return red * red + green * green + blue * blue;
}

/** A colour as the state keeps it: `#rrggbb` in lower case. Throws for anything but a hexadecimal colour (names are not part of the local host). */
export function checkedColor(color: string): string {
  const text = String(color).toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short === null) throw new Error(`colour ${String(color)} is not part of the local host: it takes #rrggbb`);
  return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
}

/** A whole number as Google takes one from a script. Throws when the argument is no number. */
export function wholeNumber(value: number, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`The ${name} must be a number, not ${String(value)}.`);
  return Math.trunc(value);
}

/** Throws unless rows or columns `first` … `first + count − 1` lie within `total`; 1-based. */
export function checkLines(first: number, count: number, total: number, what: 'row' | 'column'): void {
  if (wholeNumber(count, `number of ${what}s`) < 1) throw new Error(`The number of ${what}s must be at least 1.`);
  if (wholeNumber(first, what) < 1 || first + count - 1 > total) throw new Error(`Those ${what}s are out of bounds.`);
}

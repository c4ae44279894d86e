import type { Book } from './book';
import { formatUnder } from './number-format';

/** Digits the automatic format shows. */
const AUTOMATIC_DIGITS = 10;

/** What a cell shows for a computed value under a number format (null = automatic). */
export function displayText(book: Book, value: string | number | boolean | null, pattern: string | null): string {
  const { locale } = book;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? locale.booleans[0] : locale.booleans[1];
  if (typeof value === 'string')
    return pattern?.includes('@') === true && pattern !== '@' ? formatUnder(pattern, value, locale.tag) : value;
  if (pattern !== null && pattern !== '@') return formatUnder(pattern, value, locale.tag);
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e15 || size < 1e-9)
      ? exponential(value)
      : String(Number(value.toPrecision(Math.max(AUTOMATIC_DIGITS, integerDigits(size)))));
  return locale.decimalComma ? text.replace('.', ',') : text;
}

function integerDigits(size: number): number {
  return Math.min(15, Math.floor(size).toString().length);
}

function exponential(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
  return `${Number(mantissa).toFixed(2)}E${Number(exponent) < 0 ? '-' : '+'}${String(Math.abs(Number(exponent))).padStart(2, '0')}`;
}

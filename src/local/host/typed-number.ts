import type { SpreadsheetLocale } from './locale';

/** A number read from typed text and the format the cell takes when it has none; null leaves it automatic. */
export interface TypedNumber {
  readonly value: number;
  readonly format: string | null;
}

function digitsOf(text: string, locale: SpreadsheetLocale): number | null {
  const [group, decimal] = locale.decimalComma ? ['\\.', ','] : [',', '\\.'];
  const pattern = new RegExp(`^(?:\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:${decimal}\\d*)?(?:[eE][+-]?\\d+)?$`);
  if (!pattern.test(text) || !/^\D?\d/.test(text)) return null;
  const plain = locale.decimalComma ? text.replace(/\./g, '').replace(',', '.') : text.replace(/,/g, '');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/**
 * Reads text that is a number as typed: sign, grouping in threes, the locale's decimal sign, exponent, `%`, the locale's currency symbol,
 * brackets for a negative. Leading zeros are lost, as in Google. Null when it is no number.
 */
export function typedNumber(text: string, locale: SpreadsheetLocale): TypedNumber | null {
  const bracketed = /^\((.+)\)$/.exec(text);
  const inner = bracketed?.[1] ?? text;
  const sign = /^[+-]/.exec(inner)?.[0] ?? '';
  if (bracketed !== null && sign !== '') return null;
  const percent = inner.endsWith('%') ? '%' : '';
  const rest = inner.slice(sign.length, inner.length - percent.length).trim();
  const symbol = locale.currencySymbols.find((candidate) => rest.startsWith(candidate) || rest.endsWith(candidate));
  const digits = symbol === undefined ? rest : rest.replace(symbol, '').trim();
  const magnitude = digitsOf(digits, locale);
  if (magnitude === null || (symbol !== undefined && percent !== '')) return null;
  const negative = sign === '-' || bracketed !== null;
  const value = (negative ? -magnitude : magnitude) / (percent === '' ? 1 : 100);
  const fraction = digits.includes(locale.decimalComma ? ',' : '.');
  if (percent !== '') return { value, format: fraction ? '0.00%' : '0%' };
  if (symbol !== undefined) return { value, format: `"${symbol}"#,##0${fraction ? '.00' : ''}` };
  return { value, format: null };
}

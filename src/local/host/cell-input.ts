import { parseFormula } from '../engine/formula-text';
import type { SpreadsheetLocale } from './locale';
import { typedDate } from './typed-date';
import { typedNumber } from './typed-number';

/** What a cell takes when a text is put into it; `format` is the number format it gets when it has none. */
export type CellInput =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: string | number | boolean; readonly format: string | null }
  | { readonly kind: 'formula'; readonly formula: string }
  /** Formula text Google cannot parse: the cell shows #ERROR!. */
  | { readonly kind: 'unparsed'; readonly text: string };

/**
 * Reads a text exactly as input typed into a spreadsheet of the locale (design §2.6). `plainText` is true for a cell whose number format is
 * `@`, which takes everything as it is. `thisYear` completes dates without a year.
 */
export function readCellInput(text: string, locale: SpreadsheetLocale, thisYear: number, plainText: boolean): CellInput {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith("'")) return text.length === 1 ? { kind: 'blank' } : { kind: 'value', value: text.slice(1), format: null };
  if (plainText) return { kind: 'value', value: text, format: null };
  if (text.startsWith('=') && text.length > 1) return formulaInput(text, locale);
  const trimmed = text.trim();
  const upper = trimmed.toLocaleUpperCase(locale.tag);
  for (const [index, words] of [['TRUE', locale.booleans[0]] as const, ['FALSE', locale.booleans[1]] as const].entries()) {
    if (words.includes(upper) || words.includes(trimmed.toUpperCase())) return { kind: 'value', value: index === 0, format: null };
  }
  const number = typedDate(trimmed, locale, thisYear) ?? typedNumber(trimmed, locale);
  if (number !== null) return { kind: 'value', ...number };
  // A leading plus that starts no number starts a formula: "+86 138…" shows #ERROR!.
  if (text.startsWith('+') && text.length > 1) return formulaInput(`=${text}`, locale);
  return { kind: 'value', value: text, format: null };
}

function formulaInput(text: string, locale: SpreadsheetLocale): CellInput {
  const formula = parseFormula(text, locale.decimalComma);
  return formula === null ? { kind: 'unparsed', text } : { kind: 'formula', formula };
}

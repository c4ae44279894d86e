import type { Language } from '../../domain/language';
import { numberFormat } from '../../workbook/number-formats';
import type { CellType } from '../../workbook/sheet-spec';
import { type Check, cellsOf, compared } from './bench';

/** A kind of cell, what is in it and what must be seen, without signs between thousands. */
type Shown = readonly [type: CellType, value: number, shown: string, language?: Language, currency?: string];

/** Writes each value under the format of its kind and compares what is shown; locales group thousands in their own way. */
function shows(cells: readonly Shown[]): Check {
  return (bench) => {
    const formats = cells.map(([type, , , language = 'en', currency = 'CNY']) => numberFormat(type, currency, language));
    const shown = cellsOf(bench.put([cells.map(([, value]) => value)], [formats]).getDisplayValues());
    return compared(cells.map(([, , wanted], index) => [wanted, String(shown[index]).replace(/(\d)[^\d:-](?=\d{3})/g, '$1')]));
  };
}

/** Days, times of day, whole numbers, shares, and money with the currency before and after it. */
export const valuesShow = shows([
  ['date', 46_376, '2026-12-20'],
  ['date', 46_027, '2026-01-05'],
  ['time', 9.5 / 24, '09:30'],
  ['integer', 1_234_567, '1234567'],
  ['percent', 0.12, '12%'],
  ['money', 1234, '¥1234'],
  ['money', 1234, '1234 CHF', 'en', 'CHF'],
]);

/** Days left in words: before, after and on the day, in both languages. */
export const daysLeftShow = shows([
  ['daysLeft', 3, '3 days left'],
  ['daysLeft', -2, '2 days late'],
  ['daysLeft', 0, 'Due today'],
  ['daysLeft', 3, '还有 3 天', 'zh-CN'],
  ['daysLeft', -2, '滞后 2 天', 'zh-CN'],
  ['daysLeft', 0, '今天到期', 'zh-CN'],
]);

/** `General` shows numbers plainly and leaves typed input to the spreadsheet: a typed day becomes a date. */
export const generalIsAutomatic: Check = (bench) => {
  const range = bench.put([[1234.5, 'text', '2026-12-20']], [['General', 'General', 'General']]);
  const [number, , day] = cellsOf(range.getValues());
  const seen = cellsOf(range.getDisplayValues()).join(' | ');
  return { ok: number === 1234.5 && typeof day === 'object' && /^1234[.,]5 \| text/.test(seen), seen };
};

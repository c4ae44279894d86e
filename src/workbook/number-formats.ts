import type { Language } from '../domain/language';
import type { CellType } from './sheet-spec';

/** Symbols written before the amount; other currencies show their code after it. */
const SYMBOLS: { readonly [currency: string]: string } = {
  CNY: '¥',
  JPY: '¥',
  USD: '$',
  GBP: '£',
  EUR: '€',
  HKD: 'HK$',
  TWD: 'NT$',
  SGD: 'S$',
  KRW: '₩',
  INR: '₹',
};

/** Cell format patterns: their letters are the same in every locale (platform reference §3.1). `General` leaves typed input to the spreadsheet. */
export function numberFormat(type: CellType, currency: string, language: Language): string {
  switch (type) {
    case 'date':
      return 'yyyy-mm-dd';
    case 'monthDay':
      return 'mm-dd';
    case 'dayOfMonth':
      return 'd';
    case 'dateTime':
      return 'yyyy-mm-dd hh:mm';
    case 'time':
      return 'hh:mm';
    case 'integer':
      return '#,##0';
    // Positive, negative, zero: the number says in words what the colour of its row says.
    case 'daysLeft':
      return language === 'zh-CN' ? '"还有 "0" 天";"滞后 "0" 天";"今天到期"' : '0" days left";0" days late";"Due today"';
    case 'drift':
      return language === 'zh-CN' ? '"超时 "0" 分";"提前 "0" 分";"准时"' : '"Over by "0" min";"Under by "0" min";"On time"';
    case 'percent':
      return '0%';
    case 'money': {
      const symbol = SYMBOLS[currency];
      return symbol === undefined ? `#,##0 "${currency.replace(/[^A-Z]/g, '')}"` : `"${symbol}"#,##0`;
    }
    default:
      return 'General';
  }
}

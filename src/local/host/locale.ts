/** Order in which a locale writes day, month and year. */
export type DateOrder = 'mdy' | 'dmy' | 'ymd';

/** What the spreadsheet's locale rules: typed input, formula separators, display. */
export interface SpreadsheetLocale {
  /** As `zh_CN`. */
  readonly name: string;
  /** As `zh-CN`, for formatting libraries. */
  readonly tag: string;
  /** True where `,` is the decimal sign: then formulas separate arguments by `;` only (platform reference §3.1). */
  readonly decimalComma: boolean;
  readonly dateOrder: DateOrder;
  /** Separators accepted between the parts of a typed date. */
  readonly dateSeparators: string;
  /** Number format a typed date gets. */
  readonly dateFormat: string;
  readonly booleans: readonly [yes: string, no: string];
  readonly currencySymbols: readonly string[];
  /** Title of the sheet a new spreadsheet has. */
  readonly firstSheet: string;
}

const LOCALES: readonly SpreadsheetLocale[] = [
  {
    name: 'en_US',
    tag: 'en-US',
    decimalComma: false,
    dateOrder: 'mdy',
    dateSeparators: '/-.',
    dateFormat: 'm/d/yyyy',
    booleans: ['TRUE', 'FALSE'],
    currencySymbols: ['$'],
    firstSheet: 'Sheet1',
  },
  {
    name: 'en_GB',
    tag: 'en-GB',
    decimalComma: false,
    dateOrder: 'dmy',
    dateSeparators: '/-.',
    dateFormat: 'dd/mm/yyyy',
    booleans: ['TRUE', 'FALSE'],
    currencySymbols: ['£'],
    firstSheet: 'Sheet1',
  },
  {
    name: 'zh_CN',
    tag: 'zh-CN',
    decimalComma: false,
    dateOrder: 'ymd',
    dateSeparators: '/-.',
    dateFormat: 'yyyy-m-d',
    booleans: ['TRUE', 'FALSE'],
    currencySymbols: ['\u00a5', '\uffe5'],
    firstSheet: '工作表1',
  },
  {
    name: 'de_DE',
    tag: 'de-DE',
    decimalComma: true,
    dateOrder: 'dmy',
    dateSeparators: './-',
    dateFormat: 'dd.mm.yyyy',
    booleans: ['WAHR', 'FALSCH'],
    currencySymbols: ['€'],
    firstSheet: 'Tabellenblatt1',
  },
  {
    name: 'tr_TR',
    tag: 'tr-TR',
    decimalComma: true,
    dateOrder: 'dmy',
    dateSeparators: './-',
    dateFormat: 'dd.mm.yyyy',
    booleans: ['DOĞRU', 'YANLIŞ'],
    currencySymbols: ['₺'],
    firstSheet: 'Sayfa1',
  },
  {
    // Google's one Arabic locale is Egypt's; public lists count it among those with `,` between arguments. Signs and order as in CLDR's `ar`.
    name: 'ar',
    tag: 'ar-EG',
    decimalComma: false,
    dateOrder: 'dmy',
    dateSeparators: '/-.',
    dateFormat: 'd/m/yyyy',
    booleans: ['TRUE', 'FALSE'],
    currencySymbols: ['ج.م.'],
    firstSheet: 'الورقة1',
  },
];

/** Names of the locales the local host knows, as `zh_CN`. */
export function localeNames(): string[] {
  return LOCALES.map((locale) => locale.name);
}

/** The locale of a name such as `de_DE`. Throws for one the local host does not know. */
export function spreadsheetLocale(name: string): SpreadsheetLocale {
  const found = LOCALES.find((locale) => locale.name === name);
  if (found === undefined) throw new Error(`the local host does not know the locale ${name}; it knows ${localeNames().join(', ')}`);
  return found;
}

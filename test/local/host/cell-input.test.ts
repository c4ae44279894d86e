import { type CellInput, readCellInput } from '../../../src/local/host/cell-input';
import { spreadsheetLocale } from '../../../src/local/host/locale';

const read = (text: string, locale = 'en_US'): CellInput => readCellInput(text, spreadsheetLocale(locale), 2026, false);
const value = (given: string | number | boolean, format: string | null = null): CellInput => ({ kind: 'value', value: given, format });

/** 2026-11-22: 126 years after 1899-12-30 are 46,020 days (31 of them leap days, 1900 not), and 2025-12-30 → 2026-11-22 are 327. */
const NOV_22 = 46348;
/** 2026-01-02. */
const JAN_2 = 46024;
/** 2026-02-01. */
const FEB_1 = 46054;

describe('text put into a cell is read as typed input', () => {
  it.each([
    ['', { kind: 'blank' } as const],
    ["'", { kind: 'blank' } as const],
    ["'=A1", value('=A1')],
    ["'007", value('007')],
    ["''quoted", value("'quoted")],
    ['plain text', value('plain text')],
    ['a@b.c', value('a@b.c')],
    ['=', value('=')],
    ['=A1+1', { kind: 'formula', formula: '=A1+1' } as const],
    ['=A1+', { kind: 'unparsed', text: '=A1+' } as const],
    ['TRUE', value(true)],
    ['false', value(false)],
    ['12', value(12)],
    ['-1.5', value(-1.5)],
    ['.5', value(0.5)],
    ['1e3', value(1000)],
    ['1,234.5', value(1234.5)],
    ['1,23', value('1,23')],
    ['(5)', value(-5)],
    ['10%', value(0.1, '0%')],
    ['12.5%', value(0.125, '0.00%')],
    ['$1,200', value(1200, '"$"#,##0')],
    ['0086138', value(86138)],
    ['+5', value(5)],
    ['+86 138', { kind: 'unparsed', text: '=+86 138' } as const],
    ['+A1', { kind: 'formula', formula: '=+A1' } as const],
    ['138 0000', value('138 0000')],
    ['1.2.3.4', value('1.2.3.4')],
    ['T-3', value('T-3')],
  ])('en_US: %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['en_US', '2026-11-22', NOV_22, 'yyyy-mm-dd'],
    ['en_US', '2026/11/22', NOV_22, 'm/d/yyyy'],
    ['en_US', '11/22/2026', NOV_22, 'm/d/yyyy'],
    ['en_US', '11/22/26', NOV_22, 'm/d/yyyy'],
    ['en_US', '1-2', JAN_2, 'm/d/yyyy'],
    ['en_US', '1/2', JAN_2, 'm/d/yyyy'],
    ['en_US', 'Nov 22, 2026', NOV_22, 'm/d/yyyy'],
    ['en_US', '22 November 2026', NOV_22, 'm/d/yyyy'],
    ['en_US', '9:30', 9.5 / 24, 'h:mm'],
    ['en_US', '9:30 PM', 21.5 / 24, 'h:mm AM/PM'],
    ['en_US', '2026-11-22 12:00', NOV_22 + 0.5, 'yyyy-mm-dd h:mm'],
    ['zh_CN', '2026/11/22', NOV_22, 'yyyy-m-d'],
    ['zh_CN', '2026年11月22日', NOV_22, 'yyyy"年"m"月"d"日"'],
    ['zh_CN', '11月22日', NOV_22, 'm"月"d"日"'],
    ['zh_CN', '1-2', JAN_2, 'yyyy-m-d'],
    ['de_DE', '22.11.2026', NOV_22, 'dd.mm.yyyy'],
    ['de_DE', '1.2.', null, null],
    ['de_DE', '1.2', FEB_1, 'dd.mm.yyyy'],
    ['de_DE', '1-2', FEB_1, 'dd.mm.yyyy'],
    ['de_DE', '22. November 2026', NOV_22, 'dd.mm.yyyy'],
    ['tr_TR', '22.11.2026', NOV_22, 'dd.mm.yyyy'],
    ['tr_TR', '22 Kasım 2026', NOV_22, 'dd.mm.yyyy'],
    ['ar', '22/11/2026', NOV_22, 'd/m/yyyy'],
    ['ar', '22-11-2026', NOV_22, 'd/m/yyyy'],
    ['ar', '2026-11-22', NOV_22, 'yyyy-mm-dd'],
    ['ar', '1/2', FEB_1, 'd/m/yyyy'],
    ['ar', '22 نوفمبر 2026', NOV_22, 'd/m/yyyy'],
    ['ar', '11/22/2026', null, null],
    ['ar', '1.2', 1.2, null],
  ])('%s reads %s as a date or time', (locale, text, serial, format) => {
    expect(read(text, locale)).toEqual(serial === null ? value(text) : value(serial, format));
  });

  it.each(['13/13/2026', '2026-02-29', '2026-13-01', '25:61', '32-1'])('%s names no day or time and stays text', (text) => {
    expect(read(text)).toEqual(value(text));
  });

  it.each([
    ['1,5', 1.5],
    ['1.234,5', 1234.5],
    ['1.234', 1234],
    ['-7', -7],
  ])('de_DE and tr_TR read %s as %d', (text, number) => {
    expect(read(text, 'de_DE')).toEqual(value(number));
    expect(read(text, 'tr_TR')).toEqual(value(number));
  });

  it('ar reads a decimal point, commas in thousands, pounds and commas between arguments', () => {
    expect(read('1,234.5', 'ar')).toEqual(value(1234.5));
    expect(read('12.5%', 'ar')).toEqual(value(0.125, '0.00%'));
    expect(read('1,200 ج.م.', 'ar')).toEqual(value(1200, '"ج.م."#,##0'));
    expect(read('1,5', 'ar')).toEqual(value('1,5'));
    expect(read('true', 'ar')).toEqual(value(true));
    expect(read('=IF(A1>0.5,1;2)', 'ar')).toEqual({ kind: 'formula', formula: '=IF(A1>0.5,1,2)' });
  });

  it('knows the words for TRUE and FALSE of the locale beside the English ones', () => {
    expect(read('wahr', 'de_DE')).toEqual(value(true));
    expect(read('FALSCH', 'de_DE')).toEqual(value(false));
    expect(read('yanlış', 'tr_TR')).toEqual(value(false));
    expect(read('TRUE', 'tr_TR')).toEqual(value(true));
    expect(read('WAHR', 'en_US')).toEqual(value('WAHR'));
  });

  it('takes everything as it is in a cell of plain-text format', () => {
    const plain = (text: string) => readCellInput(text, spreadsheetLocale('en_US'), 2026, true);
    expect(plain('=A1')).toEqual(value('=A1'));
    expect(plain('1-2')).toEqual(value('1-2'));
  });
});

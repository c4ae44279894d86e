import { aHost, formulaAt, HOUR, MORNING, openBook, put, valueAt } from '../local/host-fixture';

describe('writing and reading values', () => {
  it('reads back texts, numbers, booleans and blanks', () => {
    const { sheet } = openBook(aHost());
    sheet.getRange(1, 1, 2, 2).setValues([
      ['任务', 3.5],
      [true, ''],
    ]);
    expect(sheet.getRange(1, 1, 2, 2).getValues()).toEqual([
      ['任务', 3.5],
      [true, ''],
    ]);
  });

  it('parses written texts as typed input unless an apostrophe stands before them', () => {
    const { sheet } = openBook(aHost());
    sheet.getRange(1, 1, 1, 4).setValues([['10%', "'10%", '0086', "'=A1"]]);
    expect(sheet.getRange(1, 1, 1, 4).getValues()).toEqual([[0.1, '10%', 86, '=A1']]);
    expect(sheet.getRange(1, 1, 1, 4).getFormulas()).toEqual([['', '', '', '']]);
  });

  it('an empty text clears the cell', () => {
    const { sheet } = openBook(aHost());
    put(sheet, 3, 1, 'x');
    expect(sheet.getLastRow()).toBe(3);
    put(sheet, 3, 1, '');
    expect(sheet.getLastRow()).toBe(0);
  });

  it('refuses data of another size than the range', () => {
    const range = openBook(aHost()).sheet.getRange(1, 1, 2, 2);
    expect(() => range.setValues([['a', 'b']])).toThrow('The data has 1 but the range has 2');
    expect(() => range.setValues([['a', 'b'], ['c']])).toThrow('The data has 1 but the range has 2');
    expect(() => range.setNotes([['a', 'b']])).toThrow('number of rows');
    expect(() => range.setBackgrounds([['#fff'], ['#fff']])).toThrow('number of columns');
  });

  it('refuses more than 50,000 characters, NaN and values that are none', () => {
    const { sheet } = openBook(aHost());
    const range = sheet.getRange(1, 1, 1, 1);
    expect(() => range.setValues([['x'.repeat(50_001)]])).toThrow('50000 characters');
    expect(() => range.setValues([[Number.NaN]])).toThrow('writing NaN into A1');
    expect(() => range.setValues([[undefined as unknown as string]])).toThrow('[object Undefined]');
    range.setValues([['x'.repeat(50_000)]]);
    expect(valueAt(sheet, 1, 1)).toHaveLength(50_000);
  });
});

describe('dates', () => {
  it('come back as a Date at that wall-clock time in the spreadsheet zone', () => {
    const { sheet } = openBook(aHost());
    sheet.getRange(1, 1, 1, 2).setNumberFormats([['yyyy-mm-dd', 'yyyy-mm-dd hh:mm']]);
    sheet.getRange(1, 1, 1, 2).setValues([[46376, 46376.5]]);
    // 2026-12-20 00:00 and 12:00 in Shanghai, eight hours ahead of UTC.
    expect(sheet.getRange(1, 1, 1, 2).getValues()).toEqual([[new Date('2026-12-19T16:00:00Z'), new Date('2026-12-20T04:00:00Z')]]);
  });

  it('are numbers without a date format, and formulas answer likewise', () => {
    const { sheet } = openBook(aHost());
    put(sheet, 1, 1, 46376);
    put(sheet, 1, 2, '=A1+1');
    expect(sheet.getRange(1, 1, 1, 2).getValues()).toEqual([[46376, 46377]]);
    sheet.getRange(1, 2, 1, 1).setNumberFormats([['m月d日']]);
    expect(valueAt(sheet, 1, 2)).toEqual(new Date('2026-12-20T16:00:00Z'));
  });

  it('written as text take a date format only where the cell has none', () => {
    const { sheet } = openBook(aHost({ locale: 'en_US' }));
    sheet.getRange(1, 2, 1, 1).setNumberFormats([['0']]);
    sheet.getRange(1, 1, 1, 2).setValues([['2026-12-20', '2026-12-20']]);
    expect(sheet.getRange(1, 1, 1, 2).getValues()).toEqual([[new Date('2026-12-19T16:00:00Z'), 46376]]);
  });

  it('TODAY() follows the host clock in the spreadsheet zone', () => {
    const host = aHost();
    const { sheet } = openBook(host);
    put(sheet, 1, 1, '=TODAY()');
    expect(valueAt(sheet, 1, 1)).toBe(46366);
    host.advance(14 * HOUR + 59 * 60_000);
    expect(valueAt(sheet, 1, 1)).toBe(46366);
    host.advance(60_000);
    expect(valueAt(sheet, 1, 1)).toBe(46367);
    host.setNow(MORNING);
    expect(valueAt(sheet, 1, 1)).toBe(46366);
  });
});

describe('a typed date and today', () => {
  // 2026-12-10 01:00 UTC on each clock; a typed 2027-01-09 is midnight there.
  it.each([
    ['Asia/Shanghai', '2026-12-10', '2027-01-08T16:00:00Z'],
    ['America/Los_Angeles', '2026-12-09', '2027-01-09T08:00:00Z'],
    ['Pacific/Kiritimati', '2026-12-10', '2027-01-08T10:00:00Z'],
    ['Etc/GMT', '2026-12-10', '2027-01-09T00:00:00Z'],
    ['Pacific/Apia', '2026-12-10', '2027-01-08T11:00:00Z'],
    ['Europe/Berlin', '2026-12-10', '2027-01-08T23:00:00Z'],
  ])('are those of %s', (timeZone, today, midnight) => {
    const host = aHost({ timeZone });
    const { sheet, services } = openBook(host);
    put(sheet, 1, 1, '2027-01-09');
    expect(valueAt(sheet, 1, 1)).toEqual(new Date(midnight));
    expect(services.Utilities.formatDate(new Date(midnight), timeZone, 'yyyy-MM-dd HH:mm')).toBe('2027-01-09 00:00');
    expect(host.render().today).toBe(today);
  });
});

describe('formulas', () => {
  it('come back in the separators of the locale', () => {
    const chinese = openBook(aHost()).sheet;
    put(chinese, 1, 1, '=IF(B1>0;1/2;"a;b")');
    expect(formulaAt(chinese, 1, 1)).toBe('=IF(B1>0,1/2,"a;b")');
    for (const locale of ['de_DE', 'tr_TR']) {
      const { sheet } = openBook(aHost({ locale }));
      put(sheet, 1, 1, '=IF(B1>0;1,5;"a,b")');
      expect(formulaAt(sheet, 1, 1)).toBe('=IF(B1>0;1,5;"a,b")');
      put(sheet, 1, 2, 1);
      expect(valueAt(sheet, 1, 1)).toBe(1.5);
    }
  });

  it('of the locale ar take and show commas and a decimal point', () => {
    const { book, sheet } = openBook(aHost({ locale: 'ar' }));
    put(sheet, 1, 1, '=IF(B1>0;1.5;"a;b")');
    expect(formulaAt(sheet, 1, 1)).toBe('=IF(B1>0,1.5,"a;b")');
    expect([book.getSpreadsheetLocale(), sheet.getName(), valueAt(sheet, 1, 1)]).toEqual(['ar', 'الورقة1', 'a;b']);
  });

  it('with commas between arguments are an error in a decimal-comma locale', () => {
    const { sheet } = openBook(aHost({ locale: 'de_DE' }));
    put(sheet, 1, 1, '=SUM(B1,C1)');
    expect(valueAt(sheet, 1, 1)).toBe('#ERROR!');
    expect(formulaAt(sheet, 1, 1)).toBe('=SUM(B1,C1)');
  });

  it('the local host cannot calculate are refused when written', () => {
    const { sheet } = openBook(aHost());
    expect(() => put(sheet, 1, 1, '=SUMPRODUCT(--(B1:B3>1))')).toThrow('the local host cannot calculate =SUMPRODUCT(--(B1:B3>1))');
    expect(() => put(sheet, 1, 1, '=ARRAYFORMULA(B1:B3)')).toThrow('ARRAYFORMULA');
  });

  it('answer errors as their text', () => {
    const { sheet } = openBook(aHost());
    sheet.getRange(1, 1, 1, 3).setValues([['=NA()', '=1/0', '=nope()']]);
    expect(sheet.getRange(1, 1, 1, 3).getValues()).toEqual([['#N/A', '#DIV/0!', '#NAME?']]);
  });

  it('are recalculated after an edit of what they read', () => {
    const { sheet } = openBook(aHost());
    put(sheet, 1, 1, 2);
    put(sheet, 1, 2, '=A1*10');
    expect(valueAt(sheet, 1, 2)).toBe(20);
    put(sheet, 1, 1, 3);
    expect(valueAt(sheet, 1, 2)).toBe(30);
  });
});

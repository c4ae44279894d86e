import { aHost, openBook, put, rendered, valueAt } from '../local/host-fixture';

describe('looks', () => {
  it('are set per cell and rendered', () => {
    const host = aHost();
    const { services, sheet } = openBook(host);
    const { WrapStrategy } = services.SpreadsheetApp;
    const range = sheet.getRange(1, 1, 2, 1);
    range.setBackgrounds([['#FFEEDD'], [null]]);
    range.setFontColors([['#123'], [null]]);
    range.setFontWeights([['bold'], ['normal']]);
    range.setFontSizes([[14], [10]]);
    range.setHorizontalAlignments([['center'], ['left']]);
    range.setVerticalAlignment('middle');
    range.setWrapStrategies([[WrapStrategy.WRAP], [WrapStrategy.CLIP]]);
    expect(rendered(host, '工作表1', 1, 1)?.look).toEqual({
      background: '#ffeedd',
      color: '#112233',
      bold: true,
      strikethrough: false,
      fontSize: 14,
      fontFamily: null,
      horizontal: 'center',
      vertical: 'middle',
      wrap: 'wrap',
      borders: { top: null, right: null, bottom: null, left: null },
    });
    expect(rendered(host, '工作表1', 2, 1)?.look).toMatchObject({ background: null, bold: false, wrap: 'clip' });
  });

  it.each([
    ['zh_CN', ['1234.5', '1,235', '12%', '2026-12-20', 'TRUE', 'text', '']],
    ['de_DE', ['1234,5', '1.235', '12%', '2026-12-20', 'WAHR', 'text', '']],
  ])('are seen by a script as a person sees them (%s)', (locale, shown) => {
    const { sheet } = openBook(aHost({ locale }));
    const range = sheet.getRange(1, 1, 1, 7);
    range.setNumberFormats([['General', '#,##0', '0%', 'yyyy-mm-dd', 'General', '#,##0', '#,##0']]);
    range.setValues([[1234.5, 1234.5, 0.12, 46376, true, 'text', '']]);
    expect(range.getDisplayValues()).toEqual([shown]);
  });

  it('refuse what is no colour, and write nothing then', () => {
    const host = aHost();
    const range = openBook(host).sheet.getRange(1, 1, 1, 2);
    expect(() => range.setBackgrounds([['#ffffff', 'red']])).toThrow('colour red is not part of the local host');
    expect(rendered(host, '工作表1', 1, 1)).toBeUndefined();
  });

  it('notes appear and an empty one removes', () => {
    const host = aHost();
    const { sheet } = openBook(host);
    sheet.getRange(1, 1, 1, 1).setNotes([['T-7 = 7 天前']]);
    expect(rendered(host, '工作表1', 1, 1)?.note).toBe('T-7 = 7 天前');
    sheet.getRange(1, 1, 1, 1).setNotes([['']]);
    expect(rendered(host, '工作表1', 1, 1)).toBeUndefined();
  });
});

describe('what cells show', () => {
  /** Text shown for a value under a number format. */
  function shown(locale: string, value: string | number | boolean, format: string): string | undefined {
    const host = aHost({ locale });
    const { sheet } = openBook(host);
    sheet.getRange(1, 1, 1, 1).setNumberFormats([[format]]);
    put(sheet, 1, 1, value);
    return rendered(host, sheet.getName(), 1, 1)?.display;
  }

  it.each([
    ['zh_CN', 46376, 'yyyy-mm-dd', '2026-12-20'],
    ['zh_CN', 46376, 'm月d日', '12月20日'],
    ['zh_CN', 46376, 'm"月"d"日" dddd', '12月20日 星期日'],
    ['zh_CN', 120000, '¥#,##0', '¥120,000'],
    ['zh_CN', 1 / 3, '', '0.3333333333'],
    ['zh_CN', 1234567.891, '', '1234567.891'],
    ['zh_CN', true, '', 'TRUE'],
    ['en_US', 0.125, '0.0%', '12.5%'],
    ['en_US', 46376, 'mmm d, yyyy', 'Dec 20, 2026'],
    ['en_US', -1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)'],
    ['en_US', 0.5, 'h:mm', '12:00'],
    ['de_DE', 1234.5, '#,##0.00 "€"', '1.234,50 €'],
    ['de_DE', 0.5, '', '0,5'],
    ['de_DE', 46376, 'd. mmmm yyyy', '20. Dezember 2026'],
    ['de_DE', true, '', 'WAHR'],
    ['tr_TR', 46376, 'dd.mm.yyyy', '20.12.2026'],
    ['tr_TR', 1234.5, '#,##0.0', '1.234,5'],
    ['tr_TR', false, '', 'YANLIŞ'],
    ['ar', 46376, 'd/m/yyyy', '20/12/2026'],
    ['ar', 46376, 'dddd d mmmm', 'الأحد 20 ديسمبر'],
    ['ar', 1234567.5, '#,##0.0', '1,234,567.5'],
    ['ar', 0.125, '0.0%', '12.5%'],
    ['ar', 1 / 3, '', '0.3333333333'],
    ['ar', true, '', 'TRUE'],
  ])('%s: %j under "%s" is %s', (locale, value, format, text) => {
    expect(shown(locale, value, format)).toBe(text);
  });
});

describe('rendered cells', () => {
  it('give computed values, formulas, serial dates, errors and links', () => {
    const host = aHost();
    const { sheet } = openBook(host);
    sheet
      .getRange(1, 1, 1, 5)
      .setValues([['2026-12-20', '=A1+1', '=NA()', '=HYPERLINK("#gid="&12,"任务")', '=IF(A1="",HYPERLINK("#gid=1","x"),"–")']]);
    expect(rendered(host, '工作表1', 1, 1)).toMatchObject({
      value: 46376,
      numberFormat: 'yyyy-mm-dd',
      display: '2026-12-20',
      formula: null,
    });
    expect(rendered(host, '工作表1', 1, 2)).toMatchObject({ value: 46377, formula: '=A1+1' });
    expect(rendered(host, '工作表1', 1, 3)).toMatchObject({ value: '#N/A', isError: true, display: '#N/A' });
    expect(rendered(host, '工作表1', 1, 4)).toMatchObject({ value: '任务', link: '#gid=12' });
    expect(rendered(host, '工作表1', 1, 5)).toMatchObject({ value: '–', link: null });
  });

  it('keep canonical formulas in every locale', () => {
    const host = aHost({ locale: 'de_DE' });
    const { sheet } = openBook(host);
    put(sheet, 1, 1, '=IF(B1>0;1,5;2)');
    expect(rendered(host, 'Tabellenblatt1', 1, 1)).toMatchObject({ formula: '=IF(B1>0,1.5,2)', value: 2, display: '2' });
  });

  it('tell locale, zone and what TODAY() answered', () => {
    const host = aHost({ title: '新品发布', timeZone: 'America/New_York' });
    expect(host.render()).toMatchObject({ title: '新品发布', locale: 'zh_CN', timeZone: 'America/New_York', today: '2026-12-09' });
    expect(valueAt(openBook(host).sheet, 1, 1)).toBe('');
  });
});

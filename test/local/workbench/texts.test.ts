import type { RenderedCell } from '../../../src/local/rendered-workbook';
import { pastedRows } from '../../../src/local/workbench/desk/sheet-actions';
import { en } from '../../../src/local/workbench/page/words/en';
import { zhCN } from '../../../src/local/workbench/page/words/zh-CN';
import { mailPage, scriptPage } from '../../../src/local/workbench/server/frames';
import { acceptedLanguage } from '../../../src/local/workbench/server/page-shell';
import { EditTexts } from '../../../src/local/workbench/view/edit-text';

describe('the language of a browser', () => {
  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['en-GB,zh;q=0.9', 'en'],
    ['fr,de;q=0.9,zh;q=0.3,en;q=0.2', 'zh-CN'],
    ['en;q=0.2, zh;q=0', 'en'],
    ['fr', 'en'],
    [undefined, 'en'],
  ] as const)('%s is %s', (header, language) => expect(acceptedLanguage(header)).toBe(language));
});

describe('pasted text', () => {
  it.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['one', [['one']]],
    [
      '"two\nlines"\t"say ""hi"""\r\nx\t',
      [
        ['two\nlines', 'say "hi"'],
        ['x', ''],
      ],
    ],
    ['\n\nz', [[''], [''], ['z']]],
  ])('%j is the rows %j', (text, rows) => expect(pastedRows(text)).toEqual(rows));
});

describe('the text for editing a cell', () => {
  const cell = (value: RenderedCell['value'], display: string, numberFormat: string | null, formula: string | null = null): RenderedCell =>
    ({ value, display, numberFormat, formula }) as RenderedCell;
  // 46366 = 2026-12-10: 46022 is 2025-12-31, and December 10th is day 344 of 2026.
  const rows: readonly (readonly [string, RenderedCell, string])[] = [
    ['zh_CN', cell(500_000, '¥500,000', '"¥"#,##0'), '500000'],
    ['zh_CN', cell(46_366, '12月10日', 'm月d日'), '12月10日'],
    // Typed as shown, these would be days of this year.
    ['zh_CN', cell(46_366 - 365, '12月10日', 'm月d日'), '2025-12-10'],
    ['zh_CN', cell(46_001.375, '12/10 9:00', 'm/d h:mm'), '2025-12-10 09:00'],
    ['en_US', cell(46_366, '12/10/2026', 'm/d/yyyy'), '12/10/2026'],
    ['en_US', cell(0.105, '11%', '0%'), '10.5%'],
    ['en_US', cell(0.1 + 0.2, '0.3', null), '0.3'],
    ['en_US', cell('1-2', '1-2', null), "'1-2"],
    ['en_US', cell('1-2', '1-2', '@'), '1-2'],
    ['en_US', cell('=x', '=x', null), "'=x"],
    ['de_DE', cell(1.5, '1,5', null), '1,5'],
    ['de_DE', cell('1.5', '1.5', null), "'1.5"],
    ['de_DE', cell(3, '3', null, '=ROUND(1.5,0)+1'), '=ROUND(1,5;0)+1'],
    ['en_US', cell(true, 'TRUE', null), 'TRUE'],
  ];
  it.each(rows)('in %s of %j is %s', (locale, each, text) => expect(new EditTexts(locale, '2026-12-10').of(each)).toBe(text));
});

describe('frames', () => {
  it('have google.script before anything of the page, wherever it begins', () => {
    expect(scriptPage('<p>x', 'B', ['f'])).toBe('<!doctype html><meta charset="utf-8"><script>B;showrunnerBridge(["f"]);</script><p>x');
    expect(scriptPage('<!DOCTYPE html>\n<head lang="x"><b>', '"</script>"', [])).toBe(
      '<!DOCTYPE html>\n<head lang="x"><script>"<\\/script>";showrunnerBridge([]);</script><b>',
    );
  });

  it('lead mail links only of this spreadsheet into the workbench', () => {
    const page = mailPage('<a class="x" href="https://d/e?a=1&amp;b=2#gid=3">a</a><a href="https://d/evil">b</a>', 'https://d/e');
    expect(page).toContain('<a class="x" href="/#gid=3" target="_top">a</a>');
    expect(page).toContain('<a href="https://d/evil" target="_blank" rel="noopener noreferrer">b</a>');
  });
});

describe('the page’s texts', () => {
  it('name the same facts in both languages', () => {
    const facts = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
    for (const word of Object.keys(en) as (keyof typeof en)[]) expect([word, facts(zhCN[word])]).toEqual([word, facts(en[word])]);
  });
});

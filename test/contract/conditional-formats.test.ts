import type { ConditionalFormatRuleHandle, RangeHandle, Surface } from '../../src/google/surface';
import { aHost, openBook, rendered } from '../local/host-fixture';

function rule(services: Surface, formula: string, background: string, ...ranges: RangeHandle[]): ConditionalFormatRuleHandle {
  return services.SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setRanges(ranges)
    .setBackground(background)
    .build();
}

/** Tasks in A3:C6 (name, due as a serial number, status) and today's date in Z1. */
function tasks(locale = 'zh_CN') {
  const host = aHost({ locale });
  const { services, sheet } = openBook(host);
  sheet.getRange(1, 26, 1, 1).setValues([['=TODAY()']]);
  sheet.getRange(3, 1, 4, 3).setValues([
    ['方案', 46360, '未开始'],
    ['物料', 46360, '已完成'],
    ['彩排', 46366, '未开始'],
    ['', '', ''],
  ]);
  const background = (row: number, column: number) => rendered(host, sheet.getName(), row, column)?.shown.background;
  return { host, services, sheet, background };
}

const RED = '#f4cccc';
const GREEN = '#d9ead3';

describe('conditional formats are evaluated', () => {
  it('row by row, relative to the top-left cell of the first range', () => {
    const { host, services, sheet, background } = tasks();
    sheet.setConditionalFormatRules([rule(services, '=AND($B3<>"";$B3<$Z$1;$C3<>"已完成")', RED, sheet.getRange(3, 1, 4, 3))]);
    expect([3, 4, 5, 6].map((row) => background(row, 1) ?? null)).toEqual([RED, null, null, null]);
    expect(background(3, 3)).toBe(RED);
    host.advance(24 * 3_600_000);
    expect(background(5, 1)).toBe(RED);
    expect(rendered(host, '工作表1', 5, 1)).toMatchObject({ rule: 0, look: { background: null } });
  });

  it('cell by cell where a reference moves with the column', () => {
    const { services, sheet, background } = tasks();
    sheet.setConditionalFormatRules([rule(services, '=A3="已完成"', GREEN, sheet.getRange(3, 1, 4, 3))]);
    expect([1, 2, 3].map((column) => background(4, column))).toEqual([null, null, GREEN]);
    expect(background(3, 3)).toBeNull();
  });

  it('in several ranges from one anchor', () => {
    const { services, sheet, background } = tasks();
    sheet.setConditionalFormatRules([rule(services, '=$C3="未开始"', RED, sheet.getRange(3, 1, 1, 1), sheet.getRange(5, 3, 1, 1))]);
    expect(background(3, 1)).toBe(RED);
    expect(background(5, 3)).toBe(RED);
    expect(background(5, 1)).toBeNull();
  });

  it('with the first match winning, as one whole look', () => {
    const { host, services, sheet } = tasks();
    const range = sheet.getRange(3, 1, 4, 3);
    const late = services.SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$B3=46360')
      .setRanges([range])
      .setFontColor('#990000')
      .setStrikethrough(true)
      .build();
    sheet.setConditionalFormatRules([late, rule(services, '=$A3<>""', GREEN, range)]);
    expect(rendered(host, '工作表1', 3, 1)?.shown).toMatchObject({ color: '#990000', strikethrough: true, background: null });
    expect(rendered(host, '工作表1', 5, 1)).toMatchObject({ rule: 1, shown: { background: GREEN, strikethrough: false } });
  });

  it('a number other than 0 holds, a text or an error does not', () => {
    const { services, sheet, background } = tasks();
    const cell = (row: number) => sheet.getRange(row, 1, 1, 1);
    sheet.setConditionalFormatRules([
      rule(services, '=2', RED, cell(3)),
      rule(services, '="TRUE"', RED, cell(4)),
      rule(services, '=1/0', RED, cell(5)),
      rule(services, '=$A6=""', RED, cell(6)),
    ]);
    expect([3, 4, 5, 6].map((row) => background(row, 1))).toEqual([RED, null, null, RED]);
  });

  it('of computed cells, errors and blanks, each as the cell itself would see them', () => {
    const { services, sheet, background } = tasks();
    sheet.getRange(3, 4, 4, 1).setValues([['=1/0'], ['=NA()'], ['=$Z$1+1'], ['']]);
    const column = sheet.getRange(3, 1, 4, 1);
    const holding = (formula: string) => {
      sheet.setConditionalFormatRules([rule(services, formula, RED, column)]);
      return [3, 4, 5, 6].filter((row) => background(row, 1) === RED);
    };
    expect(holding('=ISERROR($D3)')).toEqual([3, 4]);
    expect(holding('=IFERROR($D3>$Z$1;FALSE)')).toEqual([5]);
    expect(holding('=ISBLANK($D3)')).toEqual([6]);
    expect(holding('=ISERROR($D1)')).toEqual([5, 6]);
    expect(holding('=$D2="0"')).toEqual([]);
  });

  it('leave no trace in the sheet', () => {
    const { host, services, sheet } = tasks();
    sheet.setConditionalFormatRules([rule(services, '=A3=1', RED, sheet.getRange(3, 1, 4, 26))]);
    host.render();
    expect([sheet.getLastRow(), sheet.getMaxColumns(), sheet.getDataRange().getA1Notation()]).toEqual([5, 26, 'A1:Z5']);
  });
});

describe('conditional format rules', () => {
  it('may not name another sheet, and one such rule refuses the whole list', () => {
    const { services, sheet } = tasks();
    const range = sheet.getRange(3, 1, 1, 1);
    const good = rule(services, "=$A3='工作表1'!$Z$1", RED, range);
    sheet.setConditionalFormatRules([good]);
    const bad = rule(services, '=$A3=Lists!$A$1', RED, range);
    expect(() => sheet.setConditionalFormatRules([bad])).toThrow('Conditional format rule cannot reference a different sheet.');
    expect(sheet.getConditionalFormatRules()).toHaveLength(1);
  });

  it('are replaced as a whole', () => {
    const { services, sheet } = tasks();
    const range = sheet.getRange(3, 1, 1, 1);
    sheet.setConditionalFormatRules([rule(services, '=TRUE', RED, range), rule(services, '=FALSE', GREEN, range)]);
    const [first] = sheet.getConditionalFormatRules();
    sheet.setConditionalFormatRules(first === undefined ? [] : [first]);
    expect(sheet.getConditionalFormatRules()).toHaveLength(1);
    sheet.setConditionalFormatRules([]);
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });

  it('come back with their ranges and the formula in the separators of the locale', () => {
    for (const [locale, text] of [
      ['en_US', '=AND($A3=1,$B3=0.5)'],
      ['de_DE', '=AND($A3=1;$B3=0,5)'],
    ] as const) {
      const { services, sheet } = tasks(locale);
      const formula = locale === 'de_DE' ? '=AND($A3=1;$B3=0,5)' : '=AND($A3=1;$B3=0.5)';
      sheet.setConditionalFormatRules([rule(services, formula, RED, sheet.getRange(3, 1, 2, 1))]);
      const [read] = sheet.getConditionalFormatRules();
      expect(read?.getBooleanCondition()?.getCriteriaValues()).toEqual([text]);
      expect(read?.getRanges().map((range) => range.getA1Notation())).toEqual(['A3:A4']);
    }
  });

  it('need a condition and ranges, and are parsed in the locale', () => {
    const { services, sheet } = tasks('de_DE');
    const builder = services.SpreadsheetApp.newConditionalFormatRule();
    expect(() => builder.build()).toThrow('at least one range');
    expect(() => builder.setRanges([sheet.getRange(1, 1, 1, 1)]).build()).toThrow('must have a condition');
    expect(() => builder.whenFormulaSatisfied('=AND($A3=1,$B3=2)')).toThrow('Invalid conditional format formula');
  });
});

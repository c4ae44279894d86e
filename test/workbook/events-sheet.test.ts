import { LANGUAGES, type Language } from '../../src/domain/language';
import { ALLOWED_FUNCTIONS } from '../../src/workbook/allowed-functions';
import { compileSheet } from '../../src/workbook/compile';
import type { CompiledSheet } from '../../src/workbook/compiled-sheet';
import { freshLayout, Layout } from '../../src/workbook/layout';
import { planSheets } from '../../src/workbook/plan-sheets';
import { BOOK } from '../../src/workbook/sheet-key';
import { eventsSheet } from '../../src/workbook/sheets/events';
import { formulaTokens } from './formula-tokens';
import { freshLayouts, launchContent } from './plan-fixture';

/** The list over a Chinese plan and an English one, of which the second has no budget sheet. */
function listOfTwo(language: Language): CompiledSheet {
  const [first, other] = [launchContent('zh-CN'), { ...launchContent('en', 'p2'), optionalSheets: [] }];
  const spec = eventsSheet([
    { plan: 'p1', language: 'zh-CN' },
    { plan: 'p2', language: 'en' },
  ]);
  const layout = new Layout([
    ...freshLayouts(planSheets(first, true), 'zh-CN'),
    ...freshLayouts(planSheets(other, false), 'en', 'p2', 200),
    freshLayout(spec, { plan: BOOK, sheetId: 999, title: 'All' }),
  ]);
  return compileSheet(spec, { layout, plan: BOOK, language, currency: 'CNY' });
}

const valuesIn = (sheet: CompiledSheet, row: number): unknown[] => (sheet.cells[row - 1] ?? []).map(({ value }) => value);

describe.each(LANGUAGES)('the list of all events in %s', (language) => {
  const sheet = listOfTwo(language);

  it('reads each plan’s own sheets, in the words of that plan', () => {
    const [chinese, english] = [valuesIn(sheet, 3), valuesIn(sheet, 4)].map((values) => values.join(' '));
    expect(chinese).toContain("'总览'!");
    expect(chinese).toContain('"已取消"');
    expect(chinese).not.toContain('Overview');
    expect(english).toContain("'Overview'!");
    expect(english).toContain('"Cancelled"');
    expect(english).not.toContain('总览');
  });

  it('leaves lines without a plan blank, and has room for twenty', () => {
    expect(sheet.cells).toHaveLength(2 + 20);
    expect(valuesIn(sheet, 5).slice(1)).toEqual(Array(10).fill('=""'));
  });

  it('consists of what every engine and locale understands', () => {
    const formulas = [...sheet.cells.flat().map(({ value }) => String(value)), ...sheet.rules.map(({ formula }) => formula)];
    const tokens = formulas.filter((text) => text.startsWith('=')).flatMap((formula) => formulaTokens(formula));
    expect(tokens.filter(({ kind }) => kind === 'unknown')).toEqual([]);
    const used = [...new Set(tokens.filter(({ kind }) => kind === 'function').map(({ text }) => text))];
    expect(used.filter((name) => !(ALLOWED_FUNCTIONS as readonly string[]).includes(name))).toEqual([]);
    expect(sheet.rules.filter(({ formula }) => formula.includes('!'))).toEqual([]);
  });

  it('fits a screen: ten columns, at most 1,300 pixels', () => {
    const shown = sheet.columnWidths.slice(1);
    expect(shown).toHaveLength(10);
    expect(shown.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1300);
  });
});

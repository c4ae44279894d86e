import fc from 'fast-check';
import { createHost } from '../../src/local/host';
import { asText } from '../../src/workbook/as-text';

/** Texts a spreadsheet of some locale would read as a formula, number, date, time or boolean. */
const TRAPS = [
  '=1+1',
  '=',
  '+1',
  '+86 138 0000 0000',
  '-5',
  '@x',
  '1-2',
  '1/2',
  '3.4',
  '3,4',
  '10%',
  '10 %',
  '0086138',
  '007',
  '1e3',
  '(5)',
  '$5',
  '¥5',
  '￥5',
  '5 €',
  '₺5',
  'TRUE',
  'false',
  'WAHR',
  'falsch',
  'DOĞRU',
  'yanlış',
  'März',
  '1. März',
  'März 2026',
  'May 1',
  'Mayıs 5',
  '5月1日',
  '2026年5月1日',
  '五月',
  '9:30',
  '9:30 pm',
  '2026-12-20 9:30',
  "'quoted",
  "''",
  "'",
  ' ',
  ' x ',
  ' 12 ',
  '１２',
  '１２％',
  '＝1+1',
  '٣',
  '①',
  '🎉',
  '👩‍👩‍👧 1',
  '（1）',
  '第 1 场',
  'T-7',
  'a\nb',
  '"x"',
  '#N/A',
  '#REF!',
  'N/A',
];

const LOCALES = ['en_US', 'zh_CN', 'de_DE', 'tr_TR', 'ar'];

/** Writes texts down column A of a new spreadsheet through `setValues` and reads them back. */
function writer(locale: string): (texts: readonly string[]) => unknown[] {
  const host = createHost({
    locale,
    timeZone: 'Asia/Shanghai',
    now: Date.UTC(2026, 11, 10),
    users: [{ email: 'a@example.com', locale: 'en' }],
  });
  const sheet = host.services().SpreadsheetApp.getActiveSpreadsheet()?.getSheets()[0];
  if (!sheet) throw new Error('no sheet');
  return (texts) => {
    const range = sheet.getRange(1, 1, texts.length, 1);
    range.setValues(texts.map((text) => [text]));
    expect(
      range
        .getFormulas()
        .flat()
        .filter((formula) => formula !== ''),
    ).toEqual([]);
    return range.getValues().flat();
  };
}

/** Pieces that together make many a number, date, boolean or formula. */
const PIECES = fc.constantFrom(
  ...[
    'TRUE',
    'Wahr',
    'doğru',
    'Falsch',
    'Mai',
    'May',
    'März',
    'Ocak',
    '月',
    '日',
    '年',
    '一',
    '=',
    '+',
    '-',
    '@',
    "'",
    '"',
    '%',
    '.',
    ',',
    ':',
    '/',
    '(',
    ')',
    ' ',
    'a',
    'e',
    'pm',
  ],
  ...['0', '1', '12', '2026', '１', '٣', '€', '¥', '$', '₺', '🎉', '\n'],
);

const ANY_TEXT = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.array(PIECES, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('')),
);

describe.each(LOCALES)('asText in a spreadsheet of the locale %s', (locale) => {
  const write = writer(locale);

  it('keeps every text that would be read as something else', () => {
    expect(write(TRAPS.map(asText))).toEqual(TRAPS);
  });

  it('keeps any text', () => {
    fc.assert(
      fc.property(fc.array(ANY_TEXT, { minLength: 1, maxLength: 40 }), (texts) => {
        expect(write(texts.map(asText))).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });
});

describe('asText', () => {
  it('is needed: most of the traps change without it', () => {
    const kept = TRAPS.filter((text) => {
      try {
        return writer('en_US')([text])[0] === text;
      } catch {
        return false;
      }
    });

    expect(kept).not.toContain('1-2');
    expect(kept).not.toContain('TRUE');
    expect(kept).not.toContain('=1+1');
    expect(kept.length).toBeLessThan(TRAPS.length / 1.5);
  });

  it.each(['第 1 场', 'Team A meets at 9', 'Saal ٣ links', '第２场'])('puts the apostrophe before whatever holds a digit: %s', (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  it('leaves blank blank and plain words as they are, so that a file without Google reads well', () => {
    expect(asText('')).toBe('');
    expect(asText('明确核心目标')).toBe('明确核心目标');
    expect(asText('Define the goals')).toBe('Define the goals');
  });
});

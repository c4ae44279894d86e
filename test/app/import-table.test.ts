import { MAX_IMPORT_ROWS, readImportedTable, readTypedDate } from '../../src/app/import-table';

const SYNONYMS = { name: ['姓名', 'name'], email: ['邮箱', 'e-mail'] };

describe('a table that is imported', () => {
  it('finds its columns by their words: any order, case, width, spaces, a byte order mark', () => {
    const table = readImportedTable(
      [
        ['\uFEFFＥ－Ｍａｉｌ：', 'Phone', ' N A M E '],
        ['a@example.com', '1', ' Ann '],
      ],
      SYNONYMS,
    );
    expect([table.found, table.unknown]).toEqual([['email', 'name'], ['Phone']]);
    expect(table.rows.map((row) => [row.line, row.text('name'), row.text('email'), row.text('phone')])).toEqual([
      [2, 'Ann', 'a@example.com', ''],
    ]);
  });

  it('takes the first of two columns of one meaning, skips blank lines and counts them', () => {
    const table = readImportedTable([['姓名', 'Name'], ['', ' '], ['甲', '乙'], ['丙']], SYNONYMS);
    expect(table.unknown).toEqual(['Name']);
    expect(table.rows.map((row) => [row.line, row.text('name')])).toEqual([
      [3, '甲'],
      [4, '丙'],
    ]);
  });

  it('is bounded, and may be empty', () => {
    expect(readImportedTable([['Name'], ...Array.from({ length: MAX_IMPORT_ROWS + 5 }, () => ['x'])], SYNONYMS).rows).toHaveLength(
      MAX_IMPORT_ROWS,
    );
    expect(readImportedTable([], SYNONYMS)).toMatchObject({ rows: [], found: [], unknown: [] });
  });
});

describe('a typed date', () => {
  it.each([
    ['2026-12-20', '2026-12-20'],
    ['2026/1/5', '2026-01-05'],
    ['2026.12.20', '2026-12-20'],
    ['2026年12月20日', '2026-12-20'],
    ['2026年1月5', '2026-01-05'],
    [' ２０２６－１２－２０ ', '2026-12-20'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['12/20/2026', null],
    ['20.12.2026', null],
    ['26-12-20', null],
    ['12-20', null],
    ['2026-12-20 14:00', null],
    ['下周二', null],
    ['', null],
  ])('%p is %p', (text, date) => expect(readTypedDate(text)).toBe(date));
});

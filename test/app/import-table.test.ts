import { LONGEST_IMPORT, MAX_IMPORT_ROWS, readImportedTable } from '../../src/app/import-table';

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
    expect(readImportedTable([], SYNONYMS)).toMatchObject({ rows: [], found: [], unknown: [], findings: [] });
  });

  it('cuts a text that no cell takes, between characters, and says in which line', () => {
    const { rows, findings } = readImportedTable(
      [['Name', 'E-mail'], ['x'.repeat(50_000)], ['y', `${'x'.repeat(49_998)}\u{1F389}`]],
      SYNONYMS,
    );
    expect(rows.map((row) => [row.text('name').length, row.text('email').length])).toEqual([
      [49_999, 0],
      [1, 49_998],
    ]);
    expect(findings).toEqual([2, 3].map((line) => ({ code: 'import.tooLong', path: String(line), facts: { line, n: LONGEST_IMPORT } })));
  });
});

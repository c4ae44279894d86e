import { compareWorkbook } from '../../../src/local/export/compare-workbook';
import { jsonText, workbookJson } from '../../../src/local/export/workbook-json';
import { cell, sheet, workbook } from './fixture';

const json = workbookJson(workbook);
const [overview, tasks, , lists] = json.sheets;

describe('workbookJson', () => {
  it('knows a table by its key row and a form by its key column', () => {
    expect(tasks?.key).toEqual({ plan: 'p1', kind: 'tasks' });
    expect(tasks?.header).toEqual([
      '任务',
      '状态(请填)',
      '负责人',
      '完成时限',
      '进度(自动)',
      '剩余天数',
      '组',
      '终检',
      '滞后原因/需要支持',
    ]);
    expect(overview?.key).toEqual({ plan: 'p1', kind: 'overview' });
    expect(overview?.header).toEqual(['看什么', '数值(自动)']);
    expect(lists?.key).toEqual({ plan: 'all', kind: 'lists' });
  });

  it('has no key for a sheet of the user', () => {
    const [mine] = workbookJson({ ...workbook, sheets: [sheet({ id: 9, title: 'x', cells: [cell(1, 1, 'notes sr1|p1|tasks')] })] }).sheets;
    expect(mine?.key).toBeNull();
    expect(mine?.header).toEqual([]);
  });

  it('gives what is shown, and the computed value beside it where they differ', () => {
    expect(tasks?.values[3]?.slice(0, 6)).toEqual(['场地合同签订与定金支付', '进行中', '李强', '2026-12-08', '滞后', '-2']);
    expect(tasks?.numbers.D4).toBe(46_364);
    expect(tasks?.numbers.H4).toBe(false);
    expect(tasks?.numbers.A4).toBeUndefined();
    expect(overview?.errors).toEqual({ C6: '#N/A' });
    expect(overview?.links.B7).toBe('#gid=12');
    expect(overview?.formulas.C3).toBe('=DATE(2026,12,20)-TODAY()');
    expect(
      Object.entries(tasks?.coloured ?? {})
        .filter(([, rule]) => rule === 0)
        .map(([name]) => name),
    ).toEqual(['A4', 'B4', 'C4', 'D4', 'E4', 'F4', 'G4', 'H4', 'I4']);
  });

  it('cuts empty ends', () => {
    expect(tasks?.values).toHaveLength(5);
    expect(overview?.values[10]).toEqual(['', 'TODAY() 只是文字']);
  });

  it('prints a row a line and reads back', () => {
    const text = jsonText(json);
    expect(text).toContain('\n        ["sr1|p1|overview|title","新品发布会 · 2026-12-20"],\n');
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(json)));
  });
});

describe('compareWorkbook', () => {
  const expected = workbookJson({
    ...workbook,
    sheets: [
      sheet({
        id: 1,
        title: 'S',
        cells: [
          cell(1, 1, 1 / 3, { display: '33%' }),
          cell(1, 2, 'a\nb'),
          cell(1, 3, '#N/A', { isError: true }),
          cell(1, 4, ''),
          cell(1, 5, true),
        ],
      }),
    ],
  });
  const found = [
    { row: 1, column: 1, value: 0.333_333_333_33, isError: false },
    { row: 1, column: 2, value: 'a\r\nb', isError: false },
    { row: 1, column: 3, value: '#N/A', isError: true },
    { row: 1, column: 5, value: true, isError: false },
  ];

  it('accepts rounding within 1e-9, line breaks, blank for empty text', () => {
    expect(compareWorkbook(expected, [{ name: 'S', cells: found }])).toEqual({ compared: 4, differences: [] });
  });

  it('names every other difference', () => {
    const cells = [
      { row: 1, column: 1, value: 0.333_333, isError: false },
      { row: 1, column: 2, value: 'a\nb', isError: false },
      { row: 1, column: 3, value: '#N/A', isError: false },
      { row: 1, column: 5, value: 1, isError: false },
      { row: 9, column: 9, value: 'more', isError: false },
    ];
    expect(compareWorkbook(expected, [{ name: 'S', cells }])).toEqual({
      compared: 5,
      differences: [
        'S!A1: expected 0.3333333333333333, found 0.333333',
        'S!C1: expected error #N/A, found "#N/A"',
        'S!E1: expected true, found 1',
        'S!I9: expected null, found "more"',
      ],
    });
    expect(compareWorkbook(expected, []).differences).toEqual(['S: the sheet is missing']);
  });
});

import { inBoth } from '../../src/domain/language';
import { addRows } from '../../src/workbook/add-rows';
import { freshLayout } from '../../src/workbook/layout';
import type { ColumnSpec, TableSpec } from '../../src/workbook/sheet-spec';
import type { SnapshotValue } from '../../src/workbook/snapshot';

const column = (key: string, type: ColumnSpec['type'] = 'text'): ColumnSpec => ({
  key,
  header: inBoth(key, key),
  level: 'basic',
  width: 100,
  type,
});

/** Words stand before the id, so that their order in the sheet is not that of the writes. */
const SPEC: TableSpec = {
  form: 'table',
  kind: 'tasks',
  title: inBoth('表', 'Table'),
  tabColor: '#000000',
  hidden: false,
  columns: [column('words'), column('id'), column('day', 'date'), column('ticked', 'check')],
  capacity: 4,
  frozenThrough: null,
  rules: [],
  rows: [],
};

const LAYOUT = freshLayout(SPEC, { plan: 'p', sheetId: 7, title: 'Table' });
const HEAD: SnapshotValue[][] = [
  ['k', 'k', 'k', 'k'],
  ['words', 'id', 'day', 'ticked'],
];

function added(rows: readonly SnapshotValue[][], wanted: Parameters<typeof addRows>[3]) {
  return addRows(SPEC, LAYOUT, { sheetId: 7, title: 'Table', values: [...HEAD, ...rows] }, wanted);
}

const write = (row: number, columnNumber: number, values: readonly (string | number)[]) => ({
  do: 'writeCells',
  sheetId: 7,
  block: { row, column: columnNumber, rows: values.length, columns: 1 },
  values: values.map((value) => [value]),
});

describe('rows added to a table by id', () => {
  const wanted = [
    { id: 'imp-a', words: '=1+1', day: '2026-12-24' },
    { id: 'imp-b', words: 'two' },
  ];

  it('go below the last filled row, ids before everything else', () => {
    const { operations, cells, needsRepair } = added(
      [
        ['mine', 'x', '', false],
        ['', '', '', false],
      ],
      wanted,
    );
    // 2026-12-24 is number 46,380.
    expect(operations).toEqual([write(4, 2, ["'imp-a", "'imp-b"]), write(4, 1, ["'=1+1", "'two"]), write(4, 3, [46380])]);
    expect([cells.length, needsRepair]).toEqual([5, false]);
  });

  it('that stand already are filled where they are blank, and nothing else', () => {
    const { operations, cells } = added(
      [
        ['', 'imp-b', '', false],
        ['typed over', 'imp-a', '', false],
      ],
      wanted,
    );
    expect(operations).toEqual([write(3, 1, ["'two"]), write(4, 3, [46380])]);
    expect(cells).toHaveLength(5);
  });

  it('are nothing to do once all of them are there', () => {
    const { operations } = added(
      [
        ['x', 'imp-a', 46380, ''],
        ['y', 'imp-b', '', ''],
      ],
      wanted,
    );
    expect(operations).toEqual([]);
  });

  it('get rows put in before the last spare one, and a repair where none is spare', () => {
    const spare = added(
      [
        ['1', 'a', '', ''],
        ['2', 'b', '', ''],
        ['3', 'c', '', ''],
      ],
      wanted,
    );
    expect([spare.operations[0], spare.needsRepair]).toEqual([{ do: 'insertRows', sheetId: 7, before: 6, count: 1 }, false]);
    const full = added(
      [
        ['1', 'a', '', ''],
        ['2', 'b', '', ''],
        ['3', 'c', '', ''],
        ['4', 'd', '', ''],
      ],
      wanted,
    );
    expect([full.operations[0], full.needsRepair]).toEqual([{ do: 'growTo', sheetId: 7, rows: 8 }, true]);
  });
});

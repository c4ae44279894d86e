import type { Validation } from '../../workbook/compiled-sheet';
import { locate } from '../../workbook/locate';
import { formatKey } from '../../workbook/sheet-key';
import { validationOf } from '../workbook-adapter';
import { type Bench, type Check, compared } from './bench';
import { rangesOf, ruleOver } from './rule-points';

/** A row inserted in the middle is inside the rule and carries the validation. */
export const insertedRowJoins: Check = (bench) => {
  const { sheetId, sheet } = bench;
  const block = bench.block(3, 3);
  const date: Validation = { kind: 'date' };
  bench.apply(
    { do: 'replaceRules', sheetId, rules: [ruleOver(block)], isNewSheet: true },
    { do: 'writeValidations', sheetId, block: { ...block, columns: 1 }, rules: [[date], [date], [date]] },
  );
  sheet.insertRowsAfter(block.row + 1, 1);
  const grown = { ...block, rows: block.rows + bench.block(1, 1).rows };
  return compared([
    [bench.range(grown).getA1Notation(), rangesOf(bench, 0)],
    [
      'date,date,date,date',
      bench
        .range(grown)
        .getDataValidations()
        .map(([rule = null]) => validationOf(rule)?.split(':')[0])
        .join(),
    ],
  ]);
};

const PARTS = ['task', 'due'];

/** A sort that takes key row and header along leaves every column to be found by its key. */
export const sortKeepsKeys: Check = (bench) => {
  const range = bench.put([
    PARTS.map((part) => formatKey({ plan: 'selftest', kind: 'tasks', part })),
    ['Task', 'Due'],
    ['a', 'x'],
    ['b', 'y'],
  ]);
  const values = range
    .sort(1)
    .getValues()
    .map((row) => row.map(String));
  const spec = { form: 'table', kind: 'tasks', columns: [] } as const;
  const columns = locate({ sheetId: bench.sheetId, title: '', values }, spec, 'selftest')?.columns;
  const { ok, seen } = compared(PARTS.map((part, index) => [index + 1, columns?.get(part)]));
  return { ok, seen: `${seen}; ${values.map(([cell]) => cell).join(', ')}` };
};

/** Another hidden sheet of the test; `name` tells it from others. */
function another({ ports: { workbook }, prefix }: Bench, name: string): number {
  return workbook.createSheet(`${prefix} ${name}`, workbook.sheetIds().length);
}

/** A sheet is made and filled unseen, a formula follows when the sheet it names gets another title, and the sheet appears. */
export const builtUnseen: Check = (bench) => {
  const { workbook } = bench.ports;
  const title = bench.sheet.getName();
  const row = bench.put([['there']]).getRow();
  const sheetId = another(bench, 'b');
  bench.apply({ do: 'writeCells', sheetId, block: { row: 1, column: 1, rows: 1, columns: 1 }, values: [[`='${title}'!$A$${row}&""`]] });
  const hidden = [workbook.isHidden(sheetId)];
  bench.apply({ do: 'rename', sheetId: bench.sheetId, title: `${title} 2` }, { do: 'show', sheetId });
  const [detail] = workbook.readRest(workbook.readGrids([sheetId]).map((grid) => ({ grid, lastRow: grid.values.length })));
  const formula = `${detail?.formulas}`;
  const { ok, seen } = compared([
    ['true,false', [...hidden, workbook.isHidden(sheetId)].join(), 'hidden'],
    ['there', `${detail?.values}`],
    [true, formula.includes(`${title} 2`), 'formula'],
  ]);
  return { ok, seen: `${seen}; ${formula}` };
};

/** A sheet is deleted; what a formula that read it then shows is told. */
export const sheetDeleted: Check = (bench) => {
  const sheetId = another(bench, 'd');
  const range = bench.put([[`='${bench.prefix} d'!$A$1&""`]]);
  bench.apply({ do: 'delete', sheetId });
  return { ok: !bench.ports.workbook.sheetIds().includes(sheetId), seen: `${range.getValues()}` };
};

/** What else an insertion does to a table is taken: widths, heights, hidden and frozen rows and columns, notes, filter, warning protection. */
export const tableDressed: Check = (bench) => {
  const { sheetId } = bench;
  const block = bench.block(2, 1);
  const dress = { columnWidths: [160], rowHeights: [{ row: 2, count: 1, height: 40 }], hiddenRows: [1], hiddenColumns: [2] };
  bench.apply(
    { do: 'writeNotes', sheetId, block, notes: [['note'], ['']] },
    { do: 'dressSheet', sheetId, ...dress, frozenRows: 2, frozenColumns: 1, tabColor: '#1d5b8f', hideGridlines: true },
    { do: 'filter', sheetId, block },
    { do: 'protect', sheetId, block },
  );
  return { ok: true, seen: 'ok' };
};

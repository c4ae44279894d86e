import type { Validation } from '../../workbook/compiled-sheet';
import type { RangeHandle } from '../surface';
import { validationOf } from '../workbook-adapter';
import { type Bench, type Check, compared, type Input, noted } from './bench';

/** Writes values down a column and puts a validation on each. */
function validated(bench: Bench, cells: readonly (readonly [Input, Validation])[]): RangeHandle {
  const range = bench.put(cells.map(([value]) => [value]));
  const block = { row: range.getRow(), column: 1, rows: cells.length, columns: 1 };
  bench.apply({ do: 'writeValidations', sheetId: bench.sheetId, block, rules: cells.map(([, rule]) => [rule]) });
  return range;
}

const STRICT: Validation = { kind: 'list', values: ['未开始', 'a, b'] };
const CHECK: Validation = { kind: 'check' };

/** Strict list, list from a range, date and checkbox are taken and read back as what they are; of the lists the first refuses. */
export const validationsComeBack: Check = (bench) => {
  const { sheetId } = bench;
  const list: Validation = { kind: 'openList', list: 'group', sheetId, block: { row: 1, column: 1, rows: 2, columns: 1 } };
  const range = validated(bench, [
    ['a, b', STRICT],
    ['x', list],
    [46_376, { kind: 'date' }],
    [false, CHECK],
  ]);
  const back = range.getDataValidations().map(([rule = null]) => rule);
  return compared([
    ['list,openList,date,check', back.map((rule) => validationOf(rule)?.split(':')[0]).join()],
    [
      'false,true,true',
      back
        .slice(0, 3)
        .map((rule) => rule?.getAllowInvalid())
        .join(),
    ],
  ]);
};

/** Notes whether a script may break a strict list, and what stands in the cell afterwards. */
export const strictAgainstScript: Check = (bench) => {
  const range = validated(bench, [['未开始', STRICT]]);
  return noted(`${bench.refusal(() => range.setValues([['other']]))}; ${range.getValues()}`);
};

/** A ticked checkbox is TRUE, an unticked one FALSE; what one put into a blank cell reads as is noted. */
export const checkboxesAreBooleans: Check = (bench) => {
  const [yes, no, blank] = validated(bench, [
    [true, CHECK],
    [false, CHECK],
    ['', CHECK],
  ])
    .getValues()
    .map(([value]) => value);
  return { ok: yes === true && no === false, seen: JSON.stringify([yes, no, blank]) };
};

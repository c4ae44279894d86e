import { toSerial } from '../domain/civil-date';
import { asText } from './as-text';
import { canonicalFormula } from './canonical-formula';
import type { CompiledCell, CompiledSheet } from './compiled-sheet';
import type { Operation } from './operations';
import { parseKey } from './sheet-key';
import type { SheetSpec } from './sheet-spec';
import type { SheetDetail, SnapshotValue } from './snapshot';
import { writeRow } from './write-runs';

/** What turns a sheet of ours into a plain one, in two stages: the values of all sheets first, since formulas of one read another. */
export interface MakingPlain {
  readonly values: readonly Operation[];
  readonly rest: readonly Operation[];
}

/**
 * A sheet of ours as a plain sheet: our formulas become the values they show, our colour rules, warnings, helper columns and keys go; everything a person
 * typed, added or coloured stays, their formulas, rules and choices too. Safe to compute again on a sheet that is half done.
 */
export function makePlain(spec: SheetSpec, sheet: CompiledSheet, actual: SheetDetail): MakingPlain {
  const { sheetId, keyRow, keyColumn } = sheet.layout;
  const rest: Operation[] = [
    { do: 'replaceRules', sheetId, rules: [], isNewSheet: false },
    { do: 'unprotect', sheetId, blocks: sheet.protections },
  ];
  for (const column of helperColumns(spec, sheet, actual)) rest.push({ do: 'deleteColumns', sheetId, column, count: 1 });
  if (keyRow > 0) rest.push({ do: 'deleteRows', sheetId, row: keyRow, count: 1 });
  if (keyColumn > 0) rest.push({ do: 'deleteColumns', sheetId, column: keyColumn, count: 1 });
  return { values: frozenValues(sheet, actual), rest };
}

function frozenValues(sheet: CompiledSheet, actual: SheetDetail): Operation[] {
  return sheet.cells.flatMap((row, index) => {
    const values = new Map<number, string | number | boolean>();
    row.forEach((cell, column) => {
      const formula = actual.formulas[index]?.[column] ?? '';
      if (isOurFormula(cell, formula)) values.set(column + 1, shown(actual.values[index]?.[column] ?? ''));
    });
    return writeRow(sheet.layout.sheetId, index + 1, values);
  });
}

/** A link to another tab needs no sheet of ours to read and goes on working. */
function isOurFormula(cell: CompiledCell, formula: string): boolean {
  if (formula === '' || typeof cell.value !== 'string' || !cell.value.startsWith('=')) return false;
  return canonicalFormula(formula) === canonicalFormula(cell.value) && !/^=HYPERLINK\("#gid/i.test(cell.value);
}

function shown(value: SnapshotValue): string | number | boolean {
  if (typeof value === 'object') return toSerial(value.date) + value.minutes / 1440;
  return typeof value === 'string' ? asText(value) : value;
}

/** Places of our hidden columns, last first; only those that still carry their key, so that no other column can be taken for one. */
function helperColumns(spec: SheetSpec, { layout }: CompiledSheet, actual: SheetDetail): number[] {
  if (spec.form !== 'table' || layout.keyRow === 0) return [];
  const keys = actual.values[layout.keyRow - 1] ?? [];
  return spec.columns
    .filter((column) => column.level === 'hidden')
    .flatMap(({ key }) => {
      const place = layout.columns.get(key);
      return place !== undefined && parseKey(keys[place - 1])?.part === key ? [place] : [];
    })
    .sort((a, b) => b - a);
}

import { canonicalFormula } from './canonical-formula';
import type { CompileContext } from './compile';
import { rowContexts } from './compile-table';
import type { SheetLayout } from './layout';
import type { Operation } from './operations';
import type { TableRow, TableSpec } from './sheet-spec';
import type { SheetDetail } from './snapshot';
import { textOf } from './snapshot';
import { isDataRow } from './table-rows';
import { writeColumn } from './write-runs';

/** A reference in a formula, with or without its sheet, alive or dead. */
const REFERENCE = /(?:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(?:#REF!|\$?[A-Z]{1,3}\$?\d+)/gu;

/**
 * Starting formulas of rows known by their id (`ids` are those about to be written) that have lost what they refer to, or whose column was put back empty
 * (`fresh`): written anew. A formula a person has changed is theirs, broken or not. Throws PartMissing when what they refer to is still gone.
 */
export function mendStartingFormulas(
  spec: TableSpec,
  layout: SheetLayout,
  context: CompileContext,
  actual: SheetDetail,
  ids: ReadonlyMap<number, string>,
  fresh: ReadonlySet<string>,
): Operation[] {
  const contextOf = rowContexts(layout, context);
  const idColumn = layout.columns.get('id') ?? 0;
  const seeds = new Map<string, TableRow>(spec.rows.map((row) => [String(row.id ?? ''), row]));
  const writes = new Map<number, Map<number, string>>();
  actual.values.forEach((cells, index) => {
    const row = index + 1;
    const seed = seeds.get(ids.get(row) ?? (textOf(cells[idColumn - 1]) || ' '));
    if (!seed || !isDataRow(layout, row)) return;
    for (const [key, given] of Object.entries(seed)) {
      const column = layout.columns.get(key);
      if (typeof given !== 'function' || column === undefined) continue;
      const wanted = given(contextOf(row));
      const found = actual.formulas[index]?.[column - 1] ?? '';
      const isBlank = found === '' && (cells[column - 1] ?? '') === '';
      const isDead = found.includes('#REF!') && withoutReferences(found) === withoutReferences(wanted);
      if (isDead || (isBlank && fresh.has(key))) writes.set(column, (writes.get(column) ?? new Map<number, string>()).set(row, wanted));
    }
  });
  return [...writes].flatMap(([column, values]) => writeColumn(layout.sheetId, column, values));
}

function withoutReferences(formula: string): string {
  return canonicalFormula(formula.replace(REFERENCE, '@'));
}

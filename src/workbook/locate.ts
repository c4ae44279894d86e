import type { Localized } from '../domain/language';
import type { SheetLayout } from './layout';
import { locateForm } from './locate-form';
import { locateTable } from './locate-table';
import { BOOK, isBookKind, parseKey, type SheetKind } from './sheet-key';
import type { SheetSnapshot, SnapshotValue } from './snapshot';

/** What a sheet is found again by: its keys, and where those are lost, its own words in either language. */
export type Locatable = LocatableTable | LocatableForm;

export interface LocatableTable {
  readonly form: 'table';
  readonly kind: SheetKind;
  readonly columns: readonly { readonly key: string; readonly header?: Localized; readonly headerFormula?: unknown }[];
}

export interface LocatableForm {
  readonly form: 'form';
  readonly kind: SheetKind;
  readonly columns: readonly { readonly key: string }[];
  /** Without rows a form whose keys are lost is not found. */
  readonly rows?: readonly LocatableRow[];
}

export interface LocatableRow {
  readonly key: string;
  readonly cells: { readonly [column: string]: { readonly label?: Localized } };
}

/** The part of its key a cell holds, or null when it is no key of the sheet that is looked for. */
export type PartOf = (cell: SnapshotValue | undefined) => string | null;

/**
 * Where the keys of a sheet have ended up (design §2.3): from its key cells wherever they are, and from its own words where keys are gone. Null when
 * neither is there. Book sheets belong to the pseudo-plan of `sheet-key.ts`. `lastRow` is the last row of the grid, where it is known.
 */
export function locate(sheet: SheetSnapshot, spec: Locatable, plan: string, lastRow: number = sheet.values.length): SheetLayout | null {
  const owner = isBookKind(spec.kind) ? BOOK : plan;
  const partOf: PartOf = (cell) => {
    const key = parseKey(cell);
    return key && key.kind === spec.kind && key.plan === owner ? key.part : null;
  };
  const place = { plan: owner, kind: spec.kind, sheetId: sheet.sheetId, title: sheet.title, lastRow };
  const found = spec.form === 'form' ? locateForm(sheet, spec, partOf, lastRow) : locateTable(sheet, spec, partOf);
  const isByWords = found !== null && found.keyRow === 0 && found.keyColumn === 0;
  return found && !(isByWords && isAnothers(sheet, place)) ? { ...place, ...found } : null;
}

/** A sheet with the keys of another is that other one, whatever words stand in it. */
function isAnothers(sheet: SheetSnapshot, { plan, kind }: Pick<SheetLayout, 'plan' | 'kind'>): boolean {
  return sheet.values.some((row) =>
    row.some((cell) => {
      const key = parseKey(cell);
      return key !== null && (key.plan !== plan || key.kind !== kind);
    }),
  );
}

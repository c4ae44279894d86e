import type { Block, CompiledRule, Look, Validation } from './compiled-sheet';

/**
 * Changes to a spreadsheet as data. `src/google/apply-operations.ts` carries them out in order; each says one thing that takes a known, small
 * number of service calls. Sheets are named by the spreadsheet's own sheet id, so renaming changes nothing.
 */
export type Operation =
  | { readonly do: 'sizeGrid'; readonly sheetId: number; readonly rows: number; readonly columns: number }
  /** Adds rows at the end until there are at least `rows`. */
  | { readonly do: 'growTo'; readonly sheetId: number; readonly rows: number }
  | {
      readonly do: 'writeCells';
      readonly sheetId: number;
      readonly block: Block;
      readonly values: readonly (readonly (string | number | boolean)[])[];
    }
  | {
      readonly do: 'writeLook';
      readonly sheetId: number;
      readonly block: Block;
      readonly looks: readonly (readonly Look[])[];
      readonly plain: boolean;
    }
  | { readonly do: 'writeFormats'; readonly sheetId: number; readonly block: Block; readonly formats: readonly (readonly string[])[] }
  | { readonly do: 'writeNotes'; readonly sheetId: number; readonly block: Block; readonly notes: readonly (readonly string[])[] }
  | {
      readonly do: 'writeValidations';
      readonly sheetId: number;
      readonly block: Block;
      readonly rules: readonly (readonly (Validation | null)[])[];
    }
  /** Ours replace ours; the rules of users stay, untouched and first. A sheet just made has none of theirs to read. */
  | { readonly do: 'replaceRules'; readonly sheetId: number; readonly rules: readonly CompiledRule[]; readonly isNewSheet: boolean }
  | {
      readonly do: 'dressSheet';
      readonly sheetId: number;
      readonly columnWidths: readonly number[];
      readonly rowHeights: readonly { readonly row: number; readonly count: number; readonly height: number }[];
      readonly hiddenRows: readonly number[];
      readonly hiddenColumns: readonly number[];
      readonly frozenRows: number;
      readonly frozenColumns: number;
      /** Null leaves the tab without a colour. */
      readonly tabColor: string | null;
      readonly hideGridlines: boolean;
    }
  /** Pixels of single columns; a sheet just made gets its widths by `dressSheet`. */
  | { readonly do: 'setWidths'; readonly sheetId: number; readonly widths: readonly { readonly column: number; readonly width: number }[] }
  | { readonly do: 'insertRows'; readonly sheetId: number; readonly before: number; readonly count: number }
  | { readonly do: 'insertColumns'; readonly sheetId: number; readonly before: number; readonly count: number }
  /** Moves one row up to place `to`; those from there on move down. */
  | { readonly do: 'raiseRow'; readonly sheetId: number; readonly from: number; readonly to: number }
  | { readonly do: 'deleteRows'; readonly sheetId: number; readonly row: number; readonly count: number }
  | { readonly do: 'deleteColumns'; readonly sheetId: number; readonly column: number; readonly count: number }
  | { readonly do: 'hideRows'; readonly sheetId: number; readonly row: number; readonly count: number }
  | { readonly do: 'showRows'; readonly sheetId: number; readonly row: number; readonly count: number }
  | { readonly do: 'hideColumns'; readonly sheetId: number; readonly column: number; readonly count: number }
  | { readonly do: 'showColumns'; readonly sheetId: number; readonly column: number; readonly count: number }
  | { readonly do: 'freezeRows'; readonly sheetId: number; readonly rows: number }
  /** Takes away the warnings before an edit whose block is one of these; those of users stay. */
  | { readonly do: 'unprotect'; readonly sheetId: number; readonly blocks: readonly Block[] }
  /** `unlessThere`: the sheet may have its filter already. */
  | { readonly do: 'filter'; readonly sheetId: number; readonly block: Block; readonly unlessThere?: true }
  | { readonly do: 'protect'; readonly sheetId: number; readonly block: Block }
  | { readonly do: 'rename'; readonly sheetId: number; readonly title: string }
  | { readonly do: 'show'; readonly sheetId: number }
  | { readonly do: 'delete'; readonly sheetId: number };

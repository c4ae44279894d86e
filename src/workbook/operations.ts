import type { Block, CompiledChart, CompiledRule, Look, Validation } from './compiled-sheet';

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
  /** Ours replace ours; the rules of users stay untouched, first but for those behind all of ours. A sheet just made has none of theirs to read. */
  | { readonly do: 'replaceRules'; readonly sheetId: number; readonly rules: readonly CompiledRule[]; readonly isNewSheet: boolean }
  /** `standing`: what becomes of the chart when the sheet may have one of the same figures already. */
  | { readonly do: 'insertChart'; readonly sheetId: number; readonly chart: CompiledChart; readonly standing?: 'keep' | 'replace' }
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
  /** Pixels of one row; a sheet just made gets its heights by `dressSheet`. */
  | { readonly do: 'setHeight'; readonly sheetId: number; readonly row: number; readonly height: number }
  | { readonly do: 'insertRows'; readonly sheetId: number; readonly before: number; readonly count: number }
  | { readonly do: 'insertColumns'; readonly sheetId: number; readonly before: number; readonly count: number }
  /** Moves one row in front of another, both counted as they stand. */
  | { readonly do: 'moveRow'; readonly sheetId: number; readonly row: number; readonly before: number }
  | { readonly do: 'deleteRows'; readonly sheetId: number; readonly row: number; readonly count: number }
  | { readonly do: 'deleteColumns'; readonly sheetId: number; readonly column: number; readonly count: number }
  | { readonly do: 'hideRows'; readonly sheetId: number; readonly row: number; readonly count: number }
  | { readonly do: 'showRows'; readonly sheetId: number; readonly row: number; readonly count: number }
  | { readonly do: 'hideColumns'; readonly sheetId: number; readonly column: number; readonly count: number }
  | { readonly do: 'showColumns'; readonly sheetId: number; readonly column: number; readonly count: number }
  | { readonly do: 'freezeRows'; readonly sheetId: number; readonly rows: number }
  /**
   * Takes away the warnings before an edit whose block is one of these; those of users stay. `unused` are blocks that nobody but us can have protected yet:
   * what stands there goes even if it does not merely warn, for a run may have died before it said so.
   */
  | { readonly do: 'unprotect'; readonly sheetId: number; readonly blocks: readonly Block[]; readonly unused?: readonly Block[] }
  /** `unlessThere`: the sheet may have its filter already. */
  | { readonly do: 'filter'; readonly sheetId: number; readonly block: Block; readonly unlessThere?: true }
  /** Lets the filter of a sheet that has one cover `block`, unless it does already; what was unticked at a column stays so. */
  | { readonly do: 'refilter'; readonly sheetId: number; readonly block: Block }
  | { readonly do: 'protect'; readonly sheetId: number; readonly block: Block }
  | { readonly do: 'rename'; readonly sheetId: number; readonly title: string }
  | { readonly do: 'show'; readonly sheetId: number }
  | { readonly do: 'delete'; readonly sheetId: number };

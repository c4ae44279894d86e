/**
 * What a person does to the spreadsheet by hand. Sheets are named by their title; rows and columns are 1-based. Every action throws for a
 * title, range or line that is not there. Only typing, pasting and clearing run `onEdit`, as in Google.
 */
export interface Keyboard {
  /** Types into a cell: parsed, validated, then `onEdit` with `value` and `oldValue`. Throws when a strict validation refuses it. */
  editCell(sheetTitle: string, a1: string, typedText: string): void;
  /**
   * Pastes plain text, a list of texts a row, from a cell on: each read as if typed, '' empties its cell, the grid grows as needed. Validations
   * are not asked. `onEdit` once, with the whole range.
   */
  pasteText(sheetTitle: string, a1TopLeft: string, rows: readonly (readonly string[])[]): void;
  /**
   * Copies `count` whole rows and pastes them over those from `toRow` on: content, look, notes, validations, conditional formats; relative
   * references move along. `onEdit` once, with the whole rows.
   */
  copyRows(sheetTitle: string, fromRow: number, count: number, toRow: number): void;
  /** The Delete key: empties the cells of an A1 range, whose look, notes and validations stay. `onEdit` once; `oldValue` for a single cell. */
  clearCells(sheetTitle: string, a1: string): void;

  /** Inserts rows before `row`. */
  insertRows(sheetTitle: string, row: number, count: number): void;
  deleteRows(sheetTitle: string, row: number, count: number): void;
  /** Inserts columns before `column`. */
  insertColumns(sheetTitle: string, column: number, count: number): void;
  deleteColumns(sheetTitle: string, column: number, count: number): void;
  /** Drags `count` rows from `first` on before row `before`, which is counted as the rows stand now. */
  moveRows(sheetTitle: string, first: number, count: number, before: number): void;
  /** Drags columns, likewise. */
  moveColumns(sheetTitle: string, first: number, count: number, before: number): void;
  hideRows(sheetTitle: string, row: number, count: number): void;
  /** Shows rows a person or script has hidden; those a filter hides stay hidden. */
  showRows(sheetTitle: string, row: number, count: number): void;
  hideColumns(sheetTitle: string, column: number, count: number): void;
  showColumns(sheetTitle: string, column: number, count: number): void;

  /** Sorts the rows of an A1 range by one of the sheet's columns. */
  sortRange(sheetTitle: string, a1: string, column: number, ascending?: boolean): void;
  /**
   * Unticks texts in the sheet's filter at one of its columns, in place of those unticked there before: rows of the filter that show one of
   * them there are hidden, and go on being read. Throws when the sheet has no filter over that column.
   */
  filterAway(sheetTitle: string, column: number, hiddenTexts: readonly string[]): void;
  /** Ticks everything in the sheet's filter again; the filter stays. */
  clearFilter(sheetTitle: string): void;

  renameSheet(sheetTitle: string, newTitle: string): void;
  deleteSheet(sheetTitle: string): void;
  /** "Duplicate": values, formulas, looks, rules and validations. Returns the new title. */
  duplicateSheet(sheetTitle: string): string;

  /**
   * File > Settings > Locale: formulas mean what they meant, values stay; separators, words and the dates whose format came from typing are
   * shown as the new locale has them. Throws for a locale the local host does not know.
   */
  setLocale(locale: string): void;
  /** File > Settings > Time zone: wall-clock times in cells stay what they show. Throws for a name that is no IANA zone. */
  setTimeZone(zone: string): void;
}

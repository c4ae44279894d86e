import { dropSheetFromFormula, renameInFormula, type Shift, sameTitle, shiftFormula, shiftRectangle } from '../engine/formula-shift';
import type { Book } from './book';
import { dropChartsOf, followCharts } from './chart-places';
import { followFilter, refilter } from './filter-rows';
import { columnCount, eachCell, rowCount } from './grid';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from './new-state';
import type { CellState, RangeState, SheetState } from './state';

/** Rewrites every formula in the cells of the workbook; `own` is the title of the sheet the formula stands on. */
function rewriteCellFormulas(book: Book, rewrite: (formula: string, own: string) => string): void {
  for (const sheet of book.sheets) {
    eachCell(sheet, (cell) => {
      if (cell.f !== undefined) cell.f = rewrite(cell.f, sheet.title);
    });
  }
}

/** The same for conditional formats too. */
function rewriteFormulas(book: Book, rewrite: (formula: string, own: string) => string): void {
  rewriteCellFormulas(book, rewrite);
  for (const sheet of book.sheets) for (const rule of sheet.rules) rule.formula = rewrite(rule.formula, sheet.title);
}

/** The same for the formulas that name a sheet: without an exclamation mark none does, and most formulas have none. */
function rewriteSheetNames(book: Book, rewrite: (formula: string) => string): void {
  rewriteFormulas(book, (formula) => (formula.includes('!') ? rewrite(formula) : formula));
}

/** Throws unless a sheet may take the title, as Google does. */
export function checkFreeTitle(book: Book, title: string, except?: SheetState): void {
  if (title.trim() === '') throw new Error('Sheet name cannot be blank');
  if (book.sheets.some((sheet) => sheet !== except && sameTitle(sheet.title, title))) {
    throw new Error(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

/** Gives a sheet another title; whatever refers to it follows. */
export function renameSheet(book: Book, sheet: SheetState, title: string): void {
  checkFreeTitle(book, title, sheet);
  const before = sheet.title;
  rewriteSheetNames(book, (formula) => renameInFormula(formula, before, title));
  sheet.title = title;
  book.calculation.invalidate();
}

/** Deletes a sheet; references to it are lost. Throws for the last visible one. */
export function deleteSheet(book: Book, sheet: SheetState): void {
  const index = book.sheets.indexOf(sheet);
  if (index < 0) throw new Error('The sheet was deleted already.');
  checkAnotherVisible(book, sheet, "You can't remove all the visible sheets in a document.");
  book.sheets.splice(index, 1);
  rewriteSheetNames(book, (formula) => dropSheetFromFormula(formula, sheet.title));
  for (const validation of book.state.validations) if (validation.source?.sheetId === sheet.id) validation.source = null;
  dropChartsOf(book, sheet);
  if (book.state.activeSheet === sheet.id) {
    book.state.activeSheet = book.sheets.find((each) => !each.hidden)?.id ?? 0;
    delete book.state.activeRange;
  }
  book.calculation.invalidate();
}

/** Throws the message when no other sheet than this one is visible. */
export function checkAnotherVisible(book: Book, sheet: SheetState, message: string): void {
  if (!book.sheets.some((each) => each !== sheet && !each.hidden)) throw new Error(message);
}

/** Throws when the rows or columns may not be deleted. */
function checkDeletable(sheet: SheetState, axis: Shift['axis'], at: number, count: number): void {
  const total = axis === 'row' ? rowCount(sheet) : columnCount(sheet);
  if (count < 1 || at < 1 || at + count - 1 > total) throw new Error(`Those ${axis}s are out of bounds.`);
  const frozen = axis === 'row' ? sheet.frozenRows : sheet.frozenColumns;
  const frozenGone = Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
  if (count === total || total - frozen === count - frozenGone) {
    throw new Error(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
  }
}

/**
 * Inserts empty rows or columns before index `at`; they take look, validation and size of the neighbour at `model`, or none for null.
 * Everything that refers to the sheet follows. Throws for an index outside the grid.
 */
export function insertLines(book: Book, sheet: SheetState, axis: Shift['axis'], at: number, count: number, model: number | null): void {
  const total = axis === 'row' ? rowCount(sheet) : columnCount(sheet);
  if (count < 1 || at < 1 || at > total + 1) throw new Error(`Those ${axis}s are out of bounds.`);
  const copies = Array.from({ length: count });
  const like = (model ?? 0) - 1;
  if (axis === 'row') {
    const template = sheet.rows[like] ?? [];
    if (at <= sheet.rows.length || template.length > 0) {
      while (sheet.rows.length < at - 1) sheet.rows.push([]);
      sheet.rows.splice(at - 1, 0, ...copies.map(() => template.map(bareCopy)));
    }
    sheet.rowHeights.splice(at - 1, 0, ...copies.map(() => sheet.rowHeights[like] ?? DEFAULT_ROW_HEIGHT));
    sheet.rowHidden.splice(at - 1, 0, ...copies.map(() => false));
    sheet.rowFiltered?.splice(at - 1, 0, ...copies.map(() => false));
  } else {
    for (const cells of sheet.rows) {
      if (cells.length < at - 1) continue;
      const template = bareCopy(cells[like]);
      cells.splice(at - 1, 0, ...copies.map(() => (template === null ? null : { ...template })));
    }
    sheet.columnWidths.splice(at - 1, 0, ...copies.map(() => sheet.columnWidths[like] ?? DEFAULT_COLUMN_WIDTH));
    sheet.columnHidden.splice(at - 1, 0, ...copies.map(() => false));
  }
  const frozen = axis === 'row' ? 'frozenRows' : 'frozenColumns';
  if (at <= sheet[frozen]) sheet[frozen] += count;
  follow(book, sheet, { axis, at, count });
}

function bareCopy(cell: CellState | null | undefined): CellState | null {
  if (!cell || (cell.s === undefined && cell.d === undefined)) return null;
  return { ...(cell.s === undefined ? {} : { s: cell.s }), ...(cell.d === undefined ? {} : { d: cell.d }) };
}

/** Deletes rows or columns from index `at` on. Throws when none but frozen ones would be left. */
export function deleteLines(book: Book, sheet: SheetState, axis: Shift['axis'], at: number, count: number): void {
  checkDeletable(sheet, axis, at, count);
  if (axis === 'row') {
    sheet.rows.splice(at - 1, count);
    sheet.rowHeights.splice(at - 1, count);
    sheet.rowHidden.splice(at - 1, count);
    sheet.rowFiltered?.splice(at - 1, count);
    sheet.frozenRows -= Math.max(0, Math.min(sheet.frozenRows, at + count - 1) - at + 1);
  } else {
    for (const cells of sheet.rows) cells.splice(at - 1, count);
    sheet.columnWidths.splice(at - 1, count);
    sheet.columnHidden.splice(at - 1, count);
    sheet.frozenColumns -= Math.max(0, Math.min(sheet.frozenColumns, at + count - 1) - at + 1);
  }
  follow(book, sheet, { axis, at, count: -count });
}

/** What becomes of places on a sheet whose rows or columns have changed their numbers. */
export interface Relocation {
  /** Where a rectangle of the sheet is now; null when nothing is left of it. */
  rectangle(range: RangeState): RangeState | null;
  /** How a cell's formula reads now; `own` is the title of the sheet it stands on. */
  formula(formula: string, own: string): string;
}

function follow(book: Book, sheet: SheetState, shift: Shift): void {
  const move = (range: RangeState): RangeState | null => shiftRectangle(range, shift);
  const kept = (range: RangeState): RangeState[] => {
    const moved = move(range);
    return moved === null ? [] : [moved];
  };
  for (const rule of sheet.rules) {
    rule.ranges = rule.ranges.flatMap(kept);
    rule.formula = shiftFormula(rule.formula, sheet.title, sheet.title, shift);
  }
  sheet.rules = sheet.rules.filter((rule) => rule.ranges.length > 0);
  followPlaces(book, sheet, { rectangle: move, formula: (formula, own) => shiftFormula(formula, own, sheet.title, shift) });
}

/** Lets cell formulas, the filter, protections, validation sources and charts follow a change of the sheet's lines. Conditional formats are the caller's. */
export function followPlaces(book: Book, sheet: SheetState, { rectangle, formula }: Relocation): void {
  rewriteCellFormulas(book, formula);
  const unticked = sheet.filterCriteria?.length;
  followFilter(sheet, rectangle);
  sheet.protections = sheet.protections.filter((protection) => {
    const range = rectangle(protection.range);
    if (range !== null) protection.range = range;
    return range !== null;
  });
  for (const validation of book.state.validations) {
    if (validation.source?.sheetId !== sheet.id) continue;
    const range = rectangle(validation.source.range);
    validation.source = range === null ? null : { sheetId: sheet.id, range };
  }
  followCharts(book, sheet, rectangle);
  book.calculation.invalidate();
  if (sheet.filterCriteria?.length !== unticked) refilter(book, sheet);
}

import { parseA1 } from '../engine/a1';
import { checkLines } from './checks';
import { copyRows } from './copy-rows';
import { cellText, type EditTexts, editEvent } from './edit-event';
import { clearFilter, filterAway, refilter } from './filter-rows';
import { columnCount, rowCount } from './grid';
import type { HostCore } from './host-core';
import type { Keyboard } from './keyboard';
import { moveLines } from './move-lines';
import { clearCells, pasteText } from './paste';
import type { Area } from './range-grid';
import { ScriptRunner } from './script-runner';
import type { SheetState } from './state';
import { deleteLines, deleteSheet, insertLines, renameSheet } from './structure';
import { cellOf, duplicateSheet, sortRows, typeIntoCell } from './user-actions';

/** The keyboard of a host: each action done to the state, then `onEdit` where Google runs it. */
export abstract class HostKeyboard implements Keyboard {
  protected readonly runner: ScriptRunner;

  constructor(protected readonly core: HostCore) {
    this.runner = new ScriptRunner(core);
  }

  editCell(sheetTitle: string, a1: string, typedText: string): void {
    const sheet = this.sheet(sheetTitle);
    const cell = cellOf(sheet, a1);
    const oldValue = this.textOf(sheet, cell);
    typeIntoCell(this.core.book, sheet, cell, typedText);
    this.edited(sheet, cell, { value: this.textOf(sheet, cell), oldValue });
  }

  pasteText(sheetTitle: string, a1TopLeft: string, rows: readonly (readonly string[])[]): void {
    const sheet = this.sheet(sheetTitle);
    this.edited(sheet, pasteText(this.core.book, sheet, parseA1(a1TopLeft), rows), {});
  }

  copyRows(sheetTitle: string, fromRow: number, count: number, toRow: number): void {
    const sheet = this.sheet(sheetTitle);
    this.edited(sheet, copyRows(this.core.book, sheet, fromRow, count, toRow), {});
  }

  clearCells(sheetTitle: string, a1: string): void {
    const sheet = this.sheet(sheetTitle);
    const area = parseA1(a1);
    const single = area.row === area.lastRow && area.column === area.lastColumn;
    const oldValue = single ? this.textOf(sheet, area) : undefined;
    clearCells(this.core.book, sheet, area);
    this.edited(sheet, area, { oldValue });
  }

  insertRows(sheetTitle: string, row: number, count: number): void {
    insertLines(this.core.book, this.sheet(sheetTitle), 'row', row, count, Math.max(1, row - 1));
  }

  deleteRows(sheetTitle: string, row: number, count: number): void {
    deleteLines(this.core.book, this.sheet(sheetTitle), 'row', row, count);
  }

  insertColumns(sheetTitle: string, column: number, count: number): void {
    insertLines(this.core.book, this.sheet(sheetTitle), 'column', column, count, Math.max(1, column - 1));
  }

  deleteColumns(sheetTitle: string, column: number, count: number): void {
    deleteLines(this.core.book, this.sheet(sheetTitle), 'column', column, count);
  }

  moveRows(sheetTitle: string, first: number, count: number, before: number): void {
    moveLines(this.core.book, this.sheet(sheetTitle), { axis: 'row', first, count, before });
  }

  moveColumns(sheetTitle: string, first: number, count: number, before: number): void {
    moveLines(this.core.book, this.sheet(sheetTitle), { axis: 'column', first, count, before });
  }

  hideRows(sheetTitle: string, row: number, count: number): void {
    this.flagRows(sheetTitle, row, count, true);
  }

  showRows(sheetTitle: string, row: number, count: number): void {
    this.flagRows(sheetTitle, row, count, false);
  }

  hideColumns(sheetTitle: string, column: number, count: number): void {
    this.flagColumns(sheetTitle, column, count, true);
  }

  showColumns(sheetTitle: string, column: number, count: number): void {
    this.flagColumns(sheetTitle, column, count, false);
  }

  sortRange(sheetTitle: string, a1: string, column: number, ascending = true): void {
    const sheet = this.sheet(sheetTitle);
    sortRows(this.core.book, sheet, parseA1(a1), column, ascending);
    refilter(this.core.book, sheet);
  }

  filterAway(sheetTitle: string, column: number, hiddenTexts: readonly string[]): void {
    filterAway(this.core.book, this.sheet(sheetTitle), column, hiddenTexts);
  }

  clearFilter(sheetTitle: string): void {
    clearFilter(this.sheet(sheetTitle));
  }

  renameSheet(sheetTitle: string, newTitle: string): void {
    renameSheet(this.core.book, this.sheet(sheetTitle), newTitle);
  }

  deleteSheet(sheetTitle: string): void {
    deleteSheet(this.core.book, this.sheet(sheetTitle));
  }

  duplicateSheet(sheetTitle: string): string {
    const { book, state } = this.core;
    state.counter += 1;
    const taken = Math.max(...book.sheets.map((sheet) => sheet.id));
    return duplicateSheet(book, this.sheet(sheetTitle), taken + state.counter);
  }

  setLocale(locale: string): void {
    this.core.book.setLocale(locale);
  }

  setTimeZone(zone: string): void {
    this.core.book.setTimeZone(zone);
  }

  private flagRows(sheetTitle: string, row: number, count: number, hidden: boolean): void {
    const sheet = this.sheet(sheetTitle);
    checkLines(row, count, rowCount(sheet), 'row');
    sheet.rowHidden.fill(hidden, row - 1, row - 1 + count);
  }

  private flagColumns(sheetTitle: string, column: number, count: number, hidden: boolean): void {
    const sheet = this.sheet(sheetTitle);
    checkLines(column, count, columnCount(sheet), 'column');
    sheet.columnHidden.fill(hidden, column - 1, column - 1 + count);
  }

  /** Text of a cell for an edit event; nothing is computed when there is no script to hear of it. */
  private textOf(sheet: SheetState, cell: Area): string | undefined {
    return this.core.project.bundle === undefined ? undefined : cellText(this.core.book, sheet, cell);
  }

  /** Runs the simple trigger `onEdit` for a range a person has changed; errors are logged. */
  private edited(sheet: SheetState, area: Area, texts: EditTexts): void {
    if (this.core.project.bundle === undefined) return;
    const user = this.core.state.currentUser;
    const entry = { kind: 'edit', functionName: 'onEdit', user, authMode: 'LIMITED', optional: true } as const;
    this.runner.run(entry, ({ realm, execution, expose }) => [realm.adopt(editEvent(execution, expose, sheet, area, texts))]);
  }

  private sheet(title: string): SheetState {
    return this.core.book.sheetNamed(title);
  }
}

import type { RangeHandle, SheetHandle, SpreadsheetHandle } from '../../google/surface';
import type { Execution } from './execution';
import { newSheet } from './new-state';
import { RangeService } from './range-service';
import { ServiceObject } from './service-object';
import { SheetService } from './sheet-service';
import type { SheetState } from './state';
import { checkFreeTitle, deleteSheet } from './structure';

/** URL of a spreadsheet, as `getUrl` gives it. */
export function spreadsheetUrl(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

/** `Spreadsheet`: the active one. */
export class SpreadsheetService extends ServiceObject implements SpreadsheetHandle {
  readonly className = 'Spreadsheet';
  private readonly sheets = new Map<number, SheetService>();

  constructor(private readonly execution: Execution) {
    super();
  }

  /** The one handle of a sheet in this execution. */
  private readonly handle = (id: number): SheetService => {
    const sheet = this.sheets.get(id) ?? new SheetService(this.execution, id);
    this.sheets.set(id, sheet);
    return sheet;
  };

  getId(): string {
    return this.execution.book.state.id;
  }

  getUrl(): string {
    return spreadsheetUrl(this.execution.book.state.id);
  }

  getSpreadsheetTimeZone(): string {
    return this.execution.book.state.timeZone;
  }

  getSpreadsheetLocale(): string {
    return this.execution.book.state.locale;
  }

  getSheets(): SheetHandle[] {
    return this.execution.book.sheets.map((sheet) => this.handle(sheet.id));
  }

  getSheetById(id: number): SheetHandle | null {
    return this.execution.book.sheetById(id) === undefined ? null : this.handle(id);
  }

  insertSheet(name: string, index: number): SheetHandle {
    const { book, host } = this.execution;
    checkFreeTitle(book, name);
    if (!Number.isInteger(index) || index < 0) throw new Error(`Invalid argument: ${String(index)}`);
    let id: number;
    do {
      host.state.counter += 1;
      id = (host.state.counter * 48_271 * 7_919) % 2_147_483_647;
    } while (book.sheetById(id) !== undefined);
    book.sheets.splice(Math.min(index, book.sheets.length), 0, newSheet(id, name));
    book.state.activeSheet = id;
    delete book.state.activeRange;
    book.calculation.invalidate();
    this.execution.wrote();
    return this.handle(id);
  }

  deleteSheet(sheet: SheetHandle): void {
    deleteSheet(this.execution.book, sheetState(sheet));
    this.execution.wrote();
  }

  setActiveSheet(sheet: SheetHandle): SheetHandle {
    const { state } = this.execution.book;
    state.activeSheet = sheetState(sheet).id;
    delete state.activeRange;
    return sheet;
  }

  setActiveRange(range: RangeHandle): RangeHandle {
    const { book } = this.execution;
    if (!(range instanceof RangeService)) throw new Error('The argument is no Range of this execution.');
    const sheet = sheetState(range.getSheet());
    if (sheet.id !== book.state.activeSheet) throw new Error('The range is not on the active sheet.');
    book.state.activeRange = range.getA1Notation();
    return range;
  }

  toast(message: string, title: string, _seconds: number): void {
    this.execution.host.show({ kind: 'toast', title: String(title), text: String(message), buttons: null });
  }
}

function sheetState(sheet: SheetHandle): SheetState {
  if (!(sheet instanceof SheetService)) throw new Error('The argument is no Sheet of this execution.');
  return sheet.current();
}

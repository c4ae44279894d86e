import { CannotCalculateError } from '../engine/calculation-engine';
import { sameTitle } from '../engine/formula-shift';
import { refusalReason } from '../engine/refused-formulas';
import { Calculation } from './calculation';
import type { CellInput } from './cell-input';
import { readCellInput } from './cell-input';
import { cellAt, clearContent, ownCell } from './grid';
import { type SpreadsheetLocale, spreadsheetLocale } from './locale';
import { RuleMemo } from './rule-memo';
import type { BookState, CellStyle, HostState, SheetState, ValidationState } from './state';
import { StyleTable } from './style-table';
import { checkZone, wallOfInstant } from './zone';

/** The workbook of a host, with what keeps its parts consistent. */
export class Book {
  readonly state: BookState;
  readonly styles: StyleTable;
  readonly calculation: Calculation;
  readonly ruleMemo = new RuleMemo();

  private ownLocale: SpreadsheetLocale;

  constructor(private readonly host: HostState) {
    this.ownLocale = spreadsheetLocale(host.book.locale);
    this.state = host.book;
    this.styles = new StyleTable(host.book);
    this.calculation = new Calculation(host.book, () => host.now);
  }

  get locale(): SpreadsheetLocale {
    return this.ownLocale;
  }

  /** Another locale: formulas are kept in canonical form and values as values, so only dates shown as typed change their format. Throws for an unknown one. */
  setLocale(name: string): void {
    const next = spreadsheetLocale(name);
    const before = this.ownLocale.dateFormat;
    this.styles.replaceTyped((format) => (format.startsWith(before) ? `${next.dateFormat}${format.slice(before.length)}` : format));
    this.ownLocale = next;
    this.state.locale = name;
  }

  /** Another zone; serial numbers are wall-clock times and stay. Throws when it is none. */
  setTimeZone(zone: string): void {
    checkZone(zone);
    this.state.timeZone = zone;
  }

  get sheets(): SheetState[] {
    return this.state.sheets;
  }

  sheetById(id: number): SheetState | undefined {
    return this.state.sheets.find((sheet) => sheet.id === id);
  }

  sheetByTitle(title: string): SheetState | undefined {
    return this.state.sheets.find((sheet) => sameTitle(sheet.title, title));
  }

  /** The sheet of a title. Throws when there is none. */
  sheetNamed(title: string): SheetState {
    const sheet = this.sheetByTitle(title);
    if (sheet === undefined) throw new Error(`there is no sheet "${title}"`);
    return sheet;
  }

  formatAt(sheet: SheetState, row: number, column: number): string | null {
    return this.styles.get(cellAt(sheet, row, column)?.s).format;
  }

  /** Reads a value as the cell would take it: a text as typed input, a number or boolean as it is. Throws for a formula that is refused. */
  inputFor(sheet: SheetState, row: number, column: number, value: string | number | boolean): CellInput {
    if (typeof value !== 'string') return { kind: 'value', value, format: null };
    const year = new Date(wallOfInstant(this.host.now, this.state.timeZone)).getUTCFullYear();
    const input = readCellInput(value, this.locale, year, this.formatAt(sheet, row, column) === '@');
    if (input.kind !== 'formula') return input;
    const reason = refusalReason(input.formula);
    if (reason !== null) throw new CannotCalculateError(input.formula, reason);
    return input;
  }

  /** Puts an input into a cell; a date or a percentage gives an unformatted cell its format. */
  put(sheet: SheetState, row: number, column: number, input: CellInput): void {
    if (input.kind === 'blank' && cellAt(sheet, row, column) === undefined) return;
    const cell = ownCell(sheet, row, column);
    clearContent(cell);
    if (input.kind === 'formula') cell.f = input.formula;
    if (input.kind === 'unparsed') cell.bad = input.text;
    if (input.kind === 'value') {
      cell.v = input.value;
      if (input.format !== null && this.styles.get(cell.s).format === null) cell.s = this.styles.typed(cell.s, input.format);
    }
    this.calculation.changed(sheet, row, column);
  }

  setStyle<K extends keyof CellStyle>(sheet: SheetState, row: number, column: number, property: K, value: CellStyle[K]): void {
    const cell = cellAt(sheet, row, column);
    const index = this.styles.derive(cell?.s, property, value);
    if (index !== (cell?.s ?? 0)) ownCell(sheet, row, column).s = index;
  }

  validationAt(sheet: SheetState, row: number, column: number): ValidationState | undefined {
    const index = cellAt(sheet, row, column)?.d;
    return index === undefined ? undefined : this.state.validations[index];
  }

  /** Index of a validation in the workbook's list, where equal ones are kept once. */
  internValidation(validation: ValidationState): number {
    const text = JSON.stringify(validation);
    const known = this.state.validations.findIndex((each) => JSON.stringify(each) === text);
    return known >= 0 ? known : this.state.validations.push(validation) - 1;
  }
}

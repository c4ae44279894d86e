import type { CellValue, DataValidationHandle, FilterHandle, ProtectionHandle, RangeHandle, SheetHandle } from '../../google/surface';
import { rectangleToA1 } from '../engine/a1';
import { formulaInDialect } from '../engine/formula-text';
import { checkedColor } from './checks';
import { DataValidation } from './data-validation';
import { displayText } from './display-text';
import { WRAP_STRATEGIES } from './enumeration';
import { cellAt, ownCell } from './grid';
import { isDateFormat } from './number-format';
import { type Area, checkShape, mapArea, setStyles } from './range-grid';
import { checkedInputs } from './range-input';
import { FilterService, ProtectionService } from './range-objects';
import { wallOfSerial } from './serial';
import { ServiceObject } from './service-object';
import type { SheetService } from './sheet-service';
import { sortRows } from './user-actions';
import { instantOfWall } from './zone';

/** `Range`: a rectangle of a sheet; it does not move when rows are inserted, as in Google. */
export class RangeService extends ServiceObject implements RangeHandle {
  readonly className = 'Range';

  constructor(
    readonly sheet: SheetService,
    readonly area: Area,
  ) {
    super();
  }

  private readonly written = (refusal: string | null = null): this => {
    this.sheet.execution.wrote(refusal);
    return this;
  };

  getRow(): number {
    return this.area.row;
  }

  getColumn(): number {
    return this.area.column;
  }

  getNumRows(): number {
    return this.area.lastRow - this.area.row + 1;
  }

  getNumColumns(): number {
    return this.area.lastColumn - this.area.column + 1;
  }

  getA1Notation(): string {
    return rectangleToA1(this.area);
  }

  getSheet(): SheetHandle {
    return this.sheet;
  }

  getValues(): CellValue[][] {
    const { book, realm } = this.sheet.execution;
    this.sheet.execution.reading();
    const sheet = this.sheet.current();
    return mapArea(this.area, (row, column): CellValue => {
      const { value } = book.calculation.value(sheet, row, column);
      if (typeof value !== 'number' || !isDateFormat(book.formatAt(sheet, row, column))) return value ?? '';
      return realm.date(instantOfWall(wallOfSerial(value), book.state.timeZone));
    });
  }

  getDisplayValues(): string[][] {
    const { book } = this.sheet.execution;
    this.sheet.execution.reading();
    const sheet = this.sheet.current();
    return mapArea(this.area, (row, column) =>
      displayText(book, book.calculation.value(sheet, row, column).value, book.formatAt(sheet, row, column)),
    );
  }

  getFormulas(): string[][] {
    this.sheet.execution.reading();
    const sheet = this.sheet.current();
    const { decimalComma } = this.sheet.execution.book.locale;
    return mapArea(this.area, (row, column) => {
      const cell = cellAt(sheet, row, column);
      return cell?.bad ?? (cell?.f === undefined ? '' : formulaInDialect(cell.f, decimalComma));
    });
  }

  setValues(values: (string | number | boolean)[][]): RangeHandle {
    const { book } = this.sheet.execution;
    const sheet = this.sheet.current();
    const { inputs, refusal } = checkedInputs(book, sheet, this.area, values);
    if (refusal === null) mapArea(this.area, (row, column, input) => book.put(sheet, row, column, input), inputs);
    return this.written(refusal);
  }

  setNumberFormats(formats: string[][]): RangeHandle {
    setStyles(this.sheet, this.area, 'format', formats, (format) => (/^(general)?$/i.test(String(format)) ? null : String(format)));
    return this.written();
  }

  setBackgrounds(colors: (string | null)[][]): RangeHandle {
    setStyles(this.sheet, this.area, 'background', colors, (color) => (color === null ? null : checkedColor(color)));
    return this.written();
  }

  setFontColors(colors: (string | null)[][]): RangeHandle {
    setStyles(this.sheet, this.area, 'color', colors, (color) => (color === null ? null : checkedColor(color)));
    return this.written();
  }

  setFontWeights(weights: ('bold' | 'normal')[][]): RangeHandle {
    setStyles(this.sheet, this.area, 'bold', weights, (weight) => weight === 'bold');
    return this.written();
  }

  setFontSizes(sizes: number[][]): RangeHandle {
    setStyles(this.sheet, this.area, 'fontSize', sizes, (size) => size);
    return this.written();
  }

  setHorizontalAlignments(alignments: ('left' | 'center' | 'right')[][]): RangeHandle {
    setStyles(this.sheet, this.area, 'horizontal', alignments, (alignment) => alignment);
    return this.written();
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom'): RangeHandle {
    mapArea(this.area, (row, column) => this.sheet.execution.book.setStyle(this.sheet.current(), row, column, 'vertical', alignment));
    return this.written();
  }

  setWrapStrategies(strategies: unknown[][]): RangeHandle {
    const names = new Map<unknown, 'wrap' | 'clip' | 'overflow'>([
      [WRAP_STRATEGIES.WRAP, 'wrap'],
      [WRAP_STRATEGIES.CLIP, 'clip'],
      [WRAP_STRATEGIES.OVERFLOW, 'overflow'],
    ]);
    setStyles(this.sheet, this.area, 'wrap', strategies, (strategy) => {
      const name = names.get(strategy);
      if (name === undefined) throw new Error('setWrapStrategies takes SpreadsheetApp.WrapStrategy values.');
      return name;
    });
    return this.written();
  }

  setNotes(notes: string[][]): RangeHandle {
    checkShape(this.area, notes);
    const sheet = this.sheet.current();
    mapArea(
      this.area,
      (row, column, note) => {
        if (note !== '') ownCell(sheet, row, column).n = String(note);
        else if (cellAt(sheet, row, column)?.n !== undefined) delete ownCell(sheet, row, column).n;
      },
      notes,
    );
    return this.written();
  }

  setDataValidations(rules: (DataValidationHandle | null)[][]): RangeHandle {
    checkShape(this.area, rules);
    const sheet = this.sheet.current();
    const known = new Map<DataValidation, number>();
    mapArea(
      this.area,
      (row, column, rule) => {
        if (rule === null) {
          if (cellAt(sheet, row, column)?.d !== undefined) delete ownCell(sheet, row, column).d;
          return;
        }
        if (!(rule instanceof DataValidation)) throw new Error('setDataValidations takes DataValidation objects or null.');
        const index = known.get(rule) ?? this.sheet.execution.book.internValidation(rule.state);
        known.set(rule, index);
        ownCell(sheet, row, column).d = index;
      },
      rules,
    );
    return this.written();
  }

  getDataValidations(): (DataValidationHandle | null)[][] {
    const { execution } = this.sheet;
    execution.reading();
    const sheet = this.sheet.current();
    return mapArea(this.area, (row, column) => {
      const validation = execution.book.validationAt(sheet, row, column);
      return validation === undefined ? null : new DataValidation(execution, validation);
    });
  }

  sort(column: number): RangeHandle {
    if (column < this.area.column || column > this.area.lastColumn) throw new Error('The sort column is outside the range.');
    this.sheet.execution.reading();
    sortRows(this.sheet.execution.book, this.sheet.current(), this.area, column, true);
    return this.written();
  }

  createFilter(): FilterHandle {
    const sheet = this.sheet.current();
    if (sheet.filter !== null) throw new Error("You can't create a filter in a sheet that already has a filter.");
    sheet.filter = { ...this.area };
    this.sheet.execution.wrote();
    return new FilterService(this.sheet);
  }

  protect(): ProtectionHandle {
    const protection = { range: { ...this.area }, warningOnly: false };
    this.sheet.current().protections.push(protection);
    this.sheet.execution.wrote();
    return new ProtectionService(this.sheet, protection);
  }
}

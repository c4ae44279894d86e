import type { WorkbookPort } from '../app/ports';
import { listMeaning } from '../workbook/compiled-sheet';
import type { Operation } from '../workbook/operations';
import type { SheetDetail, SheetSnapshot, SnapshotValue } from '../workbook/snapshot';
import { formulaOf, OperationRunner } from './apply-operations';
import { DateReader } from './date-reader';
import { blockOf } from './range-block';
import type { CellValue, DataValidationHandle, RangeHandle, SheetHandle, SpreadsheetHandle, Surface } from './surface';

/** The workbook port over one open spreadsheet. Handles and facts that cannot change during an execution are fetched once. */
export class WorkbookAdapter implements WorkbookPort {
  private readonly handles = new Map<number, SheetHandle>();
  private order: number[] | null = null;
  private zone: string | null = null;
  private dates: DateReader | null = null;
  private address: string | null = null;
  /** Something was written that the spreadsheet may not have applied yet. */
  private isUnsettled = false;

  constructor(
    private readonly surface: Surface,
    private readonly spreadsheet: SpreadsheetHandle,
  ) {}

  id(): string {
    return this.spreadsheet.getId();
  }

  url(): string {
    this.address ??= this.spreadsheet.getUrl();
    return this.address;
  }

  timeZone(): string {
    this.zone ??= this.spreadsheet.getSpreadsheetTimeZone();
    return this.zone;
  }

  locale(): string {
    return this.spreadsheet.getSpreadsheetLocale();
  }

  sheetIds(): readonly number[] {
    if (this.order === null) {
      this.order = this.spreadsheet.getSheets().map((sheet) => {
        const id = sheet.getSheetId();
        this.handles.set(id, sheet);
        return id;
      });
    }
    return this.order;
  }

  titles(): ReadonlyMap<number, string> {
    return new Map(this.sheetIds().map((id) => [id, this.sheet(id).getName()]));
  }

  isHidden(sheetId: number): boolean {
    return this.sheet(sheetId).isSheetHidden();
  }

  isBlank(sheetId: number): boolean {
    return this.sheet(sheetId).getLastRow() === 0;
  }

  corner(sheetId: number): SnapshotValue {
    return this.plain(this.sheet(sheetId).getSheetValues(1, 1, 1, 1)[0]?.[0] ?? '');
  }

  read(sheetIds: readonly number[]): readonly SheetSnapshot[] {
    return this.standing(sheetIds).map((sheetId) => this.snapshot(sheetId, this.sheet(sheetId).getDataRange()));
  }

  readDetail(sheetIds: readonly number[]): readonly SheetDetail[] {
    return this.standing(sheetIds).map((sheetId) => {
      const sheet = this.sheet(sheetId);
      const range = sheet.getDataRange();
      const maxRows = sheet.getMaxRows();
      const snapshot = this.snapshot(sheetId, range);
      // Validations reach over the spare rows, where there may be no content yet.
      const whole = sheet.getRange(1, 1, maxRows, snapshot.values[0]?.length ?? 1);
      return {
        ...snapshot,
        formulas: range.getFormulas(),
        maxRows,
        rules: sheet
          .getConditionalFormatRules()
          .map((rule) => ({ formula: formulaOf(rule.getBooleanCondition()), blocks: rule.getRanges().map(blockOf) })),
        validations: whole.getDataValidations().map((row) => row.map(validationOf)),
      };
    });
  }

  createSheet(title: string, index: number): number {
    this.isUnsettled = true;
    const sheet = this.spreadsheet.insertSheet(title, index);
    sheet.hideSheet();
    const sheetId = sheet.getSheetId();
    this.handles.set(sheetId, sheet);
    this.order?.splice(index, 0, sheetId);
    return sheetId;
  }

  apply(operations: readonly Operation[]): void {
    if (operations.length === 0) return;
    this.isUnsettled = true;
    new OperationRunner(this.surface.SpreadsheetApp, this.spreadsheet, (sheetId) => this.sheet(sheetId)).run(operations);
    for (const operation of operations) {
      if (operation.do !== 'delete') continue;
      this.handles.delete(operation.sheetId);
      this.order = null;
    }
  }

  settle(): void {
    if (!this.isUnsettled) return;
    this.surface.SpreadsheetApp.flush();
    this.isUnsettled = false;
  }

  activate(sheetId: number): void {
    this.spreadsheet.setActiveSheet(this.sheet(sheetId));
  }

  select(sheetId: number, row: number, columns: number): void {
    const sheet = this.sheet(sheetId);
    if (sheet.isSheetHidden()) sheet.showSheet();
    this.spreadsheet.setActiveSheet(sheet);
    this.spreadsheet.setActiveRange(sheet.getRange(row, 1, 1, columns));
  }

  /** Those that exist. One call a sheet asked for: listing all costs one for each there is. */
  private standing(sheetIds: readonly number[]): number[] {
    const { order } = this;
    return sheetIds.filter((id) => (order === null ? this.found(id) !== null : order.includes(id)));
  }

  private found(sheetId: number): SheetHandle | null {
    const known = this.handles.get(sheetId) ?? this.spreadsheet.getSheetById(sheetId);
    if (known) this.handles.set(sheetId, known);
    return known;
  }

  private sheet(sheetId: number): SheetHandle {
    const sheet = this.found(sheetId);
    if (!sheet) throw new RangeError(`no sheet with id ${sheetId}`);
    return sheet;
  }

  private snapshot(sheetId: number, range: RangeHandle): SheetSnapshot {
    return {
      sheetId,
      title: this.sheet(sheetId).getName(),
      values: range.getValues().map((row) => row.map((value) => this.plain(value))),
    };
  }

  private plain(value: CellValue): SnapshotValue {
    if (typeof value !== 'object') return value;
    this.dates ??= new DateReader(this.surface.Utilities, this.timeZone());
    return this.dates.read(value);
  }
}

/** What a validation means (`validationMeaning`), null for none; `other` for a user's own rule, and for a drop-down whose source is gone. */
export function validationOf(rule: DataValidationHandle | null): string | null {
  if (rule === null) return null;
  const [source] = rule.getCriteriaValues();
  switch (rule.getCriteriaType().toString()) {
    case 'VALUE_IN_LIST':
      return Array.isArray(source) ? listMeaning(source.map(String)) : 'other';
    case 'VALUE_IN_RANGE':
      return typeof source === 'object' ? 'openList' : 'other';
    case 'DATE_IS_VALID_DATE':
      return 'date';
    case 'CHECKBOX':
      return 'check';
    default:
      return 'other';
  }
}

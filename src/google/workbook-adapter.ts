import type { WorkbookPort } from '../app/ports';
import type { Block } from '../workbook/compiled-sheet';
import type { Operation } from '../workbook/operations';
import type { SheetDetail, SheetSnapshot, SnapshotValue } from '../workbook/snapshot';
import { formulaOf, OperationRunner } from './apply-operations';
import { DateReader } from './date-reader';
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

  read(sheetIds: readonly number[]): readonly SheetSnapshot[] {
    return this.standing(sheetIds).map((sheetId) => this.snapshot(sheetId, this.sheet(sheetId).getDataRange()));
  }

  readDetail(sheetIds: readonly number[]): readonly SheetDetail[] {
    return this.standing(sheetIds).map((sheetId) => {
      const sheet = this.sheet(sheetId);
      const range = sheet.getDataRange();
      const maxRows = sheet.getMaxRows();
      const rules = sheet.getConditionalFormatRules();
      // Validations reach over the spare rows, where there may be no content yet.
      const whole = sheet.getRange(1, 1, maxRows, range.getNumColumns());
      return {
        ...this.snapshot(sheetId, range),
        formulas: range.getFormulas(),
        maxRows,
        rules: rules.map((rule) => ({ formula: formulaOf(rule.getBooleanCondition()), blocks: rule.getRanges().map(blockOf) })),
        validations: whole.getDataValidations().map((row) => row.map(validationKind)),
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
    if (operations.some((operation) => operation.do === 'delete')) this.order = null;
  }

  settle(): void {
    if (!this.isUnsettled) return;
    this.surface.SpreadsheetApp.flush();
    this.isUnsettled = false;
  }

  activate(sheetId: number): void {
    this.spreadsheet.setActiveSheet(this.sheet(sheetId));
  }

  private standing(sheetIds: readonly number[]): number[] {
    const standing = this.sheetIds();
    return sheetIds.filter((id) => standing.includes(id));
  }

  private sheet(sheetId: number): SheetHandle {
    if (!this.handles.has(sheetId)) this.sheetIds();
    const sheet = this.handles.get(sheetId);
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

function blockOf(range: RangeHandle): Block {
  return { row: range.getRow(), column: range.getColumn(), rows: range.getNumRows(), columns: range.getNumColumns() };
}

/** Names of `SpreadsheetApp.DataValidationCriteria` as the spec calls them; anything else is a user's own rule. */
const KINDS: { readonly [criteria: string]: string } = {
  VALUE_IN_LIST: 'list',
  VALUE_IN_RANGE: 'openList',
  DATE_IS_VALID_DATE: 'date',
  CHECKBOX: 'check',
};

/** What a validation read from a cell is in the words of the spec; 'other' for one that is not ours, null for none. */
export function validationKind(rule: DataValidationHandle | null): string | null {
  return rule === null ? null : (KINDS[rule.getCriteriaType().toString()] ?? 'other');
}

import type { WorkbookPort } from '../app/ports';
import { type Block, listMeaning } from '../workbook/compiled-sheet';
import type { Operation } from '../workbook/operations';
import type { SheetDetail, SheetGrid, SheetSnapshot, SnapshotRule, SnapshotValue } from '../workbook/snapshot';
import { formulaOf, OperationRunner } from './apply-operations';
import { chartsOn } from './charts';
import { DateReader } from './date-reader';
import { blockOf } from './range-block';
import type {
  CellValue,
  ConditionalFormatRuleHandle,
  DataValidationHandle,
  RangeHandle,
  SheetHandle,
  SpreadsheetHandle,
  Surface,
} from './surface';

/** The workbook port over one open spreadsheet. Handles and facts that cannot change during an execution are fetched once. */
export class WorkbookAdapter implements WorkbookPort {
  private readonly handles = new Map<number, SheetHandle>();
  /** Titles asked for so far; asked again once something was renamed. */
  private readonly names = new Map<number, string>();
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
    return new Map(this.sheetIds().map((id) => [id, this.title(id)]));
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

  formulas(sheetId: number): readonly (readonly string[])[] {
    return this.sheet(sheetId).getDataRange().getFormulas();
  }

  readGrids(sheetIds: readonly number[]): readonly SheetGrid[] {
    return this.standing(sheetIds).map((sheetId) => {
      const sheet = this.sheet(sheetId);
      return new Grid(this.snapshot(sheetId, sheet.getDataRange()), sheet);
    });
  }

  readRest(sheets: readonly { readonly grid: SheetGrid; readonly lastRow: number }[]): readonly SheetDetail[] {
    return sheets.map(({ grid, lastRow }) => {
      const sheet = this.sheet(grid.sheetId);
      const columns = grid.values[0]?.length ?? 1;
      // Validations reach over the spare rows, where there may be no content yet.
      const whole = sheet.getRange(1, 1, Math.max(lastRow, grid.values.length), columns);
      const { sheetId, title, values } = grid;
      return {
        sheetId,
        title,
        values,
        get maxRows() {
          return grid.maxRows;
        },
        get maxColumns() {
          return grid.maxColumns;
        },
        formulas: sheet.getRange(1, 1, grid.values.length, columns).getFormulas(),
        rules: sheet.getConditionalFormatRules().map(ruleOf),
        // Few sheets have charts of ours: the others are not asked.
        get charts() {
          return chartsOn(sheet);
        },
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
    if (operations.some((operation) => operation.do === 'rename')) this.names.clear();
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

  private title(sheetId: number): string {
    const title = this.names.get(sheetId) ?? this.sheet(sheetId).getName();
    this.names.set(sheetId, title);
    return title;
  }

  private snapshot(sheetId: number, range: RangeHandle): SheetSnapshot {
    return {
      sheetId,
      title: this.title(sheetId),
      values: range.getValues().map((row) => row.map((value) => this.plain(value))),
    };
  }

  private plain(value: CellValue): SnapshotValue {
    if (typeof value !== 'object') return value;
    this.dates ??= new DateReader(this.surface.Utilities, this.timeZone());
    return this.dates.read(value);
  }
}

/** Values with the size of the grid, which is asked for only when somebody looks: few need it. */
class Grid implements SheetGrid {
  readonly sheetId: number;
  readonly title: string;
  readonly values: SheetSnapshot['values'];
  private rows: number | null = null;
  private columns: number | null = null;

  constructor(
    snapshot: SheetSnapshot,
    private readonly sheet: SheetHandle,
  ) {
    this.sheetId = snapshot.sheetId;
    this.title = snapshot.title;
    this.values = snapshot.values;
  }

  get maxRows(): number {
    this.rows ??= this.sheet.getMaxRows();
    return this.rows;
  }

  get maxColumns(): number {
    this.columns ??= this.sheet.getMaxColumns();
    return this.columns;
  }
}

/** Where a rule paints is asked for only when somebody looks: a call a range, and users' rules are never looked at. */
function ruleOf(rule: ConditionalFormatRuleHandle): SnapshotRule {
  let blocks: readonly Block[] | null = null;
  return {
    formula: formulaOf(rule.getBooleanCondition()),
    get blocks() {
      blocks ??= rule.getRanges().map(blockOf);
      return blocks;
    },
  };
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

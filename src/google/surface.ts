/**
 * Every member of Google's services that Showrunner may call, as narrow types, on one page. The adapters in this folder are written
 * against it; the local host implements it and refuses anything else by name. `composition.ts` hands Google's real globals over
 * as a {@link Surface}, so the compiler proves each line here against `@types/google-apps-script`.
 *
 * Rows and columns are 1-based everywhere, as in Google's services.
 */

/** What a cell holds: text, number, boolean, or a Date when its number format is a date or time. Blank is ''. */
export type CellValue = string | number | boolean | Date;

export interface Surface {
  readonly SpreadsheetApp: SpreadsheetAppService;
  readonly PropertiesService: { getDocumentProperties(): PropertiesStore | null };
  readonly LockService: { getDocumentLock(): DocumentLock | null };
  readonly MailApp: MailService;
  readonly ScriptApp: ScriptService;
  readonly Session: SessionService;
  readonly Utilities: UtilitiesService;
  readonly HtmlService: HtmlServiceSurface;
  readonly console: { log(message: string): void; warn(message: string): void; error(message: string): void };
}

export interface SpreadsheetAppService {
  getActiveSpreadsheet(): SpreadsheetHandle | null;
  getUi(): UiHandle;
  /** Applies buffered writes now; a validation refused by the spreadsheet throws here. */
  flush(): void;
  newConditionalFormatRule(): ConditionalFormatRuleBuilder;
  newDataValidation(): DataValidationBuilder;
  readonly WrapStrategy: { readonly WRAP: unknown; readonly CLIP: unknown; readonly OVERFLOW: unknown };
  readonly ProtectionType: { readonly RANGE: unknown; readonly SHEET: unknown };
}

export interface SpreadsheetHandle {
  getId(): string;
  getUrl(): string;
  getSpreadsheetTimeZone(): string;
  /** As `en_US`, `zh_CN`; rules number and formula syntax. */
  getSpreadsheetLocale(): string;
  getSheets(): SheetHandle[];
  /** Null when there is none of that id. */
  getSheetById(id: number): SheetHandle | null;
  /** `index` is 0-based among all sheets. Throws when the name is taken. */
  insertSheet(name: string, index: number): SheetHandle;
  deleteSheet(sheet: SheetHandle): void;
  setActiveSheet(sheet: SheetHandle): SheetHandle;
  /** Selects a range for the person at the keyboard; its sheet must be the active one. */
  setActiveRange(range: RangeHandle): RangeHandle;
  toast(message: string, title: string, seconds: number): void;
}

export interface SheetHandle {
  getSheetId(): number;
  getName(): string;
  setName(name: string): SheetHandle;
  isSheetHidden(): boolean;
  hideSheet(): SheetHandle;
  showSheet(): SheetHandle;
  setTabColor(color: string): SheetHandle;
  setHiddenGridlines(hide: boolean): SheetHandle;
  getMaxRows(): number;
  getMaxColumns(): number;
  getLastRow(): number;
  insertRowsAfter(afterRow: number, count: number): SheetHandle;
  insertRowsBefore(beforeRow: number, count: number): SheetHandle;
  insertColumnsAfter(afterColumn: number, count: number): SheetHandle;
  insertColumnsBefore(beforeColumn: number, count: number): SheetHandle;
  /** Moves every row the range touches before row `destinationIndex`, which is counted as the rows stand before the move. */
  moveRows(rowSpec: RangeHandle, destinationIndex: number): void;
  /** Moves every column the range touches before column `destinationIndex`, counted as the columns stand before the move. */
  moveColumns(columnSpec: RangeHandle, destinationIndex: number): void;
  deleteRows(row: number, count: number): void;
  deleteColumns(column: number, count: number): void;
  getRange(row: number, column: number, rows: number, columns: number): RangeHandle;
  /** From A1 to the last row and column with content. */
  getDataRange(): RangeHandle;
  /** The values of a rectangle; -1 as a start is the last row or column with content, -1 as a number reaches to it. */
  getSheetValues(startRow: number, startColumn: number, rows: number, columns: number): CellValue[][];
  setFrozenRows(rows: number): void;
  setFrozenColumns(columns: number): void;
  /** Pixels. */
  setColumnWidths(startColumn: number, count: number, width: number): SheetHandle;
  setRowHeights(startRow: number, count: number, height: number): SheetHandle;
  hideColumns(column: number, count: number): void;
  showColumns(column: number, count: number): void;
  hideRows(row: number, count: number): void;
  showRows(row: number, count: number): void;
  getConditionalFormatRules(): ConditionalFormatRuleHandle[];
  /** Replaces the whole list of the sheet. */
  setConditionalFormatRules(rules: ConditionalFormatRuleHandle[]): void;
  newChart(): ChartBuilder;
  insertChart(chart: ChartHandle): void;
  getCharts(): ChartHandle[];
  /** `chart` comes from `getCharts`. */
  removeChart(chart: ChartHandle): void;
  /** The basic filter, or null when the sheet has none. */
  getFilter(): FilterHandle | null;
  /** `type` is a value of `ProtectionType`. */
  getProtections(type: unknown): ProtectionHandle[];
}

export interface RangeHandle {
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
  getA1Notation(): string;
  getSheet(): SheetHandle;
  getValues(): CellValue[][];
  /** What the cells show: their values under their number formats, in the spreadsheet's locale. */
  getDisplayValues(): string[][];
  /** '' where there is none; text in the spreadsheet's locale. */
  getFormulas(): string[][];
  /** Parsed as typed input: '=…' becomes a formula, '1-2' a date, a leading apostrophe makes text. Sizes must match. */
  setValues(values: (string | number | boolean)[][]): RangeHandle;
  setNumberFormats(formats: string[][]): RangeHandle;
  setBackgrounds(colors: (string | null)[][]): RangeHandle;
  setFontColors(colors: (string | null)[][]): RangeHandle;
  setFontWeights(weights: ('bold' | 'normal')[][]): RangeHandle;
  setFontSizes(sizes: number[][]): RangeHandle;
  setHorizontalAlignments(alignments: ('left' | 'center' | 'right')[][]): RangeHandle;
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom'): RangeHandle;
  setWrapStrategies(strategies: unknown[][]): RangeHandle;
  setNotes(notes: string[][]): RangeHandle;
  setDataValidations(rules: (DataValidationHandle | null)[][]): RangeHandle;
  getDataValidations(): (DataValidationHandle | null)[][];
  /** Sorts all rows of the range upwards, a header row too, by one of its columns; `column` is the sheet's. */
  sort(column: number): RangeHandle;
  createFilter(): FilterHandle;
  protect(): ProtectionHandle;
}

export interface FilterHandle {
  getRange(): RangeHandle;
  /** What is filtered away at a column of the sheet, to be handed on as it is; null where everything is ticked. */
  getColumnFilterCriteria(column: number): unknown;
  setColumnFilterCriteria(column: number, criteria: unknown): FilterHandle;
  /** Takes the filter off the sheet; its rows show again. */
  remove(): void;
}

export interface ProtectionHandle {
  getRange(): RangeHandle;
  /** true = a warning before the edit; false = only some may edit. */
  isWarningOnly(): boolean;
  setWarningOnly(warningOnly: boolean): ProtectionHandle;
  remove(): void;
}

export interface ConditionalFormatRuleBuilder {
  whenFormulaSatisfied(formula: string): ConditionalFormatRuleBuilder;
  setRanges(ranges: RangeHandle[]): ConditionalFormatRuleBuilder;
  setBackground(color: string): ConditionalFormatRuleBuilder;
  setFontColor(color: string): ConditionalFormatRuleBuilder;
  setBold(bold: boolean): ConditionalFormatRuleBuilder;
  setStrikethrough(strikethrough: boolean): ConditionalFormatRuleBuilder;
  build(): ConditionalFormatRuleHandle;
}

export interface ConditionalFormatRuleHandle {
  getRanges(): RangeHandle[];
  /** Null for a colour-scale rule. */
  getBooleanCondition(): { getCriteriaValues(): unknown[] } | null;
}

export interface ChartBuilder {
  asBarChart(): ChartBuilder;
  asComboChart(): ChartBuilder;
  addRange(range: RangeHandle): ChartBuilder;
  /** Rows at the top of the ranges that hold names. */
  setNumHeaders(headers: number): ChartBuilder;
  /** Offsets in pixels from the upper left corner of the cell. */
  setPosition(anchorRow: number, anchorColumn: number, offsetX: number, offsetY: number): ChartBuilder;
  /** Options are those of Google's charts. */
  setOption(option: string, value: unknown): ChartBuilder;
  build(): ChartHandle;
}

export interface ChartHandle {
  getRanges(): RangeHandle[];
}

export interface DataValidationBuilder {
  requireValueInList(values: string[], showDropdown: boolean): DataValidationBuilder;
  requireValueInRange(range: RangeHandle, showDropdown: boolean): DataValidationBuilder;
  requireDate(): DataValidationBuilder;
  requireCheckbox(): DataValidationBuilder;
  /** true = warn only; false = refuse what does not fit. */
  setAllowInvalid(allow: boolean): DataValidationBuilder;
  setHelpText(text: string): DataValidationBuilder;
  build(): DataValidationHandle;
}

export interface DataValidationHandle {
  getAllowInvalid(): boolean;
  /** An enum value whose text is e.g. VALUE_IN_LIST, VALUE_IN_RANGE, DATE_IS_VALID_DATE, CHECKBOX. */
  getCriteriaType(): { toString(): string };
  getCriteriaValues(): unknown[];
}

export interface PropertiesStore {
  getProperties(): { [key: string]: string };
  getProperty(key: string): string | null;
  setProperty(key: string, value: string): PropertiesStore;
  /** With `false` other properties stay. */
  setProperties(values: { [key: string]: string }, deleteAllOthers: boolean): PropertiesStore;
  deleteProperty(key: string): PropertiesStore;
}

export interface DocumentLock {
  tryLock(milliseconds: number): boolean;
  releaseLock(): void;
}

export interface OutgoingMail {
  to: string;
  subject: string;
  body: string;
  htmlBody: string;
  name: string;
  replyTo?: string;
}

export interface MailService {
  sendEmail(mail: OutgoingMail): void;
  /** Recipients left today for the account that runs. */
  getRemainingDailyQuota(): number;
}

export interface ScriptService {
  newTrigger(functionName: string): {
    timeBased(): { everyHours(hours: number): { create(): TriggerHandle } };
  };
  /** Those of the current user only. */
  getProjectTriggers(): TriggerHandle[];
  deleteTrigger(trigger: TriggerHandle): void;
  readonly AuthMode: { readonly NONE: unknown; readonly LIMITED: unknown; readonly FULL: unknown };
}

export interface TriggerHandle {
  getUniqueId(): string;
  getHandlerFunction(): string;
}

export interface SessionService {
  /** UI language of the person, e.g. `zh_CN`, `en`; allowed in every AuthMode. */
  getActiveUserLocale(): string;
  getEffectiveUser(): { getEmail(): string };
}

export interface UtilitiesService {
  /** `format` is a Java SimpleDateFormat pattern; we use `yyyy-MM-dd` and `yyyy-MM-dd HH:mm` only. */
  formatDate(date: Date, timeZone: string, format: string): string;
  getUuid(): string;
}

export interface HtmlServiceSurface {
  createHtmlOutput(html: string): HtmlOutputHandle;
  /** The file as it is, without running it as a template. Throws when there is no such file. */
  createTemplateFromFile(name: string): { getRawContent(): string };
}

export interface HtmlOutputHandle {
  setWidth(pixels: number): HtmlOutputHandle;
  setHeight(pixels: number): HtmlOutputHandle;
  /** Heading of a sidebar. */
  setTitle(title: string): HtmlOutputHandle;
}

export interface UiHandle {
  createAddonMenu(): MenuHandle;
  /** A menu of its own, beside Google's or inside another one. */
  createMenu(caption: string): MenuHandle;
  /** Suspends the script; locks do not survive it (platform reference §6.1). */
  alert(title: string, prompt: string, buttons: unknown): unknown;
  prompt(title: string, prompt: string, buttons: unknown): PromptResponse;
  showModalDialog(content: HtmlOutputHandle, title: string): void;
  /** One at a time, 300 px wide (platform reference §7.1). */
  showSidebar(content: HtmlOutputHandle): void;
  readonly Button: { readonly OK: unknown; readonly CANCEL: unknown; readonly YES: unknown; readonly NO: unknown };
  readonly ButtonSet: {
    readonly OK: unknown;
    readonly OK_CANCEL: unknown;
    readonly YES_NO: unknown;
    readonly YES_NO_CANCEL: unknown;
  };
}

export interface PromptResponse {
  getSelectedButton(): unknown;
  getResponseText(): string;
}

export interface MenuHandle {
  addItem(caption: string, functionName: string): MenuHandle;
  addSeparator(): MenuHandle;
  /** `menu` comes from `createMenu`. */
  addSubMenu(menu: MenuHandle): MenuHandle;
  addToUi(): void;
}

/** The event a simple trigger hands over; only what we read. */
export interface OpenEvent {
  readonly authMode?: unknown;
}

/** The range of an edit; the four numbers are undocumented (and unconfirmed) but relied on widely, since they cost no call. */
export interface EditedRange extends RangeHandle {
  readonly rowStart?: number;
  readonly rowEnd?: number;
  readonly columnStart?: number;
  readonly columnEnd?: number;
}

/** The event of `onEdit`. */
export interface EditEvent {
  readonly authMode?: unknown;
  readonly range?: EditedRange;
  /** Text of what was typed into a single cell; absent for several cells, a paste and a cleared cell. A date is its serial number. */
  readonly value?: string;
  /** Text of what a single cell held before; absent when it was blank, and for several cells. */
  readonly oldValue?: string;
}

/** The event of the hourly clock trigger. */
export interface ClockEvent {
  readonly triggerUid?: string;
}

import type { CivilDate } from '../domain/civil-date';
import type { Language } from '../domain/language';
import type { Operation } from '../workbook/operations';
import type { SheetDetail, SheetGrid, SheetSnapshot, SnapshotValue } from '../workbook/snapshot';

/**
 * What the use cases need of the outside. `src/google/` gives each a Google adapter; nothing here knows which.
 */
export interface Ports {
  readonly workbook: WorkbookPort;
  readonly properties: PropertyPort;
  readonly lock: LockPort;
  readonly mail: MailPort;
  readonly clock: ClockPort;
  readonly account: AccountPort;
  readonly triggers: TriggerPort;
  readonly templates: TemplatePort;
  readonly dialogs: DialogPort;
  readonly ids: IdPort;
  readonly log: LogPort;
  /** Version of the bundle. */
  readonly version: string;
}

export interface WorkbookPort {
  /** Id of the spreadsheet; a copy has another. */
  id(): string;
  /** Address of the spreadsheet; a sheet is at `#gid=<sheetId>`. */
  url(): string;
  /** IANA zone by which the user reads dates. */
  timeZone(): string;
  /** As `zh_CN`. */
  locale(): string;
  /** Ids of all sheets, in tab order: one call a sheet. */
  sheetIds(): readonly number[];
  /** Titles of all sheets by id. */
  titles(): ReadonlyMap<number, string>;
  isHidden(sheetId: number): boolean;
  /** Whether a sheet holds nothing at all. */
  isBlank(sheetId: number): boolean;
  /** What the first cell of a sheet holds: its key, when the sheet is one of ours. */
  corner(sheetId: number): SnapshotValue;
  /** Values only; sheets that no longer exist are left out. */
  read(sheetIds: readonly number[]): readonly SheetSnapshot[];
  /** Formulas of a sheet in the shape of its values; '' where a cell holds none. */
  formulas(sheetId: number): readonly (readonly string[])[];
  /** Values and the number of rows; sheets that no longer exist are left out. */
  readGrids(sheetIds: readonly number[]): readonly SheetGrid[];
  /** Formulas, rules and, down to `lastRow`, validations to values read before; no row or column may have come or gone on these sheets since. */
  readRest(sheets: readonly { readonly grid: SheetGrid; readonly lastRow: number }[]): readonly SheetDetail[];
  /** New hidden sheet at `index` (0-based among all); its id. Throws when the title is taken. */
  createSheet(title: string, index: number): number;
  /** Carries out operations in order. */
  apply(operations: readonly Operation[]): void;
  /** Forces what was written to be applied; what the spreadsheet refuses throws here. */
  settle(): void;
  /** Brings a sheet to the front for the person at the keyboard. */
  activate(sheetId: number): void;
  /** The same with one of its rows selected, from its first to its `columns`th cell; a hidden sheet is shown. */
  select(sheetId: number, row: number, columns: number): void;
}

/** Text by key, shared by all users of the add-on in this spreadsheet; a value holds at most 9 KB of UTF-8. */
export interface PropertyPort {
  all(): { readonly [key: string]: string };
  set(key: string, value: string): void;
  /** Several values in one call; others stay. */
  setAll(values: { readonly [key: string]: string }): void;
  delete(key: string): void;
}

export interface LockPort {
  /** Runs `work` alone in this spreadsheet, or returns null when another run holds the lock for too long. */
  within<T>(work: () => T): T | null;
}

export interface MailPort {
  /** Recipients left today for the account that runs. */
  remaining(): number;
  /** Throws when the mail is not accepted. */
  send(mail: Mail): void;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Name shown as the sender. */
  readonly senderName: string;
  readonly replyTo: string | null;
}

export interface ClockPort {
  /** The wall clock in the spreadsheet's zone. */
  now(): WallClock;
  /** Milliseconds since the execution began; it is ended by Google after six minutes. */
  elapsed(): number;
  /** Milliseconds since 1970-01-01 UTC: for telling whether another run is still at work, never for a date. */
  instant(): number;
}

export interface WallClock {
  readonly day: CivilDate;
  /** 0 … 1439. */
  readonly minuteOfDay: number;
}

export interface AccountPort {
  /** Address of the account that runs; '' when Google does not tell. */
  email(): string;
  /** Language in which the person reads Google. */
  language(): Language;
  /** A short hash of an address, equal for equal addresses without regard to case; 16 hex digits. */
  hash(address: string): string;
}

export interface TriggerPort {
  /** Makes sure the running account has exactly one hourly trigger; its id. Never call it inside a trigger (platform reference §4.2). */
  ensureHourly(): string;
  /** Removes the running account's triggers of ours. */
  removeOwn(): void;
  /** How many triggers of ours the running account has. */
  countOwn(): number;
}

export interface TemplatePort {
  /** Unknown JSON of a template, or null when there is none of that id. */
  load(id: string): unknown;
}

export interface DialogPort {
  /** Opens our page in a dialog over the spreadsheet, showing one view of it for one plan. */
  show(view: 'print', plan: string, title: string): void;
}

export interface IdPort {
  /** A new id of 8 hex digits. */
  next(): string;
}

export interface LogPort {
  /** Codes and counts only: no address, no cell text (platform reference §8). */
  note(code: string, counts?: { readonly [name: string]: number | string }): void;
}

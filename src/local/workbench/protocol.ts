/**
 * What the workbench's page and its server say to each other, as JSON. The page is a view: it sends what a person does ({@link Action}) and shows
 * what it is told ({@link Change}). Rows and columns are 1-based; sizes in pixels; colours `#rrggbb`; instants in milliseconds since 1970 UTC.
 */
import type { Language } from '../../domain/language';
import type { WhyNotOpened } from '../import/cannot-open';
import type { OpeningReport } from '../import/opening-report';
import type { RenderedChart } from '../rendered-workbook';

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface StyleView {
  readonly background: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly strikethrough: boolean;
  /** Points. */
  readonly fontSize: number;
  /** Resolved: numbers stand right, booleans centred, unless the cell says otherwise. */
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly wrap: 'wrap' | 'clip' | 'overflow';
}

/** What a cell has besides text and style. */
export interface CellExtra {
  /** Text that typing again would give the same content, where it differs from the text shown: a formula, a plain number … */
  readonly edit?: string;
  readonly note?: string;
  /** Target of a link: `#gid=…`, or an address of the web. */
  readonly link?: string;
  /** Index into the sheet's `validations`. */
  readonly rule?: number;
  /** A checkbox and whether it is ticked. */
  readonly ticked?: boolean;
}

export type CellView = readonly [column: number, text: string, style: number, extra?: CellExtra];

export interface ValidationView {
  readonly kind: 'list' | 'range' | 'date' | 'checkbox';
  /** What the drop-down offers. */
  readonly items: readonly string[];
  /** True when anything else is refused. */
  readonly strict: boolean;
  readonly help: string | null;
}

/** Everything of a sheet but its cells. */
export interface SheetView {
  readonly id: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly gridlines: boolean;
  readonly tabColor: string | null;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  /** By hand, a script or the filter. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly filter: FilterView | null;
  readonly validations: readonly ValidationView[];
  readonly charts: readonly RenderedChart[];
}

export interface FilterView extends Area {
  /** What is unticked, by column. */
  readonly unticked: readonly { readonly column: number; readonly texts: readonly string[] }[];
}

/** What became of a sheet. */
export interface SheetChange {
  readonly id: number;
  readonly sheet?: SheetView;
  /** Rows that changed, whole; an empty list = a blank row. With `all`, rows not named are blank. */
  readonly rows?: { readonly [row: number]: readonly CellView[] };
  readonly all?: boolean;
}

/** The end of a list from `from` on; what stood there before is void. */
export interface Tail<T> {
  readonly from: number;
  readonly items: readonly T[];
}

export type MenuView = { readonly caption: string; readonly items?: readonly MenuView[] } | null;

export interface MailHeader {
  /** `yyyy-MM-dd` and `HH:mm` in the spreadsheet's zone. */
  readonly date: string;
  readonly time: string;
  readonly to: string;
  readonly subject: string;
}

export interface Mail extends MailHeader {
  readonly from: string;
  readonly replyTo: string | null;
  readonly text: string;
  readonly html: string;
  /** Address its links into the spreadsheet start with. */
  readonly spreadsheetUrl: string;
}

export interface LogEntry {
  readonly kind: string;
  readonly entry: string;
  readonly user: string;
  readonly authMode: string;
  readonly date: string;
  readonly time: string;
  /** Service calls by `Class.member`, most first. */
  readonly calls: readonly (readonly [member: string, count: number])[];
  readonly flushes: number;
  readonly error: string | null;
  readonly logs: readonly { readonly level: 'log' | 'warn' | 'error'; readonly message: string }[];
}

/** A question of the script; the execution stands still until it is answered. */
export interface Question {
  readonly id: number;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly ('OK' | 'CANCEL' | 'YES' | 'NO')[];
}

/** A page of the script in a modal dialog; its HTML is fetched by its number. */
export interface ModalView {
  readonly id: number;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

export interface TriggerView {
  readonly id: string;
  readonly handler: string;
  readonly owner: string;
  readonly everyHours: number;
  readonly disabled: boolean;
}

/** Faults a person can switch on. */
export interface FaultSwitches {
  readonly quotaGone: boolean;
  readonly propertiesFull: boolean;
  readonly noDocument: boolean;
  readonly lockHeld: boolean;
  readonly failAtCall: number | null;
  readonly killAtCall: number | null;
  readonly millisecondsPerCall: number | null;
}

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** The small parts of the page; each is sent when it changes. */
export interface DeskView {
  readonly title: string;
  readonly url: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly locales: readonly string[];
  readonly order: readonly number[];
  readonly language: Language;
  readonly clock: { readonly instant: number; readonly date: string; readonly time: string };
  readonly menu: readonly MenuView[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly users: readonly { readonly email: string; readonly locale: string }[];
  readonly currentUser: string;
  readonly triggers: readonly TriggerView[];
  readonly properties: readonly (readonly [key: string, value: string])[];
  readonly authMode: AuthMode;
  readonly faults: FaultSwitches;
  readonly hasSidebar: boolean;
  readonly question: Question | null;
  readonly modal: ModalView | null;
  /** The sidebar a script has opened; its HTML is fetched by its number. */
  readonly sidebar: { readonly id: number; readonly title: string } | null;
  /** Name of a file that was no saved workbench and was put aside, or null. */
  readonly putAside: string | null;
  /** Why a sheet cannot be shown as it is: a formula the local host has no honest answer for. */
  readonly cannotShow: string | null;
}

export interface Notice {
  readonly kind: 'toast' | 'error';
  readonly title: string;
  readonly text: string;
}

/** A sheet, and cells of it as A1, that a script has brought to the front. */
export interface FrontView {
  readonly sheet: number;
  readonly range: string | null;
}

export interface Change {
  /** Changes are numbered as they are told; a whole one bears the number of the last. */
  readonly number: number;
  /** True when it tells everything: what the page knew before is void. */
  readonly whole: boolean;
  readonly desk?: Partial<DeskView>;
  readonly styles?: Tail<StyleView>;
  readonly sheets?: readonly SheetChange[];
  readonly removed?: readonly number[];
  readonly mails?: Tail<MailHeader>;
  readonly log?: Tail<LogEntry>;
  readonly notices?: readonly Notice[];
  readonly front?: FrontView;
}

/** A refusal to show to the person: a word of the page's catalogue with its facts, or the message of a script as it is. */
export interface Refusal {
  readonly word: RefusalWord;
  readonly facts?: { readonly [name: string]: string };
}

export type RefusalWord =
  | 'refused.protected'
  | 'refused.validation'
  | 'refused.validationList'
  | 'refused.validationDate'
  | 'refused.formula'
  | 'refused.script'
  | 'refused.sheetTitle'
  | 'refused.lastSheet'
  | 'refused.state'
  | `refused.${WhyNotOpened}`
  | 'refused.clock'
  | 'refused.noMail'
  | 'refused.zone'
  | 'refused.other';

/** What came of a file that was to be opened: what there is to say about it. */
export type OpeningOutcome = Outcome & { readonly value?: OpeningReport };

/** What came of an action, and the number of the last change it made: the page is up to date when it has seen that one. */
export type Outcome = { readonly number: number } & (
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly refusal: Refusal }
);

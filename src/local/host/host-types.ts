import type { Surface } from '../../google/surface';
import type { RenderedWorkbook, SentMail } from '../rendered-workbook';
import type { Keyboard } from './keyboard';

/** A Google account that may open the spreadsheet. */
export interface HostUser {
  readonly email: string;
  /** UI language as `Session.getActiveUserLocale` tells it, e.g. `zh_CN`, `en`. */
  readonly locale: string;
}

/** The script project: what `dist/` holds. */
export interface ScriptProject {
  /** Text of `Code.js`; loaded in a fresh VM context per execution. Without it only {@link Host.services} and user actions work. */
  readonly bundle?: string;
  /** HTML files by name without `.html`. */
  readonly files?: { readonly [name: string]: string };
  /** Source of `Utilities.getUuid`. Default: reproducible identifiers derived from the spreadsheet's id and a saved counter. */
  readonly uuids?: () => string;
}

export interface HostOptions extends ScriptProject {
  /** Spreadsheet locale as `zh_CN`, `en_US`, `de_DE`, `tr_TR`, `ar`: rules typed input, formula separators and display. */
  readonly locale: string;
  /** IANA zone of the spreadsheet. */
  readonly timeZone: string;
  readonly title?: string;
  /** Spreadsheet id; a fixed one by default. */
  readonly id?: string;
  /** The clock at the start. */
  readonly now: Date | number;
  /** The first is the owner. */
  readonly users: readonly HostUser[];
  /** E-mail of the one at the keyboard; default the first user. */
  readonly currentUser?: string;
  /** Mail recipients per account and day; default 100, a consumer account. */
  readonly mailQuota?: number;
}

export type AuthModeName = 'NONE' | 'LIMITED' | 'FULL';

/** What started an execution. */
export type EntryKind = 'open' | 'edit' | 'menu' | 'client' | 'clock' | 'adapter';

/** One line of the execution log. */
export interface ExecutionRecord {
  readonly kind: EntryKind;
  /** Name of the top-level function. */
  readonly entry: string;
  readonly user: string;
  readonly authMode: AuthModeName;
  /** ISO instant, UTC, by the host's clock. */
  readonly startedAt: string;
  /** Service calls by `Class.member`. */
  readonly calls: { readonly [member: string]: number };
  /** Calls of builders and of rule and validation handles, which cost no round trip. */
  readonly builderCalls: { readonly [member: string]: number };
  /** Times buffered writes had to be applied: `flush()` or a read after a write. */
  readonly flushes: number;
  /** Message of what ended the execution early, or null. */
  readonly error: string | null;
  readonly logs: readonly { readonly level: 'log' | 'warn' | 'error'; readonly message: string }[];
}

/** Something shown to the person at the keyboard. */
export interface DialogRecord {
  readonly kind: 'alert' | 'prompt' | 'modal' | 'sidebar' | 'toast';
  readonly title: string;
  /** Prompt text of an alert or prompt, message of a toast, HTML of a modal dialog or a sidebar. */
  readonly text: string;
  /** Button set of an alert or prompt, e.g. `YES_NO`; null otherwise. */
  readonly buttons: string | null;
}

/** The answer to the next alert or prompt. */
export interface DialogAnswer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  /** What was typed into a prompt. */
  readonly text?: string;
}

/** A menu with a caption of its own. */
export interface HostMenu {
  readonly caption: string;
  readonly items: readonly HostMenuEntry[];
}

/** An entry of a menu, or a menu inside it; null is a separator. */
export type HostMenuEntry = { readonly caption: string; readonly functionName: string } | HostMenu | null;

export interface HostTrigger {
  readonly id: string;
  readonly handler: string;
  /** E-mail of the account that created it and under which it runs. */
  readonly owner: string;
  readonly everyHours: number;
  /** True for a trigger made inside a clock trigger: Google creates those disabled (platform reference §4.2). */
  readonly disabled: boolean;
}

/** Faults to inject; they hold for every execution until replaced. Calls are counted from 1 within an execution, builders not. */
export interface Faults {
  /** This call throws an ordinary, catchable error. */
  readonly failAtCall?: number;
  /** From this call on every call throws and the result is discarded: the execution was killed before it. What was written stays. */
  readonly killAtCall?: number;
  /** Simulated time a service call takes; an execution over six minutes is killed. */
  readonly millisecondsPerCall?: number;
  /** No mail recipient is left for anybody. */
  readonly quotaGone?: boolean;
  /** Every property write throws as a full store does. */
  readonly propertiesFull?: boolean;
  /** The active spreadsheet, its properties and its lock are null, as has been seen in triggers (platform reference §4.3, §10). */
  readonly noDocument?: boolean;
  /** Runs once, just before this call of whichever execution gets there first: e.g. another user's edit between a read and a write. */
  readonly before?: { readonly call: number; readonly run: () => void };
}

/** An in-memory Google for one spreadsheet; what the person at the keyboard does to cells is in {@link Keyboard}. */
export interface Host extends Keyboard {
  readonly spreadsheetId: string;
  readonly url: string;
  readonly executions: readonly ExecutionRecord[];
  readonly outbox: readonly SentMail[];
  readonly dialogs: readonly DialogRecord[];
  /** Entries of the add-on's menu as last built; after them, with their entries, the menus the script put beside Google's. */
  readonly menu: readonly HostMenuEntry[];
  readonly triggers: readonly HostTrigger[];
  /** Document properties. */
  readonly properties: { readonly [key: string]: string };
  readonly users: readonly HostUser[];
  readonly currentUser: string;
  readonly title: string;
  readonly sheetTitles: readonly string[];
  /** What the script last brought to the front: the title of the active sheet, and A1 of the range selected on it or null. */
  readonly selection: { readonly sheet: string; readonly range: string | null };
  faults: Faults;

  /** The clock: an instant in milliseconds since 1970-01-01 UTC. */
  now(): number;
  setNow(instant: Date | number): void;
  advance(milliseconds: number): void;
  /** Another of the users sits down at the keyboard. Throws for an unknown address. */
  signIn(email: string): void;

  /** Opens the document: runs the simple trigger `onOpen`, if there is one. Default LIMITED. Errors are logged, not thrown, as in Google. */
  open(options?: { readonly authMode?: AuthModeName }): ExecutionRecord;
  /** Calls a top-level function as `google.script.run` does: values cross as there, an error is thrown to the caller. */
  call(functionName: string, ...args: unknown[]): unknown;
  /** Clicks an entry of the menu by its caption, in sub-menus too; an error of the script is thrown. */
  click(caption: string): ExecutionRecord;
  /** Runs every clock trigger once, each as its creator; errors are logged, not thrown. */
  runClockTriggers(): ExecutionRecord[];
  /** Queues answers for coming alerts and prompts; a dialog without an answer throws. */
  answer(...answers: DialogAnswer[]): void;
  /** Holds the document lock as another running execution would. */
  holdLock(): void;
  releaseHeldLock(): void;

  /**
   * "Make a copy": the same sheets and bundle under a new id, no triggers, an empty outbox and log. Whether document properties come along
   * is not settled for Google, so the caller says.
   */
  makeCopy(newId: string, options: { readonly keepProperties: boolean }): Host;

  /** The raw services for one user, outside any VM; every call to this function is one execution in the log. */
  services(email?: string, options?: { readonly authMode?: AuthModeName }): Surface;
  /** The workbook as a person sees it now. */
  render(): RenderedWorkbook;
  /** The whole state as JSON, for {@link Host} loading with `loadHost`. */
  save(): string;
}

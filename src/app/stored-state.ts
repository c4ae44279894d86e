import type { CivilDate } from '../domain/civil-date';
import type { Language } from '../domain/language';
import type { SheetKind } from '../workbook/sheet-key';
import { failure } from './failure';
import type { InsertAnswers } from './insert-answers';
import type { PropertyPort } from './ports';

/** Names of the document properties; everything Showrunner remembers about a spreadsheet is under one of them. */
const KEYS = {
  journal: 'sr.journal',
  book: 'sr.book',
  plan: 'sr.plan.',
  reminders: 'sr.reminders',
  digestDay: 'sr.digest.day',
  lastRun: 'sr.digest.lastRun',
  ledger: 'sr.mail.',
  selfTest: 'sr.selftest',
} as const;

export const LEDGER_PREFIX = KEYS.ledger;

/** Property the self-test writes and deletes to see how much one holds. */
export const PROBE_KEY = 'sr.selftest.probe';

/** Ids of sheets by kind. */
export type SheetIds = { readonly [K in SheetKind]?: number };

/** An inserted plan. */
export interface PlanRecord {
  readonly plan: string;
  readonly language: Language;
  readonly answers: InsertAnswers;
  /** Place among the plans of the spreadsheet: a later one has a higher number. */
  readonly order: number;
  /** Day on which the plan was scheduled: late start is counted from it. */
  readonly insertedOn: CivilDate;
  readonly sheets: SheetIds;
  /** Version of the workbook's form; a bundle leaves a newer one untouched. */
  readonly form: number;
}

/** The sheets that exist once. */
export interface BookRecord {
  readonly sheets: SheetIds;
}

/**
 * What an unfinished command was doing (design §2.2). Until `committed`, the next run deletes every sheet whose title starts with `titlePrefix`
 * and those listed; after it, it gives the listed sheets their titles and shows them.
 */
export interface Journal {
  readonly record: PlanRecord;
  readonly book: BookRecord;
  readonly titlePrefix: string;
  readonly committed: boolean;
  /** Final titles, and whether the sheet stays hidden. */
  readonly titles: readonly { readonly sheetId: number; readonly title: string; readonly hidden: boolean }[];
}

/** Settings of the reminders (design §2.9). */
export interface Reminders {
  readonly on: boolean;
  /** Hash of the address under which mails are sent. */
  readonly owner: string;
  /** The same address with its middle hidden, to show others who switched it on. */
  readonly ownerShown: string;
  readonly triggerId: string;
  /** Hour of the day from which the digest goes out, in the spreadsheet's zone. */
  readonly hour: number;
  /** Id of the spreadsheet in which they were switched on; in a copy nothing is sent. */
  readonly spreadsheetId: string;
  readonly since: CivilDate;
}

/** What the self-test remembers: a run that has not ended, and that its results wait for the clock. */
export interface SelfTestRecord {
  /** Titles of the sheets under test begin with `prefix`; `sheetId` is the result sheet once it is about to get its own title. */
  readonly unfinished: { readonly prefix: string; readonly sheetId: number | null } | null;
  /** Result sheets with a line for the next hourly run. */
  readonly waiting: readonly number[];
  /** The hourly trigger stands for the self-test alone: only its run is the answer, and it goes afterwards. */
  readonly madeTrigger: boolean;
  /** Id of that trigger, once it is made. */
  readonly triggerId: string | null;
  /** Language of the result sheets. */
  readonly language: Language;
}

/** Everything remembered, as read in one call. Unreadable entries count as absent and are reported by `unreadable`. */
export interface StoredState {
  readonly journal: Journal | null;
  readonly book: BookRecord | null;
  readonly plans: readonly PlanRecord[];
  readonly reminders: Reminders | null;
  /** Day whose digests are complete. */
  readonly digestDay: string | null;
  readonly lastRun: string | null;
  readonly selfTest: SelfTestRecord | null;
  readonly unreadable: readonly string[];
  readonly raw: { readonly [key: string]: string };
}

/** Form of the workbook this bundle writes. */
export const WORKBOOK_FORM = 1;

/**
 * Reads all properties: one call. Throws a Failure `state.newerWorkbook` when a later version of Showrunner has written here: this one would not know
 * what it must keep, and leaves the workbook untouched.
 */
export function readState(properties: PropertyPort): StoredState {
  const raw = properties.all();
  const unreadable: string[] = [];
  const parse = <T>(key: string): T | null => {
    const text = raw[key];
    if (text === undefined) return null;
    try {
      return JSON.parse(text) as T;
    } catch {
      unreadable.push(key);
      return null;
    }
  };
  const journal = parse<Journal>(KEYS.journal);
  const plans = Object.keys(raw)
    .filter((key) => key.startsWith(KEYS.plan))
    .map((key) => parse<PlanRecord>(key))
    .filter((record): record is PlanRecord => record !== null);
  if ([...plans, ...(journal ? [journal.record] : [])].some((record) => record.form > WORKBOOK_FORM)) throw failure('state.newerWorkbook');
  return {
    journal,
    book: parse<BookRecord>(KEYS.book),
    plans: plans.sort((a, b) => a.order - b.order),
    reminders: parse<Reminders>(KEYS.reminders),
    digestDay: raw[KEYS.digestDay] ?? null,
    lastRun: raw[KEYS.lastRun] ?? null,
    selfTest: parse<SelfTestRecord>(KEYS.selfTest),
    unreadable,
    raw,
  };
}

export function writeJournal(properties: PropertyPort, journal: Journal): void {
  properties.set(KEYS.journal, JSON.stringify(journal));
}

export function clearJournal(properties: PropertyPort): void {
  properties.delete(KEYS.journal);
}

export function writePlan(properties: PropertyPort, record: PlanRecord): void {
  properties.set(KEYS.plan + record.plan, JSON.stringify(record));
}

export function forgetPlan(properties: PropertyPort, plan: string): void {
  properties.delete(KEYS.plan + plan);
}

export function writeBook(properties: PropertyPort, book: BookRecord): void {
  properties.set(KEYS.book, JSON.stringify(book));
}

export function forgetBook(properties: PropertyPort): void {
  properties.delete(KEYS.book);
}

export function writeReminders(properties: PropertyPort, reminders: Reminders): void {
  properties.set(KEYS.reminders, JSON.stringify(reminders));
}

/** Marks the digests of `day` as complete, so that the rest of the day's hours read properties only. */
export function completeDigestDay(properties: PropertyPort, day: CivilDate): void {
  properties.set(KEYS.digestDay, day);
}

/** Remembers when the dispatcher last did its work, as `yyyy-MM-dd HH:mm` in the spreadsheet's zone. */
export function writeLastRun(properties: PropertyPort, moment: string): void {
  properties.set(KEYS.lastRun, moment);
}

/** Remembers a run of the self-test, or that its results wait for the clock. */
export function writeSelfTest(properties: PropertyPort, record: SelfTestRecord): void {
  properties.set(KEYS.selfTest, JSON.stringify(record));
}

/** Nothing of the self-test is under way or waited for any more. */
export function forgetSelfTest(properties: PropertyPort): void {
  properties.delete(KEYS.selfTest);
}

import type { CivilDate } from '../domain/civil-date';
import type { Language } from '../domain/language';
import type { ScheduleBasis } from '../domain/reschedule';
import type { SheetKind } from '../workbook/sheet-key';
import { failure } from './failure';
import type { InsertAnswers } from './insert-answers';
import { isBuilding, type Journal } from './journal';
import type { PropertyPort } from './ports';

/** Names of the document properties; everything Showrunner remembers about a spreadsheet is under one of them. */
const KEYS = {
  journal: 'sr.journal',
  book: 'sr.book',
  plan: 'sr.plan.',
  reminders: 'sr.reminders',
  digestDay: 'sr.digest.day',
  lastRun: 'sr.digest.lastRun',
  undo: 'sr.undo',
  carry: 'sr.carry.',
  ledger: 'sr.mail.',
  mailed: 'sr.mailed.',
  selfTest: 'sr.selftest',
} as const;

export const LEDGER_PREFIX = KEYS.ledger;
export const MAILED_PREFIX = KEYS.mailed;
export const UNDO_KEY = KEYS.undo;

/** Properties with the improvements of a carry-over that is under way. */
export const CARRY_PREFIX = KEYS.carry;

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
  readonly insertedOn: CivilDate;
  /** What late starts are counted from, once a move of the date has changed it; see {@link basisOf}. */
  readonly basis?: ScheduleBasis;
  readonly sheets: SheetIds;
  /** Improvements it has taken over from the lists of other plans, so that they can be freed again. */
  readonly carried?: readonly Carried[];
  /** Version of the workbook's form; a bundle leaves a newer one untouched. */
  readonly form: number;
}

/** Improvements taken over together: their ids, and what their source rows say since. */
export interface Carried {
  readonly mark: string;
  readonly ids: readonly string[];
}

/** What belongs to the spreadsheet rather than to a plan. */
export interface BookRecord {
  /** The sheets that exist once. */
  readonly sheets: SheetIds;
  /** Id of the spreadsheet in which the plans were made; another one is a copy (design §2.8). Absent in workbooks of form 1. */
  readonly home?: string;
}

/** The place of a further plan among those of the spreadsheet. */
export function nextOrder({ plans }: Pick<StoredState, 'plans'>): number {
  return 1 + Math.max(0, ...plans.map((plan) => plan.order));
}

/** Name of the property of a plan. */
export function planKey(plan: string): string {
  return KEYS.plan + plan;
}

/** What the late start of a plan is counted from. */
export function basisOf(record: PlanRecord): ScheduleBasis {
  return record.basis ?? { day: record.insertedOn, d0: record.answers.d0 };
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
  /** Day of the weekly agenda and of the mails of those who chose 每周, 1 for Monday; Monday when absent. */
  readonly weekday?: number;
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
export const WORKBOOK_FORM = 3;

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
  const building = journal !== null && isBuilding(journal) ? [journal.record] : [];
  if ([...plans, ...building].some((record) => record.form > WORKBOOK_FORM)) throw failure('state.newerWorkbook');
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

/** Ids of every sheet that is remembered. */
export function idsOfAll({ plans, book }: Pick<StoredState, 'plans' | 'book'>): number[] {
  const records: SheetIds[] = [...plans.map((plan) => plan.sheets), book?.sheets ?? {}];
  return records.flatMap((sheets) => Object.values(sheets)).filter((id): id is number => id !== undefined);
}

/** Writes the journal; `beside`: properties it cannot do without, in the same call. */
export function writeJournal(properties: PropertyPort, journal: Journal, beside: { readonly [key: string]: string } = {}): void {
  const text = JSON.stringify(journal);
  if (Object.keys(beside).length === 0) properties.set(KEYS.journal, text);
  else properties.setAll({ ...beside, [KEYS.journal]: text });
}

export function clearJournal(properties: PropertyPort): void {
  properties.delete(KEYS.journal);
}

export function writePlan(properties: PropertyPort, record: PlanRecord): void {
  properties.set(planKey(record.plan), JSON.stringify(record));
}

/** Records of a plan and of the spreadsheet, in one call. */
export function writeRecords(properties: PropertyPort, record: PlanRecord, book: BookRecord): void {
  properties.setAll({ [KEYS.book]: JSON.stringify(book), [planKey(record.plan)]: JSON.stringify(record) });
}

export function forgetPlan(properties: PropertyPort, plan: string): void {
  properties.delete(planKey(plan));
}

export function writeBook(properties: PropertyPort, book: BookRecord): void {
  properties.set(KEYS.book, JSON.stringify(book));
}

export function forgetBook(properties: PropertyPort): void {
  properties.delete(KEYS.book);
}

/** Forgets the reminders and every mail that was sent: for a copy of the spreadsheet, from which nothing has gone out. */
export function forgetSending(properties: PropertyPort, raw: StoredState['raw']): void {
  const isSending = (key: string): boolean =>
    key.startsWith(KEYS.ledger) ||
    key.startsWith(KEYS.mailed) ||
    [KEYS.reminders, KEYS.digestDay, KEYS.lastRun].some((name) => name === key);
  for (const key of Object.keys(raw)) if (isSending(key)) properties.delete(key);
}

/** Deletes everything remembered but the journal, which goes last: while it stands, a run that dies is taken to its end by the next. */
export function forgetAll(properties: PropertyPort): void {
  for (const key of Object.keys(properties.all())) if (key !== KEYS.journal) properties.delete(key);
  properties.delete(KEYS.journal);
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

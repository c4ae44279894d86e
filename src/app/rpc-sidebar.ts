import type { CivilDate } from '../domain/civil-date';
import type { Finding } from '../domain/finding';
import type { Language, Localized } from '../domain/language';
import type { Status } from '../domain/plan-facts';
import type { CarryOffer } from './carry-items';
import type { InsertAnswers, InsertRequest } from './insert-answers';
import type { InsertOutcome } from './insert-scene';

/** The contract of the sidebar's pages with the script, beside `rpc-event.ts`: types only, so that the page can be written against it. */
export interface SidebarMethods {
  /** Answers at once, to find out whether the browser may talk to the script at all (several accounts: platform reference §7.3). */
  readonly ping: { readonly params: Record<never, never>; readonly value: { readonly version: string } };
  readonly start: { readonly params: Record<never, never>; readonly value: StartView };
  readonly previewEvent: { readonly params: InsertRequest; readonly value: EventPreview };
  /** Insertion in steps that the page calls in a loop: begin once, then step until it says `finished`. */
  readonly insertBegin: { readonly params: InsertRequest; readonly value: InsertProgress };
  readonly insertStep: { readonly params: OfPlanId; readonly value: InsertProgress };
  /** Takes an insertion back that has been begun and not finished. */
  readonly insertCancel: { readonly params: OfPlanId; readonly value: null };
  readonly today: { readonly params: OfPlan; readonly value: TodayView };
  readonly setStatus: { readonly params: RowRef & { readonly status: Status }; readonly value: RowChange };
  readonly postpone: { readonly params: RowRef & { readonly due: string }; readonly value: RowChange };
  /** Takes one change of a row back, as long as the cell still holds it. */
  readonly undoRow: { readonly params: RowChange; readonly value: null };
  /** Brings the row to the front in the spreadsheet. */
  readonly showRow: { readonly params: RowRef; readonly value: null };
  readonly chatText: {
    readonly params: OfPlan & { readonly of: { readonly person: string } | { readonly group: string } | null };
    readonly value: string;
  };
  readonly showColumns: { readonly params: OfPlan & { readonly all: boolean }; readonly value: null };
  readonly previewImport: { readonly params: ImportDraft; readonly value: ImportPreview };
  readonly importRows: {
    readonly params: ImportDraft;
    readonly value: { readonly imported: number; readonly findings: readonly Finding[]; readonly undo: boolean };
  };
  readonly reminders: { readonly params: Record<never, never>; readonly value: RemindersView };
  readonly setHour: { readonly params: { readonly hour: number }; readonly value: RemindersView };
  /** A mail to the person at the keyboard, as they would get it today, or an example when there is nothing to say. Counts against the quota. */
  readonly sendSample: { readonly params: Record<never, never>; readonly value: { readonly to: string } };
}

interface OfPlan {
  /** Id of the plan; null for the newest. */
  readonly plan: string | null;
}

interface OfPlanId {
  readonly plan: string;
}

/** What the sidebar needs to draw its first page. */
export interface StartView {
  readonly version: string;
  readonly today: CivilDate;
  /** Language of the person's Google account; new plans take it too. */
  readonly language: Language;
  /** `home`, `copy` or `unknown` (`spreadsheet-home.ts`). */
  readonly home: 'home' | 'copy' | 'unknown';
  readonly plans: readonly { readonly plan: string; readonly eventName: string; readonly d0: CivilDate; readonly d1: CivilDate }[];
  readonly templates: readonly TemplateCard[];
  readonly defaults: Pick<InsertAnswers, 'currency' | 'calendar' | 'leadName' | 'leadEmail'>;
  /** An insertion somebody has begun and not finished, or null. */
  readonly unfinished: InsertProgress | null;
}

/** A template as a card. */
export interface TemplateCard {
  readonly id: string;
  readonly name: Localized;
  readonly summary: Localized;
  /** Name of the kind of occasion; cards of one category stand together. */
  readonly category: Localized;
  readonly headcount: number;
  readonly days: number;
  readonly startTime: string;
  /** Days of lead it is made for. */
  readonly leadDays: number;
  readonly tasks: number;
  readonly groups: readonly { readonly code: string; readonly name: Localized }[];
  readonly totals: readonly { readonly currency: string; readonly amount: number }[];
  /** Kept in this spreadsheet: it can be taken out of the list, and its file be copied. */
  readonly isSaved?: true;
}

/** What would be inserted; nothing is written. */
export interface EventPreview {
  readonly tasks: number;
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** What too little notice did to the dates; null when there is enough. */
  readonly lateStart: { readonly available: number; readonly lead: number; readonly moved: number; readonly keepFrom: number } | null;
  readonly legalMissed: readonly { readonly task: string; readonly limit: CivilDate }[];
  /** More than five tasks of one group due on one day. */
  readonly overload: readonly { readonly day: CivilDate; readonly group: string; readonly tasks: number }[];
  /** Titles of the sheets a person would see. */
  readonly sheets: readonly string[];
  /** Improvements of other events it would take over, also those that were left out. */
  readonly carry: readonly CarryOffer[];
  /** What is not said above. */
  readonly findings: readonly Finding[];
}

export interface InsertProgress {
  readonly plan: string;
  readonly done: number;
  readonly total: number;
  readonly finished: boolean;
  /** Once finished. */
  readonly outcome?: InsertOutcome;
}

/** A row of 任务分解表: by id, and by number as it was read. */
export interface RowRef extends OfPlan {
  readonly id: string;
  readonly row: number;
  /** The task as it was read: for a row without an id, which is refused when it says something else by now. */
  readonly task?: string;
}

/** What a change of one row wrote, to be taken back. */
export interface RowChange extends RowRef {
  readonly column: 'status' | 'due';
  readonly from: string | number;
  readonly to: string | number;
  /** 日期方式 before, of a row whose due date was postponed. */
  readonly rule?: string;
}

export interface TodayItem {
  readonly row: number;
  readonly id: string;
  readonly task: string;
  readonly status: Status;
  readonly due: CivilDate;
  /** Working days late; 0 when not late. */
  readonly daysLate: number;
  /** The owner cell as typed. */
  readonly owner: string;
  /** Who answers for it while that cell is blank; '' when it is not, or when nobody can be reached. */
  readonly standIn: string;
  readonly group: string;
  readonly heading: 'late' | 'dueToday' | 'comingUp';
  /** Whether the person at the keyboard answers for it. */
  readonly mine: boolean;
}

export interface TodayView {
  readonly plan: string;
  readonly eventName: string;
  readonly language: Language;
  readonly today: CivilDate;
  readonly d0: CivilDate;
  readonly d1: CivilDate;
  /** 红 / 黄 / 绿 with its sentence, as on the Overview. */
  readonly health: { readonly colour: 'red' | 'amber' | 'green'; readonly sentence: string };
  /** The D0 the tasks still follow, when another one has been typed. */
  readonly scheduledFor: CivilDate | null;
  /** Most urgent first. */
  readonly items: readonly TodayItem[];
  /** Tasks of the whole plan; `dueSoon` = open, and due today or in the days that count as coming up. */
  readonly counts: { readonly open: number; readonly late: number; readonly dueSoon: number; readonly done: number };
  readonly people: readonly string[];
  readonly groups: readonly string[];
  readonly findings: readonly Finding[];
}

export interface ImportDraft extends OfPlan {
  readonly kind: 'people' | 'tasks';
  /** First row = header. */
  readonly rows: readonly (readonly string[])[];
  /** Column key of each place, null to leave it out; absent: recognised from the header. */
  readonly columns?: readonly (string | null)[];
}

export interface ImportPreview {
  /** Columns that may be chosen, with what they are called. */
  readonly choices: readonly { readonly key: string; readonly name: Localized; readonly needed: boolean }[];
  /** Recognised column of each place, or null. */
  readonly columns: readonly (string | null)[];
  /** Rows that would be taken, and what is wrong with them. */
  readonly rows: number;
  readonly findings: readonly Finding[];
}

export interface RemindersView {
  readonly on: boolean;
  readonly hour: number;
  /** Who they run as, hidden in part; null when nobody has switched them on. */
  readonly owner: string | null;
  readonly isMine: boolean;
  /** `yyyy-MM-dd HH:mm` in the spreadsheet's zone. */
  readonly lastRun: string | null;
  readonly nextRun: string | null;
  /** Recipients left today for the person at the keyboard. */
  readonly quota: number;
  /** Days of the coming two weeks on which nothing is sent. */
  readonly silentDays: readonly CivilDate[];
  /** Whether the trigger stands, as far as its owner can tell; null for others. */
  readonly trigger: boolean | null;
  readonly home: 'home' | 'copy' | 'unknown';
}

import type { CivilDate } from '../domain/civil-date';
import type { EventDates } from '../domain/reschedule';
import type { FreshLine } from '../workbook/restore-structure';
import type { SheetKind } from '../workbook/sheet-key';
import type { BookRecord, PlanRecord } from './stored-state';

/**
 * What an unfinished command was doing (design §2.2). It is written before the first change and deleted after the last; while it stands, the next
 * command first takes the work to an end (`recover.ts`). Every kind can be taken up at any point, any number of times.
 */
export type Journal =
  | BuildJournal
  | RepairJournal
  | MoveJournal
  | ApproveJournal
  | UndoJournal
  | RemoveJournal
  | RenumberJournal
  | CarryJournal;

/**
 * New sheets: a plan, or sheets added to one. Until `committed`, they are taken back: every sheet whose title starts with `titlePrefix` is deleted. After it
 * the listed sheets get their titles and are shown. Journals of form 1 have no `command`.
 */
export interface BuildJournal {
  readonly command?: 'build';
  readonly record: PlanRecord;
  readonly book: BookRecord;
  readonly titlePrefix: string;
  readonly committed: boolean;
  /** Final titles, and whether the sheet stays hidden. */
  readonly titles: readonly { readonly sheetId: number; readonly title: string; readonly hidden: boolean }[];
  /** The sheets are added to a plan that stands, whose other sheets must learn of them: the repair to be done next, which may have been under way before. */
  readonly repairAfter?: RepairJournal;
  /** What the new plan takes over once it stands. */
  readonly carryAfter?: CarryJournal;
  /** An insertion that a page carries on step by step (`insert-steps.ts`); absent when one run does it all. */
  readonly steps?: BuildSteps;
}

/** How far an insertion in steps has come. */
export interface BuildSteps {
  /** Ids of the empty sheets in tab order; null until all are made. */
  readonly sheetIds: readonly number[] | null;
  /** Place of the first sheet among all, 0-based. */
  readonly place: number;
  /** Steps that have been carried out, and how many there are. */
  readonly done: number;
  readonly total: number;
  /** Operations carried out. */
  readonly operations: number;
  /** Hash of the account that began it. */
  readonly by: string;
  /** Until this instant (milliseconds since 1970-01-01 UTC) a page may be on its way with the next step. */
  readonly aliveUntil: number;
}

/** A repair: what is missing is found anew; `fresh` are the lines that were put back and are to be filled. */
export interface RepairJournal {
  readonly command: 'repair';
  readonly plan: string;
  readonly fresh: readonly FreshLine[];
  /** True: the last change to be taken back is this repair's, a run that takes it up adds to that list. False: it is too long to be taken back. */
  readonly isListed?: boolean;
}

/** A move of the event date; the dates are counted anew as on `today`. */
export interface MoveJournal {
  readonly command: 'move';
  readonly plan: string;
  readonly to: EventDates;
  readonly today: CivilDate;
  /** Dates may have been written; the list by which they are taken back stands, unless it was too long. */
  readonly isWriting?: boolean;
}

/** A plan being approved. */
export interface ApproveJournal {
  readonly command: 'approve';
  readonly plan: string;
  readonly version: number;
  readonly approver: string;
  readonly day: CivilDate;
  /** Cells may have been written; the list of them stands, and goes on being what is frozen, unless it was too long. */
  readonly isWriting?: boolean;
}

/** The last change being taken back; what it was stands with the change. */
export interface UndoJournal {
  readonly command: 'undo';
}

/** Sheets being removed, or made plain: those of `plan` (all plans when null), all or only some kinds. */
export interface RemoveJournal {
  readonly command: 'remove';
  readonly plan: string | null;
  readonly kinds: readonly SheetKind[] | null;
  /** Whether the sheets stay, with their values, as plain sheets. */
  readonly keep: boolean;
  /** Title of the blank sheet that is left when no visible sheet remains. */
  readonly blankTitle: string;
  /** Whether everything remembered goes too. */
  readonly uninstall: boolean;
}

/** Plans of a copied spreadsheet getting ids of their own, by their old ids. */
export interface RenumberJournal {
  readonly command: 'renumber';
  readonly ids: { readonly [old: string]: string };
}

/** Improvements being carried into a plan that stands; what is carried stands in properties of its own (`carry-store.ts`). */
export interface CarryJournal {
  readonly command: 'carry';
  readonly plan: string;
  /** The dates of what is new are counted as on this day. */
  readonly today: CivilDate;
  /** What the source rows are to say. */
  readonly mark: string;
  /** How many improvements, and in how many properties they stand. */
  readonly items: number;
  readonly parts: number;
  /** Whether it can be taken back as the last change; what comes with a new plan goes with it. */
  readonly isUndoable: boolean;
  /** As in {@link RepairJournal}. */
  readonly isListed?: boolean;
  /** Rows were added below the last one of a table, so that a repair must follow. */
  readonly needsRepair?: boolean;
}

/** Whether a journal is of new sheets. */
export function isBuilding(journal: Journal): journal is BuildJournal {
  return journal.command === undefined || journal.command === 'build';
}

/** How long a page may take from one step to the next before its insertion counts as left behind, in milliseconds. */
export const ALIVE_MS = 2 * 60_000;

/**
 * Whether somebody is in the middle of an insertion in steps. Past its commit point any run may finish it; an instant further ahead than one step allows
 * comes from a clock that was wrong.
 */
export function isAlive(journal: Journal, instant: number): boolean {
  if (!isBuilding(journal) || journal.committed || !journal.steps) return false;
  const left = journal.steps.aliveUntil - instant;
  return left > 0 && left <= ALIVE_MS;
}

import type { CivilDate } from './civil-date';

/** What a mail speaks of beside tasks: a post, a thing to be in place, a payment, a decision on a risk, an issue, an improvement, an invitation. */
export const ROW_KINDS = ['post', 'resource', 'payment', 'decision', 'issue', 'improvement', 'guest'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** A line of a mail is a task or a row of another sheet. */
export type ItemKind = 'task' | RowKind;

/** An open row of another sheet than the task list that somebody must see to, as its typed cells say it; text is trimmed, '' where blank. */
export interface DueRow {
  readonly kind: RowKind;
  /** Title of its sheet. */
  readonly sheet: string;
  /** See PlanFacts.tasksUrl. */
  readonly url: string | null;
  /** Row number in the sheet, 1-based. */
  readonly row: number;
  readonly name: string;
  /** A name, an address, several, or a group; '' when nobody is named. */
  readonly owner: string;
  /** Letters of that column; '' when it is gone. */
  readonly ownerColumn: string;
  /** Null only for an issue without a time limit. */
  readonly due: CivilDate | null;
  /** Minute of that day by which it must be done; null for the whole day. */
  readonly time: number | null;
  /** What the reader should know of it beside its name: an amount, a channel, how much is missing. */
  readonly detail: string;
  /** Its status as typed. */
  readonly state: string;
}

/** A risk of the highest level that is still watched. */
export interface HighRisk {
  readonly row: number;
  readonly risk: string;
  readonly owner: string;
}

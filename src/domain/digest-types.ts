import type { CivilDate } from './civil-date';
import type { StandIn } from './digest-routing';
import type { HighRisk, ItemKind } from './due-rows';
import type { Finding } from './finding';
import type { Health } from './health';
import type { Language } from './language';
import type { Overload } from './overload';
import type { Status } from './plan-facts';

/** What a mail says about the plan an item is from. */
export interface DigestPlan {
  readonly plan: string;
  readonly name: string;
  readonly language: Language;
  readonly d0: CivilDate;
  readonly d1: CivilDate;
  /** Calendar days ahead that count as 接下来. */
  readonly dueSoonDays: number;
  readonly titles: { readonly tasks: string; readonly team: string };
  /** See PlanFacts: a row link adds `&range=A7`. */
  readonly tasksUrl: string | null;
  /** First address of the first lead who has one: where an answer to the mail should go. */
  readonly leadAddress: string | null;
  /** Name of that lead, else of the first; '' when none is named. */
  readonly leadName: string;
}

/** One open task, or row of another sheet, in a mail. */
export interface DigestItem {
  readonly plan: DigestPlan;
  readonly kind: ItemKind;
  readonly row: number;
  /** See PlanFacts.tasksUrl; that of the item's own sheet. */
  readonly url: string | null;
  /** What is to be done. */
  readonly task: string;
  /** Null for what is no task. */
  readonly status: Status | null;
  /** The status of what is no task, as typed. */
  readonly state: string;
  /** Null for an issue without a time limit, and for a task without a date that somebody waits for. */
  readonly due: CivilDate | null;
  /** Minute of that day; null for the whole day. */
  readonly time: number | null;
  /** Working days since the due date; 0 when not late, or late only by days nobody works. */
  readonly daysLate: number;
  readonly group: string;
  /** The owner cell as typed; '' when blank. */
  readonly owner: string;
  /** What is to come of a task; of another row what the reader should know of it. */
  readonly deliverable: string;
  readonly reason: string;
  /** Not begun, and all that it had to wait for is done. */
  readonly ready: boolean;
  /** Tasks of others that wait for this one. */
  readonly blocks: readonly { readonly task: string; readonly owner: string }[];
  /** Null when the reader owns the task. */
  readonly standIn: StandIn | null;
}

/** Tasks of a group, or of the whole plan; cancelled tasks are in none of the counts. */
export interface GroupCounts {
  /** As first typed; '' for tasks without a group. */
  readonly group: string;
  readonly open: number;
  /** Open with a due date before today. */
  readonly late: number;
  /** Open and due today or within the plan's dueSoonDays. */
  readonly dueSoon: number;
  readonly done: number;
}

export type DigestFindingCode = 'digest.noAddress' | 'digest.badAddress' | 'digest.noLeadAddress' | 'digest.leadSilent' | 'digest.badDate';

/** What the lead of a plan reads beside the own tasks. */
export interface LeadSummary {
  readonly plan: DigestPlan;
  readonly total: GroupCounts;
  /** In the order in which the groups first appear in the team, then in the tasks. */
  readonly groups: readonly GroupCounts[];
  readonly health: Health;
  /** Late tasks and other rows together. */
  readonly late: number;
  /** Working days from which a late item is escalated. */
  readonly escalationDays: number;
  /** What is escalated to the lead, oldest due first. */
  readonly longLate: readonly DigestItem[];
  /** How much is escalated to others, by person (上报对象). */
  readonly escalatedTo: readonly { readonly name: string; readonly items: number }[];
  /** Late items of which nobody hears, because those who should have chosen 不接收. */
  readonly silent: { readonly items: number; readonly people: readonly string[] };
  /** People with too much due on one day, from today on. */
  readonly overload: readonly Overload[];
  readonly highRisks: readonly HighRisk[];
  /** Open tasks with a blank owner cell. */
  readonly withoutOwner: number;
  readonly findings: readonly Finding<DigestFindingCode>[];
  /** What is missing of the plan's sheets, see PlanFacts. */
  readonly damage: readonly Finding[];
  /** The D0 the tasks are still scheduled for, when the typed D0 is another. */
  readonly scheduledFor: CivilDate | null;
}

/**
 * The one mail of a person on a day: open tasks and rows of other sheets under three headings, what others wait for, what is escalated to them, and for a
 * lead the state of the plan. An item stands under one of the headings or among `waiting`, never twice.
 */
export interface PersonDigest {
  /** As first typed. */
  readonly address: string;
  /** '' when the address is not that of a named team member. */
  readonly name: string;
  /** False when the address stands only in an owner cell, so that there is no row with a 接收提醒 of its own. */
  readonly inTeam: boolean;
  /** Somebody of another company, who gets the rows without a way into the workbook. */
  readonly isVendor: boolean;
  /** Plans this mail speaks of, in the order given. */
  readonly plans: readonly DigestPlan[];
  /** Oldest due first, ties in the order of plans and rows. */
  readonly late: readonly DigestItem[];
  readonly dueToday: readonly DigestItem[];
  /** Due after today within the plan's dueSoonDays, soonest first. */
  readonly comingUp: readonly DigestItem[];
  /** Not due yet, but able to begin, or in the way of others. */
  readonly waiting: readonly DigestItem[];
  /** Late for long, of people who name the reader as 上报对象. */
  readonly escalated: readonly DigestItem[];
  readonly lead: readonly LeadSummary[];
}

/** Whatever was due before today and is still open is late; what is due today is not (domain reference §8.6). */
export type Heading = 'late' | 'dueToday' | 'comingUp';

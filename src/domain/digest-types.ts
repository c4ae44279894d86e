import type { CivilDate } from './civil-date';
import type { StandIn } from './digest-routing';
import type { Finding } from './finding';
import type { Language } from './language';
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
}

/** One open task in a mail. */
export interface DigestItem {
  readonly plan: DigestPlan;
  readonly row: number;
  readonly task: string;
  readonly status: Status;
  readonly due: CivilDate;
  /** Working days since the due date; 0 when not late, or late only by days nobody works. */
  readonly daysLate: number;
  readonly group: string;
  /** The owner cell as typed; '' when blank. */
  readonly owner: string;
  readonly deliverable: string;
  readonly reason: string;
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

export type DigestFindingCode = 'digest.noAddress' | 'digest.badAddress' | 'digest.noLeadAddress' | 'digest.badDate';

/** What the lead of a plan reads beside the own tasks. */
export interface LeadSummary {
  readonly plan: DigestPlan;
  readonly total: GroupCounts;
  /** In the order in which the groups first appear in the team, then in the tasks. */
  readonly groups: readonly GroupCounts[];
  /** Working days from which a late task is in `longLate`. */
  readonly escalationDays: number;
  /** Of all owners, oldest due first. */
  readonly longLate: readonly DigestItem[];
  /** Open tasks with a blank owner cell. */
  readonly withoutOwner: number;
  readonly findings: readonly Finding<DigestFindingCode>[];
  /** What is missing of the plan's sheets, see PlanFacts. */
  readonly damage: readonly Finding[];
  /** The D0 the tasks are still scheduled for, when the typed D0 is another. */
  readonly scheduledFor: CivilDate | null;
}

/** The one mail of a person on a day: open tasks under three headings, and for a lead the state of the plan. */
export interface PersonDigest {
  /** As first typed. */
  readonly address: string;
  /** '' when the address is not that of a named team member. */
  readonly name: string;
  /** False when the address stands only in an owner cell, so that there is no row with a 接收提醒 of its own. */
  readonly inTeam: boolean;
  /** Plans this mail speaks of, in the order given. */
  readonly plans: readonly DigestPlan[];
  /** Oldest due first, ties in the order of plans and rows. */
  readonly late: readonly DigestItem[];
  readonly dueToday: readonly DigestItem[];
  /** Due after today within the plan's dueSoonDays, soonest first. */
  readonly comingUp: readonly DigestItem[];
  readonly lead: readonly LeadSummary[];
}

/** Whatever was due before today and is still open is late; what is due today is not (domain reference §8.6). */
export type Heading = 'late' | 'dueToday' | 'comingUp';

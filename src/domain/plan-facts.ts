import type { CivilDate } from './civil-date';
import type { DueRow, HighRisk } from './due-rows';
import type { Finding } from './finding';
import type { BudgetSums } from './health';
import type { Language } from './language';
import type { DateRule, Phase, Priority } from './template';
import type { WorkCalendar } from './working-days';

/** What a person types in 状态. Late is never a status: it follows from the due date (`mark.ts`). */
export const STATUSES = ['notStarted', 'inProgress', 'done', 'blocked', 'cancelled'] as const;
export type Status = (typeof STATUSES)[number];

/** 总负责人 lead · 组长 groupLead · 组员 member · 外部供应商 vendor. */
export const ROLES = ['lead', 'groupLead', 'member', 'vendor'] as const;
export type Role = (typeof ROLES)[number];

/** 每日 · 仅滞后 · 每周 · 不接收 (domain reference §1.2). */
export const DIGEST_CHOICES = ['daily', 'lateOnly', 'weekly', 'none'] as const;
export type DigestChoice = (typeof DIGEST_CHOICES)[number];

/** One row of 任务分解表 as its typed cells say it; text is trimmed, '' where blank. */
export interface TaskFacts {
  /** Row number in the sheet, 1-based: for links and for telling a person where. */
  readonly row: number;
  readonly id: string;
  readonly task: string;
  readonly status: Status;
  /** A name, an address or several; '' when nobody is named. */
  readonly owner: string;
  readonly start: CivilDate | null;
  readonly due: CivilDate | null;
  /** What stands in the due cell when it is no date (`下周二`); '' otherwise. Such a task is under no heading until somebody mends it. */
  readonly unreadableDue: string;
  /** Label of the group as typed; open enum. */
  readonly group: string;
  readonly phase: Phase | null;
  readonly priority: Priority | null;
  readonly rule: DateRule | null;
  readonly deliverable: string;
  /** 滞后原因/需要支持. */
  readonly reason: string;
  /** 前置任务 as typed: ids or names of other tasks. */
  readonly predecessors: string;
  readonly doneOn: CivilDate | null;
}

/** One row of 团队与分工. */
export interface Member {
  readonly row: number;
  /** The code of the group on the rows a plan starts with. */
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly role: Role;
  /** As typed; may be blank, malformed or several. */
  readonly email: string;
  readonly digest: DigestChoice;
  /** 上报对象: a name or an address; '' for the lead. */
  readonly escalate: string;
}

/** What is read of a plan to say who must do what by when. */
export interface PlanFacts {
  readonly plan: string;
  readonly name: string;
  readonly language: Language;
  readonly d0: CivilDate;
  readonly d1: CivilDate;
  /** The D0 the tasks were last scheduled for; differs from `d0` after the user typed another date. */
  readonly scheduledFor: CivilDate;
  /** Days ahead that count as 接下来 (setting, default 3). */
  readonly dueSoonDays: number;
  /** Working days late from which the lead hears of it (setting, default 3). */
  readonly escalationDays: number;
  readonly calendar: WorkCalendar;
  readonly tasks: readonly TaskFacts[];
  readonly team: readonly Member[];
  /** Open rows of the plan's other sheets. */
  readonly rows: readonly DueRow[];
  /** Cells of these rows where a date should stand and none does. */
  readonly rowFindings: readonly Finding<'digest.badDate'>[];
  readonly highRisks: readonly HighRisk[];
  /** Null without a budget. */
  readonly budget: BudgetSums | null;
  /** Lower limit of the reserve as a share of the budget. */
  readonly reserveLow: number;
  /** Titles of the sheets, for findings and links: `任务分解表`, `团队与分工`. */
  readonly titles: { readonly tasks: string; readonly team: string };
  /** Letters of the columns that findings name: `完成时限` and `负责人` of the tasks, `邮箱` of the team; '' for a column that is gone. */
  readonly columns: { readonly due: string; readonly owner: string; readonly email: string };
  /** URL of the task sheet without a range; a row link adds `&range=A7`. Null when the workbook has no address. */
  readonly tasksUrl: string | null;
  /** Sheets, columns and rows that are gone or out of place, so that this reading may not be all there is: for the lead to know. */
  readonly damage: readonly Finding[];
}

import type { Localized } from './language';

/**
 * The data of one kind of event, as it ships in `sheets-templates/` (domain reference §6–7). Everything here is language-neutral codes
 * plus texts in both languages; no dates, no people. `template-parser.ts` makes it from unknown JSON.
 */
export interface Template {
  readonly schemaVersion: 1;
  /** Lower-case words joined by `-`; also the file name. */
  readonly id: string;
  /** SemVer of the data. */
  readonly version: string;
  readonly name: Localized;
  readonly summary: Localized;
  /** Whom the event is for; templates are offered by it. */
  readonly category: TemplateCategory;
  /** Days of lead the plan is made for, by size: S 28, M 49, L 70, XL 112 (domain reference §6). */
  readonly tier: Tier;
  readonly leadDays: number;
  readonly headcount: number;
  /** Start of the event on D0 as `HH:mm`. */
  readonly startTime: string;
  /** Usual number of days from D0 to D1, both included. */
  readonly days: number;
  readonly groups: readonly TemplateGroup[];
  readonly masterPlan: readonly TemplateMasterRow[];
  readonly goals: readonly TemplateGoal[];
  readonly tasks: readonly TemplateTask[];
  readonly budget: TemplateBudget;
  readonly resources: readonly TemplateResource[];
  readonly risks: readonly TemplateRisk[];
  readonly runOfShow: readonly TemplateCue[];
  readonly kpis: readonly TemplateKpi[];
}

/** Kinds of occasion, in the order in which they are offered (domain reference §7); what fits none is `general`. */
export const TEMPLATE_CATEGORIES = ['internal', 'marketing', 'charity', 'campus', 'general'] as const;
export type TemplateCategory = (typeof TEMPLATE_CATEGORIES)[number];

export type Tier = 'S' | 'M' | 'L' | 'XL';

/** Lead days by tier (domain reference §6). */
export const TIER_LEAD_DAYS: { readonly [T in Tier]: number } = { S: 28, M: 49, L: 70, XL: 112 };

/** The group every plan has and whose lead is the lead of the plan. */
export const LEAD_GROUP = 'LEAD';

export interface TemplateGroup {
  /** Upper-case code: LEAD, PLAN, EXEC … (domain reference §1.2). */
  readonly code: string;
  readonly name: Localized;
  /** 职责边界: one sentence, what the group does and does not do. */
  readonly duty: Localized;
}

/** Keys of the rows of 活动策划总表, in order (domain reference §1.1). */
export const MASTER_ROWS = [
  'name',
  'goal',
  'theme',
  'when',
  'where',
  'audience',
  'format',
  'agenda',
  'materials',
  'promo',
  'budget',
  'risk',
  'approval',
  'health',
] as const;

export type MasterRowKey = (typeof MASTER_ROWS)[number];

export interface TemplateMasterRow {
  readonly key: MasterRowKey;
  /** Starting text of 内容; null where a formula fills it or the user must. */
  readonly content: Localized | null;
  readonly note: Localized | null;
  /** Id of the task whose owner and due date the row shows; null when none. */
  readonly task: string | null;
}

/** 策划 plan · 执行 prepare · 跟踪 run · 复盘 review, the seed's four phases. */
export const PHASES = ['plan', 'execute', 'track', 'review'] as const;
export type Phase = (typeof PHASES)[number];

/** How a row's dates behave: 随活动日 float, 固定 fixed, 手工 manual, 法定 legal (domain reference §1.3). */
export const DATE_RULES = ['float', 'fixed', 'manual', 'legal'] as const;
export type DateRule = (typeof DATE_RULES)[number];

export const PRIORITIES = ['high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

export interface TemplateTask {
  /** Unique in the template: C01 … C17 for the common tasks, own letter for the rest. */
  readonly id: string;
  readonly phase: Phase;
  readonly name: Localized;
  /** Code of one of the template's groups. */
  readonly group: string;
  /**
   * Calendar days: negative counts back from D0, positive forward from D1. 0 as a start is D0; 0 as a due date is D1 when the start
   * is 0 or later ("0→0 means D0 … D1", domain reference §7), else D0.
   */
  readonly start: number;
  readonly due: number;
  readonly rule: Exclude<DateRule, 'manual'>;
  /** For legal rows: the latest offset the law or house rule allows for `due`, and whose rule it is. */
  readonly legal: { readonly latest: number; readonly note: Localized } | null;
  readonly deliverable: Localized;
  readonly priority: Priority;
  /** Kept in the 精简 / minimal set. */
  readonly minimal: boolean;
  /** Ids of tasks that must be done first. */
  readonly predecessors: readonly string[];
  /** Id of the common task this row stands for (替), or null. */
  readonly replaces: string | null;
}

export interface TemplateGoal {
  readonly id: string;
  readonly metric: Localized;
  readonly unit: Localized;
  /** Null when the target follows from other data; then `targetNote` says how. */
  readonly target: number | null;
  readonly targetNote: Localized | null;
  readonly direction: 'up' | 'down';
  /** Share of the whole in percent; goals sum to 100. */
  readonly weight: number;
}

export interface TemplateBudget {
  /**
   * Starting totals including the reserve, one a currency: an amount is only ever shown in its own currency. In any other the user types a
   * total and the shares spread it.
   */
  readonly totals: readonly { readonly currency: string; readonly amount: number }[];
  readonly lines: readonly TemplateBudgetLine[];
}

export const BUDGET_CATEGORIES = [
  'venue',
  'stage',
  'catering',
  'materials',
  'people',
  'publicity',
  'technology',
  'transport',
  'safety',
  'other',
  'reserve',
] as const;
export type BudgetCategory = (typeof BUDGET_CATEGORIES)[number];

export const BUDGET_BASES = ['fixed', 'perHead', 'perDay'] as const;
export type BudgetBasis = (typeof BUDGET_BASES)[number];

export interface TemplateBudgetLine {
  readonly id: string;
  readonly category: BudgetCategory;
  readonly item: Localized;
  readonly basis: BudgetBasis;
  /** Percent of the total including the reserve; lines sum to 100. Exactly one line is the reserve. */
  readonly share: number;
  readonly group: string;
}

export const RESOURCE_CATEGORIES = ['venue', 'equipment', 'materials', 'people', 'guests', 'vendors', 'permits'] as const;
export type ResourceCategory = (typeof RESOURCE_CATEGORIES)[number];

export const RESOURCE_CHANNELS = ['own', 'buy', 'rent', 'sponsor', 'borrow', 'invite', 'approve'] as const;
export type ResourceChannel = (typeof RESOURCE_CHANNELS)[number];

export interface TemplateResource {
  readonly id: string;
  readonly category: ResourceCategory;
  readonly item: Localized;
  readonly spec: Localized;
  readonly unit: Localized;
  readonly need: number;
  /** Whether `need` is for the template's headcount and grows and shrinks with the plan's. */
  readonly perHead: boolean;
  readonly channel: ResourceChannel;
  /** Id of the budget line that pays for it, or null. */
  readonly budgetLine: string | null;
  /** Offset by which it is in place; default −7. */
  readonly due: number;
  readonly group: string;
}

export const RISK_CATEGORIES = ['people', 'venue', 'supply', 'flow', 'publicity', 'money', 'safety', 'weather', 'compliance'] as const;
export type RiskCategory = (typeof RISK_CATEGORIES)[number];

export interface TemplateRisk {
  readonly id: string;
  readonly category: RiskCategory;
  readonly risk: Localized;
  /** 1 … 5 each. */
  readonly likelihood: number;
  readonly impact: number;
  readonly prevention: Localized;
  readonly trigger: Localized;
  readonly response: Localized;
  readonly group: string;
  /** Minutes allowed on site; null when the limit is a decision day instead. */
  readonly limitMinutes: number | null;
  /** Offset of the decision day, or null. */
  readonly decideBy: number | null;
}

export interface TemplateCue {
  /** Minutes from the opening; negative before it. */
  readonly at: number;
  readonly segment: Localized;
  readonly minutes: number;
  readonly group: string;
}

export interface TemplateKpi {
  /** Key of the catalogue in domain reference §4, or an own one. */
  readonly key: string;
  readonly metric: Localized;
}

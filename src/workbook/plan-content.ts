import type { CivilDate } from '../domain/civil-date';
import type { Language } from '../domain/language';
import type { ScheduledTask } from '../domain/schedule';
import type { Template } from '../domain/template';
import type { EnumValue } from './enums';
import type { SheetKind } from './sheet-key';

/** Who leads a group. */
export interface GroupLead {
  /** Code of the template's group. */
  readonly group: string;
  readonly name: string;
  readonly email: string;
}

/** Everything the sheets of a new plan are made from: the template, the user's answers, and the schedule. */
export interface PlanContent {
  readonly plan: string;
  readonly template: Template;
  readonly language: Language;
  readonly d0: CivilDate;
  readonly d1: CivilDate;
  /** Start of the event on D0, `HH:mm`. */
  readonly startTime: string;
  readonly eventName: string;
  readonly venue: string;
  readonly headcount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly calendar: EnumValue<'calendar'>;
  /** The inserting user. */
  readonly lead: { readonly name: string; readonly email: string };
  /** Leads of groups that are known already, by code of the group. */
  readonly groupLeads: readonly GroupLead[];
  /** Total of the budget in the plan's currency; null to start from the template's. */
  readonly budgetTotal: number | null;
  /** Sheets a plan can do without that this one starts with; null for the usual ones. */
  readonly optionalSheets: readonly SheetKind[] | null;
  readonly schedule: readonly ScheduledTask[];
  /** The day, by its offset, of what has one day that follows the event: things in place, decisions about risks. */
  readonly followingDay: (offset: number) => CivilDate;
  /** Day from which a late start is counted. */
  readonly scheduledOn: CivilDate;
  /** Version of the bundle that writes. */
  readonly version: string;
}

/** The budget a plan starts with, in its currency: what was given, else the template's; null when it knows no amount in that currency. */
export function startingTotal({
  template,
  currency,
  budgetTotal,
}: Pick<PlanContent, 'template' | 'currency' | 'budgetTotal'>): number | null {
  return budgetTotal ?? template.budget.totals.find((total) => total.currency === currency)?.amount ?? null;
}

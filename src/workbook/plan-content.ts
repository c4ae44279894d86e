import type { CivilDate } from '../domain/civil-date';
import type { Language } from '../domain/language';
import type { ScheduledTask } from '../domain/schedule';
import type { Template } from '../domain/template';
import type { EnumValue } from './enums';

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
  readonly schedule: readonly ScheduledTask[];
  /** Day from which a late start is counted. */
  readonly scheduledOn: CivilDate;
  /** Version of the bundle that writes. */
  readonly version: string;
}

/** The template's starting budget in the currency of the plan, or null when it knows no amount in it. */
export function startingTotal({ template, currency }: Pick<PlanContent, 'template' | 'currency'>): number | null {
  return template.budget.totals.find((total) => total.currency === currency)?.amount ?? null;
}

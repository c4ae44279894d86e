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
  /** Total in `currency`, as the user gave it. */
  readonly budget?: number;
  readonly schedule: readonly ScheduledTask[];
  /** Day from which a late start is counted. */
  readonly scheduledOn: CivilDate;
  /** Version of the bundle that writes. */
  readonly version: string;
}

/** The budget a plan starts with: the user's, else the template's in the currency of the plan; null when there is neither. */
export function startingTotal({ template, currency, budget }: Pick<PlanContent, 'template' | 'currency' | 'budget'>): number | null {
  return budget ?? template.budget.totals.find((total) => total.currency === currency)?.amount ?? null;
}

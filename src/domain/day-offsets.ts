import { addDays, type CivilDate, daysBetween } from './civil-date';
import { TIER_LEAD_DAYS, type Tier } from './template';

/** First and last day of an event. */
interface EventSpan {
  readonly d0: CivilDate;
  readonly d1: CivilDate;
}

/**
 * The offset a template gives for `day`: before D0 counted back from it, after D1 forward from that. A day of the event itself is 0, since an offset
 * cannot say which of several days is meant.
 */
export function offsetOf(day: CivilDate, { d0, d1 }: EventSpan): number {
  if (day < d0) return daysBetween(d0, day);
  return day > d1 ? daysBetween(d1, day) : 0;
}

/** Days from the first to the last day of an event, both included. */
export function lengthOf({ d0, d1 }: EventSpan): number {
  return daysBetween(d0, addDays(d1, 1));
}

const TIERS: readonly Tier[] = ['S', 'M', 'L', 'XL'];

/** The longest preparation a template can ask for, in days. */
export const LONGEST_LEAD = TIER_LEAD_DAYS.XL;

/** The smallest tier from `least` on whose lead reaches back to the offset `earliest`; the largest when none does. */
export function tierFor(earliest: number, least: Tier): Tier {
  return TIERS.slice(TIERS.indexOf(least)).find((tier) => TIER_LEAD_DAYS[tier] >= -earliest) ?? 'XL';
}

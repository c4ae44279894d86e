/** How much notice a plan gets against what its template asks for, both in calendar days. */
export interface Notice {
  /** Days of lead the template is made for. */
  readonly lead: number;
  /** Days from today to D0; at least 1. */
  readonly available: number;
}

/** What a late start does to a plan, for previews. */
export interface LateStart extends Notice {
  /** Whether there is less notice than the template asks for. */
  readonly compressed: boolean;
  /** The last days before D0 that keep their offsets: T-keepFrom and later stay where they are. The whole lead when nothing is compressed. */
  readonly keepFrom: number;
}

/** The last days before the event are never squeezed beyond this many. */
const KEPT_DAYS_AT_MOST = 14;

/**
 * How a plan with this notice is compressed. With A days available and a lead of L, the last k = min(14, ⌊A/2⌋) days stay as they are
 * and the rest of the lead is squeezed into what is left before them; with A ≥ L nothing is.
 */
export function lateStart({ lead, available }: Notice): LateStart {
  const compressed = available < lead;
  return { compressed, keepFrom: compressed ? Math.min(KEPT_DAYS_AT_MOST, Math.floor(available / 2)) : lead, available, lead };
}

/**
 * The offset, in whole days from D0, that `offset` becomes under a late start; never before today.
 *
 * Offsets from −k on, and those after the event, stay. Those in [−L, −k) map linearly onto [−A, −k), rounded down, so that none lands
 * on −k or later and the order is kept. Offsets before −L behave as −L. Without compression an offset earlier than today becomes today.
 */
export function compressOffset(offset: number, notice: Notice): number {
  const { compressed, keepFrom, available, lead } = lateStart(notice);
  if (!compressed) return Math.max(offset, -available);
  if (offset >= -keepFrom) return offset;
  const within = Math.max(offset, -lead);
  return -keepFrom + Math.floor(((within + keepFrom) * (available - keepFrom)) / (lead - keepFrom));
}

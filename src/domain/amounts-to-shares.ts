import { spreadByShares } from './budget';

/** A share is told to a hundredth of a percent; nothing that is kept may have less. */
const UNITS = 10_000;

/** The reserve as hundredths of a percent of the total: the band the format of templates asks for. */
const RESERVE = { min: 1000, max: 1500 } as const;

/**
 * Amounts as percent of their sum, in hundredths, adding up to 100 exactly; at least 0.01 each, taken from the largest. Equal parts when there is
 * nothing to go by. Negative amounts count as nothing.
 */
export function percentages(amounts: readonly number[], whole: number = UNITS): number[] {
  const known = amounts.map((amount) => (amount > 0 && Number.isFinite(amount) ? amount : 0));
  const parts = known.some((amount) => amount > 0) ? known : known.map(() => 1);
  const units = spreadByShares(
    whole,
    parts.map((share) => ({ share })),
  ).map((unit) => Math.max(1, unit));
  const over = units.reduce((sum, unit) => sum + unit, 0) - whole;
  const largest = units.indexOf(Math.max(...units));
  return units.map((unit, index) => (index === largest ? unit - over : unit) / 100);
}

/**
 * Shares of the lines of a budget, the reserve at `reserve` among them: as {@link percentages}, but the reserve stays within 10 to 15 percent and the others
 * share the rest. `before`: what the reserve would have been, when it had to be changed.
 */
export function sharesWithReserve(
  amounts: readonly number[],
  reserve: number,
): { readonly shares: readonly number[]; readonly before: number | null } {
  const shares = percentages(amounts);
  const units = Math.round((shares[reserve] ?? 0) * 100);
  const kept = Math.min(RESERVE.max, Math.max(RESERVE.min, units));
  if (kept === units) return { shares, before: null };
  const others = percentages(
    amounts.filter((_, index) => index !== reserve),
    UNITS - kept,
  );
  return {
    shares: [...others.slice(0, reserve), kept / 100, ...others.slice(reserve)],
    before: (amounts[reserve] ?? 0) > 0 ? units / 100 : 0,
  };
}

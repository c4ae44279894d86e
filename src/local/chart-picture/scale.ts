/** Marks of an axis from 0 up: as many as read well, at round figures. */
export interface Scale {
  readonly most: number;
  readonly marks: readonly { readonly at: number; readonly text: string }[];
}

/** Parts of the axis, at most. */
const PARTS = 5;

/** An axis that holds all values. `most` ends it where it is told; shares are marked in per cent. */
export function scaleFor(values: readonly (number | null)[], most: number | null): Scale {
  const largest = most ?? Math.max(0, ...values.map((value) => value ?? 0));
  const step = roundStep(largest / PARTS, most === null);
  const end = most ?? Math.max(step, Math.ceil(largest / step) * step);
  const count = Math.round(end / step);
  const marks = Array.from({ length: count + 1 }, (_, index) => {
    const at = index === count ? end : index * step;
    return { at, text: most === 1 ? `${Math.round(at * 100)}%` : grouped(at) };
  });
  return { most: end, marks };
}

/** The next of 1, 2, 2.5 and 5 with zeros; counts are whole. */
function roundStep(least: number, isWhole: boolean): number {
  if (least <= 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 2.5, 5].find((each) => each * unit >= least - 1e-9) ?? 10) * unit;
  return isWhole ? Math.max(1, Math.ceil(step)) : step;
}

/** `125,000`. */
function grouped(value: number): string {
  return String(Math.round(value * 100) / 100).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

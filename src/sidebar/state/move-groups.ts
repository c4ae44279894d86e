import type { Value } from './methods';

export type MovePreview = Value<'previewMove'>;
export type DateMove = MovePreview['moves'][number];
export type KeptTask = MovePreview['kept'][number];

/** Reasons in the order in which they are shown: what needs a person first. */
export const MOVE_REASONS: readonly DateMove['reason'][] = ['legalMissed', 'legal', 'squeezed', 'fixed', 'snapped', 'float'];
export const KEEP_REASONS: readonly KeptTask['reason'][] = ['handSet', 'manual', 'noOffset', 'done', 'cancelled'];

/** The rows under each reason, in the order of `reasons`; reasons without rows are left out. */
export function byReason<R extends string, T extends { readonly reason: R }>(
  rows: readonly T[],
  reasons: readonly R[],
): { readonly reason: R; readonly rows: readonly T[] }[] {
  return reasons.map((reason) => ({ reason, rows: rows.filter((row) => row.reason === reason) })).filter((group) => group.rows.length > 0);
}

import { parseEnum } from './enums';

/** What a row says of its status; the days as cells hold them, '' where blank. */
export interface StampedRow {
  readonly status: string;
  readonly doneOn: unknown;
  readonly updated: unknown;
}

/**
 * What 实际完成日 and 最近更新 become when a status has been changed on `day` (a day number), as they must be written; null when both stay. Done is stamped where
 * no day stands; reopened, a day that was stamped with the last change goes, and one that a person has typed stays; any other change is a day of update, unless
 * `isUpdatedTyped` with it.
 */
export function statusStamps(
  { status, doneOn, updated }: StampedRow,
  day: number,
  isUpdatedTyped = false,
): [doneOn: string | number, updated: number] | null {
  const isDone = parseEnum('status', status) === 'done';
  if (isDone) return doneOn === '' ? [day, day] : null;
  if (doneOn !== '') return Number(doneOn) === Number(updated) ? ['', day] : null;
  return status !== '' && !isUpdatedTyped ? ['', day] : null;
}

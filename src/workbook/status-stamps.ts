/**
 * What 实际完成日 and 最近更新 become when a status has been changed on `day` (a day number), as they must be written; null when both stay. Done is stamped where
 * no day stands; reopened, a day that was stamped with the last change goes, and one that a person has typed stays.
 */
export function statusStamps(
  isDone: boolean,
  doneOn: unknown,
  updated: unknown,
  day: number,
): [doneOn: string | number, updated: number] | null {
  if (isDone && doneOn === '') return [day, day];
  if (!isDone && doneOn !== '' && Number(doneOn) === Number(updated)) return ['', day];
  return null;
}

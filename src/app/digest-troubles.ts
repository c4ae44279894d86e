import { type CivilDate, daysBetween, parseCivilDate } from '../domain/civil-date';
import type { Finding } from '../domain/finding';
import { LEDGER_PREFIX, type StoredState } from './stored-state';

/** How the sending stands before the first mail of a run. */
export interface SendingNow {
  readonly day: CivilDate;
  /** Mails that may still be sent, and that are to be. */
  readonly quota: number;
  readonly mails: number;
}

/**
 * What keeps, or has kept, mails from going out, for the leads to read in theirs: reminders that are off, a trigger that missed a whole day, mails of the last
 * run that failed or are in doubt, an allowance that does not reach.
 */
export function troublesOf({ reminders, lastRun, raw }: StoredState, { day, quota, mails }: SendingNow): Finding[] {
  const troubles: Finding[] = [];
  const note = (code: string, facts: Finding['facts'] = {}): void => {
    troubles.push({ code, path: '', facts });
  };
  if (reminders?.on !== true) note('digest.isOff');
  const last = parseCivilDate((lastRun ?? '').slice(0, 10));
  const before = last !== null && last < day ? last : null;
  if (before !== null && reminders?.on === true && before >= reminders.since && daysBetween(before, day) > 1)
    note('digest.wasSilent', { last: lastRun ?? '' });
  const unsure = before === null ? 0 : unsettledOn(raw, before);
  if (unsure > 0) note('digest.notSent', { day: before ?? '', n: unsure });
  if (mails > quota) note('digest.quotaShort', { quota, mails });
  return troubles;
}

/** Entries of a day's ledger that failed or were never settled. */
function unsettledOn(raw: StoredState['raw'], day: CivilDate): number {
  const shards = Object.keys(raw).filter((key) => key.startsWith(`${LEDGER_PREFIX}${day}.`));
  return shards.reduce((count, key) => count + (raw[key]?.match(/":"[cf],/g)?.length ?? 0), 0);
}

import { runAlone, runCommand } from './command';
import { failure } from './failure';
import type { Ports } from './ports';
import { isCopy } from './spreadsheet-home';
import { type Reminders, readState, writeReminders } from './stored-state';

/** Hour from which the digest goes out unless the user says otherwise. */
export const DEFAULT_HOUR = 8;

/** The present settings, or null when reminders were never switched on. */
export function currentReminders(ports: Ports): Reminders | null {
  return readState(ports.properties).reminders;
}

/** Whether somebody else's account sends the mails now: taking over must be said, not done in passing (platform reference §4.4). */
export function isOthers(ports: Ports, reminders: Reminders | null): boolean {
  return reminders?.on === true && reminders.owner !== ports.account.hash(ports.account.email());
}

/** Who a mail names as having switched the reminders on: that account, hidden in part when another one sends now; the sender when nobody has. */
export function switchedOnBy(ports: Ports, reminders: Reminders | null): string {
  return reminders !== null && isOthers(ports, reminders) ? reminders.ownerShown : ports.account.email();
}

/**
 * Switches the daily reminders on under the account that runs: its trigger, its quota, its name on the mails. Another account's reminders are only
 * replaced with `takeOver`; otherwise throws a Failure `reminders.others`. Throws `reminders.noPlan` in a spreadsheet without a plan, and `copy.undecided` in a copy that has not been settled.
 */
export function turnRemindersOn(ports: Ports, options: { readonly hour?: number; readonly takeOver?: boolean } = {}): Reminders {
  return runCommand(ports, ({ reminders, plans, book }) => {
    if (plans.length === 0) throw failure('reminders.noPlan');
    if (isCopy(ports, { book, reminders })) throw failure('copy.undecided');
    if (isOthers(ports, reminders) && options.takeOver !== true) throw failure('reminders.others', { owner: reminders?.ownerShown ?? '' });
    const hour = options.hour ?? reminders?.hour ?? DEFAULT_HOUR;
    if (!Number.isInteger(hour) || hour < 0 || hour > 23) throw failure('reminders.badHour', { hour: String(hour) });
    const email = ports.account.email();
    const next: Reminders = {
      on: true,
      owner: ports.account.hash(email),
      ownerShown: masked(email),
      triggerId: ports.triggers.ensureHourly(),
      hour,
      ...(reminders?.weekday === undefined ? {} : { weekday: reminders.weekday }),
      spreadsheetId: ports.workbook.id(),
      since: ports.clock.now().day,
    };
    writeReminders(ports.properties, next);
    return next;
  });
}

/** Switches them off for the whole spreadsheet, whatever else is unfinished. Another account's trigger cannot be deleted; it finds them off and does nothing. */
export function turnRemindersOff(ports: Ports): void {
  const done = ports.lock.within(() => {
    const { reminders } = readState(ports.properties);
    ports.triggers.removeOwn();
    if (reminders) writeReminders(ports.properties, { ...reminders, on: false });
    return true;
  });
  if (done === null) throw failure('busy');
}

/**
 * Sets the hour from which the digest goes out, whoever sends it. Throws a Failure `reminders.badHour`, `reminders.notOn` when nobody has ever switched them
 * on, and `copy.undecided` in a copy that has not been settled.
 */
export function setHour(ports: Ports, hour: number): void {
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) throw failure('reminders.badHour', { hour: String(hour) });
  runAlone(ports, ({ reminders, book }) => {
    if (!reminders) throw failure('reminders.notOn');
    if (isCopy(ports, { book, reminders })) throw failure('copy.undecided');
    writeReminders(ports.properties, { ...reminders, hour });
  });
}

/** `wang.fang@example.com` → `w…g@example.com`. */
function masked(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${name.slice(0, 1)}…${name.length > 1 ? name.slice(-1) : ''}@${domain}`;
}

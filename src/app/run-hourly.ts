import { Failure } from './failure';
import type { Ports } from './ports';
import { type DigestRun, sendDigests } from './send-digests';
import { isCopy } from './spreadsheet-home';
import type { Reminders, StoredState } from './stored-state';

/** Why an hour had nothing to do, or what it did. */
export type HourlyOutcome =
  | { readonly idle: 'off' | 'copy' | 'notOwner' | 'early' | 'complete' | 'busy' }
  | { readonly idle: null; readonly run: DigestRun };

/**
 * The one clock trigger asks what is due and not done (design §2.7): the digest hour has come and today's mails are not complete. So a missed
 * hour, a quota, a killed run or a moved hour heal by themselves an hour later. An idle hour reads properties only, no cell: `state`, as just read.
 */
export function runHourly(ports: Ports, triggerId: string | null, state: StoredState): HourlyOutcome {
  const { reminders } = state;
  if (!reminders?.on) return { idle: 'off' };
  const stranger = strangeness(ports, state, reminders, triggerId);
  if (stranger !== null) {
    ports.log.note(`hourly.${stranger}`);
    return { idle: stranger };
  }
  const waiting = waitsFor(ports, state, reminders);
  return waiting === null ? sendUnlessBusy(ports) : { idle: waiting };
}

/** Somebody at work in the spreadsheet is no fault to report: the next hour comes soon enough. */
function sendUnlessBusy(ports: Ports): HourlyOutcome {
  try {
    return { idle: null, run: sendDigests(ports) };
  } catch (error) {
    if (!(error instanceof Failure) || error.findings[0]?.code !== 'busy') throw error;
    ports.log.note('hourly.busy');
    return { idle: 'busy' };
  }
}

/** A copy of the spreadsheet, and a trigger of somebody who is not the digest owner, send nothing (platform reference §4.4). */
function strangeness(ports: Ports, state: StoredState, reminders: Reminders, triggerId: string | null): 'copy' | 'notOwner' | null {
  if (isCopy(ports, state)) return 'copy';
  if (triggerId !== null && triggerId === reminders.triggerId) return null;
  return ports.account.hash(ports.account.email()) === reminders.owner ? null : 'notOwner';
}

function waitsFor(ports: Ports, state: StoredState, reminders: Reminders): 'early' | 'complete' | null {
  const now = ports.clock.now();
  // A day before the one mailed last comes round again when the spreadsheet gets a zone further west: nobody is mailed for it twice, or out of turn.
  if (state.digestDay !== null && state.digestDay >= now.day) return 'complete';
  return now.minuteOfDay < reminders.hour * 60 ? 'early' : null;
}

import { composeDigests } from '../domain/digest';
import { addressKey } from '../domain/email-address';
import { sampleDigest } from '../domain/sample-digest';
import { translate } from '../i18n/translate';
import { stateToShow } from './command';
import { Failure, failure } from './failure';
import type { Ports } from './ports';
import { readPlans } from './read-plans';
import { switchedOnBy } from './reminders';
import { digestMail } from './send-digests';
import { isCopy } from './spreadsheet-home';

/**
 * Sends a mail to the person at the keyboard: theirs of today, or an example when there is nothing to say. It is no reminder: nothing is claimed, and theirs
 * still comes. Counts against the quota. Throws a Failure without a plan, without an address, in a copy that has not been settled, with the quota used up, and
 * when Google does not accept the mail.
 */
export function sendSample(ports: Ports): { readonly to: string } {
  const state = stateToShow(ports);
  if (isCopy(ports, state)) throw failure('copy.undecided');
  if (state.plans.length === 0) throw failure('reminders.noPlan');
  const to = ports.account.email();
  if (to === '') throw failure('sample.noAddress');
  if (ports.mail.remaining() < 1) throw failure('sample.noQuota');
  const { plans, findings } = readPlans(ports, state);
  const newest = plans[plans.length - 1];
  if (!newest) throw new Failure(findings);
  const { day, minuteOfDay } = ports.clock.now();
  const own = composeDigests(plans, day, { minuteOfDay, agendaWeekday: state.reminders?.weekday }).digests.find(
    ({ address }) => addressKey(address) === addressKey(to),
  );
  const digest = own ?? sampleDigest(newest, day, to, translate(newest.language, 'sample.task'));
  const mail = digestMail({ ...digest, address: to }, day, switchedOnBy(ports, state.reminders), ports.workbook.url());
  const language = digest.plans[0]?.language ?? newest.language;
  try {
    ports.mail.send({ ...mail, subject: translate(language, 'sample.subject', { subject: mail.subject }) });
  } catch {
    // Google's words are in the user's language and may repeat the address (platform reference §1.6).
    throw failure('sample.refused');
  }
  return { to };
}

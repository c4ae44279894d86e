import { composeDigests } from '../domain/digest';
import type { Finding } from '../domain/finding';
import { stateToShow } from './command';
import { KnownRecipients } from './known-recipients';
import type { Mail, Ports } from './ports';
import { readPlans } from './read-plans';
import { switchedOnBy } from './reminders';
import { digestMail } from './send-digests';

/** The mails that would go out today, most urgent first; nothing is claimed or sent. Rows a dead run left half changed are taken to their end first. */
export function previewDigests(ports: Ports): { readonly mails: readonly Mail[]; readonly findings: readonly Finding[] } {
  const state = stateToShow(ports);
  const { plans, findings } = readPlans(ports, state);
  const { day, minuteOfDay } = ports.clock.now();
  const composed = composeDigests(plans, day, { minuteOfDay, agendaWeekday: state.reminders?.weekday });
  const known = new KnownRecipients(state.raw);
  const owner = switchedOnBy(ports, state.reminders);
  const url = ports.workbook.url();
  return {
    mails: composed.digests.map((digest) => {
      return digestMail(digest, day, owner, url, { isFirst: !known.has(ports.account.hash(digest.address)) });
    }),
    findings: [...findings, ...composed.findings],
  };
}

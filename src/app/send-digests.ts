import type { CivilDate } from '../domain/civil-date';
import { composeDigests } from '../domain/digest';
import type { PersonDigest } from '../domain/digest-types';
import type { Finding } from '../domain/finding';
import { stateForReading } from './command';
import { type LoggedMail, writeDigestLog } from './digest-log';
import type { DigestContext } from './digest-mail/mail-view';
import { renderDigest } from './digest-mail/render-digest';
import { clockText } from './digest-mail/words';
import { troublesOf } from './digest-troubles';
import { failure } from './failure';
import { KnownRecipients } from './known-recipients';
import { type LedgerEntry, MailLedger, pruneLedger } from './mail-ledger';
import type { Mail, Ports } from './ports';
import { readPlans } from './read-plans';
import { switchedOnBy } from './reminders';
import { senderName } from './sender-name';
import { isCopy } from './spreadsheet-home';
import { completeDigestDay, writeLastRun } from './stored-state';

/** What became of today's mails. */
export interface DigestRun {
  readonly day: CivilDate;
  /** Mails sent by this run. */
  readonly sent: number;
  /** Refused by Google: said in the log, not tried again today. */
  readonly failed: number;
  /** Settled by an earlier run of the day. */
  readonly already: number;
  /** Cut off between claim and settlement by a run that died: nobody knows, so never sent again. */
  readonly uncertain: number;
  /** Left for a later hour because the quota or the time of this run was used up. */
  readonly waiting: number;
  readonly findings: readonly Finding[];
}

/** No new mail is claimed after this: Google ends an execution at six minutes, and what is claimed must be settled. */
const LAST_CLAIM_MS = 4.5 * 60_000;

/**
 * Sends today's digests (design §2.7–8): one mail a person, most urgent first, each claimed, sent and settled by itself under the document lock.
 * A second run on the same day sends only what the first did not come to. Throws a Failure `busy` when another run holds the lock, and `digest.copy`
 * in a copy of the spreadsheet until reminders are switched on there.
 */
export function sendDigests(ports: Ports): DigestRun {
  const run = ports.lock.within(() => sendUnderLock(ports));
  if (run === null) throw failure('busy');
  return run;
}

function sendUnderLock(ports: Ports): DigestRun {
  const state = stateForReading(ports);
  if (isCopy(ports, state)) throw failure('digest.copy');
  const { day, minuteOfDay } = ports.clock.now();
  const { plans, findings, log } = readPlans(ports, state);
  const composed = composeDigests(plans, day, { minuteOfDay, agendaWeekday: state.reminders?.weekday });
  const ledger = new MailLedger(ports.properties, day, state.raw);
  if (state.digestDay !== day) pruneLedger(ports.properties, state.raw, day);

  const counts = { sent: 0, failed: 0, already: 0, uncertain: 0, waiting: 0 };
  const logged: LoggedMail[] = [];
  let quota = composed.digests.length > 0 ? ports.mail.remaining() : 0;
  const known = new KnownRecipients(state.raw);
  const mails = composed.digests.map((digest) => ({ digest, hash: ports.account.hash(digest.address) }));
  const due = mails.filter(({ hash }) => ledger.entry(hash) === null).length;
  const troubles = due === 0 ? [] : troublesOf(state, { day, quota, mails: due });
  const owner = switchedOnBy(ports, state.reminders);
  for (const { digest, hash } of mails) {
    const entry = ledger.entry(hash);
    const result = entry ? settledBefore(entry) : quota < 1 || ports.clock.elapsed() > LAST_CLAIM_MS ? 'waiting' : null;
    if (result !== null) {
      counts[result === 'uncertain' || result === 'waiting' ? result : 'already'] += 1;
      logged.push({ hash, address: digest.address, result, entry: entry ?? entryOf(digest, minuteOfDay, 'claimed') });
      continue;
    }
    quota -= 1;
    const settled = sendOne(ports, ledger, hash, digest, { day, minuteOfDay, owner, isFirst: !known.has(hash), troubles });
    if (settled.state === 'sent') known.add(hash);
    counts[settled.state === 'sent' ? 'sent' : 'failed'] += 1;
    logged.push({ hash, address: digest.address, result: settled.state === 'sent' ? 'sent' : 'failed', entry: settled });
  }
  if (log && logged.length > 0) writeDigestLog(ports, log, day, plans[0]?.language ?? 'en', logged);
  known.save(ports.properties);
  // A copy that has lost its memory has no plans yet: they may be taken up today.
  if (counts.waiting === 0 && plans.length > 0) completeDigestDay(ports.properties, day);
  writeLastRun(ports.properties, `${day} ${clockText(minuteOfDay)}`);
  ports.log.note('digest.run', counts);
  return { day, ...counts, findings: [...findings, ...composed.findings] };
}

/** Claim, send, settle. Whatever `send` throws settles as failed: the reader would rather miss a mail than get two. */
function sendOne(
  ports: Ports,
  ledger: MailLedger,
  hash: string,
  digest: PersonDigest,
  now: { readonly day: CivilDate; readonly minuteOfDay: number; readonly owner: string } & SendingNotes,
): LedgerEntry {
  const claim = entryOf(digest, now.minuteOfDay, 'claimed');
  const mail = digestMail(digest, now.day, now.owner, ports.workbook.url(), now);
  ledger.write(hash, claim);
  let state: LedgerEntry['state'] = 'sent';
  try {
    ports.mail.send(mail);
  } catch {
    // The text of Google's errors is in the user's language and may repeat the address (platform reference §1.6): neither helps here.
    state = 'failed';
  }
  const settled: LedgerEntry = { ...claim, state };
  ledger.write(hash, settled);
  return settled;
}

/** What a mail says of the sending itself. */
export type SendingNotes = Pick<DigestContext, 'isFirst' | 'troubles'>;

/** The mail of a person, in the language of the first plan it speaks of. */
export function digestMail(
  digest: PersonDigest,
  today: CivilDate,
  owner: string,
  url: string,
  { isFirst, troubles }: SendingNotes = {},
): Mail {
  const language = digest.plans[0]?.language ?? 'en';
  const replyTo = digest.plans[0]?.leadAddress ?? null;
  const context = { language, today, switchedOnBy: owner, sheetUrl: url, leadReplyTo: replyTo, isFirst, troubles };
  const rendered = renderDigest(digest, context);
  return { to: digest.address, ...rendered, senderName: senderName(digest, language), replyTo };
}

function settledBefore(entry: LedgerEntry): 'sent' | 'failed' | 'uncertain' {
  return entry.state === 'claimed' ? 'uncertain' : entry.state;
}

function entryOf(digest: PersonDigest, minute: number, state: LedgerEntry['state']): LedgerEntry {
  return { state, minute, late: digest.late.length, today: digest.dueToday.length, soon: digest.comingUp.length };
}

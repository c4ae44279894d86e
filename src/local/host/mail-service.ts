import type { MailService, OutgoingMail } from '../../google/surface';
import type { Execution } from './execution';
import { DAY } from './serial';
import { ServiceObject } from './service-object';

/** Limits of one message for a consumer account (platform reference §5). */
const MOST_RECIPIENTS = 50;
const BODY_LIMIT = 200 * 1024;
const SUBJECT_LIMIT = 250;

const FIELDS: ReadonlySet<string> = new Set(['to', 'subject', 'body', 'htmlBody', 'name', 'replyTo']);
const ADDRESS = /^[^\s@,;<>"()]+@[^\s@,;<>"().]+(?:\.[^\s@,;<>"().]+)+$/;

/** `MailApp`: accepted mails land in the host's outbox. */
export class MailApp extends ServiceObject implements MailService {
  readonly className = 'MailApp';
  override readonly need = 'everything';

  constructor(private readonly execution: Execution) {
    super();
  }

  sendEmail(mail: OutgoingMail): void {
    for (const field of Object.keys(mail)) {
      if (!FIELDS.has(field)) throw new Error(`MailApp.sendEmail with ${field} is not part of the local host`);
    }
    const recipients = String(mail.to ?? '')
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== '');
    checkMail(mail, recipients);
    if (recipients.length > this.left()) throw new Error('Service invoked too many times for one day: email.');
    this.take(recipients.length);
    const { state } = this.execution.host;
    state.outbox.push({
      at: new Date(state.now).toISOString(),
      from: this.execution.user,
      fromName: mail.name,
      to: recipients.join(', '),
      replyTo: mail.replyTo ?? null,
      subject: mail.subject,
      text: mail.body,
      html: mail.htmlBody,
    });
  }

  getRemainingDailyQuota(): number {
    return this.left();
  }

  /** Recipients used in the 24 hours that began with the first. */
  private readonly use = (): { used: number; since: number } => {
    const { mailUse, now } = this.execution.host.state;
    const use = mailUse[this.execution.user];
    return use === undefined || now - use.since >= DAY ? { used: 0, since: now } : use;
  };

  private readonly left = (): number => {
    if (this.execution.host.faults.quotaGone === true) return 0;
    return Math.max(0, this.execution.host.state.mailQuota - this.use().used);
  };

  private readonly take = (count: number): void => {
    const { used, since } = this.use();
    this.execution.host.state.mailUse[this.execution.user] = { used: used + count, since };
  };
}

function checkMail(mail: OutgoingMail, recipients: readonly string[]): void {
  if (recipients.length === 0) throw new Error('Failed to send email: no recipient');
  const invalid = [...recipients, ...(mail.replyTo === undefined ? [] : [mail.replyTo])].find((address) => !ADDRESS.test(address));
  if (invalid !== undefined) throw new Error(`Invalid email: ${invalid}`);
  if (recipients.length > MOST_RECIPIENTS) throw new Error('Limit Exceeded: Email Recipients Per Message.');
  for (const field of ['subject', 'body', 'htmlBody', 'name'] as const) {
    if (typeof mail[field] !== 'string') throw new Error(`MailApp.sendEmail without a text for ${field} is not part of the local host`);
  }
  if (/[\r\n]/.test(mail.subject)) throw new Error('Invalid argument: subject');
  if (mail.subject.length > SUBJECT_LIMIT) throw new Error('Argument too large: subject');
  if (Buffer.byteLength(mail.body) > BODY_LIMIT || Buffer.byteLength(mail.htmlBody) > BODY_LIMIT)
    throw new Error('Limit Exceeded: Email Body Size.');
}

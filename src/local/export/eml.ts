import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { SentMail } from '../rendered-workbook';

/**
 * A mail as an RFC 5322 file: text and HTML as alternatives (RFC 2046), names and subject encoded (RFC 2047), `Date` from the moment it
 * was sent. Message id and boundary come from a hash of the mail, so the same mail gives the same bytes.
 */
export function writeEml(mail: SentMail): Promise<Buffer> {
  const hash = createHash('sha256')
    .update(JSON.stringify([mail.at, mail.from, mail.to, mail.subject, mail.text, mail.html]))
    .digest('hex');
  const message = new MailComposer({
    from: mail.fromName === '' ? mail.from : { name: oneLine(mail.fromName), address: mail.from },
    to: oneLine(mail.to),
    ...(mail.replyTo === null ? {} : { replyTo: oneLine(mail.replyTo) }),
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    date: new Date(mail.at),
    messageId: `<${hash.slice(0, 32)}@showrunner.invalid>`,
    baseBoundary: hash.slice(32, 48),
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message.compile().build();
}

/** A line break in a header would start another one. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/**
 * `2026-12-11-0800-01-wang.fang_example.com.eml`: local day and time in `timeZone`, the mail's place in the outbox (`index` from 0),
 * its first reader. Only characters that every file system takes.
 */
export function emlName(mail: SentMail, index: number, timeZone = 'UTC'): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(mail.at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  const reader = (mail.to.split(',')[0] ?? '')
    .replace(/[^A-Za-z0-9.+-]+/g, '_')
    .replace(/^[_.]+|[_.]+$/g, '')
    .slice(0, 80);
  const place = String(index + 1).padStart(2, '0');
  return `${part('year')}-${part('month')}-${part('day')}-${part('hour')}${part('minute')}-${place}-${reader || 'unknown'}.eml`;
}

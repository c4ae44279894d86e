import type { SentMail } from '../../src/local/rendered-workbook';
import { type ReadHtml, readHtml, type StartTag } from '../support/html-reader';

/** Attributes the mail's own template writes, by element; nothing else may be in a mail. */
const TEMPLATE: { readonly [tag: string]: readonly string[] } = {
  html: ['lang'],
  head: [],
  meta: ['charset', 'name', 'content'],
  title: [],
  body: ['style'],
  table: ['role', 'width', 'cellpadding', 'cellspacing', 'border', 'style'],
  tr: [],
  td: ['align', 'bgcolor', 'dir', 'style'],
  th: ['align', 'valign', 'width', 'scope', 'style'],
  div: ['dir', 'style'],
  p: ['dir', 'style'],
  h1: ['style'],
  h2: ['dir', 'style'],
  span: ['style'],
  a: ['href', 'style'],
};

/** Values of the template's attributes: words, numbers and colours; of a style, plain declarations that fetch and move nothing. */
const PLAIN = /^[\w#% ,=-]*$/;
const DECLARATIONS =
  /^(?:(?:margin|padding|padding-top|padding-left|background|color|display|max-height|max-width|width|height|overflow|opacity|font-family|font-size|font-weight|line-height|border|border-left|border-top|border-bottom|border-radius|white-space|word-break|overflow-wrap|text-decoration|table-layout):[\w#%., '-]*;)*$/;

/** Characters that change lines, direction or nothing one can see, and halves of a surrogate pair. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/u;
/** One mailbox: RFC 5321 without quoted parts and address literals. */
const MAILBOX = /^[A-Za-z0-9_][A-Za-z0-9_.+'-]*@(?:[a-z0-9-]+\.)+[a-z0-9-]*[a-z]$/;

function tagFaults({ name, attributes }: StartTag, url: string): string[] {
  const allowed = TEMPLATE[name];
  if (allowed === undefined) return [`element ${name}`];
  return [...attributes].flatMap(([attribute, value]) => {
    if (!allowed.includes(attribute)) return [`attribute ${attribute} on ${name}`];
    if (attribute === 'href') return value.startsWith(url) ? [] : [`link to ${value.slice(0, 80)}`];
    return (attribute === 'style' ? DECLARATIONS : PLAIN).test(value) ? [] : [`${attribute}="${value.slice(0, 80)}"`];
  });
}

/** Reads a mail's HTML; null, with a fault, when it is not the HTML of our template. */
export function readMail(html: string, faults: string[]): ReadHtml | null {
  try {
    return readHtml(html);
  } catch (error) {
    faults.push(String(error));
    return null;
  }
}

/** What is wrong with the HTML of a mail, read apart from the code that wrote it. `url` is where all links must begin. */
export function htmlFaults(html: string, url: string): string[] {
  const faults: string[] = [];
  const read = readMail(html, faults);
  for (const tag of read?.tags ?? []) faults.push(...tagFaults(tag, url));
  if (read && read.raw.length > 0) faults.push('script or style');
  if (UNFIT.test(html.replace(/\n/g, ''))) faults.push('unfit character in HTML');
  if (Buffer.byteLength(html) > 102 * 1024) faults.push('too long');
  return faults;
}

/** What is wrong with a mail as it was handed to Google. `replyTo` must be one of `team`. */
export function mailFaults(mail: SentMail, url: string, team: ReadonlySet<string>): string[] {
  const faults = htmlFaults(mail.html, url);
  if (!MAILBOX.test(mail.to)) faults.push(`to ${mail.to}`);
  if (mail.replyTo === null || !MAILBOX.test(mail.replyTo) || !team.has(mail.replyTo)) faults.push(`reply to ${mail.replyTo}`);
  if (UNFIT.test(mail.subject) || mail.subject.trim() === '' || mail.subject.length > 250) faults.push('subject');
  if (UNFIT.test(mail.fromName) || mail.fromName.trim() === '') faults.push('sender');
  if (UNFIT.test(mail.text.replace(/\n/g, ''))) faults.push('unfit character in text');
  return faults.map((fault) => `${mail.to}: ${fault}`);
}

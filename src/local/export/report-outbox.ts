import type { SentMail } from '../rendered-workbook';
import { escapeHtml } from './html';
import type { ReportWords } from './report-words';

/** The mails that were sent: a list, and the chosen one as its reader sees it. Its HTML runs nothing and reaches nothing. */
export function outbox(mails: readonly SentMail[], timeZone: string, words: ReportWords): string {
  if (mails.length === 0) return `<p class="empty">${escapeHtml(words.noMails)}</p>`;
  const time = (mail: SentMail) => localTime(mail.at, timeZone);
  const list = mails
    .map(
      (mail, index) =>
        `<button role="tab" id="mailtab-${index}" aria-controls="mail-${index}" aria-selected="${index === 0}"${index === 0 ? '' : ' tabindex="-1"'}>` +
        `<span class="who">${escapeHtml(mail.to)}</span><time>${escapeHtml(time(mail).slice(5))}</time><span class="subject">${escapeHtml(mail.subject)}</span></button>`,
    )
    .join('\n');
  const panels = mails.map((mail, index) => mailPanel(mail, index, time(mail), words)).join('\n');
  return (
    `<div class="outbox"><div class="maillist" role="tablist" aria-orientation="vertical" aria-label="${escapeHtml(words.mails)}">\n${list}\n</div>` +
    `<div class="mails">\n${panels}\n</div></div>`
  );
}

function mailPanel(mail: SentMail, index: number, time: string, words: ReportWords): string {
  const from = mail.fromName === '' ? mail.from : `${mail.fromName} <${mail.from}>`;
  const rows: [string, string][] = [
    [words.from, from],
    [words.to, mail.to],
    ...(mail.replyTo === null ? [] : [[words.replyTo, mail.replyTo] satisfies [string, string]]),
    [words.sent, time],
  ];
  const head = rows.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('');
  return (
    `<article role="tabpanel" id="mail-${index}" aria-labelledby="mailtab-${index}" tabindex="0"${index === 0 ? '' : ' hidden'}>` +
    `<h3>${escapeHtml(mail.subject)}</h3><dl>${head}</dl>` +
    `<iframe title="${escapeHtml(`${words.asSeen}: ${mail.subject}`)}" sandbox="" loading="lazy" referrerpolicy="no-referrer" srcdoc="${escapeHtml(mail.html)}"></iframe>` +
    `<details><summary>${escapeHtml(words.plainText)}</summary><pre>${escapeHtml(mail.text)}</pre></details></article>`
  );
}

/** `2026-12-11 08:00` in the workbook's zone. */
function localTime(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at));
}

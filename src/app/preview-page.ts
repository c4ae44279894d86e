import type { Finding } from '../domain/finding';
import type { Language } from '../domain/language';
import { translate } from '../i18n/translate';
import { escapeHtml } from './escape-html';
import type { Mail } from './ports';
import { sayFinding } from './say-findings';

/**
 * The page of the preview dialog: each mail in a frame of its own, just as its reader gets it. The frames are sandboxed, so that nothing a mail
 * holds can act on the page.
 */
export function previewPage(mails: readonly Mail[], findings: readonly Finding[], language: Language): string {
  const say = (key: 'preview.count' | 'preview.nothing' | 'preview.to' | 'preview.findings', facts = {}): string =>
    escapeHtml(translate(language, key, facts));
  const found = findings.map((finding) => `<li>${escapeHtml(sayFinding(language, finding))}</li>`).join('');
  const letters = mails
    .map(
      (mail) =>
        `<section><h2>${escapeHtml(mail.subject)}</h2><p>${say('preview.to')} ${escapeHtml(mail.to)}</p>` +
        `<iframe sandbox title="${escapeHtml(mail.subject)}" srcdoc="${escapeHtml(mail.html)}"></iframe></section>`,
    )
    .join('');
  return (
    `<!DOCTYPE html><html lang="${language}"><head><base target="_blank"><meta charset="utf-8"><style>${STYLE}</style></head><body>` +
    `<p>${mails.length === 0 ? say('preview.nothing') : say('preview.count', { n: mails.length })}</p>` +
    `${found === '' ? '' : `<h2>${say('preview.findings')}</h2><ul>${found}</ul>`}${letters}</body></html>`
  );
}

const STYLE =
  'body{font:14px/1.5 Arial,"PingFang SC","Microsoft YaHei",sans-serif;color:#1f2933;margin:0 4px}' +
  'section{border-top:1px solid #d9dee4;padding:12px 0}h2{font-size:15px;margin:0 0 4px}p{margin:0 0 8px;color:#5b6672}' +
  'iframe{width:100%;height:420px;border:1px solid #d9dee4;border-radius:6px;background:#fff}';

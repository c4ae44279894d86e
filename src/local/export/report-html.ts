import { createHash } from 'node:crypto';
import type { Language } from '../../domain/language';
import type { RenderedSheet, RenderedWorkbook, SentMail } from '../rendered-workbook';
import { escapeHtml } from './html';
import { LookClasses } from './report-looks';
import { outbox } from './report-outbox';
import { REPORT_SCRIPT } from './report-script';
import { sheetTable } from './report-sheet';
import { REPORT_STYLE } from './report-style';
import type { ReportWords } from './report-words';
import { REPORT_WORDS } from './report-words';

export interface ReportInput {
  readonly workbook: RenderedWorkbook;
  readonly mails: readonly SentMail[];
  /** The short account of the run, a line each; plain text. */
  readonly account: readonly string[];
  readonly language: Language;
}

/**
 * The workbook and the mails as one HTML page that needs nothing else and reaches nothing: its policy allows inline styles and the one
 * script named by hash. Every text is escaped; mails stand in frames without scripts.
 */
export function reportHtml({ workbook, mails, account, language }: ReportInput): string {
  const words = REPORT_WORDS[language];
  const looks = new LookClasses();
  const body = book(workbook, looks, words);
  const hash = createHash('sha256').update(REPORT_SCRIPT).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(workbook.title)} · ${escapeHtml(words.product)}</title>
<style>${REPORT_STYLE}${looks.css()}</style>
</head>
<body>
<header class="top">
<p class="brand">${escapeHtml(words.product)}</p>
<h1>${escapeHtml(workbook.title)}<small>${escapeHtml(words.asOf)} ${escapeHtml(workbook.today)}</small></h1>
${accountList(account, words)}
</header>
<main>
<section aria-labelledby="workbook"><h2 id="workbook">${escapeHtml(words.workbook)}</h2>
${body}
</section>
<section aria-labelledby="outbox"><h2 id="outbox">${escapeHtml(words.outbox)}<span class="count">${mails.length}</span></h2>
${outbox(mails, workbook.timeZone, words)}
</section>
</main>
<script>${REPORT_SCRIPT}</script>
</body>
</html>
`;
}

function accountList(account: readonly string[], words: ReportWords): string {
  if (account.length === 0) return '';
  return `<ul class="account" aria-label="${escapeHtml(words.account)}">${account.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}

function book(workbook: RenderedWorkbook, looks: LookClasses, words: ReportWords): string {
  const { sheets } = workbook;
  const chosen = sheets.find((sheet) => !sheet.hidden) ?? sheets[0];
  const ids = new Set(sheets.map((sheet) => sheet.id));
  const tabs = sheets.map((sheet) => sheetTab(sheet, sheet === chosen, words)).join('\n');
  const panels = sheets
    .map(
      (sheet) =>
        `<div class="sheet" role="tabpanel" id="sheet-${sheet.id}" aria-labelledby="tab-${sheet.id}" tabindex="0"${sheet === chosen ? '' : ' hidden'}>` +
        `${sheetTable(sheet, looks, words, ids)}</div>`,
    )
    .join('\n');
  const toggle = sheets.some((sheet) => sheet.hidden)
    ? `<button class="toggle" id="show-hidden" aria-pressed="false">${escapeHtml(words.showHidden)}</button>`
    : '';
  return `<div class="book"><div class="bar"><div class="tabs" role="tablist" aria-label="${escapeHtml(words.sheets)}">\n${tabs}\n</div>${toggle}</div>\n${panels}\n</div>`;
}

function sheetTab(sheet: RenderedSheet, chosen: boolean, words: ReportWords): string {
  const color = sheet.tabColor !== null && /^#[0-9a-f]{6}$/i.test(sheet.tabColor) ? ` style="--tab:${sheet.tabColor}"` : '';
  const mark = sheet.hidden ? `<span class="off">${escapeHtml(words.hiddenSheet)}</span>` : '';
  const concealed = sheet.hidden ? ` class="concealed"${chosen ? '' : ' hidden'}` : '';
  return (
    `<button role="tab" id="tab-${sheet.id}" aria-controls="sheet-${sheet.id}" aria-selected="${chosen}"${chosen ? '' : ' tabindex="-1"'}${concealed}${color}>` +
    `${escapeHtml(sheet.title)}${mark}</button>`
  );
}

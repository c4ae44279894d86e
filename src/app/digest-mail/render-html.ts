import { type Html, html, NOTHING } from '../escape-html';
import { headingStyle, itemStyle, MAIL_COLOURS, STYLE } from './mail-style';
import type { DigestView, ItemView, LeadView, NoticeView, SectionView } from './mail-view';
import { renderAlert, renderTeam } from './render-team';

/**
 * The HTML part: tables and inline styles only, nothing fetched from anywhere, one column that reads from 320 px up. Text from cells stands in
 * elements of its own with `dir="auto"`, so that its direction is its own affair.
 */
export function renderHtml(view: DigestView): string {
  const sections = view.sections.map(renderSection);
  const teams = view.teams.map((team: LeadView) => row(STYLE.section, renderTeam(team)));
  return html`<!DOCTYPE html>
<html lang="${view.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${view.subject}</title></head>
<body style="${STYLE.body}">
<div style="${STYLE.preheader}">${view.preheader}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.page}"><tr><td align="center" style="padding:12px 8px;">
<table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0" style="${STYLE.card}">
<tr><td align="left" bgcolor="${MAIL_COLOURS.head}" style="${STYLE.head}"><p dir="auto" style="${STYLE.about}">${view.about}</p><h1 style="${STYLE.headline}">${together(view.headline)}</h1><p style="${STYLE.dateLine}">${together(view.dates)}</p></td></tr>
${view.intro.length > 0 ? row(STYLE.intro, html`${view.intro.map((text) => html`<div dir="auto">${text}</div>`)}`) : NOTHING}${view.alerts.length > 0 ? row(STYLE.section, html`${view.alerts.map(renderAlert)}`) : NOTHING}${sections}${teams}${view.longLate ? renderSection(view.longLate) : NOTHING}${view.fixes ? renderNotice(view.fixes) : NOTHING}${renderButton(view)}
</table>
<table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0" style="max-width:640px;width:100%;"><tr><td align="left" style="${STYLE.footer}">${view.footer.map((line) => html`<div dir="auto" style="${STYLE.footerLine}">${line}</div>`)}</td></tr></table>
</td></tr></table>
</body></html>
`.html;
}

function row(style: string, content: Html): Html {
  return html`<tr><td align="left" style="${style}">${content}</td></tr>
`;
}

/** Parts in one line that breaks only between them: a count and its unit belong together on a phone. */
function together(parts: readonly string[]): Html[] {
  return parts.map((part, index) => html`<span style="${STYLE.together}">${part}${index < parts.length - 1 ? ' ·' : ''}</span> `);
}

function renderSection(section: SectionView): Html {
  const items = section.items.map((item, index) => renderItem(item, itemStyle(section.kind, index === 0)));
  const list =
    items.length > 0 ? html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${items}</table>` : NOTHING;
  return row(
    STYLE.section,
    html`<h2 style="${headingStyle(section.kind)}">${section.title} <span style="${STYLE.count}">${section.count}</span></h2>${list}${renderMore(section.more, section.moreLink)}${section.note === '' ? NOTHING : html`<div style="${STYLE.more}">${section.note}</div>`}`,
  );
}

function renderItem(item: ItemView, style: string): Html {
  const title = item.link === null ? html`${item.title}` : html`<a href="${item.link}" style="${STYLE.titleLink}">${item.title}</a>`;
  const kind = item.kind === '' ? NOTHING : html`<span style="${STYLE.kind}">${item.kind}</span> `;
  return html`<tr><td align="left" style="${style}">${line(STYLE.plan, item.plan)}<div dir="auto" style="${STYLE.title}">${kind}${title}</div>${renderFacts(item)}${line(STYLE.whose, item.whose)}${item.notes.map((note) => line(STYLE.note, note))}</td></tr>
`;
}

/** Day, lateness and status in one line, which has no end that says nothing. */
function renderFacts({ due, late, status, blocked }: ItemView): Html {
  const facts = [
    ...(due === '' ? [] : [html`${due}`]),
    ...(late === '' ? [] : [html`<span style="${STYLE.late}">${late}</span>`]),
    ...(status === '' ? [] : [html`<span style="${blocked ? STYLE.blocked : STYLE.together}">${status}</span>`]),
  ];
  return html`<div style="${STYLE.facts}">${facts.map((fact, index) => (index === 0 ? fact : html` · ${fact}`))}</div>`;
}

function line(style: string, text: string): Html {
  return text === '' ? NOTHING : html`<div dir="auto" style="${style}">${text}</div>`;
}

function renderMore(more: string, link: string | null): Html {
  if (more === '') return NOTHING;
  return html`<div style="${STYLE.more}">${link === null ? more : html`<a href="${link}" style="${STYLE.link}">${more}</a>`}</div>`;
}

function renderNotice({ title, lines, more }: NoticeView): Html {
  const items = lines.map((text, index) => row(itemStyle('plain', index === 0), line(STYLE.note, text)));
  const list = html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${items}</table>`;
  return row(STYLE.section, html`<h2 style="${headingStyle('plain')}">${title}</h2>${list}${renderMore(more, null)}`);
}

function renderButton({ button }: DigestView): Html {
  if (button === null) return row(STYLE.action, NOTHING);
  return row(STYLE.action, html`<a href="${button.link}" style="${STYLE.button}">${button.text}</a>`);
}

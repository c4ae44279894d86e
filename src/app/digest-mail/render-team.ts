import { type Html, html } from '../escape-html';
import { headingStyle, MAIL_COLOURS, STYLE } from './mail-style';
import type { GroupRow, LeadView } from './mail-view';

/** The state of one plan: how it stands, what needs the lead, what the lead should know, then a row of counts per group. Numbers that ask for something are coloured, zeros are faint. */
export function renderTeam({ title, health, notices, lines, columns, rows, total }: LeadView): Html {
  const [group, ...figures] = columns;
  return html`<h2 dir="auto" style="${headingStyle('plain')}">${title}</h2><div dir="auto" style="${STYLE.health}">${health}</div>${notices.map(renderAlert)}${lines.map((text) => html`<div dir="auto" style="${STYLE.line}">${text}</div>`)}
<table width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed;"><tr><th align="left" valign="bottom" width="36%" scope="col" style="${STYLE.columnName}padding-left:0;">${group}</th>${figures.map((name) => html`<th align="right" valign="bottom" width="16%" scope="col" style="${STYLE.columnName}">${name}</th>`)}</tr>
${rows.map((each) => groupRow(each, ''))}${groupRow(total, 'font-weight:bold;border-bottom:0;')}</table>`;
}

/** A sentence that asks for something, on amber. */
export function renderAlert(text: string): Html {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="left" bgcolor="${MAIL_COLOURS.notice.fill}" dir="auto" style="${STYLE.notice}">${text}</td></tr><tr><td style="${STYLE.gap}">&nbsp;</td></tr></table>`;
}

function groupRow({ group, open, late, dueSoon, done }: GroupRow, emphasis: string): Html {
  return html`<tr><td align="left" dir="auto" style="${STYLE.groupName}${emphasis}">${group}</td>${[
    figure(open, MAIL_COLOURS.ink, emphasis),
    figure(late, MAIL_COLOURS.late, late > 0 ? `${emphasis}font-weight:bold;` : emphasis),
    figure(dueSoon, MAIL_COLOURS.dueToday, emphasis),
    figure(done, MAIL_COLOURS.ink, emphasis),
  ]}</tr>
`;
}

function figure(value: number, colour: string, emphasis: string): Html {
  return html`<td align="right" style="${STYLE.figure}color:${value === 0 ? MAIL_COLOURS.muted : colour};${emphasis}">${value}</td>`;
}

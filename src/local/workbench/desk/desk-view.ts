import type { Host, HostMenuEntry } from '../../host/index';
import { localeNames } from '../../host/locale';
import { wallTexts } from '../../host/zone';
import type { RenderedWorkbook, SentMail } from '../../rendered-workbook';
import type { DeskView, Mail, MailHeader, MenuView } from '../protocol';

/** The parts of the page that come from the host as it stands. */
export type HostParts = Pick<
  DeskView,
  'title' | 'url' | 'locale' | 'timeZone' | 'locales' | 'order' | 'clock' | 'menu' | 'users' | 'currentUser' | 'triggers' | 'properties'
>;

/** Reads them off. */
export function hostParts(host: Host, workbook: RenderedWorkbook): HostParts {
  const { locale, timeZone } = workbook;
  return {
    title: workbook.title,
    url: host.url,
    locale,
    timeZone,
    locales: localeNames(),
    order: workbook.sheets.map((sheet) => sheet.id),
    clock: { instant: host.now(), ...wallTexts(host.now(), timeZone) },
    menu: host.menu.map(menuView),
    users: host.users.map(({ email, locale: own }) => ({ email, locale: own })),
    currentUser: host.currentUser,
    triggers: host.triggers.map(({ id, handler, owner, everyHours, disabled }) => ({ id, handler, owner, everyHours, disabled })),
    properties: Object.entries(host.properties).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

function menuView(entry: HostMenuEntry): MenuView {
  if (entry === null) return null;
  return 'items' in entry ? { caption: entry.caption, items: entry.items.map(menuView) } : { caption: entry.caption };
}

/** What the list of mails shows of one. */
export function mailHeader(mail: SentMail, timeZone: string): MailHeader {
  return { ...wallTexts(Date.parse(mail.at), timeZone), to: mail.to, subject: mail.subject };
}

/** A mail as it is opened. */
export function mailView(mail: SentMail, timeZone: string, spreadsheetUrl: string): Mail {
  const { from, fromName, replyTo, text, html } = mail;
  return { ...mailHeader(mail, timeZone), from: fromName === '' ? from : `${fromName} <${from}>`, replyTo, text, html, spreadsheetUrl };
}

import type { Heading } from '../../domain/digest-types';
import { PALETTE, STATE_COLOURS } from '../../workbook/palette';

/** Colours of a mail: those of the workbook, and a strong one per heading. A colour always stands beside its word. */
export const MAIL_COLOURS = {
  ink: PALETTE.ink,
  muted: PALETTE.muted,
  paper: PALETTE.paper,
  ground: PALETTE.computed,
  line: PALETTE.line,
  head: PALETTE.header,
  headText: PALETTE.headerText,
  headMuted: '#d3dfea',
  link: PALETTE.link,
  late: '#b3261e',
  dueToday: STATE_COLOURS.dueSoon.text,
  comingUp: PALETTE.accent,
  waiting: STATE_COLOURS.blocked.text,
  notice: STATE_COLOURS.dueSoon,
  blocked: STATE_COLOURS.blocked,
} as const;

/** Pairs of text and ground that occur; a test holds each to a contrast of 4.5:1 (WCAG 2.1 §1.4.3). */
export const TEXT_ON_GROUND: readonly (readonly [text: string, ground: string])[] = [
  [MAIL_COLOURS.ink, MAIL_COLOURS.paper],
  [MAIL_COLOURS.muted, MAIL_COLOURS.paper],
  [MAIL_COLOURS.muted, MAIL_COLOURS.ground],
  [MAIL_COLOURS.headText, MAIL_COLOURS.head],
  [MAIL_COLOURS.headMuted, MAIL_COLOURS.head],
  [MAIL_COLOURS.link, MAIL_COLOURS.paper],
  [MAIL_COLOURS.late, MAIL_COLOURS.paper],
  [MAIL_COLOURS.dueToday, MAIL_COLOURS.paper],
  [MAIL_COLOURS.comingUp, MAIL_COLOURS.paper],
  [MAIL_COLOURS.waiting, MAIL_COLOURS.paper],
  [MAIL_COLOURS.paper, MAIL_COLOURS.comingUp],
  [MAIL_COLOURS.notice.text, MAIL_COLOURS.notice.fill],
  [MAIL_COLOURS.blocked.text, MAIL_COLOURS.blocked.fill],
];

/** One family that every mail client has, then the Chinese one of each system. */
const FONT = "font-family:Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;";

/** Long words and addresses break instead of widening a phone's page. */
const BREAK = 'word-break:break-word;overflow-wrap:anywhere;';

/** Inline styles by what they dress. Mail clients drop style sheets, so every cell carries its own. */
export const STYLE = {
  body: `margin:0;padding:0;background:${MAIL_COLOURS.ground};`,
  preheader: 'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;',
  page: `background:${MAIL_COLOURS.ground};`,
  card: `max-width:640px;width:100%;background:${MAIL_COLOURS.paper};border:1px solid ${MAIL_COLOURS.line};border-radius:8px;`,
  head: `${FONT}${BREAK}padding:20px 20px 18px;background:${MAIL_COLOURS.head};border-radius:7px 7px 0 0;`,
  about: `margin:0 0 4px;font-size:14px;line-height:20px;color:${MAIL_COLOURS.headMuted};`,
  headline: `margin:0 0 6px;font-size:22px;line-height:30px;font-weight:bold;color:${MAIL_COLOURS.headText};`,
  dateLine: `margin:0;font-size:13px;line-height:20px;color:${MAIL_COLOURS.headMuted};`,
  together: 'white-space:nowrap;',
  section: `${FONT}${BREAK}padding:22px 20px 0;`,
  count: `font-size:13px;font-weight:normal;color:${MAIL_COLOURS.muted};`,
  title: `font-size:15px;line-height:22px;font-weight:bold;color:${MAIL_COLOURS.ink};`,
  titleLink: `color:${MAIL_COLOURS.link};text-decoration:none;`,
  kind: `display:inline-block;padding:0 6px;margin-right:2px;font-size:12px;line-height:18px;font-weight:normal;color:${MAIL_COLOURS.muted};background:${MAIL_COLOURS.ground};border-radius:4px;`,
  plan: `font-size:12px;line-height:18px;color:${MAIL_COLOURS.muted};`,
  whose: `font-size:13px;line-height:20px;color:${MAIL_COLOURS.ink};`,
  facts: `padding-top:2px;font-size:13px;line-height:20px;color:${MAIL_COLOURS.muted};`,
  late: `color:${MAIL_COLOURS.late};font-weight:bold;white-space:nowrap;`,
  blocked: `white-space:nowrap;padding:1px 6px;border-radius:8px;background:${MAIL_COLOURS.blocked.fill};color:${MAIL_COLOURS.blocked.text};`,
  note: `font-size:13px;line-height:20px;color:${MAIL_COLOURS.muted};`,
  more: `${FONT}padding:8px 0 0 12px;font-size:13px;line-height:20px;color:${MAIL_COLOURS.muted};`,
  link: `color:${MAIL_COLOURS.link};text-decoration:underline;`,
  notice: `${FONT}${BREAK}padding:8px 12px;font-size:13px;line-height:20px;color:${MAIL_COLOURS.notice.text};background:${MAIL_COLOURS.notice.fill};border-radius:6px;`,
  intro: `${FONT}${BREAK}padding:18px 20px 0;font-size:14px;line-height:22px;color:${MAIL_COLOURS.ink};`,
  health: `${FONT}${BREAK}padding:0 0 8px;font-size:14px;line-height:22px;font-weight:bold;color:${MAIL_COLOURS.ink};`,
  line: `${FONT}${BREAK}padding:2px 0 10px;font-size:13px;line-height:20px;color:${MAIL_COLOURS.ink};`,
  gap: 'height:8px;line-height:8px;font-size:8px;',
  groupName: `${FONT}${BREAK}padding:6px 8px 6px 0;font-size:13px;line-height:18px;color:${MAIL_COLOURS.ink};border-bottom:1px solid ${MAIL_COLOURS.line};`,
  columnName: `${FONT}padding:0 0 6px 8px;font-size:12px;line-height:16px;font-weight:normal;color:${MAIL_COLOURS.muted};border-bottom:1px solid ${MAIL_COLOURS.line};`,
  figure: `${FONT}padding:6px 0 6px 8px;font-size:13px;line-height:18px;border-bottom:1px solid ${MAIL_COLOURS.line};`,
  action: `${FONT}padding:24px 20px 26px;`,
  footerLine: 'margin:0 0 6px;',
  button: `display:inline-block;padding:11px 22px;font-size:15px;line-height:20px;font-weight:bold;color:${MAIL_COLOURS.paper};background:${MAIL_COLOURS.comingUp};border-radius:6px;text-decoration:none;`,
  footer: `${FONT}${BREAK}max-width:640px;padding:16px 20px 28px;font-size:12px;line-height:19px;color:${MAIL_COLOURS.muted};`,
} as const;

/** The heading of a list: its words in the colour of its urgency. */
export function headingStyle(kind: Heading | 'waiting' | 'plain'): string {
  return `margin:0 0 8px;font-size:17px;line-height:24px;font-weight:bold;color:${kind === 'plain' ? MAIL_COLOURS.ink : colourOf(kind)};`;
}

/** A list item: a bar in the colour of its heading, and a line above all but the first. */
export function itemStyle(kind: Heading | 'waiting' | 'plain', first: boolean): string {
  const above = first ? '' : `border-top:1px solid ${MAIL_COLOURS.line};`;
  return `${FONT}${BREAK}padding:9px 0 9px 12px;border-left:3px solid ${colourOf(kind)};${above}`;
}

function colourOf(kind: Heading | 'waiting' | 'plain'): string {
  return kind === 'plain' ? MAIL_COLOURS.muted : MAIL_COLOURS[kind];
}

import { Failure } from '../app/failure';
import type { Ports } from '../app/ports';
import { sayFinding } from '../app/say-findings';
import { homeOf, settleHome } from '../app/spreadsheet-home';
import type { Finding } from '../domain/finding';
import { type Language, languageOf } from '../domain/language';
import { type MessageKey, translate } from '../i18n/translate';
import { connect } from './composition';
import type { Surface, UiHandle } from './surface';

/** What a menu command works with: the ports, and the dialogs in the language of the person at the keyboard. */
export interface Desk {
  readonly surface: Surface;
  readonly ports: Ports;
  readonly ui: UiHandle;
  readonly language: Language;
  readonly say: (key: MessageKey, facts?: Finding['facts']) => string;
}

/** Most lines put into one dialog: a screen does not show more. */
const SHOWN_LINES = 12;

/** Runs a command; whatever is refused or fails is said in one dialog, in the person's language. */
export function atDesk(surface: Surface, command: (desk: Desk) => void): void {
  const language = languageOf(surface.Session.getActiveUserLocale());
  const say: Desk['say'] = (key, facts) => translate(language, key, facts);
  const ui = surface.SpreadsheetApp.getUi();
  try {
    command({ surface, ports: connect(surface), ui, language, say });
  } catch (error) {
    const sentences = error instanceof Failure ? sentencesOf(language, error.findings) : [say('error.unexpected')];
    if (!(error instanceof Failure)) surface.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    ui.alert(say('error.title'), sentences.join('\n'), ui.ButtonSet.OK);
  }
}

/** The first findings as sentences, and how many more there are. */
export function sentencesOf(language: Language, findings: readonly Finding[]): string[] {
  return shortened(
    language,
    findings.map((finding) => sayFinding(language, finding)),
  );
}

/** The first lines, and how many more there are. */
export function shortened(language: Language, lines: readonly string[]): string[] {
  const more = lines.length - SHOWN_LINES;
  return more > 0 ? [...lines.slice(0, SHOWN_LINES), translate(language, 'list.more', { n: more })] : [...lines];
}

/** Paragraphs of a dialog: blank ones are left out. */
export function paragraphs(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n\n');
}

export function tell(desk: Desk, title: string, lines: readonly string[]): void {
  desk.ui.alert(title, paragraphs(lines), desk.ui.ButtonSet.OK);
}

/** Whether the person says yes. */
export function agrees(desk: Desk, title: string, lines: readonly string[]): boolean {
  return desk.ui.alert(title, paragraphs(lines), desk.ui.ButtonSet.YES_NO) === desk.ui.Button.YES;
}

/** What the person types, trimmed; null when the prompt is cancelled. */
export function asks(desk: Desk, title: string, lines: readonly string[]): string | null {
  const answer = desk.ui.prompt(title, paragraphs(lines), desk.ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === desk.ui.Button.OK ? answer.getResponseText().trim() : null;
}

/** Yes, no, or null when the dialog is cancelled or closed. */
export function chooses(desk: Desk, title: string, lines: readonly string[]): boolean | null {
  const { Button, ButtonSet } = desk.ui;
  const answer = desk.ui.alert(title, paragraphs(lines), ButtonSet.YES_NO_CANCEL);
  return answer === Button.YES ? true : answer === Button.NO ? false : null;
}

/** The place in a numbered list that the person types, 0-based; null when it is none of them. */
export function chosenPlace(text: string | null, count: number): number | null {
  const place = Number((text ?? '').normalize('NFKC').trim()) - 1;
  return text !== null && Number.isInteger(place) && place >= 0 && place < count ? place : null;
}

/** The dates of an answer such as `2026-12-20` or `2026/12/20 2026/12/22`, as typed. */
export function typedDates(text: string): string[] {
  return text
    .normalize('NFKC')
    .trim()
    .split(/\s*(?:\s|至|到|~|,|、)\s*/)
    .slice(0, 2);
}

/** In a copy of the spreadsheet asks what it is to be, once; false when the person does not say. At home it asks nothing. */
export function isSettled(desk: Desk): boolean {
  const home = homeOf(desk.ports);
  if (home === 'home') return true;
  const isHome = chooses(desk, desk.say('copy.title'), [desk.say(home === 'copy' ? 'copy.found' : 'copy.unknown'), desk.say('copy.ask')]);
  if (isHome === null) return false;
  settleHome(desk.ports, isHome ? 'home' : 'copy');
  return true;
}

import { rectangleToA1 } from '../../engine/a1';
import type { RenderedSheet } from '../../rendered-workbook';
import type { Action } from '../actions';
import { passHours, passToNextMail, setClock } from './clock';
import type { Desk } from './desk';
import { Refused } from './refusal';
import { performOnSheet } from './sheet-actions';
import { isWarned, touchedArea } from './touched';

type OtherAction = Exclude<Action, { readonly sheet: number }>;
type ActionNamed<K extends OtherAction['do']> = OtherAction extends infer A
  ? A extends { readonly do: infer D }
    ? K extends D
      ? A
      : never
    : never
  : never;

const HANDS: { readonly [K in OtherAction['do']]: (desk: Desk, action: ActionNamed<K>) => unknown } = {
  menu: (desk, { path }) => runMenu(desk, path),
  run: (desk, { functionName, args }) => desk.host.call(functionName, ...args),
  open: (desk) => desk.reopen(),
  closeModal: (desk) => desk.pages.closeModal(),
  closeSidebar: (desk) => desk.pages.closeSidebar(),
  addSheet: (desk) => addSheet(desk),
  undo: (desk) => goBack(desk, 'undo'),
  redo: (desk) => goBack(desk, 'redo'),
  advance: (desk, { hours }) => passHours(desk.host, hours, () => desk.publish()),
  toNextMail: (desk) => passToNextMail(desk.host, () => desk.publish()),
  setClock: (desk, { instant }) => setClock(desk.host, instant, desk.workbook.timeZone, () => desk.publish()),
  reset: (desk, { language, empty }) => desk.reset(language, empty),
  load: (desk, { state }) => load(desk, state),
  signIn: (desk, { email }) => {
    desk.host.signIn(email);
    desk.reopen();
  },
  setLocale: (desk, { locale }) => desk.host.setLocale(locale),
  setTimeZone: (desk, { timeZone }) => setTimeZone(desk, timeZone),
  setAuthMode: (desk, { authMode }) => {
    desk.authMode = authMode;
    desk.reopen();
  },
  setFaults: (desk, { faults }) => desk.setFaults(faults),
  setLanguage: (desk, { language }) => {
    desk.language = language;
  },
};

/** Carries out one action on a desk; returns what a script answered, if anything. Throws {@link Refused} or what the host throws. */
export function performAction(desk: Desk, action: Action): unknown {
  if ('sheet' in action) {
    const sheet = sheetOf(desk, action.sheet);
    warnFirst(action, sheet);
    performOnSheet(desk.host, sheet, action);
    return undefined;
  }
  const hand = HANDS[action.do] as (desk: Desk, action: OtherAction) => unknown;
  return hand(desk, action);
}

function sheetOf(desk: Desk, id: number): RenderedSheet {
  const sheet = desk.workbook.sheets.find((each) => each.id === id);
  if (sheet === undefined) throw new Refused('refused.other', { reason: `#gid=${id}` });
  return sheet;
}

/** Google's warning before the edit of a protected range comes once for each edit, whatever kind it is. */
function warnFirst(action: Action, sheet: RenderedSheet): void {
  if ('confirmed' in action && action.confirmed === true) return;
  const area = touchedArea(action, sheet);
  if (area !== null && isWarned(sheet, area)) throw new Refused('refused.protected', { cell: rectangleToA1(area) });
}

/** An error of the script is shown as Google shows it: its message, no more. */
function runMenu(desk: Desk, path: readonly string[]): void {
  try {
    desk.host.click(path[path.length - 1] ?? '');
  } catch (error) {
    throw new Refused('refused.script', { reason: error instanceof Error ? error.message : String(error) });
  }
}

/** The next free title of Google's pattern, in the language of the spreadsheet's first sheet. */
function addSheet(desk: Desk): void {
  const titles = new Set(desk.host.sheetTitles);
  const word = desk.workbook.locale.startsWith('zh') ? '工作表' : 'Sheet';
  let number = titles.size + 1;
  while (titles.has(`${word}${number}`)) number += 1;
  const book = desk.host.services().SpreadsheetApp.getActiveSpreadsheet();
  book?.insertSheet(`${word}${number}`, titles.size);
}

function goBack(desk: Desk, direction: 'undo' | 'redo'): void {
  const now = desk.host.save();
  const text = direction === 'undo' ? desk.history.undo(now) : desk.history.redo(now);
  if (text !== null) desk.replaceHost(text);
}

function load(desk: Desk, state: string): void {
  try {
    desk.load(state);
  } catch {
    throw new Refused('refused.state');
  }
}

function setTimeZone(desk: Desk, timeZone: string): void {
  try {
    desk.host.setTimeZone(timeZone);
  } catch {
    throw new Refused('refused.zone', { zone: timeZone });
  }
}

import { rectangleToA1 } from '../../engine/a1';
import type { RenderedSheet } from '../../rendered-workbook';
import type { Action } from '../protocol';
import { passHours, passToNextMail, setClock } from './clock';
import type { Desk } from './desk';
import { Refused } from './refusal';
import { performOnSheet } from './sheet-actions';
import { isWarned, touchedArea } from './touched';

/** Carries out one action on a desk; returns what a script answered, if anything. Throws {@link Refused} or what the host throws. */
export function performAction(desk: Desk, action: Action): unknown {
  if ('sheet' in action) {
    const sheet = sheetOf(desk, action.sheet);
    warnFirst(action, sheet);
    performOnSheet(desk.host, sheet, action);
    return undefined;
  }
  switch (action.do) {
    case 'menu':
      return runMenu(desk, action.path);
    case 'run':
      return desk.host.call(action.functionName, ...action.args);
    case 'open':
      return desk.reopen();
    case 'closeModal':
      return desk.closeModal();
    case 'addSheet':
      return addSheet(desk);
    case 'undo':
    case 'redo':
      return goBack(desk, action.do);
    case 'advance':
      return passHours(desk.host, action.hours, () => desk.publish());
    case 'toNextMail':
      return passToNextMail(desk.host, () => desk.publish());
    case 'setClock':
      return setClock(desk.host, action.instant, desk.workbook.timeZone, () => desk.publish());
    case 'reset':
      return desk.reset(action.language, action.empty);
    case 'load':
      return load(desk, action.state);
    default:
      return performSetting(desk, action);
  }
}

type Setting = Extract<Action, { do: 'signIn' | 'setLocale' | 'setTimeZone' | 'setAuthMode' | 'setFaults' | 'setLanguage' }>;

function performSetting(desk: Desk, action: Setting): void {
  switch (action.do) {
    case 'signIn':
      desk.host.signIn(action.email);
      return desk.reopen();
    case 'setLocale':
      return desk.host.setLocale(action.locale);
    case 'setTimeZone':
      return setTimeZone(desk, action.timeZone);
    case 'setAuthMode':
      desk.authMode = action.authMode;
      return desk.reopen();
    case 'setFaults':
      return desk.setFaults(action.faults);
    case 'setLanguage':
      desk.language = action.language;
  }
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

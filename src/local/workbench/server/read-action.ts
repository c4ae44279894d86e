import type { Action } from '../actions';

type Check = (value: unknown) => boolean;

/** More rows, columns or sizes than any sheet has. */
const MOST = 10_000_000;

const text: Check = (value) => typeof value === 'string';
const whole: Check = (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST;
const wholeOrNone: Check = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST;
const flag: Check = (value) => typeof value === 'boolean';
const texts: Check = (value) => Array.isArray(value) && value.every(text);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const nullable =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);
const record =
  (members: { readonly [name: string]: Check }): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((name) => Object.hasOwn(members, name)) &&
    Object.entries(members).every(([name, check]) => check((value as { readonly [name: string]: unknown })[name]));

const id: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const area: Check = (value) =>
  record({ row: whole, column: whole, lastRow: whole, lastColumn: whole })(value) &&
  isOrdered(value as { readonly [name: string]: number });
const language = oneOf('zh-CN', 'en');
const sheet = { sheet: id };
const cell = { ...sheet, row: whole, column: whole, text, confirmed: optional(flag) };
const lines = { ...sheet, at: whole, count: whole, confirmed: optional(flag) };
const freeze = { ...sheet, at: whole, count: wholeOrNone };
const faults = record({
  quotaGone: flag,
  propertiesFull: flag,
  noDocument: flag,
  lockHeld: flag,
  failAtCall: nullable(whole),
  killAtCall: nullable(whole),
  millisecondsPerCall: nullable(whole),
});

const MEMBERS: { readonly [K in Action['do']]: { readonly [name: string]: Check } } = {
  type: cell,
  paste: cell,
  clear: { ...sheet, area, confirmed: optional(flag) },
  insertRows: lines,
  deleteRows: lines,
  insertColumns: lines,
  deleteColumns: lines,
  hideRows: lines,
  showRows: lines,
  hideColumns: lines,
  showColumns: lines,
  freezeRows: freeze,
  freezeColumns: freeze,
  moveRows: { ...lines, to: whole },
  moveColumns: { ...lines, to: whole },
  copyRows: { ...lines, to: whole },
  resizeColumns: { ...sheet, at: whole, count: whole, size: whole },
  resizeRows: { ...sheet, at: whole, count: whole, size: whole },
  sort: { ...sheet, area, column: whole, ascending: flag, confirmed: optional(flag) },
  filter: { ...sheet, column: whole, hide: texts },
  clearFilter: sheet,
  renameSheet: { ...sheet, title: text },
  duplicateSheet: sheet,
  deleteSheet: sheet,
  hideSheet: sheet,
  showSheet: sheet,
  addSheet: {},
  undo: {},
  redo: {},
  menu: { path: texts },
  open: {},
  run: { functionName: text, args: Array.isArray },
  closeModal: {},
  closeSidebar: {},
  advance: { hours: whole },
  toNextMail: {},
  setClock: { instant: text },
  signIn: { email: text },
  setLocale: { locale: text },
  setTimeZone: { timeZone: text },
  setAuthMode: { authMode: oneOf('NONE', 'LIMITED', 'FULL') },
  setFaults: { faults },
  setLanguage: { language },
  reset: { language, empty: flag },
  load: { state: text },
};

function isOrdered({ row = 0, column = 0, lastRow = 0, lastColumn = 0 }: { readonly [name: string]: number }): boolean {
  return row <= lastRow && column <= lastColumn;
}

/** The action a page has sent, or null when it is none: every member is checked, and one that does not belong there is refused. */
export function readAction(data: unknown): Action | null {
  if (typeof data !== 'object' || data === null || !('do' in data)) return null;
  const name = data.do;
  if (typeof name !== 'string' || !Object.hasOwn(MEMBERS, name)) return null;
  const members = MEMBERS[name as Action['do']];
  return record({ do: text, ...members })(data) ? (data as Action) : null;
}

import type { HostOptions } from './host-types';
import { spreadsheetLocale } from './locale';
import type { HostState, SheetState } from './state';
import { DEFAULT_STYLE } from './style-table';
import { checkZone } from './zone';

/** Size, row height and column width of a sheet Google inserts, in cells and pixels. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;
export const DEFAULT_ROW_HEIGHT = 21;
export const DEFAULT_COLUMN_WIDTH = 100;

/** An empty sheet as Google inserts it. */
export function newSheet(id: number, title: string): SheetState {
  return {
    id,
    title,
    hidden: false,
    tabColor: null,
    hiddenGridlines: false,
    frozenRows: 0,
    frozenColumns: 0,
    rowHeights: Array.from({ length: NEW_ROWS }, () => DEFAULT_ROW_HEIGHT),
    rowHidden: Array.from({ length: NEW_ROWS }, () => false),
    columnWidths: Array.from({ length: NEW_COLUMNS }, () => DEFAULT_COLUMN_WIDTH),
    columnHidden: Array.from({ length: NEW_COLUMNS }, () => false),
    rows: [],
    rules: [],
    filter: null,
    protections: [],
  };
}

/** The state of a host with a new spreadsheet. Throws for an unknown locale, zone or current user. */
export function newState(options: HostOptions): HostState {
  const locale = spreadsheetLocale(options.locale);
  checkZone(options.timeZone);
  const users = [...options.users];
  const currentUser = options.currentUser ?? users[0]?.email ?? '';
  if (!users.some((user) => user.email === currentUser)) throw new Error('the current user must be one of the users');
  return {
    version: 1,
    book: {
      id: options.id ?? '1LocalHostSpreadsheet000000000000000000000000',
      title: options.title ?? 'Untitled spreadsheet',
      locale: locale.name,
      timeZone: options.timeZone,
      sheets: [newSheet(0, locale.firstSheet)],
      activeSheet: 0,
      styles: [DEFAULT_STYLE],
      validations: [],
    },
    users,
    currentUser,
    now: Number(options.now),
    properties: {},
    triggers: [],
    outbox: [],
    menu: [],
    mailQuota: options.mailQuota ?? 100,
    mailUse: {},
    counter: 0,
  };
}

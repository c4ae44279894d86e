/**
 * Addresses by which sheets, columns and rows are found again, whatever a person renames, moves or inserts (design §2.3).
 * Every key cell carries the whole address, `sr1|<plan>|<sheet>|<part>`, so any one surviving cell identifies its sheet and column.
 */

/** The sheets of a plan and, under {@link BOOK}, those that exist once in a spreadsheet. */
export const SHEET_KINDS = [
  'overview',
  'master',
  'tasks',
  'team',
  'budget',
  'resources',
  'runOfShow',
  'risks',
  'review',
  'timeline',
  'publicity',
  'guests',
  'issues',
  'meeting',
  'goals',
  'improvements',
  'raci',
  'settings',
  'holidays',
  'lists',
  'log',
  'events',
] as const;

export type SheetKind = (typeof SHEET_KINDS)[number];

/** Sheets that exist once in a spreadsheet, whatever the number of plans, and that every plan reads. */
export const BOOK_KINDS: readonly SheetKind[] = ['holidays', 'lists', 'log'];

/** The plan id of the sheets that belong to the spreadsheet rather than to a plan. */
export const BOOK = 'book';

/** Version of the address form; a later form is another word, so that an old bundle leaves a newer workbook alone. */
const FORM = 'sr1';

export interface SheetKey {
  readonly plan: string;
  readonly kind: SheetKind;
  /** Column key of a table, row key of a form. */
  readonly part: string;
}

/** The text of a key cell. */
export function formatKey(key: SheetKey): string {
  return [FORM, key.plan, key.kind, key.part].join('|');
}

/** The address a cell holds, or null when it is no key cell of ours. */
export function parseKey(cell: unknown): SheetKey | null {
  if (typeof cell !== 'string' || !cell.startsWith(FORM)) return null;
  const [form, plan, kind, part, ...rest] = cell.split('|');
  if (form !== FORM || !plan || !kind || !part || rest.length > 0) return null;
  return (SHEET_KINDS as readonly string[]).includes(kind) ? { plan, kind: kind as SheetKind, part } : null;
}

/** Whether `kind` exists once in a spreadsheet: also the list of all events, which is there from the second plan on and which no plan reads. */
export function isBookKind(kind: SheetKind): boolean {
  return kind === 'events' || BOOK_KINDS.includes(kind);
}

import { type PlanRecord, planKey, WORKBOOK_FORM } from '../app/stored-state';
import { languageOf } from '../domain/language';
import { translate } from '../i18n/translate';
import { parseKey, type SheetKind } from '../workbook/sheet-key';
import { statusStamps } from '../workbook/status-stamps';
import { runsOf } from '../workbook/write-runs';
import type { CellValue, EditEvent, SheetHandle, Surface } from './surface';

/** The rows and columns of an edit, both ends included. */
interface Place {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What the first rows of a sheet tell, read in one call. */
interface Top {
  readonly plan: string;
  readonly kind: SheetKind;
  /** Column of the first key: that of all keys of a form. */
  readonly keyColumn: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Row of the header of a table: where the day number is, else below the keys. */
  readonly headerRow: number;
  /** Day number of today in the spreadsheet's own zone, which a helper cell of the header keeps; null where there is none. */
  readonly today: number | null;
  /** The rows of the edit, from column A on. */
  readonly rows: () => readonly (readonly CellValue[])[];
}

/** Rows in which keys and header are looked for: people put a title above them. */
const TOP_ROWS = 6;

/** Down to this row an edit is read together with the key row, in one call; further down that would be too many cells. */
const READ_TOGETHER = 1000;

/**
 * Best-effort stamps (design §2.7): the day a task was done, the day its status changed, an id for a new row; a word when the event date is typed over.
 * Nothing depends on them, and a simple trigger may be skipped, so whatever goes wrong here is nobody's business. At most six calls.
 */
export function handleEdit(surface: Surface, event: EditEvent | undefined): void {
  try {
    if (event?.range) stamp(surface, event.range);
  } catch {
    // The edit itself has been done; a missing stamp is healed by the next command.
  }
}

function stamp(surface: Surface, range: NonNullable<EditEvent['range']>): void {
  const sheet = range.getSheet();
  const place = {
    top: range.rowStart ?? range.getRow(),
    bottom: range.rowEnd ?? range.getRow() + range.getNumRows() - 1,
    left: range.columnStart ?? range.getColumn(),
    right: range.columnEnd ?? range.getColumn() + range.getNumColumns() - 1,
  };
  const top = topOf(sheet, place);
  if (!top) return;
  if (top.kind === 'settings') {
    noticeEventDate(surface, sheet, top, place);
    return;
  }
  // Keys and header are no rows of anybody.
  if (place.top <= top.headerRow) return;
  const touches = (key: string): boolean => {
    const column = top.columns.get(key) ?? 0;
    return column >= place.left && column <= place.right;
  };
  if (top.kind === 'tasks' && touches('status')) stampStatus(surface, sheet, top, place, touches('updated'));
  else if (!touches('id')) stampId(surface, sheet, top, place);
}

/** Null for a sheet that is not ours, or whose keys are not among the first rows down to the edit: below that the sheet may have none. */
function topOf(sheet: SheetHandle, { top, bottom }: Place): Top | null {
  const isNear = bottom <= READ_TOGETHER;
  const values = sheet.getSheetValues(1, 1, isNear ? bottom : TOP_ROWS, -1);
  const rows = values.slice(0, TOP_ROWS);
  const keyIndex = rows.findIndex((row) => row.some((cell) => parseKey(cell) !== null));
  const keys = (rows[keyIndex] ?? []).map((cell) => parseKey(cell));
  const first = keys.findIndex((key) => key !== null);
  const key = keys[first];
  if (!key) return null;
  const columns = new Map(keys.flatMap((key, index) => (key ? [[key.part, index + 1] as const] : [])));
  const dayOf = (row: readonly CellValue[] | undefined): CellValue | undefined => row?.[(columns.get('today') ?? 0) - 1];
  const withDay = rows.findIndex((row) => typeof dayOf(row) === 'number');
  const today = dayOf(rows[withDay]);
  return {
    plan: key.plan,
    kind: key.kind,
    keyColumn: first + 1,
    columns,
    headerRow: withDay >= 0 ? withDay + 1 : keyIndex + 2,
    today: typeof today === 'number' ? today : null,
    rows: () => (isNear ? values.slice(top - 1, bottom) : sheet.getSheetValues(top, 1, bottom - top + 1, -1)),
  };
}

/** Whether a later version of Showrunner has written the plan: this one would not know what it may stamp. */
function isNewer({ PropertiesService }: Surface, plan: string): boolean {
  const text = PropertiesService.getDocumentProperties()?.getProperty(planKey(plan));
  return text != null && (JSON.parse(text) as PlanRecord).form > WORKBOOK_FORM;
}

/**
 * 实际完成日 and 最近更新 of the first run of rows whose status was changed; they stand side by side unless a person has moved them. `isUpdatedTyped`: the
 * edit has filled 最近更新 too.
 */
function stampStatus(
  surface: Surface,
  sheet: SheetHandle,
  { plan, columns, today: day, rows }: Top,
  { top }: Place,
  isUpdatedTyped: boolean,
): void {
  const [status, doneOn, updated] = ['status', 'doneOn', 'updated'].map((key) => columns.get(key) ?? 0) as [number, number, number];
  if (day === null || doneOn === 0 || updated !== doneOn + 1) return;
  const stamps = new Map<number, [string | number, number]>();
  rows().forEach((row, index) => {
    const held = { status: String(row[status - 1] ?? ''), doneOn: row[doneOn - 1] ?? '', updated: row[updated - 1] ?? '' };
    const stamp = statusStamps(held, day, isUpdatedTyped);
    if (stamp) stamps.set(top + index, stamp);
  });
  const [run] = runsOf([...stamps.keys()]);
  if (!run || isNewer(surface, plan)) return;
  const values = Array.from({ length: run.count }, (_, index) => stamps.get(run.first + index) ?? ['', '']);
  sheet.getRange(run.first, doneOn, run.count, 2).setValues(values);
}

/** An id for the first run of rows that hold something and have none. */
function stampId(surface: Surface, sheet: SheetHandle, { plan, columns, rows }: Top, { top, left }: Place): void {
  const id = columns.get('id');
  if (id === undefined) return;
  const homeless = rows().flatMap((row, index) => (row[id - 1] === '' && (row[left - 1] ?? '') !== '' ? [top + index] : []));
  const [run] = runsOf(homeless);
  if (!run || isNewer(surface, plan)) return;
  // No service gives an id without a call; the instant and the row are unique enough, and a repair mends a double.
  const stem = Date.now().toString(36);
  const values = Array.from({ length: run.count }, (_, index) => [`'U-${stem}-${run.first + index}`]);
  sheet.getRange(run.first, id, run.count, 1).setValues(values);
}

/** Typing another event date moves no task (design §2.4): the person is told how to. */
function noticeEventDate(surface: Surface, sheet: SheetHandle, { keyColumn }: Top, { top, bottom }: Place): void {
  const keys = sheet.getSheetValues(top, keyColumn, bottom - top + 1, 1).map(([cell]) => parseKey(cell)?.part ?? '');
  if (!keys.includes('d0') && !keys.includes('d1')) return;
  const language = languageOf(surface.Session.getActiveUserLocale());
  const say = (text: 'product.name' | 'move.typed'): string => translate(language, text);
  surface.SpreadsheetApp.getActiveSpreadsheet()?.toast(say('move.typed'), say('product.name'), 15);
}

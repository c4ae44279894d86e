import { languageOf } from '../domain/language';
import { translate } from '../i18n/translate';
import { parseEnum } from '../workbook/enums';
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

/** Key row and header of a table, read in one call; columns by key. */
interface Top {
  readonly kind: SheetKind;
  readonly columns: ReadonlyMap<string, number>;
  readonly headings: readonly CellValue[];
}

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
  const top = topOf(sheet);
  if (!top) return;
  const place = {
    top: range.rowStart ?? range.getRow(),
    bottom: range.rowEnd ?? range.getRow() + range.getNumRows() - 1,
    left: range.columnStart ?? range.getColumn(),
    right: range.columnEnd ?? range.getColumn() + range.getNumColumns() - 1,
  };
  if (top.kind === 'settings') {
    noticeEventDate(surface, sheet, place);
    return;
  }
  // Keys and header are no rows of anybody.
  if (place.top < 3) return;
  const touches = (key: string): boolean => {
    const column = top.columns.get(key) ?? 0;
    return column >= place.left && column <= place.right;
  };
  if (top.kind === 'tasks' && touches('status')) stampStatus(sheet, top, place);
  else if (!touches('id')) stampId(sheet, top, place);
}

/** Null for a sheet that is not ours, or whose key row is not where it belongs. */
function topOf(sheet: SheetHandle): Top | null {
  const [keys = [], headings = []] = sheet.getSheetValues(1, 1, 2, -1);
  const columns = new Map<string, number>();
  let kind: SheetKind | null = null;
  keys.forEach((cell, index) => {
    const key = parseKey(cell);
    if (!key) return;
    kind = key.kind;
    columns.set(key.part, index + 1);
  });
  return kind === null ? null : { kind, columns, headings };
}

/** 实际完成日 and 最近更新 of the first run of rows whose status was changed; they stand side by side unless a person has moved them. */
function stampStatus(sheet: SheetHandle, { columns, headings }: Top, { top, bottom }: Place): void {
  const [status, doneOn, updated, today] = ['status', 'doneOn', 'updated', 'today'].map((key) => columns.get(key) ?? 0) as [
    number,
    number,
    number,
    number,
  ];
  // The day number in the header follows TODAY() in the spreadsheet's own zone.
  const day = headings[today - 1];
  if (typeof day !== 'number' || doneOn === 0 || updated !== doneOn + 1) return;
  const rows = sheet.getSheetValues(top, 1, bottom - top + 1, updated);
  const stamps = new Map<number, [string | number, number]>();
  rows.forEach((row, index) => {
    const isDone = parseEnum('status', String(row[status - 1] ?? '')) === 'done';
    const stamp = statusStamps(isDone, row[doneOn - 1] ?? '', row[updated - 1] ?? '', day);
    if (stamp) stamps.set(top + index, stamp);
  });
  const [run] = runsOf([...stamps.keys()]);
  if (!run) return;
  const values = Array.from({ length: run.count }, (_, index) => stamps.get(run.first + index) ?? ['', '']);
  sheet.getRange(run.first, doneOn, run.count, 2).setValues(values);
}

/** An id for the first run of rows that hold something and have none. */
function stampId(sheet: SheetHandle, { columns }: Top, { top, bottom, left }: Place): void {
  const id = columns.get('id');
  if (id === undefined) return;
  const width = Math.max(id, left);
  const rows = sheet.getSheetValues(top, 1, bottom - top + 1, width);
  const homeless = rows.flatMap((row, index) => (row[id - 1] === '' && row[left - 1] !== '' ? [top + index] : []));
  const [run] = runsOf(homeless);
  if (!run) return;
  // No service gives an id without a call; the instant and the row are unique enough, and a repair mends a double.
  const stem = Date.now().toString(36);
  const values = Array.from({ length: run.count }, (_, index) => [`'U-${stem}-${run.first + index}`]);
  sheet.getRange(run.first, id, run.count, 1).setValues(values);
}

/** Typing another event date moves no task (design §2.4): the person is told how to. */
function noticeEventDate(surface: Surface, sheet: SheetHandle, { top }: Place): void {
  const key = parseKey(sheet.getSheetValues(top, 1, 1, 1)[0]?.[0]);
  if (key?.part !== 'd0' && key?.part !== 'd1') return;
  const language = languageOf(surface.Session.getActiveUserLocale());
  const say = (text: 'product.name' | 'move.typed'): string => translate(language, text);
  surface.SpreadsheetApp.getActiveSpreadsheet()?.toast(say('move.typed'), say('product.name'), 15);
}

import { type CivilDate, toSerial } from '../domain/civil-date';
import type { EventDates, ScheduleBasis } from '../domain/reschedule';
import type { SheetKind } from '../workbook/sheet-key';
import type { SnapshotValue } from '../workbook/snapshot';
import type { PropertyPort } from './ports';
import { type Carried, UNDO_KEY } from './stored-state';

/** A value of a cell as `setValues` gave it: a date is its serial number, '' is blank, text without an apostrophe; '=…' a formula. */
export type CellInput = string | number | boolean;

/** What a cell was given to hold its value. */
export function inputOf(value: SnapshotValue): CellInput {
  return typeof value === 'object' ? toSerial(value.date) + value.minutes / 1440 : value;
}

/** One cell (or several of one row that held and got the same) before and after. */
export interface CellChange {
  readonly kind: SheetKind;
  /** Id of a table row, key of a form row, or `#7`: the seventh row of the sheet. */
  readonly row: string;
  readonly columns: readonly string[];
  readonly from: CellInput;
  readonly to: CellInput;
}

/** The last change that can be taken back: what it was, and every cell it wrote (design §2.2). */
export interface LastChange {
  readonly command: 'move' | 'repair' | 'import' | 'carry' | 'approve';
  readonly plan: string;
  /** Day on which it was made. */
  readonly day: CivilDate;
  /** Of a move: the dates of the event before and after, and what late starts were counted from before. */
  readonly move?: { readonly from: EventDates; readonly to: EventDates; readonly basis: ScheduleBasis };
  /** Of an import: what was added, and how many rows. */
  readonly imported?: { readonly kind: 'people' | 'tasks'; readonly rows: number };
  /** Of improvements taken in: which, and what their source rows say since. */
  readonly carried?: Carried;
  /** Of an approval: its version. */
  readonly approved?: number;
  readonly changes: readonly CellChange[];
}

/** Bytes a property holds with room to spare: Google takes 9 KB (platform reference §6.1). */
const PART_BYTES = 8000;

/** Properties the list may fill: a third of the store, so that the mail ledger keeps its room. */
const MOST_PARTS = 20;

interface Head extends Omit<LastChange, 'changes'> {
  readonly parts: number;
}

/** The changes as texts that fit a property each, or null when there are too many: then the change cannot be taken back, and that is said beforehand. */
export function packChanges(changes: readonly CellChange[]): readonly string[] | null {
  const lines = changes.map(({ kind, row, columns, from, to }) => [kind, row, columns.join(','), from, to]);
  const parts = inParts(JSON.stringify(lines));
  return parts.length > MOST_PARTS ? null : parts;
}

/** A text cut so that each part fits a property. */
export function inParts(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  // By characters: one formula can be longer than a property.
  for (const character of text) {
    const size = utf8Length(character);
    if (bytes + size > PART_BYTES) {
      parts.push(part);
      part = '';
      bytes = 0;
    }
    part += character;
    bytes += size;
  }
  parts.push(part);
  return parts;
}

/** Remembers a change as the last one. The head is written after all parts: without it nothing can be taken back. */
export function writeLastChange(properties: PropertyPort, change: Omit<LastChange, 'changes'>, parts: readonly string[]): void {
  properties.delete(UNDO_KEY);
  parts.forEach((part, index) => {
    properties.set(`${UNDO_KEY}.${index}`, part);
  });
  const head: Head = { ...change, parts: parts.length };
  properties.set(UNDO_KEY, JSON.stringify(head));
}

/** What the last change was, without its cells; null when nothing can be taken back. */
export function lastChangeHead(raw: { readonly [key: string]: string }): Omit<LastChange, 'changes'> | null {
  return parse<Head>(raw[UNDO_KEY]);
}

/** The last change with all its cells; null when there is none or a part of it is damaged. */
export function readLastChange(raw: { readonly [key: string]: string }): LastChange | null {
  const head = parse<Head>(raw[UNDO_KEY]);
  if (!head) return null;
  const text = Array.from({ length: head.parts }, (_, part) => raw[`${UNDO_KEY}.${part}`] ?? '').join('');
  const lines = parse<[SheetKind, string, string, CellInput, CellInput][]>(text);
  return (
    lines && { ...head, changes: lines.map(([kind, row, columns, from, to]) => ({ kind, row, columns: columns.split(','), from, to })) }
  );
}

/** Forgets the last change; the head goes last, so that a run that dies is followed by one that finds the rest. */
export function forgetLastChange(properties: PropertyPort, raw: { readonly [key: string]: string }): void {
  for (const key of Object.keys(raw)) if (key.startsWith(`${UNDO_KEY}.`)) properties.delete(key);
  if (raw[UNDO_KEY] !== undefined) properties.delete(UNDO_KEY);
}

function parse<T>(text: string | undefined): T | null {
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

/** Bytes of a character in UTF-8. */
function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

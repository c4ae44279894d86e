import type { CivilDate } from '../domain/civil-date';
import type { EventDates, ScheduleBasis } from '../domain/reschedule';
import type { SheetKind } from '../workbook/sheet-key';
import type { PropertyPort } from './ports';
import { UNDO_KEY } from './stored-state';

/** A value of a cell as `setValues` gave it: a date is its serial number, '' is blank, text without an apostrophe; '=…' a formula. */
export type CellInput = string | number | boolean;

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
  readonly command: 'move' | 'repair' | 'import';
  readonly plan: string;
  /** Day on which it was made. */
  readonly day: CivilDate;
  /** Of a move: the dates of the event before and after, and what late starts were counted from before. */
  readonly move?: { readonly from: EventDates; readonly to: EventDates; readonly basis: ScheduleBasis };
  /** Of an import: what was added, and how many rows. */
  readonly imported?: { readonly kind: 'people' | 'tasks'; readonly rows: number };
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
  const parts: string[] = [];
  let lines: string[] = [];
  let bytes = 2;
  for (const change of changes) {
    const line = JSON.stringify([change.kind, change.row, change.columns.join(','), change.from, change.to]);
    const size = utf8Length(line) + 1;
    if (bytes + size > PART_BYTES && lines.length > 0) {
      parts.push(`[${lines.join(',')}]`);
      lines = [];
      bytes = 2;
    }
    lines.push(line);
    bytes += size;
    if (size + 2 > PART_BYTES) return null;
  }
  parts.push(`[${lines.join(',')}]`);
  return parts.length > MOST_PARTS ? null : parts;
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
  const changes: CellChange[] = [];
  for (let part = 0; part < head.parts; part += 1) {
    const lines = parse<[SheetKind, string, string, CellInput, CellInput][]>(raw[`${UNDO_KEY}.${part}`]);
    if (!lines) return null;
    for (const [kind, row, columns, from, to] of lines) changes.push({ kind, row, columns: columns.split(','), from, to });
  }
  return { ...head, changes };
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

function utf8Length(text: string): number {
  return unescape(encodeURIComponent(text)).length;
}

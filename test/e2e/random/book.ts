import { createHash } from 'node:crypto';
import type { Host } from '../../../src/local/host';

/** A cell of a saved host: value, formula, look, note. */
export interface Cell {
  readonly v?: string | number | boolean;
  readonly f?: string;
  readonly s?: number;
  n?: string;
}

export interface Sheet {
  readonly id: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rows: (Cell | null)[][];
  readonly rowHeights: readonly unknown[];
  readonly columnWidths: readonly unknown[];
  readonly rules: readonly { readonly formula: string; readonly background: string | null }[];
  readonly filterCriteria?: readonly { readonly hiddenTexts: readonly string[] }[];
}

export interface Saved {
  readonly properties: { readonly [key: string]: string };
  readonly book: { readonly sheets: Sheet[]; readonly styles: readonly unknown[] };
}

export function savedOf(host: Host): Saved {
  return JSON.parse(host.save()) as Saved;
}

export function sheetsOf(host: Host): Sheet[] {
  return savedOf(host).book.sheets;
}

/** Plan, sheet and column or row of a key cell (`sr1|plan|sheet|part`), read without the product's own code. */
export function keyIn(cell: Cell | null | undefined): { readonly kind: string; readonly part: string } | null {
  const [form, , kind, part] = typeof cell?.v === 'string' ? cell.v.split('|') : [];
  return form === 'sr1' && kind && part ? { kind, part } : null;
}

/** The kind of each sheet the product remembers, by its id. */
export function kindsOf({ properties }: Pick<Saved, 'properties'>): ReadonlyMap<number, string> {
  const kinds = new Map<number, string>();
  for (const [key, text] of Object.entries(properties)) {
    if (!key.startsWith('sr.plan.') && key !== 'sr.book') continue;
    const { sheets } = JSON.parse(text) as { sheets: { [kind: string]: number } };
    for (const [kind, id] of Object.entries(sheets)) kinds.set(id, kind);
  }
  return kinds;
}

/** The tab the product uses as its sheet of a kind; undefined when it is gone. */
export function sheetOf(saved: Saved, kind: string): Sheet | undefined {
  const kinds = kindsOf(saved);
  return saved.book.sheets.find(({ id }) => kinds.get(id) === kind);
}

/** Columns of a table by the part of their key, 0-based, from the row that holds most keys. */
export function columnsOf(sheet: Sheet): { readonly keyRow: number; readonly columns: ReadonlyMap<string, number> } {
  let best = { keyRow: -1, columns: new Map<string, number>() };
  sheet.rows.forEach((row, index) => {
    const columns = new Map<string, number>();
    row.forEach((cell, column) => {
      const key = keyIn(cell);
      if (key && !columns.has(key.part)) columns.set(key.part, column);
    });
    if (columns.size > best.columns.size) best = { keyRow: index, columns };
  });
  return best;
}

/** What a cell shows, trimmed; the one formula people type into cells of text here is 1+1. */
export function textOf(cell: Cell | null | undefined): string {
  if (cell?.f === '=1+1') return '2';
  return cell?.v === undefined ? '' : String(cell.v).trim();
}

/** A1 of a cell; row and column 1-based. */
export function a1(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

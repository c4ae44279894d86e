import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import { installedFile } from './installed-file';

/** Plain decimals with up to 15 significant digits; the engine has no getter for the number itself, and its exponents are inexact. */
export const NUMBER_FORMAT = '0.################';
/** Rows of an IronCalc sheet; a style over all of them is kept by column. */
const ENGINE_ROWS = 1048576;
/** Columns far right of any sheet's own, in which formulas are computed aside. */
export const SCRATCH_FIRST = 16_000;
export const SCRATCH_COLUMNS = 64;
/** Books kept for whoever comes next with the same tabs. */
const MOST_KEPT = 4;

let loaded = false;

function loadWasm(): void {
  if (loaded) return;
  initSync({ module: readFileSync(installedFile('@ironcalc/wasm/wasm_bg.wasm')) });
  loaded = true;
}

/** Title of the sheet that holds row numbers; no tab of a spreadsheet is called so. */
const ROW_NUMBERS = '~host~rows';

/** The stand-in for a title the engine refuses. */
export function temporaryName(index: number): string {
  return `~host~${index + 1}`;
}

/**
 * A workbook in the engine, with what every cell was given: the next workbook with the same tabs needs only what differs, which is a hundredth of the
 * time. Whoever asks for it last owns it.
 */
export class EngineBook {
  readonly model: Model;
  private readonly held: Map<string, string>[];
  private readonly widths: number[];
  private isStale = true;
  /** Rows of the sheet behind all others that hold their own number. */
  private numberedRows = 0;

  constructor(
    readonly names: readonly string[],
    public owner: object,
  ) {
    loadWasm();
    this.model = new Model('workbook', 'en', 'UTC', 'en');
    this.model.pauseEvaluation();
    this.held = names.map(() => new Map());
    this.widths = names.map(() => 0);
    // All names before any formula: the engine re-reads its own formula text, which loses brackets, when a sheet is added or renamed.
    for (const index of names.keys()) {
      if (index > 0) this.model.newSheet();
      this.model.renameSheet(index, temporaryName(index));
    }
    for (const [index, name] of names.entries()) {
      this.model.renameSheet(index, name);
      this.formatColumns(index, SCRATCH_FIRST, SCRATCH_COLUMNS);
    }
    this.model.newSheet();
    this.model.renameSheet(names.length, ROW_NUMBERS);
  }

  /** A range in which each of these rows holds its own number. */
  rowNumbers(first: number, last: number): string {
    for (; this.numberedRows < last; this.numberedRows += 1) {
      this.model.setUserInput(this.names.length, this.numberedRows + 1, 1, String(this.numberedRows + 1));
    }
    return `'${ROW_NUMBERS}'!$A$${first}:$A$${last}`;
  }

  /** Makes sure that numbers in this many columns of a sheet can be read. */
  widen(sheet: number, columns: number): void {
    const known = this.widths[sheet] ?? 0;
    if (columns <= known) return;
    this.formatColumns(sheet, known + 1, columns - known);
    this.widths[sheet] = columns;
  }

  /** Gives a cell its input, null to empty it. Returns whether the cell held another. */
  put(sheet: number, row: number, column: number, input: string | null): boolean {
    const cells = this.held[sheet];
    const key = `${row},${column}`;
    if (cells === undefined || (cells.get(key) ?? null) === input) return false;
    this.isStale = true;
    if (input === null) {
      cells.delete(key);
      this.model.rangeClearContents(sheet, row, column, row, column);
    } else {
      cells.set(key, input);
      this.model.setUserInput(sheet, row, column, input);
    }
    return true;
  }

  /** Empties every cell of a sheet that is not among `others`, named `row,column`. */
  clearBut(sheet: number, others: ReadonlySet<string>): void {
    for (const key of [...(this.held[sheet]?.keys() ?? [])]) {
      if (others.has(key)) continue;
      const [row = 0, column = 0] = key.split(',').map(Number);
      this.put(sheet, row, column, null);
    }
  }

  /** Computes what has changed. Returns whether anything had. */
  evaluate(): boolean {
    if (!this.isStale) return false;
    this.model.evaluate();
    this.isStale = false;
    return true;
  }

  private formatColumns(sheet: number, column: number, width: number): void {
    this.model.updateRangeStyle({ sheet, row: 1, column, width, height: ENGINE_ROWS }, 'num_fmt', NUMBER_FORMAT);
  }
}

const kept = new Map<string, EngineBook>();

/** The book of these tabs for `owner`; whoever had it before has to load again. */
export function bookFor(names: readonly string[], owner: object): EngineBook {
  const key = names.join('\n');
  const book = kept.get(key) ?? new EngineBook(names, owner);
  book.owner = owner;
  kept.delete(key);
  kept.set(key, book);
  for (const [oldest, each] of kept) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
    each.owner = kept;
    each.model.free();
  }
  return book;
}

/** Lets nobody else have a book: what it holds cannot be answered for. */
export function discard(book: EngineBook): void {
  const key = book.names.join('\n');
  if (kept.get(key) === book) kept.delete(key);
}

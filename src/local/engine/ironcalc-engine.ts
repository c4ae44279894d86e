import type { CellArrayStructure, Model } from '@ironcalc/wasm';
import {
  type AsideFormula,
  type CalculationEngine,
  CannotCalculateError,
  type Computed,
  type EngineInput,
  type EngineSheet,
} from './calculation-engine';
import { bookFor, discard, type EngineBook, NUMBER_FORMAT, SCRATCH_COLUMNS, SCRATCH_FIRST, temporaryName } from './engine-book';
import { sameTitle } from './formula-shift';
import { dependsOnClock, type PreparationContext, prepareFormula } from './prepare-formula';

/** Values of `getCellType`. */
const TYPE = { number: 1, text: 2, boolean: 4, error: 16 } as const;

/** The engine's errors that are a gap of the engine, never an answer. */
const GAPS: ReadonlySet<string> = new Set(['#ERROR!', '#N/IMPL!', '#SPILL!', '#CALC!']);

interface LoadedSheet {
  readonly title: string;
  readonly engineName: string;
  readonly rows: number;
  readonly columns: number;
  /** Canonical formulas by `row,column`. */
  readonly formulas: Map<string, string>;
}

/** INDIRECT and the like answer an array of one cell, which is no spill. */
function spills(structure: CellArrayStructure): boolean {
  if (structure === 'SingleCell') return false;
  return !('DynamicAnchor' in structure) || structure.DynamicAnchor.some((size) => size > 1);
}

interface ScratchCell {
  readonly aside: AsideFormula;
  readonly index: number;
  readonly column: number;
}

/** The title where the engine accepts it (Google allows more), so that INDIRECT finds the sheet; a stand-in otherwise. */
function engineName(title: string, index: number): string {
  return title.length <= 31 && !/[\\/?*:[\]]|^'|'$/.test(title) ? title : temporaryName(index);
}

/** {@link CalculationEngine} on IronCalc's WebAssembly build. */
export class IronCalcEngine implements CalculationEngine {
  private book: EngineBook | null = null;
  private sheets: LoadedSheet[] = [];
  private now = 0;
  /** Formula cells set since the last evaluation, still to be looked at for gaps. */
  private fresh: { readonly sheet: number; readonly row: number; readonly column: number }[] = [];

  load(sheets: readonly EngineSheet[], now: number): void {
    this.dispose();
    this.now = now;
    this.sheets = sheets.map(({ title, rows, columns }, index) => ({
      title,
      engineName: engineName(title, index),
      rows,
      columns,
      formulas: new Map(),
    }));
    const book = bookFor(
      this.sheets.map((sheet) => sheet.engineName),
      this,
    );
    this.book = book;
    for (const [index, sheet] of sheets.entries()) {
      book.widen(index, sheet.columns);
      const given = new Set<string>();
      for (const cell of sheet.cells) {
        given.add(`${cell.row},${cell.column}`);
        this.setCell(index, cell.row, cell.column, cell.input);
      }
      book.clearBut(index, given);
    }
  }

  isLoaded(): boolean {
    return this.book !== null && this.book.owner === this;
  }

  setNow(now: number): void {
    if (now === this.now) return;
    this.now = now;
    for (const [index, sheet] of this.sheets.entries()) {
      for (const [key, formula] of [...sheet.formulas].filter(([, text]) => dependsOnClock(text))) {
        const [row = 0, column = 0] = key.split(',').map(Number);
        this.setCell(index, row, column, { formula });
      }
    }
  }

  setCell(sheet: number, row: number, column: number, input: EngineInput): void {
    const key = `${row},${column}`;
    const book = this.use();
    this.sheets[sheet]?.formulas.delete(key);
    if (input === null) book.put(sheet, row, column, null);
    else if (typeof input === 'object') {
      this.sheets[sheet]?.formulas.set(key, input.formula);
      if (book.put(sheet, row, column, prepareFormula(input.formula, this.context(sheet)))) this.fresh.push({ sheet, row, column });
    } else book.put(sheet, row, column, typeof input === 'string' ? `'${input}` : String(input).toUpperCase());
  }

  read(sheet: number, row: number, column: number): Computed {
    const model = this.evaluated();
    return this.readCell(model, sheet, row, column, this.sheets[sheet]?.formulas.get(`${row},${column}`));
  }

  computeAside(formulas: readonly AsideFormula[]): Computed[] {
    const model = this.evaluated();
    const results: Computed[] = [];
    for (const round of this.scratchRounds(formulas)) {
      for (const { aside, column } of round) {
        model.setUserInput(aside.sheet, aside.row, column, prepareFormula(aside.formula, this.context(aside.sheet)));
      }
      model.evaluate();
      for (const { aside, index, column } of round) results[index] = this.readCell(model, aside.sheet, aside.row, column, aside.formula);
      this.clearScratch(model, round);
    }
    return results;
  }

  dispose(): void {
    this.book = null;
    this.sheets = [];
    this.fresh = [];
  }

  private use(): EngineBook {
    if (this.book === null || !this.isLoaded()) throw new Error('the calculation engine holds no workbook');
    return this.book;
  }

  private evaluated(): Model {
    const book = this.use();
    const { model } = book;
    if (!book.evaluate()) return model;
    const fresh = this.fresh;
    this.fresh = [];
    // A gap must not hide inside an IFERROR elsewhere: each new formula is looked at once.
    for (const { sheet, row, column } of fresh) {
      const formula = this.sheets[sheet]?.formulas.get(`${row},${column}`);
      if (formula !== undefined) this.refuseGap(model, sheet, row, column, formula);
    }
    return model;
  }

  /** A scratch column for each formula, so that no two of a round meet in one cell. */
  private scratchRounds(formulas: readonly AsideFormula[]): ScratchCell[][] {
    const used = new Map<string, number>();
    const rounds: ScratchCell[][] = [];
    for (const [index, aside] of formulas.entries()) {
      const line = `${aside.sheet},${aside.row}`;
      const place = used.get(line) ?? 0;
      used.set(line, place + 1);
      const round = Math.floor(place / SCRATCH_COLUMNS);
      const column = SCRATCH_FIRST + (place % SCRATCH_COLUMNS);
      const cells = rounds[round] ?? [];
      rounds[round] = cells;
      cells.push({ aside, index, column });
    }
    return rounds;
  }

  private clearScratch(model: Model, round: readonly ScratchCell[]): void {
    const lastRows = new Map<number, number>();
    for (const { aside } of round) lastRows.set(aside.sheet, Math.max(aside.row, lastRows.get(aside.sheet) ?? 0));
    for (const [sheet, lastRow] of lastRows) {
      model.rangeClearContents(sheet, 1, SCRATCH_FIRST, lastRow, SCRATCH_FIRST + SCRATCH_COLUMNS - 1);
    }
  }

  private context(own: number): PreparationContext {
    return {
      now: this.now,
      sheet: (title) => (title === null ? this.sheets[own] : this.sheets.find((sheet) => sameTitle(sheet.title, title))),
      rowNumbers: (first, last) => this.use().rowNumbers(first, last),
    };
  }

  private refuseGap(model: Model, sheet: number, row: number, column: number, formula: string): void {
    if (model.getCellType(sheet, row, column) === TYPE.error) {
      const text = model.getFormattedCellValue(sheet, row, column);
      if (GAPS.has(text)) throw this.gap(formula, `the engine answers ${text}`);
    } else if (spills(model.getCellArrayStructure(sheet, row, column))) {
      throw this.gap(formula, 'its result spills over several cells');
    }
  }

  /** The next workbook with these tabs must find the gap too. */
  private gap(formula: string, reason: string): CannotCalculateError {
    if (this.book) discard(this.book);
    return new CannotCalculateError(formula, reason);
  }

  private readCell(model: Model, sheet: number, row: number, column: number, formula: string | undefined): Computed {
    if (formula !== undefined) this.refuseGap(model, sheet, row, column, formula);
    const type = model.getCellType(sheet, row, column);
    const text = model.getFormattedCellValue(sheet, row, column);
    // Google shows a circular reference as #REF!.
    if (type === TYPE.error) return { kind: 'error', value: text === '#CIRC!' ? '#REF!' : text };
    if (type === TYPE.boolean) return { kind: 'value', value: text === 'TRUE' };
    if (type === TYPE.text) return { kind: 'value', value: text };
    return { kind: 'value', value: text === '' ? null : this.readNumber(model, sheet, row, column, text) };
  }

  /** The engine gives DATE() and the like a date format of its own; the number behind it needs ours again. */
  private readNumber(model: Model, sheet: number, row: number, column: number, text: string): number {
    const number = Number(text);
    if (!Number.isNaN(number)) return number;
    model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', NUMBER_FORMAT);
    return Number(model.getFormattedCellValue(sheet, row, column));
  }
}

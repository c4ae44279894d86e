import { readFileSync } from 'node:fs';
import { type CellArrayStructure, initSync, Model } from '@ironcalc/wasm';
import {
  type AsideFormula,
  type CalculationEngine,
  CannotCalculateError,
  type Computed,
  type EngineInput,
  type EngineSheet,
} from './calculation-engine';
import { sameTitle } from './formula-shift';
import { installedFile } from './installed-file';
import { dependsOnClock, type PreparationContext, prepareFormula } from './prepare-formula';

/** Plain decimals with up to 15 significant digits; the engine has no getter for the number itself, and its exponents are inexact. */
const NUMBER_FORMAT = '0.################';
/** Rows of an IronCalc sheet; a style over all of them is kept by column. */
const ENGINE_ROWS = 1048576;
/** Columns far right of any sheet's own, in which formulas are computed aside. */
const SCRATCH_FIRST = 16_000;
const SCRATCH_COLUMNS = 64;

/** Values of `getCellType`. */
const TYPE = { number: 1, text: 2, boolean: 4, error: 16 } as const;

/** The engine's errors that are a gap of the engine, never an answer. */
const GAPS: ReadonlySet<string> = new Set(['#ERROR!', '#N/IMPL!', '#SPILL!', '#CALC!']);

let loaded = false;

function loadWasm(): void {
  if (loaded) return;
  initSync({ module: readFileSync(installedFile('@ironcalc/wasm/wasm_bg.wasm')) });
  loaded = true;
}

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

function temporaryName(index: number): string {
  return `~host~${index + 1}`;
}

/** The title where the engine accepts it (Google allows more), so that INDIRECT finds the sheet; a stand-in otherwise. */
function engineName(title: string, index: number): string {
  return title.length <= 31 && !/[\\/?*:[\]]|^'|'$/.test(title) ? title : temporaryName(index);
}

/** {@link CalculationEngine} on IronCalc's WebAssembly build. */
export class IronCalcEngine implements CalculationEngine {
  private model: Model | null = null;
  private sheets: LoadedSheet[] = [];
  private now = 0;
  private dirty = false;
  /** Formula cells set since the last evaluation, still to be looked at for gaps. */
  private fresh: { readonly sheet: number; readonly row: number; readonly column: number }[] = [];

  load(sheets: readonly EngineSheet[], now: number): void {
    loadWasm();
    this.dispose();
    this.now = now;
    const model = new Model('workbook', 'en', 'UTC', 'en');
    this.model = model;
    model.pauseEvaluation();
    this.sheets = sheets.map(({ title, rows, columns }, index) => ({
      title,
      engineName: engineName(title, index),
      rows,
      columns,
      formulas: new Map(),
    }));
    // All names before any formula: the engine re-reads its own formula text, which loses brackets, when a sheet is added or renamed.
    for (const index of sheets.keys()) {
      if (index > 0) model.newSheet();
      model.renameSheet(index, temporaryName(index));
    }
    for (const [index, sheet] of this.sheets.entries()) {
      model.renameSheet(index, sheet.engineName);
      for (const [column, width] of [[1, sheet.columns] as const, [SCRATCH_FIRST, SCRATCH_COLUMNS] as const]) {
        model.updateRangeStyle({ sheet: index, row: 1, column, width, height: ENGINE_ROWS }, 'num_fmt', NUMBER_FORMAT);
      }
    }
    for (const [index, sheet] of sheets.entries()) {
      for (const cell of sheet.cells) this.setCell(index, cell.row, cell.column, cell.input);
    }
    this.dirty = true;
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
    const model = this.use();
    this.sheets[sheet]?.formulas.delete(key);
    this.dirty = true;
    if (input === null) model.rangeClearContents(sheet, row, column, row, column);
    else if (typeof input === 'object') {
      this.sheets[sheet]?.formulas.set(key, input.formula);
      this.fresh.push({ sheet, row, column });
      model.setUserInput(sheet, row, column, prepareFormula(input.formula, this.context(sheet)));
    } else model.setUserInput(sheet, row, column, typeof input === 'string' ? `'${input}` : String(input).toUpperCase());
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
    this.model?.free();
    this.model = null;
    this.sheets = [];
    this.fresh = [];
  }

  private use(): Model {
    if (this.model === null) throw new Error('the calculation engine holds no workbook');
    return this.model;
  }

  private evaluated(): Model {
    const model = this.use();
    if (!this.dirty) return model;
    model.evaluate();
    this.dirty = false;
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
    };
  }

  private refuseGap(model: Model, sheet: number, row: number, column: number, formula: string): void {
    if (model.getCellType(sheet, row, column) === TYPE.error) {
      const text = model.getFormattedCellValue(sheet, row, column);
      if (GAPS.has(text)) throw new CannotCalculateError(formula, `the engine answers ${text}`);
    } else if (spills(model.getCellArrayStructure(sheet, row, column))) {
      throw new CannotCalculateError(formula, 'its result spills over several cells');
    }
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

import type { CalculationEngine, Computed, EngineCell, EngineInput } from '../engine/calculation-engine';
import { IronCalcEngine } from '../engine/ironcalc-engine';
import { cellAt, columnCount, eachCell, rowCount } from './grid';
import { serialOfWall } from './serial';
import type { BookState, CellState, SheetState } from './state';
import { wallOfInstant } from './zone';

/** Above this many changed cells the engine's copy is built anew. */
const RELOAD_ABOVE = 4000;

/** A sheet's formula computed aside, see {@link CalculationEngine.computeAside}. */
export interface SheetFormula {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Computed values of a workbook. The engine is built only when a formula cell is first read, and follows changes from then on. */
export class Calculation {
  private engine: CalculationEngine | null = null;
  private changes = new Set<string>();

  constructor(
    private readonly book: BookState,
    private readonly now: () => number,
  ) {}

  /** Sheets, their titles, order or size changed: the next read starts over. */
  invalidate(): void {
    this.engine?.dispose();
    this.engine = null;
    this.changes.clear();
  }

  changed(sheet: SheetState, row: number, column: number): void {
    if (this.engine === null) return;
    this.changes.add(`${this.book.sheets.indexOf(sheet)},${row},${column}`);
    if (this.changes.size > RELOAD_ABOVE) this.invalidate();
  }

  /** What a cell holds, computed. Throws CannotCalculateError where the local host has no honest answer. */
  value(sheet: SheetState, row: number, column: number): Computed {
    const cell = cellAt(sheet, row, column);
    if (cell?.bad !== undefined) return { kind: 'error', value: '#ERROR!' };
    if (cell?.f === undefined) return { kind: 'value', value: cell?.v ?? null };
    return this.current().read(this.book.sheets.indexOf(sheet), row, column);
  }

  aside(formulas: readonly SheetFormula[]): Computed[] {
    if (formulas.length === 0) return [];
    const engine = this.current();
    return engine.computeAside(formulas.map((each) => ({ ...each, sheet: this.book.sheets.indexOf(each.sheet) })));
  }

  private current(): CalculationEngine {
    const now = serialOfWall(wallOfInstant(this.now(), this.book.timeZone));
    if (this.engine === null || !this.engine.isLoaded()) {
      const engine = new IronCalcEngine();
      engine.load(
        this.book.sheets.map((sheet) => ({
          title: sheet.title,
          rows: rowCount(sheet),
          columns: columnCount(sheet),
          cells: engineCells(sheet),
        })),
        now,
      );
      this.engine = engine;
      this.changes.clear();
      return engine;
    }
    const engine = this.engine;
    engine.setNow(now);
    for (const change of this.changes) {
      const [index = 0, row = 0, column = 0] = change.split(',').map(Number);
      const sheet = this.book.sheets[index];
      if (sheet !== undefined) engine.setCell(index, row, column, engineInput(cellAt(sheet, row, column)));
    }
    this.changes.clear();
    return engine;
  }
}

function engineInput(cell: CellState | undefined): EngineInput {
  if (cell?.bad !== undefined) return { formula: '=#VALUE!' };
  return cell?.f === undefined ? (cell?.v ?? null) : { formula: cell.f };
}

function engineCells(sheet: SheetState): EngineCell[] {
  const cells: EngineCell[] = [];
  eachCell(sheet, (cell, row, column) => {
    const input = engineInput(cell);
    if (input !== null) cells.push({ row, column, input });
  });
  return cells;
}

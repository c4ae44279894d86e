/** A computed value: a date is its serial number, an error its text (`#N/A`), null a blank cell. */
export type Computed =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'error'; readonly value: string };

/** What is put into a cell: a plain value, a formula in canonical form, or null to empty it. */
export type EngineInput = string | number | boolean | null | { readonly formula: string };

/** A cell of the engine's copy; `row` and `column` are 1-based. */
export interface EngineCell {
  readonly row: number;
  readonly column: number;
  readonly input: EngineInput;
}

export interface EngineSheet {
  readonly title: string;
  /** Size of the grid; open references such as `A2:A` end there. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: Iterable<EngineCell>;
}

/** A formula computed as if it stood in a cell of the sheet, without being part of it. */
export interface AsideFormula {
  /** 0-based position of the sheet. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Calculates a workbook. Sheets are addressed by their 0-based position in the last `load`. Anything the engine is known to compute
 * otherwise than Google is refused with a {@link CannotCalculateError} rather than answered.
 */
export interface CalculationEngine {
  /** Takes a whole workbook in place of the one before. `now` is what TODAY() and NOW() answer, as a serial number in the workbook's zone. */
  load(sheets: readonly EngineSheet[], now: number): void;
  /** Whether what was loaded is still there: several workbooks with the same tabs share one copy, and the last to load has it. */
  isLoaded(): boolean;
  setNow(now: number): void;
  setCell(sheet: number, row: number, column: number, input: EngineInput): void;
  read(sheet: number, row: number, column: number): Computed;
  /** Results in the order asked. */
  computeAside(formulas: readonly AsideFormula[]): Computed[];
  /** Lets go of the workbook. */
  dispose(): void;
}

/** A formula the local host does not answer because its answer would differ from Google's. */
export class CannotCalculateError extends Error {
  override readonly name = 'CannotCalculateError';

  constructor(formula: string, reason: string) {
    super(`the local host cannot calculate ${formula}: ${reason}`);
  }
}

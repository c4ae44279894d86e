import type { CalculationEngine, EngineSheet } from '../engine/calculation-engine';
import { parseReference } from '../engine/formula-references';
import { sameTitle } from '../engine/formula-shift';
import { tokenizeFormula } from '../engine/formula-tokens';
import { IronCalcEngine } from '../engine/ironcalc-engine';
import { columnCount, eachCell, rowCount } from '../host/grid';
import type { BookState, CellState, SheetState } from '../host/state';
import { putStored, type StoredValue } from './file-values';

/** A formula of a file that could be read, and what the file says it gives. */
export interface ReadFormula {
  /** 0-based place of the sheet. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly cell: CellState;
  readonly stored: StoredValue;
}

/** Above this many formulas without an answer it is not worth finding out which of them only look at others. */
const MOST_TO_SORT_OUT = 3000;

/**
 * Tries out every formula of a workbook. One the engine has no answer for (a function it lacks, a result that spills) becomes the value stored in
 * the file, so that the workbook can be shown and what looks at that value goes on being computed; conditional formats without an answer go.
 * Returns what became a value, and how many conditional formats went. `now` is a serial number.
 */
export function settleFormulas(
  book: BookState,
  formulas: readonly ReadFormula[],
  now: number,
): { readonly values: readonly ReadFormula[]; readonly lostRules: number } {
  if (formulas.length === 0 && book.sheets.every((sheet) => sheet.rules.length === 0)) return { values: [], lostRules: 0 };
  const engine = new IronCalcEngine();
  try {
    engine.load(book.sheets.map(withoutFormulas), now);
    const values = new Set(formulas.filter((formula) => !isTaken(engine, formula)));
    for (const formula of values) makeValue(engine, formula);
    for (let gaps = unanswered(engine, formulas, values); gaps.length > 0; gaps = unanswered(engine, formulas, values)) {
      for (const gap of roots(book, gaps)) {
        values.add(gap);
        makeValue(engine, gap);
      }
    }
    const lostRules = book.sheets.reduce((sum, sheet, index) => sum + dropRules(engine, sheet, index), 0);
    return { values: [...values], lostRules };
  } finally {
    engine.dispose();
  }
}

function withoutFormulas(sheet: SheetState): EngineSheet {
  const cells: EngineSheet['cells'] extends Iterable<infer C> ? C[] : never = [];
  eachCell(sheet, ({ v }, row, column) => {
    if (v !== undefined) cells.push({ row, column, input: v });
  });
  return { title: sheet.title, rows: rowCount(sheet), columns: columnCount(sheet), cells };
}

function isTaken(engine: CalculationEngine, { sheet, row, column, cell }: ReadFormula): boolean {
  try {
    engine.setCell(sheet, row, column, { formula: cell.f ?? '' });
    return true;
  } catch {
    return false;
  }
}

function makeValue(engine: CalculationEngine, { sheet, row, column, cell, stored }: ReadFormula): void {
  putStored(cell, stored);
  engine.setCell(sheet, row, column, cell.f === undefined ? (cell.v ?? null) : { formula: cell.f });
}

function unanswered(engine: CalculationEngine, formulas: readonly ReadFormula[], values: ReadonlySet<ReadFormula>): ReadFormula[] {
  const open = formulas.filter((formula) => !values.has(formula));
  // The first look after a change computes everything and speaks up for whichever formula has no answer.
  if (open[0] !== undefined) answers(engine, open[0]);
  return open.filter((formula) => !answers(engine, formula));
}

/** A name the engine does not know is a function it lacks, unless the file says the same. */
function answers(engine: CalculationEngine, { sheet, row, column, stored }: ReadFormula): boolean {
  try {
    const { kind, value } = engine.read(sheet, row, column);
    return kind !== 'error' || value !== '#NAME?' || stored.value === '#NAME?';
  } catch {
    return false;
  }
}

/** Those that look at no other one without an answer: the others may have one once these are values. All of them where none is such. */
function roots(book: BookState, gaps: readonly ReadFormula[]): readonly ReadFormula[] {
  if (gaps.length > MOST_TO_SORT_OUT) return gaps;
  const found = gaps.filter((gap) => !looksAtAny(book, gap, gaps));
  return found.length > 0 ? found : gaps;
}

function looksAtAny(book: BookState, { sheet, cell }: ReadFormula, gaps: readonly ReadFormula[]): boolean {
  return tokenizeFormula((cell.f ?? '=').slice(1)).some((token) => {
    const reference = token.kind === 'reference' ? parseReference(token.text) : null;
    if (reference === null) return false;
    const { start, end, sheet: title } = reference;
    const target = title === null ? sheet : book.sheets.findIndex((each) => sameTitle(each.title, title));
    const last = end ?? start;
    return gaps.some(
      (other) =>
        other.sheet === target &&
        other.row >= (start.row ?? 1) &&
        other.row <= (last.row ?? other.row) &&
        other.column >= (start.column ?? 1) &&
        other.column <= (last.column ?? other.column),
    );
  });
}

function dropRules(engine: CalculationEngine, sheet: SheetState, index: number): number {
  const before = sheet.rules.length;
  sheet.rules = sheet.rules.filter(({ ranges: [first], formula }) => {
    if (first === undefined) return false;
    try {
      const [answer] = engine.computeAside([{ sheet: index, row: first.row, column: first.column, formula }]);
      return answer?.value !== '#NAME?';
    } catch {
      return false;
    }
  });
  return before - sheet.rules.length;
}

import type { CalculationEngine, Computed, EngineCell, EngineInput } from '../engine/calculation-engine';
import { mapReferences } from '../engine/formula-references';
import { IronCalcEngine } from '../engine/ironcalc-engine';

/** A formula of a conditional format with the values of the cells it looks at, in the order it names them. */
export interface SeenFormula {
  readonly formula: string;
  readonly values: readonly Computed[];
}

/** The one sheet of the workbook in which they are answered. */
const TITLE = '~rules~';

/**
 * Answers formulas that depend on nothing but the values they look at (see `lookedAt`), in the order asked. They are worked out in a small workbook
 * of their own, a row for each: computing 5,000 tasks over again for the sake of a colour would take seconds. Throws CannotCalculateError as the
 * workbook itself does.
 */
export function answerSeen(seen: readonly SeenFormula[]): Computed[] {
  if (seen.length === 0) return [];
  const engine: CalculationEngine = new IronCalcEngine();
  const columns = 1 + Math.max(...seen.map(({ values }) => values.length));
  engine.load([{ title: TITLE, rows: seen.length, columns, cells: seen.flatMap((each, index) => cellsOf(each, index + 1)) }], 0);
  const answers = seen.map((_, index) => engine.read(0, index + 1, 1));
  engine.dispose();
  return answers;
}

/** The formula in the first column, what it looks at to its right. */
function cellsOf({ formula, values }: SeenFormula, row: number): EngineCell[] {
  let column = 1;
  const own = mapReferences(formula, (reference) => {
    column += 1;
    return { ...reference, start: { row, column, rowAbsolute: false, columnAbsolute: false } };
  });
  const cells: EngineCell[] = [{ row, column: 1, input: { formula: own } }];
  for (const [index, value] of values.entries()) {
    const input = inputOf(value);
    if (input !== null) cells.push({ row, column: index + 2, input });
  }
  return cells;
}

function inputOf({ kind, value }: Computed): EngineInput {
  if (kind === 'value') return value;
  return { formula: value === '#ERROR!' ? '=#VALUE!' : `=${value}` };
}

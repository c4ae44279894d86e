import type { Computed } from '../engine/calculation-engine';
import { translateFormula } from '../engine/formula-shift';
import type { Book } from './book';
import type { SheetFormula } from './calculation';
import { rowCount } from './grid';
import { answerSeen, type SeenFormula } from './rule-answers';
import { answerKey, lookedAt, valuesSeen } from './rule-memo';
import { closesRow, scopeOf } from './rule-scope';
import type { RuleState, SheetState } from './state';

/** Index of the rule that applies, by `row,column`; cells without one are absent. */
export type AppliedRules = ReadonlyMap<string, number>;

interface Asked {
  readonly rule: number;
  readonly formula: string;
  readonly row: number;
  readonly column: number;
  /** Cells the answer is for: one, or a stretch of a row or column. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** What it looks at, with the key under which its answer is kept; null when it depends on more than values. */
  readonly seen: (SeenFormula & { readonly key: string }) | null;
}

interface Rows {
  readonly from: number;
  readonly to: number;
}

/** What a formula of a rule is to be asked in these rows of its ranges: as seldom as its scope allows, and not where `isClosed` says so. */
function questions(
  book: Book,
  sheet: SheetState,
  index: number,
  formula: string,
  rows: Rows,
  isClosed: (row: number) => boolean = () => false,
): Asked[] {
  const rule: RuleState | undefined = sheet.rules[index];
  const anchor = rule?.ranges[0];
  if (rule === undefined || anchor === undefined) return [];
  const scope = scopeOf(formula);
  const cells = lookedAt(formula);
  const asked: Asked[] = [];
  for (const range of rule.ranges) {
    const [first, last] = [Math.max(range.row, rows.from), Math.min(range.lastRow, rows.to)];
    for (let row = first; row <= last; row += scope === 'column' ? last - first + 1 : 1) {
      if (isClosed(row)) continue;
      for (let column = range.column; column <= range.lastColumn; column += scope === 'row' ? range.lastColumn - range.column + 1 : 1) {
        const values = cells === null ? null : valuesSeen(book, sheet, cells, row - anchor.row, column - anchor.column);
        const seen = values === null ? null : { formula, values, key: answerKey(formula, values) };
        const lastRow = scope === 'column' ? last : row;
        asked.push({ rule: index, formula, row, column, lastRow, lastColumn: scope === 'row' ? range.lastColumn : column, seen });
      }
    }
  }
  return asked;
}

/** Questions whose answer is yes, of these rules in these rows: first those that spare whole rows their cells. */
function heldIn(book: Book, sheet: SheetState, indexes: readonly number[], rows: Rows): Asked[] {
  const formulas = indexes.map((index): [number, string] => [index, sheet.rules[index]?.formula ?? '']);
  const byCell = formulas.filter(([, formula]) => scopeOf(formula) === 'cell');
  const closing = byCell.flatMap(([index, formula]) => {
    const closes = closesRow(formula);
    return closes === null ? [] : questions(book, sheet, index, closes, rows);
  });
  const closed = new Set(answered(book, sheet, closing).map(({ rule, row }) => `${rule},${row}`));
  const asked = formulas.flatMap(([index, formula]) =>
    questions(book, sheet, index, formula, rows, (row) => closed.has(`${index},${row}`)),
  );
  return answered(book, sheet, asked);
}

/** The formula of a rule as it reads in the cell it is asked for; relative to the top-left cell of the first range. */
function formulaFor(sheet: SheetState, { rule, formula, row, column }: Asked): SheetFormula {
  const [anchor] = sheet.rules[rule]?.ranges ?? [];
  const moved = translateFormula(formula, row - (anchor?.row ?? row), column - (anchor?.column ?? column));
  return { sheet, row, column, formula: moved.replace(/\bCOLUMN\s*\(\s*\)/gi, String(column)) };
}

function holds(answer: Computed | undefined): boolean {
  if (answer === undefined || answer.kind === 'error') return false;
  return answer.value === true || (typeof answer.value === 'number' && answer.value !== 0);
}

/**
 * Evaluates a sheet's conditional formats; the first rule that holds wins. Below `lastRow`, where no cell says anything, only the first row
 * is asked; the rest are when a rule holds there.
 */
export function appliedRules(book: Book, sheet: SheetState, lastRow: number): AppliedRules {
  const indexes = [...sheet.rules.keys()];
  const first = heldIn(book, sheet, indexes, { from: 1, to: Math.min(lastRow + 1, rowCount(sheet)) });
  const onBlank = new Set(first.filter((question) => question.lastRow > lastRow).map((question) => question.rule));
  const rest = heldIn(book, sheet, [...onBlank], { from: lastRow + 2, to: rowCount(sheet) });
  const applied = new Map<string, number>();
  for (const held of [...first, ...rest]) {
    for (let row = held.row; row <= held.lastRow; row += 1) {
      for (let column = held.column; column <= held.lastColumn; column += 1) {
        const key = `${row},${column}`;
        applied.set(key, Math.min(held.rule, applied.get(key) ?? held.rule));
      }
    }
  }
  return applied;
}

/** The questions whose answer is yes. */
function answered(book: Book, sheet: SheetState, asked: readonly Asked[]): Asked[] {
  const memo = book.ruleMemo;
  memo.trim();
  const fresh = new Map<string, SeenFormula>();
  for (const { seen } of asked) if (seen !== null && memo.get(seen.key) === undefined) fresh.set(seen.key, seen);
  const answers = answerSeen([...fresh.values()]);
  for (const [index, key] of [...fresh.keys()].entries()) memo.set(key, holds(answers[index]));

  const unseen = asked.filter(({ seen }) => seen === null);
  const aside = book.calculation.aside(unseen.map((question) => formulaFor(sheet, question)));
  const own = new Map(unseen.map((question, index) => [question, holds(aside[index])]));
  return asked.filter((question) => (question.seen === null ? own.get(question) : memo.get(question.seen.key)));
}

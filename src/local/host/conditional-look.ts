import type { Computed } from '../engine/calculation-engine';
import { parseReference } from '../engine/formula-references';
import { translateFormula } from '../engine/formula-shift';
import { tokenizeFormula } from '../engine/formula-tokens';
import type { Book } from './book';
import type { SheetFormula } from './calculation';
import { rowCount } from './grid';
import { answerSeen, type SeenFormula } from './rule-answers';
import { answerKey, lookedAt, valuesSeen } from './rule-memo';
import type { RuleState, SheetState } from './state';

/** Index of the rule that applies, by `row,column`; cells without one are absent. */
export type AppliedRules = ReadonlyMap<string, number>;

/** True when a rule's answer is the same for all cells of a row: every reference fixes its column. */
export function answersByRow(formula: string): boolean {
  const tokens = tokenizeFormula(formula.slice(1));
  return tokens.every((token) => {
    if (token.kind === 'function') return token.text.toUpperCase() !== 'COLUMN' && token.text.toUpperCase() !== 'INDIRECT';
    if (token.kind !== 'reference') return true;
    const reference = parseReference(token.text);
    if (reference === null) return true;
    return [reference.start, reference.end].every((point) => point === null || point.column === null || point.columnAbsolute);
  });
}

interface Asked {
  readonly rule: number;
  readonly row: number;
  readonly column: number;
  /** Cells the answer is for: one, or a stretch of a row. */
  readonly lastColumn: number;
  /** What it looks at, with the key under which its answer is kept; null when it depends on more than values. */
  readonly seen: (SeenFormula & { readonly key: string }) | null;
}

/** What a rule is to be asked: once for every row, or every cell, of its ranges. */
function questions(book: Book, sheet: SheetState, index: number, rows: { readonly from: number; readonly to: number }): Asked[] {
  const rule: RuleState | undefined = sheet.rules[index];
  const anchor = rule?.ranges[0];
  if (rule === undefined || anchor === undefined) return [];
  const byRow = answersByRow(rule.formula);
  const cells = lookedAt(rule.formula);
  const asked: Asked[] = [];
  for (const range of rule.ranges) {
    for (let row = Math.max(range.row, rows.from); row <= Math.min(range.lastRow, rows.to); row += 1) {
      for (let column = range.column; column <= range.lastColumn; column += byRow ? range.lastColumn - range.column + 1 : 1) {
        const down = row - anchor.row;
        const values = cells === null ? null : valuesSeen(book, sheet, cells, down, column - anchor.column);
        const seen = values === null ? null : { formula: rule.formula, values, key: answerKey(rule.formula, values) };
        asked.push({ rule: index, row, column, lastColumn: byRow ? range.lastColumn : column, seen });
      }
    }
  }
  return asked;
}

/** The formula of a rule as it reads in the cell it is asked for; relative to the top-left cell of the first range. */
function formulaFor(sheet: SheetState, { rule, row, column }: Asked): SheetFormula {
  const { formula = '', ranges = [] } = sheet.rules[rule] ?? {};
  const moved = translateFormula(formula, row - (ranges[0]?.row ?? row), column - (ranges[0]?.column ?? column));
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
  const first = answered(
    book,
    sheet,
    indexes.flatMap((index) => questions(book, sheet, index, { from: 1, to: Math.min(lastRow + 1, rowCount(sheet)) })),
  );
  const onBlank = new Set(first.filter((question) => question.row > lastRow).map((question) => question.rule));
  const rest = answered(
    book,
    sheet,
    [...onBlank].flatMap((index) => questions(book, sheet, index, { from: lastRow + 2, to: rowCount(sheet) })),
  );
  const applied = new Map<string, number>();
  for (const { row, column: start, lastColumn, rule } of [...first, ...rest]) {
    for (let column = start; column <= lastColumn; column += 1) {
      const key = `${row},${column}`;
      applied.set(key, Math.min(rule, applied.get(key) ?? rule));
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

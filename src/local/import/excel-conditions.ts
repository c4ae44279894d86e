import type { ConditionalRule, Sheet } from 'hucre/xlsx';
import { rectangleToA1 } from '../engine/a1';
import { namedSheets } from '../engine/formula-references';
import { sameTitle, translateFormula } from '../engine/formula-shift';
import type { RangeState, RuleState, SheetState } from '../host/state';
import { excelColor } from './excel-colors';
import { rangesOf } from './excel-validations';
import { type FormulaSource, googleFormula } from './google-formula';

/** Kinds whose meaning the file also writes out as a formula. */
const WITH_FORMULA: ReadonlySet<ConditionalRule['type']> = new Set([
  'expression',
  'containsText',
  'notContainsText',
  'beginsWith',
  'endsWith',
  'containsBlanks',
  'notContainsBlanks',
]);

const COMPARISON = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
} as const;

/**
 * The conditional formats of a sheet in order of priority, and how many of the file's are not among them: colour scales, bars, icons, ranks, and
 * those that look at another sheet, which Google does not allow. Neighbours that are one rule on several ranges become one again.
 */
export function excelConditions(
  file: Sheet,
  sheet: SheetState,
  source: FormulaSource,
  theme: readonly string[],
): { readonly rules: RuleState[]; readonly taken: number } {
  const inOrder = [...(file.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  const rules: RuleState[] = [];
  let taken = 0;
  for (const rule of inOrder) {
    const state = ruleState(rule, sheet, source, theme);
    if (state === null) continue;
    taken += 1;
    const before = rules[rules.length - 1];
    if (before !== undefined && isSameRule(before, state)) before.ranges.push(...state.ranges);
    else rules.push(state);
  }
  return { rules, taken };
}

function ruleState(rule: ConditionalRule, sheet: SheetState, source: FormulaSource, theme: readonly string[]): RuleState | null {
  const ranges = rangesOf(rule.range, sheet);
  const [first] = ranges;
  if (first === undefined) return null;
  // Excel's formulas are relative to the corner of all ranges together, Google's to that of the first.
  const corner = { row: Math.min(...ranges.map(({ row }) => row)), column: Math.min(...ranges.map(({ column }) => column)) };
  const written = writtenFormula(rule, corner);
  const formula = written === null ? null : googleFormula(written, { sheet: sheet.title, row: corner.row }, source);
  if (formula === null || namedSheets(formula).some((title) => !sameTitle(title, sheet.title))) return null;
  const { font, fill } = rule.style ?? {};
  const look = {
    background: fill?.type === 'pattern' ? excelColor(fill.bgColor ?? fill.fgColor, theme) : null,
    color: excelColor(font?.color, theme),
    bold: font?.bold ?? null,
    strikethrough: font?.strikethrough ?? null,
  };
  if (Object.values(look).every((part) => part === null)) return null;
  return { ranges, formula: translateFormula(formula, first.row - corner.row, first.column - corner.column), ...look };
}

/** The condition as a formula for the cell in the corner. */
function writtenFormula({ type, operator, formula }: ConditionalRule, corner: Pick<RangeState, 'row' | 'column'>): string | null {
  const [first, second] = typeof formula === 'string' ? [formula] : (formula ?? []);
  if (first === undefined) return null;
  if (WITH_FORMULA.has(type)) return first;
  if (type !== 'cellIs' || operator === undefined) return null;
  const cell = rectangleToA1({ ...corner, lastRow: corner.row, lastColumn: corner.column });
  if (operator === 'between' || operator === 'notBetween') {
    if (second === undefined) return null;
    const between = `AND(${cell}>=MIN(${first},${second}),${cell}<=MAX(${first},${second}))`;
    return operator === 'between' ? between : `NOT(${between})`;
  }
  return `${cell}${COMPARISON[operator]}${first}`;
}

/** Whether two rules say the same of different cells; `writeXlsx` writes one for every range. */
function isSameRule(a: RuleState, b: RuleState): boolean {
  const [from, to] = [a.ranges[0], b.ranges[0]];
  if (from === undefined || to === undefined) return false;
  if (a.background !== b.background || a.color !== b.color || a.bold !== b.bold || a.strikethrough !== b.strikethrough) return false;
  return translateFormula(a.formula, to.row - from.row, to.column - from.column) === b.formula;
}

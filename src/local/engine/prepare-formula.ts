import { CannotCalculateError } from './calculation-engine';
import { parseReference, printReference, type Reference } from './formula-references';
import { callArguments, closingIndex, joinTokens, type Token, tokenizeFormula } from './formula-tokens';
import { refusalReason } from './refused-formulas';

/** What the engine's copy needs to know to take a formula over. */
export interface PreparationContext {
  /** Answer of TODAY() and NOW(), as a serial number. */
  readonly now: number;
  /** The sheet of a title (compared without case), or of the formula itself for null. */
  sheet(title: string | null): { readonly engineName: string; readonly rows: number; readonly columns: number } | undefined;
  /** A range that holds the numbers of these rows. */
  rowNumbers(first: number, last: number): string;
}

/** True when the answer of a formula changes with the clock. */
export function dependsOnClock(formula: string): boolean {
  return /\b(TODAY|NOW)\s*\(/i.test(formula);
}

/**
 * A canonical formula as the engine understands it: clock functions answered, HYPERLINK reduced to its label, open references bounded,
 * sheet titles replaced by the engine's names, the row numbers of a range inside SUMPRODUCT taken from a range that holds them. Throws {@link CannotCalculateError} for what the engine would get wrong.
 */
export function prepareFormula(formula: string, context: PreparationContext): string {
  const reason = refusalReason(formula);
  if (reason !== null) throw new CannotCalculateError(formula, reason);
  return `=${joinTokens(rewrite(tokenizeFormula(formula.slice(1)), context))}`;
}

function rewrite(tokens: readonly Token[], context: PreparationContext): Token[] {
  const out: Token[] = [];
  let arrayEnd = -1;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const name = token.kind === 'function' ? token.text.toUpperCase() : null;
    const rows = name === 'ROW' && index < arrayEnd ? rowsAsked(tokens, index) : null;
    if (name === 'TODAY' || name === 'NOW' || name === 'HYPERLINK') {
      const open = tokens.findIndex((candidate, at) => at > index && candidate.kind === 'open');
      out.push(...replaceCall(name, tokens, open, context));
      index = closingIndex(tokens, open);
    } else if (name === 'ISNUMBER' && takesRange(tokens, index)) {
      out.push(...areNumbers(callArguments(tokens, index + 1)[0] ?? [], context));
      index = closingIndex(tokens, index + 1);
    } else if (rows) {
      out.push({ kind: 'reference', text: context.rowNumbers(...rows) });
      index = closingIndex(tokens, index + 1);
    } else if (name === 'INDEX' && takesOneCell(tokens, index)) out.push({ kind: 'operator', text: '@' }, token);
    else if (token.kind === 'reference') out.push({ kind: 'reference', text: boundReference(token.text, context) });
    else {
      if (name === 'SUMPRODUCT') arrayEnd = Math.max(arrayEnd, closingIndex(tokens, index + 1));
      out.push(token);
    }
  }
  return out;
}

/** Whether the ISNUMBER at `index` asks a range of cells. The engine answers with one FALSE, without an error. */
function takesRange(tokens: readonly Token[], index: number): boolean {
  const argument = (callArguments(tokens, index + 1)[0] ?? []).filter((token) => token.kind !== 'space');
  return argument.length === 1 && argument[0]?.kind === 'reference' && parseReference(argument[0].text)?.end != null;
}

/** The same of every cell: not blank, and equal to itself times one. Words times one are an error, a number written as text is not equal to it. */
function areNumbers(range: readonly Token[], context: PreparationContext): readonly Token[] {
  const cells = joinTokens(rewrite(range, context));
  return tokenizeFormula(`(IFERROR((${cells}&""<>"")*(${cells}*1=${cells}),0)=1)`);
}

/** The rows a ROW at `index` asks for when it names several; null otherwise. The engine answers with the first alone, without an error. */
function rowsAsked(tokens: readonly Token[], index: number): readonly [first: number, last: number] | null {
  const [range = []] = callArguments(tokens, index + 1).map((argument) => argument.filter((token) => token.kind !== 'space'));
  const reference = range.length === 1 && range[0]?.kind === 'reference' ? parseReference(range[0].text) : null;
  const [first, last] = [reference?.start.row ?? null, reference?.end?.row ?? null];
  return first === null || last === null || first === last ? null : [first, last];
}

/**
 * Whether the INDEX at `index` reads a single row or column and so answers with one cell. The engine takes every INDEX for an array that might spill
 * and computes such cells over and over (seconds for 300 rows); marked with `@` they cost nothing. INDEX(…;0), the whole range, stays as it is.
 */
function takesOneCell(tokens: readonly Token[], index: number): boolean {
  const [range = [], position = []] = callArguments(tokens, index + 1).map((argument) =>
    argument.filter((token) => token.kind !== 'space'),
  );
  const reference = range.length === 1 && range[0]?.kind === 'reference' ? parseReference(range[0].text) : null;
  if (!reference?.end || joinTokens(position) === '0') return false;
  const { start, end } = reference;
  return (start.column !== null && start.column === end.column) || (start.row !== null && start.row === end.row);
}

function replaceCall(name: 'TODAY' | 'NOW' | 'HYPERLINK', tokens: readonly Token[], open: number, context: PreparationContext): Token[] {
  if (name !== 'HYPERLINK') return [{ kind: 'number', text: String(name === 'TODAY' ? Math.floor(context.now) : context.now) }];
  const parts = callArguments(tokens, open);
  const label = parts[1] ?? parts[0] ?? [];
  return [{ kind: 'open', text: '(' }, ...rewrite(label, context), { kind: 'close', text: ')' }];
}

function boundReference(text: string, context: PreparationContext): string {
  const reference = parseReference(text);
  const sheet = reference === null ? undefined : context.sheet(reference.sheet);
  if (reference === null || sheet === undefined) return '#REF!';
  return printReference(bound({ ...reference, sheet: reference.sheet === null ? null : sheet.engineName }, sheet));
}

function bound(reference: Reference, size: { readonly rows: number; readonly columns: number }): Reference {
  const { start, end } = reference;
  if (end === null) return reference;
  const columns = start.column === null || end.column === null;
  return {
    ...reference,
    start: { ...start, row: start.row ?? 1, column: start.column ?? 1 },
    end: { ...end, row: end.row ?? size.rows, column: columns ? size.columns : end.column },
  };
}

/**
 * Target and label of the only HYPERLINK call in a formula, each as a formula of its own; null when there is none or more than one. The
 * cell is a link when the label is what it shows.
 */
export function hyperlinkParts(formula: string): { readonly target: string; readonly label: string } | null {
  const tokens = tokenizeFormula(formula.slice(1)).filter((token) => token.kind !== 'space');
  const calls = tokens.flatMap((token, index) => (token.kind === 'function' && token.text.toUpperCase() === 'HYPERLINK' ? [index] : []));
  const [call] = calls;
  if (call === undefined || calls.length > 1) return null;
  const [target = [], label = target] = callArguments(tokens, call + 1);
  return { target: `=${joinTokens(target)}`, label: `=${joinTokens(label)}` };
}

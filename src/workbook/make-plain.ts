import { toSerial } from '../domain/civil-date';
import { asText } from './as-text';
import { sameFormula } from './canonical-formula';
import { type CompileContext, compileSheet } from './compile';
import { type CompiledRule, RULE_MARK } from './compiled-sheet';
import { type DoomedLines, readsDoomed } from './doomed-lines';
import { type FormulaContext, forgiving, formulaContext, PartMissing } from './formula-context';
import { columnLetter, type SheetLayout } from './layout';
import type { Operation } from './operations';
import { Rectangles } from './rectangles';
import { parseKey } from './sheet-key';
import type { RowContext, SheetSpec, TableSpec } from './sheet-spec';
import type { SheetDetail, SnapshotValue } from './snapshot';
import { warnedBlocks } from './warned-blocks';
import { runsOf } from './write-runs';

/** A sheet of ours that is to become a plain one. */
export interface PlainCandidate {
  readonly spec: SheetSpec;
  readonly layout: SheetLayout;
  readonly detail: SheetDetail;
}

/** What turns sheets of ours into plain ones, in two stages: the values of all first, since formulas of one read another. */
export interface MakingPlain {
  readonly values: readonly Operation[];
  readonly rest: readonly Operation[];
}

/**
 * Sheets of ours as plain sheets: our formulas become the values they show, our colour rules, warnings, helper columns and keys go; everything a person
 * typed, added or coloured stays, their formulas, rules and choices too, but for a formula that reads what goes: it becomes its value. Lines a person has
 * deleted are not missed. Safe to compute again on sheets that are half done.
 */
export function makePlain(sheets: readonly PlainCandidate[], context: CompileContext): MakingPlain {
  const doomed = new Map(sheets.map((sheet) => [sheet.detail.title, doomedLines(sheet)]));
  return {
    values: sheets.flatMap((sheet) => frozenValues(sheet, doomed, context)),
    rest: sheets.flatMap((sheet) => bareOperations(sheet, doomed.get(sheet.detail.title), keptRules(sheet, context))),
  };
}

/** The rules a plain sheet keeps, without our mark; none of those it has already from a run that died, nor where lines they name are gone. */
function keptRules({ spec, detail }: PlainCandidate, context: CompileContext): CompiledRule[] {
  if (spec.form === 'table' || !spec.keepsColours) return [];
  try {
    return compileSheet(spec, context)
      .rules.map((rule) => ({ ...rule, formula: rule.formula.replace(`;N("${RULE_MARK}${rule.name}")=0)`, ')') }))
      .filter((rule) => !detail.rules.some(({ formula }) => formula !== null && sameFormula(formula, rule.formula)));
  } catch (error) {
    if (error instanceof PartMissing) return [];
    throw error;
  }
}

function bareOperations({ spec, layout }: PlainCandidate, doomed: DoomedLines | undefined, rules: readonly CompiledRule[]): Operation[] {
  const { sheetId } = layout;
  const lastFirst = (lines: ReadonlySet<number>): { first: number; count: number }[] => runsOf([...lines]).reverse();
  return [
    { do: 'replaceRules', sheetId, rules, isNewSheet: false },
    { do: 'unprotect', sheetId, blocks: warnedBlocks(spec, layout) },
    // Keys go last: by them a run that died finds the rest.
    ...lastFirst(doomed?.columns ?? new Set()).map(
      ({ first, count }): Operation => ({ do: 'deleteColumns', sheetId, column: first, count }),
    ),
    ...lastFirst(doomed?.rows ?? new Set()).map(({ first, count }): Operation => ({ do: 'deleteRows', sheetId, row: first, count })),
  ];
}

/** Key row, key column, and our hidden columns that still carry their key, so that no other column can be taken for one. */
function doomedLines({ spec, layout, detail }: PlainCandidate): DoomedLines {
  const keys = detail.values[layout.keyRow - 1] ?? [];
  const helpers = (spec.form === 'table' ? spec.columns : [])
    .filter((column) => column.level === 'hidden')
    .flatMap(({ key }) => {
      const place = layout.columns.get(key);
      return place !== undefined && parseKey(keys[place - 1])?.part === key ? [place] : [];
    });
  return {
    columns: new Set(layout.keyColumn > 0 ? [layout.keyColumn] : helpers),
    rows: new Set(layout.keyRow > 0 ? [layout.keyRow] : []),
  };
}

function frozenValues(sheet: PlainCandidate, doomed: ReadonlyMap<string, DoomedLines>, context: CompileContext): Operation[] {
  const { detail, layout, spec } = sheet;
  const references = forgiving(formulaContext(context.layout, context.plan, layout, context.language));
  const isOurs = spec.form === 'table' ? tableFormulas(spec, layout, references) : formFormulas(spec, layout);
  const writes = new Rectangles(layout.sheetId);
  detail.formulas.forEach((line, index) => {
    line.forEach((formula, place) => {
      if (formula === '' || isLink(formula)) return;
      const isMeant = isOurs(index + 1, place + 1, formula) || readsDoomed(formula, detail.title, doomed);
      if (isMeant) writes.add(index + 1, place + 1, shown(detail.values[index]?.[place] ?? ''));
    });
  });
  return writes.operations();
}

/** A link to another tab reads no sheet of ours and goes on working. */
function isLink(formula: string): boolean {
  return /^=\s*HYPERLINK\(\s*"#gid/i.test(formula);
}

type IsOurs = (row: number, column: number, formula: string) => boolean;

/** A computed column is ours in every row, however its formula has been changed; a starting formula only as it was given. */
function tableFormulas({ columns, rows }: TableSpec, layout: SheetLayout, references: FormulaContext): IsOurs {
  const computed = new Set<number>();
  const starts = new Map<number, ((context: RowContext) => string)[]>();
  for (const { key, formula, headerFormula } of columns) {
    const place = layout.columns.get(key);
    if (place === undefined) continue;
    if (formula || headerFormula) computed.add(place);
    const given = rows.flatMap((row) => (typeof row[key] === 'function' ? [row[key]] : []));
    if (given.length > 0) starts.set(place, given);
  }
  const cellIn = (row: number) => (key: string) => {
    const place = layout.columns.get(key);
    return place === undefined ? '#REF!' : `$${columnLetter(place)}${row}`;
  };
  return (row, column, formula) =>
    computed.has(column) || (starts.get(column) ?? []).some((start) => sameFormula(start({ ...references, cell: cellIn(row) }), formula));
}

function formFormulas(spec: Extract<SheetSpec, { form: 'form' }>, layout: SheetLayout): IsOurs {
  const computed = new Set<string>();
  for (const { key, cells } of spec.rows) {
    for (const [column, cell] of Object.entries(cells)) {
      if (cell.formula) computed.add(`${layout.rows.get(key)},${layout.columns.get(column)}`);
    }
  }
  return (row, column) => computed.has(`${row},${column}`);
}

function shown(value: SnapshotValue): string | number | boolean {
  if (typeof value === 'object') return toSerial(value.date) + value.minutes / 1440;
  return typeof value === 'string' ? asText(value) : value;
}

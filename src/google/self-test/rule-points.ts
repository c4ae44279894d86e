import { canonicalFormula } from '../../workbook/canonical-formula';
import { isOurs } from '../../workbook/compare-sheet';
import type { Block, CompiledRule } from '../../workbook/compiled-sheet';
import { STATE_COLOURS } from '../../workbook/palette';
import { formulaOf } from '../apply-operations';
import { type Bench, type Check, compared, noted } from './bench';

/** A rule of ours over `blocks`, written for the first row of the first. */
export function ruleOver(...blocks: readonly Block[]): CompiledRule {
  const row = blocks[0]?.row;
  const formula = `=AND($A${row}<>"";ISNUMBER($B${row});$B${row}<$C${row}+1;N("sr1 late")=0)`;
  return { name: 'late', blocks, formula, ...STATE_COLOURS.late, bold: true, strikethrough: true };
}

/** Makes a rule such as a person may have made the only one of the sheet. */
function putTheirRule({ surface, sheet }: Bench, formula: string): void {
  const { fill, text } = STATE_COLOURS.done;
  const builder = surface.SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula);
  const rule = builder
    .setRanges([sheet.getRange(1, 1, 1, 1)])
    .setBackground(fill)
    .setFontColor(text)
    .build();
  sheet.setConditionalFormatRules([rule]);
}

/** The cells of a range of a rule, in the words of the spreadsheet. */
export function rangesOf(bench: Bench, index: number): string | undefined {
  return bench.sheet
    .getConditionalFormatRules()
    [index]?.getRanges()
    .map((range) => range.getA1Notation())
    .join();
}

/** Our rule, with `;` and the marker, is taken behind one of the user's that is handed back; it is known as ours and keeps its ranges and formula. */
function comesBack(blocksOf: (block: Block) => readonly Block[]): Check {
  return (bench) => {
    putTheirRule(bench, '=$A1="x"');
    const blocks = blocksOf(bench.block(3, 2));
    const ours = ruleOver(...blocks);
    bench.apply({ do: 'replaceRules', sheetId: bench.sheetId, rules: [ours], isNewSheet: false });
    const formulas = bench.sheet.getConditionalFormatRules().map((rule) => formulaOf(rule.getBooleanCondition()));
    const { ok, seen } = compared([
      ['false,true', formulas.map((formula) => isOurs({ formula, blocks: [] })).join()],
      [canonicalFormula(ours.formula), canonicalFormula(formulas[1] ?? '')],
      [blocks.map((block) => bench.range(block).getA1Notation()).join(), rangesOf(bench, 1)],
    ]);
    return { ok, seen: `${seen}; ${formulas[1]}` };
  };
}

/** A rule over one range. */
export const ruleComesBack = comesBack((block) => [block]);

/** A rule over two ranges that begin on one row. */
export const rangesComeBack = comesBack((block) => [block, { ...block, column: 4 }]);

/** A rule that reads another sheet is refused, so helper cells stay needed. */
export const otherSheetRefused: Check = (bench) => {
  const [title = ''] = [...bench.ports.workbook.titles()].flatMap(([id, each]) => (id === bench.sheetId ? [] : [each]));
  const seen = bench.refusal(() => putTheirRule(bench, `='${title.replace(/'/g, "''")}'!$A$1="x"`));
  return { ok: seen !== 'accepted', seen };
};

/** Notes when a rule with a formula that is none is refused. */
export const brokenRule: Check = (bench) => noted(bench.refusal(() => putTheirRule(bench, '=1+*2')));

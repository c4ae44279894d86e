import type { ConditionalFormatRuleBuilder, ConditionalFormatRuleHandle, RangeHandle } from '../../google/surface';
import { CannotCalculateError } from '../engine/calculation-engine';
import { namedSheets } from '../engine/formula-references';
import { sameTitle } from '../engine/formula-shift';
import { formulaInDialect, parseFormula } from '../engine/formula-text';
import { refusalReason } from '../engine/refused-formulas';
import { checkedColor } from './checks';
import type { Execution } from './execution';
import { RangeService } from './range-service';
import { ServiceObject } from './service-object';
import type { SheetService } from './sheet-service';
import type { RuleState } from './state';

/** `ConditionalFormatRule` read from a sheet. */
export class ConditionalFormatRule extends ServiceObject implements ConditionalFormatRuleHandle {
  readonly className = 'ConditionalFormatRule';
  override readonly builder = true;

  constructor(
    readonly sheet: SheetService,
    readonly state: RuleState,
  ) {
    super();
  }

  getRanges(): RangeHandle[] {
    return this.state.ranges.map((range) => new RangeService(this.sheet, { ...range }));
  }

  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this);
  }
}

/** `BooleanCondition`: the formula of a rule. */
export class BooleanCondition extends ServiceObject {
  readonly className = 'BooleanCondition';
  override readonly builder = true;

  constructor(private readonly rule: ConditionalFormatRule) {
    super();
  }

  getCriteriaValues(): unknown[] {
    return [formulaInDialect(this.rule.state.formula, this.rule.sheet.execution.book.locale.decimalComma)];
  }
}

/** `ConditionalFormatRuleBuilder`. */
export class RuleBuilder extends ServiceObject implements ConditionalFormatRuleBuilder {
  readonly className = 'ConditionalFormatRuleBuilder';
  override readonly builder = true;
  private formula: string | null = null;
  private ranges: RangeService[] = [];
  private background: string | null = null;
  private color: string | null = null;
  private bold: boolean | null = null;
  private strikethrough: boolean | null = null;

  constructor(private readonly execution: Execution) {
    super();
  }

  whenFormulaSatisfied(formula: string): RuleBuilder {
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    const canonical = parseFormula(text, this.execution.book.locale.decimalComma);
    if (canonical === null) throw new Error(`Invalid conditional format formula: ${formula}`);
    const reason = refusalReason(canonical);
    if (reason !== null) throw new CannotCalculateError(canonical, reason);
    this.formula = canonical;
    return this;
  }

  setRanges(ranges: RangeHandle[]): RuleBuilder {
    this.ranges = ranges.map((range) => {
      if (!(range instanceof RangeService)) throw new Error('setRanges takes Range objects.');
      return range;
    });
    return this;
  }

  setBackground(color: string): RuleBuilder {
    this.background = checkedColor(color);
    return this;
  }

  setFontColor(color: string): RuleBuilder {
    this.color = checkedColor(color);
    return this;
  }

  setBold(bold: boolean): RuleBuilder {
    this.bold = bold;
    return this;
  }

  setStrikethrough(strikethrough: boolean): RuleBuilder {
    this.strikethrough = strikethrough;
    return this;
  }

  build(): ConditionalFormatRule {
    const [first] = this.ranges;
    if (first === undefined) throw new Error('The conditional format rule must have at least one range.');
    if (this.formula === null) throw new Error('The conditional format rule must have a condition.');
    if (this.ranges.some((range) => range.sheet.current() !== first.sheet.current())) {
      throw new Error('All ranges of a conditional format rule must be on the same sheet.');
    }
    const { formula, background, color, bold, strikethrough } = this;
    const ranges = this.ranges.map((range) => ({ ...range.area }));
    return new ConditionalFormatRule(first.sheet, { ranges, formula, background, color, bold, strikethrough });
  }
}

/** The rules as a sheet keeps them. Throws, and so refuses the whole list, when one names another sheet (platform reference §2.4). */
export function checkedRules(sheet: SheetService, rules: readonly ConditionalFormatRuleHandle[]): RuleState[] {
  const { title } = sheet.current();
  return rules.map((rule) => {
    if (!(rule instanceof ConditionalFormatRule)) throw new Error('setConditionalFormatRules takes ConditionalFormatRule objects.');
    if (rule.sheet.current() !== sheet.current())
      throw new Error('Conditional format rule ranges must be on the sheet the rule is set on.');
    if (namedSheets(rule.state.formula).some((named) => !sameTitle(named, title))) {
      throw new Error('Conditional format rule cannot reference a different sheet.');
    }
    return { ...rule.state, ranges: rule.state.ranges.map((range) => ({ ...range })) };
  });
}

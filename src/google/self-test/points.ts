import type { Check } from './bench';
import * as cell from './cell-points';
import * as format from './format-points';
import * as formula from './formula-points';
import * as rule from './rule-points';
import * as service from './service-points';
import * as structure from './structure-points';
import * as validation from './validation-points';

/** The one point that only an hourly run can answer. */
export const CLOCK_POINT = 91;

/**
 * What checks each point of docs/live-checklist.md, by its number; those of the checklist that are not here are for a person. A number is never used
 * again for another point. The texts are in `selfTest.points`.
 */
export const CHECKS: { readonly [number: number]: Check } = {
  11: formula.functionsAnswer,
  12: formula.percentIsNumber,
  13: formula.formulasComeBack,
  14: formula.blankStaysBlank,
  15: formula.formulasNoted,
  21: format.generalIsAutomatic,
  22: format.valuesShow,
  23: format.daysLeftShow,
  31: rule.ruleComesBack,
  32: rule.rangesComeBack,
  33: rule.otherSheetRefused,
  34: rule.brokenRule,
  41: validation.validationsComeBack,
  42: validation.strictAgainstScript,
  43: validation.checkboxesAreBooleans,
  51: cell.textsStayText,
  61: cell.daysStayDays,
  62: cell.typedDayIsDay,
  63: cell.todayIsHere,
  71: structure.insertedRowJoins,
  72: structure.sortKeepsKeys,
  73: structure.builtUnseen,
  74: structure.sheetDeleted,
  75: structure.tableDressed,
  81: service.propertyHoldsNineKb,
  82: ({ lock }) => lock,
  83: service.quotaIsTold,
  84: service.triggersAreListed,
  85: service.languageIsTold,
  86: service.addressIsTold,
  87: service.templatesLoad,
  88: service.bigWrite,
};

/**
 * Everything that can be wrong with a template file. Each code is also the key of its sentence in `src/i18n/<language>/template-findings.ts`.
 * The first group says that the file has the wrong shape, the second that its parts contradict each other or the rules of
 * domain reference §8.1.
 */
export type TemplateFindingCode =
  // Shape: also told by sheets-templates/schema.json.
  | 'template.missing'
  | 'template.unknownKey'
  | 'template.wrongType'
  | 'template.notAllowed'
  | 'template.outOfRange'
  | 'template.badFormat'
  | 'template.blank'
  | 'template.tooLong'
  | 'template.controlCharacter'
  | 'template.tooFew'
  | 'template.tooMany'
  // Rules between fields.
  | 'template.leadNotTier'
  | 'template.startAfterDue'
  | 'template.beforeLead'
  | 'template.notDayBefore'
  | 'template.noTaskInPhase'
  | 'template.legalMissing'
  | 'template.legalUnexpected'
  | 'template.legalTooLate'
  | 'template.sharesNot100'
  | 'template.notOneReserve'
  | 'template.reserveOutside'
  | 'template.weightsNot100'
  | 'template.targetUnexplained'
  | 'template.riskWithoutLimit'
  | 'template.cueOverlap'
  // References.
  | 'template.duplicateId'
  | 'template.noLeadGroup'
  | 'template.unknownGroup'
  | 'template.unknownTask'
  | 'template.unknownBudgetLine'
  | 'template.predecessorCycle'
  | 'template.predecessorLater'
  | 'template.replacedPresent'
  // The list of findings itself was cut.
  | 'template.moreFindings';

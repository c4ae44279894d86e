import { CannotCalculateError } from '../../engine/calculation-engine';
import { CannotOpen } from '../../import/cannot-open';
import type { Refusal, RefusalWord } from '../protocol';

/** Something a person did that cannot be done as it is; the page says why. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(word: RefusalWord, facts?: Refusal['facts']) {
    super(word);
    this.name = 'Refused';
    this.refusal = facts === undefined ? { word } : { word, facts };
  }
}

/** What to say about an error of the host or of a script. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof CannotOpen) return { word: `refused.${error.why}` };
  if (error instanceof CannotCalculateError) return { word: 'refused.formula', facts: { formula: error.formula } };
  return { word: 'refused.other', facts: { reason: error instanceof Error ? error.message : String(error) } };
}

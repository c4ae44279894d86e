import type { Browser } from 'playwright-core';
import type { Language } from '../../src/domain/language';

/** What a photographer works with. */
export interface Assignment {
  /** Speaks the language. */
  readonly browser: Browser;
  readonly language: Language;
  /** Where the picture of this name and the language belongs. */
  readonly pathOf: (name: string, ending?: 'png' | 'gif') => string;
  readonly isWanted: (name: string) => boolean;
}

/** Takes the wanted ones of some pictures. */
export type Photographer = (assignment: Assignment) => Promise<void>;

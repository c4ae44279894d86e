/** Why a file is not opened; the page has a sentence for each. */
export type WhyNotOpened = 'notXlsx' | 'oldExcel' | 'encrypted' | 'damaged' | 'tooLarge' | 'tooManyCells';

/** A file that is not opened, because of what it is; nothing has changed. */
export class CannotOpen extends Error {
  constructor(
    readonly why: WhyNotOpened,
    options?: ErrorOptions,
  ) {
    super(why, options);
    this.name = 'CannotOpen';
  }
}

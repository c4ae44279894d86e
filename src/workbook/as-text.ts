/**
 * `SpreadsheetApp` has no raw write: `setValues` parses every string as if typed (design §2.6), so `=1+1`, `1-2`, `10%`, `00861…` or `TRUE`
 * would change. A leading apostrophe keeps text text; the spreadsheet takes it off again and it is not part of the value.
 */

/** Begins with a letter, ideograph or opening bracket and holds no digit of any script: no number, date, time or formula. */
const NO_NUMBER = /^[\p{L}【「『《(（“][^\p{Nd}]*$/u;

/** Either ideographs, or several words: no boolean of any locale (TRUE, WAHR, DOĞRU) and no name of a month looks like that. */
const SEVERAL_WORDS_OR_HAN = /\p{Script=Han}|\p{L}\s+\p{L}/u;

/**
 * `text` as it must be handed to `setValues` so that the cell holds exactly `text`. Blank stays blank.
 * Whatever is not surely text gets the apostrophe: one too many does no harm, one too few changes what the user wrote.
 */
export function asText(text: string): string {
  if (text === '') return '';
  return NO_NUMBER.test(text) && SEVERAL_WORDS_OR_HAN.test(text) ? text : `'${text}`;
}

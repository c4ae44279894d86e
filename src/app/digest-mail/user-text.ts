/** Direction overrides, isolates and marks, and what cannot be seen but for the joiners of emoji and scripts. */
const UNSEEN = /[\p{Bidi_Control}\u00AD\u180E\u200B\u2060-\u2064\u206A-\u206F\uFEFF]/gu;

/**
 * Cell text made fit for one line of a mail: control characters and line breaks become spaces, runs of spaces one, and what a text can do to
 * its surroundings is taken from it: direction overrides (a file named "gpj.exe" reversed), more marks on a letter than any script has, which
 * would cover the lines above and below, and halves of a surrogate pair.
 */
export function oneLine(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** The beginning of a cell's text as one line of at most `limit` characters (code points), the last one `…` when something was cut off. */
export function userText(text: string, limit: number): string {
  const isLong = text.length > limit * 8;
  const characters = Array.from(oneLine(isLong ? text.slice(0, limit * 8) : text));
  if (characters.length < limit) return characters.join('') + (isLong ? '…' : '');
  if (characters.length === limit && !isLong) return characters.join('');
  return `${characters
    .slice(0, limit - 1)
    .join('')
    .trim()}…`;
}

/** Bytes of `text` in UTF-8; half a surrogate pair counts 3, as its replacement character does. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00 && text.charCodeAt(index + 1) >> 10 === 0x37) {
      bytes += 4;
      index++;
    } else bytes += 3;
  }
  return bytes;
}

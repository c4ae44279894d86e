/** Soft hyphen, zero-width characters, direction marks, byte order mark: they come along with pasted text and cannot be seen. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

/** White space, control characters and the invisible ones, as one UTF-16 unit. */
const BLANK = /[\s\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/u;

/** `text` without what cannot be seen: for comparing and for addresses, not for showing, since emoji and some scripts are joined by it. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** `text` without blank characters at both ends; '' when nothing of it can be seen. Linear, whatever the text. */
export function visible(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** What two spellings of one name or word have in common: all but width, case, spaces and what cannot be seen. */
export function nameKey(text: string): string {
  return withoutInvisible(text.normalize('NFKC')).trim().replace(/\s+/g, ' ').toLowerCase();
}

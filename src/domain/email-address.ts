/** What a cell that should hold addresses holds. */
export interface ParsedAddresses {
  /** Usable addresses as typed, domain in lower case, each once. */
  readonly addresses: string[];
  /** Pieces that are no address, without control characters, for a person to mend. */
  readonly bad: string[];
}

/** RFC 5321 §4.5.3.1: the path is at most 256 with its brackets, the local part at most 64. */
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;

/** RFC 5322 dot-atom; quoted local parts are legal but nobody's address, and a way to smuggle text into a header. */
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/** Labels of RFC 1035, at least two; the last has letters, or is an encoded international one. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,58}[a-z0-9])$/;

/** Soft hyphen, zero-width characters, direction marks, byte order mark: they come along with pasted text and cannot be seen. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

/**
 * The addresses in `text`, which may hold several, separated by `,` `;` `、` or a line break, or by spaces when every piece has an `@`.
 * Understands `Name <a@b.cn>`, `mailto:`, quotes around it, and full-width characters. Anything doubtful is `bad`: a mail to a
 * stranger is worse than one that a person is asked to mend.
 */
export function parseAddresses(text: string): ParsedAddresses {
  const addresses = new Map<string, string>();
  const bad: string[] = [];
  for (const piece of splitPieces(text.normalize('NFKC').replace(INVISIBLE, ''))) {
    const found = addressesInPiece(piece);
    if (found === null) bad.push(withoutControls(piece));
    else for (const address of found) if (!addresses.has(addressKey(address))) addresses.set(addressKey(address), address);
  }
  return { addresses: [...addresses.values()], bad };
}

/** What two spellings of one address have in common: mailbox names differing only in case are one person everywhere in practice. */
export function addressKey(address: string): string {
  return address.trim().toLowerCase();
}

/** Cuts at separators outside quotes and angle brackets, and behind a closing bracket; a line break always ends a piece. */
function splitPieces(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let quoted = false;
  let bracketed = false;
  const end = (): void => {
    if (piece.trim() !== '') pieces.push(piece.trim());
    piece = '';
    quoted = false;
    bracketed = false;
  };
  for (const character of text) {
    const separates = /[,;、]/.test(character) && !quoted && !bracketed;
    if (separates || /[\r\n\u2028\u2029]/.test(character)) {
      end();
      continue;
    }
    piece += character;
    if (character === '"' && !bracketed) quoted = !quoted;
    if (character === '<' && !quoted) bracketed = true;
    if (character === '>' && !quoted) end();
  }
  end();
  return pieces;
}

/** The addresses of one piece; null when any part of it is not one. */
function addressesInPiece(piece: string): string[] | null {
  const inBrackets = /^[^<>]*<([^<>]*)>$/.exec(piece);
  const candidates = inBrackets ? [inBrackets[1] ?? ''] : piece.split(/[ \t]+/);
  const addresses: string[] = [];
  for (const candidate of candidates) {
    const address = addressOf(candidate.trim());
    if (address === null) return null;
    addresses.push(address);
  }
  return addresses;
}

function addressOf(candidate: string): string | null {
  const bare = withoutQuotes(candidate).replace(/^mailto:([^?]*)(?:\?.*)?$/i, '$1');
  const at = bare.indexOf('@');
  if (at < 1 || at > LONGEST_LOCAL_PART || bare.length > LONGEST_ADDRESS) return null;
  const local = bare.slice(0, at);
  const domain = bare
    .slice(at + 1)
    .replace(/。/g, '.')
    .toLowerCase();
  return LOCAL_PART.test(local) && DOMAIN.test(domain) ? `${local}@${domain}` : null;
}

function withoutQuotes(candidate: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(candidate);
  return quoted ? (quoted[2] ?? '') : candidate;
}

function withoutControls(text: string): string {
  return Array.from(text)
    .filter((character) => character >= ' ' && !(character >= '\u007F' && character <= '\u009F'))
    .join('');
}

import { withoutInvisible } from './visible-text';

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

/**
 * RFC 5322 dot-atom, less what is legal but nobody's address: quoted parts (a way to smuggle text into a header), brackets, bars and slashes (a
 * placeholder, several names), and a sign in front (a bullet, a formula).
 */
const LOCAL_PART = /^[A-Za-z0-9_][\w!#$%&'*+=?^~-]*(?:\.[\w!#$%&'*+=?^~-]+)*$/;

/** Labels of RFC 1035, at least two; the last has letters, or is an encoded international one. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,58}[a-z0-9])$/;

/** Most people one cell may name: the recipients of one mail (platform reference §5). More is a list that was pasted into the wrong place. */
export const MOST_IN_A_CELL = 50;

/**
 * The addresses in `text`, which may hold several, separated by `,` `;` `、` or a line break, or by spaces when every piece has an `@`.
 * Understands `Name <a@b.cn>`, `mailto:`, quotes around it, and full-width characters. Anything doubtful is `bad`, more than
 * {@link MOST_IN_A_CELL} pieces as a whole: a mail to a stranger is worse than one that a person is asked to mend.
 */
export function parseAddresses(text: string): ParsedAddresses {
  const addresses = new Map<string, string>();
  const bad: string[] = [];
  for (const piece of splitPieces(withoutInvisible(text.normalize('NFKC')))) {
    const found = addressesInPiece(piece);
    if (found === null) bad.push(withoutControls(piece));
    else for (const address of found) if (!addresses.has(addressKey(address))) addresses.set(addressKey(address), address);
  }
  const usable = [...addresses.values()];
  const crowd = [usable, bad].find((pieces) => pieces.length > MOST_IN_A_CELL);
  return crowd ? { addresses: [], bad: [tooMany(crowd)] } : { addresses: usable, bad };
}

/** `a@b.cn … (1000)`: what to say of more names than a cell may hold. */
export function tooMany(names: readonly string[]): string {
  return `${names[0]} … (${names.length})`;
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
  const [, name = '', inBrackets] = /^([^<>]*)<([^<>]*)>$/.exec(piece) ?? [];
  // A name that is an address itself must be the same: `lead@x.cn <stranger@y.cn>` shows one and means the other.
  if (name.includes('@') && addressKey(withoutQuotes(name.trim())) !== addressKey(inBrackets ?? '')) return null;
  const candidates = inBrackets === undefined ? piece.split(/[ \t]+/) : [inBrackets];
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

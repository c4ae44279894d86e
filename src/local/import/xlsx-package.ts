import { strFromU8, unzipSync } from 'fflate';
import { CannotOpen } from './cannot-open';
import { MOST_PACKED_BYTES, MOST_PARTS, MOST_UNPACKED_BYTES } from './file-limits';

/** The parts of an .xlsx file that matter here, as text, and the names of all parts. */
export interface XlsxPackage {
  readonly names: readonly string[];
  readonly parts: Map<string, string>;
}

/** Parts that are counted, never read: pictures, charts, data behind pivot tables, macros, other programs' own. */
const UNREAD =
  /(^|\/)(media|charts?|embeddings|pivot\w*|slicers?|slicerCaches|timelines?|timelineCaches|externalLinks|customXml|ctrlProps|activeX)\//i;

/** Unpacks an .xlsx file. Throws {@link CannotOpen} for anything else and for one that is too large. */
export function unpackXlsx(bytes: Uint8Array): XlsxPackage {
  if (bytes.length > MOST_PACKED_BYTES) throw new CannotOpen('tooLarge');
  if (isOle2(bytes)) throw new CannotOpen(holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldExcel');
  // "PK": every zip begins with a local header, an empty one with its end.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new CannotOpen('notXlsx');
  const unpacked = unpack(bytes);
  if (!unpacked.parts.has('[Content_Types].xml')) throw new CannotOpen('notXlsx');
  return unpacked;
}

function unpack(bytes: Uint8Array): XlsxPackage {
  const names: string[] = [];
  let unpackedBytes = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (names.length > MOST_PARTS) throw new CannotOpen('tooLarge');
        if (!/\.(xml|rels)$/i.test(name) || UNREAD.test(name)) return false;
        unpackedBytes += originalSize;
        if (unpackedBytes > MOST_UNPACKED_BYTES) throw new CannotOpen('tooLarge');
        return true;
      },
    });
    return { names, parts: new Map(Object.entries(files).map(([name, part]) => [name, wholeText(part)])) };
  } catch (error) {
    throw error instanceof CannotOpen ? error : new CannotOpen('damaged');
  }
}

/**
 * The text of a part, which must be whole: one that holds more than it declares is cut off while it is unpacked. With its last tag closed every tag is,
 * and a search for one is over in one pass.
 */
function wholeText(part: Uint8Array): string {
  const text = strFromU8(part);
  const root = /<([\w:.-]+)/.exec(text)?.[1];
  const isWhole = text.includes(`</${root}`) || /^\s*(?:<\?[^>]*>)?\s*<[^>]*\/>\s*$/.test(text);
  if (!isWhole || text.lastIndexOf('<') > text.lastIndexOf('>')) throw new CannotOpen('damaged');
  return text;
}

/** The container of Excel 97–2003 files and of encrypted ones ([MS-CFB] 2.2). */
function isOle2(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

/** Names in that container are UTF-16. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}

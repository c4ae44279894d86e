/** An element's start, with the attributes as a browser would know them. */
export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface ReadHtml {
  readonly tags: readonly StartTag[];
  /** All text between tags, decoded; '\n' between two elements. */
  readonly text: string;
  /** Text of `script` and `style` elements, as it stands. */
  readonly raw: readonly { readonly name: string; readonly text: string }[];
}

const VOID = new Set(['meta', 'br', 'hr', 'col', 'input', 'link', 'img', 'base']);
const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };
const ATTRIBUTE = /\s+([a-z][a-z0-9-]*)(?:="([^"<>]*)")?/y;

/**
 * Reads HTML by the letter of what our writers may write (a subset of the HTML standard, §13.1): names in lower case, attributes in double quotes,
 * every element closed, no comment, no sign that could begin markup left over. Throws at anything else: text that has become markup is an error here,
 * where a browser would take it.
 */
export function readHtml(source: string): ReadHtml {
  const start = /^<!doctype html>/i.exec(source)?.[0].length ?? 0;
  const tags: StartTag[] = [];
  const raw: { name: string; text: string }[] = [];
  const open: string[] = [];
  const texts: string[] = [];
  for (let at = start; at < source.length; ) {
    if (source[at] !== '<') {
      const end = source.indexOf('<', at);
      texts.push(decoded(source.slice(at, end < 0 ? undefined : end)));
      at = end < 0 ? source.length : end;
      continue;
    }
    const closing = /^<\/([a-z][a-z0-9]*)>/.exec(source.slice(at, at + 40));
    if (closing) {
      const expected = open.pop();
      if (closing[1] !== expected) throw new Error(`</${closing[1]}> closes <${expected}>`);
      at += closing[0].length;
      continue;
    }
    const tag = startTag(source, at);
    tags.push(tag);
    at = tag.end;
    if (tag.name === 'script' || tag.name === 'style') {
      const end = source.indexOf(`</${tag.name}`, at);
      raw.push({ name: tag.name, text: source.slice(at, end) });
      at = end;
    }
    if (!VOID.has(tag.name)) open.push(tag.name);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`);
  return { tags, text: texts.join('\n'), raw };
}

function startTag(source: string, at: number): StartTag & { readonly end: number } {
  const name = /^<([a-z][a-z0-9]*)/.exec(source.slice(at, at + 40))?.[1];
  if (name === undefined) throw new Error(`no tag: ${source.slice(at, at + 60)}`);
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = at + 1 + name.length;
  let end = ATTRIBUTE.lastIndex;
  for (let match = ATTRIBUTE.exec(source); match !== null; match = ATTRIBUTE.exec(source)) {
    const [, attribute = '', value = ''] = match;
    if (attributes.has(attribute)) throw new Error(`${attribute} twice in <${name}>`);
    attributes.set(attribute, decoded(value));
    end = ATTRIBUTE.lastIndex;
  }
  if (source[end] !== '>') throw new Error(`not the end of a tag: ${source.slice(at, end + 60)}`);
  return { name, attributes, end: end + 1 };
}

function decoded(text: string): string {
  if (/>/.test(text)) throw new Error(`a > in text: ${text.slice(0, 80)}`);
  return text.replace(/&(?:(#\d+|[a-z]+);)?/g, (whole, name: string | undefined) => {
    const sign = name?.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : ENTITIES[name ?? ''];
    if (sign === undefined) throw new Error(`no entity: ${whole} in ${text.slice(0, 80)}`);
    return sign;
  });
}

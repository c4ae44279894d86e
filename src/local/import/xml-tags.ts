const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Attributes of a tag by name, prefix included. */
export type Attributes = ReadonlyMap<string, string>;

/** The attributes of every element of a name in an XML text, in order, whatever the prefix of the name. */
export function tagsOf(xml: string, name: string): Attributes[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^>]*)>`, 'g'))].map(([, text = '']) => attributesOf(text));
}

/** How many elements of a name start in an XML text, whatever their prefix. */
export function countTags(xml: string, name: string): number {
  let count = 0;
  for (const _ of xml.matchAll(new RegExp(`<(?:\\w+:)?${name}[\\s/>]`, 'g'))) count += 1;
  return count;
}

function attributesOf(text: string): Attributes {
  return new Map(
    [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', a, b]) => [name, decoded(a ?? b ?? '')]),
  );
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

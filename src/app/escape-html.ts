/** HTML that is safe to put into a page as it stands. Only {@link html} makes it, so text cannot be taken for it by mistake. */
export interface Html {
  readonly html: string;
}

const ENTITIES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** `text` for use between tags and inside a quoted attribute, single or double. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** What may stand in a hole of {@link html}: text and numbers are escaped, markup is kept, a list is written without separator. */
export type Hole = string | number | Html | readonly Html[];

/**
 * Template tag for markup: every hole is escaped unless it is markup itself. An attribute with a hole must be quoted, and an address from
 * elsewhere must be checked first (`javascript:` needs no character that is escaped).
 */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  let out = parts[0] ?? '';
  holes.forEach((hole, index) => {
    out += fill(hole) + (parts[index + 1] ?? '');
  });
  return { html: out };
}

/** No markup: for a part of a page that is absent. */
export const NOTHING: Html = { html: '' };

function fill(hole: Hole): string {
  if (typeof hole === 'string') return escapeHtml(hole);
  if (typeof hole === 'number') return String(hole);
  if ('html' in hole) return hole.html;
  return hole.map((markup) => markup.html).join('');
}

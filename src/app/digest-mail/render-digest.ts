import type { PersonDigest } from '../../domain/digest-types';
import { digestView } from './digest-view';
import type { DigestContext, Limits } from './mail-view';
import { renderHtml } from './render-html';
import { renderText } from './render-text';
import { utf8Bytes } from './user-text';

/** A mail ready to be sent, but for its address. */
export interface RenderedDigest {
  /** One line of at most 150 characters. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Gmail cuts a message off behind 102 KB of HTML and hides the rest, with it the way to stop the mails. */
export const HTML_LIMIT_BYTES = 102 * 1024;

/** At most ten items a heading; where even so the cells hold too much text, the texts are cut shorter, then the lists. */
const LIMITS: readonly Limits[] = [
  { items: 10, task: 200, detail: 200, name: 80, groups: 20, plans: 5 },
  { items: 10, task: 100, detail: 60, name: 40, groups: 12, plans: 3 },
  { items: 5, task: 60, detail: 40, name: 30, groups: 8, plans: 2 },
];

/** The mail of one person, at most {@link HTML_LIMIT_BYTES} of HTML. The same digest and context give the same bytes. */
export function renderDigest(digest: PersonDigest, context: DigestContext): RenderedDigest {
  let rendered: RenderedDigest = { subject: '', text: '', html: '' };
  for (const limits of LIMITS) {
    const view = digestView(digest, context, limits);
    rendered = { subject: view.subject, text: renderText(view), html: renderHtml(view) };
    if (utf8Bytes(rendered.html) <= HTML_LIMIT_BYTES) break;
  }
  return rendered;
}

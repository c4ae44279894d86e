import type { DigestContext } from '../../../src/app/digest-mail/mail-view';
import { type RenderedDigest, renderDigest } from '../../../src/app/digest-mail/render-digest';
import { type CivilDate, civilDate as d } from '../../../src/domain/civil-date';
import { composeDigests } from '../../../src/domain/digest';
import type { PersonDigest } from '../../../src/domain/digest-types';
import type { PlanFacts } from '../../../src/domain/plan-facts';

/** Thursday, T-10 of the fixture's event. */
export const TODAY = d('2026-12-10');

export function digestFor(address: string, plans: readonly PlanFacts[], today: CivilDate = TODAY): PersonDigest {
  const digest = composeDigests(plans, today).digests.find((each) => each.address === address);
  if (!digest) throw new Error(`no digest for ${address}`);
  return digest;
}

export function mailFor(address: string, plans: readonly PlanFacts[], over: Partial<DigestContext> = {}): RenderedDigest {
  return renderDigest(digestFor(address, plans, over.today), {
    language: plans[0]?.language ?? 'zh-CN',
    today: TODAY,
    switchedOnBy: 'zhang@x.cn',
    sheetUrl: 'https://docs.google.com/spreadsheets/d/abc/edit',
    leadReplyTo: 'zhang@x.cn',
    ...over,
  });
}

const VOID_ELEMENTS = new Set(['meta', 'br', 'img', 'hr', 'input', 'link']);

/** Element names in the order they open; throws when a tag is not closed where it should be. */
export function elementsOf(markup: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  for (const [tag, closing, name = ''] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?>/g)) {
    if (closing === '/') {
      const expected = open.pop();
      if (expected !== name) throw new Error(`${tag} closes <${expected}>`);
      continue;
    }
    seen.push(name);
    if (!VOID_ELEMENTS.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`);
  return seen;
}

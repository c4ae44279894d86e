import type { Finding } from './methods';

/** The sentence of each finding of a reply: told apart by identity, so equal findings may stand several times. */
export type Sentences = WeakMap<object, string>;

/** Every finding inside a value, in the order of its members: the order in which the script sends their sentences. */
export function findingsIn(value: unknown): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isFinding(value)) return [value];
  return Object.values(value).flatMap(findingsIn);
}

function isFinding(value: object): value is Finding {
  const { code, path, facts } = value as { readonly [K in keyof Finding]?: unknown };
  return typeof code === 'string' && typeof path === 'string' && typeof facts === 'object' && facts !== null;
}

/** Remembers the sentences of a reply for its findings. */
export function rememberSentences(known: Sentences, value: unknown, sentences: readonly string[]): void {
  findingsIn(value).forEach((finding, index) => {
    known.set(finding, sentences[index] ?? finding.code);
  });
}

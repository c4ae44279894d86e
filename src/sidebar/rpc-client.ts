import type { Finding, Language, Method, Params, Value } from './state/methods';
import type { Answer } from './state/remote';
import { rememberSentences, type Sentences } from './state/sentences';

/** Of the sentences the script answers with, once it has told the person's; it would have to ask Google for it each time. */
let language: Language | undefined;

/** From now on the script is told the person's language with every request. */
export function speak(told: Language): void {
  language = told;
}

const SENTENCES: Sentences = new WeakMap();

/** The sentence of a finding that came with a reply, in the person's language. */
export function sentenceOf(finding: Finding): string {
  return SENTENCES.get(finding) ?? finding.code;
}

/**
 * Asks the script. The promise never rejects: when no reply comes, or one that is none, the answer is the problem `unreachable` without sentences.
 * Both ways go as JSON text, so that nothing crosses that Google would refuse (platform reference §7.2).
 */
export function call<M extends Method>(method: M, params: Params<M>): Promise<Answer<Value<M>>> {
  return new Promise((resolve) => {
    const unreachable = (): void => resolve({ problem: { code: 'unreachable', sentences: [] } });
    try {
      google.script.run
        .withSuccessHandler((reply) => {
          const answer = readReply<Value<M>>(reply);
          if (answer === null) unreachable();
          else resolve(answer);
        })
        .withFailureHandler(unreachable)
        .rpc(JSON.stringify({ method, params, language }));
    } catch {
      unreachable();
    }
  });
}

function readReply<T>(text: unknown): Answer<T> | null {
  const reply = parsed(text);
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return null;
  const sentences = 'sentences' in reply && Array.isArray(reply.sentences) ? reply.sentences.map(String) : [];
  if (reply.ok === true && 'value' in reply) {
    rememberSentences(SENTENCES, reply.value, sentences);
    return { value: reply.value as T };
  }
  return { problem: { code: 'code' in reply ? String(reply.code) : 'failed', sentences } };
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}

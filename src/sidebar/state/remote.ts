/** Why the script gave no value: its refusal in sentences, or `unreachable` when no reply came at all. */
export interface Problem {
  readonly code: string;
  readonly sentences: readonly string[];
}

export type Answer<T> = { readonly value: T } | { readonly problem: Problem };

/** One question to the script and what is known of its answer. */
export interface Remote<T> {
  /** Number of the newest request; replies to older ones are ignored. */
  readonly request: number;
  readonly isBusy: boolean;
  /** The last value, kept while a newer one is awaited. */
  readonly value: T | null;
  readonly problem: Problem | null;
}

/** Nothing asked yet. */
export function unasked<T>(): Remote<T> {
  return { request: 0, isBusy: false, value: null, problem: null };
}

/** A request was sent; what was known stays in sight until it is answered. */
export function asked<T>(remote: Remote<T>, request: number): Remote<T> {
  return { ...remote, request, isBusy: true, problem: null };
}

/** The answer to `request` came. An answer to any but the newest request changes nothing; a refusal takes the outdated value away. */
export function answered<T>(remote: Remote<T>, request: number, answer: Answer<T>): Remote<T> {
  if (request !== remote.request) return remote;
  if ('problem' in answer) return { request, isBusy: false, value: null, problem: answer.problem };
  return { request, isBusy: false, value: answer.value, problem: null };
}

/** Forgets the answer, and any still on its way. */
export function forgotten<T>(remote: Remote<T>): Remote<T> {
  return { ...unasked<T>(), request: remote.request + 1 };
}

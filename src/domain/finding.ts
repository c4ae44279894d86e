import type { CivilDate } from './civil-date';

/** What a finding says about, in JSON-safe facts; the edge turns code and facts into a sentence in the reader's language. */
export type Facts = { readonly [name: string]: string | number | boolean | readonly string[] | CivilDate };

/**
 * Something a person should know or mend: a stable code, where it is, and the facts its sentence needs (design §2.11).
 * `path` is a place a person can find: `tasks[3].due` in a file, `任务分解表!D7` in a spreadsheet, empty for the whole.
 */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly path: string;
  readonly facts: Facts;
}

/** A value, or every reason why there is none. */
export type Checked<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding<Code>[] }
  | { readonly ok: false; readonly findings: readonly Finding<Code>[] };

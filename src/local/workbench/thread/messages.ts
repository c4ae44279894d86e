import type { Language } from '../../../domain/language';
import type { DialogAnswer } from '../../host/index';
import type { Action } from '../actions';
import type { Mail } from '../protocol';

/** What the desk's thread is started with. */
export interface ThreadData {
  readonly stateFile: string;
  /** True: put the saved state aside and begin anew. */
  readonly reset: boolean;
  /** Language of a new start. */
  readonly language: Language;
  readonly argv: readonly string[];
  /** The script project: the bytes of `dist/`. */
  readonly bundle: string;
  readonly files: { readonly [name: string]: string };
  /** One 32-bit word: 1 while an answer waits in `answers`. */
  readonly signal: SharedArrayBuffer;
  readonly answers: import('node:worker_threads').MessagePort;
}

/** A file a person wants opened. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the server asks of the thread, and what it gets. */
export interface Requests {
  readonly act: { readonly params: Action; readonly value: string };
  /** Everything, as JSON of a `Change`. */
  readonly whole: { readonly params: null; readonly value: string };
  readonly mail: { readonly params: number; readonly value: Mail | null };
  /** HTML of a dialog or sidebar of the script, by number. */
  readonly page: { readonly params: number; readonly value: string | null };
  readonly state: { readonly params: null; readonly value: string };
  readonly xlsx: { readonly params: null; readonly value: Uint8Array };
  /** JSON of an `Outcome` whose value is an `OpeningReport`. */
  readonly openXlsx: { readonly params: Upload; readonly value: string };
  /** The browser's language, for a start nobody has touched. */
  readonly greet: { readonly params: Language; readonly value: null };
}

export type RequestKind = keyof Requests;

export interface Request {
  readonly id: number;
  readonly kind: RequestKind;
  readonly params: unknown;
}

/** What the thread says without being asked, and its replies. */
export type Report =
  | { readonly kind: 'reply'; readonly id: number; readonly value?: unknown; readonly error?: string }
  | { readonly kind: 'ready' }
  /** A new start that failed: a sentence each for the person. */
  | { readonly kind: 'failed'; readonly lines: readonly string[]; readonly unexpected: boolean }
  /** JSON of a `Change`, for all pages. */
  | { readonly kind: 'change'; readonly json: string }
  /** A script waits for an answer; `whole` is what a page that opens meanwhile shows. Null: it goes on. */
  | { readonly kind: 'waiting'; readonly whole: string | null };

/** The answer to the question that is open. */
export interface AnswerMessage {
  readonly question: number;
  readonly answer: DialogAnswer;
}

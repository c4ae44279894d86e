import type { Finding } from '../domain/finding';
import { LANGUAGES, type Language } from '../domain/language';
import { Failure } from './failure';
import { type ImportOutcome, importRows } from './importing';
import type { InsertRequest } from './insert-answers';
import { insertPlan, previewInsert } from './insert-plan';
import type { InsertOutcome } from './insert-scene';
import type { Ports } from './ports';
import { previewDigests } from './preview-digests';
import { turnRemindersOff, turnRemindersOn } from './reminders';
import { CARRY_HANDLERS, type CarryMethods } from './rpc-carry';
import { EVENT_HANDLERS, type EventMethods } from './rpc-event';
import { IMPORT_HANDLERS } from './rpc-import';
import { insertRequest, NEW_EVENT_HANDLERS } from './rpc-new-event';
import { badRequest, isObject, type Params, planId, tableRows } from './rpc-params';
import { PRINT_HANDLERS, type PrintMethods } from './rpc-print';
import { REMINDER_HANDLERS } from './rpc-reminders';
import type { SidebarMethods } from './rpc-sidebar';
import { TEMPLATE_HANDLERS, type TemplateMethods } from './rpc-templates';
import { TODAY_HANDLERS } from './rpc-today';
import { findingsIn, sayFinding } from './say-findings';
import { type DigestRun, sendDigests } from './send-digests';

/**
 * The one door for pages (design §2.12): a request names a method of the list below and carries plain JSON. Anyone who can open the sidebar can
 * call it, so every argument is checked here.
 */
export interface RpcMethods extends EventMethods, CarryMethods, SidebarMethods, PrintMethods, TemplateMethods {
  readonly insertPlan: { readonly params: InsertRequest; readonly value: InsertOutcome };
  readonly previewInsert: { readonly params: InsertRequest; readonly value: Pick<InsertOutcome, 'tasks' | 'from' | 'until' | 'findings'> };
  readonly importPeople: { readonly params: ImportRequest; readonly value: ImportReply };
  readonly importTasks: { readonly params: ImportRequest; readonly value: ImportReply };
  readonly turnRemindersOn: {
    readonly params: { readonly hour?: number; readonly takeOver?: boolean };
    readonly value: { readonly hour: number };
  };
  readonly turnRemindersOff: { readonly params: Record<never, never>; readonly value: null };
  readonly sendDigests: { readonly params: Record<never, never>; readonly value: DigestRun };
  readonly previewDigests: {
    readonly params: Record<never, never>;
    readonly value: {
      readonly mails: readonly { readonly to: string; readonly subject: string; readonly html: string }[];
      readonly findings: readonly Finding[];
    };
  };
}

type ImportReply = Pick<ImportOutcome, 'imported' | 'findings'>;

export interface ImportRequest {
  /** Id of the plan; null for the newest. */
  readonly plan: string | null;
  /** First row = header. */
  readonly rows: readonly (readonly string[])[];
}

export type RpcMethod = keyof RpcMethods;

/**
 * `sentences`: every finding of the reply in the language of the person at the keyboard, in the order in which `findingsIn` comes upon them; absent
 * when there is none. So pages need no catalogue.
 */
export type RpcReply<T> =
  | { readonly ok: true; readonly value: T; readonly sentences?: readonly string[] }
  | { readonly ok: false; readonly code: string; readonly findings: readonly Finding[]; readonly sentences?: readonly string[] };

type Handlers = { readonly [M in RpcMethod]: (ports: Ports, params: Params) => RpcMethods[M]['value'] };

const HANDLERS: Handlers = {
  ...EVENT_HANDLERS,
  ...CARRY_HANDLERS,
  ...NEW_EVENT_HANDLERS,
  ...TODAY_HANDLERS,
  ...IMPORT_HANDLERS,
  ...REMINDER_HANDLERS,
  ...PRINT_HANDLERS,
  ...TEMPLATE_HANDLERS,
  insertPlan: (ports, params) => insertPlan(ports, insertRequest(ports, params)),
  previewInsert: (ports, params) => previewInsert(ports, insertRequest(ports, params)),
  importPeople: (ports, params) => imported(ports, 'people', params),
  importTasks: (ports, params) => imported(ports, 'tasks', params),
  turnRemindersOn: (ports, params) => {
    const { hour } = turnRemindersOn(ports, {
      ...(params.hour === undefined ? {} : { hour: typeof params.hour === 'number' ? params.hour : Number.NaN }),
      takeOver: params.takeOver === true,
    });
    return { hour };
  },
  turnRemindersOff: (ports) => {
    turnRemindersOff(ports);
    return null;
  },
  sendDigests: (ports) => sendDigests(ports),
  previewDigests: (ports) => {
    const { mails, findings } = previewDigests(ports);
    return { mails: mails.map(({ to, subject, html }) => ({ to, subject, html })), findings };
  },
};

/** Answers one request, given and returned as JSON text, so that nothing crosses that Google would refuse (platform reference §7.2). */
export function answerRpc(ports: Ports, requestText: unknown): string {
  const reply = answer(ports, requestText);
  const findings = findingsIn(reply);
  if (findings.length === 0) return JSON.stringify(reply);
  const language = languageIn(requestText) ?? ports.account.language();
  return JSON.stringify({ ...reply, sentences: findings.map((finding) => sayFinding(language, finding)) });
}

function answer(ports: Ports, requestText: unknown): RpcReply<unknown> {
  try {
    const { method, params } = request(requestText);
    return { ok: true, value: HANDLERS[method](ports, params) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, code: error.findings[0]?.code ?? 'failed', findings: error.findings };
    ports.log.note('rpc.failed');
    throw error;
  }
}

function request(text: unknown): { method: RpcMethod; params: Params } {
  const data = parsed(text);
  const method = isObject(data) ? data.method : undefined;
  const params = isObject(data) ? data.params : undefined;
  if (typeof method !== 'string' || !Object.prototype.hasOwnProperty.call(HANDLERS, method)) throw badRequest('method');
  if (!isObject(params)) throw badRequest('params');
  return { method: method as RpcMethod, params };
}

/** The language a page has been told already: it saves asking Google for it. */
function languageIn(requestText: unknown): Language | null {
  try {
    const data = parsed(requestText);
    return LANGUAGES.find((each) => isObject(data) && data.language === each) ?? null;
  } catch {
    return null;
  }
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') throw badRequest('request');
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('request');
  }
}

/** An import without a preview, as scripts ask for it. */
function imported(ports: Ports, kind: 'people' | 'tasks', params: Params): ImportReply {
  const { imported, findings } = importRows(ports, { kind, plan: planId(params), rows: tableRows(params) }, 'plain');
  return { imported, findings };
}

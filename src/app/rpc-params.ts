import { Failure } from './failure';

/** Arguments of a request as they arrive: anyone who can open the sidebar may send anything. */
export type Params = { readonly [name: string]: unknown };

/** Whether data is a plain object. */
export function isObject(data: unknown): data is Params {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** The refusal of a request that is not of its method's form; `what` names the argument. */
export function badRequest(what: string): Failure {
  return new Failure([{ code: 'rpc.badRequest', path: what, facts: {} }]);
}

/** Text arguments longer than this are no answers a person typed. */
const LONGEST_TEXT = 300;

/** A text argument that may be left out. Throws for anything but a text of reasonable length. */
export function optionalText(params: Params, name: string): string | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) throw badRequest(name);
  return value;
}

/** The plan a request is about; null for the newest. */
export function planId(params: Params): string | null {
  return params.plan === null || params.plan === undefined ? null : (optionalText(params, 'plan') ?? null);
}

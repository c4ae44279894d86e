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

/** A text argument that must be there. */
export function requiredText(params: Params, name: string): string {
  const value = optionalText(params, name);
  if (value === undefined) throw badRequest(name);
  return value;
}

/** A text argument that must be there and may be longer than what a person types into a field. */
export function longText(params: Params, name: string, most: number): string {
  const value = params[name];
  if (typeof value !== 'string' || value.length > most) throw badRequest(name);
  return value;
}

/** A number argument that must be there. */
export function requiredNumber(params: Params, name: string): number {
  const value = params[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw badRequest(name);
  return value;
}

/** A table of texts: the rows of an import. */
export function tableRows(params: Params): string[][] {
  const { rows } = params;
  if (!Array.isArray(rows)) throw badRequest('rows');
  return rows.map((row: unknown) => {
    if (!Array.isArray(row) || !row.every((cell): cell is string => typeof cell === 'string')) throw badRequest('rows');
    return row;
  });
}

/** The plan a request is about; null for the newest. */
export function planId(params: Params): string | null {
  return params.plan === null || params.plan === undefined ? null : (optionalText(params, 'plan') ?? null);
}

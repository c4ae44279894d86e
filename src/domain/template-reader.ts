import type { Facts, Finding } from './finding';
import type { TemplateFindingCode } from './template-finding-code';

/** Where readers and checks put what they find. */
export interface Report {
  readonly add: (code: TemplateFindingCode, path: string, facts?: Facts) => void;
  /** All findings in the order they were met; the last one says how many were left out, if any were. */
  readonly findings: () => readonly Finding<TemplateFindingCode>[];
}

/**
 * Turns unknown data at `path` into a `D`. It reports what is wrong and goes on: undefined means "not even the right type", a value
 * of the right type is handed on although it broke a limit, so that the checks between fields still see it.
 */
export interface Reader<D> {
  (data: unknown, path: string, report: Report): D | undefined;
  /** What a record takes when the key is absent; a reader without it makes the key required. */
  readonly fallback?: D;
}

/** A `T` as far as it could be read: any part may be undefined. */
export type Draft<T> = T extends readonly (infer E)[]
  ? readonly Draft<E>[] | undefined
  : T extends object
    ? { readonly [K in keyof T]: Draft<T[K]> } | undefined
    : T | undefined;

/** A hostile file may hold a million faults; nobody mends more than this in one go. */
export const MAX_FINDINGS = 200;

/** Characters of the author's own text repeated in a finding. */
const MAX_QUOTE = 60;

export function createReport(): Report {
  const found: Finding<TemplateFindingCode>[] = [];
  let more = 0;
  return {
    add: (code, path, facts = {}) => {
      if (found.length < MAX_FINDINGS) found.push({ code, path, facts });
      else more += 1;
    },
    findings: () => (more === 0 ? found : [...found, { code: 'template.moreFindings', path: '', facts: { count: more } }]),
  };
}

/** The place of `key` under `path`: `tasks[3].due`, or `due` at the top. */
export function keyPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function quote(text: string): string {
  return text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text;
}

/** JSON's name for the type of `data`; what JSON cannot hold gets JavaScript's name. */
function typeName(data: unknown): string {
  if (data === null) return 'null';
  return Array.isArray(data) ? 'array' : typeof data;
}

function wrongType(expected: string, data: unknown, path: string, report: Report): undefined {
  report.add('template.wrongType', path, { expected, found: typeName(data) });
  return undefined;
}

/** Text for people: trimmed, not blank, at most `max` characters (code points), no control characters, no half of a surrogate pair. */
export function text(max: number): Reader<string> {
  return (data, path, report) => {
    if (typeof data !== 'string') return wrongType('string', data, path, report);
    const trimmed = data.trim();
    if (trimmed === '') report.add('template.blank', path);
    // A code point takes at most two units, so the slice decides without spreading a huge text.
    if (Array.from(data.slice(0, 2 * max + 1)).length > max) report.add('template.tooLong', path, { max });
    if (/[\p{Cc}\p{Cs}]/u.test(data)) report.add('template.controlCharacter', path);
    return trimmed;
  };
}

/** A code such as an id: at most `max` characters, of the form `pattern`; `example` shows an author what is meant. */
export function coded(pattern: RegExp, max: number, example: string): Reader<string> {
  return (data, path, report) => {
    if (typeof data !== 'string') return wrongType('string', data, path, report);
    if (data.length > max) report.add('template.tooLong', path, { max });
    else if (!pattern.test(data)) report.add('template.badFormat', path, { found: quote(data), example });
    return data;
  };
}

/** One of the literals `allowed`. */
export function oneOf<const A extends readonly (string | number)[]>(allowed: A): Reader<A[number]> {
  return (data, path, report) => {
    const value = allowed.find((one) => one === data);
    if (value !== undefined) return value;
    if (typeof data !== typeof allowed[0]) return wrongType(typeof allowed[0], data, path, report);
    report.add('template.notAllowed', path, { found: quote(String(data)), allowed: allowed.map(String) });
    return undefined;
  };
}

/** A number from `min` to `max`. */
export function number(min: number, max: number): Reader<number> {
  return numeric('number', Number.isFinite, min, max);
}

/** A whole number from `min` to `max`. */
export function integer(min: number, max: number): Reader<number> {
  return numeric('integer', Number.isInteger, min, max);
}

function numeric(expected: string, isRight: (data: unknown) => boolean, min: number, max: number): Reader<number> {
  return (data, path, report) => {
    if (typeof data !== 'number' || !isRight(data)) return wrongType(expected, data, path, report);
    if (data < min || data > max) report.add('template.outOfRange', path, { found: data, min, max });
    return data;
  };
}

export const flag: Reader<boolean> = (data, path, report) => (typeof data === 'boolean' ? data : wrongType('boolean', data, path, report));

/** What `reader` reads, or null. */
export function nullable<D>(reader: Reader<D>): Reader<D | null> {
  return (data, path, report) => (data === null ? null : reader(data, path, report));
}

/** What `reader` reads, and `fallback` where a record leaves the key out. */
export function withDefault<D>(reader: Reader<D>, fallback: D): Reader<D> {
  return Object.assign((data: unknown, path: string, report: Report) => reader(data, path, report), { fallback });
}

/** A list of `min` to `max` things; of a longer one only the first `max` are read. */
export function list<D>(item: Reader<D>, min: number, max: number): Reader<readonly (D | undefined)[]> {
  return (data, path, report) => {
    if (!Array.isArray(data)) return wrongType('array', data, path, report);
    if (data.length < min) report.add('template.tooFew', path, { count: data.length, min });
    if (data.length > max) report.add('template.tooMany', path, { count: data.length, max });
    return data.slice(0, max).map((one: unknown, index) => item(one, `${path}[${index}]`, report));
  };
}

/** An object with exactly the keys of `readers`; absent keys without a default and unknown keys are findings. */
export function record<R extends { readonly [key: string]: Reader<unknown> }>(
  readers: R,
): Reader<{ readonly [K in keyof R]: ReturnType<R[K]> }> {
  const known = Object.keys(readers);
  return (data, path, report) => {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return wrongType('object', data, path, report);
    const given = new Map<string, unknown>(Object.entries(data));
    for (const key of given.keys()) {
      if (known.indexOf(key) < 0) report.add('template.unknownKey', keyPath(path, quote(key)), { key: quote(key), known });
    }
    const read = known.map((key) => {
      const reader = readers[key] as Reader<unknown>;
      if (given.has(key)) return [key, reader(given.get(key), keyPath(path, key), report)];
      if (!('fallback' in reader)) report.add('template.missing', keyPath(path, key), { key });
      return [key, reader.fallback];
    });
    return Object.fromEntries(read) as { readonly [K in keyof R]: ReturnType<R[K]> };
  };
}

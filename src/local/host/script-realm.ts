import { createContext, Script } from 'node:vm';
import type { Realm } from './realm';

/** A script's own world: a bare VM context with nothing in it but the language. */
export interface ScriptRealm extends Realm {
  /** Puts a value among the context's globals. */
  define(name: string, value: unknown): void;
  run(script: Script): void;
  /** The global function of a name, or null. */
  functionNamed(name: string): ((...args: unknown[]) => unknown) | null;
}

/** Runs inside the context. There `Date` answers the host's clock, and the names below become the context's own objects. */
const PRELUDE = new Script(
  `(function (now, isForeignObject) {
    const RealDate = Date;
    function HostDate(...args) {
      if (new.target === undefined) return new RealDate(now()).toString();
      return Reflect.construct(RealDate, args.length === 0 ? [now()] : args, new.target);
    }
    Object.defineProperty(HostDate, 'name', { value: 'Date' });
    Object.defineProperty(HostDate, 'length', { value: 7 });
    HostDate.now = now;
    HostDate.parse = RealDate.parse;
    HostDate.UTC = RealDate.UTC;
    HostDate.prototype = RealDate.prototype;
    Object.defineProperty(RealDate.prototype, 'constructor', { value: HostDate, writable: true, configurable: true });
    globalThis.Date = HostDate;
    function adopt(value) {
      if (Array.isArray(value)) return Array.from(value, adopt);
      if (!isForeignObject(value)) return value;
      const copy = {};
      for (const key of Object.keys(value)) copy[key] = adopt(value[key]);
      return copy;
    }
    return {
      adopt,
      date: (instant) => new RealDate(instant),
      error: (message) => new Error(message),
    };
  })`,
  { filename: 'host-prelude.js' },
);

/** Makes a fresh world. `now` answers its clock, in milliseconds since 1970-01-01 UTC. */
export function createScriptRealm(now: () => number): ScriptRealm {
  const globals = createContext({});
  const isPlain = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  const prelude = PRELUDE.runInContext(globals) as (now: () => number, isForeignObject: (value: unknown) => boolean) => Realm;
  const { adopt, date, error } = prelude(now, isPlain);
  return {
    adopt,
    date,
    error,
    define: (name, value) => {
      Object.defineProperty(globals, name, { value, writable: true, configurable: true, enumerable: true });
    },
    run: (script) => {
      script.runInContext(globals);
    },
    functionNamed: (name) => {
      const value: unknown = (globals as { [name: string]: unknown })[name];
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown) : null;
    },
  };
}

import type { Execution, Need } from './execution';

/**
 * Base of every object the script sees. The methods and getters of a subclass are exactly its members; whatever is not one of them
 * throws `<Class>.<member> is not part of the local host`.
 */
export abstract class ServiceObject {
  /** Class name used in messages and counts. */
  abstract readonly className: string;
  /** True for objects that live in the script only; their calls are counted apart. */
  readonly builder: boolean = false;
  /** Members that need less or more than the document. */
  readonly needs: { readonly [member: string]: Need } = {};
  /** What members not named in `needs` need. */
  readonly need: Need = 'document';
  /** Members counted as builder calls on an object that is otherwise none. */
  readonly builders: readonly string[] = [];
  /** Members not counted at all. */
  readonly uncounted: boolean = false;
}

type Method = (...args: unknown[]) => unknown;

const originals = new WeakMap<object, ServiceObject>();

/** Names of the members of a service class: the methods and getters it declares itself. */
export function memberNames(type: { readonly prototype: object }): string[] {
  return Object.getOwnPropertyNames(type.prototype).filter((name) => name !== 'constructor');
}

/** The service object behind a handle the script passed, in arrays too. */
function unwrap(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unwrap);
  return originals.get(value) ?? value;
}

/** Shows service objects to a script: every call is counted, refused or answered; every result belongs to the script's world. */
export class Exposure {
  private readonly handles = new WeakMap<ServiceObject, object>();

  constructor(private readonly execution: Execution) {}

  expose<T extends ServiceObject>(service: T): T {
    const known = this.handles.get(service);
    if (known !== undefined) return known as T;
    const methods = new Map<string, Method>();
    const handle = new Proxy(Object.create(null) as object, {
      get: (_, property) => this.member(service, methods, property),
      has: (_, property) => descriptorOf(service, property) !== undefined,
      set: (_, property) => {
        throw this.execution.realm.error(`${service.className}.${String(property)} cannot be set`);
      },
    });
    this.handles.set(service, handle);
    originals.set(handle, service);
    return handle as T;
  }

  private member(service: ServiceObject, methods: Map<string, Method>, property: string | symbol): unknown {
    if (property === 'toString' || property === Symbol.toPrimitive) return () => service.className;
    if (typeof property === 'symbol' || property === 'then' || property === 'toJSON') return undefined;
    const descriptor = descriptorOf(service, property);
    if (descriptor === undefined) throw this.execution.realm.error(`${service.className}.${property} is not part of the local host`);
    if (descriptor.get !== undefined) return descriptor.get.call(service);
    const method = methods.get(property) ?? ((...args: unknown[]) => this.call(service, property, descriptor.value as Method, args));
    methods.set(property, method);
    return method;
  }

  private call(service: ServiceObject, member: string, implementation: Method, args: unknown[]): unknown {
    const name = `${service.className}.${member}`;
    try {
      const builder = service.builder || service.builders.includes(member);
      if (!service.uncounted) this.execution.enter(name, builder, service.needs[member] ?? service.need);
      if (args.length !== implementation.length) throw new Error(`${name} with ${args.length} arguments is not part of the local host`);
      return this.hand(implementation.apply(service, args.map(unwrap)));
    } catch (error) {
      throw this.execution.realm.error(error instanceof Error ? error.message : String(error));
    }
  }

  private hand(result: unknown): unknown {
    if (result instanceof ServiceObject) return this.expose(result);
    if (!Array.isArray(result)) return this.execution.realm.adopt(result);
    return this.execution.realm.adopt(this.inArray(result));
  }

  private inArray(values: unknown[]): unknown[] {
    const [first] = values;
    if (Array.isArray(first) && !first.some((value) => value instanceof ServiceObject || value === null)) return values;
    return values.map((value) =>
      value instanceof ServiceObject ? this.expose(value) : Array.isArray(value) ? this.inArray(value) : value,
    );
  }
}

/** A member of the service's class or of a service class it extends. */
function descriptorOf(service: ServiceObject, property: string | symbol): PropertyDescriptor | undefined {
  if (property === 'constructor') return undefined;
  let type: object = Object.getPrototypeOf(service);
  while (type !== ServiceObject.prototype) {
    const descriptor = Object.getOwnPropertyDescriptor(type, property);
    if (descriptor !== undefined) return descriptor;
    type = Object.getPrototypeOf(type);
  }
  return undefined;
}

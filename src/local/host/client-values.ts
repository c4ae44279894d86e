/** Why a value may not cross `google.script.run`, with the path to it. */
export class ClientValueError extends Error {
  override readonly name = 'ClientValueError';
}

/**
 * A value as it arrives on the other side of `google.script.run`: texts, numbers, booleans, null, arrays and plain objects of those; an
 * undefined inside an array becomes null, in an object it is dropped. Throws {@link ClientValueError} for a Date, a function, a cycle or
 * anything else (platform reference §7.2). The copy is made of this program's own objects.
 */
export function crossToClient(value: unknown, what: string): unknown {
  return copy(value, what, new Set());
}

function copy(value: unknown, path: string, above: Set<object>): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === undefined) return undefined;
  if (typeof value !== 'object') throw new ClientValueError(`${path}: a ${typeof value} cannot cross google.script.run`);
  if (above.has(value)) throw new ClientValueError(`${path}: a cycle cannot cross google.script.run`);
  above.add(value);
  const result = Array.isArray(value) ? copyArray(value, path, above) : copyObject(value, path, above);
  above.delete(value);
  return result;
}

function copyArray(values: readonly unknown[], path: string, above: Set<object>): unknown[] {
  return Array.from(values, (value, index) => copy(value, `${path}[${index}]`, above) ?? null);
}

function copyObject(value: object, path: string, above: Set<object>): { [key: string]: unknown } {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  // A plain object's prototype is the root of its world: Object.prototype here or in the script's context.
  const prototype: object | null = Object.getPrototypeOf(value);
  const plain = kind === 'Object' && prototype !== null && Object.getPrototypeOf(prototype) === null;
  if (!plain)
    throw new ClientValueError(
      `${path}: a ${kind === 'Object' ? 'service object or class instance' : kind} cannot cross google.script.run`,
    );
  const result: { [key: string]: unknown } = {};
  for (const [key, each] of Object.entries(value)) {
    const copied = copy(each, `${path}.${key}`, above);
    if (copied !== undefined) result[key] = copied;
  }
  return result;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/build/bundle';

/** A JSON file of the project, by its path from the top. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, path), 'utf8'));
}

/** Path of a node: `['tasks', 3, 'due']`. */
export type NodePath = readonly (string | number)[];

type Node = { [key: string | number]: unknown };

function parentOf(data: unknown, path: NodePath): Node {
  return path.slice(0, -1).reduce((node, step) => (node as Node)[step], data) as Node;
}

/** A copy of `data` with the node at `path` replaced or added. */
export function withValue(data: unknown, path: NodePath, value: unknown): unknown {
  const copy: unknown = structuredClone(data);
  parentOf(copy, path)[path[path.length - 1] as string] = value;
  return copy;
}

/** A copy of `data` without the node at `path`; a list closes the gap. */
export function without(data: unknown, path: NodePath): unknown {
  const copy: unknown = structuredClone(data);
  const parent = parentOf(copy, path);
  const last = path[path.length - 1] as string;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

/** The path of every node below `data`. */
export function nodePaths(data: unknown, above: NodePath = []): NodePath[] {
  if (typeof data !== 'object' || data === null) return [];
  const keys: (string | number)[] = Array.isArray(data) ? data.map((_, index) => index) : Object.keys(data);
  return keys.flatMap((key) => [[...above, key], ...nodePaths((data as Node)[key], [...above, key])]);
}

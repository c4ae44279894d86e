import type { GlobalFunction, GlobalKind } from '../../src/globals';

/** Every place that names a function Google is to call. */
export interface NamedHandlers {
  readonly globals: readonly GlobalFunction[];
  /** What `src/entry.ts` exports, by name, with `typeof`. */
  readonly entryExports: ReadonlyMap<string, string>;
  readonly menuHandlers: readonly string[];
  readonly triggerHandlers: readonly string[];
  readonly clientCalls: readonly string[];
}

/**
 * Every disagreement between the list of globals and those who use it, one sentence each; none when all agree. A name Google does
 * not find fails only when somebody clicks, so the build refuses it (platform reference §8).
 */
export function globalNameProblems(named: NamedHandlers): string[] {
  return [...listProblems(named), ...entryProblems(named), ...handlerProblems(named)];
}

function listProblems({ globals }: NamedHandlers): string[] {
  const names = globals.map((entry) => entry.name);
  return [
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `src/globals.ts names "${name}" twice; each top-level function must be there once.`),
    ...names
      .filter((name) => !/^[A-Za-z$][\w$]*$/.test(name))
      .map((name) => `src/globals.ts names "${name}", which is no plain identifier.`),
  ];
}

function entryProblems({ globals, entryExports }: NamedHandlers): string[] {
  const listed = new Set(globals.map((entry) => entry.name));
  const problems: string[] = [];
  for (const name of listed) {
    const type = entryExports.get(name);
    if (type === undefined) problems.push(`src/globals.ts names "${name}", but src/entry.ts does not export it.`);
    else if (type !== 'function') problems.push(`src/entry.ts exports "${name}" as ${type}; it must be a function.`);
  }
  for (const name of entryExports.keys()) {
    if (!listed.has(name)) problems.push(`src/entry.ts exports "${name}", but src/globals.ts does not name it.`);
  }
  return problems;
}

function handlerProblems({ globals, menuHandlers, triggerHandlers, clientCalls }: NamedHandlers): string[] {
  const ofKind = (kind: GlobalKind): string[] => globals.filter((entry) => entry.kind === kind).map((entry) => entry.name);
  return [
    ...unknownNames(menuHandlers, ofKind('menu'), 'A menu item (MENU_ITEMS in src/google/menu.ts)', 'menu'),
    ...unknownNames(triggerHandlers, ofKind('clockTrigger'), 'A trigger (src/google/triggers.ts)', 'clockTrigger'),
    ...unknownNames(clientCalls, ofKind('client'), 'A page in src/sidebar', 'client'),
    ...unusedNames(ofKind('menu'), menuHandlers, 'menu', 'no menu item (MENU_ITEMS in src/google/menu.ts)'),
    ...unusedNames(ofKind('clockTrigger'), triggerHandlers, 'clockTrigger', 'no trigger (src/google/triggers.ts)'),
  ];
}

function unknownNames(used: readonly string[], known: readonly string[], user: string, kind: GlobalKind): string[] {
  return [...new Set(used)]
    .filter((name) => !known.includes(name))
    .map((name) => `${user} calls "${name}", but src/globals.ts has no "${kind}" function of that name.`);
}

function unusedNames(known: readonly string[], used: readonly string[], kind: GlobalKind, nobody: string): string[] {
  return known
    .filter((name) => !used.includes(name))
    .map((name) => `src/globals.ts names the "${kind}" function "${name}", but ${nobody} calls it.`);
}

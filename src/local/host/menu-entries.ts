import type { HostMenuEntry } from './host-types';

/** Name of the function behind the first entry of a caption, sub-menus included in the order a person sees them; undefined when there is none. */
export function menuFunction(entries: readonly HostMenuEntry[], caption: string): string | undefined {
  for (const entry of entries) {
    if (entry === null) continue;
    if ('items' in entry) {
      const found = menuFunction(entry.items, caption);
      if (found !== undefined) return found;
    } else if (entry.caption === caption) return entry.functionName;
  }
  return undefined;
}

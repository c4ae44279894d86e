import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The files that clasp would push. */
export interface ShippedBundle {
  readonly bundle: string;
  /** HTML files by name without `.html`. */
  readonly files: { readonly [name: string]: string };
}

/** Reads `dist/`, the very bytes that go to Google. Throws when it has not been built. */
export function shippedBundle(folder = 'dist'): ShippedBundle {
  const script = join(folder, 'Code.js');
  if (!existsSync(script)) throw new Error(`${script} is missing: run "npm run build" first.`);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return {
    bundle: readFileSync(script, 'utf8'),
    files: Object.fromEntries(pages.map((name) => [basename(name, '.html'), readFileSync(join(folder, name), 'utf8')])),
  };
}

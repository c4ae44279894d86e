import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WrongArguments } from './cli-words';

/** The files that clasp would push. */
export interface ShippedBundle {
  readonly bundle: string;
  /** HTML files by name without `.html`. */
  readonly files: { readonly [name: string]: string };
}

/** The project's top folder, looked for from this file outwards: the workbench runs a built copy of it elsewhere in the project. */
const ROOT = projectRoot(dirname(fileURLToPath(import.meta.url)));

function projectRoot(folder: string): string {
  return existsSync(join(folder, 'appsscript.json')) && existsSync(join(folder, 'package.json')) ? folder : projectRoot(dirname(folder));
}

/** A file of the project by its path from the top, wherever the command was started. */
export function shippedFile(path: string): string {
  return join(ROOT, path);
}

/** Reads `dist/`, the very bytes that go to Google. Throws {@link WrongArguments} when it has not been built. */
export function shippedBundle(folder = shippedFile('dist')): ShippedBundle {
  const script = join(folder, 'Code.js');
  if (!existsSync(script)) throw new WrongArguments('noBundle', { file: script });
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return {
    bundle: readFileSync(script, 'utf8'),
    files: Object.fromEntries(pages.map((name) => [basename(name, '.html'), readFileSync(join(folder, name), 'utf8')])),
  };
}

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Path of a file of an installed package, looked up from this folder outwards. Throws when it is not installed. */
export function installedFile(path: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', path);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) throw new Error(`not installed: ${path}; run npm ci`);
  }
}

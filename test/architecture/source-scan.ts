import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { PROJECT_ROOT } from '../../scripts/build/bundle';

/** Source files under `src/<folder>` (all of `src` when empty), relative to `src`, with `/`, sorted. */
export function sourceFiles(folder = ''): string[] {
  return readdirSync(join(PROJECT_ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mts|js)$/.test(name))
    .map((name) => join(folder, name).replace(/\\/g, '/'))
    .sort();
}

/** TypeScript without comments and types. Strings stay, and so do elements of a page (`tsx`). */
export function codeOnly(source: string, loader: 'ts' | 'tsx' = 'ts'): string {
  return transformSync(source, {
    loader,
    jsx: 'preserve',
    legalComments: 'none',
    charset: 'utf8',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  }).code;
}

export interface ImportedModule {
  readonly specifier: string;
  /** Erased by the compiler: `import type`, `export type … from`, or `import('…')` in a type. */
  readonly typeOnly: boolean;
}

/** Every module a source names: static and dynamic imports, re-exports, and types written as `import('…')`. */
export function importedModules(source: string, loader: 'ts' | 'tsx' = 'ts'): ImportedModule[] {
  const kept = new Set(specifiers(codeOnly(source, loader)));
  const named = new Set(specifiers(source.replace(/^\s*(\/\/|\/?\*).*$/gm, '')));
  return [...new Set([...kept, ...named])].map((specifier) => ({ specifier, typeOnly: !kept.has(specifier) }));
}

function specifiers(source: string): string[] {
  const statements = source.matchAll(/^\s*(?:import|export)\b(?:[^;'"]*?\bfrom)?\s*(['"])([^'"\n]+)\1/gm);
  const calls = source.matchAll(/\b(?:import|require)\(\s*(['"])([^'"\n]+)\1/g);
  return [...statements, ...calls].map((match) => match[2] ?? '');
}

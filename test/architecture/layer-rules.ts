import { posix } from 'node:path';
import type { ImportedModule } from './source-scan';

/** What a file may import; `types` are allowed by `import type` only. `*` ends a folder: everything in it. */
interface Arrow {
  readonly from: string;
  readonly may: readonly string[];
  readonly types: readonly string[];
  /** npm packages and node's own modules: all, none, or these and what is inside them. */
  readonly packages: boolean | readonly string[];
}

/** What the page knows of the script: what may be asked of it. */
const SIDEBAR_TYPES = ['app/rpc', 'app/rpc-sidebar', 'app/rpc-event'];

const TEMPLATE_INDEX = 'showrunner:template-index';

/** The arrows of design §3. The first that fits a file holds; a file none fits is out of place. */
const ARROWS: readonly Arrow[] = [
  { from: 'domain/*', may: ['domain/*'], types: [], packages: false },
  { from: 'workbook/*', may: ['workbook/*', 'domain/*'], types: [], packages: false },
  { from: 'i18n/*', may: ['i18n/*'], types: ['domain/*'], packages: false },
  { from: 'app/template-index.d.ts', may: [], types: ['domain/*'], packages: false },
  { from: 'app/*', may: ['app/*', 'workbook/*', 'domain/*', 'i18n/*', TEMPLATE_INDEX], types: [], packages: false },
  { from: 'google/surface.ts', may: [], types: [], packages: false },
  { from: 'google/*', may: ['google/*', 'app/*', 'workbook/*', 'domain/*', 'i18n/*', TEMPLATE_INDEX], types: [], packages: false },
  { from: 'entry.ts', may: ['google/*'], types: [], packages: false },
  { from: 'globals.ts', may: [], types: [], packages: false },
  { from: 'sidebar/state/*', may: ['sidebar/state/*'], types: SIDEBAR_TYPES, packages: false },
  { from: 'sidebar/texts/*', may: ['sidebar/texts/*'], types: ['sidebar/state/*'], packages: false },
  { from: 'sidebar/*', may: ['sidebar/*'], types: SIDEBAR_TYPES, packages: ['preact'] },
  {
    from: 'local/cli/*',
    may: ['local/*', 'i18n/*', 'domain/language'],
    types: ['google/surface', 'app/rpc'],
    packages: true,
  },
  { from: 'local/*', may: ['local/*'], types: ['google/surface', 'domain/language'], packages: true },
];

/** Imports of `file` (relative to `src`) that the layers forbid, one sentence each. */
export function layerViolations(file: string, imports: readonly ImportedModule[]): string[] {
  const arrow = ARROWS.find(({ from }) => covers(from, file));
  if (arrow === undefined) return [`${file} is in no layer.`];
  return imports.flatMap(({ specifier, typeOnly }) => {
    const target = targetOf(file, specifier);
    if (target === null) return allows(arrow.packages, specifier) ? [] : [`${file} imports the package "${specifier}".`];
    if (arrow.may.some((pattern) => covers(pattern, target))) return [];
    if (!arrow.types.some((pattern) => covers(pattern, target))) return [`${file} imports ${target}.`];
    return typeOnly ? [] : [`${file} imports ${target} as more than a type.`];
  });
}

/** The imported file relative to `src` without extension, the template index, or null for a package. */
function targetOf(file: string, specifier: string): string | null {
  if (specifier === TEMPLATE_INDEX) return specifier;
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : null;
}

function allows(packages: Arrow['packages'], specifier: string): boolean {
  if (typeof packages === 'boolean') return packages;
  return packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}

function covers(pattern: string, path: string): boolean {
  return pattern.endsWith('/*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

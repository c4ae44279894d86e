import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { minify } from '@swc/core';
import { type BuildOptions, build, type Message } from 'esbuild';
import type { GlobalFunction } from '../../src/globals';
import { BuildError } from './build-error';
import { clientCalls } from './client-calls';
import { globalNameProblems } from './global-names';
import { readShippedTemplates, templateIndexPlugin } from './shipped-templates';
import { SIDEBAR_FILE, SIDEBAR_OPTIONS, sidebarPage } from './sidebar-page';

/** The folder that holds package.json. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface BundleOptions {
  /** Where the sources are; default: this project. */
  readonly root?: string;
  /** Where the files go; default: `dist` in the root. Anything else in it is removed. */
  readonly outDir?: string;
}

export interface BundleResult {
  readonly outDir: string;
  /** File names in `outDir`, sorted, with their size in bytes. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** Source files that went into Code.js, relative to the root. */
  readonly inputs: readonly string[];
  /** The same of the sidebar page. */
  readonly pageInputs: readonly string[];
}

/**
 * Builds what Apps Script gets: `Code.js` (one script with a top-level function per entry of `src/globals.ts`), the manifest, the sidebar page and
 * one HTML file per template. Nothing is written when anything is wrong.
 *
 * @throws BuildError with every problem found.
 */
export async function buildBundle(options: BundleOptions = {}): Promise<BundleResult> {
  const root = resolve(options.root ?? PROJECT_ROOT);
  const outDir = resolve(root, options.outDir ?? 'dist');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const templates = readShippedTemplates(join(root, 'sheets-templates'));
  const shared: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    write: false,
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    tsconfigRaw: {},
    define: { __VERSION__: JSON.stringify(version) },
    plugins: [templateIndexPlugin(templates)],
  };

  const [globals, menu, triggers] = await Promise.all([
    evaluateModule<{ GLOBALS: readonly GlobalFunction[] }>(shared, 'src/globals.ts'),
    evaluateModule<{ MENU_ITEMS: readonly { handler: string }[] }>(shared, 'src/google/menu.ts'),
    evaluateModule<{ HOURLY_HANDLER: string }>(shared, 'src/google/triggers.ts'),
  ]);
  const page = await bundled({ ...shared, ...SIDEBAR_OPTIONS });
  const result = await bundled({
    ...shared,
    entryPoints: ['src/entry.ts'],
    outfile: 'Code.js',
    format: 'iife',
    globalName: 'Showrunner',
    minifyWhitespace: true,
    minifySyntax: true,
    metafile: true,
  });

  const banner = `/* Showrunner ${version}, Apache-2.0. Built by "npm run build": change the sources, not this file. */`;
  const code = [banner, await shortenLocalNames(result.text), forwardingFunctions(globals.GLOBALS), ''].join('\n');

  const problems = globalNameProblems({
    globals: globals.GLOBALS,
    entryExports: exportedTypes(code),
    menuHandlers: menu.MENU_ITEMS.map((item) => item.handler),
    triggerHandlers: [triggers.HOURLY_HANDLER],
    clientCalls: sidebarSources(join(root, 'src/sidebar')).flatMap(clientCalls),
  });
  if (problems.length > 0) throw new BuildError(problems);

  const files = new Map<string, string>([
    ['Code.js', code],
    [SIDEBAR_FILE, await sidebarPage(root, version, page.text)],
    ['appsscript.json', readFileSync(join(root, 'appsscript.json'), 'utf8')],
    ...templates.map((template): [string, string] => [template.fileName, template.html]),
  ]);
  replaceFolder(outDir, files);
  return {
    outDir,
    files: [...files].map(([name, text]) => ({ name, bytes: Buffer.byteLength(text) })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    inputs: result.inputs,
    pageInputs: page.inputs,
  };
}

/** `function onOpen(e){return Showrunner.onOpen(e)}` for each global: Google finds only top-level functions. */
function forwardingFunctions(globals: readonly GlobalFunction[]): string {
  return globals
    .map(({ name, kind }) => {
      const argument = kind === 'menu' ? '' : kind === 'client' ? 'request' : 'e';
      return `function ${name}(${argument}){return Showrunner.${name}(${argument})}`;
    })
    .join('\n');
}

async function bundled(options: BuildOptions): Promise<{ text: string; inputs: string[] }> {
  try {
    const result = await build(options);
    return { text: result.outputFiles?.[0]?.text ?? '', inputs: Object.keys(result.metafile?.inputs ?? {}) };
  } catch (error) {
    throw new BuildError(esbuildProblems(error));
  }
}

/**
 * Shortens variables and parameters and keeps the names of functions and classes, which esbuild cannot do: stack traces, the only debugging aid
 * on Google's side, still name every function.
 */
async function shortenLocalNames(text: string): Promise<string> {
  const { code } = await minify(text, {
    ecma: 2019,
    compress: false,
    mangle: { keep_fnames: true, keep_classnames: true, toplevel: false },
    format: { ecma: 2019, asciiOnly: false, comments: false },
  });
  return code;
}

function esbuildProblems(error: unknown): string[] {
  if (!(error instanceof Error) || !('errors' in error)) throw error;
  return (error.errors as Message[]).map(({ text, location }) =>
    location === null ? text : `${location.file}:${location.line}:${location.column + 1}: ${text}`,
  );
}

/** What a module of ours exports, run where no service exists: these modules are plain lists and must load without Google. */
async function evaluateModule<Exports>(shared: BuildOptions, file: string): Promise<Exports> {
  const { text } = await bundled({ ...shared, entryPoints: [file], format: 'iife', globalName: 'loaded' });
  return runBare(text, file, 'loaded') as Exports;
}

/** `typeof` of each export of the bundle. */
function exportedTypes(code: string): Map<string, string> {
  const exported = runBare(code, 'Code.js', 'Showrunner') as { readonly [name: string]: unknown };
  return new Map(Object.keys(exported).map((name) => [name, typeof exported[name]]));
}

function runBare(code: string, file: string, name: string): unknown {
  const context = vm.createContext({});
  try {
    vm.runInContext(code, context, { filename: file });
  } catch (error) {
    const reason = error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error) ? error.message : error;
    throw new BuildError([`${file} cannot be loaded where no Google service exists: ${String(reason)}.`]);
  }
  return context[name];
}

function sidebarSources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|js|html)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Makes `folder` hold exactly `files`. Each file appears by renaming, so whoever reads meanwhile never sees half of one. */
function replaceFolder(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!files.has(name)) rmSync(join(folder, name), { recursive: true });
  }
  const staging = mkdtempSync(join(dirname(folder), '.build-'));
  try {
    for (const [name, text] of files) {
      writeFileSync(join(staging, name), text);
      renameSync(join(staging, name), join(folder, name));
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BuiltPage } from './server/http-server';

/** Files of a built workbench. */
export interface Built {
  readonly page: BuiltPage;
  /** Path of the desk's thread. */
  readonly thread: string;
}

const NAMES = { script: 'page.js', style: 'page.css', bridge: 'bridge.js', thread: 'thread.mjs' } as const;

/**
 * Builds the page and the thread into `<root>/.build-workbench/<hash of the sources>`, unless they stand there already. Older builds are removed.
 * `root` is the folder of the project.
 */
export async function buildWorkbench(root: string): Promise<Built> {
  const cache = join(root, '.build-workbench');
  const folder = join(cache, sourceHash(root));
  if (!existsSync(folder)) {
    const staging = `${folder}.${process.pid}`;
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    await bundle(root, staging);
    try {
      renameSync(staging, folder);
    } catch {
      // Another start has just built the same.
      rmSync(staging, { recursive: true, force: true });
    }
    for (const name of readdirSync(cache)) {
      if (join(cache, name) !== folder && !/\.\d+$/.test(name)) rmSync(join(cache, name), { recursive: true, force: true });
    }
  }
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    page: { script: read(NAMES.script), style: read(NAMES.style), bridge: read(NAMES.bridge) },
    thread: join(folder, NAMES.thread),
  };
}

async function bundle(root: string, folder: string): Promise<void> {
  const source = join(root, 'src/local/workbench');
  const shared = { bundle: true, charset: 'utf8', legalComments: 'none', logLevel: 'silent', absWorkingDir: root } as const;
  const browser = { ...shared, minify: true, target: ['chrome109', 'firefox115', 'safari16'] };
  await Promise.all([
    build({ ...browser, entryPoints: [join(source, 'page/main.ts')], format: 'esm', outfile: join(folder, NAMES.script) }),
    build({ ...browser, entryPoints: [join(source, 'page/style/page.css')], outfile: join(folder, NAMES.style) }),
    build({ ...browser, entryPoints: [join(source, 'frame/bridge.ts')], format: 'iife', outfile: join(folder, NAMES.bridge) }),
    build({
      ...shared,
      entryPoints: [join(source, 'thread/desk-thread.ts')],
      platform: 'node',
      target: 'node20',
      format: 'esm',
      packages: 'external',
      sourcemap: 'inline',
      outfile: join(folder, NAMES.thread),
    }),
  ]);
}

/** Changes with any source the build could read, and with the builder's version. */
function sourceHash(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const top of ['src/local', 'src/domain', 'src/i18n']) {
    for (const name of readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(ts|css)$/.test(name)) hash.update(name).update(readFileSync(join(root, top, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

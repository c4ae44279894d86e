import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, posix, resolve, sep } from 'node:path';

/** Names what an earlier run wrote: only these files are ever replaced or removed. */
export const MANIFEST = '.showrunner-output.json';
const CLAIM = `${MANIFEST}.claim`;

/** The folder cannot be written without harm to what stands there; nothing was changed. */
export class OutputRefused extends Error {
  constructor(
    /** `output.notAFolder`: a file has that name. `output.foreignFile`: `files` exist and are not ours. `output.leavesFolder`: a path or link leads out of it. */
    readonly code: 'output.notAFolder' | 'output.foreignFile' | 'output.leavesFolder',
    readonly files: readonly string[],
  ) {
    super(`${code}: ${files.join(', ')}`);
    this.name = 'OutputRefused';
  }
}

/**
 * Writes `files` (relative path with `/` → content) into `folder` and removes files of an earlier run that are not among them. All bytes
 * are on disk in a sibling folder before the first one is moved into place. Files not named in the manifest are never touched: where one
 * is in the way, {@link OutputRefused} is thrown before anything changed.
 */
export async function writeOutput(folder: string, files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  const target = resolve(folder);
  const outside = [...files.keys()].filter((path) => !isInside(path));
  if (outside.length > 0) throw new OutputRefused('output.leavesFolder', outside);
  const exists = await folderExists(target);
  const earlier = exists ? await earlierFiles(target) : [];
  if (exists) await refuseHarm(target, [...files.keys()], earlier);

  await mkdir(dirname(target), { recursive: true });
  const home = exists ? await realpath(target) : target;
  const staging = await mkdtemp(join(dirname(home), `.${basename(home)}-`));
  try {
    for (const [path, content] of files) await writeIn(staging, path, content);
    const names = [...files.keys()].sort();
    await writeIn(staging, MANIFEST, manifestText(names));
    if (!exists) {
      await chmod(staging, 0o777 & ~process.umask());
      await rename(staging, home);
      return;
    }
    // Claimed before they are moved: a run cut short here leaves no file that the next one would take for somebody else's.
    await writeIn(staging, CLAIM, manifestText([...new Set([...earlier, ...names])].sort()));
    await rename(join(staging, CLAIM), join(home, MANIFEST));
    for (const path of names) {
      await mkdir(dirname(join(home, path)), { recursive: true });
      await rename(join(staging, path), join(home, path));
    }
    const stale = earlier.filter((path) => !files.has(path));
    for (const path of stale) await rm(join(home, path), { force: true });
    await removeEmptyFolders(home, stale);
    await rename(join(staging, MANIFEST), join(home, MANIFEST));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

function isInside(path: string): boolean {
  return (
    path !== '' &&
    path === posix.normalize(path) &&
    !path.startsWith('/') &&
    !path.startsWith('..') &&
    !/[\\\0:]/.test(path) &&
    path !== MANIFEST
  );
}

function manifestText(files: readonly string[]): string {
  return `${JSON.stringify({ writtenBy: 'showrunner', files }, null, 2)}\n`;
}

async function writeIn(folder: string, path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content, { flush: true });
}

async function folderExists(path: string): Promise<boolean> {
  const found = await lstat(await realpath(path).catch(() => path)).catch(() => null);
  if (found && !found.isDirectory()) throw new OutputRefused('output.notAFolder', [path]);
  return found !== null;
}

/** What the manifest names; nothing when there is none or it cannot be read. */
async function earlierFiles(home: string): Promise<string[]> {
  const text = await readFile(join(home, MANIFEST), 'utf8').catch(() => '');
  try {
    const { files }: { files?: unknown } = JSON.parse(text);
    return Array.isArray(files) ? files.filter((path): path is string => typeof path === 'string' && isInside(path)) : [];
  } catch {
    return [];
  }
}

async function refuseHarm(target: string, paths: readonly string[], earlier: readonly string[]): Promise<void> {
  const home = await realpath(target);
  const ours = new Set(earlier);
  const foreign: string[] = [];
  const outside: string[] = [];
  for (const path of new Set([...paths, ...earlier])) {
    const parent = await deepestFolder(join(home, dirname(path)), home);
    const real = await realpath(parent);
    if (real !== home && !real.startsWith(home + sep)) outside.push(path);
    else {
      const found = await lstat(join(home, path)).catch(() => null);
      if (found && (!ours.has(path) || found.isDirectory())) foreign.push(path);
      else if (!(await lstat(parent)).isDirectory()) foreign.push(path);
    }
  }
  if (outside.length > 0) throw new OutputRefused('output.leavesFolder', outside);
  if (foreign.length > 0) throw new OutputRefused('output.foreignFile', foreign);
}

/** The nearest thing on the way from `path` up to `home` that exists. */
async function deepestFolder(path: string, home: string): Promise<string> {
  for (let at = path; at.length > home.length; at = dirname(at)) if (await lstat(at).catch(() => null)) return at;
  return home;
}

async function removeEmptyFolders(home: string, stale: readonly string[]): Promise<void> {
  const folders = new Set(stale.map((path) => dirname(path)).filter((path) => path !== '.'));
  for (const folder of folders) {
    const content = await readdir(join(home, folder)).catch(() => null);
    if (content?.length === 0) await rmdir(join(home, folder));
  }
}

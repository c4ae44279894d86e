import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { PROJECT_ROOT } from '../build/bundle';
import type { Mutation } from './safeguards';

/** What the tests of a mutation said: the first that failed, none, or that they could not be run at all. */
export type Verdict = { readonly killedBy: string } | { readonly killedBy: null; readonly passed: number } | { readonly broken: string };

interface JestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Left behind: the packages are linked, the rest is not part of the project. */
const NOT_COPIED = /^(?:node_modules|dist|out|release|\.git)(?:$|[\\/])/;

/** A copy of the project in a temporary folder, with its packages linked. */
export function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'showrunner-mutations-'));
  cpSync(PROJECT_ROOT, folder, { recursive: true, filter: (path) => !NOT_COPIED.test(relative(PROJECT_ROOT, path)) });
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** How often the text of a mutation stands in its file; 0 when there is no such file. */
export function timesFound({ file, from }: Mutation, root: string): number {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8').split(from).length - 1 : 0;
}

/** Takes the safeguard away in the copy, runs its tests, and puts it back. */
export function tryMutation(mutation: Mutation, folder: string): Verdict {
  const path = join(folder, mutation.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    source.replace(mutation.from, () => mutation.to),
  );
  try {
    return testsOf(mutation, folder);
  } finally {
    writeFileSync(path, source);
  }
}

/** Runs the tests of a mutation on the copy as it is. */
export function testsOf({ tests, only }: Pick<Mutation, 'tests' | 'only'>, folder: string): Verdict {
  const report = join(folder, 'jest-report.json');
  rmSync(report, { force: true });
  const named = only === undefined ? [] : ['--testNamePattern', only];
  const jest = join(folder, 'node_modules/jest/bin/jest.js');
  const args = [jest, '--ci', '--runInBand', `--rootDir=${folder}`, '--json', `--outputFile=${report}`, ...named, ...tests];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (!existsSync(report)) return { broken: run.stderr.slice(-500) };
  const { testResults, numPassedTests } = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = results.find(({ status }) => status === 'failed');
  if (failed) return { killedBy: failed.fullName };
  const stopped = testResults.find(({ assertionResults, message }) => assertionResults.length === 0 && message !== '');
  if (stopped) return { broken: stopped.message.slice(0, 500) };
  return { killedBy: null, passed: numPassedTests };
}

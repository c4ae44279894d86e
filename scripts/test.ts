import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildError } from './build/build-error';
import { buildBundle, PROJECT_ROOT } from './build/bundle';

/**
 * `tsx scripts/test.ts [--long] [jest arguments]`: linter, types, build, tests. Every part runs even when an earlier one fails; a part
 * that fails counts as one failed test. The last line is `N passed, N failed`; the status is 1 unless all passed and something ran.
 * `--long` sets SHOWRUNNER_LONG=1, which the long cases read.
 */
interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface JestSummary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

function runTool(script: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): boolean {
  const path = join(PROJECT_ROOT, 'node_modules', script);
  return spawnSync(process.execPath, [path, ...args], { cwd: PROJECT_ROOT, stdio: 'inherit', env }).status === 0;
}

function part(name: string, ok: boolean): Counts {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
  return { passed: 0, failed: ok ? 0 : 1 };
}

async function buildPart(): Promise<Counts> {
  try {
    await buildBundle();
    return part('build', true);
  } catch (error) {
    console.error(error instanceof BuildError ? error.message : error);
    return part('build', false);
  }
}

function jestPart(args: readonly string[], long: boolean): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'showrunner-test-'));
  const outputFile = join(folder, 'jest.json');
  try {
    const env = long ? { ...process.env, SHOWRUNNER_LONG: '1' } : process.env;
    const ok = runTool('jest/bin/jest.js', ['--ci', '--json', `--outputFile=${outputFile}`, ...args], env);
    if (!existsSync(outputFile)) return part('jest', false);
    return jestCounts(JSON.parse(readFileSync(outputFile, 'utf8')) as JestSummary, ok, args.length > 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A skipped test counts as failed, unless arguments chose among the tests. */
function jestCounts(summary: JestSummary, ok: boolean, filtered: boolean): Counts {
  const notRun = filtered ? 0 : summary.numPendingTests + summary.numTodoTests;
  if (notRun > 0) console.error(`${notRun} tests were skipped.`);
  if (summary.numPassedTests === 0) console.error('No test passed: nothing was proved.');
  const failed = summary.numFailedTests + summary.numRuntimeErrorTestSuites + notRun;
  const silent = failed === 0 && (!ok || summary.numPassedTests === 0) ? 1 : 0;
  return { passed: summary.numPassedTests, failed: failed + silent };
}

const args = process.argv.slice(2);
const jestArgs = args.filter((argument) => argument !== '--long');
const results = [
  part('lint', runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])),
  ...['pure', 'google', 'local', 'page', 'sidebar'].map((name) =>
    part(`types of ${name}`, runTool('typescript/bin/tsc', ['-p', `tsconfig.${name}.json`])),
  ),
  await buildPart(),
  jestPart(jestArgs, args.includes('--long')),
];
const total = results.reduce((sum, counts) => ({ passed: sum.passed + counts.passed, failed: sum.failed + counts.failed }));
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/build/bundle';
import { codeOnly, sourceFiles } from './source-scan';

const PURE = ['domain', 'workbook', 'i18n', 'app'];
const CANARY = join(PROJECT_ROOT, 'test/architecture/canary');

/** What each line of the canary is refused for, in order. */
const REFUSED = [
  'SpreadsheetApp',
  'process',
  'window',
  'document',
  'console',
  'setTimeout',
  'fetch',
  'Buffer',
  'require',
  'structuredClone',
  'URL',
  'replaceAll',
  'at',
];

describe('the pure folders know no machine', () => {
  it('is held by the compiler: every line of the canary is a type error', () => {
    const tsc = spawnSync(process.execPath, [join(PROJECT_ROOT, 'node_modules/typescript/bin/tsc'), '-p', CANARY, '--pretty', 'false'], {
      cwd: CANARY,
      encoding: 'utf8',
    });
    const errors = tsc.stdout.split('\n').filter((line) => line.startsWith('impure.ts'));
    const refused = errors.map((line) => {
      const found = /^impure\.ts\((\d+),\d+\): error TS(?:2304|2550|2580|2584|2591): .*?'(\w+)'/.exec(line);
      return found === null ? line : `${found[1]} ${found[2]}`;
    });

    expect(tsc.status).not.toBe(0);
    expect(refused).toEqual(REFUSED.map((name, index) => `${index + 2} ${name}`));
  });

  it('compiles them by the configuration the canary extends', () => {
    const pure: unknown = JSON.parse(readFileSync(join(PROJECT_ROOT, 'tsconfig.pure.json'), 'utf8'));

    expect(pure).toEqual({ extends: './tsconfig.base.json', include: PURE.map((folder) => `src/${folder}`) });
  });

  it('reads no clock and no chance: both are injected', () => {
    const readers = PURE.flatMap((folder) => sourceFiles(folder)).filter(readsClockOrChance);

    expect(readers).toEqual([]);
  });

  it('notices such a reader', () => {
    expect(ambientInput('const today = new Date();')).toBe(true);
    expect(ambientInput('const now = Date.now();')).toBe(true);
    expect(ambientInput('const id = Math.random();')).toBe(true);
    expect(ambientInput('/* new Date() */ const day = new Date(0).getTime();')).toBe(false);
  });
});

function readsClockOrChance(file: string): boolean {
  return ambientInput(readFileSync(join(PROJECT_ROOT, 'src', file), 'utf8'));
}

function ambientInput(source: string): boolean {
  return /\bnew Date\b(?!\([^)])|\bDate\.now\b|(?<!new )\bDate\(|\bMath\.random\b/.test(codeOnly(source));
}

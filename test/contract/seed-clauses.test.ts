import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/build/bundle';

/** The clauses of domain reference §0, in their order. */
const CLAUSES = ['P1', 'P2', 'P3', 'P4', 'E1', 'E2a', 'E2b', 'E2c', 'E3', 'T1', 'T1b', 'T2', 'T3', 'R1', 'R2', 'R3', 'M'];

/** Rows of the table: code, clause, what serves it, tests. */
const ROWS = readFileSync(join(PROJECT_ROOT, 'docs/seed-clauses.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

it('every clause is served and proved, once', () => {
  expect(ROWS.map(([code]) => code)).toEqual(CLAUSES);
  expect(ROWS.filter((cells) => cells.length !== 4 || cells.includes(''))).toEqual([]);
});

it.each(ROWS)('the tests named for %s exist', (_code, _clause, _served, tests = '') => {
  const files = [...tests.matchAll(/`(test\/[\w/-]+\.test\.ts)`/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(0);
  expect(tests.replace(/`test\/[\w/-]+\.test\.ts`(, )?/g, '')).toBe('');
  expect(files.filter((file) => !existsSync(join(PROJECT_ROOT, file)))).toEqual([]);
});

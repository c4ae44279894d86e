import { readFileSync } from 'node:fs';

/**
 * Tests run as CommonJS through swc. Packages published only as ES modules are transformed too; all others load as they are.
 * `import.meta.url` works everywhere: swc rewrites it here, node has it under tsx. Top-level `await` does not work here.
 */
const ESM_ONLY = ['@ironcalc/wasm', 'hucre'];

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  // The build puts both of these into the bundle.
  globals: { __VERSION__: version },
  moduleNameMapper: {
    '^showrunner:template-index$': '<rootDir>/test/support/template-index.ts',
    // numfmt 4.0.1 names dist/index.cjs for `require` but does not contain it; index.js is the CommonJS file.
    '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js',
  },
  transform: {
    '\\.(ts|mjs|js)$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  maxWorkers: 2,
};

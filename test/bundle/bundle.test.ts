import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { MAX_LOAD_MS, MAX_SCRIPT_BYTES } from '../../scripts/build/budgets';
import type { BundleResult } from '../../scripts/build/bundle';
import { GLOBALS } from '../../src/globals';
import { builtDist } from '../support/dist';
import { scriptSyntax } from './syntax';

/** Everything a script finds in Google's runtime; loading must look at none of it. */
const RUNTIME_GLOBALS = [
  'SpreadsheetApp',
  'PropertiesService',
  'LockService',
  'MailApp',
  'ScriptApp',
  'Session',
  'Utilities',
  'HtmlService',
  'CacheService',
  'UrlFetchApp',
  'Logger',
  'Browser',
  'console',
];

describe('dist', () => {
  let dist: BundleResult;
  let code: string;

  const read = (name: string): string => readFileSync(join(dist.outDir, name), 'utf8');

  beforeAll(async () => {
    dist = await builtDist();
    code = read('Code.js');
  });

  it('holds the script, the manifest and one file per template, nothing else', () => {
    const templates = readdirSync('sheets-templates')
      .filter((name) => name.endsWith('.json') && name !== 'schema.json')
      .map((name) => `template-${name.slice(0, -5)}.html`);

    expect(templates).toContain('template-product-launch.html');
    expect(readdirSync(dist.outDir).sort()).toEqual(['Code.js', 'appsscript.json', ...templates].sort());
  });

  it('declares exactly the listed functions at top level', () => {
    const { functions, variables, otherStatements } = scriptSyntax(code);

    expect([...functions].sort()).toEqual(GLOBALS.map(({ name }) => name).sort());
    expect(variables).toEqual(['Showrunner']);
    expect(otherStatements).toEqual([]);
  });

  it('uses no syntax Apps Script refuses', () => {
    expect(scriptSyntax(code).refused).toEqual([]);
  });

  it('is at most 380 KB', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
  });

  it('contains no code of others', () => {
    expect(dist.inputs).toContain('src/entry.ts');
    expect(dist.inputs.filter((input) => input.includes('node_modules'))).toEqual([]);
  });

  it('touches no service while loading', () => {
    const touched: string[] = [];
    const context = vm.createContext({});
    for (const name of RUNTIME_GLOBALS) {
      Object.defineProperty(context, name, {
        configurable: true,
        get: () => {
          touched.push(name);
          return undefined;
        },
      });
    }
    vm.runInContext(code, context);

    expect(touched).toEqual([]);
    vm.runInContext('SpreadsheetApp', context);
    expect(touched).toEqual(['SpreadsheetApp']);
  });

  it('loads in a bare context in under 30 ms', () => {
    const times = [1, 2, 3, 4, 5, 6, 7].map(() => {
      const context = vm.createContext({});
      const started = performance.now();
      vm.runInContext(code, context);
      return performance.now() - started;
    });

    expect(times.sort((a, b) => a - b)[3]).toBeLessThan(MAX_LOAD_MS);
  });

  it('carries each template as pure JSON that an HTML file leaves alone', () => {
    const pages = dist.files.map(({ name }) => name).filter((name) => name.endsWith('.html'));

    for (const page of pages) {
      const source = readFileSync(join('sheets-templates', page.replace(/^template-(.*)\.html$/, '$1.json')), 'utf8');
      expect(read(page)).not.toContain('<');
      expect(JSON.parse(read(page))).toEqual(JSON.parse(source));
    }
  });

  it('asks for the five scopes and nothing more', () => {
    expect(JSON.parse(read('appsscript.json'))).toEqual({
      timeZone: 'Etc/GMT',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
        'https://www.googleapis.com/auth/script.scriptapp',
        'https://www.googleapis.com/auth/script.send_mail',
        'https://www.googleapis.com/auth/userinfo.email',
      ],
    });
  });
});

describe('the syntax check', () => {
  it.each([
    ['class A { x = 1 }', ['ClassProperty']],
    ['class A { static x = 1 }', ['ClassProperty']],
    ['class A { #x = 1; y() { return this.#x; } }', ['PrivateProperty', 'PrivateName']],
    ['class A { static { f(); } }', ['StaticBlock']],
    ["const colour = '#c00';", []],
  ])('sees in %s: %j', (code, refused) => {
    expect(scriptSyntax(code).refused).toEqual(refused);
  });

  it('sees what stands at top level', () => {
    expect(scriptSyntax('var a = 1, b; function c() {} d();')).toEqual({
      functions: ['c'],
      variables: ['a', 'b'],
      otherStatements: ['ExpressionStatement'],
      refused: [],
    });
  });
});

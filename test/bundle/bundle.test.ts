import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { MAX_LOAD_MS, MAX_SCRIPT_BYTES, MAX_SIDEBAR_BYTES } from '../../scripts/build/budgets';
import type { BundleResult } from '../../scripts/build/bundle';
import { unpackedProgram } from '../../scripts/build/sidebar-page';
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

/** How often Preact itself writes a word: `dangerouslySetInnerHTML`, which the page does not use. */
function preactUses(word: string): number {
  return readFileSync('node_modules/preact/dist/preact.module.js', 'utf8').split(word).length - 1;
}

describe('dist', () => {
  let dist: BundleResult;
  let code: string;

  const read = (name: string): string => readFileSync(join(dist.outDir, name), 'utf8');

  beforeAll(async () => {
    dist = await builtDist();
    code = read('Code.js');
  });

  it('holds the script, the manifest, the sidebar and one file per template, nothing else', () => {
    const templates = readdirSync('sheets-templates')
      .filter((name) => name.endsWith('.json') && name !== 'schema.json')
      .map((name) => `template-${name.slice(0, -5)}.html`);

    expect(templates).toContain('template-product-launch.html');
    expect(readdirSync(dist.outDir).sort()).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json', ...templates].sort());
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

  it('is at most as large as its budget', () => {
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
    const pages = dist.files.map(({ name }) => name).filter((name) => /^template-.*\.html$/.test(name));

    for (const page of pages) {
      const source = readFileSync(join('sheets-templates', page.replace(/^template-(.*)\.html$/, '$1.json')), 'utf8');
      expect(read(page)).not.toContain('<');
      expect(JSON.parse(read(page))).toEqual(JSON.parse(source));
    }
  });

  describe('the sidebar page', () => {
    it('is at most 60 KB', () => {
      expect(Buffer.byteLength(read('Sidebar.html'))).toBeLessThanOrEqual(MAX_SIDEBAR_BYTES);
    });

    it('loads nothing', () => {
      const program = unpackedProgram(read('Sidebar.html'));
      for (const text of [read('Sidebar.html'), program]) {
        expect(text.match(/\b(?:src|href|action)\s*[=:]\s*["']?(?:https?:|\/\/)/gi)).toBeNull();
        expect(text.match(/@import|url\((?!["']?data:)/g)).toBeNull();
        expect(text.match(/\bimport\(|\bfetch\(|XMLHttpRequest|WebSocket/g)).toBeNull();
      }
      expect(program.match(/https?:\/\/[^"'\s]+/g)?.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
    });

    it('has one script and one comment, and nothing a template would take for a scriptlet', () => {
      const page = read('Sidebar.html');
      for (const once of [/<script/gi, /<\/script/gi, /<!--/g]) expect(page.match(once)).toHaveLength(1);
      expect(page).not.toContain('<?');
    });

    it('packs a program a browser understands, which writes no markup', () => {
      const program = unpackedProgram(read('Sidebar.html'));
      expect(() => new vm.Script(program)).not.toThrow();
      expect(program).toContain('google.script.run');
      expect(program.split('innerHTML').length - 1).toBe(preactUses('innerHTML'));
      expect(program.match(/insertAdjacentHTML|document\.write|\beval\(|new Function/g)).toBeNull();
    });

    it('contains Preact, which its notice names, and no other code of others', () => {
      const packages = dist.pageInputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []);
      expect([...new Set(packages)]).toEqual(['preact']);
      expect(read('Sidebar.html')).toContain('Copyright (c) 2015-present Jason Miller');
      expect(dist.pageInputs.filter((input) => /^src\/(?!sidebar\/)/.test(input))).toEqual([]);
    });
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

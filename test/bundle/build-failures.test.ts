import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BuildError } from '../../scripts/build/build-error';
import { buildBundle, PROJECT_ROOT } from '../../scripts/build/bundle';

/** The smallest project that builds: one function of each kind and one template. */
const SOURCES: { readonly [path: string]: string } = {
  'package.json': '{"version":"1.2.3"}',
  'src/globals.ts': `export const GLOBALS = [
    { name: 'onOpen', kind: 'simpleTrigger' },
    { name: 'onHourly', kind: 'clockTrigger' },
    { name: 'menuHelp', kind: 'menu' },
    { name: 'rpc', kind: 'client' },
  ];`,
  'src/entry.ts': `import { templateIndex } from 'showrunner:template-index';
    declare const __VERSION__: string;
    export function onOpen() { return __VERSION__ + ' ' + templateIndex[0].id; }
    export function onHourly() {}
    export function menuHelp() {}
    export function rpc(request) { return request; }`,
  'src/google/menu.ts': "export const MENU_ITEMS = [{ key: 'menu.help', handler: 'menuHelp' }];",
  'src/google/triggers.ts': "export const HOURLY_HANDLER = 'onHourly';",
  'src/sidebar/elements.ts': 'export const h = 0;',
  'src/sidebar/styles/a.css': 'body { margin: 0 }',
  'src/sidebar/main.tsx': 'google.script.run.withSuccessHandler((reply) => show(reply, ")")).withFailureHandler(fail).rpc(request);',
  'sheets-templates/fair.json':
    '{"id":"fair","name":{"en":"<Fair>","zh-CN":"集市"},"summary":{"en":"","zh-CN":""},"version":"1.0.0","tier":"M","headcount":80,"days":1,"startTime":"09:00","leadDays":49,"tasks":[],"groups":[],"budget":{"totals":[]}}',
  'sheets-templates/schema.json': '{}',
};

describe('the build', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'showrunner-build-'));
    for (const [path, text] of Object.entries(SOURCES)) put(path, text);
    cpSync(join(PROJECT_ROOT, 'appsscript.json'), join(root, 'appsscript.json'));
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function put(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  function replace(path: string, from: string, to: string): void {
    put(path, readFileSync(join(root, path), 'utf8').replace(from, to));
  }

  async function problems(): Promise<readonly string[]> {
    const error: unknown = await buildBundle({ root }).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof BuildError)) throw new Error(`expected a BuildError, got ${String(error)}`);
    expect(existsSync(join(root, 'dist'))).toBe(false);
    return error.problems;
  }

  it('puts version, template index, forwarding functions and templates into dist, and removes what was there', async () => {
    put('dist/old.js', 'old');
    put('dist/folder/old.js', 'old');

    const { files, inputs } = await buildBundle({ root });

    expect(files.map(({ name }) => name)).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json', 'template-fair.html']);
    expect(readdirSync(join(root, 'dist')).sort()).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json', 'template-fair.html']);
    expect(readdirSync(root).filter((name) => name.startsWith('.build-'))).toEqual([]);
    expect(inputs).toContain('src/entry.ts');
    const code = readFileSync(join(root, 'dist/Code.js'), 'utf8');
    expect(code.startsWith('/* Showrunner 1.2.3, Apache-2.0.')).toBe(true);
    expect(code).toContain('function onHourly(e){return Showrunner.onHourly(e)}\nfunction menuHelp(){return Showrunner.menuHelp()}');
    expect(code).toContain('集市');
    expect(new Function(`${code}\nreturn onOpen();`)()).toBe('1.2.3 fair');
    expect(readFileSync(join(root, 'dist/template-fair.html'), 'utf8')).toContain('"en":"\\u003cFair>"');
  });

  it('is refused when entry.ts lacks a listed function or exports one more', async () => {
    replace('src/entry.ts', 'function onHourly', 'function onDaily');

    expect(await problems()).toEqual([
      'src/globals.ts names "onHourly", but src/entry.ts does not export it.',
      'src/entry.ts exports "onDaily", but src/globals.ts does not name it.',
    ]);
  });

  it('is refused when an export is no function', async () => {
    replace('src/entry.ts', 'function menuHelp() {}', 'const menuHelp = 1;');

    expect(await problems()).toEqual(['src/entry.ts exports "menuHelp" as number; it must be a function.']);
  });

  it('is refused when a name is listed twice', async () => {
    replace('src/globals.ts', "{ name: 'rpc'", "{ name: 'rpc', kind: 'client' }, { name: 'rpc'");

    expect(await problems()).toEqual(['src/globals.ts names "rpc" twice; each top-level function must be there once.']);
  });

  it('is refused when a menu item calls something else than a menu function', async () => {
    replace('src/google/menu.ts', "handler: 'menuHelp'", "handler: 'onOpen'");

    expect(await problems()).toEqual([
      'A menu item (MENU_ITEMS in src/google/menu.ts) calls "onOpen", but src/globals.ts has no "menu" function of that name.',
      'src/globals.ts names the "menu" function "menuHelp", but no menu item (MENU_ITEMS in src/google/menu.ts) calls it.',
    ]);
  });

  it('is refused when a trigger calls something else than a clock function', async () => {
    replace('src/google/triggers.ts', 'onHourly', 'hourly');

    expect(await problems()).toEqual([
      'A trigger (src/google/triggers.ts) calls "hourly", but src/globals.ts has no "clockTrigger" function of that name.',
      'src/globals.ts names the "clockTrigger" function "onHourly", but no trigger (src/google/triggers.ts) calls it.',
    ]);
  });

  it('is refused when the sidebar calls something else than a client function', async () => {
    replace('src/sidebar/main.tsx', '.rpc(request)', '.onOpen(request)');

    expect(await problems()).toEqual(['A page in src/sidebar calls "onOpen", but src/globals.ts has no "client" function of that name.']);
  });

  it('is refused when the sidebar hides the name of what it calls', async () => {
    put('src/sidebar/main.tsx', 'const run = google.script.run; run[name]();');

    expect(await problems()).toEqual([
      'A page in src/sidebar calls "google.script.run", but src/globals.ts has no "client" function of that name.',
    ]);
  });

  it('is refused when loading touches a service', async () => {
    replace('src/entry.ts', 'export function onOpen', 'const book = SpreadsheetApp.getActiveSpreadsheet();\nexport function onOpen');
    replace('src/entry.ts', 'return __VERSION__', 'return book + __VERSION__');

    expect(await problems()).toEqual(['Code.js cannot be loaded where no Google service exists: SpreadsheetApp is not defined.']);
  });

  it('is refused with the place of an import that leads nowhere', async () => {
    replace('src/entry.ts', 'export function onOpen', "import './missing';\nexport function onOpen");

    expect(await problems()).toEqual([expect.stringMatching(/^src\/entry\.ts:\d+:\d+: Could not resolve "\.\/missing"$/)]);
  });

  it('is refused with every template that is broken', async () => {
    put('sheets-templates/a.json', '{');
    put('sheets-templates/b.json', '{"id":"c","name":{}}');
    put('sheets-templates/d.json', '{"id":"d","name":{},"version":"1.0.0","tier":"S","headcount":"many"}');
    put('sheets-templates/e.json', '[]');

    const found = await problems();

    expect(found[0]).toMatch(/^sheets-templates\/a\.json: /);
    expect(found.slice(1)).toEqual([
      'sheets-templates/b.json: its id is "c"; it must be the file name, "b".',
      'sheets-templates/d.json: missing or of the wrong type: summary, headcount, days, startTime, leadDays, tasks, groups, budget.totals.',
      'sheets-templates/e.json: must hold one object.',
    ]);
  });
});

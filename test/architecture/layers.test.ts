import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/build/bundle';
import { layerViolations } from './layer-rules';
import { codeOnly, importedModules, sourceFiles } from './source-scan';

/** A member read from a service: prose in a catalogue may well say "Session" or "Utilities". */
const GOOGLE_SERVICES =
  /\b(SpreadsheetApp|PropertiesService|LockService|MailApp|GmailApp|ScriptApp|Session|Utilities|HtmlService|CacheService|DriveApp|DocumentApp|FormApp|CalendarApp|CardService|UrlFetchApp|ContentService|Logger|Browser)\.[a-z]|\bgoogle\.script\b/;

function read(file: string): string {
  return readFileSync(join(PROJECT_ROOT, 'src', file), 'utf8');
}

function violations(file: string, source: string): string[] {
  return layerViolations(file, importedModules(source, file.endsWith('.tsx') ? 'tsx' : 'ts'));
}

describe('the layers of the design', () => {
  it('hold for every import under src', () => {
    const files = sourceFiles();

    expect(files).toContain('globals.ts');
    expect(files.flatMap((file) => violations(file, read(file)))).toEqual([]);
  });

  it.each([
    ['domain/a.ts', "import { b } from '../workbook/b';", 'domain/a.ts imports workbook/b.'],
    ['domain/a.ts', "import type {\n  B,\n} from '../i18n/b';", 'domain/a.ts imports i18n/b.'],
    ['domain/a.ts', "export * from 'lodash';", 'domain/a.ts imports the package "lodash".'],
    ['domain/a.ts', "import 'node:fs';", 'domain/a.ts imports the package "node:fs".'],
    ['workbook/sheets/a.ts', "import { t } from '../../i18n/translate';", 'workbook/sheets/a.ts imports i18n/translate.'],
    ['i18n/a.ts', "import { languageOf } from '../domain/language';", 'i18n/a.ts imports domain/language as more than a type.'],
    ['app/a.ts', "export { surface } from '../google/surface';", 'app/a.ts imports google/surface.'],
    ['google/surface.ts', "import type { A } from './a';", 'google/surface.ts imports google/a.'],
    ['google/a.ts', "const host = import('../local/host');", 'google/a.ts imports local/host.'],
    ['entry.ts', "import { plan } from './app/plan';", 'entry.ts imports app/plan.'],
    ['local/a.ts', "type T = import('../app/rpc').T;", 'local/a.ts imports app/rpc.'],
    ['local/a.ts', "import { x } from '../google/surface';\nx();", 'local/a.ts imports google/surface as more than a type.'],
    ['local/cli/a.ts', "import { en } from '../../domain/schedule';", 'local/cli/a.ts imports domain/schedule.'],
    [
      'sidebar/view/a.tsx',
      "import { useState } from 'react';\nexport const a = <p>{useState(0)}</p>;",
      'sidebar/view/a.tsx imports the package "react".',
    ],
    [
      'sidebar/state/a.ts',
      "import { useState } from 'preact/hooks';\nuseState(0);",
      'sidebar/state/a.ts imports the package "preact/hooks".',
    ],
    ['sidebar/state/a.ts', "import { b } from '../view/b';\nb();", 'sidebar/state/a.ts imports sidebar/view/b.'],
    ['sidebar/a.ts', "import type { A } from '../domain/a';", 'sidebar/a.ts imports domain/a.'],
    ['sidebar/a.ts', "import { rpc } from '../app/rpc';\nrpc();", 'sidebar/a.ts imports app/rpc as more than a type.'],
    ['elsewhere.ts', '', 'elsewhere.ts is in no layer.'],
  ])('are broken in %s by %j', (file, source, sentence) => {
    expect(violations(file, source)).toEqual([sentence]);
  });

  it.each([
    ['workbook/sheets/a.ts', "import { b } from '../../domain/b';\nb();"],
    ['i18n/a.ts', "import type { Language } from '../domain/language';"],
    ['app/a.ts', "import { templateIndex } from 'showrunner:template-index';\ntemplateIndex.length;"],
    ['google/a.ts', "import { plan } from '../app/plan';\nimport { t } from '../i18n/translate';\nplan(t);"],
    [
      'sidebar/view/a.tsx',
      "import { useState } from 'preact/hooks';\nimport type { A } from '../../app/rpc-sidebar';\nexport const a = <p>{useState(0) as A}</p>;",
    ],
    ['local/a.ts', "import { readFileSync } from 'node:fs';\nimport type { Surface } from '../google/surface';\nreadFileSync('');"],
    ['local/cli/a.ts', "import { languageOf } from '../../domain/language';\nimport type { Rpc } from '../../app/rpc';\nlanguageOf('');"],
    ['domain/a.ts', "// import { b } from '../workbook/b';\n/**\n * import { c } from '../app/c';\n */\nexport const from = 'x';"],
  ])('allow in %s %j', (file, source) => {
    expect(violations(file, source)).toEqual([]);
  });
});

describe('Google’s services', () => {
  it('are named in the google folder only', () => {
    const outside = ['domain', 'workbook', 'i18n', 'app'].flatMap((folder) => sourceFiles(folder));

    expect(outside.filter((file) => GOOGLE_SERVICES.test(codeOnly(read(file))))).toEqual([]);
  });

  it('would be noticed elsewhere, though not in a comment', () => {
    expect(GOOGLE_SERVICES.test(codeOnly('export const book = SpreadsheetApp.getActive();'))).toBe(true);
    expect(GOOGLE_SERVICES.test(codeOnly('// as SpreadsheetApp does\nexport const book = 1;'))).toBe(false);
    expect(GOOGLE_SERVICES.test(codeOnly("export const heading = 'Session. Utilities';"))).toBe(false);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROJECT_ROOT } from './build/bundle';
import { usedWorkbook } from './fixture/used-workbook';

/**
 * `npm run fixture -- <name>`: saves a workbook as this version makes it and a team has used it, in both languages, under `test/fixtures/workbooks/`.
 * Run once at every released tag; later versions must upgrade the file without touching anything of the user's.
 */
const [name] = process.argv.slice(2);
if (!name || !/^[\w.-]+$/.test(name)) {
  console.error('usage: npm run fixture -- <name>, for example 0.1.0');
  process.exitCode = 2;
} else {
  const folder = join(PROJECT_ROOT, 'test/fixtures/workbooks');
  mkdirSync(folder, { recursive: true });
  for (const language of ['zh-CN', 'en'] as const) {
    const file = join(folder, `${name}.${language}.json.gz`);
    const packed = gzipSync(usedWorkbook(language), { level: 9 });
    writeFileSync(file, packed);
    console.log(`${file}: ${packed.length} bytes`);
  }
}
